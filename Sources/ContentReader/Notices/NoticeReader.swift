import Accountability
import PolicyText
import SourceText

/// Reads the front matter of `notices/*.md`.
struct NoticeReader {
    let documents: PolicyReader
    let terms: PortalSettings.DisclosureTerms

    private enum Key: String, DocumentKey {
        case title, documentNumber, issuers, issued, published, effective, expires, status, repealedBy, addressees
        case source, topics, indexNumber, attachments, aliases
        case kind, from, to, units, indicators, projects, interprets, trigger, policy, withdrawn
    }

    private enum WithdrawalKey: String, RecordKey {
        case day, reason
    }

    private var log: ProblemLog { documents.log }
    private var references: ReferenceReader { documents.references }

    /// Reads a notice's particulars.
    func read(_ node: SourceNode, id: String) -> Notice {
        let record = RecordReader<Key>(node, "this notice", log: log)
        let particulars = documents.read(record, id: id)
        let kind: Notice.Kind? = record.choice(.kind, .required)
        if let kind { checkKeys(record, kind) }
        return Notice(
            particulars: particulars, kind: kind ?? .news, term: term(record, published: particulars.published),
            units: references.units(record.elements(.units, allowsSingle: true), "units"),
            indicators: unique(record, .indicators) { references.indicator($0, "indicators") },
            projects: unique(record, .projects) { references.project($0, "projects") },
            interprets: record.value(.interprets).flatMap { references.policy($0, "interprets") },
            policy: record.value(.policy).flatMap { references.citation($0, "policy") },
            trigger: record.integer(.trigger, in: 1...7),
            withdrawal: record.value(.withdrawn).flatMap { withdrawal($0, published: particulars.published) })
    }

    /// The keys only a notice of one kind has, and which of them it must have.
    private func checkKeys(_ record: RecordReader<Key>, _ kind: Notice.Kind) {
        for (owner, keys) in [
            (Notice.Kind.publicity, [Key.from, .to]), (.interpretation, [.interprets]), (.accountability, [.trigger]),
        ] {
            for key in keys {
                if kind == owner {
                    _ = record.value(key, .required)
                } else if record.has(key) {
                    log.error(
                        "misplaced-key", at: record.place(key),
                        "only a notice of the kind \(quoted(owner.rawValue)) has \(quoted(key.rawValue))")
                }
            }
        }
        if kind == .accountability { _ = record.value(.policy, .required) }
    }

    private func term(_ record: RecordReader<Key>, published: Day?) -> NoticeTerm? {
        guard let from = record.day(.from), let to = record.day(.to) else { return nil }
        record.checkOrder(.from, from, .to, to, .error)
        record.checkOrder(.published, published, .from, from, .warning)
        guard let term = NoticeTerm(from: from, to: to) else { return nil }
        if let needed = terms.noticeDays, term.days < needed {
            log.warning(
                "short-notice", at: record.place(.to),
                "the term has \(term.days) days with the first and the last, less than the \(needed) days that "
                    + "portal.json asks for under \"disclosure\"")
        }
        return term
    }

    private func withdrawal(_ node: SourceNode, published: Day?) -> Notice.Withdrawal? {
        let record = RecordReader<WithdrawalKey>(node, "this withdrawal", log: log)
        let day = record.day(.day, .required)
        let reason = record.text(.reason, .required)
        guard let day, let reason else { return nil }
        if let published, day < published {
            log.error(
                "days-out-of-order", at: record.place(.day),
                "\"withdrawn\" is \(day), before \"published\" on \(published)")
        }
        return Notice.Withdrawal(day: day, reason: reason)
    }

    /// What a list names, each once; what is named twice is reported.
    private func unique<Record>(
        _ record: RecordReader<Key>, _ key: Key, _ read: (SourceNode) -> Reference<Record>?
    ) -> [Reference<Record>] {
        var seen: Set<Reference<Record>> = []
        return record.list(key, allowsSingle: true) { node in
            guard let reference = read(node) else { return nil }
            guard seen.insert(reference).inserted else {
                references.reportRepeated(node)
                return nil
            }
            return reference
        }
    }
}
