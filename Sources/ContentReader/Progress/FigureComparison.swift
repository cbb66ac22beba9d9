import Accountability
import SourceText

/// Holds the figures of each file against those of the period before, for what only shows there.
struct FigureComparison {
    let content: ReportedContent
    let progress: Progress
    /// The files, by the places of their sources.
    let files: [FolderFile]
    let log: ProblemLog

    /// What the figures of one file are like.
    private struct Tally {
        var figures = 0
        var same = 0
        var fallen: (count: Int, first: Observation)?
    }

    func report() {
        var tallies = [Tally](repeating: Tally(), count: files.count)
        var earlier: [Period?] = files.map { _ in nil }
        for period in progress.periods {
            guard let before = progress.reportedPeriod(before: period.period, of: period.plan) else { continue }
            compare(
                progress.observations(in: period),
                with: progress.observations(in: PlanPeriod(plan: period.plan, period: before)),
                isSameYear: before.year == period.period.year, &tallies)
            for source in progress.sources.indices
            where progress.sources[source].plan == period.plan
                && progress.sources[source].period == period.period
            {
                earlier[source] = before
            }
        }
        for (source, tally) in tallies.enumerated() {
            guard let before = earlier[source] else { continue }
            // One figure alone may well stay what it was.
            if tally.figures > 1, tally.same == tally.figures {
                log.warning(
                    "same-figures", at: files[source].place,
                    "all \(tally.figures) figures are the same as in \(before); was the file copied and not changed?")
            }
            if let fallen = tally.fallen { report(fallen, in: source, since: before) }
        }
    }

    /// Both are sorted alike, so that one pass over the two finds what belongs together.
    private func compare(
        _ later: ArraySlice<Observation>, with earlier: ArraySlice<Observation>, isSameYear: Bool,
        _ tallies: inout [Tally]
    ) {
        var place = earlier.startIndex
        for observation in later {
            guard let value = observation.value else { continue }
            tallies[observation.source].figures += 1
            while place < earlier.endIndex, earlier[place].precedes(observation) { place += 1 }
            guard place < earlier.endIndex, !observation.precedes(earlier[place]), let before = earlier[place].value
            else { continue }
            if value == before { tallies[observation.source].same += 1 }
            let isCount = content.indicators[observation.indicator].measure?.kind == .cumulative
            // A note or a mark that it may change says that the clerk has seen it.
            if isCount, isSameYear, value < before, !observation.isProvisional,
                progress.details(of: observation)?.note == nil
            {
                let fallen = tallies[observation.source].fallen
                tallies[observation.source].fallen = ((fallen?.count ?? 0) + 1, fallen?.first ?? observation)
            }
        }
    }

    private func report(_ fallen: (count: Int, first: Observation), in source: Int, since: Period) {
        let indicator = quoted(content.indicators[fallen.first.indicator].id)
        let unit = fallen.first.unit.map { "of \(quoted(content.units[$0].id))" } ?? "of the whole jurisdiction"
        let others = fallen.count > 1 ? " and \(fallen.count - 1) more" : ""
        log.warning(
            "count-fell", at: files[source].place,
            "the count of the indicator \(indicator) \(unit)\(others) is lower than in \(since), though it only grows; "
                + "say in a \"note\" where an earlier figure was corrected")
    }
}
