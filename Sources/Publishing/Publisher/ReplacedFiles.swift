import Synchronization

/// Keeps the owner's files in whose places the new site has files of its own: adopting a folder loses nothing.
final class ReplacedFiles: Sendable {
    private let destination: Destination
    private let files: FileOperations
    private let made = Mutex<(folder: String, paths: [OutputPath])?>(nil)

    init(at destination: Destination, files: FileOperations) {
        self.destination = destination
        self.files = files
    }

    /// Puts the files into a hidden folder of the old site, `.replaced-1` or the next number that is free.
    ///
    /// - Returns: The folder's name; nil where there is nothing to keep.
    func save(_ paths: [OutputPath]) throws(PublishingError) -> String? {
        if paths.isEmpty { return nil }
        var number = 1
        while try files.statusIfPresent("\(destination.path)/.replaced-\(number)") != nil { number += 1 }
        let folder = ".replaced-\(number)"
        made.withLock { $0 = (folder, paths) }
        let root = "\(destination.path)/\(folder)"
        try files.createFolder(root, shown: "\(destination.shown)/\(folder)")
        for path in paths {
            let shown = "\(destination.shown)/\(folder)/\(path)"
            try files.makeFolders(above: path.string, in: root, shown: "\(destination.shown)/\(folder)")
            let old = "\(destination.path)/\(path)"
            do throws(PublishingError) {
                try files.attempt(to: "keep", shown) { () throws(SystemError) in
                    try files.makeHardLink(old, "\(root)/\(path)")
                }
                continue
            } catch {
                // Not every file system has links; a copy does as well.
            }
            try files.withOpen(old, for: .readOwn, to: "read", shown: destination.shown(path)) {
                original throws(PublishingError) in
                try files.createFile("\(root)/\(path)", shown: shown) { descriptor throws(PublishingError) in
                    try files.readAll(from: original, shown: shown) { bytes throws(PublishingError) in
                        try files.writeAll(bytes, to: descriptor, shown: shown)
                    }
                }
            }
        }
        return folder
    }

    /// Removes the second copies, after a failure; what they are copies of is still in its place.
    func takeBack() {
        guard let (folder, paths) = made.withLock({ $0 }) else { return }
        let root = "\(destination.path)/\(folder)"
        for path in paths { ignoringFailure { () throws(SystemError) in try files.removeFile("\(root)/\(path)") } }
        for path in paths.folders.reversed() {
            ignoringFailure { () throws(SystemError) in try files.removeFolder("\(root)/\(path)") }
        }
        ignoringFailure { () throws(SystemError) in try files.removeFolder(root) }
    }

    /// A copy that stays is in nobody's way.
    private func ignoringFailure(_ body: () throws(SystemError) -> Void) {
        do throws(SystemError) { try body() } catch {}
    }
}
