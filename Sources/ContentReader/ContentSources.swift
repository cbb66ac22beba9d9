import Accountability
import Parallel
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

    /// Reads the files of a layout, on several threads.
    ///
    /// - Throws: Where a file cannot be read.
    init(_ layout: ContentLayout, jobs: Int, log: ProblemLog) throws(ContentFolderError) {
        portal = try ContentSources.data(layout.portal.map { [$0] } ?? [], jobs, log).first
        units = try ContentSources.data(layout[.units], jobs, log)
        duties = try ContentSources.data(layout[.duties], jobs, log)
        plans = try ContentSources.data(layout[.indicators], jobs, log)
        moreTargets = try ContentSources.data(layout[.targets], jobs, log)
        progress = layout[.progress]
        reports = layout[.reports]
        funds = try ContentSources.data(layout[.funds], jobs, log)
        policies = try ContentSources.texts(layout[.policies], jobs, log)
        notices = try ContentSources.texts(layout[.notices], jobs, log)
        pages = try ContentSources.texts(layout[.pages], jobs, log)
        theme = try ContentSources.theme(layout.theme, log: log)
    }

    private static func data(
        _ files: [FolderFile], _ jobs: Int, _ log: ProblemLog
    ) throws(ContentFolderError) -> [DataFile] {
        try read(files, jobs, log) { file, log throws(ContentFolderError) in
            DataFile(file: file, tree: JSONReader.read(try file.source(), log: log))
        }
    }

    private static func texts(
        _ files: [FolderFile], _ jobs: Int, _ log: ProblemLog
    ) throws(ContentFolderError) -> [TextFile] {
        try read(files, jobs, log) { file, log throws(ContentFolderError) in
            let source = try file.source()
            let parts = FrontMatterReader.read(source, log: log)
            if parts.frontMatter.root == nil, !log.hasErrors {
                log.error(
                    "missing-front-matter", at: SourcePlace(source, .wholeFile),
                    "the document has no front matter; begin it with a line ---, then title: …, then a line ---")
            }
            HiddenCharacters.report(in: source, from: parts.bodyStart, log: log)
            let document = PolicyTextReader.read(source, from: parts.bodyStart, log: log)
            return TextFile(
                file: file, source: source, frontMatter: parts.frontMatter.root, document: document,
                isUnread: log.hasErrors && document.blocks.isEmpty)
        }
    }

    /// Reads files side by side, each with a log of its own; their problems are told in the order of the files.
    private static func read<File: Sendable>(
        _ files: [FolderFile], _ jobs: Int, _ log: ProblemLog,
        _ body: @Sendable (FolderFile, ProblemLog) throws(ContentFolderError) -> File
    ) throws(ContentFolderError) -> [File] {
        let read = try parallelMap(count: files.count, jobs: jobs, workspace: {}) {
            _, index throws(ContentFolderError) in
            let own = ProblemLog()
            return (file: try body(files[index], own), problems: own.problems)
        }
        for (_, problems) in read { log.append(problems) }
        return read.map(\.file)
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
