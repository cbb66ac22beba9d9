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

extension Library {
    /// How a value differs from that of the period before, as far as one of the same plan and cycle was reported.
    ///
    /// `nil` where either value is missing.
    package func change(of observation: Observation) -> Change? {
        let plan = indicators[observation.indicator].plan
        let period = progress.period(of: observation)
        guard let after = observation.value, let since = progress.reportedPeriod(before: period, of: plan),
            let before = progress.observation(
                of: observation.indicator, by: observation.unit, in: PlanPeriod(plan: plan, period: since))?.value
        else { return nil }
        return Change(since: since, before: before, after: after)
    }

    /// Whether a count that can only grow within a year is lower than it was: what was counted before has been
    /// corrected since (修订).
    package func isRestated(_ observation: Observation) -> Bool {
        guard indicators[observation.indicator].measure?.kind == .cumulative, let change = change(of: observation),
            change.since.year == progress.period(of: observation).year
        else { return false }
        return change.difference.isNegative
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

    /// The statuses that changed since the period before, as far as one of the same plan and cycle was reported: by
    /// indicator, there by unit.
    ///
    /// Who was in neither period is in no change.
    package func statusChanges(in period: PlanPeriod) -> (since: Period, changes: [StatusChange])? {
        guard let since = progress.reportedPeriod(before: period.period, of: period.plan) else { return nil }
        var changes: [StatusChange] = []
        func add(_ before: Observation?, _ after: Observation?) {
            guard let observation = after ?? before else { return }
            let (old, new) = (status(of: before), status(of: after))
            guard old != new else { return }
            changes.append(
                StatusChange(indicator: observation.indicator, unit: observation.unit, before: old, after: new))
        }
        var earlier = progress.observations(in: PlanPeriod(plan: period.plan, period: since))
        for observation in progress.observations(in: period) {
            while let first = earlier.first, first.precedes(observation) { add(earlier.removeFirst(), nil) }
            let match = earlier.first.flatMap { observation.precedes($0) ? nil : $0 }
            if match != nil { earlier.removeFirst() }
            add(match, observation)
        }
        for observation in earlier { add(observation, nil) }
        return (since, changes)
    }

    private func status(of observation: Observation?) -> ProgressStatus? {
        guard let observation else { return .notReported }
        return assessment(of: observation).status
    }
}

extension Observation {
    /// Whether this one stands before another in a period's order.
    package func precedes(_ other: Observation) -> Bool {
        (indicator.index, unitIndex) < (other.indicator.index, other.unitIndex)
    }
}
