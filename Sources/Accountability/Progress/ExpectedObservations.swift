/// An observation that is owed: an indicator, and the unit or the whole jurisdiction it is to be reported for.
package struct ExpectedObservation: Hashable, Sendable {
    package let indicator: Reference<Indicator>
    /// `nil` for the whole jurisdiction: then those who answer for the indicator owe it, its lead before all.
    package let unit: Reference<Unit>?
}

/// An observation that is owed and was not reported.
package struct MissingObservation: Sendable {
    package let indicator: Reference<Indicator>
    /// `nil` for the whole jurisdiction.
    package let unit: Reference<Unit>?
    /// Whether there is an observation without a value in its place, as one that says why.
    package let isAnnounced: Bool
}

extension Library {
    /// The periods something was reported of that are of their plan's own year, in order: those its targets are for.
    ///
    /// Periods of another year are there for comparison only; nothing is expected in them and nothing has a status.
    package var periodsOfPlanYears: [PlanPeriod] {
        progress.periods.filter { $0.period.year == plans[$0.plan].year }
    }

    /// What is to be reported of a plan for a period: by indicator, there the whole jurisdiction, then by unit.
    ///
    /// - Of an indicator with a measure a value is expected in each period; of one without, a score in each period
    ///   in which anybody was given one.
    /// - Each unit responsible owes it that exists on the period's last day, of a group its members; a group whose
    ///   membership is not stated owes it itself.
    /// - Units are expected to report where a target is theirs or any unit has reported the indicator; the whole
    ///   jurisdiction where a target or an observation is its. Where neither can be told, units are.
    package func expectedObservations(in period: PlanPeriod) -> [ExpectedObservation] {
        plans[period.plan].indicators.flatMap { expectedObservations(of: $0, in: period) }
    }

    /// What is to be reported of one indicator for a period: of the whole jurisdiction, then by unit.
    package func expectedObservations(
        of indicator: Reference<Indicator>, in period: PlanPeriod
    ) -> [ExpectedObservation] {
        guard isExpected(indicator, in: period) else { return [] }
        let levels = reportingLevels[Int(indicator.index)]
        let whole = levels.isByJurisdiction ? [ExpectedObservation(indicator: indicator, unit: nil)] : []
        guard levels.isByUnit else { return whole }
        return whole
            + bearers(of: indicator, on: period.period.lastDay).map {
                ExpectedObservation(indicator: indicator, unit: $0)
            }
    }

    /// What is expected for a period and was not reported, in the same order.
    package func missingObservations(in period: PlanPeriod) -> [MissingObservation] {
        plans[period.plan].indicators.flatMap { missingObservations(of: $0, in: period) }
    }

    /// What is expected of one indicator for a period and was not reported, in the same order.
    ///
    /// Whoever says why there is no figure owes it as well, though nothing was expected: a score nobody was given yet.
    package func missingObservations(
        of indicator: Reference<Indicator>, in period: PlanPeriod
    ) -> [MissingObservation] {
        var reported = progress.observations(of: indicator, in: period)
        let isScoredOnly = indicators[indicator].measure == nil
        var missing: [MissingObservation] = []
        for expected in expectedObservations(of: indicator, in: period) {
            // Both are in the order of the units.
            while let first = reported.first, first.unitIndex < expected.unit?.index ?? -1 { reported.removeFirst() }
            let observation = reported.first.flatMap { $0.unit == expected.unit ? $0 : nil }
            if let observation,
                observation.isNotApplicable || observation.hasValue || isScoredOnly && observation.hasScore
            {
                continue
            }
            missing.append(
                MissingObservation(indicator: indicator, unit: expected.unit, isAnnounced: observation != nil))
        }
        let announced = progress.observations(of: indicator, in: period).filter { observation in
            guard !observation.isAnswer, observation.statedStatus == nil else { return false }
            let place = missing.partitioningIndex { ($0.unit?.index ?? -1) >= observation.unitIndex }
            return place == missing.endIndex || missing[place].unit != observation.unit
        }
        guard !announced.isEmpty else { return missing }
        missing += announced.map { MissingObservation(indicator: indicator, unit: $0.unit, isAnnounced: true) }
        return missing.sorted { ($0.unit?.index ?? -1) < ($1.unit?.index ?? -1) }
    }

    /// Whether an indicator is expected of one unit, or of the whole jurisdiction, for a period; the same as whether
    /// `expectedObservations` names it, without going through all units.
    package func isExpected(
        _ indicator: Reference<Indicator>, by unit: Reference<Unit>?, in period: PlanPeriod
    ) -> Bool {
        guard isExpected(indicator, in: period) else { return false }
        let levels = reportingLevels[Int(indicator.index)]
        guard let unit else { return levels.isByJurisdiction }
        return levels.isByUnit && units[unit].members == nil && units[unit].isValid(on: period.period.lastDay)
            && relations.responsibilities[Int(unit.index)].contains { $0.indicator == indicator }
    }

    /// The units that answer for an indicator on a day, sorted: of a group its members, or the group itself where its
    /// membership is not stated.
    package func bearers(of indicator: Reference<Indicator>, on day: Day) -> [Reference<Unit>] {
        relations.bearers[Int(indicator.index)].filter { units[$0].isValid(on: day) }
    }

    private func isExpected(_ indicator: Reference<Indicator>, in period: PlanPeriod) -> Bool {
        indicators[indicator].measure != nil
            || progress.observations(of: indicator, in: period).contains(where: \.hasScore)
    }
}

/// For whom an indicator is reported.
struct ReportingLevels: Sendable {
    var isByUnit: Bool
    var isByJurisdiction: Bool

    /// The levels of each indicator, by its targets and by what was reported in any period.
    static func levels(of indicators: [Indicator], _ progress: Progress) -> [ReportingLevels] {
        var levels = indicators.map { indicator in
            let goals = indicator.targets.filter { !$0.isLimit }
            return ReportingLevels(
                isByUnit: goals.contains { $0.unit != nil }, isByJurisdiction: goals.contains { $0.unit == nil })
        }
        for period in progress.periods {
            for indicator in indicators.references {
                let observations = progress.observations(of: indicator, in: period)
                if observations.first?.unit == nil, !observations.isEmpty {
                    levels[Int(indicator.index)].isByJurisdiction = true
                }
                if observations.last?.unit != nil { levels[Int(indicator.index)].isByUnit = true }
            }
        }
        for index in levels.indices where !levels[index].isByJurisdiction { levels[index].isByUnit = true }
        return levels
    }
}
