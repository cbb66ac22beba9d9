import Accountability
import Charts

/// What a unit reported of the indicators of a plan, collected in one pass over its observations.
struct UnitFigures: Sendable {
    /// One for each indicator the unit answers for or reported, in the content's order.
    let series: [Series]
    /// The statuses of its figures in the newest period.
    let counts: StateCounts

    /// One indicator.
    struct Series: Sendable {
        let indicator: Reference<Indicator>
        /// The observation of the newest period.
        var latest: Observation?
        /// The newest observation with a value of the plan's year, in whatever period.
        var newest: Observation?
        var score: Decimal?
        /// The values of the year's periods, as far as there are any.
        var values: [Decimal?]
        /// `nil` where nothing is known and nothing was due.
        var assessment: Assessment?
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
        var series = indicators.map {
            Series(indicator: $0, values: [Decimal?](repeating: nil, count: standing.slots.count))
        }
        var place = 0
        for observation in library.progress.observations(by: unit) {
            while place < series.count, series[place].indicator < observation.indicator { place += 1 }
            guard place < series.count else { break }
            guard series[place].indicator == observation.indicator else { continue }
            let role = standing.roles[observation.source]
            guard role.isOfYear else { continue }
            if let slot = role.slot { series[place].values[slot] = observation.value }
            if role.isLatest { series[place].latest = observation }
            if role.isScored { series[place].score = observation.score }
            if observation.hasValue { series[place].newest = observation }
        }
        var counts = StateCounts()
        for place in series.indices {
            guard series[place].latest != nil || standing.expects(series[place].indicator, from: unit),
                let latest = standing.latest
            else { continue }
            let assessment =
                series[place].latest.map { library.assessment(of: $0) }
                ?? library.assessment(of: series[place].indicator, by: unit, in: latest)
            series[place].assessment = assessment
            if let status = assessment.status { counts.add(status) }
        }
        self.series = series
        self.counts = counts
    }

    /// The figures of one indicator; `nil` where the unit has no part in it.
    subscript(indicator: Reference<Indicator>) -> Series? {
        var (low, high) = (0, series.count)
        while low < high {
            let middle = (low + high) / 2
            if series[middle].indicator < indicator { low = middle + 1 } else { high = middle }
        }
        return low < series.count && series[low].indicator == indicator ? series[low] : nil
    }
}

extension UnitFigures.Series {
    /// The values as a line, on a scale of their own; what comes by quarter only has a place for each quarter.
    var sparkline: Sparkline? {
        let isQuarterly =
            self.values.count == 12
            && self.values.indices.allSatisfy { ($0 + 1).isMultiple(of: 3) || self.values[$0] == nil }
        let values = isQuarterly ? stride(from: 2, to: 12, by: 3).map { self.values[$0] } : self.values
        guard values.count(where: { $0 != nil }) > 1 else { return nil }
        let goal = assessment?.comparison?.goal
        var places = (values + [goal]).places()
        let target = places.removeLast()
        return Sparkline(values: places, target: target)
    }

    /// The newest value beside its target; `nil` where it takes no part, and where the target is none to have a share of.
    func bullet(of comparison: Comparison, paceAt expected: Decimal) -> Bullet? {
        guard let latest, !latest.isNotApplicable, comparison.goal > Decimal(0) else { return nil }
        let places = [latest.value, comparison.goal, expected].places()
        let value = places[0].map { Bullet.Value.reported($0, isProvisional: latest.isProvisional) }
        return places[1].map { Bullet(value: value ?? .notReported, target: $0, pace: places[2]) }
    }
}
