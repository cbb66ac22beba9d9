/// What stands in the output folder before a build: what an earlier build wrote and what is the owner's.
struct ExistingSite: Sendable {
    /// The manifest the last build left, as it is on the disk; nil where there is none that can be read.
    let manifest: (bytes: [UInt8], value: Manifest)?
    /// Every regular file that is not hidden.
    let files: [OutputPath: FileStatus]
    /// The files that a build may take away: those an earlier one wrote, the manifest, and those in `replaced`.
    let removable: Set<OutputPath>
    /// Hidden files and folders anywhere in the site, by their paths in it, and `carried`: the owner's.
    let owned: [String]
    /// The owner's files that are not hidden but adopted, now or by an earlier build; sorted.
    let carried: [OutputPath]
    /// The owner's files that stand where the new site has files of its own; sorted.
    let replaced: [OutputPath]

    /// Looks through the output folder; nil where there is none.
    ///
    /// - Parameters:
    ///   - destination: The output folder.
    ///   - paths: The files of the new site.
    ///   - adoptsFiles: Whether files that no build wrote are adopted.
    ///   - operations: The operations to look with.
    /// - Throws: Also where it holds anything that no build may take away and that is not adopted.
    init?(
        at destination: Destination, before paths: Set<OutputPath>, adoptsFiles: Bool, operations: FileOperations
    ) throws(PublishingError) {
        guard let status = try operations.statusIfPresent(destination.path) else { return nil }
        if status.kind != .folder {
            throw .refused(destination.shown, "\(destination.shown) is not a folder; name a folder")
        }
        let tree = try FolderTree(of: destination.path, files: operations)
        do throws(PublishingError) {
            manifest = try Manifest.written(
                in: tree, at: destination.path, shown: destination.shown, files: operations)
        } catch {
            if !adoptsFiles || error.code != .refusedFolder { throw error }
            manifest = nil
        }
        let written = manifest.map { Set($0.value.files.map(\.path)).union([.manifest]) } ?? []
        let adopted = Set(manifest?.value.adopted ?? [])
        let strangers = tree.strangers(besides: written)
        var carried: [OutputPath] = []
        var replaced: [OutputPath] = []
        var refused: [FolderTree.Entry] = []
        for entry in strangers {
            guard let path = entry.outputPath, adoptsFiles || adopted.contains(path) else {
                refused.append(entry)
                continue
            }
            let isReplaced = adoptsFiles && entry.kind == .file && (paths.contains(path) || path == .manifest)
            if isReplaced { replaced.append(path) } else { carried.append(path) }
        }
        if !refused.isEmpty {
            throw Self.refusal(of: refused, at: destination, isOurs: manifest != nil, adoptsFiles: adoptsFiles)
        }
        self.files = tree.files
        self.carried = carried
        self.replaced = replaced
        removable = written.union(replaced)
        owned = tree.entries.filter(\.isHidden).map(\.path) + carried.map(\.string)
    }

    private static func refusal(
        of strangers: [FolderTree.Entry], at destination: Destination, isOurs: Bool, adoptsFiles: Bool
    ) -> PublishingError {
        let names = listing(strangers.map { $0.kind == .folder ? "\($0.path)/" : $0.path })
        if adoptsFiles {
            return .refused(
                destination.shown,
                "\(destination.shown) holds files whose names no web server could serve everywhere: \(names); "
                    + "rename them or move them elsewhere")
        }
        let why =
            isOurs
            ? "\(destination.shown) holds files that no build wrote"
            : "\(destination.shown) holds files but no \(OutputPath.manifest), so no build wrote it"
        return .refused(
            destination.shown,
            "\(why): \(names); move them elsewhere, publish to another folder, or keep them in the site with --adopt")
    }

    /// Refuses an owner's file where the new site needs a file or folder.
    func refuseCollisions(with paths: [OutputPath], at destination: Destination) throws(PublishingError) {
        if owned.isEmpty { return }
        let files = Set(paths.map { caseFolded($0.string) })
        let folders = Set(paths.folders.map { caseFolded($0.string) })
        for path in owned {
            var prefix = ""
            for component in path.split(separator: "/") {
                prefix += prefix.isEmpty ? "\(component)" : "/\(component)"
                let isInTheWay = prefix.utf8.count == path.utf8.count && folders.contains(caseFolded(prefix))
                if isInTheWay || files.contains(caseFolded(prefix)) {
                    throw .refused(
                        "\(destination.shown)/\(path)",
                        "\(destination.shown)/\(path) is your file, but the site needs \(prefix) for a page; move it")
                }
            }
        }
    }

    /// Names for a message: all of them, or twenty and how many more.
    static func listing(_ names: [String]) -> String {
        let limit = 20
        let rest = names.count - limit
        return names.prefix(limit).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    }
}

extension Manifest {
    /// The manifest of a site; nil where it has none.
    ///
    /// - Throws: Also where a file of that name is not a manifest.
    static func written(
        in tree: FolderTree, at root: String, shown: String, files: FileOperations
    ) throws(PublishingError) -> (bytes: [UInt8], value: Manifest)? {
        guard let entry = tree.entries.first(where: { $0.path == OutputPath.manifest.string }) else { return nil }
        let shownFile = "\(shown)/\(entry.path)"
        if entry.kind == .file {
            let bytes = try files.contents(of: "\(root)/\(entry.path)")
            if let manifest = Manifest(bytes) { return (bytes, manifest) }
        }
        throw .refused(
            shownFile,
            "\(shownFile) is not as a build wrote it; move it away if it is yours, publish elsewhere, "
                + "or keep what is there with --adopt")
    }
}

extension FolderTree {
    /// Every regular file that is not hidden and that an output could be.
    var files: [OutputPath: FileStatus] {
        var files: [OutputPath: FileStatus] = [:]
        files.reserveCapacity(entries.count)
        for entry in entries where entry.kind == .file && !entry.isHidden {
            if let path = entry.outputPath { files[path] = entry.status }
        }
        return files
    }

    /// The entries that are neither hidden nor written by a build, nor folders for such.
    func strangers(besides written: Set<OutputPath>) -> [Entry] {
        let folders = Set(written.lazy.flatMap(\.folders))
        var strangers: [Entry] = []
        for (index, entry) in entries.enumerated() where !entry.isHidden {
            let path = entry.outputPath
            if entry.kind == .folder {
                // A folder with something in it is judged by what that is.
                let next = index + 1 < entries.count ? entries[index + 1].path : ""
                let isEmpty = !next.utf8.starts(with: "\(entry.path)/".utf8)
                if isEmpty && !(path.map(folders.contains) ?? false) { strangers.append(entry) }
            } else if entry.kind != .file || !(path.map(written.contains) ?? false) {
                strangers.append(entry)
            }
        }
        return strangers
    }
}
