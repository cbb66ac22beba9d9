/// What the figures of an indicator are held against.
///
/// Units in the same groups are held against the same, unless they have targets of their own: worked out once for all
/// of them in each period something was reported of. A class, so that looking something up counts one reference and not
/// one for each table; it never changes.
final class Yardsticks: Sendable {
    private let goals: Goals
    private let measure: Measure?
    private let planYear: Int
    private let pace: PortalSettings.Pace
    private let hasTargetsInWords: Bool
    /// The periods of the plan something was reported of, in order.
    private let periods: [Period]
    /// For each unit, which of the sets of groups it is in; -1 where it has targets of its own.
    private let setsOfUnits: [Int32]
    /// For each set of groups, one for each of `periods`; the first set is that of no groups with targets, and of the
    /// whole jurisdiction.
    private let shared: [Yardstick?]

    /// - Parameters:
    ///   - indicator: Whose figures they are.
    ///   - goals: Its targets.
    ///   - groups: The groups each unit belongs to.
    ///   - periods: The periods of its plan something was reported of, in order.
    ///   - planYear: The year of its plan.
    ///   - pace: The thresholds of the house.
    init(
        of indicator: Indicator, _ goals: Goals, groups: [[Reference<Unit>]], periods: [Period], planYear: Int,
        pace: PortalSettings.Pace
    ) {
        var sets: [[Reference<Unit>]: Int32] = [[]: 0]
        var groupsOfSets: [[Reference<Unit>]] = [[]]
        setsOfUnits = groups.indices.map { unit in
            if goals.hasTargets(naming: Reference(unit)) { return -1 }
            let named = groups[unit].filter(goals.hasTargets(naming:))
            if named.isEmpty { return 0 }
            if let set = sets[named] { return set }
            let set = Int32(truncatingIfNeeded: groupsOfSets.count)
            sets[named] = set
            groupsOfSets.append(named)
            return set
        }
        shared = groupsOfSets.flatMap { groups in
            periods.map { period in
                guard let measure = indicator.measure,
                    let target = goals.target(for: nil, in: groups, at: period.lastDay, isReferenceKnown: false)
                else { return nil }
                return Yardstick(target, measure: measure, at: period, planYear: planYear, pace: pace)
            }
        }
        self.goals = goals
        self.periods = periods
        self.planYear = planYear
        self.pace = pace
        measure = indicator.measure
        hasTargetsInWords = goals.hasTargetsInWords
    }

    /// What a figure of a unit, or of the whole jurisdiction, is held against in a period.
    ///
    /// - Parameters:
    ///   - unit: `nil` for the whole jurisdiction.
    ///   - groups: The groups it belongs to; asked for where it is not held against the same as others.
    ///   - period: The period.
    ///   - reference: What a target in words amounts to; without it such a target is none.
    /// - Returns: `nil` where there is no target for it, and where the indicator has no measure.
    func yardstick(
        for unit: Reference<Unit>?, in groups: @autoclosure () -> [Reference<Unit>], at period: Period,
        reference: Decimal?
    ) -> Yardstick? {
        let set = unit.map { Int(setsOfUnits[Int($0.index)]) } ?? 0
        if set >= 0, reference == nil || !hasTargetsInWords {
            // Of the operators only `<` is compiled for this type; the others look it up at run time.
            let place = periods.partitioningIndex { !($0 < period) }
            if place < periods.count, periods[place] == period { return shared[set * periods.count + place] }
        }
        guard let measure,
            let target = goals.target(
                for: unit, in: groups(), at: period.lastDay, isReferenceKnown: reference != nil)
        else { return nil }
        return Yardstick(
            target, measure: measure, at: period, planYear: planYear, reference: reference, pace: pace)
    }
}
