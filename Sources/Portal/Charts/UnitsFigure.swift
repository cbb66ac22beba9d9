import Accountability
import Charts
import Markup

extension Site {
    /// The units side by side by their newest figures of an indicator: ranked where the house ranks, else each beside
    /// its target in official order.
    ///
    /// - Parameters:
    ///   - indicator: The indicator.
    ///   - standing: Where its plan stands.
    ///   - hasTable: Whether the table of units beside it on its page has them all.
    /// - Returns: `nil` where fewer than two units can be compared, and where there are more than fit one drawing: then
    ///   the table alone shows them.
    func unitsFigure(
        of indicator: Reference<Indicator>, in standing: PlanStanding, hasTable: Bool = true
    ) -> Figure? {
        guard let measure = library.indicators[indicator].measure, let latest = standing.latest else { return nil }
        let comparison = unitComparison(of: indicator, in: standing)
        guard comparison.drawable.count(where: { $0.value != nil }) > 1 else { return nil }
        let (drawings, table, sentence) =
            comparison.ranking == nil
            ? bullets(of: comparison.drawable, indicator, measure, in: latest)
            : ranking(of: comparison, indicator, measure)
        guard !drawings.isEmpty else { return nil }
        let tolerance = library.settings.ranking.tolerance
        return Figure(
            id: "units", heading: unitsHeading(comparison.drawable, of: indicator, in: latest),
            sentence: sentence ?? wording.period(latest.period), drawings: drawings,
            data: hasTable ? .elsewhere(id: "units-table") : .table(table, caption: wording.valuesByUnit),
            notes: comparison.ranking == nil || tolerance.isZero ? [] : [wording.tied(within: tolerance.description)])
    }

    /// The units by rank, and the highest and the lowest of them in words.
    private func ranking(
        of comparison: UnitComparison, _ indicator: Reference<Indicator>, _ measure: Measure
    ) -> ([Drawing], ChartTable, sentence: String?) {
        let (entries, ranking) = (comparison.drawable, comparison.ranking)
        let isRate = measure.kind == .level
        let order = (ranking?.order ?? []) + entries.indices.filter { entries[$0].value == nil }
        let chart = RankingChart(
            quantity: Quantity(
                name: isRate ? library.indicators[indicator].name : wording.chartWord(.completion),
                unit: isRate ? measure.unit : "%", lowerIsBetter: isRate && measure.direction == .lower,
                isCumulative: !isRate),
            mark: isRate ? .dot : .bar,
            rows: order.map { place in
                RankingChart.Row(
                    name: chartName(entries[place].unit), value: entries[place].datum, rank: ranking?.ranks[place],
                    isTied: ranking?.isShared(at: place) ?? false)
            }, brackets: ranking?.groups.filter { $0.count > 1 } ?? [])
        let findings = chart.findings
        let extremes = [findings.highest, findings.lowest].compactMap(\.self).compactMap { row in
            chart.rows[row].value.number.map { number in
                wording.labelled(chart.rows[row].name.full, wording.quantity(number.text, unit: chart.quantity.unit))
            }
        }
        let sentence =
            extremes.count == 2 ? wording.highestAndLowest(chart.quantity.name, extremes[0], extremes[1]) : nil
        return (chart.drawings(chartWording), chart.table(chartWording), sentence)
    }

    /// The units in official order, each value beside its target and what is expected by now.
    private func bullets(
        of entries: [UnitComparison.Entry], _ indicator: Reference<Indicator>, _ measure: Measure,
        in period: PlanPeriod
    ) -> ([Drawing], ChartTable, sentence: String?) {
        let observations = entries.map { library.progress.observation(of: indicator, by: $0.unit, in: period) }
        let targets = zip(entries, observations).map {
            entry, observation -> (target: Accountability.Target, goal: Decimal)? in
            let reference = observation.flatMap { library.progress.details(of: $0)?.reference }
            return library.target(of: indicator, for: entry.unit, at: period.period, reference: reference)
                .flatMap { target in target.goal(reference: reference).map { (target, $0) } }
        }
        let quantity = Quantity(
            library.indicators[indicator], measure, observations.map { $0?.value } + targets.map { $0?.goal })
        let rows = entries.indices.map { place -> BulletChart.Row in
            let comparison = observations[place].flatMap { library.comparison(of: $0) }
            return BulletChart.Row(
                name: chartName(entries[place].unit), quantity: quantity, value: datum(observations[place]),
                target: targets[place].map { target, goal in
                    Charts.Target(
                        value: Number(goal), text: sentence(for: target, measure: measure, withDay: false))
                },
                pace: comparison.map { Number($0.shownExpectation) },
                completion: comparison?.completionPercentage.map { "\(figure($0))%" })
        }
        let chart = BulletChart(rows: rows)
        return (chart.drawings(chartWording), chart.table(chartWording), nil)
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
