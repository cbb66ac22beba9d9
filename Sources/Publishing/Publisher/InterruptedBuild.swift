/// A build that was killed: what it left is put right before the next one begins.
struct InterruptedBuild: Sendable {
    private let staging: Staging
    private let mark: StagingMark

    /// Finishes every interrupted build of this site; the caller holds the lock, so none of them is running.
    ///
    /// - Throws: Also where one left files that nobody knows, which must not be removed.
    static func finishAll(at destination: Destination, files: FileOperations) throws(PublishingError) {
        for workplace in [Workplace.beside, .inside] {
            let folder = workplace == .beside ? destination.parent : destination.path
            let prefix = Staging.prefix(for: destination, at: workplace)
            let found = try names(in: folder, files: files).filter { name in
                name.isExact && name.string.utf8.starts(with: prefix.utf8)
                    && name.string.utf8.dropFirst(prefix.utf8.count).allSatisfy { (0x30...0x39).contains($0) }
            }
            for name in found.map(\.string).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
                let staging = Staging(destination: destination, workplace: workplace, name: name, files: files)
                if try files.statusIfPresent(staging.path)?.kind != .folder { continue }
                if let build = try InterruptedBuild(staging) { try build.finish() }
            }
        }
    }

    private static func names(in folder: String, files: FileOperations) throws(PublishingError) -> [FileName] {
        if try files.statusIfPresent(folder)?.kind != .folder { return [] }
        do throws(PublishingError) {
            return try files.attempt(to: "read the folder", folder) { () throws(SystemError) in try files.list(folder) }
        } catch {
            // Where nothing may be looked at, no build of this user has left anything.
            if error.isOfForbiddenPlace { return [] }
            throw error
        }
    }

    /// Reads the mark of a folder; nil where the folder is not ours, or was no more than begun and is now gone.
    private init?(_ staging: Staging) throws(PublishingError) {
        let files = staging.files
        let names = try files.attempt(to: "read the folder", staging.path) { () throws(SystemError) in
            try files.list(staging.path)
        }
        let isMarked = try files.statusIfPresent(staging.list)?.kind == .file
        if isMarked, let mark = StagingMark(try files.contents(of: staging.list)) {
            self.staging = staging
            self.mark = mark
            return
        }
        // Killed while it wrote its mark, before anything else was there.
        if names.isEmpty || isMarked && names.count == 1 { _ = try staging.clear([]) }
        return nil
    }

    private func finish() throws(PublishingError) {
        let files = staging.files
        var written = Set(mark.outputs).union([.manifest])
        if let update = try InPlaceUpdate(interruptedIn: staging, mark: mark) {
            do throws(PublishingError) { try update.perform() } catch { throw error.leavingUpdateUnfinished }
        } else if try files.statusIfPresent(staging.site) != nil {
            let tree = try FolderTree(of: staging.site, files: files)
            let carried = Set(mark.carried)
            for entry in tree.entries where entry.status != nil {
                if entry.isHidden || entry.outputPath.map(carried.contains) ?? false { try rescue(entry.path) }
            }
            // One that was cut short is of a new site, all of which stands in the mark of the build.
            if let file = tree.entries.first(where: { $0.path == OutputPath.manifest.string && $0.kind == .file }),
                let manifest = Manifest(try files.contents(of: "\(staging.site)/\(file.path)"))
            {
                written.formUnion(manifest.files.map(\.path))
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
            try files.makeFolders(above: path, in: destination.path, shown: destination.shown)
            try staging.adopt(path, hasPlaceholder: false)
        } else if try staging.isPlaceholder(place, for: path) {
            try staging.adopt(path, hasPlaceholder: true)
        } else {
            throw .refused(
                left, "an interrupted build left \(left), but \(destination.shown)/\(path) is there too; remove one")
        }
    }
}
