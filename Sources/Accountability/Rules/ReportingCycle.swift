/// One period under a reporting rule: from whom a report is due, until when, and what arrived.
package struct ReportingCycle: Sendable {
    /// What is due and what arrived; its day is the one units are held to, `nil` where there is none.
    package let report: Report
    /// The rule's deadline; `nil` where it sets no day or the report has a day of its own.
    package let deadline: Deadline?
    /// Whether the content records what arrived; where not, the cycle is worked out from its rule alone.
    package let isRecorded: Bool
    /// Whether the rule's document is no older than the rule's day in this period, so that nobody is held to it.
    package let precedesRule: Bool

    /// How the units stand that had to report, and those that reported without having to, on a day.
    package func counts(on day: Day) -> Counts {
        var counts = Counts()
        for unit in report.units { counts.add(report.standing(of: unit, on: day)) }
        return counts
    }

    /// How many units stand how.
    package struct Counts: Equatable, Sendable {
        package private(set) var onTime = 0
        package private(set) var late = 0
        package private(set) var overdue = 0
        package private(set) var notDue = 0
        /// Handed in where no day was set.
        package private(set) var submitted = 0
        /// Not handed in where no day was set, which is no fault.
        package private(set) var open = 0

        package init() {}

        /// Counts one more.
        package mutating func add(_ standing: ReportStanding) {
            switch standing {
            case .onTime: onTime += 1
            case .late: late += 1
            case .overdue: overdue += 1
            case .notDue: notDue += 1
            case .noDeadline(isSubmitted: true): submitted += 1
            case .noDeadline(isSubmitted: false): open += 1
            }
        }
    }
}

extension Report {
    /// The units that have to report and those that did without having to: sorted, unique.
    package var units: [Reference<Unit>] {
        let asked = Set(required)
        let others = submissions.map(\.unit).filter { !asked.contains($0) }
        return others.isEmpty ? required : (required + others).sorted()
    }
}

extension Library {
    /// The cycles of all rules, by rule, then by period; those of reports without a rule come last.
    ///
    /// Beside what the content records, a rule with a day makes cycles of its own: those from the first recorded
    /// period on, else from the first deadline behind the day of the rule's document, up to a year from the day
    /// given. Where neither says when a rule began, only what is still ahead is due. Of cycles that nobody recorded
    /// those before last year are left out, and those behind the end of the rule's document.
    package func reportingCycles(on day: Day) -> [ReportingCycle] {
        let calendar = WorkCalendar(settings.workdays)
        var cycles: [ReportingCycle] = []
        for (place, rule) in settings.reporting.enumerated() {
            let begin = rule.policy.flatMap { policies[$0.policy].beginning }
            let recorded = reports.filter { $0.rule == place }.map { report in
                cycle(of: report, under: rule, from: begin, calendar: calendar)
            }
            let known = Set(recorded.map(\.report.period))
            let others = periods(of: rule, recordedFrom: recorded.first?.report.period, on: day, calendar: calendar)
                .filter { !known.contains($0.period) }
                .map { period, deadline in
                    ReportingCycle(
                        report: Report(
                            rule: place, period: period, due: deadline.day,
                            required: requiredUnits(under: rule, on: deadline.day), submissions: []),
                        deadline: deadline, isRecorded: false, precedesRule: false)
                }
            cycles += (recorded + others).sorted { $0.report.period < $1.report.period }
        }
        return cycles
            + reports.filter { $0.rule == nil }.map {
                ReportingCycle(report: $0, deadline: nil, isRecorded: true, precedesRule: false)
            }
    }

    /// The units that have to report under a rule on a day: groups by their members, without units that do not exist
    /// on that day; sorted, unique.
    package func requiredUnits(under rule: PortalSettings.ReportingRule, on day: Day) -> [Reference<Unit>] {
        var units: Set<Reference<Unit>> = []
        for unit in rule.required {
            if units.contains(unit) { continue }
            if self.units[unit].kind == .group {
                units.formUnion(self.units[unit].members ?? [])
            } else {
                units.insert(unit)
            }
        }
        return units.filter { self.units[$0].isValid(on: day) }.sorted()
    }

    private func cycle(
        of report: Report, under rule: PortalSettings.ReportingRule, from begin: Day?, calendar: WorkCalendar
    ) -> ReportingCycle {
        let precedesRule =
            if !report.hasOwnDay, let due = report.due, let begin { due <= begin } else { false }
        let held =
            precedesRule
            ? Report(
                rule: report.rule, period: report.period, due: nil, required: report.required,
                submissions: report.submissions)
            : report
        return ReportingCycle(
            report: held, deadline: report.hasOwnDay ? nil : rule.deadline(for: report.period, calendar: calendar),
            isRecorded: true, precedesRule: precedesRule)
    }

    private func periods(
        of rule: PortalSettings.ReportingRule, recordedFrom first: Period?, on day: Day, calendar: WorkCalendar
    ) -> [(period: Period, deadline: Deadline)] {
        let document = rule.policy.map { policies[$0.policy] }
        let begin = document?.beginning
        guard let end = document.map({ ending(of: $0) }) ?? .some(.max) else { return [] }
        guard let start = Day(year: max(1, day.year - 1), month: 1, day: 1) else { return [] }
        let horizon = day.adding(366)
        // A deadline that is moved may fall behind its period.
        var period: Period? = Period(cycle: rule.cycle, containing: start).previous
        var result: [(period: Period, deadline: Deadline)] = []
        while let current = period, let deadline = rule.deadline(for: current, calendar: calendar),
            deadline.day <= horizon
        {
            period = current.next
            let isKnown = first.map { $0 < current } ?? (begin != nil || deadline.day >= day)
            let isInForce = (begin.map { $0 < deadline.day } ?? true) && deadline.day <= end
            if isKnown, isInForce, deadline.day >= start { result.append((current, deadline)) }
        }
        return result
    }

    /// The last day a document holds, some day far ahead where it has no end; `nil` where it has ended but nothing
    /// says when.
    private func ending(of document: Policy) -> Day? {
        let ends = [document.expires, document.repealedBy.flatMap { policies[$0].beginning?.adding(-1) }]
        if let end = ends.compactMap(\.self).min() { return end }
        return document.status == .repealed || document.status == .expired ? nil : .max
    }
}

extension Policy {
    /// The day from which what the document sets can be kept: 施行日期, else 成文日期, else 发布日期.
    fileprivate var beginning: Day? { effective ?? issued ?? published }
}

extension Day {
    /// Later than every day of the calendar.
    fileprivate static let max = Day(number: .max)
}
