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
    /// By `statuses`.
    private let statusCells: CellTable
    private let noDetails: CellTable
    /// No source first.
    private let sources: CellTable

    private let states = Site.figureStates
    private let statuses = [nil] + ProgressStatus.allCases.map(Optional.some)

    init(_ site: Site) {
        self.site = site
        columns = site.figureColumns(of: nil)
        let library = site.library
        indicators = CellTable(columns.indicator, of: library.indicators.references, in: Writer.self)
        units = CellTable(columns.unit, of: [nil] + library.units.references.map(Optional.some), in: Writer.self)
        stateCells = CellTable(columns.state, of: states, in: Writer.self)
        statusCells = CellTable(columns.status, of: statuses, in: Writer.self)
        noDetails = CellTable(columns.details, of: [nil], in: Writer.self)
        sources = CellTable(columns.source, of: [nil] + library.progress.sources.map(Optional.some), in: Writer.self)
    }

    /// Writes a file of figures to a buffer.
    func write(_ records: some Sequence<FigureRecord>, to buffer: inout [UInt8]) {
        Writer.write(columns.fields, to: &buffer) { writer in
            for record in records { write(record, with: &writer) }
        }
    }

    /// Figures given for comparison have no target and no status.
    private func write(_ record: FigureRecord, with writer: inout Writer) {
        let library = site.library
        let observation = record.observation
        let isCompared = record.period.period.year == library.plans[record.period.plan].year
        let assessment = isCompared ? observation.map { library.assessment(of: $0) } : nil
        let comparison = assessment?.comparison
        let status = isCompared && observation == nil ? .notReported : assessment?.status
        let details = observation.flatMap { library.progress.details(of: $0) }

        writer.beginRow()
        writer.append(cells: indicators[Int(record.indicator.index)])
        writer.append(cells: units[record.unit.map { Int($0.index) + 1 } ?? 0])
        writer.values(
            columns.numbers,
            of: FigureNumbers(
                period: record.period.period, value: observation?.value, reference: details?.reference,
                target: comparison?.goal, expected: comparison.map { site.expectedValue($0) },
                score: observation?.score))
        writer.append(cells: stateCells[states.firstIndex(of: state(of: record)) ?? 0])
        writer.append(cells: statusCells[statuses.firstIndex(of: status) ?? 0])
        if details == nil {
            writer.append(cells: noDetails[0])
        } else {
            writer.values(columns.details, of: details)
        }
        writer.append(cells: sources[observation.map { $0.source + 1 } ?? 0])
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
        for row in rows {
            var writer = Writer(behind: [])
            writer.values(columns, of: row)
            bytes += writer.bytes
            ends.append(bytes.count)
        }
    }

    subscript(index: Int) -> ArraySlice<UInt8> { bytes[(index > 0 ? ends[index - 1] : 0)..<ends[index]] }
}
