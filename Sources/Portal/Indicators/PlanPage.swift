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
                \(planFacts(plan, in: context))\(weights(of: plan, in: context))</section>

                """
        }
        return PageContent(
            heading: wording.title(of: .indicators), section: .indicators,
            description: wording.description(of: .indicators), body: "\(items)")
    }

    /// A plan: the official table, the weight of each category, and what each unit has a part in.
    func planPage(_ plan: Reference<AssessmentPlan>, in context: PageContext) -> PageContent {
        let record = library.plans[plan]
        return PageContent(
            heading: record.title, section: .indicators,
            description: wording.planSentence(
                indicators: record.indicators.count, points: library.totalPoints(of: plan).description),
            facts: planFacts(plan, in: context),
            body: """
                <section>
                <h2>\(wording.planTable)</h2>
                \(planTable(plan, id: "plan-table", in: context))</section>
                \(weightSection(of: plan, in: context))<section>
                <h2>\(wording.exposureByUnit)</h2>
                <p>\(wording.pointsAreShared)</p>
                \(exposureTable(library.namedExposures(in: plan), caption: wording.exposureByUnit, in: context))</section>

                """)
    }

    private func planFacts(_ plan: Reference<AssessmentPlan>, in context: PageContext) -> HTML? {
        let record = library.plans[plan]
        return facts(
            [
                (wording.basis, record.policy.map { context.link($0) }),
                (wording.title(of: .indicators), "\(wording.count(record.indicators.count, .indicators))"),
                (wording.fullScore, "\(wording.pointsValue((record.fullScore ?? library.totalPoints(of: plan)).description))"),
                (
                    wording.appraisalPoints,
                    record.appraisalPoints.map { points in
                        "\(wording.pointsValue(points.description))<span class=\"muted\">\(wording.parenthesised(wording.appraisalPointsNote))</span>"
                    }
                ),
            ], classes: "facts")
    }

    private func weightSection(of plan: Reference<AssessmentPlan>, in context: PageContext) -> HTML? {
        weights(of: plan, in: context).map { "<section>\n<h2>\(wording.weights)</h2>\n\($0)</section>\n" }
    }

    /// The points of each category, as the plan's indicators add up.
    func weights(of plan: Reference<AssessmentPlan>, in context: PageContext) -> HTML? {
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
        return table(
            id: "weights-\(record.id)", caption: wording.weights,
            head: headRow([
                wording.category, wording.title(of: .indicators), wording.points, wording.number,
            ]),
            body: "\(rows)",
            foot: """
                <tr><th scope="row">\(wording.total)</th><td class="n">\(indicators.count)</td><td class="n">\(library.totalPoints(of: plan).description)</td><td></td></tr>

                """)
    }

    /// Units with their indicators and the points these touch.
    func exposureTable(
        _ rows: [NamedExposure], caption: String, in context: PageContext
    ) -> HTML {
        let cells = rows.map { row -> HTML in
            """
            <tr><th scope="row">\(context.link(row.unit))</th><td class="n">\(row.indicators)</td><td class="n">\(row.points.description)</td></tr>

            """
        }
        return table(
            id: "exposure", caption: caption,
            head: headRow([wording.unit, wording.title(of: .indicators), wording.pointsTouched]), body: "\(cells)")
    }
}
