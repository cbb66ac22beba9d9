import Accountability
import Markup

extension Site {
    /// All plans, newest year first.
    func planList(in context: PageContext) -> PageContent {
        let plans = library.plans.references.sorted {
            (library.plans[$1].year, $0.index) < (library.plans[$0].year, $1.index)
        }
        let items = plans.map { plan -> HTML in
            let record = library.plans[plan]
            return """
                <section>
                <h2><a href="\(context.link(path(of: plan)))">\(record.title)</a></h2>
                \(planFacts(plan, in: context))\(standings[Int(plan.index)].flatMap { planStandingLine($0, in: context) })\(weights(of: plan, level: 3, in: context))</section>

                """
        }
        return PageContent(
            heading: wording.title(of: .indicators), section: .indicators,
            description: wording.description(of: .indicators), body: "\(items)")
    }

    /// A plan: where it stands, the official table, the weight of each category, what each unit has a part in, points.
    func planPage(_ plan: Reference<AssessmentPlan>, in context: PageContext) -> PageContent {
        let record = library.plans[plan]
        return PageContent(
            heading: record.title, section: .indicators,
            description: wording.planSentence(
                indicators: record.indicators.count, points: library.totalPoints(of: plan).description),
            facts: planFacts(plan, in: context),
            body: """
                \(standingSection(of: plan, in: context))\(planTable(plan, id: "plan-table", level: 2, in: context))\(weights(of: plan, level: 2, in: context))\(weightsFigure(of: plan).map { html($0, in: context) })\(exposureTable(library.namedExposures(in: plan), caption: wording.exposureByUnit, level: 2, in: context))\(pointsSections(of: plan, in: context))
                """, data: record.indicators.isEmpty ? nil : DataReference(kind: .indicators, plan: plan))
    }

    private func planFacts(_ plan: Reference<AssessmentPlan>, in context: PageContext) -> HTML? {
        let record = library.plans[plan]
        return facts(
            [
                (wording.basis, record.policy.map { context.link($0) }),
                (wording.title(of: .indicators), "\(wording.count(record.indicators.count, .indicators))"),
                (
                    wording.fullScore,
                    "\(wording.pointsValue((record.fullScore ?? library.totalPoints(of: plan)).description))"
                ),
                (
                    wording.appraisalPoints,
                    record.appraisalPoints.map { points in
                        "\(wording.pointsValue(points.description))<span class=\"muted\">\(wording.parenthesised(wording.appraisalPointsNote))</span>"
                    }
                ),
            ], classes: "facts")
    }

    /// The points of each category, as the plan's indicators add up.
    func weights(of plan: Reference<AssessmentPlan>, level: Int, in context: PageContext) -> HTML? {
        let record = library.plans[plan]
        guard !record.categories.isEmpty else { return nil }
        let indicators = record.indicators.map { library.indicators[$0] }
        let rows = record.categories.enumerated().map { index, category -> HTML in
            let members = indicators.filter { $0.category == index }
            let numbers = members.map(\.number).joined(separator: wording.listSeparator)
            return """
                <tr><th scope="row">\(title(of: category))</th><td class="n">\(members.count)</td><td class="n">\(members.map(\.points).total().description)</td><td>\(numbers)</td></tr>

                """
        }
        return DataTable(
            id: "weights-\(record.id)", caption: wording.weights, level: level,
            columns: [
                .text(wording.category), .figures(wording.indicator), .figures(wording.points), .text(wording.number),
            ],
            rows: rows,
            foot: """
                <tr><th scope="row">\(wording.total)</th><td class="n">\(indicators.count)</td><td class="n">\(library.totalPoints(of: plan).description)</td><td></td></tr>

                """
        ).html
    }

    /// Units with their indicators and the points these touch.
    func exposureTable(
        _ rows: [NamedExposure], caption: String, level: Int, in context: PageContext
    ) -> HTML {
        let cells = rows.map { row -> HTML in
            """
            <tr><th scope="row">\(context.link(row.unit))</th><td class="n">\(row.indicators)</td><td class="n">\(row.points.description)</td></tr>

            """
        }
        return """
            \(DataTable(
                id: "exposure", caption: caption, level: level, classes: "compact",
                columns: [.text(wording.unit), .figures(wording.indicator), .figures(wording.pointsTouched)],
                rows: cells
            ).html)<p class="muted">\(wording.countedAsNamed)\(wording.pointsAreShared)</p>

            """
    }
}
