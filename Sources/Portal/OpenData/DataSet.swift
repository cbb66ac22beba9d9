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
        /// What its name has behind that of the data set, such as `.part2`; the whole has nothing.
        var suffix = ""
        /// What readers tell it apart by behind the name of its form, where there are several.
        var label = ""
        let rowCount: @Sendable () -> Int
        let csv: @Sendable (inout [UInt8]) -> Void
        let json: @Sendable (inout [UInt8]) -> Void
    }

    /// A data set with a few rows, which stand in one file.
    ///
    /// Rows are asked for whenever they are needed: to keep those of a hundred thousand projects would take more
    /// memory than the projects.
    init<Row: Sendable, Rows: Sequence<Row> & SendableMetatype>(
        _ kind: DataSetKind, day: Day?, key: [DataTerm] = [.id], columns: [DataColumn<Row>],
        plan: (reference: Reference<AssessmentPlan>, id: String)? = nil,
        rows: @escaping @Sendable () -> Rows
    ) {
        let fields = columns.map(\.field)
        @Sendable func write<Writer: RowWriter>(with writer: inout Writer) {
            let columns = CellColumns<Row, Writer>(columns)
            for row in rows() {
                writer.beginRow()
                writer.values(columns, of: row)
                writer.endRow()
            }
        }
        let whole = Part(
            rowCount: { rows().reduce(0) { count, _ in count + 1 } },
            csv: { CSVWriter.write(fields, to: &$0) { write(with: &$0) } },
            json: { JSONWriter.write(fields, to: &$0) { write(with: &$0) } })
        self.init(kind, day: day, key: key, fields: fields, parts: [whole], plan: plan)
    }

    /// A data set with rows in files of their own.
    init(
        _ kind: DataSetKind, day: Day?, key: [DataTerm], fields: [DataField], parts: [Part],
        plan: (reference: Reference<AssessmentPlan>, id: String)? = nil
    ) {
        self.kind = kind
        self.plan = plan?.reference
        name = DataSet.name(kind, plan: plan?.id)
        self.day = day
        self.key = key
        self.fields = fields
        self.parts = parts
    }

    /// The name of a data set.
    static func name(_ kind: DataSetKind, plan: String?) -> String {
        plan.map { "\(kind.rawValue)-\($0)" } ?? kind.rawValue
    }

    /// The path of one of its files with an extension.
    func path(of part: Part, _ form: String) -> String { "data/\(name)\(part.suffix).\(form)" }

    /// The paths of its files with an extension, in the order of its parts.
    ///
    /// Names of plans have no dot, so that no other data set can bear the name of a part.
    func paths(_ form: String) -> [String] {
        parts.map { path(of: $0, form) }
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
