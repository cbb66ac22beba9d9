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
        // One array for all instead of one for each.
        var values = [CompactDecimal](repeating: .none, count: slots * indicators.count)
        var series: [Series] = []
        series.reserveCapacity(indicators.count)
        values.withUnsafeMutableBufferPointer { values in
            for (place, indicator) in indicators.enumerated() {
                var own = Series(indicator: indicator)
                var newest: Int?
                while next < observations.count, observations[next].indicator <= indicator {
                    defer { next += 1 }
                    let observation = observations[next]
                    let role = standing.roles[observation.source]
                    guard observation.indicator == indicator, role.isOfYear else { continue }
                    if let slot = role.slot { values[place * slots + slot] = observation.compactValue }
                    if role.isLatest { own.latest = observation }
                    if role.isScored { own.score = observation.score }
                    if observation.hasValue { newest = next }
                }
                own.newest = newest.map { observations[$0] }
                series.append(own)
            }
        }
        var counts = StateCounts()
        var drawn: [Int64?] = []
        drawn.reserveCapacity(values.count)
        for place in series.indices {
            if let latest = standing.latest,
                series[place].latest != nil || standing.expects(series[place].indicator, from: unit)
            {
                let assessment =
                    series[place].latest.map { library.assessment(of: $0) }
                    ?? library.assessment(of: series[place].indicator, by: unit, in: latest)
                series[place].assessment = assessment
                if let status = assessment.status { counts.add(status) }
            }
            series[place].place(values[place * slots..<(place + 1) * slots], in: &drawn)
        }
        self.series = series
        self.counts = counts
        self.drawn = drawn
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
    /// Puts the values, on a scale of their own, behind those that are drawn; of what comes by quarter only one for each
    /// quarter.
    fileprivate mutating func place(_ values: ArraySlice<CompactDecimal>, in drawn: inout [Int64?]) {
        let goal = assessment?.comparison?.goal
        let start = drawn.count
        values.withUnsafeBufferPointer { values in
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
            let slots = stride(from: step - 1, to: values.count, by: step)
            if isOfGoalsScale, let target = goal.flatMap({ Int64(exactly: $0.coefficient) }) {
                for slot in slots { drawn.append(values[slot].isNone ? nil : values[slot].coefficient) }
                drawnTarget = target
            } else {
                var scale = CommonScale()
                for value in values { if let value = value.decimal { scale.include(value) } }
                if let goal { scale.include(goal) }
                for slot in slots { drawn.append(values[slot].decimal.map(scale.place)) }
                drawnTarget = goal.map(scale.place)
            }
        }
        self.drawn = start..<drawn.count
    }

    /// The newest value beside its target; `nil` where it takes no part, and where the target is none to have a share of.
    func bullet(of comparison: Comparison) -> Bullet? {
        guard let latest, !latest.isNotApplicable, !comparison.goal.isZero, !comparison.goal.isNegative else {
            return nil
        }
        let number = latest.value
        var scale = CommonScale()
        if let number { scale.include(number) }
        scale.include(comparison.goal)
        scale.include(comparison.shownExpectation)
        return Bullet(
            value: number.map { .reported(scale.place($0), isProvisional: latest.isProvisional) } ?? .notReported,
            target: scale.place(comparison.goal), pace: scale.place(comparison.shownExpectation))
    }
}
