/// Puts a site into a folder, all of it or nothing.
///
/// The new site is put together beside the old one: unchanged files are second names of the old ones, the rest is
/// written anew. It is checked, brought to the disk, and takes the old one's place in one step. Whatever fails, and
/// wherever the program is killed, the folder holds the old site or the new one. Where a folder cannot be exchanged,
/// it is updated file by file, by a journal that the next build finishes (`InPlaceUpdate`).
package struct Publisher: Sendable {
    let files: FileOperations

    /// A publisher.
    ///
    /// - Parameter operations: The file operations it works with.
    package init(operations: FileOperations = .system) {
        files = operations
    }

    /// Publishes a plan.
    ///
    /// Hidden files in the folder (`.gitignore`, `.well-known/`, `.git/`) are the owner's and stay; they change over
    /// to the new site as they are. Files get mode 0644 and folders 0755, whatever the umask.
    ///
    /// - Parameters:
    ///   - plan: What to write.
    ///   - folder: The output folder; made where it is missing, with those above it. It must be empty, or hold
    ///     nothing but hidden files, what earlier builds wrote and what they adopted. A link to a folder stands for
    ///     that folder.
    ///   - options: How to publish.
    /// - Returns: What was written.
    /// - Throws: Why nothing was published.
    package func publish(
        _ plan: Plan, to folder: String, options: PublishingOptions = PublishingOptions()
    ) throws(PublishingError) -> Summary {
        let destination = try Destination(folder, protecting: options.protected, files: files)
        try destination.makeParents(files: files)
        let lock = try SiteLock(on: destination, options: options, files: files)
        defer { lock.release(files: files) }
        try InterruptedBuild.finishAll(at: destination, files: files)
        let site = SiteFiles(of: plan, compresses: options.compresses)
        var workplace = try isMountPoint(destination) ? .inside : lock.workplace
        while true {
            let build = SiteBuild(
                site: site, destination: destination, workplace: workplace, options: options, files: files)
            switch try build.run() {
            case .published(let summary): return summary
            case .exchangeImpossible: workplace = .inside
            }
        }
    }

    /// Whether another file system begins at the output folder.
    private func isMountPoint(_ destination: Destination) throws(PublishingError) -> Bool {
        guard let site = try files.statusIfPresent(destination.path) else { return false }
        return try files.statusIfPresent(destination.parent)?.device != site.device
    }
}
