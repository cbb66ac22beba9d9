import Parallel

extension Staging {
    /// Gives the new site the old one's unchanged files, as second names of the same files.
    ///
    /// - Parameters:
    ///   - kept: The unchanged files.
    ///   - jobs: How many threads may work at once.
    /// - Throws: Where a file can be neither linked nor copied, or was changed since it was compared.
    func link(_ kept: [PlacedFile], jobs: Int) throws(PublishingError) {
        _ = try parallelMap(count: kept.count, jobs: jobs, workspace: {}) { _, index throws(PublishingError) in
            try link(kept[index])
        }
    }

    private func link(_ kept: PlacedFile) throws(PublishingError) {
        let path = kept.file.path
        let old = "\(destination.path)/\(path)"
        let new = "\(site)/\(path)"
        var isLinked = true
        do throws(PublishingError) {
            try files.attempt(to: "link", destination.shown(path)) { () throws(SystemError) in
                try files.makeHardLink(old, new)
            }
        } catch {
            // Not every file system has links, and most bound how many a file may have.
            isLinked = false
        }
        if isLinked {
            // What was compared and what was linked are the same file, and nobody wrote to it in between.
            if try files.statusIfPresent(new) == kept.kept { return }
            try files.remove(new)
        }
        try copyOld(kept.file)
    }

    /// Copies an unchanged file from the old site where it cannot be linked.
    private func copyOld(_ file: Manifest.File) throws(PublishingError) {
        let shown = destination.shown(file.path)
        let old = "\(destination.path)/\(file.path)"
        var digest = DigestStream()
        try files.withOpen(old, for: .readOwn, to: "read", shown: shown) { original throws(PublishingError) in
            try files.createFile("\(site)/\(file.path)", shown: shown) { descriptor throws(PublishingError) in
                try files.readAll(from: original, shown: shown) { bytes throws(PublishingError) in
                    digest.update(bytes)
                    try files.writeAll(bytes, to: descriptor, shown: shown)
                }
            }
        }
        if digest.digest != file.digest {
            throw PublishingError(
                code: .inputOutput, path: shown, errno: nil,
                message: "\(shown) was changed while the site was built; build again")
        }
    }

    /// Checks that the new site holds just what it should: every file, of its size, and nothing besides.
    ///
    /// - Parameters:
    ///   - expected: The files that should be there without the manifest.
    ///   - manifestSize: The size of the manifest.
    /// - Throws: The first file that is not as it should be.
    func check(_ expected: [Manifest.File], manifestSize: Int) throws(PublishingError) {
        var found = try FolderTree(of: site, files: files).files
        let manifest = found.removeValue(forKey: .manifest)?.size
        let wrong =
            expected.first { found.removeValue(forKey: $0.path)?.size != $0.size }?.path
            ?? (manifest == manifestSize ? found.keys.min() : .manifest)
        if let wrong {
            throw PublishingError(
                code: .inputOutput, path: destination.shown(wrong), errno: nil,
                message: "\(destination.shown(wrong)) did not come out as it was written; "
                    + "is another program at work in \(path)?")
        }
    }
}
