/// One build of a site, from looking at what is there to clearing away what was; the caller holds the lock.
struct SiteBuild: Sendable {
    let site: SiteFiles
    let destination: Destination
    let workplace: Workplace
    let options: PublishingOptions
    let files: FileOperations

    /// How a build ended.
    enum Outcome {
        case published(Summary)
        /// The site is where another file system begins, which shows only when it is to be exchanged; nothing is done.
        case exchangeImpossible
    }

    /// Publishes.
    ///
    /// - Throws: Why nothing was published.
    func run() throws(PublishingError) -> Outcome {
        let old = try ExistingSite(
            at: destination, before: Set(site.paths), adoptsFiles: options.adoptsFiles, operations: files)
        try old?.refuseCollisions(with: site.paths, at: destination)
        let writer = SiteWriter(
            site, at: destination, in: workplace, over: old, options: options, operations: files)
        let replacing = ReplacedFiles(at: destination, files: files)
        do throws(PublishingError) {
            let placed = try writer.write()
            let manifest = Manifest(
                edition: options.edition, files: placed.map(\.file), adopted: old?.carried ?? [])
            let build = PlacedSite(files: placed, manifest: manifest, old: old, rendered: writer.rendered)
            let manifestBytes = manifest.bytes
            if build.isSame(as: manifestBytes) {
                return .published(build.summary(.alreadyThere, of: site, replaced: nil, leftover: nil))
            }
            options.progress(.completing)
            let staging = try writer.staging()
            try files.createFile(
                "\(staging.site)/\(OutputPath.manifest)", manifestBytes, shown: destination.shown(.manifest))
            let replaced = try replacing.save(build.lost)
            let owned = (old?.owned ?? []) + (replaced.map { [$0] } ?? [])
            var switched: (way: Summary.Way, leftover: PublishingError?)?
            if workplace == .beside {
                try staging.link(placed.filter { $0.kept != nil }, jobs: options.jobs)
                try staging.check(manifest.files, manifestSize: manifestBytes.count)
                let placeholders = try staging.makePlaceholders(for: owned)
                try staging.syncAll()
                options.progress(.switching)
                let changeover = Changeover(
                    staging: staging, isReplacing: old != nil, owned: owned, placeholders: placeholders)
                switch changeover.perform() {
                case .done: switched = (old == nil ? .first : .exchanged, nil)
                case .unfinished(let error): switched = (.exchanged, error)
                case .unsupported: break
                case .undone(let error):
                    if !error.isOfOtherFileSystem || old == nil { throw error }
                    writer.discard()
                    replacing.takeBack()
                    return .exchangeImpossible
                }
            } else {
                try staging.check(placed.filter { $0.kept == nil }.map(\.file), manifestSize: manifestBytes.count)
                try staging.syncAll()
                options.progress(.switching)
            }
            let way: Summary.Way
            if let switched {
                way = switched.way
            } else {
                try updateInPlace(build, from: staging)
                way = .updatedInPlace
            }
            options.progress(.clearing)
            let leftover = switched?.leftover ?? clear(staging, build, way)
            return .published(build.summary(way, of: site, replaced: replaced, leftover: leftover))
        } catch {
            if !error.isUnfinished {
                writer.discard()
                replacing.takeBack()
            }
            throw error
        }
    }

    /// Updates the old site file by file.
    private func updateInPlace(_ build: PlacedSite, from staging: Staging) throws(PublishingError) {
        let update = InPlaceUpdate(
            from: staging, to: site.paths, differing: build.files.filter { $0.kept == nil }.map(\.file.path),
            over: build.old?.removable ?? [])
        try update.checkRights()
        try update.commit()
        do throws(PublishingError) {
            do throws(PublishingError) {
                try update.perform()
            } catch {
                // The site is neither the old nor the new one now. What failed once may pass.
                try update.perform()
            }
        } catch {
            throw error.leavingUpdateUnfinished
        }
    }

    /// Removes what is left of the old site after the new one is in place; a failure is no reason to say that nothing
    /// was published.
    private func clear(_ staging: Staging, _ build: PlacedSite, _ way: Summary.Way) -> PublishingError? {
        do throws(PublishingError) {
            // The exchange on the disk before the old site goes from it.
            try files.syncFolder(destination.parent)
            try files.syncFolder(staging.path)
            let removable = way == .updatedInPlace ? Set(site.paths) : build.old?.removable ?? []
            let left = try staging.clear(removable.union([.manifest]))
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

/// The files of a new site that stand ready, next to those of the old one.
private struct PlacedSite {
    /// All files of the new site without the manifest, sorted by path.
    let files: [PlacedFile]
    let manifest: Manifest
    let old: ExistingSite?
    /// How many pages were rendered.
    let rendered: Int

    /// Whether the old site is the new one byte for byte.
    func isSame(as manifestBytes: [UInt8]) -> Bool {
        guard let old, let manifest = old.manifest else { return false }
        return files.allSatisfy { $0.kept != nil } && manifest.bytes == manifestBytes
            && old.files[.manifest]?.mode == FileOperations.fileMode
    }

    /// The owner's files that would be lost, since the new site has others in their places.
    var lost: [OutputPath] {
        guard let old, !old.replaced.isEmpty else { return [] }
        let kept = Set(files.lazy.filter { $0.kept != nil }.map(\.file.path))
        return old.replaced.filter { !kept.contains($0) }
    }

    func summary(
        _ way: Summary.Way, of site: SiteFiles, replaced: String?, leftover: PublishingError?
    ) -> Summary {
        let pages = site.outputs.count { if case .copied = $0.content { false } else { true } }
        let unchanged = files.count { $0.kept != nil }
        let gone = (old?.removable ?? []).subtracting(site.paths).subtracting([.manifest])
        return Summary(
            way: way, pages: pages, rendered: rendered, copies: site.outputs.count - pages,
            bytes: files.reduce(0) { $0 + $1.file.size }, written: files.count - unchanged, unchanged: unchanged,
            removed: gone.count, replacedFiles: replaced, digest: manifest.treeDigest, leftover: leftover)
    }
}
