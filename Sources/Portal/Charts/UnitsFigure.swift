import Accountability
import Charts
import Markup

extension Site {
    /// The units side by side by their newest figures of an indicator: ranked where the house ranks, else in official
    /// order.
    ///
    /// - Returns: `nil` where fewer than two units can be compared, and where there are more than fit one drawing: then
    ///   the table alone shows them.
    func unitsFigure(of indicator: Reference<Indicator>, in standing: PlanStanding) -> Figure? {
        guard let measure = library.indicators[indicator].measure, let latest = standing.latest else { return nil }
        let comparison = unitComparison(of: indicator, in: standing)
        let (rows, ranking) = (comparison.drawable, comparison.ranking)
        guard rows.count(where: { $0.value != nil }) > 1 else { return nil }
        let isRate = measure.kind == .level
        let order = ranking.map { $0.order + rows.indices.filter { rows[$0].value == nil } } ?? Array(rows.indices)
        let chart = RankingChart(
            quantity: Quantity(
                name: isRate ? library.indicators[indicator].name : wording.chartWord(.completion),
                unit: isRate ? measure.unit : "%", lowerIsBetter: isRate && measure.direction == .lower,
                isCumulative: !isRate),
            mark: isRate ? .dot : .bar,
            rows: order.map { place in
                RankingChart.Row(
                    name: chartName(rows[place].unit), value: rows[place].datum, rank: ranking?.ranks[place],
                    isTied: ranking?.isShared(at: place) ?? false)
            }, brackets: ranking?.groups.filter { $0.count > 1 } ?? [])
        let drawings = chart.drawings(chartWording)
        guard !drawings.isEmpty else { return nil }
        let findings = chart.findings
        let extremes = [findings.highest, findings.lowest].compactMap(\.self).compactMap { row in
            chart.rows[row].value.number.map { number in
                wording.labelled(chart.rows[row].name.full, wording.quantity(number.text, unit: chart.quantity.unit))
            }
        }
        let tolerance = library.settings.ranking.tolerance
        return Figure(
            id: "units", heading: unitsHeading(rows, of: indicator, in: latest),
            sentence: extremes.count == 2
                ? wording.highestAndLowest(chart.quantity.name, extremes[0], extremes[1])
                : wording.period(latest.period),
            drawings: drawings, data: .elsewhere(id: "units-table"),
            notes: ranking == nil || tolerance.isZero ? [] : [wording.tied(within: tolerance.description)])
    }

    private func unitsHeading(
        _ rows: [UnitComparison.Entry], of indicator: Reference<Indicator>, in period: PlanPeriod
    ) -> String {
        var counts = StateCounts()
        for row in rows {
            if let status = library.assessment(of: indicator, by: row.unit, in: period).status { counts.add(status) }
        }
        return wording.unitsFinding(
            period: wording.period(period.period), units: rows.count,
            states: counts.present.map { (wording.status($0.status), $0.count) })
    }
}
