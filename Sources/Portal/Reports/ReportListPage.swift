import Accountability
import Markup

extension Site {
    /// How many overdue reports of one unit are named one by one.
    private static let overdueCount = 4
    /// The most units with overdue reports above the rules, and on a page of their own.
    private static let overdueAmongOthers = 20
    private static let overduePerPage = 50

    /// The list of written reports, with the pages of what it has no room for.
    func reportListPages() -> [SitePage] {
        let rules = Array(library.settings.reporting.indices) + [nil]
        let lists = ReportLists(
            overdue: overdueUnits, matrices: rules.map { matrix(ofRule: $0) }, cycles: cycleLists)
        let further = [lists.overdue] + lists.matrices.compactMap { $0?.list } + lists.cycles
        return [page("reports/index.html") { [self] in reportList(lists, in: $0) }] + further.flatMap { pages(of: $0) }
    }

    /// The written reports: what is due next, who is overdue, then each rule with its cycles.
    private func reportList(_ lists: ReportLists, in context: PageContext) -> PageContent {
        let rules = library.settings.reporting.indices.map { ruleSection($0, lists, in: context) }
        return PageContent(
            heading: wording.title(of: .reports), section: .reports, description: wording.description(of: .reports),
            facts: nextReports(in: context),
            body: """
                \(overdueSection(lists.overdue, in: context))\(rules)\(reportsWithoutRule(lists, in: context))\(calendarLinks(in: context))
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

    /// How many units are overdue, and which.
    private func overdueSection(_ list: LongList, in context: PageContext) -> HTML? {
        guard reports.cycles.contains(where: { !$0.report.required.isEmpty && $0.report.due != nil }) else {
            return nil
        }
        guard list.paging.count > 0 else { return "<p class=\"lead\">\(wording.noneOverdue(on: day))</p>\n" }
        return """
            <p class="lead">\(wording.overdueLead(units: list.paging.count, on: day))</p>
            \(html(list, in: context))
            """
    }

    /// The units with overdue reports in the order of the directory, each with its reports, latest first.
    private var overdueUnits: LongList {
        let units = library.units.references.filter { !overdueCycles(of: $0).isEmpty }
        return LongList(
            paging: Paging(path: "reports/index--overdue.html", count: units.count, size: Site.overduePerPage),
            excerpt: Site.overdueAmongOthers, heading: wording.overdueReports, section: .reports,
            description: wording.description(of: .reports)
        ) { [self] rows, context in
            DataTable(
                id: "overdue", caption: wording.overdueReports, level: 2,
                columns: [.text(wording.unit), .text(wording.overdueReports)],
                rows: units[rows].map { overdueRow(of: $0, in: context) }
            ).html
        }
    }

    /// The reports a unit owes, latest first.
    private func overdueCycles(of unit: Reference<Unit>) -> [ReportingCycle] {
        reports.ofUnit[Int(unit.index)].reversed().map { reports.cycles[$0] }.filter { cycle in
            if case .overdue = cycle.report.standing(of: unit, on: day) { true } else { false }
        }
    }

    private func overdueRow(of unit: Reference<Unit>, in context: PageContext) -> HTML {
        let missing = overdueCycles(of: unit)
        let named = missing.prefix(Site.overdueCount).map { cycle -> HTML in
            """
            \(mark(cycle.report.standing(of: unit, on: day))) \(link(to: cycle, in: context))<span class="muted">\(wording.labelled(wording.deadline, ""))\(dueDay(of: cycle, in: context))</span>
            """
        }
        let rest = missing.count - named.count
        let more: HTML? = rest > 0 ? "<br>\(wording.moreOverdue(rest))" : nil
        return """
            <tr><th scope="row">\(context.link(unit))</th><td>\(named.joined(separator: "<br>"))\(more)</td></tr>

            """
    }

    /// Reports of a portal that has no rule for them.
    private func reportsWithoutRule(_ lists: ReportLists, in context: PageContext) -> HTML? {
        guard let places = reports.ofRule.last, !places.isEmpty else { return nil }
        return """
            <section id="\(anchor(ofRule: nil))">
            <h2>\(title(ofRule: nil))</h2>
            \(cycles(ofRule: nil, lists, in: context))</section>

            """
    }
}

/// What the list of written reports shows in part, and in full on pages of its own.
struct ReportLists: Sendable {
    let overdue: LongList
    /// Of each rule, and of reports without one at the end; `nil` where nobody has to report and nobody did.
    let matrices: [ReportMatrix?]
    /// Of each cycle who was late or is overdue, in the order of the cycles.
    let cycles: [LongList]
}
