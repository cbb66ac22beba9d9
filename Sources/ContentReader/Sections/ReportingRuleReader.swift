import Accountability
import SourceText

/// Reads the rules of `portal.json` about which written reports are due.
struct ReportingRuleReader {
    let references: ReferenceReader
    let log: ProblemLog

    private enum Key: String, RecordKey {
        case id, title, cycle, dueMonth, dueDay, required, recipients, policy, move
    }

    private enum Move: String, CaseIterable {
        case nextWorkday = "next-workday"
    }

    /// Reads one rule or a list of them; of several each needs an id of its own.
    func read(_ node: SourceNode?) -> [PortalSettings.ReportingRule] {
        guard let node else { return [] }
        guard node.kind == .array else { return [rule(node, isOneOfSeveral: false)] }
        let nodes = Array(node.elements)
        var seen: Set<String> = []
        return nodes.map { node in
            let rule = rule(node, isOneOfSeveral: nodes.count > 1)
            if let id = rule.id, !seen.insert(id).inserted {
                log.error(
                    "duplicate-id", at: node["id"]?.place ?? node.start,
                    "the reporting rule \(quoted(id)) is already written in this list")
            }
            return rule
        }
    }

    private func rule(_ node: SourceNode, isOneOfSeveral: Bool) -> PortalSettings.ReportingRule {
        let record = RecordReader<Key>(node, "this reporting rule", log: log)
        let cycle: Period.Cycle? = record.choice(.cycle, .required)
        let dueDay = record.integer(.dueDay, in: 1...31)
        let dueMonth = dueMonth(record, cycle)
        if let cycle, let dueDay, cycle == .year {
            let month = dueMonth == .last ? 12 : dueMonth.number ?? 12
            // A leap year, so that a 29th of February is let through.
            let length = Day.length(ofMonth: month, year: 2000)
            if dueDay > length {
                log.error(
                    "invalid-due-day", at: record.place(.dueDay), "month \(month) has no day \(dueDay), only \(length)")
            }
        }
        let move: Move? = record.choice(.move)
        return PortalSettings.ReportingRule(
            id: record.id(.id, isOneOfSeveral ? .required : .optional), title: record.text(.title),
            cycle: cycle ?? .month, dueMonth: dueMonth, dueDay: dueDay, movesToNextWorkday: move != nil,
            required: references.units(record, .required), recipients: references.units(record, .recipients),
            policy: record.value(.policy).flatMap { references.citation($0, "policy") })
    }

    private func dueMonth(
        _ record: RecordReader<Key>, _ cycle: Period.Cycle?
    ) -> PortalSettings.ReportingRule.DueMonth {
        let needed = record.has(.dueDay) && cycle != nil && cycle != .month
        guard let node = record.value(.dueMonth, needed ? .required : .optional) else { return .last }
        if node.kind == .text, node.isText("last") { return .last }
        let months = cycle?.months ?? 12
        if let number = node.text.flatMap(Int.init), (1...months).contains(number) { return .number(number) }
        let found = record.values.described(node)
        let allowed = months == 1 ? "\"last\" or 1" : "\"last\" or a number from 1 to \(months)"
        log.error("invalid-due-month", at: node.start, "\"dueMonth\" is \(allowed) in this cycle, found \(found)")
        return .last
    }
}

extension PortalSettings.ReportingRule.DueMonth {
    fileprivate var number: Int? {
        switch self {
        case .last: nil
        case .number(let number): number
        }
    }
}
