import Accountability

/// The figures of a period with a row for each unit and a column for each indicator.
struct StatusMatrix {
    /// One figure, or that one is owed.
    struct Cell {
        /// `nil` for a figure without a target to hold it against.
        let status: ProgressStatus?
        /// `nil` where nothing was reported at all.
        let observation: Observation?
        /// Whether it corrects a count of the period before.
        var isRestated = false
    }

    /// `nil` for the whole jurisdiction.
    let rows: [Reference<Unit>?]
    let columns: [Reference<Indicator>]
    private let cells: [Cell?]

    /// Picks out the figures of some units and indicators.
    ///
    /// - Parameters:
    ///   - figures: The period.
    ///   - rows: The units, each once; `nil` for the whole jurisdiction.
    ///   - columns: The indicators, each once.
    ///   - library: What the figures were worked out from.
    init(
        _ figures: PeriodFigures, rows: [Reference<Unit>?], columns: [Reference<Indicator>], in library: Library
    ) {
        self.rows = rows
        self.columns = columns
        // Each column is read where it stands, so that a page of a few units does not go through all of them.
        let all = library.progress.observations(in: figures.period)
        var cells = [Cell?](repeating: nil, count: rows.count * columns.count)
        for (column, indicator) in columns.enumerated() {
            let reported = library.progress.observations(of: indicator, in: figures.period)
            for (row, unit) in rows.enumerated() {
                if let index = library.progress.index(of: unit, in: reported) {
                    let place = index - all.startIndex
                    cells[row * columns.count + column] = Cell(
                        status: figures.statuses[place], observation: reported[index],
                        isRestated: figures.isRestated(place))
                } else if figures.isMissing(indicator, by: unit) {
                    cells[row * columns.count + column] = Cell(status: .notReported, observation: nil)
                }
            }
        }
        self.cells = cells
    }

    /// The figure of a row in a column; `nil` where none is expected.
    subscript(row: Int, column: Int) -> Cell? { cells[row * columns.count + column] }

    /// How many cells have a figure or owe one.
    var filled: Int { cells.count { $0 != nil } }

    /// The states of a row.
    func counts(ofRow row: Int) -> StateCounts {
        counts(columns.indices.lazy.map { self[row, $0] })
    }

    /// The states of a column over the units, without the whole jurisdiction.
    func counts(ofColumn column: Int) -> StateCounts {
        counts(rows.indices.lazy.filter { rows[$0] != nil }.map { self[$0, column] })
    }

    private func counts(_ cells: some Sequence<Cell?>) -> StateCounts {
        var counts = StateCounts()
        for cell in cells { if let status = cell?.status { counts.add(status) } }
        return counts
    }
}
