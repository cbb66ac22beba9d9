import Accountability
import Markup

extension Site {
    /// A rule in words with the article it rests on, from whom and to whom, and its cycles.
    func ruleSection(_ place: Int, _ lists: ReportLists, in context: PageContext) -> HTML {
        let rule = library.settings.reporting[place]
        let title = title(ofRule: place)
        let cycles = reports.ofRule[place].map { reports.cycles[$0] }
        let particulars = facts([
            (wording.deadline, "\(wording.sentence(for: rule))"),
            (wording.basis, rule.policy.map { context.link($0) }),
            (
                wording.reportingUnits,
                rule.required.isEmpty ? "\(wording.reportingUnitsNotStated)" : context.links(rule.required)
            ),
            (wording.recipients, rule.recipients.isEmpty ? nil : context.links(rule.recipients)),
        ])
        return """
            <section id="\(anchor(ofRule: place))">
            <h2>\(title)</h2>
            \(particulars)\(holidaysNotice(for: cycles))\(self.cycles(ofRule: place, lists, in: context))</section>

            """
    }

    /// A deadline is moved off holidays only in years whose holidays the content says.
    private func holidaysNotice(for cycles: [ReportingCycle]) -> HTML? {
        let years = cycles.filter { cycle in
            guard let rule = cycle.report.rule, library.settings.reporting[rule].movesToNextWorkday else {
                return false
            }
            return cycle.deadline.map { !$0.isCalendarKnown } ?? false
        }.map(\.orderingDay.year)
        guard let first = years.min(), let last = years.max() else { return nil }
        return "<p class=\"muted\">\(wording.holidaysNotKnown(from: first, to: last))</p>\n"
    }

    /// What came of the cycles of one rule, or of those without: the matrix of units, then each cycle, newest first.
    func cycles(ofRule rule: Int?, _ lists: ReportLists, in context: PageContext) -> HTML? {
        let places = (rule.map { reports.ofRule[$0] } ?? reports.ofRule.last ?? []).filter {
            reports.cycles[$0].isListed(on: day)
        }
        guard !places.isEmpty else { return nil }
        let matrix = lists.matrices[rule ?? lists.matrices.count - 1]
        return """
            \(matrix.map { html($0, in: context) })\(places.reversed().map { cycleSection(reports.cycles[$0], lists.cycles[$0], in: context) })
            """
    }
}
