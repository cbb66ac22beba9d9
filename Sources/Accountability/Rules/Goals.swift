/// The targets of an indicator that are no limits, by whom they hold for, so that a figure finds its own without
/// looking at those of all other units.
struct Goals: Sendable {
    private struct Goal: Sendable {
        /// The unit's place in the library, or -1 for the whole jurisdiction.
        let holder: Int32
        /// Its place among the indicator's targets.
        let place: Int
        let due: Day
        let isInWords: Bool
        let target: Target
    }

    /// Sorted by holder, then by place.
    private let goals: [Goal]

    init(of indicator: Indicator, planYear: Int) {
        goals = indicator.targets.enumerated().filter { !$1.isLimit }.map { place, target -> Goal in
            let isInWords = if case .relative = target.bound { true } else { false }
            return Goal(
                holder: target.unit?.index ?? -1, place: place, due: target.lastDay(planYear: planYear),
                isInWords: isInWords, target: target)
        }.sorted { ($0.holder, $0.place) < ($1.holder, $1.place) }
    }

    /// The target a unit, or the whole jurisdiction, is held against at the end of a period.
    ///
    /// The unit's own goes before its groups', the groups' before the jurisdiction's; of several the first to be
    /// reached at that day or later, else the last one.
    ///
    /// - Parameters:
    ///   - unit: `nil` for the whole jurisdiction.
    ///   - groups: The groups it belongs to.
    ///   - end: The last day of the period.
    ///   - isReferenceKnown: Whether it is known what targets in words amount to; without it they are none.
    /// - Returns: `nil` where there is none for it.
    func target(
        for unit: Reference<Unit>?, in groups: [Reference<Unit>], at end: Day, isReferenceKnown: Bool
    ) -> Target? {
        var nearest: Goal?
        func consider(_ holder: Int32) {
            var place = goals.partitioningIndex { $0.holder >= holder }
            while place < goals.count, goals[place].holder == holder {
                let goal = goals[place]
                place += 1
                guard isReferenceKnown || !goal.isInWords else { continue }
                if nearest.map({ Goals.isNearer(goal, than: $0, to: end) }) ?? true { nearest = goal }
            }
        }
        if let unit {
            consider(unit.index)
            if nearest == nil { for group in groups { consider(group.index) } }
        }
        if nearest == nil { consider(-1) }
        return nearest?.target
    }

    private static func isNearer(_ one: Goal, than other: Goal, to end: Day) -> Bool {
        let isAhead = one.due >= end
        if isAhead != (other.due >= end) { return isAhead }
        if one.due != other.due { return isAhead == (one.due < other.due) }
        return one.place < other.place
    }
}
