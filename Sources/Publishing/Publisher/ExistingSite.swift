/// What stands in the output folder before a build: what an earlier build wrote and what is the owner's.
struct ExistingSite: Sendable {
    /// The files an earlier build says it wrote, the manifest among them; empty where there was none.
    let written: Set<OutputPath>
    /// Hidden files and folders anywhere in the site, by their paths in it: the owner's.
    let owned: [String]

    /// Looks through the output folder; nil where there is none.
    ///
    /// - Throws: Also where it holds anything else, which no build may take away.
    init?(at destination: Destination, files: FileOperations) throws(PublishingError) {
        guard let status = try files.statusIfPresent(destination.path) else { return nil }
        if status.kind != .folder {
            throw .refused(destination.shown, "\(destination.shown) is not a folder; name a folder")
        }
        let tree = try FolderTree(of: destination.path, files: files)
        let manifest = try Manifest.written(in: tree, at: destination.path, shown: destination.shown, files: files)
        written = manifest.map { Set($0.files).union([.manifest]) } ?? []
        owned = tree.entries.filter(\.isHidden).map(\.path)

        let strangers = tree.strangers(besides: written)
        if !strangers.isEmpty {
            let why =
                manifest == nil
                ? "\(destination.shown) holds files but no \(OutputPath.manifest), so no build wrote it"
                : "\(destination.shown) holds files that no build wrote"
            throw .refused(
                destination.shown,
                "\(why): \(Self.listing(strangers)); move them elsewhere or publish to another folder")
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
    ) throws(PublishingError) -> Manifest? {
        guard let entry = tree.entries.first(where: { $0.path == OutputPath.manifest.string }) else { return nil }
        let shownFile = "\(shown)/\(entry.path)"
        if entry.kind == .file, let manifest = Manifest(try files.contents(of: "\(root)/\(entry.path)")) {
            return manifest
        }
        throw .refused(
            shownFile, "\(shownFile) is not as a build wrote it; move it away if it is yours, or publish elsewhere")
    }
}

extension FolderTree {
    /// The entries that are neither hidden nor written by a build, nor folders for such; folders end in a slash.
    func strangers(besides written: Set<OutputPath>) -> [String] {
        let folders = Set(written.lazy.flatMap(\.folders))
        var strangers: [String] = []
        for (index, entry) in entries.enumerated() where !entry.isHidden {
            let path = entry.isExact ? entry.outputPath : nil
            if entry.kind == .folder {
                // A folder with something in it is judged by what that is.
                let next = index + 1 < entries.count ? entries[index + 1].path : ""
                let isEmpty = !next.utf8.starts(with: "\(entry.path)/".utf8)
                if isEmpty && !(path.map(folders.contains) ?? false) { strangers.append("\(entry.path)/") }
            } else if entry.kind != .file || !(path.map(written.contains) ?? false) {
                strangers.append(entry.path)
            }
        }
        return strangers
    }
}

extension FolderTree.Entry {
    /// The entry as an output; nil where no output can have its path.
    var outputPath: OutputPath? {
        do throws(OutputPath.Flaw) { return try OutputPath(path) } catch { return nil }
    }
}
