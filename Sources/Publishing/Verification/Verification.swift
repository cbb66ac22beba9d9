import Parallel

/// How a folder differs from what the last build wrote into it.
package struct Verification: Sendable, Equatable {
    /// One difference.
    package enum Difference: Sendable, Equatable {
        /// There is no manifest, so no build wrote the folder.
        case noManifest
        /// The manifest is not exactly what a build wrote.
        case manifestChanged
        /// A file that the build wrote is not there, or something else than a file is in its place.
        case missing(OutputPath)
        /// A file has other bytes; the reason says what shows it.
        case changed(OutputPath, reason: String)
        /// Something that no build wrote, by its path in the folder; a folder's ends in a slash.
        case added(String)
    }

    /// The manifest; nil where there is none that a build wrote.
    package let manifest: Manifest?
    /// All differences, sorted by path; empty where the folder is what a build wrote.
    package let differences: [Difference]
}

extension Publisher {
    /// Compares a folder with its manifest, every file byte for byte.
    ///
    /// The owner's files, hidden or adopted, are not looked at.
    ///
    /// - Parameters:
    ///   - folder: The folder of a site; a link to a folder stands for that folder.
    ///   - jobs: How many threads may read at once.
    /// - Returns: What differs.
    /// - Throws: Where the folder cannot be read, so that nothing can be said.
    package func verify(_ folder: String, jobs: Int = 1) throws(PublishingError) -> Verification {
        let root = try files.attempt(to: "read", folder) { () throws(SystemError) in try files.realPath(folder) }
        let tree = try FolderTree(of: root, files: files)
        let manifest: Manifest
        do throws(PublishingError) {
            guard let found = try Manifest.written(in: tree, at: root, shown: folder, files: files) else {
                return Verification(manifest: nil, differences: [.noManifest])
            }
            manifest = found.value
        } catch {
            if error.code != .refusedFolder { throw error }
            return Verification(manifest: nil, differences: [.manifestChanged])
        }
        let present = tree.files
        var differences = try parallelMap(count: manifest.files.count, jobs: jobs, workspace: {}) {
            _, index throws(PublishingError) -> (path: String, difference: Verification.Difference)? in
            let file = manifest.files[index]
            guard let status = present[file.path] else { return (file.path.string, .missing(file.path)) }
            let reason = try reasonOfDifference(of: status, from: file, in: root)
            return reason.map { (file.path.string, .changed(file.path, reason: $0)) }
        }.compactMap { $0 }
        let adopted = Set(manifest.adopted)
        let written = Set(manifest.files.map(\.path)).union([.manifest])
        for entry in tree.strangers(besides: written) {
            if let path = entry.outputPath, adopted.contains(path) || entry.kind != .folder && written.contains(path) {
                continue
            }
            differences.append((entry.path, .added(entry.kind == .folder ? "\(entry.path)/" : entry.path)))
        }
        differences.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return Verification(manifest: manifest, differences: differences.map(\.difference))
    }

    private func reasonOfDifference(
        of status: FileStatus, from file: Manifest.File, in root: String
    ) throws(PublishingError) -> String? {
        if status.size != file.size { return "\(status.size) bytes instead of \(file.size)" }
        let place = "\(root)/\(file.path)"
        let digest = try files.withOpen(place, for: .readOwn, to: "read", shown: place) {
            descriptor throws(PublishingError) in try files.digest(of: descriptor, shown: place)
        }
        return digest == file.digest ? nil : "other bytes of the same number"
    }
}
