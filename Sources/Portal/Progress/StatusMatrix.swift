import Accountability

/// The figures of a period with a row for each unit and a column for each indicator.
struct StatusMatrix {
    /// One figure, or that one is owed.
    struct Cell {
        /// `nil` for a figure without a target to hold it against.
        let status: ProgressStatus?
        /// `nil` where nothing was reported at all.
        let observation: Observation?
    }

    /// `nil` for the whole jurisdiction.
    let rows: [Reference<Unit>?]
    let columns: [Reference<Indicator>]
    private var cells: [Cell?]

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
        cells = [Cell?](repeating: nil, count: rows.count * columns.count)
        // By the unit's place in the library, behind one for the whole jurisdiction: no look-up by key for each cell.
        var rowOfUnit = [Int](repeating: -1, count: library.units.count + 1)
        for (row, unit) in rows.enumerated() { rowOfUnit[StatusMatrix.slot(unit)] = row }
        var columnOfIndicator = [Int](repeating: -1, count: library.indicators.count)
        for (column, indicator) in columns.enumerated() { columnOfIndicator[Int(indicator.index)] = column }
        func place(_ indicator: Reference<Indicator>, _ unit: Reference<Unit>?) -> Int? {
            let (row, column) = (rowOfUnit[StatusMatrix.slot(unit)], columnOfIndicator[Int(indicator.index)])
            return row < 0 || column < 0 ? nil : row * columns.count + column
        }
        for owed in figures.missing {
            if let place = place(owed.indicator, owed.unit) {
                cells[place] = Cell(status: .notReported, observation: nil)
            }
        }
        for (observation, status) in zip(library.progress.observations(in: figures.period), figures.statuses) {
            if let place = place(observation.indicator, observation.unit) {
                cells[place] = Cell(status: status, observation: observation)
            }
        }
    }

    private static func slot(_ unit: Reference<Unit>?) -> Int { unit.map { Int($0.index) + 1 } ?? 0 }

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
