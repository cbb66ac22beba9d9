import Accountability

/// A table of records that readers may download, described by its columns.
///
/// The columns are declared once: the files in both forms, their description for programs and the one for readers are
/// all made from them.
struct DataSet: Sendable {
    let kind: DataSetKind
    /// The plan it is about; `nil` for a data set of everything.
    let plan: Reference<AssessmentPlan>?
    /// Its name, and that of its files: `observations-2025`.
    let name: String
    /// The newest day its records bear; `nil` where they bear none.
    let day: Day?
    let fields: [DataField]
    /// The columns that tell rows apart; empty where none are sure to.
    let key: [DataTerm]
    /// Its files in either form; more than one only where one would be too long.
    let parts: [Part]

    /// Some of the rows, one file in either form.
    struct Part: Sendable {
        let rowCount: @Sendable () -> Int
        let csv: @Sendable (inout [UInt8]) -> Void
        let json: @Sendable (inout [UInt8]) -> Void
    }

    /// The rows of a part, made one by one as they are asked for.
    struct Rows<Row>: Sendable {
        let count: @Sendable () -> Int
        let forEach: @Sendable ((Row) -> Void) -> Void
    }

    /// A data set with a few rows, which stand in one file.
    init<Row: Sendable>(
        _ kind: DataSetKind, day: Day?, key: [DataTerm] = [.id], columns: [DataColumn<Row>], rows: [Row],
        plan: (reference: Reference<AssessmentPlan>, id: String)? = nil
    ) {
        self.init(
            kind, day: day, key: key, columns: columns,
            parts: [Rows(count: { rows.count }, forEach: { rows.forEach($0) })], plan: plan)
    }

    /// A data set with many rows.
    init<Row>(
        _ kind: DataSetKind, day: Day?, key: [DataTerm] = [.id], columns: [DataColumn<Row>], parts: [Rows<Row>],
        plan: (reference: Reference<AssessmentPlan>, id: String)? = nil
    ) {
        self.kind = kind
        self.plan = plan?.reference
        name = DataSet.name(kind, plan: plan?.id)
        self.day = day
        self.key = key
        fields = columns.map(\.field)
        self.parts = parts.map { rows in
            Part(
                rowCount: rows.count,
                csv: { buffer in
                    var writer = CSVWriter(columns: columns.map(\.field.name.rawValue))
                    rows.forEach { row in
                        for column in columns { writer.value(column.value(row)) }
                        writer.endRow()
                    }
                    buffer += writer.bytes
                },
                json: { buffer in
                    var writer = JSONWriter()
                    writer.array { writer in
                        rows.forEach { writer.object(columns, of: $0) }
                    }
                    writer.lineBreak()
                    buffer += writer.bytes
                })
        }
    }

    /// The name of a data set.
    static func name(_ kind: DataSetKind, plan: String?) -> String {
        plan.map { "\(kind.rawValue)-\($0)" } ?? kind.rawValue
    }

    /// The paths of its files with an extension, in the order of its parts.
    ///
    /// Names of plans have no dot, so that no other data set can bear the name of a part.
    func paths(_ form: StaticString) -> [String] {
        parts.indices.map { "data/\(name)\($0 > 0 ? ".part\($0 + 1)" : "").\(form)" }
    }

    var rowCount: Int { parts.reduce(0) { $0 + $1.rowCount() } }
}

/// What the rows of a data set are; the words are the names of its files.
enum DataSetKind: String, CaseIterable, Sendable {
    case units
    case unitOfficers = "unit-officers"
    case duties
    case dutyTargets = "duty-targets"
    case indicators, targets, observations, reports
    case fundBatches = "fund-batches"
    case fundSources = "fund-sources"
    case projects
    case projectLocations = "project-locations"
    case projectFunding = "project-funding"
    case projectPerformance = "project-performance"
    case projectChanges = "project-changes"
    case transactions, milestones, policies, notices
}

extension JSONWriter {
    /// A row as an object, without keys that have no value.
    mutating func object<Row>(_ columns: [DataColumn<Row>], of row: Row) {
        object { writer in
            for column in columns { writer.value(column.field.name.rawValue, column.value(row)) }
        }
    }
}
