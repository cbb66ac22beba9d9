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
        guard let value = observation.value,
            let yardstick = yardstick(
                of: observation.indicator, for: observation.unit, at: progress.period(of: observation),
                reference: progress.details(of: observation)?.reference)
        else { return nil }
        return Comparison(value, against: yardstick)
    }

    /// What a value of a unit, or of the whole jurisdiction, is held against in a period.
    ///
    /// - Returns: `nil` where it has no ``target(of:for:at:reference:)``, and where the indicator has no measure.
    package func yardstick(
        of indicator: Reference<Indicator>, for unit: Reference<Unit>?, at period: Period, reference: Decimal? = nil
    ) -> Yardstick? {
        yardsticks[Int(indicator.index)].yardstick(for: unit, in: groups(of: unit), at: period, reference: reference)
    }

    /// The target a value of a unit, or of the whole jurisdiction, is held against in a period.
    ///
    /// The unit's own goes before its group's, the group's before the jurisdiction's; of several the first to be
    /// reached at the period's end or later, else the last one. Limits are no targets, and a target in words is none
    /// without a reference.
    package func target(
        of indicator: Reference<Indicator>, for unit: Reference<Unit>?, at period: Period, reference: Decimal? = nil
    ) -> Target? {
        goals[Int(indicator.index)].target(
            for: unit, in: groups(of: unit), at: period.lastDay, isReferenceKnown: reference != nil)
    }

    private func groups(of unit: Reference<Unit>?) -> [Reference<Unit>] {
        unit.map { relations.groups[Int($0.index)] } ?? []
    }
}
