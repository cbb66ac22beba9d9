import Accountability
import Markup

extension Site {
    /// How many of the newest figures the home page names.
    private static let figureCount = 30

    /// Where the newest plan with figures stands, and its figures of the whole jurisdiction.
    func homeStanding(in context: PageContext) -> HTML? {
        guard let standing = standingsByYear.first, let latest = standing.latest,
            let line = planStandingLine(standing, namingPlan: true, in: context)
        else { return nil }
        let plan = library.plans[standing.plan]
        let figures = plan.indicators.filter { standing.expectsWhole.contains($0) }
        let rows = figures.prefix(Site.figureCount).compactMap { row($0, in: latest, context: context) }
        let attention = figures.filter { needsAttention($0, in: latest) }.map { context.link($0) }
        let attentionLine: HTML? =
            attention.isEmpty
            ? nil
            : "<p>\(wording.labelled(wording.needingAttention, ""))\(attention.joined(separator: context.separator))</p>\n"
        let table: HTML? =
            rows.isEmpty
            ? nil
            : DataTable(
                id: "latest-figures",
                caption: wording.labelled(wording.latestFigures, wording.period(latest.period)), level: 3,
                columns: [
                    .text(wording.indicator), .text(wording.target), .figures(wording.latestValue),
                    .text(wording.statusWord),
                ],
                rows: rows
            ).html
        let goal: HTML? = plan.policy.map {
            "<p class=\"muted\">\(wording.labelled(wording.basis, ""))\(context.link($0))</p>\n"
        }
        return """
            <section id="standing">
            <h2>\(wording.currentStanding)</h2>
            \(line)\(goal)\(attentionLine)\(smallGrid(figures, of: standing, in: latest, context: context))\(table)\(sources(of: [latest], in: context).map { "<p class=\"muted\">\($0)</p>\n" as HTML })</section>

            """
    }

    /// The states of the whole jurisdiction by category, a cell for each indicator; `nil` without categories.
    private func smallGrid(
        _ indicators: [Reference<Indicator>], of standing: PlanStanding, in period: PlanPeriod, context: PageContext
    ) -> HTML? {
        let plan = library.plans[standing.plan]
        let rows = plan.categories.enumerated().compactMap { index, category -> HTML? in
            let own = indicators.filter { library.indicators[$0].category == index }
            guard !own.isEmpty else { return nil }
            let cells = own.map { indicator -> HTML in
                let status = library.assessment(of: indicator, by: nil, in: period).status
                let mark = status.map { "\($0.glyph)\(wording.status($0)) " as HTML }
                return """
                    <a\(attribute: "class", "st \(status?.rawValue ?? "")") href="\(context.link(path(of: indicator)))">\(mark)\(library.indicators[indicator].number)</a>
                    """
            }
            return "<tr><th scope=\"row\">\(title(of: category))</th><td>\(cells.joined(separator: " "))</td></tr>\n"
        }
        guard !rows.isEmpty else { return nil }
        return DataTable(
            id: "states", caption: wording.statesByCategory, level: 3, classes: "compact",
            columns: [.text(wording.category), .text(wording.statesOfIndicators)], rows: rows
        ).html
    }

    /// Behind, seriously behind or not reported.
    private func needsAttention(_ indicator: Reference<Indicator>, in period: PlanPeriod) -> Bool {
        switch library.assessment(of: indicator, by: nil, in: period).status {
        case .behind, .seriouslyBehind, .notReported: true
        case .achieved, .ahead, .onTrack, .notApplicable, nil: false
        }
    }

    private func row(_ indicator: Reference<Indicator>, in period: PlanPeriod, context: PageContext) -> HTML? {
        guard let measure = library.indicators[indicator].measure else { return nil }
        let observation = library.progress.observation(of: indicator, by: nil, in: period)
        let assessment = library.assessment(of: indicator, by: nil, in: period)
        let target =
            assessment.comparison?.target ?? library.target(of: indicator, for: nil, at: period.period)
        let value = observation?.value.map { wording.quantity(figure($0), unit: measure.unit) } ?? wording.none
        let arithmetic: HTML? = assessment.comparison.map { "<br><small>\(self.arithmetic($0))</small>" }
        return """
            <tr><th scope="row">\(context.link(indicator))</th><td>\(target.map { sentence(for: $0, measure: measure) } ?? wording.none)</td><td class="n">\(value)\(observation.flatMap { mark(of: $0) })</td><td>\(statusMark(assessment.status))\(arithmetic)</td></tr>

            """
    }
}
