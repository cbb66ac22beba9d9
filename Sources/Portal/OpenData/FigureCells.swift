import Accountability

/// Cells of rows of figures in one form, written once: there may be millions of rows, and nearly all that stands in
/// them depends on the indicator, the unit or the source alone.
struct FigureCells<Writer: RowWriter>: Sendable {
    private let site: Site
    private let columns: FigureColumns
    private let indicators: CellTable
    /// The whole jurisdiction first.
    private let units: CellTable
    /// By `states`.
    private let stateCells: CellTable
    /// No status first.
    private let statusCells: CellTable
    private let noDetails: CellTable
    /// No source first.
    private let sources: CellTable

    /// What stands in front of each of `columns.numbers`.
    private let numberOpenings: CellTable
    private let details: CellColumns<ObservationDetails?, Writer>
    private let states = Site.figureStates

    init(_ site: Site) {
        self.site = site
        columns = site.figureColumns(of: nil)
        let library = site.library
        indicators = CellTable(columns.indicator, of: library.indicators.references, in: Writer.self)
        units = CellTable(columns.unit, of: [nil] + library.units.references.map(Optional.some), in: Writer.self)
        stateCells = CellTable(columns.state, of: states, in: Writer.self)
        statusCells = CellTable(
            columns.status, of: [nil] + ProgressStatus.allCases.map(Optional.some), in: Writer.self)
        numberOpenings = CellTable(columns.numbers.map { Writer.opening(of: $0.field) })
        details = CellColumns(columns.details)
        noDetails = CellTable(columns.details, of: [nil], in: Writer.self)
        sources = CellTable(columns.source, of: [nil] + library.progress.sources.map(Optional.some), in: Writer.self)
    }

    /// Writes a file of figures to a buffer.
    func write(_ records: some Sequence<FigureRecord>, to buffer: inout [UInt8]) {
        Writer.write(columns.fields, to: &buffer) { writer in
            // Rows of a period follow each other.
            var (period, cells): (Period?, [UInt8]) = (nil, [])
            for record in records {
                if record.period.period != period {
                    (period, cells) = (record.period.period, self.cells(of: record.period.period))
                }
                write(record, inPeriod: cells, with: &writer)
            }
        }
    }

    private func cells(of period: Period) -> [UInt8] {
        var writer = Writer(behind: [])
        writer.values(CellColumns(columns.period), of: period)
        return writer.bytes
    }

    /// Figures given for comparison have no target and no status.
    private func write(_ record: FigureRecord, inPeriod cells: [UInt8], with writer: inout Writer) {
        let library = site.library
        let observation = record.observation
        let isCompared = record.period.period.year == library.plans[record.period.plan].year
        let assessment = isCompared ? observation.map { library.assessment(of: $0) } : nil
        let comparison = assessment?.comparison
        let status = isCompared && observation == nil ? .notReported : assessment?.status
        let details = observation.flatMap { library.progress.details(of: $0) }
        let state = state(of: record)

        writer.beginRow()
        indicators.append(Int(record.indicator.index), to: &writer)
        units.append(record.unit.map { Int($0.index) + 1 } ?? 0, to: &writer)
        cells.withUnsafeBufferPointer { writer.append(cells: $0) }
        let numbers = FigureNumbers(
            value: observation?.value, reference: details?.reference, target: comparison?.goal,
            expected: comparison?.shownExpectation, score: observation?.score)
        for (place, number) in columns.numbers.enumerated() {
            numberOpenings.withCells(of: place) { writer.value(behind: $0, numbers[number]) }
        }
        stateCells.append(states.firstIndex { $0 == state } ?? 0, to: &writer)
        statusCells.append(status.map { $0.place + 1 } ?? 0, to: &writer)
        if let details {
            writer.values(self.details, of: details)
        } else {
            noDetails.append(0, to: &writer)
        }
        sources.append(observation.map { $0.source + 1 } ?? 0, to: &writer)
        writer.endRow()
    }

    /// What there is of a figure.
    private func state(of record: FigureRecord) -> DataState {
        guard let observation = record.observation else { return .notReported }
        if observation.isNotApplicable { return .notApplicable }
        if observation.hasValue { return observation.isProvisional ? .provisional : .reported }
        return observation.hasScore && site.library.indicators[observation.indicator].measure == nil
            ? .scored : .notReported
    }
}

/// The cells some columns have in each of several rows.
private struct CellTable: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    init<Row, Writer: RowWriter>(_ columns: [DataColumn<Row>], of rows: some Sequence<Row>, in _: Writer.Type) {
        let columns = CellColumns<Row, Writer>(columns)
        self.init(
            rows.map { row in
                var writer = Writer(behind: [])
                writer.values(columns, of: row)
                return writer.bytes
            })
    }

    /// Keeps cells as they are.
    init(_ cells: [[UInt8]]) {
        for cells in cells {
            bytes += cells
            ends.append(bytes.count)
        }
    }

    /// Writes the cells of a row behind those of another table.
    func append(_ row: Int, to writer: inout some RowWriter) {
        withCells(of: row) { writer.append(cells: $0) }
    }

    /// Lends the cells of a row.
    func withCells(of row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        let start = row > 0 ? ends[row - 1] : 0
        bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<ends[row]])) }
    }
}
