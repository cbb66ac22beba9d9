import Accountability

/// One figure as data files have it: what was reported, or that it is owed.
struct FigureRecord {
    let indicator: Reference<Indicator>
    let unit: Reference<Unit>?
    let period: PlanPeriod
    /// `nil` where the figure is owed.
    let observation: Observation?
}

/// What only one figure has.
struct FigureNumbers {
    let value: Decimal?
    /// What a target in words amounts to.
    let reference: Decimal?
    /// The target it is held against; `nil` of a figure given for comparison.
    let target: Decimal?
    /// What of the target was due.
    let expected: Decimal?
    let score: Decimal?

    /// One of them.
    enum Number: CaseIterable {
        case value, reference, target, expected, score

        var field: DataField { DataField(name: name, type: .number) }

        private var name: DataTerm {
            switch self {
            case .value: .value
            case .reference: .reference
            case .target: .target
            case .expected: .expected
            case .score: .score
            }
        }
    }

    subscript(number: Number) -> Decimal? {
        switch number {
        case .value: value
        case .reference: reference
        case .target: target
        case .expected: expected
        case .score: score
        }
    }
}

/// The columns of a file of figures, in groups of those that depend on the same: all rows of an indicator, of a unit,
/// of a period or of a source have the same cells there.
struct FigureColumns: Sendable {
    let indicator: [DataColumn<Reference<Indicator>>]
    let unit: [DataColumn<Reference<Unit>?>]
    let period: [DataColumn<Period>]
    /// Not by functions as the other columns: of these every row has its own.
    let numbers = FigureNumbers.Number.allCases
    let state: [DataColumn<DataState>]
    let status: [DataColumn<ProgressStatus?>]
    let details: [DataColumn<ObservationDetails?>]
    let source: [DataColumn<ProgressSource?>]

    /// All columns in the order of the file.
    var fields: [DataField] {
        indicator.map(\.field) + unit.map(\.field) + period.map(\.field) + numbers.map(\.field)
            + state.map(\.field) + status.map(\.field) + details.map(\.field) + source.map(\.field)
    }
}

extension Site {
    /// The states a figure can be in.
    static var figureStates: [DataState] { [.reported, .provisional, .scored, .notApplicable, .notReported] }

    /// The columns of a file of figures of one plan, or of several.
    func figureColumns(of plan: Reference<AssessmentPlan>?) -> FigureColumns {
        let (library, wording) = (library, wording)
        return FigureColumns(
            indicator: [
                .text(
                    .indicator, isRequired: true,
                    in: plan.map { DataReference(kind: .indicators, plan: $0, field: .indicator) }
                ) { [self] in key($0) },
                .text(.indicatorName, isRequired: true) { library.indicators[$0].name },
                .text(.measure) { library.indicators[$0].measure?.unit },
                .number(.points, isRequired: true) { library.indicators[$0].points },
            ],
            unit: [
                .text(.unit, in: DataReference(kind: .units)) { [self] in id($0) },
                .text(.unitName) { [self] in name($0) },
            ],
            period: [.period(.period, isRequired: true) { $0 }],
            state: [.state(in: self, Site.figureStates) { $0 }],
            status: [.code(.status, wording.status) { (status: ProgressStatus?) in status }],
            details: [
                .text(.reason) { $0?.reason },
                .integer(.rank) { $0?.rank?.place },
                .integer(.rankOf) { $0?.rank?.of },
                .text(.rankAmong) { $0?.rank?.among },
                .text(.note) { $0?.note },
            ],
            source: [.text(.source) { $0?.source }, .day(.published) { $0?.published }])
    }
}
