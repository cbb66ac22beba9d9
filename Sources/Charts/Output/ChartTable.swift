/// The data of a chart as a table: every number drawn stands in it.
package struct ChartTable: Sendable {
    /// The head of a column.
    package struct Column: Sendable {
        package let title: String
        /// Figures, aligned on the right.
        package let isNumeric: Bool
    }

    /// What stands in a cell.
    package enum Cell: Sendable {
        case text(String)
        /// A number as tables show it, grouped and with a true minus sign, and its raw digits for data files.
        case number(shown: String, raw: String, mark: String?)
        /// Nothing is known; the word says why, data files leave the cell empty.
        case absent(word: String, state: State)
        /// Nothing belongs here.
        case empty
        case status(Status)
    }

    package let columns: [Column]
    /// The first cell of a row heads it; each row has as many cells as there are columns.
    package let rows: [[Cell]]
}
