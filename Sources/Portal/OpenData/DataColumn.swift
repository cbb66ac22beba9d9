import Accountability

/// What is known of a column of a data set without its rows.
struct DataField: Sendable {
    let name: DataTerm
    let type: DataType
    /// Whether every row has a value.
    var isRequired = false
    /// The data set and its column that every value is found in.
    var reference: DataReference?
}

/// What the values of a column are.
enum DataType: Sendable {
    case text
    /// Texts joined in one cell.
    case list
    case number
    /// An amount in yuan.
    case money
    case integer
    case day
    case period
    /// A day or a period.
    case due
    case flag
    /// One of a few words.
    case code([DataCode])
}

/// A word of the content format that stands in cells, and what it means to a reader.
struct DataCode: Sendable {
    let word: String
    let meaning: String
}

/// A column of a data set that a column of another names.
struct DataReference: Sendable {
    let kind: DataSetKind
    var plan: Reference<AssessmentPlan>?
    var field = DataTerm.id
}

/// A column of a data set: its description, and where a row's value comes from.
struct DataColumn<Row>: Sendable {
    let field: DataField
    let value: @Sendable (Row) -> DataValue

    static func text(
        _ name: DataTerm, isRequired: Bool = false, in reference: DataReference? = nil,
        _ value: @escaping @Sendable (Row) -> String?
    ) -> Self {
        let field = DataField(name: name, type: .text, isRequired: isRequired, reference: reference)
        return Self(field: field) { value($0).map { .text($0) } ?? .none }
    }

    static func list(_ name: DataTerm, _ value: @escaping @Sendable (Row) -> [String]) -> Self {
        Self(field: DataField(name: name, type: .list)) { .list(value($0)) }
    }

    static func number(
        _ name: DataTerm, isRequired: Bool = false, _ value: @escaping @Sendable (Row) -> Decimal?
    ) -> Self {
        Self(field: DataField(name: name, type: .number, isRequired: isRequired)) {
            value($0).map { .number($0) } ?? .none
        }
    }

    static func money(
        _ name: DataTerm, isRequired: Bool = false, _ value: @escaping @Sendable (Row) -> Money?
    ) -> Self {
        Self(field: DataField(name: name, type: .money, isRequired: isRequired)) {
            value($0).map { .number($0.yuan) } ?? .none
        }
    }

    static func integer(
        _ name: DataTerm, isRequired: Bool = false, _ value: @escaping @Sendable (Row) -> Int?
    ) -> Self {
        Self(field: DataField(name: name, type: .integer, isRequired: isRequired)) {
            value($0).map { .integer($0) } ?? .none
        }
    }

    static func day(
        _ name: DataTerm, isRequired: Bool = false, _ value: @escaping @Sendable (Row) -> Day?
    ) -> Self {
        Self(field: DataField(name: name, type: .day, isRequired: isRequired)) {
            value($0).map { .day($0) } ?? .none
        }
    }

    static func period(
        _ name: DataTerm, isRequired: Bool = false, _ value: @escaping @Sendable (Row) -> Period?
    ) -> Self {
        Self(field: DataField(name: name, type: .period, isRequired: isRequired)) {
            value($0).map { .period($0) } ?? .none
        }
    }

    static func due(_ name: DataTerm, _ value: @escaping @Sendable (Row) -> DueTime?) -> Self {
        Self(field: DataField(name: name, type: .due)) { row in
            switch value(row) {
            case .day(let day): .day(day)
            case .period(let period): .period(period)
            case nil: .none
            }
        }
    }

    static func flag(_ name: DataTerm, _ value: @escaping @Sendable (Row) -> Bool) -> Self {
        Self(field: DataField(name: name, type: .flag, isRequired: true)) { .flag(value($0)) }
    }

    /// A column of words of the content format.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - isRequired: Whether every row has a value.
    ///   - meaning: What readers call each word.
    ///   - value: A row's word.
    /// - Returns: The column, in whose description all words stand.
    static func code<Code: CaseIterable & RawRepresentable<String> & Sendable>(
        _ name: DataTerm, isRequired: Bool = false, _ meaning: (Code) -> String,
        _ value: @escaping @Sendable (Row) -> Code?
    ) -> Self {
        let codes = Code.allCases.map { DataCode(word: $0.rawValue, meaning: meaning($0)) }
        return Self(field: DataField(name: name, type: .code(codes), isRequired: isRequired)) {
            value($0).map { .text($0.rawValue) } ?? .none
        }
    }
}
