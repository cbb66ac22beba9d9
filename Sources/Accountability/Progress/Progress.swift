/// All observations, in an order in which pages find theirs without looking at others.
///
/// Kept by plan and period, in a period by indicator, and there by unit, the whole jurisdiction first.
///
/// A class, so that handing it on counts one reference and not one for each of its tables.
package final class Progress: Sendable {
    /// The files the observations came from, in the content's order.
    package let sources: [ProgressSource]
    /// The periods something was reported of, sorted by plan and period, each once.
    package let periods: [PlanPeriod]
    private let observations: [Observation]
    private let details: DetailsTable
    /// The observations of each of `periods`.
    private let periodRanges: [Range<Int>]
    /// The place of each source's period among `periods`.
    private let placesOfSources: [Int]
    /// For each of `periods`, the place of the one before of the same plan and cycle; `nil` for the first.
    private let placesBefore: [Int?]
    /// Where the observations of each indicator begin in a period: sorted by period and indicator, with an end.
    private let runs: [Run]
    /// The runs of each of `periods`.
    private let runRanges: [Range<Int>]
    /// The observations by unit, the whole jurisdiction first, then by indicator, then by period.
    private let byUnit: [UInt32]
    /// Where each unit's part of `byUnit` begins: one for the whole jurisdiction, one for each unit, and an end.
    private let unitStarts: [Int]

    struct Run: Sendable {
        let indicator: Reference<Indicator>
        let range: Range<Int>
    }

    /// No observation at all.
    package static let none = ProgressAssembly(batches: []).progress

    init(
        sources: [ProgressSource], periods: [PlanPeriod], periodRanges: [Range<Int>], observations: [Observation],
        details: DetailsTable
    ) {
        self.sources = sources
        self.periods = periods
        self.periodRanges = periodRanges
        self.observations = observations
        self.details = details
        placesOfSources = sources.map { source in
            periods.partitioningIndex { $0 >= PlanPeriod(plan: source.plan, period: source.period) }
        }
        placesBefore = periods.indices.map { place in
            let period = periods[place]
            return periods[..<place].lastIndex {
                $0.plan == period.plan && $0.period.cycle == period.period.cycle && $0.period < period.period
            }
        }

        var runs: [Run] = []
        var runRanges: [Range<Int>] = []
        for range in periodRanges {
            let first = runs.count
            var start = range.lowerBound
            while start < range.upperBound {
                let indicator = observations[start].indicator
                var end = start + 1
                while end < range.upperBound, observations[end].indicator == indicator { end += 1 }
                runs.append(Run(indicator: indicator, range: start..<end))
                start = end
            }
            runRanges.append(first..<runs.count)
        }
        self.runs = runs
        self.runRanges = runRanges

        let order = StableOrder(count: observations.count)
            .sorted { Int(observations[$0].indicator.index) }
            .sorted { Int(observations[$0].unitIndex) + 1 }
        byUnit = order.indices
        var starts = [0]
        for (place, index) in byUnit.enumerated() {
            let unit = Int(observations[Int(index)].unitIndex) + 1
            while starts.count <= unit { starts.append(place) }
        }
        unitStarts = starts + [byUnit.count]
    }

    package var isEmpty: Bool { observations.isEmpty }
    package var count: Int { observations.count }

    // MARK: Periods

    /// The periods of a plan something was reported of, in order.
    package func periods(of plan: Reference<AssessmentPlan>) -> [Period] {
        periods.filter { $0.plan == plan }.map(\.period)
    }

    /// The newest period of a plan, of one cycle or of any; `nil` where nothing was reported.
    package func latestPeriod(of plan: Reference<AssessmentPlan>, cycle: Period.Cycle? = nil) -> Period? {
        periods.last { $0.plan == plan && (cycle == nil || $0.period.cycle == cycle) }?.period
    }

    /// The period of the same plan and cycle before one, as far as something was reported; `nil` before the first.
    package func reportedPeriod(before period: Period, of plan: Reference<AssessmentPlan>) -> Period? {
        periods.last { $0.plan == plan && $0.period.cycle == period.cycle && $0.period < period }?.period
    }

    /// The files a period of a plan was reported in, in the content's order.
    package func sources(of period: Period, of plan: Reference<AssessmentPlan>) -> [ProgressSource] {
        sources.filter { $0.plan == plan && $0.period == period }
    }

    /// The period an observation of this progress is of.
    package func period(of observation: Observation) -> Period { sources[observation.source].period }

    /// The place of an observation's period among ``periods``.
    package func place(of observation: Observation) -> Int { placesOfSources[observation.source] }

    /// The file an observation of this progress came from.
    package func source(of observation: Observation) -> ProgressSource { sources[observation.source] }

    /// What only some observations have; `nil` where this one has none of it.
    package func details(of observation: Observation) -> ObservationDetails? {
        observation.detailsIndex < 0 ? nil : details[Int(observation.detailsIndex)]
    }

    // MARK: Observations

    /// The observations of a period of a plan: by indicator, there by unit, the whole jurisdiction first.
    package func observations(in period: PlanPeriod) -> ArraySlice<Observation> {
        place(of: period).map { observations[periodRanges[$0]] } ?? []
    }

    /// The observations of an indicator in a period: by unit, the whole jurisdiction first; maybe none.
    package func observations(of indicator: Reference<Indicator>, in period: PlanPeriod) -> ArraySlice<Observation> {
        place(of: period).map { observations(of: indicator, at: $0) } ?? []
    }

    private func observations(of indicator: Reference<Indicator>, at place: Int) -> ArraySlice<Observation> {
        let range = runRanges[place]
        let index = runs[range].partitioningIndex { $0.indicator >= indicator }
        guard index < range.upperBound, runs[index].indicator == indicator else { return [] }
        return observations[runs[index].range]
    }

    /// The observation of an indicator by a unit, or by the whole jurisdiction, in a period.
    package func observation(
        of indicator: Reference<Indicator>, by unit: Reference<Unit>?, in period: PlanPeriod
    ) -> Observation? {
        let own = observations(of: indicator, in: period)
        return index(of: unit, in: own).map { own[$0] }
    }

    /// The observation of the same figure in the period before, as far as one of the same plan and cycle was reported.
    package func observation(before observation: Observation) -> Observation? {
        guard let place = placesBefore[place(of: observation)] else { return nil }
        let own = observations(of: observation.indicator, at: place)
        return index(of: observation.unit, in: own).map { own[$0] }
    }

    /// The index of the observation by a unit, or by the whole jurisdiction, among those of an indicator in a period.
    package func index(of unit: Reference<Unit>?, in own: ArraySlice<Observation>) -> Int? {
        let unitIndex = unit?.index ?? -1
        let index = own.partitioningIndex { $0.unitIndex >= unitIndex }
        return index < own.endIndex && own[index].unitIndex == unitIndex ? index : nil
    }

    /// All observations by a unit, or by the whole jurisdiction: by indicator, there by period.
    ///
    /// They lie far apart: fetched one behind the other, each does not wait for the one before.
    package func observations(by unit: Reference<Unit>?) -> [Observation] {
        byUnit[range(of: unit)].map { observations[Int($0)] }
    }

    /// Whether a unit, or the whole jurisdiction, reported anything.
    package func hasObservations(by unit: Reference<Unit>?) -> Bool { !range(of: unit).isEmpty }

    /// The observations of an indicator by a unit, or by the whole jurisdiction, in the order of their periods.
    package func history(of indicator: Reference<Indicator>, by unit: Reference<Unit>?) -> [Observation] {
        let range = range(of: unit)
        let first = byUnit[range].partitioningIndex { observations[Int($0)].indicator >= indicator }
        var history: [Observation] = []
        for index in byUnit[first..<range.upperBound] {
            let observation = observations[Int(index)]
            guard observation.indicator == indicator else { break }
            history.append(observation)
        }
        return history
    }

    /// The place of a period among ``periods``; `nil` where nothing was reported of it.
    package func place(of period: PlanPeriod) -> Int? {
        // Of the operators only `<` is compiled for this type; the others look it up at run time.
        let index = periods.partitioningIndex { !($0 < period) }
        return index < periods.count && periods[index] == period ? index : nil
    }

    private func range(of unit: Reference<Unit>?) -> Range<Int> {
        let slot = Int(unit?.index ?? -1) + 1
        return slot + 1 < unitStarts.count ? unitStarts[slot]..<unitStarts[slot + 1] : 0..<0
    }
}
