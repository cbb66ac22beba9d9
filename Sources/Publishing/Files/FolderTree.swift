/// What a site's folder holds, without following links and without looking into hidden folders.
struct FolderTree: Sendable {
    /// One entry below the folder.
    struct Entry: Sendable {
        /// The path relative to the folder.
        let path: String
        /// What stands there; nil where the name is not UTF-8, so that no operation can reach it.
        let status: FileStatus?
        /// Whether its own name begins with a dot, so that it is the site owner's; folders above it do not count.
        let isHidden: Bool

        /// What it is; what cannot be asked about counts as something no build writes.
        var kind: FileStatus.Kind { status?.kind ?? .special }
    }

    /// The entries, folders before what they hold, names sorted by bytes within each folder.
    let entries: [Entry]

    /// Reads a folder.
    init(of root: String, files: FileOperations) throws(PublishingError) {
        var entries: [Entry] = []
        // A stack rather than recursion: the depth of a strange folder is not ours to bound.
        var pending: [Entry] = []
        var folder: String? = ""
        while let current = folder {
            folder = nil
            let place = current.isEmpty ? root : "\(root)/\(current)"
            let names = try files.attempt(to: "read the folder", place) { () throws(SystemError) in
                try files.list(place)
            }
            for name in names.sorted(by: { $1.string.utf8.lexicographicallyPrecedes($0.string.utf8) }) {
                let path = current.isEmpty ? name.string : "\(current)/\(name.string)"
                let status = name.isExact ? try files.statusIfPresent("\(root)/\(path)") : nil
                if name.isExact && status == nil { continue }
                pending.append(Entry(path: path, status: status, isHidden: name.isHidden))
            }
            while folder == nil, let next = pending.popLast() {
                entries.append(next)
                if next.kind == .folder && !next.isHidden { folder = next.path }
            }
        }
        self.entries = entries
    }
}

extension FolderTree.Entry {
    /// The entry as an output; nil where no output can have its path.
    var outputPath: OutputPath? {
        if status == nil { return nil }
        do throws(OutputPath.Flaw) { return try OutputPath(path) } catch { return nil }
    }
}
