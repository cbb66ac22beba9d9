/// Puts the observations of all files together, in the order of `Progress`.
package struct ProgressAssembly: Sendable {
    package let progress: Progress
    /// The observations that repeat another of the same indicator, unit and period, in the order of their files.
    ///
    /// Only without any does the progress hold each observation once.
    package let repetitions: [Repetition]

    /// An observation as it was written.
    package struct Written: Hashable, Comparable, Sendable {
        /// The place of its file among the batches.
        package let batch: Int
        /// Its place in the file.
        package let ordinal: Int

        package static func < (one: Written, other: Written) -> Bool {
            (one.batch, one.ordinal) < (other.batch, other.ordinal)
        }
    }

    /// Two observations of the same indicator, unit and period.
    package struct Repetition: Sendable {
        package let first: Written
        package let second: Written
    }

    /// Takes over the observations of files, in the content's order.
    ///
    /// Lets go of each batch as soon as its period is put together, so that observations are not held twice.
    package init(batches: consuming [ObservationBatch]) {
        let sources = batches.map(\.source)
        let periods = Set(sources.map { PlanPeriod(plan: $0.plan, period: $0.period) }).sorted()
        let places = Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($1, $0) })
        let periodsOfSources = sources.map { places[PlanPeriod(plan: $0.plan, period: $0.period)] ?? 0 }
        var files = [[Int]](repeating: [], count: periods.count)
        for (source, period) in periodsOfSources.enumerated() { files[period].append(source) }

        var observations: [Observation] = []
        observations.reserveCapacity(batches.reduce(0) { $0 + $1.observations.count })
        var details = DetailsTable()
        var ranges: [Range<Int>] = []
        var repetitions: [Repetition] = []
        for files in files {
            var part: [Observation] = []
            var written: [Written] = []
            for file in files {
                let batch = batches[file]
                batches[file] = ObservationBatch(source: batch.source)
                written += batch.observations.indices.map { Written(batch: file, ordinal: $0) }
                part += batch.observations.lazy.map { [count = details.count] in
                    $0.placed(source: file, detailsBefore: count)
                }
                details.append(batch.details)
            }
            let order = StableOrder(count: part.count)
                .sorted { Int(part[$0].unitIndex) + 1 }
                .sorted { Int(part[$0].indicator.index) }
            let start = observations.count
            var first = 0
            for (place, index) in order.indices.enumerated() {
                let observation = part[Int(index)]
                let previous = Int(order.indices[first])
                if place > 0, part[previous].indicator == observation.indicator,
                    part[previous].unitIndex == observation.unitIndex
                {
                    repetitions.append(Repetition(first: written[previous], second: written[Int(index)]))
                } else {
                    first = place
                }
                observations.append(observation)
            }
            ranges.append(start..<observations.count)
        }
        self.repetitions = repetitions.sorted { $0.second < $1.second }
        progress = Progress(
            sources: sources, periods: periods, periodRanges: ranges, observations: observations,
            details: details)
    }
}
