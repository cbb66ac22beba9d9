import Accountability

/// Where a plan stands, worked out once for all pages: its newest figures, its scores and who owes what.
struct PlanStanding: Sendable {
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
    /// The indicators that were to be reported of the whole jurisdiction for the newest period.
    let expectsWhole: Set<Reference<Indicator>>
    /// For each source of the progress, what it means for this plan.
    let roles: [SourceRole]
    let boards: [ScoreBoard]

    /// What the observations of one source are to the pages of a plan.
    struct SourceRole: Sendable {
        /// Its place in the plan's year counted in periods of the cycle, from 0; `nil` for other cycles and years.
        var slot: Int?
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
        let periods = progress.periods.filter { $0.plan == plan && $0.period.year == year }
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
                slot: source.period.cycle == cycle ? source.period.index - 1 : nil,
                isLatest: source.period == latest?.period, isScored: source.period == scored?.period)
        }
        let due = latest.map { library.expectedObservations(in: $0) } ?? []
        expectedUnits = Dictionary(grouping: due.filter { $0.unit != nil }, by: \.indicator)
            .mapValues { $0.compactMap(\.unit) }
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
        boards = scored.map { ScoreBoard.boards(in: $0, of: library) } ?? []
    }
}

extension PlanStanding {
    /// The units of which a figure of the newest period was due, or came all the same, in the content's order.
    func units(of indicator: Reference<Indicator>, in library: Library) -> [Reference<Unit>] {
        guard let latest else { return [] }
        let reported = library.progress.observations(of: indicator, in: latest).compactMap(\.unit)
        return Set((expectedUnits[indicator] ?? []) + reported).sorted()
    }

    /// Whether a unit was to report an indicator for the newest period.
    func expects(_ indicator: Reference<Indicator>, from unit: Reference<Unit>) -> Bool {
        guard let units = expectedUnits[indicator] else { return false }
        var (low, high) = (0, units.count)
        while low < high {
            let middle = (low + high) / 2
            if units[middle] < unit { low = middle + 1 } else { high = middle }
        }
        return low < units.count && units[low] == unit
    }
}

/// The points of the units of one kind, which answer for much the same, side by side.
struct ScoreBoard: Sendable {
    let kind: UnitKind
    let period: PlanPeriod
    /// In the content's order.
    let rows: [Row]
    let ranking: Ranking
    /// How many units have a rank.
    let ranked: Int

    struct Row: Sendable {
        let unit: Reference<Unit>
        let sum: ScoreSum
    }

    /// The boards of a period by kind, without kinds of which no unit has points.
    ///
    /// Sums are ranked where they are of the same worth: units whose scores are of fewer points than those of the
    /// others are listed without a rank, and where most differ nobody is ranked.
    static func boards(in period: PlanPeriod, of library: Library) -> [ScoreBoard] {
        var rows: [UnitKind: [Row]] = [:]
        for unit in library.units.references where library.units[unit].kind != .group {
            let sum = library.scoreSum(of: unit, in: period)
            if sum.scored > 0 { rows[library.units[unit].kind, default: []].append(Row(unit: unit, sum: sum)) }
        }
        return UnitKind.allCases.compactMap { kind in
            rows[kind].map { ScoreBoard(kind: kind, period: period, rows: $0, tolerance: library.settings.ranking.tolerance) }
        }
    }

    private init(kind: UnitKind, period: PlanPeriod, rows: [Row], tolerance: Decimal) {
        self.kind = kind
        self.period = period
        self.rows = rows
        let worth = rows.map(\.sum.scoredPoints).max() ?? Decimal(0)
        let comparable = rows.map { $0.sum.scoredPoints == worth ? $0.sum.sum : nil }
        let count = comparable.count { $0 != nil }
        let isRankable = count > 1 && 2 * count >= rows.count
        ranking = Ranking(isRankable ? comparable : rows.map { _ in nil }, tolerance: tolerance)
        ranked = isRankable ? count : 0
    }
}
