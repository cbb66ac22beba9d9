/// A table; the first row is its header.
package struct Table: Sendable {
    package enum Alignment: Hashable, Sendable {
        case none, left, center, right
    }

    package struct Cell: Sendable {
        /// The first column it covers, from 0.
        package let column: Int
        /// How many rows it covers, itself included; it never reaches from the header into the body.
        package let rowSpan: Int
        package let columnSpan: Int
        package let inlines: [Inline]

        package init(column: Int, rowSpan: Int = 1, columnSpan: Int = 1, inlines: [Inline]) {
            self.column = column
            self.rowSpan = rowSpan
            self.columnSpan = columnSpan
            self.inlines = inlines
        }
    }

    /// One for each column.
    package let alignments: [Alignment]
    /// The cells that begin in each row, by column, at least the header row.
    ///
    /// A row covered from above may be empty; a row written too short has fewer cells.
    package let rows: [[Cell]]

    package init(alignments: [Alignment], rows: [[Cell]]) {
        self.alignments = alignments
        self.rows = rows
    }
}
