/// The data of a chart as a table: every number drawn stands in it.
package struct ChartTable: Sendable {
    /// The head of a column.
    package struct Column: Sendable {
        package let title: String
        /// The unit of measure to be printed with the title; empty where there is none or it differs by row.
        package let unit: String
        /// Figures, aligned on the right.
        package let isNumeric: Bool
    }

    /// What stands in a cell.
    package enum Cell: Sendable {
        case text(String)
        /// A number as tables show it, grouped and with a true minus sign, its raw digits for data files, and the word
        /// that qualifies it: 初步数, 修订.
        case number(shown: String, raw: String, mark: String?)
        /// No value: the word to print; data files leave the cell empty and name the state.
        case absent(word: String, state: State)
        case status(Status)
        /// Nothing belongs here.
        case empty
    }

    package let columns: [Column]
    /// The first cell of a row heads it; each row has as many cells as there are columns.
    package let rows: [[Cell]]

    /// Keeps the columns in which some row has something.
    init(_ columns: [Column], rows: [[Cell]]) {
        let kept = columns.indices.filter { column in
            column == 0 || rows.contains { if case .empty = $0[column] { false } else { true } }
        }
        self.columns = kept.map { columns[$0] }
        self.rows = rows.map { row in kept.map { row[$0] } }
    }

    /// The rows of a data file: raw digits, missing values empty, and at the end the state of the row's value.
    ///
    /// Fields are not yet quoted, nor guarded against spreadsheets that run text.
    package var fields: [[String]] {
        let head = columns.map(\.title) + ["state"]
        return [head]
            + rows.map { row in
                var state = ""
                let fields = row.map { cell -> String in
                    switch cell {
                    case .text(let text): return text
                    case .number(_, let raw, let mark):
                        if let mark { state = mark }
                        return raw
                    case .absent(_, let absence):
                        state = "\(absence.name)"
                        return ""
                    case .status(let status): return "\(status.state.name)"
                    case .empty: return ""
                    }
                }
                return fields + [state]
            }
    }
}

extension ChartTable.Cell {
    init(_ number: Number?, _ style: NumberStyle, mark: String? = nil) {
        guard let number else {
            self = .empty
            return
        }
        self = .number(
            shown: NumberFormat.typeset(number.text, groupingFrom: style.groupsTablesFrom), raw: number.text, mark: mark
        )
    }

    init(_ datum: Datum?, _ wording: ChartWording) {
        switch datum {
        case .reported(let number, let standing):
            let mark: String? =
                switch standing {
                case .final: nil
                case .provisional: wording[.provisional]
                case .revised: wording[.revised]
                }
            self.init(number, wording.numbers, mark: mark)
        case .notReported(let reason):
            let word = wording[.notReported]
            self = .absent(word: reason.map { "\(word)\(wording[.colon])\($0)" } ?? word, state: .notReported)
        case .notApplicable: self = .absent(word: "— \(wording[.notApplicable])", state: .notApplicable)
        case nil: self = .empty
        }
    }

    /// Printed text, or nothing.
    init(text: String?) {
        self = text.map { .text($0) } ?? .empty
    }

    init(_ status: Status?) {
        self = status.map { .status($0) } ?? .empty
    }
}

extension ChartTable.Column {
    init(_ title: String, unit: String = "", isNumeric: Bool = false) {
        self.title = title
        self.unit = unit
        self.isNumeric = isNumeric
    }
}
