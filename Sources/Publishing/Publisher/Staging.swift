/// The folder in which a new site is put together, and in which the old one ends.
///
/// Beside the site it is called `.Site.new-1`, in it `.mingbai.new-1`. It holds `outputs.json`, the mark that it is
/// ours; `site`, the new site or its files that differ, or after an exchange the old one; and `journal.json` while a
/// site is updated in place. Nothing in it is ever removed unless a list says that a build wrote it.
struct Staging: Sendable {
    /// The site it is for.
    let destination: Destination
    /// Where it lies.
    let workplace: Workplace
    /// The folder's name there.
    let name: String
    /// The operations to work with.
    let files: FileOperations

    var path: String {
        switch workplace {
        case .beside: "\(destination.parentPrefix)\(name)"
        case .inside: "\(destination.path)/\(name)"
        }
    }
    var site: String { "\(path)/site" }
    var list: String { "\(path)/\(Self.listName)" }
    var journal: String { "\(path)/\(Self.journalName)" }
    var journalDraft: String { "\(journal).new" }

    static let listName = "outputs.json"
    static let journalName = "journal.json"

    /// What the names of such folders begin with; a number follows.
    static func prefix(for destination: Destination, at workplace: Workplace) -> String {
        switch workplace {
        case .beside: ".\(destination.name).new-"
        case .inside: ".mingbai.new-"
        }
    }

    /// Makes the folder, marked, with the folders of the new site, under the first number that is free.
    static func make(
        marked mark: StagingMark, at destination: Destination, in workplace: Workplace, files: FileOperations
    ) throws(PublishingError) -> Staging {
        let prefix = prefix(for: destination, at: workplace)
        var number = 1
        var staging = Staging(destination: destination, workplace: workplace, name: "\(prefix)1", files: files)
        while try files.statusIfPresent(staging.path) != nil {
            number += 1
            staging = Staging(destination: destination, workplace: workplace, name: "\(prefix)\(number)", files: files)
        }
        do throws(PublishingError) {
            try files.createFolder(staging.path, shown: staging.path)
            // On the disk before anything else is: without it a power failure would leave a folder nobody owns up to.
            try files.createFile(staging.list, mark.bytes, shown: staging.list, synced: true)
            try files.createFolder(staging.site, shown: destination.shown)
            for folder in mark.outputs.folders {
                try files.createFolder("\(staging.site)/\(folder)", shown: destination.shown(folder))
            }
        } catch {
            staging.discard(mark)
            throw error
        }
        return staging
    }

    /// Removes what a build that failed has put together, as far as that is possible; the next build does the rest.
    func discard(_ mark: StagingMark) {
        do throws(PublishingError) { _ = try clear(Set(mark.outputs).union([.manifest])) } catch {}
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
        for file in [journalDraft, journal, list] where try files.statusIfPresent(file) != nil {
            try files.remove(file)
        }
        if try files.statusIfPresent(path) != nil { try removeFolder(path) }
        return []
    }

    private func clearSite(_ written: Set<OutputPath>) throws(PublishingError) -> [String] {
        let tree = try FolderTree(of: site, files: files)
        var left: [String] = []
        var manifest: String?
        for entry in tree.entries where entry.kind != .folder || entry.isHidden {
            let place = "\(site)/\(entry.path)"
            let isPlaceholder = entry.kind == .link ? try isPlaceholder(place, for: entry.path) : false
            if isPlaceholder {
                try files.remove(place)
            } else if entry.kind == .file, let path = entry.outputPath, written.contains(path) {
                if path == .manifest { manifest = place } else { try files.remove(place) }
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
            if let manifest { try files.remove(manifest) }
            try removeFolder(site)
        }
        return left
    }

    private func removeFolder(_ path: String) throws(PublishingError) {
        try files.attempt(to: "remove the folder", path) { () throws(SystemError) in try files.removeFolder(path) }
    }
}

extension Staging {
    /// Makes a placeholder in the new site for each of the owner's files, a link to where it will be just after the
    /// exchange: so that it is missing from the site at no moment.
    ///
    /// - Parameter owned: The owner's files and folders.
    /// - Returns: Those that have a placeholder; none where the file system has no links.
    /// - Throws: Why a link could not be made.
    func makePlaceholders(for owned: [String]) throws(PublishingError) -> Set<String> {
        var placed: Set<String> = []
        for path in owned {
            try files.makeFolders(above: path, in: site, shown: destination.shown)
            let done = try files.attempt(to: "write", "\(destination.shown)/\(path)") { () throws(SystemError) in
                do throws(SystemError) {
                    try files.makeLink("\(site)/\(path)", placeholderTarget(for: path))
                    return true
                } catch {
                    if error.isUnsupported || error.isDenial { return false }
                    throw error
                }
            }
            if done { placed.insert(path) }
        }
        return placed
    }

    /// Where the placeholder of an owner's file leads: from the site to where the old site ends up.
    private func placeholderTarget(for path: String) -> String {
        let depth = path.utf8.count { $0 == UInt8(ascii: "/") } + 1
        return String(repeating: "../", count: depth) + "\(name)/site/\(path)"
    }

    /// Whether an entry is the placeholder that this build or an interrupted one put in an owner's file's place.
    func isPlaceholder(_ place: String, for path: String) throws(PublishingError) -> Bool {
        guard try files.statusIfPresent(place)?.kind == .link else { return false }
        let target = try files.attempt(to: "look at", place) { () throws(SystemError) in try files.linkTarget(place) }
        return target == placeholderTarget(for: path)
    }

    /// Brings all that was written to the disk.
    func syncAll() throws(PublishingError) {
        try files.withOpen(path, for: .folder, to: "write", shown: destination.shown) {
            descriptor throws(PublishingError) in
            try files.attempt(to: "write", destination.shown) { () throws(SystemError) in
                try files.syncFileSystem(descriptor)
            }
        }
    }
}

extension [OutputPath] {
    /// The folders they lie in, each once, sorted: every folder before what it holds.
    var folders: [OutputPath] { Set(lazy.flatMap(\.folders)).sorted() }
}
