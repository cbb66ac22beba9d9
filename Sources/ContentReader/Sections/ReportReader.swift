import Accountability
import SourceText

/// Reads `reports/*.json`: which written reports were due, and which arrived.
struct ReportReader {
    let content: ReportedContent
    /// The rules of the portal about reports.
    let rules: [PortalSettings.ReportingRule]
    let workdays: PortalSettings.Workdays
    let assets: AssetPaths
    let references: ReferenceReader
    let problems: Problems

    private enum Key: String, RecordKey {
        case rule, period, due, required, submissions
    }

    private enum SubmissionKey: String, RecordKey {
        case unit, submitted, document
    }

    /// The report of one rule for one period.
    private struct Identity: Hashable {
        let rule: Int?
        let period: Period
    }

    /// What the files say of one report.
    private struct Draft {
        let identity: Identity
        var due: Day?
        /// `nil` where no file says who has to report.
        var required: Set<Reference<Unit>>?
        var submissions: [Reference<Unit>: (submission: Submission, place: SourcePlace, isNamed: Bool)] = [:]
    }

    private var log: ProblemLog { problems.log }

    /// Reads the files; several may speak of the same report.
    ///
    /// - Throws: Where a file cannot be read.
    func read(_ files: [FolderFile]) throws(ContentFolderError) -> [Report] {
        var drafts: [Draft] = []
        var places: [Identity: Int] = [:]
        for file in files {
            guard let root = JSONReader.read(try file.source(), log: log).root else { continue }
            let record = RecordReader<Key>(root, "this report", log: log)
            let rule = rule(record)
            let period = period(record, rule.flatMap { $0 })
            guard let rule, let period else { continue }
            let identity = Identity(rule: rule, period: period)
            let place = places[identity] ?? drafts.count
            if place == drafts.count {
                places[identity] = place
                drafts.append(Draft(identity: identity))
            }
            read(record, into: &drafts[place])
        }
        return drafts.map(report).sorted { ($0.rule ?? -1, $0.period) < ($1.rule ?? -1, $1.period) }
    }

    // MARK: Particulars

    /// The rule a file is about: the outer `nil` where it cannot be told, the inner where the portal has none.
    private func rule(_ record: RecordReader<Key>) -> Int?? {
        guard let id = record.text(.rule, rules.count > 1 ? .required : .optional) else {
            return rules.count > 1 ? nil : rules.isEmpty ? .some(nil) : 0
        }
        if let place = rules.firstIndex(where: { $0.id == id }) { return place }
        log.error(
            "unknown-rule", at: record.place(.rule), "no reporting rule \(quoted(id)) in portal.json",
            suggestion: Suggestion.closest(to: id, among: rules.compactMap(\.id)))
        return nil
    }

    private func period(_ record: RecordReader<Key>, _ rule: Int?) -> Period? {
        guard let period = record.period(.period, .required) else { return nil }
        if let rule, rules[rule].cycle != period.cycle {
            log.error(
                "foreign-period", at: record.place(.period),
                "\(period) is no \(rules[rule].cycle.rawValue), which is the cycle of this reporting rule")
        }
        return period
    }

    private func read(_ record: RecordReader<Key>, into draft: inout Draft) {
        if let due = record.day(.due) {
            if let other = draft.due, other != due {
                log.error(
                    "conflicting-days", at: record.place(.due),
                    "another file says that this report is due on \(other), this one says \(due)")
            }
            draft.due = due
        }
        if record.has(.required) {
            let units = members(of: references.units(record, .required), at: draft.identity.period)
            draft.required = (draft.required ?? []).union(units)
        }
        for node in record.elements(.submissions, .optional) { read(node, into: &draft) }
    }

    private func read(_ node: SourceNode, into draft: inout Draft) {
        let record = RecordReader<SubmissionKey>(node, "this submission", log: log)
        let unit = record.value(.unit, .required).flatMap { references.unit($0, "unit") }
        let submitted = record.day(.submitted, .required)
        let document = record.value(.document).flatMap(document)
        guard let unit, let submitted else { return }
        if submitted > content.day {
            log.error(
                "future-day", at: record.place(.submitted),
                "\"submitted\" is \(submitted), after the day of the build, \(content.day)")
        } else if submitted < draft.identity.period.firstDay {
            log.warning(
                "days-out-of-order", at: record.place(.submitted),
                "\"submitted\" is \(submitted), before \(draft.identity.period) begins")
        }
        let members = content.members(of: unit)
        for member in members {
            if let first = draft.submissions[member] {
                log.error(
                    "duplicate-submission", at: record.place(.unit),
                    "the report of \(quoted(content.units[member].id)) is already written at "
                        + problems.places.name(of: first.place))
                return
            }
            draft.submissions[member] = (
                Submission(unit: member, submitted: submitted, document: document), record.place(.unit),
                members.count == 1
            )
        }
    }

    private func document(_ node: SourceNode) -> Submission.Document? {
        guard let text = ValueReader(log: log).text(node, "document", .required) else { return nil }
        if Address.isWeb(text) { return .file(text) }
        if text.utf8.contains(UInt8(ascii: "/")) {
            return assets.path(text, at: node.place, log: log).map { .file($0) }
        }
        return references.citation(node, "document").map { .policy($0) }
    }

    /// The units, of a group those members that exist at the end of a period.
    private func members(of units: [Reference<Unit>], at period: Period) -> Set<Reference<Unit>> {
        var members: Set<Reference<Unit>> = []
        for unit in units {
            guard let group = content.units[unit].members else {
                members.insert(unit)
                continue
            }
            members.formUnion(group.filter { content.units[$0].isValid(on: period.lastDay) })
        }
        return members
    }

    // MARK: Reports

    private func report(_ draft: Draft) -> Report {
        let rule = draft.identity.rule.map { rules[$0] }
        let period = draft.identity.period
        let deadline = rule?.deadline(for: period, calendar: WorkCalendar(workdays))
        let required = draft.required ?? members(of: rule?.required ?? [], at: period)
        if !required.isEmpty {
            for unit in draft.submissions.keys.sorted() where !required.contains(unit) {
                guard let entry = draft.submissions[unit], entry.isNamed else { continue }
                log.warning(
                    "unit-not-required", at: entry.place,
                    "\(quoted(content.units[unit].id)) is not among the units that have to report for \(period)")
            }
        }
        return Report(
            rule: draft.identity.rule, period: period, due: draft.due ?? deadline?.day,
            hasOwnDay: draft.due != nil, required: required.sorted(),
            submissions: draft.submissions.values.map(\.submission))
    }
}
