import Accountability

/// What all pages of progress are made from: the figures of every period, worked out once.
struct ProgressParts: Sendable {
    /// A month, quarter or year with the figures of each plan that has any of it.
    struct Entry: Sendable {
        let period: Period
        /// In the content's order of plans; at least one.
        let figures: [PeriodFigures]

        /// The counts of all plans.
        var counts: StateCounts {
            figures.reduce(into: StateCounts()) { $0 += $1.counts }
        }
    }

    /// Sorted by the day on which they end; of those that end together the month, the quarter, then the year.
    let entries: [Entry]

    init(_ library: Library) {
        let periods = library.periodsOfPlanYears
        // Each is shown with its own period, and with the next as what was before.
        var statuses: [PlanPeriod: PeriodStatuses] = [:]
        let figures = periods.map { period in
            let before = library.progress.reportedPeriod(before: period.period, of: period.plan).map { since in
                let period = PlanPeriod(plan: period.plan, period: since)
                return statuses[period] ?? library.statuses(in: period)
            }
            let own = library.statuses(in: period)
            statuses[period] = own
            return PeriodFigures(own, after: before, in: library)
        }
        entries = Set(periods.map(\.period)).sorted().map { period in
            Entry(period: period, figures: figures.filter { $0.period.period == period })
        }
    }

    /// The period of the same cycle before or behind one that pages were made of.
    func neighbour(of entry: Entry, _ isNeighbour: (Period, Period) -> Bool) -> [Entry] {
        entries.filter { $0.period.cycle == entry.period.cycle && isNeighbour($0.period, entry.period) }
    }

    /// The newest period of any cycle; of a month, a quarter and a year that end together the longest.
    var newest: Entry? { entries.last }
}
