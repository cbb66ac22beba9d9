/// The targets of an indicator by whom they hold for, so that a unit finds its own without looking at those of all
/// others, and what figures are held against in each period.
///
/// A class, so that looking something up counts one reference and not one for each table; it never changes.
final class Goals: Sendable {
    /// What is looked for in a target; apart from it, since looking at a target counts a reference.
    private struct Goal: Sendable {
        /// The unit's place in the library, or -1 for the whole jurisdiction.
        let holder: Int32
        /// Its place among the indicator's targets.
        let place: Int
        let due: Day
        let isInWords: Bool
        let isLimit: Bool
        /// Where the yardsticks of its periods begin; `nil` where each figure has one of its own.
        let yardsticks: Int?

        /// Whether a figure can be held against it: a limit is no goal.
        func isGoal(isReferenceKnown: Bool) -> Bool { !isLimit && (isReferenceKnown || !isInWords) }
    }

    /// Sorted by holder, then by place.
    private let goals: [Goal]
    /// The indicator's targets, as they are written.
    private let targets: [Target]
    private let measure: Measure?
    private let planYear: Int
    private let pace: PortalSettings.Pace
    /// The periods of the plan something was reported of, in order, and their last days.
    private let periods: [Period]
    private let ends: [Day]
    /// What figures are held against in each of `periods`.
    ///
    /// Only of targets that hold for many units: of a unit's own, which may be as many as there are units, and of those
    /// in words there is none here.
    private let yardsticks: [Yardstick]

    /// - Parameters:
    ///   - indicator: Whose targets they are.
    ///   - planYear: The year of its plan.
    ///   - periods: The periods of its plan something was reported of, in order.
    ///   - units: All units.
    ///   - pace: The thresholds of the house.
    init(
        of indicator: Indicator, planYear: Int, periods: [Period], units: [Unit], pace: PortalSettings.Pace
    ) {
        var yardsticks: [Yardstick] = []
        goals = indicator.targets.enumerated().map { place, target -> Goal in
            let isInWords = if case .relative = target.bound { true } else { false }
            let isForMany = target.unit.map { units[$0].kind == .group } ?? true
            var start: Int?
            if let measure = indicator.measure, isForMany, !isInWords, !target.isLimit {
                start = yardsticks.count
                yardsticks += periods.compactMap {
                    Yardstick(target, measure: measure, at: $0, planYear: planYear, pace: pace)
                }
            }
            return Goal(
                holder: target.unit?.index ?? -1, place: place, due: target.lastDay(planYear: planYear),
                isInWords: isInWords, isLimit: target.isLimit, yardsticks: start)
        }.sorted { ($0.holder, $0.place) < ($1.holder, $1.place) }
        self.yardsticks = yardsticks
        targets = indicator.targets
        measure = indicator.measure
        self.planYear = planYear
        self.pace = pace
        self.periods = periods
        ends = periods.map(\.lastDay)
    }

    /// The target a unit, or the whole jurisdiction, is held against at the end of a period.
    ///
    /// The unit's own goes before its groups', the groups' before the jurisdiction's; of several the first to be
    /// reached at that day or later, else the last one.
    ///
    /// - Parameters:
    ///   - unit: `nil` for the whole jurisdiction.
    ///   - groups: The groups it belongs to.
    ///   - period: The period.
    ///   - reference: What targets in words amount to; without it they are none.
    /// - Returns: `nil` where there is none for it.
    func target(
        for unit: Reference<Unit>?, in groups: [Reference<Unit>], at period: Period, reference: Decimal?
    ) -> Target? {
        goal(for: unit, in: groups, at: period.lastDay, isReferenceKnown: reference != nil).map { targets[$0.place] }
    }

    /// What a figure of a unit, or of the whole jurisdiction, is held against in a period: its target as it stands then.
    ///
    /// The parameters are those of ``target(for:in:at:reference:)``.
    ///
    /// - Returns: `nil` where there is no target for it, and where figures have no measure.
    func yardstick(
        for unit: Reference<Unit>?, in groups: [Reference<Unit>], at period: Period, reference: Decimal?
    ) -> Yardstick? {
        let place = periods.partitioningIndex { $0 >= period }
        let isReported = place < periods.count && periods[place] == period
        guard
            let goal = goal(
                for: unit, in: groups, at: isReported ? ends[place] : period.lastDay,
                isReferenceKnown: reference != nil)
        else { return nil }
        if isReported, let start = goal.yardsticks { return yardsticks[start + place] }
        return measure.flatMap {
            Yardstick(
                targets[goal.place], measure: $0, at: period, planYear: planYear, reference: reference, pace: pace)
        }
    }

    private func goal(
        for unit: Reference<Unit>?, in groups: [Reference<Unit>], at end: Day, isReferenceKnown: Bool
    ) -> Goal? {
        var nearest: Goal?
        if let unit {
            nearest = nearer(nil, orOf: unit.index, at: end, isReferenceKnown)
            if nearest == nil {
                for group in groups { nearest = nearer(nearest, orOf: group.index, at: end, isReferenceKnown) }
            }
        }
        return nearest ?? nearer(nil, orOf: -1, at: end, isReferenceKnown)
    }

    /// A goal, or one of a holder that goes before it.
    private func nearer(_ goal: Goal?, orOf holder: Int32, at end: Day, _ isReferenceKnown: Bool) -> Goal? {
        var nearest = goal
        for place in places(of: holder) {
            let goal = goals[place]
            guard goal.isGoal(isReferenceKnown: isReferenceKnown) else { continue }
            nearest = nearest.map { isNearer(goal, than: $0, to: end) ? goal : $0 } ?? goal
        }
        return nearest
    }

    /// All targets that hold for a unit, limits too, in the content's order: its own before its groups' before the
    /// jurisdiction's.
    func targets(for unit: Reference<Unit>, in groups: [Reference<Unit>]) -> [Target] {
        let holders = [[unit.index], groups.map(\.index), [-1]]
        let found = holders.lazy.map { $0.flatMap { self.goals[self.places(of: $0)] } }.first { !$0.isEmpty } ?? []
        return found.sorted { $0.place < $1.place }.map { targets[$0.place] }
    }

    /// The targets of a unit or group, or of the whole jurisdiction.
    private func places(of holder: Int32) -> Range<Int> {
        let start = goals.partitioningIndex { $0.holder >= holder }
        var end = start
        while end < goals.count, goals[end].holder == holder { end += 1 }
        return start..<end
    }

    /// Whether one goal goes before another.
    private func isNearer(_ one: Goal, than other: Goal, to end: Day) -> Bool {
        let isAhead = one.due >= end
        if isAhead != (other.due >= end) { return isAhead }
        if one.due != other.due { return isAhead == (one.due < other.due) }
        return one.place < other.place
    }
}
