import Accountability
import SourceText

/// The files below `assets/` that content may name.
struct AssetPaths {
    private let paths: Set<String>

    init(_ paths: some Sequence<String>) {
        self.paths = Set(paths)
    }

    func contains(_ path: String) -> Bool { paths.contains(path) }

    /// A path that must name one of the files; reported where it does not.
    func path(_ path: String, at place: SourcePlace, log: ProblemLog) -> String? {
        if paths.contains(path) { return path }
        guard path.utf8.starts(with: "assets/".utf8) else {
            log.error(
                "unknown-asset", at: place, "\(quoted(path)) must be a file of this folder that begins with assets/")
            return nil
        }
        reportUnknown(path, at: place, log: log)
        return nil
    }

    func reportUnknown(_ path: String, at place: SourcePlace, log: ProblemLog) {
        log.error(
            "unknown-asset", at: place, "no file \(quoted(path))",
            suggestion: Suggestion.closest(to: path, among: paths))
    }
}

/// Reads attachments of documents.
struct AttachmentReader {
    let assets: AssetPaths
    let log: ProblemLog

    private enum Key: String, RecordKey {
        case title, href
    }

    func read(_ node: SourceNode) -> Attachment? {
        let record = RecordReader<Key>(node, "this attachment", log: log)
        guard let title = record.text(.title, .required), let node = record.value(.href, .required),
            let href = record.values.text(node, "href", .required)
        else { return nil }
        if Address.isWeb(href) { return Attachment(title: title, href: href) }
        guard !href.utf8.starts(with: "assets/".utf8) else {
            return assets.path(href, at: node.place, log: log).map { Attachment(title: title, href: $0) }
        }
        log.error(
            "invalid-url", at: node.place,
            "\"href\" needs a file that begins with assets/ or an address that begins with https://, found \(quoted(href))"
        )
        return nil
    }
}
