import Accountability
import Markup

extension Site {
    /// An indicator: its points, who answers for it, its targets, how it is measured and what it rests on.
    func indicatorPage(
        _ indicator: Reference<Indicator>, at position: Int, in context: PageContext
    ) -> PageContent {
        let record = library.indicators[indicator]
        let plan = library.plans[record.plan]
        return PageContent(
            heading: record.name, section: .indicators,
            crumbs: [.init(title: plan.title, path: path(of: record.plan))],
            description: wording.indicatorDescription(
                name: record.name, plan: plan.title, points: record.points.description),
            facts: indicatorFacts(record, in: context),
            body: """
                \(progressSection(of: indicator, in: context))\(responsible(for: record, in: context))\(targetSection(of: indicator, besides: unitsShown(of: indicator), in: context))\(explanation(of: record))\(projectSection([(wording.term(.projectsForIndicator), projectDirectory.group(.indicator, .indicator(indicator)))], in: context))\(neighbours(of: position, in: plan, context: context))
                """,
            related: related([
                (wording.basis, [record.policy ?? plan.policy].compactMap(\.self).map { context.link($0) }),
                (
                    wording.duties,
                    links(to: library.relations.dutiesOfIndicator[Int(indicator.index)], in: .duties, context) {
                        dutyLink($0, in: context)
                    }
                ),
                (
                    wording.term(.relatedNotices),
                    links(to: library.noticeRelations.ofIndicator[Int(indicator.index)], in: .notices, context) {
                        context.link($0)
                    }
                ),
            ]))
    }

    private func indicatorFacts(_ indicator: Indicator, in context: PageContext) -> HTML? {
        let plan = library.plans[indicator.plan]
        return facts(
            [
                (wording.plan, "<a href=\"\(context.link(path(of: indicator.plan)))\">\(plan.title)</a>"),
                (wording.number, "\(indicator.number)"),
                (wording.category, indicator.category.map { "\(title(of: plan.categories[$0]))" }),
                (wording.subcategory, indicator.group.map { "\($0)" }),
                (wording.points, "\(wording.pointsValue(indicator.points.description))"),
                (wording.measure, "\(indicator.measure.map { wording.measure($0) } ?? wording.noMeasure)"),
            ], classes: "facts")
    }

    private func responsible(for indicator: Indicator, in context: PageContext) -> HTML {
        let items = indicator.responsible.map { unit -> HTML in
            let record = library.units[unit]
            let mark: HTML? = unit == indicator.lead ? "<span>\(wording.parenthesised(wording.lead))</span>" : nil
            let members: HTML?
            if record.kind == .group {
                members =
                    record.members.map { members in
                        "\(wording.labelled(wording.members, wording.count(members.count, .units)))"
                    } ?? "\(wording.membershipNotStated)"
            } else {
                members = nil
            }
            return
                "<li>\(context.link(unit))\(mark)\(members.map { "<br><small>\($0)</small>" as HTML })</li>\n"
        }
        return """
            <section id="responsible">
            <h2>\(wording.responsibleUnits)</h2>
            <ul class="list">
            \(items)</ul>
            <p class="muted">\(wording.pointsAreShared)</p>
            </section>

            """
    }

    private func targetSection(
        of indicator: Reference<Indicator>, besides shown: Set<Reference<Unit>>, in context: PageContext
    ) -> HTML? {
        targetTable(of: indicator, besides: shown, in: context).map {
            "<section id=\"targets\">\n\($0)</section>\n"
        }
    }

    private func explanation(of indicator: Indicator) -> HTML? {
        facts([
            (wording.definition, indicator.definition.map { "\($0)" }),
            (wording.method, indicator.method.map { "\($0)" }),
            (wording.dataSource, indicator.source.map { "\($0)" }),
        ]).map { "<section id=\"explanation\">\n<h2>\(wording.explanation)</h2>\n\($0)</section>\n" }
    }

    private func neighbours(of position: Int, in plan: AssessmentPlan, context: PageContext) -> HTML? {
        func page(_ position: Int) -> Neighbour? {
            guard plan.indicators.indices.contains(position) else { return nil }
            let indicator = plan.indicators[position]
            return Neighbour(title: library.indicators[indicator].name, path: path(of: indicator))
        }
        return neighbours(
            wording.neighbours, previous: (wording.previousIndicator, page(position - 1)),
            next: (wording.nextIndicator, page(position + 1)), in: context)
    }
}
