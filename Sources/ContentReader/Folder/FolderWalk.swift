import SourceText

@_spi(_Unicode) import Swift

/// One walk over a content folder.
struct FolderWalk {
    private(set) var files: [FolderFile] = []
    private(set) var folders: [String] = []
    private let root: String
    private let resolvedRoot: String
    private let log: ProblemLog
    private let onRead: @Sendable (String, [UInt8]) -> Void
    /// The folders the walk is in at the moment, to notice a link that leads back up.
    private var open: [SystemFile.Status] = []
    private var isTooLarge = false

    init(
        root: String, log: ProblemLog, onRead: @escaping @Sendable (String, [UInt8]) -> Void
    ) throws(ContentFolderError) {
        resolvedRoot = try SystemFile.resolvedFolder(root)
        self.root = root
        self.log = log
        self.onRead = onRead
    }

    mutating func visit() throws(ContentFolderError) {
        let status = try SystemFile.status(of: resolvedRoot)
        open = [status]
        try visit(below: "", opening: resolvedRoot)
    }

    /// Visits a folder.
    ///
    /// - Parameters:
    ///   - prefix: Its path below the root, empty or ending in a slash.
    ///   - folder: The path to open.
    /// - Throws: Where it cannot be read.
    private mutating func visit(below prefix: String, opening folder: String) throws(ContentFolderError) {
        let names = try SystemFile.names(in: folder)
        // Sorted here too, so that which entry breaks a limit does not hang on the system's order.
        for bytes in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            guard !isTooLarge else { return }
            guard bytes.first != UInt8(ascii: "."), bytes.last != UInt8(ascii: "~") else { continue }
            let path = prefix + String(decoding: bytes, as: UTF8.self)
            guard let name = checkedName(bytes, path: path) else { continue }
            try visit(path, opening: joined(folder, name))
        }
    }

    private mutating func visit(_ path: String, opening target: String) throws(ContentFolderError) {
        var target = target
        var status = try SystemFile.status(of: target)
        if status.kind == .link {
            guard let resolved = SystemFile.resolved(target) else {
                report("dead-link", path, "this link leads nowhere; put the file itself here")
                return
            }
            guard resolved == resolvedRoot || resolved.utf8.starts(with: joined(resolvedRoot, "").utf8) else {
                report("link-outside", path, "this link leads out of the content folder; put the file itself here")
                return
            }
            target = resolved
            status = try SystemFile.status(of: target)
        }
        guard files.count + folders.count < ContentFolder.entryLimit else {
            isTooLarge = true
            report(
                "too-many-files", "", "there are more than \(ContentFolder.entryLimit) files; is this the right folder?"
            )
            return
        }
        switch status.kind {
        case .file:
            files.append(FolderFile(path: path, shownPath: joined(root, path), openPath: target, onRead: onRead))
        case .folder:
            guard !open.contains(where: { $0.isSame(as: status) }) else {
                report("link-loop", path, "this link leads back to a folder above it; put the files themselves here")
                return
            }
            folders.append(path)
            open.append(status)
            try visit(below: path + "/", opening: target)
            open.removeLast()
        case .link, .other:
            report("special-file", path, "this is neither a file nor a folder; only files and folders belong here")
        }
    }

    /// The name as text, or `nil` where it cannot stay as it is.
    private func checkedName(_ bytes: [UInt8], path: String) -> String? {
        guard let name = String(validating: bytes, as: UTF8.self) else {
            report("invalid-name", path, "the name of this file is not UTF-8; give it a new name")
            return nil
        }
        guard name.unicodeScalars.elementsEqual(name._nfc) else {
            let composed = name._nfc.reduce(into: "") { $0.unicodeScalars.append($1) }
            report(
                "invalid-name", path,
                "the name of this file is written with decomposed characters; rename it to \(quoted(composed))")
            return nil
        }
        if name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) || name.utf8.contains(0x5C) {
            report(
                "invalid-name", path,
                "the name of this file has a backslash or a control character; give it a new name")
            return nil
        }
        return name
    }

    private func report(_ code: String, _ path: String, _ message: String) {
        // A name with control characters must not drive the terminal it is printed on.
        let shown = path.unicodeScalars.reduce(into: "") { shown, scalar in
            shown.unicodeScalars.append(scalar.value < 0x20 || scalar.value == 0x7F ? "\u{FFFD}" : scalar)
        }
        let place = SourcePlace(SourceFile(path: shown.isEmpty ? root : joined(root, shown), bytes: []), .wholeFile)
        log.error(code, at: place, message)
    }
}
