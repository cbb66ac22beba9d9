/// The targets of an indicator by whom they hold for, so that a unit finds its own without looking at those of all
/// others.
struct Goals: Sendable {
    /// What is looked for in a target; apart from it, since looking at a target counts a reference.
    private struct Goal: Sendable {
        /// The unit's place in the library, or -1 for the whole jurisdiction.
        let holder: Int32
        /// Its place among the indicator's targets.
        let place: Int
        let due: Day
        let isInWords: Bool
        let isLimit: Bool

        /// Whether a figure can be held against it: a limit is no goal.
        func isGoal(isReferenceKnown: Bool) -> Bool { !isLimit && (isReferenceKnown || !isInWords) }
    }

    /// Sorted by holder, then by place.
    private let goals: [Goal]
    /// The indicator's targets, as they are written.
    private let targets: [Target]

    init(of indicator: Indicator, planYear: Int) {
        targets = indicator.targets
        goals = targets.enumerated().map { place, target -> Goal in
            let isInWords = if case .relative = target.bound { true } else { false }
            return Goal(
                holder: target.unit?.index ?? -1, place: place, due: target.lastDay(planYear: planYear),
                isInWords: isInWords, isLimit: target.isLimit)
        }.sorted { ($0.holder, $0.place) < ($1.holder, $1.place) }
    }

    /// Whether some are in words, which compare with nothing but a reference.
    var hasTargetsInWords: Bool { goals.contains(where: \.isInWords) }

    /// Whether some hold for a unit by itself, or for a group.
    func hasTargets(naming unit: Reference<Unit>) -> Bool { !places(of: unit.index).isEmpty }

    /// The target a unit, or the whole jurisdiction, is held against at the end of a period.
    ///
    /// The unit's own goes before its groups', the groups' before the jurisdiction's; of several the first to be
    /// reached at that day or later, else the last one.
    ///
    /// - Parameters:
    ///   - unit: The unit; `nil` for the whole jurisdiction, and for any unit without targets of its own.
    ///   - groups: The groups it belongs to.
    ///   - end: The last day of the period.
    ///   - isReferenceKnown: Whether it is known what targets in words amount to; without it they are none.
    /// - Returns: `nil` where there is none for it.
    func target(
        for unit: Reference<Unit>?, in groups: [Reference<Unit>], at end: Day, isReferenceKnown: Bool
    ) -> Target? {
        var nearest: Goal?
        func consider(_ holder: Int32) {
            for place in places(of: holder) {
                let goal = goals[place]
                guard goal.isGoal(isReferenceKnown: isReferenceKnown) else { continue }
                nearest = nearest.map { isNearer(goal, than: $0, to: end) ? goal : $0 } ?? goal
            }
        }
        if let unit { consider(unit.index) }
        if nearest == nil { for group in groups { consider(group.index) } }
        if nearest == nil { consider(-1) }
        return nearest.map { targets[$0.place] }
    }

    /// All targets that hold for a unit, limits too, in the content's order: its own before its groups' before the
    /// jurisdiction's.
    func targets(for unit: Reference<Unit>, in groups: [Reference<Unit>]) -> [Target] {
        let holders = [[unit.index], groups.map(\.index), [-1]]
        let found = holders.lazy.map { $0.flatMap { goals[places(of: $0)] } }.first { !$0.isEmpty } ?? []
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
