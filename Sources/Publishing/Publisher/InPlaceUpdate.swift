/// An update of the site file by file, where it cannot be exchanged: a mount point, no right to write beside it, a
/// file system that cannot exchange.
///
/// All new files lie complete on the disk, and a journal says what becomes of each, before the first is moved. Every
/// move replaces a file in one step. New files come before those that link to them, and removals last. An update that
/// is cut off is finished by the next build: each step may be taken again.
struct InPlaceUpdate: Sendable {
    private let staging: Staging
    private let journal: Journal
    /// The folders of the new site.
    private let folders: Set<OutputPath>

    /// The update that brings a site to what is staged.
    ///
    /// - Parameters:
    ///   - staging: Where the new files lie, all of them on the disk.
    ///   - outputs: All files of the new site without the manifest.
    ///   - differing: Those of them that are new or changed.
    ///   - old: The files that earlier builds wrote.
    init(from staging: Staging, to outputs: [OutputPath], differing: [OutputPath], over old: Set<OutputPath>) {
        self.staging = staging
        let new = Set(outputs).union([.manifest])
        folders = Set(outputs.folders)
        // A case-insensitive file system holds such a name for the new one: removed later, that would be gone.
        let taken = Set(new.map { caseFolded($0.string) } + folders.map { caseFolded($0.string) })
        let gone = old.subtracting(new).sorted()
        let isInTheWay = { (path: OutputPath) in
            taken.contains(caseFolded(path.string)) || path.folders.contains(where: new.contains)
        }
        journal = Journal(
            obstacles: gone.filter(isInTheWay),
            installed: differing.sorted { (Self.turn($0, old), $0) < (Self.turn($1, old), $1) } + [.manifest],
            removed: gone.filter { !isInTheWay($0) })
    }

    /// Takes up the update of a build that was cut off; nil where it had not begun to change the site.
    init?(interruptedIn staging: Staging, mark: StagingMark) throws(PublishingError) {
        guard try staging.files.statusIfPresent(staging.journal) != nil else { return nil }
        guard let journal = Journal(try staging.files.contents(of: staging.journal)) else {
            throw .refused(
                staging.journal,
                "\(staging.journal) is not as a build wrote it, so the update it belongs to cannot be finished; "
                    + "remove \(staging.path) and build again")
        }
        self.staging = staging
        self.journal = journal
        folders = Set(mark.outputs.folders)
    }

    /// Makes sure that every folder in which something will change may be written to: later, what may not would leave
    /// the site between the old one and the new.
    func checkRights() throws(PublishingError) {
        let files = staging.files
        let destination = staging.destination
        let gone = journal.obstacles + journal.removed
        let changing = journal.installed + gone + gone.folders.filter { !folders.contains($0) }
        // nil stands for the site itself.
        var checked: Set<OutputPath?> = []
        for path in changing {
            // What is not there yet is made in the folder above it.
            var folder: OutputPath?
            for above in path.folders {
                if try files.statusIfPresent("\(destination.path)/\(above)")?.kind == .folder { folder = above }
            }
            if !checked.insert(folder).inserted { continue }
            let shown = folder.map { destination.shown($0) } ?? destination.shown
            try files.attempt(to: "write to", shown) { () throws(SystemError) in
                try files.checkWriting(folder.map { "\(destination.path)/\($0)" } ?? destination.path)
            }
        }
    }

    /// Writes the journal: from here on the new site is what the site will be.
    func commit() throws(PublishingError) {
        let files = staging.files
        try files.createFile(staging.journalDraft, journal.bytes, shown: staging.destination.shown, synced: true)
        try staging.move(staging.journalDraft, staging.journal, shown: staging.destination.shown)
        try files.syncFolder(staging.path)
    }

    /// Changes the site to what the journal says; what is done already is left as it is.
    func perform() throws(PublishingError) {
        let files = staging.files
        let destination = staging.destination
        // Once a file is moved, what has an obstacle's name may be new.
        if let first = journal.installed.first, try files.statusIfPresent("\(staging.site)/\(first)") != nil {
            try remove(journal.obstacles)
        }
        var ready: Set<OutputPath> = []
        for path in journal.installed {
            for folder in path.folders where ready.insert(folder).inserted {
                if try files.statusIfPresent("\(destination.path)/\(folder)") == nil {
                    try files.createFolder("\(destination.path)/\(folder)", shown: destination.shown(folder))
                }
            }
            let staged = "\(staging.site)/\(path)"
            if try files.statusIfPresent(staged) != nil {
                try staging.move(staged, "\(destination.path)/\(path)", shown: destination.shown(path))
            }
        }
        try remove(journal.removed)
        try staging.syncAll()
        try files.remove(staging.journal)
    }

    private func remove(_ paths: [OutputPath]) throws(PublishingError) {
        let files = staging.files
        let destination = staging.destination
        for path in paths {
            let place = "\(destination.path)/\(path)"
            if try files.statusIfPresent(place) != nil {
                try files.attempt(to: "remove", destination.shown(path)) { () throws(SystemError) in
                    try files.removeFile(place)
                }
            }
        }
        for folder in paths.folders.reversed() where !folders.contains(folder) {
            try files.attempt(to: "remove the folder", destination.shown(folder)) { () throws(SystemError) in
                do throws(SystemError) {
                    try files.removeFolder("\(destination.path)/\(folder)")
                } catch {
                    // The owner's hidden files keep it.
                    if !error.isAbsence && !error.isOfFolderInUse { throw error }
                }
            }
        }
    }

    /// When a file is installed: what pages need before the pages, new pages before those that link to them.
    private static func turn(_ path: OutputPath, _ old: Set<OutputPath>) -> Int {
        let isPage = path.hasExtension([".html", ".html.gz", ".html.br"])
        return (old.contains(path) ? 2 : 0) + (isPage ? 1 : 0)
    }
}

extension InPlaceUpdate {
    /// What an update does, in this order.
    private struct Journal {
        /// Files removed first, since a new file or folder needs their names.
        let obstacles: [OutputPath]
        /// Files moved into the site, the manifest last.
        let installed: [OutputPath]
        /// Files removed at the end.
        let removed: [OutputPath]

        init(obstacles: [OutputPath], installed: [OutputPath], removed: [OutputPath]) {
            self.obstacles = obstacles
            self.installed = installed
            self.removed = removed
        }

        init?(_ bytes: [UInt8]) {
            guard let lists = PathLists(bytes, names: ["obstacles", "installed", "removed"]) else { return nil }
            self.init(obstacles: lists.lists[0], installed: lists.lists[1], removed: lists.lists[2])
        }

        var bytes: [UInt8] {
            PathLists(["obstacles": obstacles, "installed": installed, "removed": removed]).bytes
        }
    }
}
