/// A build that was killed: what it left beside the site is put right before the next one begins.
struct InterruptedBuild: Sendable {
    private let staging: Staging
    private let written: Set<OutputPath>

    /// Finishes every interrupted build of this site; the caller holds the lock, so none of them is running.
    ///
    /// - Throws: Also where one left files that nobody knows, which must not be removed.
    static func finishAll(at destination: Destination, files: FileOperations) throws(PublishingError) {
        let prefix = Staging.prefix(for: destination)
        let names = try files.attempt(to: "read the folder", destination.parent) { () throws(SystemError) in
            try files.list(destination.parent)
        }
        let found = names.filter { name in
            name.isExact && name.string.utf8.starts(with: prefix.utf8)
                && name.string.utf8.dropFirst(prefix.utf8.count).allSatisfy { (0x30...0x39).contains($0) }
        }
        for name in found.map(\.string).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let staging = Staging(destination: destination, name: name, files: files)
            if try files.statusIfPresent(staging.path)?.kind != .folder { continue }
            if let build = try InterruptedBuild(staging) { try build.finish() }
        }
    }

    /// Reads the mark of a folder; nil where the folder is not ours, or was no more than begun and is now gone.
    private init?(_ staging: Staging) throws(PublishingError) {
        let files = staging.files
        let tree = try FolderTree(of: staging.path, files: files)
        let mark = tree.entries.first { $0.path == "outputs.json" && $0.kind == .file }
        if let mark, let list = Manifest(try files.contents(of: "\(staging.path)/\(mark.path)")) {
            self.staging = staging
            written = Set(list.files).union([.manifest])
            return
        }
        // Killed while it wrote its list, before anything else was there.
        if tree.entries.isEmpty || mark != nil && tree.entries.count == 1 { _ = try staging.clear([]) }
        return nil
    }

    private func finish() throws(PublishingError) {
        try putAsideBack()
        let files = staging.files
        var written = written
        if try files.statusIfPresent(staging.site) != nil {
            let tree = try FolderTree(of: staging.site, files: files)
            for entry in tree.entries where entry.isHidden && entry.isExact { try rescue(entry.path) }
            // One that was cut short is of a new site, all of which stands in the list of the build.
            if let file = tree.entries.first(where: { $0.path == OutputPath.manifest.string && $0.kind == .file }),
                let manifest = Manifest(try files.contents(of: "\(staging.site)/\(file.path)"))
            {
                written.formUnion(manifest.files)
            }
        }
        let left = try staging.clear(written)
        if !left.isEmpty {
            throw .refused(
                staging.site,
                "an interrupted build left \(staging.site) with files that no build wrote: "
                    + "\(ExistingSite.listing(left)); move them away and build again")
        }
    }

    /// Ends an exchange that was killed between its three moves.
    private func putAsideBack() throws(PublishingError) {
        let files = staging.files
        let destination = staging.destination
        guard let status = try files.statusIfPresent(staging.aside) else { return }
        if status.kind == .link {
            // The placeholder of an owner's file, which `rescue` sees to.
            try files.attempt(to: "remove", staging.aside) { () throws(SystemError) in
                try files.removeFile(staging.aside)
            }
        } else if try files.statusIfPresent(destination.path) == nil {
            try staging.move(staging.aside, destination.path, shown: destination.shown)
        } else {
            try staging.move(staging.aside, staging.site, shown: staging.site)
        }
    }

    /// Moves an owner's file that was left in the old site to the new one.
    private func rescue(_ path: String) throws(PublishingError) {
        let files = staging.files
        let left = "\(staging.site)/\(path)"
        if try staging.isPlaceholder(left, for: path) { return }
        let destination = staging.destination
        let place = "\(destination.path)/\(path)"
        if try files.statusIfPresent(destination.path) == nil {
            try files.createFolder(destination.path, shown: destination.shown)
        }
        if try files.statusIfPresent(place) == nil {
            try staging.makeFolders(above: path, in: destination.path)
            try staging.adopt(path, hasPlaceholder: false)
        } else if try staging.isPlaceholder(place, for: path) {
            try staging.adopt(path, hasPlaceholder: true)
        } else {
            throw .refused(
                left, "an interrupted build left \(left), but \(destination.shown)/\(path) is there too; remove one")
        }
    }
}
