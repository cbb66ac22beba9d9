import Accountability
import SourceText

/// A project as it was read, with what it takes to name places in it.
struct WrittenProject {
    let project: Project
    let node: SourceNode
    /// One for each part of the project's funding.
    let fundingNodes: [SourceNode]
    /// One for each of its transactions.
    let transactionNodes: [SourceNode]
    /// Whether all amounts of each part could be read: else nothing can be said of sums it is in.
    let hasAllFunding: Bool
    let hasAllTransactions: Bool
    let hasAllChanges: Bool
}

/// Reads the projects of `funds/*.json`.
struct ProjectReader {
    var context: FundContext
    /// The batches, hidden ones too, by their references.
    let batches: [Batch]

    private enum Key: String, RecordKey {
        case id, title, type, nature, status, locations, description, subsidyStandard, funding, ownFunds
        case responsibleUnit, implementingUnit, responsiblePerson, supplier, procurement, planned, actual, performance
        case beneficiaries, transactions, milestones, changes, completion, supervision, documents, updated, exception
    }

    private enum LocationKey: String, RecordKey {
        case unit, village, divisionCode
    }

    private enum FundingKey: String, RecordKey {
        case batch, level, amount
    }

    private enum TermKey: String, RecordKey {
        case from, to
    }

    private var log: ProblemLog { context.log }
    private var references: ReferenceReader { context.references }

    func read(_ node: SourceNode) -> WrittenProject {
        let record = RecordReader<Key>(node, "this project", log: log)
        let particulars = ProjectParticularsReader(context: context)
        let course = ProjectCourseReader(context: context)
        let parts = record.elements(.funding).map { (node: $0, funding: funding($0)) }
        let ownFunds = record.money(.ownFunds)
        let transactionNodes = record.elements(.transactions)
        let transactions = course.transactions(transactionNodes)
        let changes = record.elements(.changes).map(course.change)
        let project = Project(
            id: record.id(.id) ?? "", title: record.text(.title, .required) ?? "",
            type: record.choice(.type, .required) ?? .other, nature: record.choice(.nature),
            status: record.choice(.status, .required) ?? .library,
            locations: record.list(.locations, .required) { location($0) }, description: record.text(.description),
            subsidyStandard: record.text(.subsidyStandard), funding: parts.compactMap(\.funding),
            ownFunds: ownFunds ?? .zero,
            responsibleUnit: record.value(.responsibleUnit, .required).flatMap {
                references.unit($0, "responsibleUnit")
            } ?? Reference(0),
            implementingUnit: record.value(.implementingUnit).flatMap { references.unit($0, "implementingUnit") },
            responsiblePerson: record.value(.responsiblePerson).flatMap { particulars.person($0) },
            supplier: record.body(.supplier, context),
            procurement: record.value(.procurement).map { particulars.procurement($0) },
            planned: term(record.record(.planned, as: "this term"), isPast: false),
            actual: term(record.record(.actual, as: "this term"), isPast: true),
            performance: record.list(.performance) { particulars.performance($0) },
            beneficiaries: record.value(.beneficiaries).map { particulars.beneficiaries($0) },
            transactions: transactions.compactMap(\.self),
            milestones: course.milestones(record.elements(.milestones)), changes: changes.compactMap(\.self),
            completion: record.value(.completion).map { course.completion($0) },
            supervision: record.value(.supervision).map {
                SupervisionReader(references: references, log: log).read($0)
            },
            documents: record.list(.documents) { context.attachments.read($0) },
            updated: record.pastDay(.updated, context),
            exception: record.value(.exception).flatMap { ExceptionReader(context: context).read($0) })
        checkStage(project, record)
        checkUpdated(project, record)
        return WrittenProject(
            project: project, node: node, fundingNodes: parts.filter { $0.funding != nil }.map(\.node),
            transactionNodes: zip(transactionNodes, transactions).filter { $0.1 != nil }.map(\.0),
            hasAllFunding: !parts.contains { $0.funding == nil } && (ownFunds != nil || !record.has(.ownFunds)),
            hasAllTransactions: !transactions.contains { $0 == nil }, hasAllChanges: !changes.contains { $0 == nil })
    }

