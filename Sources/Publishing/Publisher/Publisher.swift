/// Puts a site into a folder, all of it or nothing.
///
/// The new site is put together beside the old one, brought to the disk, and takes its place in one step. Whatever
/// fails, and wherever the program is killed, the folder holds the old site or the new one.
package struct Publisher: Sendable {
    private let files: FileOperations

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
    ///     nothing but hidden files and what earlier builds wrote. A link to a folder stands for that folder.
    ///   - protected: Folders that the output folder must not replace; the root and the current folder never may be.
    ///   - jobs: How many threads may render and write at once. The result does not depend on it.
    /// - Returns: What was written.
    /// - Throws: Why nothing was published.
    package func publish(
        _ plan: Plan, to folder: String, protecting protected: [ProtectedFolder] = [], jobs: Int = 1
    ) throws(PublishingError) -> Summary {
        let destination = try Destination(folder, protecting: protected, files: files)
        try destination.makeParents(files: files)
        let lock = try SiteLock(on: destination, files: files)
        defer { lock.release(files: files) }
        try InterruptedBuild.finishAll(at: destination, files: files)
        let old = try ExistingSite(at: destination, files: files)
        try refuseCollisions(of: plan, with: old?.owned ?? [], at: destination)

        let staging = try Staging.make(for: plan, at: destination, files: files)
        let sizes: [Int]
        let changeover: Changeover
        do throws(PublishingError) {
            sizes = try staging.write(plan, jobs: jobs)
            let owned = old?.owned ?? []
            let placeholders = try staging.makePlaceholders(for: owned)
            try staging.syncAll()
            changeover = Changeover(
                staging: staging, isReplacing: old != nil, owned: owned, placeholders: placeholders)
        } catch {
            staging.discard(Set(plan.outputs.map(\.path)))
            throw error
        }
        var leftover: PublishingError?
        switch changeover.perform() {
        case .done: leftover = removeOld(in: staging, written: old?.written ?? [])
        case .unfinished(let error): leftover = error
        case .undone(let error):
            staging.discard(Set(plan.outputs.map(\.path)))
            throw error
        }
        let pages = plan.outputs.count { if case .rendered = $0.content { true } else { false } }
        return Summary(
            pages: pages, copies: plan.outputs.count - pages, bytes: sizes.reduce(0, +), leftover: leftover)
    }

    /// Refuses an owner's file in a folder whose name the plan needs for a file.
    private func refuseCollisions(
        of plan: Plan, with owned: [String], at destination: Destination
    ) throws(PublishingError) {
        let outputs = Set(plan.outputs.map { caseFolded($0.path.string) })
        for path in owned {
            var folder = ""
            for component in path.split(separator: "/").dropLast() {
                folder += folder.isEmpty ? "\(component)" : "/\(component)"
                if outputs.contains(caseFolded(folder)) {
                    throw .refused(
                        "\(destination.shown)/\(path)",
                        "\(destination.shown)/\(path) is your file, but the site needs \(folder) for a page; move it")
                }
            }
        }
    }

    /// Removes the old site after the changeover; a failure is no reason to say that nothing was published.
    private func removeOld(in staging: Staging, written: Set<OutputPath>) -> PublishingError? {
        do throws(PublishingError) {
            // The exchange on the disk before the old site goes from it.
            try files.syncFolder(staging.destination.parent)
            try files.syncFolder(staging.path)
            let left = try staging.clear(written)
            if left.isEmpty { return nil }
            return .refused(
                staging.site,
                "the site is published, but while it was, files came into the old one that no build wrote: "
                    + "\(ExistingSite.listing(left)); they are in \(staging.site)")
        } catch {
            return error.adding("the site is published; the next build removes the rest of the old one")
        }
    }
}
