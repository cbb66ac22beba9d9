import Accountability
import Charts
import Markup

extension Site {
    /// How an indicator went through the plan's year, against its target and last year.
    ///
    /// - Parameters:
    ///   - indicator: The indicator.
    ///   - unit: The unit whose figures are meant; `nil` for the whole jurisdiction.
    ///   - standing: Where its plan stands.
    /// - Returns: `nil` where nothing was reported, or nothing that can be drawn.
    func trendFigure(
        of indicator: Reference<Indicator>, by unit: Reference<Unit>? = nil, in standing: PlanStanding
    ) -> Figure? {
        guard let measure = library.indicators[indicator].measure,
            let (slots, observations, lastSlot) = series(of: indicator, by: unit, in: standing.plan)
        else { return nil }
        let latest = observations.prefix(lastSlot + 1).compactMap(\.self).last { $0.hasValue }
        let comparison = latest.flatMap { library.comparison(of: $0) }
        let at = latest.map { library.progress.period(of: $0) } ?? slots[lastSlot]
        let target = comparison?.target ?? library.target(of: indicator, for: unit, at: at)
        let goal = comparison?.goal ?? target?.goal(reference: nil)
        let quantity = Quantity(library.indicators[indicator], measure, observations.map { $0?.value } + [goal])
        var chart = ProgressChart(
            quantity: quantity,
            periods: slots.indices.map { slot in
                period(
                    slots[slot], observations[slot], isDue: slot <= lastSlot, of: indicator, by: unit,
                    measure: measure)
            })
        // What a target in words amounts to changes from period to period: no one rule through the year tells it.
        if let target, let goal, case .value = target.bound {
            chart.target = Charts.Target(value: Number(goal), text: sentence(for: target, measure: measure))
        }
        chart.paceStart = measure.kind == .cumulative && chart.target != nil ? paceStart(of: target) : nil
        var notes: [String] = []
        if let latest, let projection = library.projection(from: latest) {
            chart.projection = self.projection(projection, unit: measure.unit, scale: latest.value?.scale ?? 0)
            notes.append(wording.projectionNote(months: projection.months))
        }
        guard let drawing = chart.drawing(chartWording) else { return nil }
        return Figure(
            id: "trend", heading: heading(latest, comparison, measure: measure, in: standing),
            sentence: sentence(chart, target: target, measure: measure, begin: slots[0]), drawings: [drawing],
            data: .table(
                chart.table(chartWording),
                caption: wording.labelled(
                    wording.trend,
                    ([library.indicators[indicator].name] + (unit.map { [library.units[$0].name] } ?? []))
                        .joined(separator: wording.comma))), notes: notes)
    }

    /// What the plan's year brought of an indicator, of a unit or of the whole jurisdiction: by month or by quarter, whichever has
    /// more values, of equals by quarter.
    ///
    /// - Returns: The periods of the year, the observation of each, and the last one anything was reported of in that
    ///   cycle; `nil` without any value.
    private func series(
        of indicator: Reference<Indicator>, by unit: Reference<Unit>?, in plan: Reference<AssessmentPlan>
    ) -> (slots: [Period], observations: [Observation?], lastSlot: Int)? {
        let year = library.plans[plan].year
        let candidates = [Period.Cycle.month, .quarter].compactMap { cycle -> (count: Int, cycle: Period.Cycle)? in
            let count = library.progress.history(of: indicator, by: unit).count {
                let period = library.progress.period(of: $0)
                return period.cycle == cycle && period.year == year && $0.hasValue
            }
            return count > 0 ? (count, cycle) : nil
        }
        guard let best = candidates.max(by: { ($0.count, $0.cycle.months) < ($1.count, $1.cycle.months) }),
            let newest = library.progress.latestPeriod(of: plan, cycle: best.cycle)
        else { return nil }
        let slots = (1...12 / best.cycle.months).compactMap { Period(cycle: best.cycle, year: year, index: $0) }
        let observations = slots.map {
            library.progress.observation(of: indicator, by: unit, in: PlanPeriod(plan: plan, period: $0))
        }
        return (slots, observations, newest.index - 1)
    }