    private func location(_ node: SourceNode) -> Project.Location? {
        let record = RecordReader<LocationKey>(node, "this location", log: log)
        if node.kind == .object, !record.has(.unit), !record.has(.village) {
            log.error("missing-key", at: node.start, #"this location needs "unit" or "village""#)
        }
        return Project.Location(
            unit: record.value(.unit).flatMap { references.unit($0, "unit") }, village: record.body(.village, context),
            divisionCode: record.divisionCode(.divisionCode))
    }

    /// A part of the funding; `nil` where its batch, its level or its amount cannot be read.
    private func funding(_ node: SourceNode) -> Project.Funding? {
        let record = RecordReader<FundingKey>(node, "this funding", log: log)
        let batch = record.value(.batch, .required).flatMap { references.batch($0, "batch") }
        let level = level(record, of: batch)
        let amount = record.money(.amount, .required)
        guard let batch, let level, let amount else { return nil }
        return Project.Funding(batch: batch, level: level, amount: amount)
    }

    /// The level money is taken from; where the batch has sources of one level alone it need not be written.
    private func level(_ record: RecordReader<FundingKey>, of batch: Reference<Batch>?) -> FundLevel? {
        if record.has(.level) { return record.choice(.level) }
        guard let batch else { return nil }
        let levels = Set(batches[batch].sources.map(\.level)).sorted()
        if levels.count == 1 { return levels[0] }
        if record.node.kind == .object, levels.count > 1 {
            log.error(
                "missing-key", at: record.node.start,
                "this funding needs \"level\", because the batch \(quoted(batches[batch].id)) has money of "
                    + levels.map(\.rawValue).joined(separator: " and "))
        }
        return nil
    }

    private func term(_ record: RecordReader<TermKey>?, isPast: Bool) -> Project.Term {
        guard let record else { return Project.Term() }
        return isPast
            ? Project.Term(from: record.pastDay(.from, context), to: record.pastDay(.to, context))
            : Project.Term(from: record.day(.from), to: record.day(.to))
    }

    // MARK: Stages

    /// Reports what the project's stage asks for and is not there.
    private func checkStage(_ project: Project, _ record: RecordReader<Key>) {
        guard record.has(.status) else { return }
        let status = quoted(project.status.rawValue)
        // What is written and could not be read was reported where it stands.
        let missing = project.missingItems.filter { !record.node.has($0.rawValue) }
        if !missing.isEmpty {
            log.error(
                "missing-for-status", at: record.place(.status),
                "a project that is \(status) needs " + missing.map { quoted($0.rawValue) }.joined(separator: ", "))
        }
        if !project.explainsItsHalt, record.elements(.changes).count == project.changes.count {
            let kind = project.status == .cancelled ? " of the type \"cancel\"" : ""
            log.error(
                "missing-reason", at: record.place(.status),
                "a project that is \(status) needs an entry\(kind) under \"changes\" with its \"reason\"")
        }
    }

    private func checkUpdated(_ project: Project, _ record: RecordReader<Key>) {
        guard let updated = project.updated, let event = project.lastEvent, event > updated,
            context.latestDay.map({ event <= $0 }) ?? true
        else {
            return
        }
        log.warning(
            "days-out-of-order", at: record.place(.updated),
            "\"updated\" is \(updated), before what this project tells of \(event)")
    }
}

extension SourceNode {
    /// Whether something stands under a key, or under one key within another: `completion.amount`.
    fileprivate func has(_ path: String) -> Bool {
        var node: SourceNode? = self
        for name in path.split(separator: ".") {
            node = node?.members.first { $0.key.text?.utf8.elementsEqual(name.utf8) ?? false }?.value
        }
        switch node?.kind {
        case nil: return false
        case .array: return node?.elements.contains { _ in true } ?? false
        case .object: return node?.members.contains { _ in true } ?? false
        default: return true
        }
    }
}
