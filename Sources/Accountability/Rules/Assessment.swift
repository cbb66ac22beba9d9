/// The status of an indicator for a unit in a period, and what it rests on.
package struct Assessment: Sendable {
    /// `nil` where there is a figure and no target to hold it against, or only a score: such a figure has no status.
    package let status: ProgressStatus?
    /// Why the status is another than the arithmetic gives; the status is then the stated one.
    package let reason: String?
    /// The arithmetic; `nil` where there is no value, or nothing to compare it with.
    package let comparison: Comparison?

    /// Whether the status was stated instead of computed.
    package var isStated: Bool { reason != nil }
}

extension Library {
    /// The status of an indicator for a unit, or for the whole jurisdiction, in a period.
    ///
    /// In this order: not applicable; the stated status; not reported; the status the target gives. Where no
    /// observation is there at all, it is not reported.
    package func assessment(
        of indicator: Reference<Indicator>, by unit: Reference<Unit>?, in period: PlanPeriod
    ) -> Assessment {
        guard let observation = progress.observation(of: indicator, by: unit, in: period) else {
            return Assessment(status: .notReported, reason: nil, comparison: nil)
        }
        return assessment(of: observation)
    }

    /// The status of what an observation reports.
    package func assessment(of observation: Observation) -> Assessment {
        if observation.isNotApplicable {
            return Assessment(status: .notApplicable, reason: nil, comparison: nil)
        }
        let comparison = comparison(of: observation)
        if let stated = observation.statedStatus {
            let reason = progress.details(of: observation)?.reason ?? ""
            return Assessment(status: stated, reason: reason, comparison: comparison)
        }
        guard observation.hasValue else {
            let isScoredOnly = indicators[observation.indicator].measure == nil && observation.hasScore
            return Assessment(status: isScoredOnly ? nil : .notReported, reason: nil, comparison: nil)
        }
        return Assessment(status: comparison?.status, reason: nil, comparison: comparison)
    }

    /// The value of an observation held against its target; `nil` without a value, a measure or a target.
    package func comparison(of observation: Observation) -> Comparison? {
        guard let value = observation.value, let measure = indicators[observation.indicator].measure else { return nil }
        let period = progress.period(of: observation)
        let reference = progress.details(of: observation)?.reference
        guard
            let place = placeOfTarget(
                of: observation.indicator, for: observation.unit, at: period, reference: reference)
        else { return nil }
        return Comparison(
            value, with: indicators[observation.indicator].targets[place], measure: measure, at: period,
            planYear: plans[indicators[observation.indicator].plan].year, reference: reference, pace: settings.pace)
    }

    /// The target a value of a unit, or of the whole jurisdiction, is held against in a period.
    ///
    /// The unit's own goes before its group's, the group's before the jurisdiction's; of several the first to be
    /// reached at the period's end or later, else the last one. Limits are no targets, and a target in words is none
    /// without a reference.
    package func target(
        of indicator: Reference<Indicator>, for unit: Reference<Unit>?, at period: Period, reference: Decimal? = nil
    ) -> Target? {
        placeOfTarget(of: indicator, for: unit, at: period, reference: reference).map {
            indicators[indicator].targets[$0]
        }
    }

    private func placeOfTarget(
        of indicator: Reference<Indicator>, for unit: Reference<Unit>?, at period: Period, reference: Decimal?
    ) -> Int? {
        let planYear = plans[indicators[indicator].plan].year
        let end = period.lastDay
        var best: (place: Int, closeness: Int, due: Day)?
        for place in indicators[indicator].targets.indices {
            guard
                let (closeness, due) = rank(
                    indicators[indicator].targets[place], for: unit, reference: reference, planYear: planYear)
            else { continue }
            guard let current = best else {
                best = (place, closeness, due)
                continue
            }
            if closeness != current.closeness {
                if closeness < current.closeness { best = (place, closeness, due) }
            } else if due >= end ? current.due < end || due < current.due : current.due < end && due > current.due {
                best = (place, closeness, due)
            }
        }
        return best?.place
    }

    /// How close a target is to a unit: 0 its own, 1 its group's, 2 the jurisdiction's; `nil` for what is none for it.
    private func rank(
        _ target: Target, for unit: Reference<Unit>?, reference: Decimal?, planYear: Int
    ) -> (closeness: Int, due: Day)? {
        guard !target.isLimit else { return nil }
        if case .relative = target.bound, reference == nil { return nil }
        let due = target.lastDay(planYear: planYear)
        guard let holder = target.unit else { return (2, due) }
        guard let unit else { return nil }
        if holder == unit { return (0, due) }
        return relations.groups[Int(unit.index)].contains(holder) ? (1, due) : nil
    }
}
