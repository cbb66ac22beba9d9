import Accountability

/// The statuses of one period of a plan, worked out once for all pages that show them.
struct PeriodFigures: Sendable {
    let own: PeriodStatuses
    /// The statuses of the period before, of the same cycle; `nil` for the first.
    let before: PeriodStatuses?
    /// The places of the observations that correct a count of the period before, sorted.
    let restated: [Int]
    /// What was expected and not reported, by indicator, there by unit.
    let missing: [MissingObservation]
    /// What of that each indicator has.
    private let missingRanges: [Reference<Indicator>: Range<Int>]
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

    /// Works out a period.
    ///
    /// - Parameters:
    ///   - statuses: The statuses of the period.
    ///   - before: The statuses of the period before, of the same cycle; `nil` for the first.
    ///   - library: What both were worked out from.
    init(_ statuses: PeriodStatuses, after before: PeriodStatuses?, in library: Library) {
        let period = statuses.period
        own = statuses
        self.before = before
        let observations = library.progress.observations(in: period)
        restated = library.restatedPlaces(in: period)
        let runs = library.plans[period.plan].indicators.map { ($0, library.missingObservations(of: $0, in: period)) }
        var (missing, ranges) = ([MissingObservation](), [Reference<Indicator>: Range<Int>]())
        for (indicator, run) in runs where !run.isEmpty {
            ranges[indicator] = missing.count..<missing.count + run.count
            missing += run
        }
        self.missing = missing
        missingRanges = ranges

        var (whole, byUnits) = (StateCounts(), StateCounts())
        var applicable = [Int](repeating: 0, count: library.units.count)
        var notApplicable = applicable
        var figuresOfJurisdiction = 0
        var columns: Set<Reference<Indicator>> = []
        var column: Reference<Indicator>?
        func add(_ status: ProgressStatus?, of indicator: Reference<Indicator>, by unit: Reference<Unit>?) {
            // Figures of an indicator follow each other.
            if indicator != column {
                column = indicator
                columns.insert(indicator)
            }
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
        for (observation, status) in zip(observations, statuses.statuses) {
            add(status, of: observation.indicator, by: observation.unit)
        }
        for owed in missing where !owed.isAnnounced {
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

    var period: PlanPeriod { own.period }

    /// One for each observation, in the order of `Progress.observations(in:)`; `nil` for a figure without a target.
    var statuses: [ProgressStatus?] { own.statuses }

    /// Whether an observation, by its place in the period, corrects a count of the period before.
    func isRestated(_ place: Int) -> Bool {
        let index = restated.partitioningIndex { $0 >= place }
        return index < restated.endIndex && restated[index] == place
    }

    /// Whether a unit, or the whole jurisdiction, did not report what was expected of it.
    func isMissing(_ indicator: Reference<Indicator>, by unit: Reference<Unit>?) -> Bool {
        guard let range = missingRanges[indicator] else { return false }
        let own = missing[range]
        let index = own.partitioningIndex { ($0.unit?.index ?? -1) >= (unit?.index ?? -1) }
        return index < own.endIndex && own[index].unit == unit
    }

    /// The counts a table of periods shows: of the units, or of the whole jurisdiction where no unit reports.
    var counts: StateCounts { ofUnits.total > 0 ? ofUnits : ofJurisdiction }
}
