import Accountability

/// Where a plan stands, worked out once for all pages: its newest figures, its scores and who owes what.
final class PlanStanding: Sendable {
    let plan: Reference<AssessmentPlan>
    /// The newest period of the plan's year of which a value was reported.
    let latest: PlanPeriod?
    /// The newest period of the plan's year in which points were given.
    let scored: PlanPeriod?
    /// How often values come: the shortest cycle in which some did.
    let cycle: Period.Cycle
    /// The statuses in the newest period: of the whole jurisdiction, or of the units where only they report.
    let counts: StateCounts
    let isByUnit: Bool
    /// The units that were to report each indicator for the newest period, sorted.
    private let expectedUnits: [Reference<Indicator>: [Reference<Unit>]]
    private let unitsOfIndicator: [Reference<Indicator>: [Reference<Unit>]]
    /// The indicators that were to be reported of the whole jurisdiction for the newest period.
    let expectsWhole: Set<Reference<Indicator>>
    /// For each source of the progress, what it means for this plan.
    let roles: [SourceRole]
    let boards: [ScoreBoard]
    let rankHistory: RankHistory
    /// The place of each unit that has points in its board.
    private let boardPlaces: [Reference<Unit>: (board: Int, row: Int)]

    /// What the observations of one source are to the pages of a plan.
    struct SourceRole: Sendable {
        /// Its place in the plan's year counted in periods of the cycle, from 0; `nil` for other cycles and years.
        var slot: Int?
        var isOfYear = false
        var isLatest = false
        var isScored = false
    }

    /// The periods of the plan's year, as many as the cycle has.
    let slots: [Period]
    /// The last slot anything was reported of; `nil` without any.
    let lastSlot: Int?

    /// Works it out; `nil` for a plan of which nothing was reported for its own year.
    init?(of plan: Reference<AssessmentPlan>, in library: Library) {
        let progress = library.progress
        let year = library.plans[plan].year
        let periods = library.periodsOfPlanYears.filter { $0.plan == plan }
        guard !periods.isEmpty else { return nil }
        func newest(where holds: (Observation) -> Bool) -> PlanPeriod? {
            periods.last { progress.observations(in: $0).contains(where: holds) }
        }
        let latest = newest { $0.hasValue || $0.statedStatus != nil }
        let scored = newest(where: \.hasScore)
        let cycle = periods.map(\.period.cycle).min { $0.months < $1.months } ?? .month
        let slots = (1...12 / cycle.months).compactMap { Period(cycle: cycle, year: year, index: $0) }
        self.plan = plan
        self.latest = latest
        self.scored = scored
        self.cycle = cycle
        self.slots = slots
        lastSlot = periods.last { $0.period.cycle == cycle }.map { $0.period.index - 1 }
        roles = progress.sources.map { source in
            guard source.plan == plan, source.period.year == year else { return SourceRole() }
            return SourceRole(
                slot: source.period.cycle == cycle ? source.period.index - 1 : nil, isOfYear: true,
                isLatest: source.period == latest?.period, isScored: source.period == scored?.period)
        }
        let due = latest.map { library.expectedObservations(in: $0) } ?? []
        let expectedUnits = Dictionary(grouping: due.filter { $0.unit != nil }, by: \.indicator)
            .mapValues { $0.compactMap(\.unit) }
        self.expectedUnits = expectedUnits
        let reported = progress.periods.filter { $0.plan == plan }
        let units = library.plans[plan].indicators.map { indicator in
            var takesPart = [Bool](repeating: false, count: library.units.count)
            for unit in expectedUnits[indicator] ?? [] { takesPart[Int(unit.index)] = true }
            for period in reported {
                for observation in progress.observations(of: indicator, in: period) {
                    if let unit = observation.unit { takesPart[Int(unit.index)] = true }
                }
            }
            return (indicator, library.units.references.filter { takesPart[Int($0.index)] })
        }
        unitsOfIndicator = Dictionary(uniqueKeysWithValues: units)
        let ofWhole = due.filter { $0.unit == nil }
        expectsWhole = Set(ofWhole.map(\.indicator))
        isByUnit = ofWhole.isEmpty
        var counts = StateCounts()
        if let latest {
            for figure in isByUnit ? due : ofWhole {
                if let status = library.assessment(of: figure.indicator, by: figure.unit, in: latest).status {
                    counts.add(status)
                }
            }
        }
        self.counts = counts
        let boards = scored.map { ScoreBoard.boards(in: $0, of: library) } ?? []
        self.boards = boards
        rankHistory = RankHistory(
            of: periods.filter { period in
                progress.observations(in: period).contains { $0.unit != nil && $0.hasScore }
            }, in: library)
        var places: [Reference<Unit>: (board: Int, row: Int)] = [:]
        for (board, content) in boards.enumerated() {
            for (row, entry) in content.rows.enumerated() { places[entry.unit] = (board, row) }
        }
        boardPlaces = places
    }
}

extension PlanStanding {
    /// The units that reported an indicator in any period, or were to report it for the newest one, sorted.
    func units(of indicator: Reference<Indicator>) -> [Reference<Unit>] { unitsOfIndicator[indicator] ?? [] }

    /// The points of a unit in the newest period in which any were given, with its place among its like.
    func score(of unit: Reference<Unit>) -> (board: ScoreBoard, row: ScoreBoard.Row)? {
        boardPlaces[unit].map { (boards[$0.board], boards[$0.board].rows[$0.row]) }
    }

    /// Whether a unit was to report an indicator for the newest period.
    func expects(_ indicator: Reference<Indicator>, from unit: Reference<Unit>) -> Bool {
        expectedUnits[indicator]?.place(of: unit) != nil
    }
}

extension [Reference<Unit>] {
    /// The place of a unit in a sorted list.
    func place(of unit: Reference<Unit>) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < unit { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == unit ? low : nil
    }
}
