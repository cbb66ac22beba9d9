import Accountability
import Charts
import Markup

extension Site {
    /// The units side by side by their newest figures of an indicator: ranked where the house ranks, else in official
    /// order.
    ///
    /// A rate is compared as it is; a count by the share of each unit's own target, since units differ in size.
    /// - Returns: `nil` where fewer than two units can be compared, and where there are more than fit one drawing: then
    ///   the table alone shows them.
    func unitsFigure(of indicator: Reference<Indicator>, in standing: PlanStanding) -> Figure? {
        guard let measure = library.indicators[indicator].measure, let latest = standing.latest else { return nil }
        let rows = comparableUnits(of: indicator, measure: measure, in: standing)
        guard rows.count(where: { $0.value != nil }) > 1, rows.count <= Figure.rowLimit else { return nil }
        let ranking = unitRanking(rows.map(\.value), measure: measure)
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
        _ rows: [ComparableUnit], of indicator: Reference<Indicator>, in period: PlanPeriod
    ) -> String {
        var counts = StateCounts()
        for row in rows {
            if let status = library.assessment(of: indicator, by: row.unit, in: period).status { counts.add(status) }
        }
        return wording.unitsFinding(
            period: wording.period(period.period), units: rows.count,
            states: counts.present.map { (wording.status($0.status), $0.count) })
    }

    /// The ranks of units by their comparable values; `nil` where the house does not rank.
    func unitRanking(_ values: [Decimal?], measure: Measure) -> Accountability.Ranking? {
        let rule = library.settings.ranking
        guard rule.isShown, values.count(where: { $0 != nil }) > 1 else { return nil }
        return Ranking(
            values, tolerance: rule.tolerance, better: measure.kind == .level ? measure.direction : .higher)
    }

    /// A unit and what of its newest figure can be compared with others'.
    struct ComparableUnit {
        let unit: Reference<Unit>
        /// The value of a rate, the completion of a count in per cent; `nil` where there is none.
        let value: Decimal?
        let datum: Datum
    }

    /// The units with a figure, and those of the same kinds that owe one.
    func comparableUnits(
        of indicator: Reference<Indicator>, measure: Measure, in standing: PlanStanding
    ) -> [ComparableUnit] {
        guard let latest = standing.latest else { return [] }
        let kinds = Set(
            library.progress.observations(of: indicator, in: latest).compactMap { observation in
                observation.unit.map { library.units[$0].kind }
            })
        return standing.units(of: indicator).compactMap { unit in
            let observation = library.progress.observation(of: indicator, by: unit, in: latest)
            guard kinds.contains(library.units[unit].kind),
                observation != nil || standing.expects(indicator, from: unit)
            else { return nil }
            let datum = datum(observation)
            if case .notApplicable = datum { return nil }
            guard measure.kind == .cumulative else {
                return ComparableUnit(unit: unit, value: observation?.value, datum: datum)
            }
            let comparison = observation.flatMap { library.comparison(of: $0) }
            // Fifteen decimals tell apart all quotients of numbers the content can hold in practice.
            let share = comparison?.completion.flatMap { $0.multiplied(by: Fraction(100)) }?.decimal(decimals: 15)
            guard case .reported(_, let state) = datum, let percentage = comparison?.completionPercentage else {
                return datum.number == nil ? ComparableUnit(unit: unit, value: nil, datum: datum) : nil
            }
            return ComparableUnit(unit: unit, value: share, datum: .reported(Number(percentage), state))
        }
    }
}
