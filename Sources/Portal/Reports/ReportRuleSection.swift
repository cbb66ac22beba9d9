import Accountability
import Markup

extension Site {
    /// A rule in words with the article it rests on, from whom and to whom, and its cycles.
    func ruleSection(_ place: Int, in context: PageContext) -> HTML {
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
            \(particulars)\(holidaysNotice(for: cycles))\(self.cycles(cycles, named: title, in: context))</section>

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

    /// What came of the cycles of one rule: the matrix of units, then each cycle, newest first.
    func cycles(_ cycles: [ReportingCycle], named title: String, in context: PageContext) -> HTML? {
        let listed = cycles.filter { $0.isListed(on: day) }
        guard !listed.isEmpty else { return nil }
        return """
            \(matrix(of: cycles, named: title, in: context))\(listed.reversed().map { cycleSection($0, in: context) })
            """
    }
}
