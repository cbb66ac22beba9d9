import Accountability

/// One figure as data files have it: what was reported, or that it is owed.
struct FigureRecord {
    let indicator: Reference<Indicator>
    let unit: Reference<Unit>?
    let period: PlanPeriod
    /// `nil` where the figure is owed.
    let observation: Observation?
}

/// A figure with all that stands in its row.
struct FigureRow {
    let record: FigureRecord
    let details: ObservationDetails?
    let source: ProgressSource?
    /// The target it is held against; `nil` of a figure given for comparison.
    let target: Decimal?
    /// What of the target was due.
    let expected: Decimal?
    let status: ProgressStatus?
}

extension Site {
    /// The columns of a file of figures of one plan, or of several.
    func figureColumns(of plan: Reference<AssessmentPlan>?) -> [DataColumn<FigureRow>] {
        let library = library
        let indicators = plan.map { DataReference(kind: .indicators, plan: $0, field: .indicator) }
        return [
            .text(.indicator, isRequired: true, in: indicators) { [self] in key($0.record.indicator) },
            .period(.period, isRequired: true) { $0.record.period.period },
            .text(.unit, in: DataReference(kind: .units)) { [self] in id($0.record.unit) },
            .text(.unitName) { [self] in name($0.record.unit) },
            .number(.value) { $0.record.observation?.value },
            .text(.measure) { library.indicators[$0.record.indicator].measure?.unit },
            .number(.reference) { $0.details?.reference },
            .number(.target) { $0.target },
            .number(.expected) { $0.expected },
            .number(.score) { $0.record.observation?.score },
            .number(.points, isRequired: true) { library.indicators[$0.record.indicator].points },
            .state(in: self, [.reported, .provisional, .scored, .notApplicable, .notReported]) { [self] in
                state(of: $0.record.observation)
            },
            .code(.status, { wording.status($0) }) { (row: FigureRow) -> ProgressStatus? in row.status },
            .text(.reason) { $0.details?.reason },
            .integer(.rank) { $0.details?.rank?.place },
            .integer(.rankOf) { $0.details?.rank?.of },
            .text(.rankAmong) { $0.details?.rank?.among },
            .text(.note) { $0.details?.note },
            .text(.source) { $0.source?.source },
            .day(.published) { $0.source?.published },
        ]
    }

    /// Figures as comma-separated values, missing ones with an empty value beside their state.
    func csv(of records: [FigureRecord]) -> [UInt8] {
        let columns = figureColumns(of: nil)
        var writer = CSVWriter(columns: columns.map(\.field.name.rawValue))
        for record in records {
            let row = row(of: record)
            for column in columns { writer.value(column.value(row)) }
            writer.endRow()
        }
        return writer.bytes
    }

    /// Figures of one indicator as the elements of an array, without what is the same in all of them.
    func write(_ records: [FigureRecord], into writer: inout JSONWriter) {
        let columns = figureColumns(of: nil).filter { ![.unitName, .measure, .points].contains($0.field.name) }
        for record in records { writer.object(columns, of: row(of: record)) }
    }

    /// The row of a figure; figures given for comparison have no target and no status.
    func row(of record: FigureRecord) -> FigureRow {
        let details = record.observation.flatMap { library.progress.details(of: $0) }
        let source = record.observation.map { library.progress.source(of: $0) }
        let isCompared = record.period.period.year == library.plans[record.period.plan].year
        let assessment = isCompared ? record.observation.map { library.assessment(of: $0) } : nil
        return FigureRow(
            record: record, details: details, source: source, target: assessment?.comparison?.goal,
            expected: (assessment?.comparison).map { expectedValue($0) },
            status: isCompared && record.observation == nil ? .notReported : assessment?.status)
    }

    /// What there is of a figure.
    private func state(of observation: Observation?) -> DataState {
        guard let observation else { return .notReported }
        if observation.isNotApplicable { return .notApplicable }
        if observation.hasValue { return observation.isProvisional ? .provisional : .reported }
        return observation.hasScore && library.indicators[observation.indicator].measure == nil
            ? .scored : .notReported
    }
}
