import SourceText

/// The files of a content folder: found, checked to be safe to open, not yet read.
struct ContentFolder {
    /// The folder as the caller named it.
    let path: String
    /// All regular files, sorted by the bytes of their paths; no dotfiles and no editors' backups.
    let files: [FolderFile]
    /// The paths of all folders below this one, sorted by bytes.
    let folders: [String]

    /// The most files and folders a content folder may hold: beyond it the wrong folder was named, or links multiply.
    static let entryLimit = 1_000_000

    /// Walks a folder.
    ///
    /// - Parameters:
    ///   - path: The folder as the caller names it.
    ///   - log: Takes what is found and must not be there.
    ///   - onRead: Hears the path and the bytes of each file that is read later.
    /// - Throws: Where the folder or one in it cannot be read.
    init(
        walking path: String, log: ProblemLog, onRead: @escaping @Sendable (String, [UInt8]) -> Void
    ) throws(ContentFolderError) {
        var walk = try FolderWalk(root: path, log: log, onRead: onRead)
        try walk.visit()
        self.path = path
        files = walk.files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        folders = walk.folders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The place of a diagnostic about something in the folder as a whole.
    func place(of relativePath: String) -> SourcePlace {
        SourcePlace(SourceFile(path: joined(path, relativePath), bytes: []), .wholeFile)
    }
}

/// A regular file of the content folder.
struct FolderFile {
    /// The path below the folder, with `/` between names.
    let path: String
    /// The path as a diagnostic prints it.
    let shownPath: String
    /// The path to open, with links resolved where there are any.
    let openPath: String
    /// Hears the path and the bytes whenever the file is read.
    let onRead: @Sendable (_ path: String, _ bytes: [UInt8]) -> Void

    /// The file's own name.
    var name: Substring { path.split(separator: "/").last ?? "" }

    /// The name without its ending.
    var stem: String {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.dropLast().joined(separator: ".")
    }

    /// Where a diagnostic about the whole file stands while the file has not been read.
    var place: SourcePlace { SourcePlace(SourceFile(path: shownPath, bytes: []), .wholeFile) }

    /// Reads the file.
    ///
    /// - Throws: Where it cannot be read.
    func source() throws(ContentFolderError) -> SourceFile {
        let bytes: [UInt8]
        do {
            bytes = try SystemFile.bytes(of: openPath, limit: SourceFile.sizeLimit)
        } catch {
            // The error names the file as the caller knows it, not as links resolve it.
            throw ContentFolderError(error.operation, shownPath, errorNumber: error.errorNumber)
        }
        onRead(path, bytes)
        return SourceFile(path: shownPath, bytes: bytes)
    }
}

/// A path continued by a name, with one slash between.
func joined(_ path: String, _ name: String) -> String {
    path.utf8.last == UInt8(ascii: "/") ? path + name : "\(path)/\(name)"
}
