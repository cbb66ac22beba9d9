import Accountability
import SourceText

/// A batch as it was read, with what it takes to name places in it.
struct WrittenBatch {
    let batch: Batch
    let node: SourceNode
    /// One for each of the batch's sources.
    let sourceNodes: [SourceNode]
    /// Whether all its amounts could be read: else nothing can be said of its sums.
    let hasAllAmounts: Bool
}

/// Reads the batches of `funds/*.json`.
struct BatchReader {
    var context: FundContext
    let terms: PortalSettings.DisclosureTerms

    private enum Key: String, RecordKey {
        case id, title, fiscalYear, fundType, sources, amount, purpose, principles, decision, received, disclosure
        case supervision, documents, exception
    }

    private enum SourceKey: String, RecordKey {
        case level, provider, documentNumber, issued, amount, carriedFrom
    }

    private enum DecisionKey: String, RecordKey {
        case body, day, documentNumber, policy
    }

    private enum DisclosureKind: String, CaseIterable {
        case announcement, publicity
    }

    private enum DisclosureKey: String, RecordKey {
        case kind, publisher, published, days, longTerm
    }

    private var log: ProblemLog { context.log }

    func read(_ node: SourceNode) -> WrittenBatch {
        let record = RecordReader<Key>(node, "this batch", log: log)
        let sources = record.elements(.sources, .required).map { (node: $0, source: source($0)) }
        let amount = record.money(.amount, .required)
        let batch = Batch(
            id: record.id(.id) ?? "", title: record.text(.title, .required) ?? "",
            fiscalYear: record.integer(.fiscalYear, in: 1...9999, .required) ?? 1,
            fundType: record.choice(.fundType, .required) ?? .other, sources: sources.compactMap(\.source),
            amount: amount ?? .zero, purpose: record.text(.purpose, .required) ?? "",
            principles: record.text(.principles), decision: record.value(.decision).map(decision),
            received: record.pastDay(.received, context), disclosure: disclosure(record),
            supervision: record.value(.supervision).map {
                SupervisionReader(references: context.references, log: log).read($0)
            },
            documents: record.list(.documents) { context.attachments.read($0) },
            exception: record.value(.exception).flatMap { ExceptionReader(context: context).read($0) })
        return WrittenBatch(
            batch: batch, node: node, sourceNodes: sources.filter { $0.source != nil }.map(\.node),
            hasAllAmounts: amount != nil && !sources.contains { $0.source == nil })
    }

    /// A source; `nil` where its level or its amount cannot be read.
    private func source(_ node: SourceNode) -> Batch.Source? {
        let record = RecordReader<SourceKey>(node, "this source", log: log)
        let level: FundLevel? = record.choice(.level, .required)
        let provider = record.body(.provider, context)
        let issued = record.pastDay(.issued, context)
        let carriedFrom = record.value(.carriedFrom).flatMap { context.references.batch($0, "carriedFrom") }
        guard let amount = record.money(.amount, .required), let level else { return nil }
        return Batch.Source(
            level: level, provider: provider, documentNumber: record.text(.documentNumber), issued: issued,
            amount: amount, carriedFrom: carriedFrom)
    }

    private func decision(_ node: SourceNode) -> Batch.Decision {
        let record = RecordReader<DecisionKey>(node, "this decision", log: log)
        return Batch.Decision(
            body: record.body(.body, context), day: record.pastDay(.day, context),
            documentNumber: record.text(.documentNumber),
            policy: record.value(.policy).flatMap { context.references.citation($0, "policy") })
    }

    private func disclosure(_ batch: RecordReader<Key>) -> Batch.Disclosure {
        guard let record: RecordReader<DisclosureKey> = batch.record(.disclosure, as: "this disclosure", .required)
        else { return Batch.Disclosure(kind: .announcement) }
        let published = record.day(.published)
        if let published, published > context.day {
            log.note(
                "not-yet-published", at: record.place(.published),
                "this batch is published on \(published), so it is left out before")
        }
        let kind = disclosureKind(record)
        let days = record.count(.days)
        let isLongTerm = record.bool(.longTerm) ?? false
        if let days, let needed = terms.noticeDays, days < needed, !isLongTerm {
            log.warning(
                "short-notice", at: record.place(.days),
                "\"days\" is \(days), less than the \(needed) days that portal.json asks for under \"disclosure\"")
        }
        return Batch.Disclosure(
            kind: kind ?? .announcement, publisher: record.body(.publisher, context), published: published, days: days,
            isLongTerm: isLongTerm)
    }

    /// One of the two kinds, or what the publisher calls it: a name in Han text is no misspelling of theirs.
    private func disclosureKind(_ record: RecordReader<DisclosureKey>) -> Batch.Disclosure.Kind? {
        let node = record.value(.kind)
        if node?.kind == .text, let name = node?.text, !name.utf8.allSatisfy({ $0 < 0x80 }) { return .named(name) }
        let kind: DisclosureKind? = record.choice(.kind, .required)
        return switch kind {
        case .announcement: .announcement
        case .publicity: .publicity
        case nil: nil
        }
    }
}
