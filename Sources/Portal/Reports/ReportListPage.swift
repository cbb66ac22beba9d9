import Accountability
import Markup

extension Site {
    /// How many overdue reports of one unit are named one by one.
    private static let overdueCount = 4

    /// The written reports: what is due next, who is overdue, then each rule with its cycles.
    func reportList(in context: PageContext) -> PageContent {
        let rules = library.settings.reporting.indices.map { ruleSection($0, in: context) }
        return PageContent(
            heading: wording.title(of: .reports), section: .reports, description: wording.description(of: .reports),
            facts: nextReports(in: context),
            body: """
                \(overdueUnits(in: context))\(rules)\(reportsWithoutRule(in: context))\(calendarLinks(in: context))
                """, data: hasReportData ? DataReference(kind: .reports) : nil)
    }

    /// For each rule with a day, until when its next report is due.
    private func nextReports(in context: PageContext) -> HTML? {
        let next = library.settings.reporting.indices.compactMap { rule in
            reports.ofRule[rule].map { reports.cycles[$0] }.first { cycle in cycle.report.due.map { $0 >= day } ?? false
            }
        }
        return facts(
            next.stablySorted { Int($0.orderingDay.number) }.map { cycle in
                let report = wording.report(title(ofRule: cycle.report.rule), for: cycle.report.period)
                return (
                    wording.nextDue,
                    """
                    \(dueDay(of: cycle, in: context))\(wording.comma)\(report)<span class="muted">\(wording.parenthesised(wording.daysLeft(cycle.orderingDay.days(since: day), on: day)))</span>
                    """
                )
            }, classes: "facts")
    }

    /// The units with overdue reports in the order of the directory, each with its reports, latest first.
    private func overdueUnits(in context: PageContext) -> HTML? {
        guard reports.cycles.contains(where: { !$0.report.required.isEmpty && $0.report.due != nil }) else {
            return nil
        }
        let rows = library.units.references.compactMap { unit -> HTML? in
            let missing = reports.ofUnit[Int(unit.index)].reversed().compactMap { place -> HTML? in
                let cycle = reports.cycles[place]
                let standing = cycle.report.standing(of: unit, on: day)
                guard case .overdue = standing else { return nil }
                return """
                    \(mark(standing)) \(link(to: cycle, in: context))<span class="muted">\(wording.labelled(wording.deadline, ""))\(dueDay(of: cycle, in: context))</span>
                    """
            }
            guard !missing.isEmpty else { return nil }
            let rest = missing.count - Site.overdueCount
            let more: HTML? = rest > 0 ? "<br>\(wording.moreOverdue(rest))" : nil
            return """
                <tr><th scope="row">\(context.link(unit))</th><td>\(missing.prefix(Site.overdueCount).joined(separator: "<br>"))\(more)</td></tr>

                """
        }
        guard !rows.isEmpty else {
            return "<p class=\"lead\">\(wording.noneOverdue(on: day))</p>\n"
        }
        return """
            <p class="lead">\(wording.overdueLead(units: rows.count, on: day))</p>
            \(DataTable(
                id: "overdue", caption: wording.overdueReports, level: 2,
                columns: [.text(wording.unit), .text(wording.overdueReports)], rows: rows
            ).html)
            """
    }

    /// Reports of a portal that has no rule for them.
    private func reportsWithoutRule(in context: PageContext) -> HTML? {
        guard let places = reports.ofRule.last, !places.isEmpty else { return nil }
        return """
            <section id="\(anchor(ofRule: nil))">
            <h2>\(title(ofRule: nil))</h2>
            \(cycles(places.map { reports.cycles[$0] }, named: title(ofRule: nil), in: context))</section>

            """
    }
}
