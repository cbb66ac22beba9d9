import SourceText

/// The files of a content folder by what they are for.
struct ContentLayout {
    /// A folder, or file and folder of the same name, with records or documents of one kind.
    enum Section: String, CaseIterable {
        case units, duties, indicators, targets, progress, reports, funds, policies, notices, pages

        /// The ending of its files.
        var ending: String {
            switch self {
            case .policies, .notices, .pages: "md"
            default: "json"
            }
        }

        /// Whether it may also be one file beside the folder.
        var isFileToo: Bool { self == .units || self == .duties }
    }

    private(set) var portal: FolderFile?
    /// The files of each section, sorted by the bytes of their paths.
    private(set) var sections: [Section: [FolderFile]] = [:]
    private(set) var assets: [FolderFile] = []
    private(set) var theme: [FolderFile] = []

    /// Sorts the files of a folder, warning of those that are for nothing.
    init(_ folder: ContentFolder, log: ProblemLog) {
        for path in folder.folders where !path.utf8.contains(UInt8(ascii: "/")) {
            if ContentLayout.folderNames.contains(path) { continue }
            if path == ContentLayout.portalName || path == "units.json" || path == "duties.json" {
                log.error("not-a-file", at: folder.place(of: path), "this must be a file, and is a folder")
                continue
            }
            ContentLayout.warn(
                "unknown-folder", path, at: folder.place(of: path), "the folder \(quoted(path)) is for nothing here",
                among: ContentLayout.folderNames, log: log)
        }
        for file in folder.files { sort(file, log: log) }
        for path in folder.folders {
            let names = path.split(separator: "/")
            guard names.count == 2, Section(rawValue: String(names[0])) != nil || names[0] == "theme" else { continue }
            log.warning(
                "unknown-folder", at: folder.place(of: path),
                "nothing in the folder \(quoted(path)) is read; put its files into \(quoted(String(names[0])))")
        }
    }

    subscript(section: Section) -> [FolderFile] { sections[section] ?? [] }

    private static let portalName = "portal.json"
    private static let folderNames = Section.allCases.map(\.rawValue) + ["assets", "theme"]
    private static let fileNames =
        [portalName] + Section.allCases.filter(\.isFileToo).map { "\($0.rawValue).\($0.ending)" }

    private mutating func sort(_ file: FolderFile, log: ProblemLog) {
        let names = file.path.split(separator: "/").map(String.init)
        guard names.count > 1 else {
            if file.path == ContentLayout.portalName {
                portal = file
            } else if let section = Section.allCases.first(where: { $0.isFileToo && "\($0.rawValue).json" == file.path }
            ) {
                sections[section, default: []].append(file)
            } else if ContentLayout.folderNames.contains(file.path) {
                log.error("not-a-folder", at: file.place, "this must be a folder, and is a file")
            } else {
                ContentLayout.warn(
                    "unknown-file", file.path, at: file.place, "the file \(quoted(file.path)) is for nothing here",
                    among: ContentLayout.fileNames, log: log)
            }
            return
        }
        if names[0] == "assets" {
            assets.append(file)
        } else if names[0] == "theme", names.count == 2 {
            if ThemeFiles.names.contains(where: { $0.name == names[1] }) {
                theme.append(file)
            } else {
                ContentLayout.warn(
                    "unknown-file", names[1], at: file.place, "the file \(quoted(names[1])) is for nothing in theme/",
                    among: ThemeFiles.names.map(\.name), log: log)
            }
        } else if names.count == 2, let section = Section(rawValue: names[0]) {
            if file.name.utf8.reversed().starts(with: ".\(section.ending)".utf8.reversed()) {
                sections[section, default: []].append(file)
            } else {
                log.warning(
                    "unknown-file", at: file.place,
                    "only files that end in .\(section.ending) are read in \(quoted(section.rawValue))",
                    suggestion: "\(file.stem.isEmpty ? names[1] : file.stem).\(section.ending)")
            }
        }
    }

    private static func warn(
        _ code: String, _ name: String, at place: SourcePlace, _ message: String, among known: [String], log: ProblemLog
    ) {
        log.warning(code, at: place, message, suggestion: Suggestion.closest(to: name, among: known))
    }
}
