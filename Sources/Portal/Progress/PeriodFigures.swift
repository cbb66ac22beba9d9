import Accountability

/// The statuses of one period of a plan, worked out once for all pages that show them.
struct PeriodFigures: Sendable {
    let period: PlanPeriod
    /// One for each observation, in the order of `Progress.observations(in:)`; `nil` for a figure without a target.
    let statuses: [ProgressStatus?]
    /// What was expected and not reported, by indicator, there by unit.
    let missing: [ExpectedObservation]
    let ofJurisdiction: StateCounts
    let ofUnits: StateCounts
    /// The indicators something was reported or owed of, in the plan's order.
    let indicators: [Reference<Indicator>]
    let hasJurisdiction: Bool
    /// The units that reported or owe something, in the content's order.
    let units: [UnitFigures]
    /// The points of the units by kind; a kind none of which was given any has no board.
    let boards: [ScoreBoard]

    /// A row of the grid: how many figures a unit has or owes.
    struct UnitFigures: Sendable {
        let unit: Reference<Unit>
        let applicable: Int
        let notApplicable: Int
    }

    init(_ period: PlanPeriod, in library: Library) {
        self.period = period
        let observations = library.progress.observations(in: period)
        statuses = observations.map { library.assessment(of: $0).status }
        missing = library.missingObservations(in: period)

        var (whole, byUnits) = (StateCounts(), StateCounts())
        var applicable = [Int](repeating: 0, count: library.units.count)
        var notApplicable = applicable
        var figuresOfJurisdiction = 0
        var columns: Set<Reference<Indicator>> = []
        func add(_ status: ProgressStatus?, of indicator: Reference<Indicator>, by unit: Reference<Unit>?) {
            columns.insert(indicator)
            guard let unit else {
                figuresOfJurisdiction += 1
                if let status { whole.add(status) }
                return
            }
            if status == .notApplicable {
                notApplicable[Int(unit.index)] += 1
            } else {
                applicable[Int(unit.index)] += 1
            }
            if let status { byUnits.add(status) }
        }
        for (observation, status) in zip(observations, statuses) {
            add(status, of: observation.indicator, by: observation.unit)
        }
        for owed in missing
        where library.progress.observation(of: owed.indicator, by: owed.unit, in: period) == nil {
            add(.notReported, of: owed.indicator, by: owed.unit)
        }
        ofJurisdiction = whole
        ofUnits = byUnits
        hasJurisdiction = figuresOfJurisdiction > 0
        indicators = library.plans[period.plan].indicators.filter { columns.contains($0) }
        boards =
            observations.contains { $0.unit != nil && $0.hasScore } ? ScoreBoard.boards(in: period, of: library) : []
        units = library.units.references.compactMap { unit in
            let (some, none) = (applicable[Int(unit.index)], notApplicable[Int(unit.index)])
            return some + none > 0 ? UnitFigures(unit: unit, applicable: some, notApplicable: none) : nil
        }
    }

    /// The counts a table of periods shows: of the units, or of the whole jurisdiction where no unit reports.
    var counts: StateCounts { ofUnits.total > 0 ? ofUnits : ofJurisdiction }
}
