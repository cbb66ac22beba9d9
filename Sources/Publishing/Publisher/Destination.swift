/// The output folder, found once: from here on no link leads anywhere else.
struct Destination: Sendable {
    /// The folder as the caller named it, for messages.
    let shown: String
    /// The folder that holds it; absolute, without links.
    let parent: String
    /// Its name in `parent`.
    let name: String

    /// Its absolute path without links.
    var path: String { "\(parentPrefix)\(name)" }

    /// What stands before a name beside the site.
    var parentPrefix: String { parent == "/" ? "/" : "\(parent)/" }

    /// Finds the output folder and refuses one that must not be replaced.
    ///
    /// - Parameters:
    ///   - folder: The folder as the caller names it; it need not exist, nor the folders above it. A link to a folder
    ///     stands for the folder it leads to.
    ///   - protected: Folders that must not be lost.
    ///   - files: The operations to look with.
    /// - Throws: Why it must not be published to.
    init(_ folder: String, protecting protected: [ProtectedFolder], files: FileOperations) throws(PublishingError) {
        shown = Self.withoutTrailingSlashes(folder)
        let path = try Self.resolve(shown, files: files)
        let components = path.split(separator: "/")
        guard let last = components.last else {
            throw .refused(shown, "\(shown) is the root of the file system; publish to a folder of its own")
        }
        name = String(last)
        parent = "/" + components.dropLast().joined(separator: "/")

        let working = ProtectedFolder(path: ".", name: "the current folder", isWhollyReserved: false)
        for other in [working] + protected {
            guard let place = try Self.realPath(other.path, files: files) else { continue }
            if let relation = other.relation(of: path, to: place) {
                throw .refused(shown, "\(shown) \(relation) \(other.name); publish to a folder of its own")
            }
        }
    }

    /// Makes the folders above the output folder where they are missing.
    func makeParents(files: FileOperations) throws(PublishingError) {
        if try files.statusIfPresent(parent) != nil { return }
        var path = ""
        for component in parent.split(separator: "/") {
            path += "/\(component)"
            if try files.statusIfPresent(path) == nil {
                try files.attempt(to: "make the folder", path) { () throws(SystemError) in try files.makeFolder(path) }
            }
        }
    }

    /// A place in the site, as messages show it.
    func shown(_ path: OutputPath) -> String { "\(shown)/\(path)" }

    /// The absolute path without links of a folder that may not exist yet.
    private static func resolve(_ folder: String, files: FileOperations) throws(PublishingError) -> String {
        if folder.isEmpty { throw .refused(folder, "the output folder has an empty name; name a folder") }
        if let path = try realPath(folder, files: files) {
            if try files.statusIfPresent(path)?.kind == .folder { return path }
            throw .refused(folder, "\(folder) is not a folder; name a folder, or one that does not exist yet")
        }
        if try files.statusIfPresent(folder) != nil {
            throw .refused(folder, "\(folder) is a link that leads nowhere; remove it or make the folder it names")
        }
        let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/"))
        let name = slash.map { String(folder[folder.utf8.index(after: $0)...]) } ?? folder
        if name == "." || name == ".." {
            throw .refused(folder, "\(folder) does not exist; name the output folder without \"..\"")
        }
        let above = slash.map { withoutTrailingSlashes(String(folder[...$0])) } ?? "."
        let parent = try resolve(above, files: files)
        return parent == "/" ? "/\(name)" : "\(parent)/\(name)"
    }

    private static func realPath(_ path: String, files: FileOperations) throws(PublishingError) -> String? {
        try files.attempt(to: "look at", path) { () throws(SystemError) -> String? in
            do throws(SystemError) {
                return try files.realPath(path)
            } catch {
                if error.isAbsence { return nil }
                throw error
            }
        }
    }

    private static func withoutTrailingSlashes(_ path: String) -> String {
        var path = path
        while path.utf8.count > 1 && path.utf8.last == UInt8(ascii: "/") { path.unicodeScalars.removeLast() }
        return path
    }
}
