import Accountability
import PolicyText
import SourceText

/// The text of all files, read and taken apart, before any of it is given a meaning.
struct ContentSources {
    let portal: DataFile?
    let units: [DataFile]
    let duties: [DataFile]
    let plans: [DataFile]
    let moreTargets: [DataFile]
    /// Not read yet, for they may be large: each is read when all they speak of is known.
    let progress: [FolderFile]
    /// Not read yet, as those of progress.
    let reports: [FolderFile]
    let funds: [DataFile]
    let policies: [TextFile]
    let notices: [TextFile]
    let pages: [TextFile]
    let theme: ThemeFiles

    /// Reads the files of a layout.
    ///
    /// - Throws: Where a file cannot be read.
    init(_ layout: ContentLayout, log: ProblemLog) throws(ContentFolderError) {
        portal = if let file = layout.portal { try ContentSources.data(file, log: log) } else { nil }
        units = try ContentSources.data(layout[.units], log: log)
        duties = try ContentSources.data(layout[.duties], log: log)
        plans = try ContentSources.data(layout[.indicators], log: log)
        moreTargets = try ContentSources.data(layout[.targets], log: log)
        progress = layout[.progress]
        reports = layout[.reports]
        funds = try ContentSources.data(layout[.funds], log: log)
        policies = try ContentSources.texts(layout[.policies], log: log)
        notices = try ContentSources.texts(layout[.notices], log: log)
        pages = try ContentSources.texts(layout[.pages], log: log)
        theme = try ContentSources.theme(layout.theme, log: log)
    }

    private static func data(_ files: [FolderFile], log: ProblemLog) throws(ContentFolderError) -> [DataFile] {
        var read: [DataFile] = []
        for file in files { read.append(try data(file, log: log)) }
        return read
    }

    private static func data(_ file: FolderFile, log: ProblemLog) throws(ContentFolderError) -> DataFile {
        DataFile(file: file, tree: JSONReader.read(try file.source(), log: log))
    }

    private static func texts(_ files: [FolderFile], log: ProblemLog) throws(ContentFolderError) -> [TextFile] {
        var read: [TextFile] = []
        for file in files {
            let source = try file.source()
            let own = ProblemLog()
            let parts = FrontMatterReader.read(source, log: own)
            if parts.frontMatter.root == nil, !own.hasErrors {
                own.error(
                    "missing-front-matter", at: SourcePlace(source, .wholeFile),
                    "the document has no front matter; begin it with a line ---, then title: …, then a line ---")
            }
            HiddenCharacters.report(in: source, from: parts.bodyStart, log: own)
            let document = PolicyTextReader.read(source, from: parts.bodyStart, log: own)
            log.append(own)
            read.append(
                TextFile(
                    file: file, source: source, frontMatter: parts.frontMatter.root, document: document,
                    isUnread: own.hasErrors && document.blocks.isEmpty))
        }
        return read
    }

    private static func theme(_ files: [FolderFile], log: ProblemLog) throws(ContentFolderError) -> ThemeFiles {
        var theme = ThemeFiles()
        for file in files {
            let source = try file.source()
            if String(validating: source.bytes, as: UTF8.self) == nil {
                log.error(
                    "not-utf8", at: SourcePlace(source, .wholeFile),
                    "the file is not UTF-8; save it again with the encoding UTF-8")
            }
            for (name, property) in ThemeFiles.names where file.name == name {
                theme[keyPath: property] = source.bytes
            }
        }
        return theme
    }
}
