/// How a figure differs from an earlier one of the same indicator and unit.
package struct Change: Sendable {
    /// The period of the earlier figure.
    package let since: Period
    package let before: Decimal
    package let after: Decimal

    package var difference: Decimal { after - before }

    /// The difference as a share of the earlier figure; `nil` where that is 0 or below, of which no share can be told.
    package var growth: Fraction? {
        before > Decimal(0) ? Fraction(difference, over: before) : nil
    }
}

/// That the status of an indicator for a unit is another than a period before.
package struct StatusChange: Sendable {
    package let indicator: Reference<Indicator>
    /// `nil` for the whole jurisdiction.
    package let unit: Reference<Unit>?
    package let before: ProgressStatus?
    package let after: ProgressStatus?
}

/// The statuses of a period of a plan, worked out once for all that shows them.
package struct PeriodStatuses: Sendable {
    package let period: PlanPeriod
    /// One for each observation, in the order of `Progress.observations(in:)`; `nil` for a figure without a target.
    package let statuses: [ProgressStatus?]
}

extension Library {
    /// How a value differs from that of the period before, as far as one of the same plan and cycle was reported.
    ///
    /// `nil` where either value is missing.
    package func change(of observation: Observation) -> Change? {
        guard let after = observation.value, let earlier = progress.observation(before: observation),
            let before = earlier.value
        else { return nil }
        return Change(since: progress.period(of: earlier), before: before, after: after)
    }

    /// Whether a count that can only grow within a year is lower than it was: what was counted before has been
    /// corrected since (修订).
    package func isRestated(_ observation: Observation) -> Bool {
        guard indicators[observation.indicator].measure?.kind == .cumulative, let change = change(of: observation)
        else { return false }
        return canBeRestated(observation.indicator, since: change.since, in: progress.period(of: observation))
            && change.difference.isNegative
    }

    private func canBeRestated(_ indicator: Reference<Indicator>, since: Period, in period: Period) -> Bool {
        since.year == period.year && indicators[indicator].measure?.kind == .cumulative
    }

    /// The places of those observations of a period, among its own from 0, that are restated; sorted.
    package func restatedPlaces(in period: PlanPeriod) -> [Int] {
        guard let since = progress.reportedPeriod(before: period.period, of: period.plan),
            since.year == period.period.year
        else { return [] }
        let earlier = progress.observations(in: PlanPeriod(plan: period.plan, period: since))
        let later = progress.observations(in: period)
        var places: [Int] = []
        pair(earlier, later) { one, other in
            guard let one, let other, let before = earlier[one].value, let after = later[other].value, after < before,
                canBeRestated(later[other].indicator, since: since, in: period.period)
            else { return }
            places.append(other - later.startIndex)
        }
        return places
    }

    /// How a value differs from that of the same period of the year before.
    ///
    /// That is what the indicator's own plan reports of that period for comparison; else the value of the same indicator
    /// in the plan of the year before, where its id, name and measure are the same there; else the baseline of its
    /// target, where that is of just that period. `nil` where there is none of them.
    package func yearOnYear(_ observation: Observation) -> Change? {
        let period = progress.period(of: observation)
        guard let after = observation.value, let since = period.yearBefore,
            let before = value(of: observation.indicator, by: observation.unit, inYearBefore: since)
        else { return nil }
        return Change(since: since, before: before, after: after)
    }

    /// The value an indicator had in a period of the year before its plan; see `yearOnYear`.
    package func value(
        of indicator: Reference<Indicator>, by unit: Reference<Unit>?, inYearBefore period: Period
    ) -> Decimal? {
        if let value = progress.observation(
            of: indicator, by: unit, in: PlanPeriod(plan: indicators[indicator].plan, period: period))?.value
        {
            return value
        }
        if let earlier = relations.yearBefore[Int(indicator.index)],
            let value = progress.observation(
                of: earlier, by: unit, in: PlanPeriod(plan: indicators[earlier].plan, period: period))?.value
        {
            return value
        }
        let goal = target(of: indicator, for: unit, at: period)
        return goal?.baseline.flatMap { $0.period == period ? $0.value : nil }
    }

    /// The statuses of all that was reported in a period.
    package func statuses(in period: PlanPeriod) -> PeriodStatuses {
        PeriodStatuses(
            period: period, statuses: progress.observations(in: period).map { assessment(of: $0).status })
    }

    /// The statuses that changed from one period of a plan to another, by indicator, there by unit.
    ///
    /// Who was in neither period is in no change.
    package func statusChanges(from before: PeriodStatuses, to after: PeriodStatuses) -> [StatusChange] {
        let earlier = progress.observations(in: before.period)
        let later = progress.observations(in: after.period)
        var changes: [StatusChange] = []
        pair(earlier, later) { one, other in
            let old = one.map { before.statuses[$0 - earlier.startIndex] } ?? .notReported
            let new = other.map { after.statuses[$0 - later.startIndex] } ?? .notReported
            guard old != new, let observation = other.map({ later[$0] }) ?? one.map({ earlier[$0] }) else { return }
            changes.append(
                StatusChange(indicator: observation.indicator, unit: observation.unit, before: old, after: new))
        }
        return changes
    }

    /// Goes through the observations of two periods side by side, by indicator, there by unit; `visit` takes the indices
    /// of the same figure in both, `nil` where one has none.
    private func pair(
        _ earlier: ArraySlice<Observation>, _ later: ArraySlice<Observation>,
        _ visit: (_ earlier: Int?, _ later: Int?) -> Void
    ) {
        var (one, other) = (earlier.startIndex, later.startIndex)
        while one < earlier.endIndex || other < later.endIndex {
            if other == later.endIndex || one < earlier.endIndex && earlier[one].precedes(later[other]) {
                visit(one, nil)
                one += 1
            } else if one == earlier.endIndex || later[other].precedes(earlier[one]) {
                visit(nil, other)
                other += 1
            } else {
                visit(one, other)
                (one, other) = (one + 1, other + 1)
            }
        }
    }
}

extension Observation {
    /// Whether this one stands before another in a period's order.
    package func precedes(_ other: Observation) -> Bool {
        (indicator.index, unitIndex) < (other.indicator.index, other.unitIndex)
    }
}
