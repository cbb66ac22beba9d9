/// The folder beside the site in which a new site is put together, and in which the old one ends.
///
/// It is called `.Site.new-1` and holds `outputs.json`, the list of what the build is going to write, which marks the
/// folder as ours; `site`, the new site, or after the exchange the old one; and for moments `aside`, where the file
/// system cannot exchange two folders in one step. Nothing in it is ever removed unless a list says that a build
/// wrote it.
struct Staging: Sendable {
    /// The site it is for.
    let destination: Destination
    /// The folder's name beside the site.
    let name: String
    /// The operations to work with.
    let files: FileOperations

    var path: String { "\(destination.parent)/\(name)" }
    var site: String { "\(path)/site" }
    var aside: String { "\(path)/aside" }
    var list: String { "\(path)/outputs.json" }

    static func prefix(for destination: Destination) -> String { ".\(destination.name).new-" }

    /// Makes the folder, marked and empty, under the first number that is free.
    static func make(
        for plan: Plan, at destination: Destination, files: FileOperations
    ) throws(PublishingError) -> Staging {
        var number = 1
        var staging = Staging(destination: destination, name: "\(prefix(for: destination))\(number)", files: files)
        while try files.statusIfPresent(staging.path) != nil {
            number += 1
            staging = Staging(destination: destination, name: "\(prefix(for: destination))\(number)", files: files)
        }
        let list = Manifest(files: plan.outputs.map(\.path)).bytes
        do throws(PublishingError) {
            try files.createFolder(staging.path, shown: staging.path)
            // On the disk before anything else is: without it a power failure would leave a folder nobody owns up to.
            try files.createFile(staging.list, shown: staging.list, synced: true) {
                descriptor throws(PublishingError) in
                try files.writeAll(list, to: descriptor, shown: staging.list)
            }
            try files.createFolder(staging.site, shown: destination.shown)
        } catch {
            staging.discard(Set(plan.outputs.map(\.path)))
            throw error
        }
        return staging
    }

    /// Removes what a build that failed has put together, as far as that is possible; the next build does the rest.
    func discard(_ written: Set<OutputPath>) {
        do throws(PublishingError) { _ = try clear(written.union([.manifest])) } catch {}
    }

    /// Removes the folder with the site in it.
    ///
    /// - Parameter written: The files that may be removed.
    /// - Returns: What is left in `site` because nobody knows it; if anything is, the folder stays.
    /// - Throws: What could not be removed, and why.
    func clear(_ written: Set<OutputPath>) throws(PublishingError) -> [String] {
        if try files.statusIfPresent(site) != nil {
            let left = try clearSite(written)
            if !left.isEmpty { return left }
        }
        // Still there only after a failure in the middle of an exchange; the next build puts it right.
        if try files.statusIfPresent(aside) != nil { return [] }
        if try files.statusIfPresent(list) != nil { try remove(list) }
        if try files.statusIfPresent(path) != nil { try removeFolder(path) }
        return []
    }

    private func clearSite(_ written: Set<OutputPath>) throws(PublishingError) -> [String] {
        let tree = try FolderTree(of: site, files: files)
        var left: [String] = []
        var manifest: String?
        for entry in tree.entries where entry.kind != .folder || entry.isHidden {
            let place = "\(site)/\(entry.path)"
            if entry.isHidden {
                if try isPlaceholder(place, for: entry.path) { try remove(place) } else { left.append(entry.path) }
            } else if entry.kind == .file, entry.isExact, let path = entry.outputPath, written.contains(path) {
                if path == .manifest { manifest = place } else { try remove(place) }
            } else {
                left.append(entry.path)
            }
        }
        for entry in tree.entries.reversed() where entry.kind == .folder && !entry.isHidden {
            let isHolding = left.contains { $0.utf8.starts(with: "\(entry.path)/".utf8) }
            if !isHolding { try removeFolder("\(site)/\(entry.path)") }
        }
        // The manifest goes last: it is what the next build needs to go on from here.
        if left.isEmpty {
            if let manifest { try remove(manifest) }
            try removeFolder(site)
        }
        return left
    }

    private func remove(_ path: String) throws(PublishingError) {
        try files.attempt(to: "remove", path) { () throws(SystemError) in try files.removeFile(path) }
    }

    private func removeFolder(_ path: String) throws(PublishingError) {
        try files.attempt(to: "remove the folder", path) { () throws(SystemError) in try files.removeFolder(path) }
    }
}

extension Staging {
    /// Where the placeholder of an owner's file leads: from the site to where the old site ends up.
    func placeholderTarget(for path: String) -> String {
        let depth = path.utf8.count { $0 == UInt8(ascii: "/") } + 1
        return String(repeating: "../", count: depth) + "\(name)/site/\(path)"
    }

    /// Whether an entry is the placeholder that this build or an interrupted one put in an owner's file's place.
    func isPlaceholder(_ place: String, for path: String) throws(PublishingError) -> Bool {
        guard try files.statusIfPresent(place)?.kind == .link else { return false }
        let target = try files.attempt(to: "look at", place) { () throws(SystemError) in try files.linkTarget(place) }
        return target == placeholderTarget(for: path)
    }
}
