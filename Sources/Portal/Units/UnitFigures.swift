import Accountability
import Charts

/// What a unit reported of the indicators of a plan, collected in one pass over its observations.
struct UnitFigures: Sendable {
    /// One for each indicator the unit answers for or reported, in the content's order.
    let series: [Series]
    /// The statuses of its figures in the newest period.
    let counts: StateCounts
    /// The values of all series as they are drawn, one series behind the other.
    private let drawn: [Int64?]

    /// One indicator.
    struct Series: Sendable {
        let indicator: Reference<Indicator>
        /// The observation of the newest period.
        var latest: Observation?
        /// The newest observation with a value of the plan's year, in whatever period.
        var newest: Observation?
        var score: Decimal?
        /// `nil` where nothing is known and nothing was due.
        var assessment: Assessment?
        /// The place of its values among those that are drawn; empty where there are too few.
        fileprivate var drawn = 0..<0
        fileprivate var drawnTarget: Int64?
    }

    /// Collects the figures of a unit.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - indicators: The indicators of the plan it answers for, sorted.
    ///   - standing: Where the plan stands.
    ///   - library: The content.
    init(
        of unit: Reference<Unit>, answeringFor indicators: [Reference<Indicator>], in standing: PlanStanding,
        _ library: Library
    ) {
        let slots = standing.slots.count
        let observations = library.progress.observations(by: unit)
        var next = 0
        var series: [Series] = []
        series.reserveCapacity(indicators.count)
        var counts = StateCounts()
        // One array for all instead of one for each.
        drawn = [Int64?](unsafeUninitializedCapacity: slots * indicators.count) { drawn, count in
            withUnsafeTemporaryAllocation(of: CompactDecimal.self, capacity: slots) { values in
                for indicator in indicators {
                    values.initialize(repeating: .none)
                    var own = standing.roles.withUnsafeBufferPointer { roles in
                        Series(of: indicator, in: observations, from: &next, roles: roles, values: values)
                    }
                    if let latest = standing.latest, own.latest != nil || standing.expects(indicator, from: unit) {
                        let assessment =
                            own.latest.map { library.assessment(of: $0) }
                            ?? library.assessment(of: indicator, by: unit, in: latest)
                        if let status = assessment.status { counts.add(status) }
                        own.assessment = assessment
                    }
                    own.place(UnsafeBufferPointer(values), in: drawn, &count)
                    series.append(own)
                }
            }
        }
        self.series = series
        self.counts = counts
    }

    /// The values of an indicator as a line; `nil` of fewer than two.
    func sparkline(of series: Series) -> Sparkline? {
        series.drawn.isEmpty ? nil : Sparkline(values: drawn[series.drawn], target: series.drawnTarget)
    }

    /// The status of one indicator in the newest period; `nil` where the unit has no part in it.
    func status(of indicator: Reference<Indicator>) -> ProgressStatus? {
        var (low, high) = (0, series.count)
        while low < high {
            let middle = (low + high) / 2
            if series[middle].indicator < indicator { low = middle + 1 } else { high = middle }
        }
        return low < series.count && series[low].indicator == indicator ? series[low].assessment?.status : nil
    }
}

extension UnitFigures.Series {
    /// Takes the observations of an indicator from those of a unit.
    ///
    /// - Parameters:
    ///   - indicator: The indicator.
    ///   - observations: All observations of the unit, by indicator.
    ///   - next: The first that was not looked at.
    ///   - roles: What each source is to the plan.
    ///   - values: Is given the values of the plan's year, each in its slot.
    fileprivate init(
        of indicator: Reference<Indicator>, in observations: [Observation], from next: inout Int,
        roles: UnsafeBufferPointer<PlanStanding.SourceRole>, values: UnsafeMutableBufferPointer<CompactDecimal>
    ) {
        self.init(indicator: indicator)
        var (place, latest, newest, scored): (Int, Int?, Int?, Int?) = (next, nil, nil, nil)
        observations.withUnsafeBufferPointer { observations in
            while place < observations.count, observations[place].indicator <= indicator {
                defer { place += 1 }
                let role = roles[observations[place].source]
                guard observations[place].indicator == indicator, role.isOfYear else { continue }
                if let slot = role.slot { values[slot] = observations[place].compactValue }
                if role.isLatest { latest = place }
                if role.isScored { scored = place }
                if observations[place].hasValue { newest = place }
            }
        }
        next = place
        self.latest = latest.map { observations[$0] }
        self.newest = newest.map { observations[$0] }
        score = scored.flatMap { observations[$0].score }
    }

    /// Puts the values, on a scale of their own, behind those that are drawn; of what comes by quarter only one for each
    /// quarter.
    fileprivate mutating func place(
        _ values: UnsafeBufferPointer<CompactDecimal>, in drawn: UnsafeMutableBufferPointer<Int64?>, _ count: inout Int
    ) {
        let goal = assessment?.comparison?.goal
        var known = 0
        var isQuarterly = values.count == 12
        // The values of an indicator mostly have as many decimals as its target: then they need no other scale.
        var isOfGoalsScale = true
        let scaleOfGoal = goal?.scale ?? -1
        for place in values.indices where !values[place].isNone {
            known += 1
            if isQuarterly, !(place + 1).isMultiple(of: 3) { isQuarterly = false }
            if values[place].scale != scaleOfGoal { isOfGoalsScale = false }
        }
        guard known > 1 else { return }
        let step = isQuarterly ? 3 : 1
        let first = count
        if isOfGoalsScale, let target = goal.flatMap({ Int64(exactly: $0.coefficient) }) {
            for slot in stride(from: step - 1, to: values.count, by: step) {
                drawn.initializeElement(at: count, to: values[slot].isNone ? nil : values[slot].coefficient)
                count += 1
            }
            drawnTarget = target
        } else {
            var scale = CommonScale()
            for value in values { if let value = value.decimal { scale.include(value) } }
            if let goal { scale.include(goal) }
            for slot in stride(from: step - 1, to: values.count, by: step) {
                drawn.initializeElement(at: count, to: values[slot].decimal.map(scale.place))
                count += 1
            }
            drawnTarget = goal.map(scale.place)
        }
        self.drawn = first..<count
    }

    /// The newest value beside its target; `nil` where it takes no part, and where the target is none to have a share of.
    func bullet(of comparison: Comparison) -> Bullet? {
        let (goal, expected) = (comparison.goal, comparison.shownExpectation)
        guard let latest, !latest.isNotApplicable, !goal.isZero, !goal.isNegative else { return nil }
        let number = latest.value
        var scale = CommonScale()
        if let number { scale.include(number) }
        scale.include(goal)
        scale.include(expected)
        return Bullet(
            value: number.map { .reported(scale.place($0), isProvisional: latest.isProvisional) } ?? .notReported,
            target: scale.place(goal), pace: scale.place(expected))
    }
}