    private func period(
        _ period: Period, _ observation: Observation?, isDue: Bool, of indicator: Reference<Indicator>,
        by unit: Reference<Unit>?, measure: Measure
    ) -> ProgressChart.Period {
        let label = wording.shortPeriod(period)
        let isNarrowTick = period.cycle != .month || [1, 3, 6, 9, 12].contains(period.index)
        var point = ProgressChart.Period(
            label: label, month: period.lastMonth, tick: label, narrowTick: isNarrowTick ? label : nil)
        if isDue { point.actual = datum(observation) }
        let reference = observation.flatMap { library.progress.details(of: $0)?.reference }
        if let yardstick = library.yardstick(of: indicator, for: unit, at: period, reference: reference) {
            point.target = Number(yardstick.goal)
            if measure.kind == .level, case .target = yardstick.expectation.basis {
                // The target's own rule says it.
            } else {
                point.pace = Number(yardstick.shownExpectation)
            }
        }
        if let before = period.yearBefore,
            let value = library.value(of: indicator, by: unit, inYearBefore: before)
        {
            point.lastYear = .reported(Number(value))
        }
        guard let observation else {
            if isDue { point.status = chartStatus(.notReported) }
            return point
        }
        let assessment = library.assessment(of: observation)
        point.status = chartStatus(assessment.status)
        point.completion = assessment.comparison?.completionPercentage.map { "\(figure($0))%" }
        point.change = library.yearOnYear(observation).flatMap { change($0, measure: measure) }
        return point
    }

    /// A change on the year before: of shares the difference in percentage points, else the growth in per cent.
    func change(_ change: Accountability.Change, measure: Measure) -> String? {
        func signed(_ number: Decimal) -> String {
            number.isNegative || number.isZero ? figure(number) : "+\(figure(number))"
        }
        if measure.unit == "%" { return wording.signed(points: signed(change.difference)) }
        return change.growth?.percentage(keepingSideOf: [Fraction(0)]).map { wording.signed(growth: signed($0)) }
    }

    /// Where the pace of a count begins: at nothing, or where the target's baseline is set down in the year before.
    private func paceStart(of target: Accountability.Target?) -> Number? {
        guard let target, !target.milestones.isEmpty, let baseline = target.baseline, baseline.period.lastMonth == 12
        else { return Number(Decimal(0)) }
        return Number(baseline.value)
    }

    private func projection(
        _ projection: Accountability.Projection, unit: String, scale: Int
    ) -> ProgressChart.Projection {
        let ends = ([projection.byRunRate] + [projection.byLastYear].compactMap(\.self)).sorted()
            .compactMap { $0.decimal(decimals: scale) }
        let texts = ends.map { figure($0) }
        let range = texts.count > 1 && texts[0] != texts[1] ? wording.projectionRange(texts[0], texts[1]) : texts[0]
        return ProgressChart.Projection(ends: ends.map { Number($0) }, text: wording.quantity(range, unit: unit))
    }

    private func heading(
        _ latest: Observation?, _ comparison: Comparison?, measure: Measure, in standing: PlanStanding
    ) -> String {
        guard let latest, let value = latest.value else {
            return standing.latest.map { wording.notReported(in: wording.period($0.period)) } ?? wording.notReportedYet
        }
        let mark = latest.isProvisional ? wording.parenthesised(wording.chartWord(.provisional)) : ""
        let finding = wording.finding(
            period: wording.period(library.progress.period(of: latest)),
            value: wording.quantity(figure(value), unit: measure.unit) + mark,
            isCumulative: measure.kind == .cumulative,
            completion: measure.kind == .cumulative
                ? comparison?.completionPercentage.map { "\(figure($0))%" } : nil)
        let status = library.assessment(of: latest).status.map { wording.comma + wording.status($0) } ?? ""
        return finding + status
    }

    private func sentence(
        _ chart: ProgressChart, target: Accountability.Target?, measure: Measure, begin: Period
    ) -> String {
        let findings = chart.findings
        func value(_ place: Int?) -> String? {
            place.flatMap { place in
                chart.periods[place].actual?.number.map {
                    wording.asOf(chart.periods[place].label, wording.quantity($0.text, unit: measure.unit))
                }
            }
        }
        var parts: [String] = []
        if let target { parts.append(wording.goal(sentence(for: target, measure: measure))) }
        if measure.kind == .level, findings.reported > 1, let low = value(findings.lowest),
            let high = value(findings.highest)
        {
            parts.append(wording.lowestAndHighest(low, high))
        }
        if !findings.missing.isEmpty {
            parts.append(wording.missingPeriods(findings.missing.map { chart.periods[$0].label }))
        }
        return parts.isEmpty ? wording.period(begin) : parts.joined()
    }
}
