import Accountability
import PolicyText
import SourceText

/// The keys of the front matter that documents of every kind have.
protocol DocumentKey: RecordKey {
    static var title: Self { get }
    static var documentNumber: Self { get }
    static var issuers: Self { get }
    static var issued: Self { get }
    static var published: Self { get }
    static var effective: Self { get }
    static var expires: Self { get }
    static var status: Self { get }
    static var repealedBy: Self { get }
    static var addressees: Self { get }
    static var source: Self { get }
    static var topics: Self { get }
    static var indexNumber: Self { get }
    static var attachments: Self { get }
    static var aliases: Self { get }
}

/// Reads the front matter of `policies/*.md`.
struct PolicyReader {
    let references: ReferenceReader
    let names: UnitNames
    let attachments: AttachmentReader
    let day: Day
    let log: ProblemLog

    private enum Key: String, DocumentKey {
        case title, documentNumber, issuers, issued, published, effective, expires, status, repealedBy, addressees
        case source, topics, indexNumber, attachments, aliases
    }

    /// Reads a document's particulars.
    func read(_ node: SourceNode, id: String) -> Policy {
        read(RecordReader<Key>(node, "this document", log: log), id: id)
    }

    /// Reads the particulars that documents of every kind have.
    func read<Key: DocumentKey>(_ record: RecordReader<Key>, id: String) -> Policy {
        let issued = record.day(.issued)
        let published = record.day(.published)
        let effective = record.day(.effective)
        let expires = record.day(.expires)
        record.checkOrder(.issued, issued, .published, published, .warning)
        record.checkOrder(.effective, effective, .expires, expires, .warning)
        checkDated(record)
        if let published, published > day {
            log.note(
                "not-yet-published", at: record.place(.published),
                "this document is published on \(published), so it is left out before")
        }
        let status: Policy.Status? = record.choice(.status)
        let repealedBy = record.value(.repealedBy).flatMap { references.policy($0, "repealedBy") }
        checkStatus(record, status, expires: expires)
        if record.value(.repealedBy)?.text == id {
            log.error("own-successor", at: record.place(.repealedBy), "a document cannot repeal itself")
        }
        return Policy(
            id: id, title: record.text(.title, .required) ?? "", documentNumber: documentNumber(record),
            issuers: record.texts(.issuers, allowsSingle: true).map { names.body($0) }, addressees: addressees(record),
            issued: issued, published: published, effective: effective, expires: expires, status: status,
            repealedBy: repealedBy, source: record.text(.source), topics: record.texts(.topics, allowsSingle: true),
            indexNumber: record.printedNumber(.indexNumber),
            attachments: record.list(.attachments) { attachments.read($0) },
            aliases: record.aliases(.aliases))
    }

    /// Tells what date the page will bear where the day of publication is not given.
    private func checkDated<Key: DocumentKey>(_ record: RecordReader<Key>) {
        guard !record.has(.published) else { return }
        if record.has(.issued) {
            log.note(
                "no-published", at: record.place(.issued),
                "this document does not say when it was \"published\", so its page bears the day it was \"issued\"")
        } else {
            log.warning(
                "no-date", at: record.place(.title),
                "this document says neither when it was \"published\" nor when it was \"issued\", so its page has no date"
            )
        }
    }

    private func checkStatus<Key: DocumentKey>(
        _ record: RecordReader<Key>, _ status: Policy.Status?, expires: Day?
    ) {
        if status == .inForce, let expires, expires < day {
            log.warning(
                "expired-in-force", at: record.place(.status),
                "\"status\" is \"in-force\", but the document expired on \(expires)")
        }
        if record.has(.repealedBy), let status, status != .repealed {
            log.warning(
                "repealed-in-force", at: record.place(.status),
                "\"status\" is \(quoted(status.rawValue)), but \"repealedBy\" names the document that repealed this one"
            )
        }
    }

    private func documentNumber<Key: DocumentKey>(_ record: RecordReader<Key>) -> String? {
        guard let text = record.text(.documentNumber) else { return nil }
        if let number = DocumentNumber(text) { return number.description }
        log.warning(
            "malformed-document-number", at: record.place(.documentNumber),
            "\(quoted(text)) is not of the form 青办发〔2025〕9号, so citations of it are not linked")
        return text
    }

    private func addressees<Key: DocumentKey>(_ record: RecordReader<Key>) -> [NamedBody] {
        if let node = record.value(.addressees), node.kind != .array {
            return record.text(.addressees).map { names.bodies(inText: $0) } ?? []
        }
        return record.texts(.addressees).map { names.body($0) }
    }
}

/// Reads the front matter of `pages/*.md`.
struct StandingPageReader {
    let attachments: AttachmentReader
    let day: Day
    let log: ProblemLog

    private enum Key: String, RecordKey {
        case title, published, attachments, aliases
    }

    func read(_ node: SourceNode, id: String) -> StandingPage {
        let record = RecordReader<Key>(node, "this page", log: log)
        let published = record.day(.published)
        if let published, published > day {
            log.note(
                "not-yet-published", at: record.place(.published),
                "this page is published on \(published), so it is left out before")
        }
        return StandingPage(
            id: id, title: record.text(.title, .required) ?? "", published: published,
            attachments: record.list(.attachments) { attachments.read($0) }, aliases: record.aliases(.aliases))
    }
}

extension RecordReader {
    /// Old addresses in the site: paths of pages.
    fileprivate func aliases(_ key: Key) -> [String] {
        list(key, allowsSingle: true) { node in
            guard let path = values.text(node, key.rawValue) else { return nil }
            if Address.isPagePath(path) { return path }
            log.error(
                "invalid-alias", at: node.place,
                "an alias is the path of a page in the site, such as old/2016/71.html, found \(quoted(path))")
            return nil
        }
    }
}
