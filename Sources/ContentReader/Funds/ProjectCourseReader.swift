import Accountability
import SourceText

/// Reads what happened to a project: money that moved, milestones, changes and the result.
struct ProjectCourseReader {
    let context: FundContext

    private enum TransactionKey: String, RecordKey {
        case id, type, day, amount, payer, payee, documentNumber
    }

    private enum MilestoneKey: String, RecordKey {
        case code, due, met
    }

    private enum ChangeKey: String, RecordKey {
        case day, type, from, to, reason, documentNumber
    }

    private enum CompletionKey: String, RecordKey {
        case amount, day, acceptedBy, result, assetOwner, maintenanceUnit
    }

    private var log: ProblemLog { context.log }

    /// One for each record; `nil` for what cannot be read.
    func transactions(_ nodes: [SourceNode]) -> [Project.Transaction?] {
        var first: [String: SourcePlace] = [:]
        return nodes.map { node in
            let record = RecordReader<TransactionKey>(node, "this transaction", log: log)
            let id = record.id(.id)
            if let id, let other = first[id] {
                log.error(
                    "duplicate-id", at: record.place(.id),
                    "the transaction \(quoted(id)) is already written at \(context.problems.places.name(of: other))")
            } else if let id {
                first[id] = record.place(.id)
            }
            let kind: Project.Transaction.Kind? = record.choice(.type, .required)
            let day = record.pastDay(.day, context, .required)
            let amount = record.money(.amount, .required)
            let payer = record.body(.payer, context)
            let payee = record.body(.payee, context)
            let documentNumber = record.text(.documentNumber)
            guard let id, let kind, let day, let amount else { return nil }
            return Project.Transaction(
                id: id, kind: kind, day: day, amount: amount, payer: payer, payee: payee,
                documentNumber: documentNumber)
        }
    }

    /// The milestones, each code once.
    func milestones(_ nodes: [SourceNode]) -> [Project.Milestone] {
        var first: [Project.Milestone.Code: SourcePlace] = [:]
        return nodes.compactMap { node in
            let record = RecordReader<MilestoneKey>(node, "this milestone", log: log)
            let code: Project.Milestone.Code? = record.choice(.code, .required)
            let due = record.day(.due)
            let met = record.pastDay(.met, context)
            guard let code else { return nil }
            if let other = first[code] {
                log.error(
                    "duplicate-milestone", at: record.place(.code),
                    "the milestone \(quoted(code.rawValue)) is already written at "
                        + context.problems.places.name(of: other))
                return nil
            }
            first[code] = record.place(.code)
            return Project.Milestone(code: code, due: due, met: met)
        }
    }

    /// A change; `nil` for what cannot be read.
    func change(_ node: SourceNode) -> Project.Change? {
        let record = RecordReader<ChangeKey>(node, "this change", log: log)
        let day = record.pastDay(.day, context, .required)
        let kind: Project.Change.Kind? = record.choice(.type, .required)
        let reason = record.text(.reason, .required)
        let isReadable = [ChangeKey.from, .to].map { key in
            !record.has(key) || kind == nil || value(record, key, kind) != nil
        }
        let documentNumber = record.text(.documentNumber)
        guard let day, let kind, let reason, !isReadable.contains(false) else { return nil }
        return Project.Change(
            day: day, kind: kind, from: value(record, .from, kind), to: value(record, .to, kind), reason: reason,
            documentNumber: documentNumber)
    }

    /// What a change goes from or to: of the amount a sum of money, else a text.
    private func value(
        _ record: RecordReader<ChangeKey>, _ key: ChangeKey, _ kind: Project.Change.Kind?
    ) -> Project.Change.Value? {
        kind == .amount ? record.money(key).map { .money($0) } : record.printedNumber(key).map { .text($0) }
    }

    func completion(_ node: SourceNode) -> Project.Completion {
        let record = RecordReader<CompletionKey>(node, "this completion", log: log)
        return Project.Completion(
            amount: record.money(.amount), day: record.pastDay(.day, context),
            acceptedBy: record.body(.acceptedBy, context), result: record.text(.result),
            assetOwner: record.body(.assetOwner, context), maintenanceUnit: record.body(.maintenanceUnit, context))
    }
}
