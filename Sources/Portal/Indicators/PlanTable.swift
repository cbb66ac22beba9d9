import Accountability
import Markup

extension Site {
    /// The plan as the official table prints it: merged cells for categories and sub-categories, sums below.
    func planTable(
        _ plan: Reference<AssessmentPlan>, id: String, level: Int? = nil, in context: PageContext
    ) -> HTML {
        let record = library.plans[plan]
        let indicators = record.indicators.map { library.indicators[$0] }
        let hasCategories = !record.categories.isEmpty
        let hasGroups = indicators.contains { $0.group != nil }
        let categoryRuns = runs(of: indicators) { $0.category == $1.category }
        let groupRuns = runs(of: indicators) { $0.category == $1.category && $0.group != nil && $0.group == $1.group }

        let rows = zip(record.indicators, indicators).enumerated().map { position, entry -> HTML in
            let (reference, indicator) = entry
            let category: HTML? =
                hasCategories ? categoryCell(indicator, in: record, rows: categoryRuns[position]) : nil
            let group: HTML? =
                hasGroups
                ? groupCell(
                    indicator, rows: groupRuns[position],
                    points: indicators[position..<(position + groupRuns[position])].map(\.points).total())
                : nil
            return """
                <tr>\(category)\(group)<td class="n">\(indicator.number)</td><td>\(context.link(reference))</td><td class="n">\(indicator.points.description)</td><td>\(responsibleUnits(of: indicator, in: context))</td></tr>

                """
        }
        let total = library.totalPoints(of: plan)
        let leading = (hasCategories ? 1 : 0) + (hasGroups ? 1 : 0) + 2
        let merged: [DataTable.Column] =
            (hasCategories ? [.text(wording.category)] : []) + (hasGroups ? [.text(wording.subcategory)] : [])
        return DataTable(
            id: id, caption: record.title, level: level, classes: "plan",
            columns: merged + [
                .figures(wording.number), .text(wording.indicator), .figures(wording.points),
                .text(wording.responsibleUnits),
            ],
            rows: rows,
            foot: """
                <tr><th scope="row" colspan="\(leading)">\(wording.total)</th><td class="n">\(total.description)</td><td>\(wording.count(indicators.count, .indicators))</td></tr>

                """
        ).html
    }

    /// The number of rows the cell that starts at each row spans; 0 where the cell above continues.
    private func runs(of indicators: [Indicator], _ isContinued: (Indicator, Indicator) -> Bool) -> [Int] {
        var lengths = [Int](repeating: 0, count: indicators.count)
        var start = 0
        for position in indicators.indices {
            if position > 0, !isContinued(indicators[position - 1], indicators[position]) { start = position }
            lengths[start] += 1
        }
        return lengths
    }

    private func categoryCell(_ indicator: Indicator, in plan: AssessmentPlan, rows: Int) -> HTML? {
        guard rows > 0, let index = indicator.category else { return rows > 0 ? "<td></td>" : nil }
        let category = plan.categories[index]
        return """
            <th scope="rowgroup"\(attribute: "rowspan", rows > 1 ? rows : nil)>\(title(of: category))\(category.points.map { "<br><small>\(wording.pointsValue($0.description))</small>" as HTML })</th>
            """
    }

    private func groupCell(_ indicator: Indicator, rows: Int, points: Decimal) -> HTML? {
        guard rows > 0 else { return nil }
        guard let group = indicator.group else { return "<td>\(wording.none)</td>" }
        return """
            <td\(attribute: "rowspan", rows > 1 ? rows : nil)>\(group)<br><small>\(wording.pointsValue(points.description))</small></td>
            """
    }

    /// The printed number and name of a category.
    func title(of category: AssessmentPlan.Category) -> String {
        [category.number, category.name ?? wording.unnamedCategory].compactMap(\.self)
            .joined(separator: wording.listSeparator)
    }

    /// The units named, the leading one marked.
    func responsibleUnits(of indicator: Indicator, in context: PageContext) -> HTML {
        indicator.responsible.map { unit -> HTML in
            unit == indicator.lead
                ? "\(context.link(unit))\(wording.parenthesised(wording.lead))" : context.link(unit)
        }.joined(separator: context.separator)
    }
}
