/// Works out which cell covers which place of a table.
struct TableGrid {
    /// For each place the row and column its cell begins in.
    private var owners: [[Place]]
    /// What is wrong with which row.
    private(set) var problems: [(row: Int, message: String)] = []

    private struct Place: Hashable {
        let row: Int
        let column: Int
    }

    /// Lays out rows; rows too long or short, and cells joined to nothing, become problems.
    init(rows: [PipeRow], columns: Int) {
        owners = []
        for (row, source) in rows.enumerated() {
            if source.cells.count != columns {
                problems.append((row, "the row has \(source.cells.count) cells, the header \(columns)"))
            }
            var line: [Place] = []
            // A short row is not filled up: the places of a table never outnumber the bytes of its source.
            for (column, cell) in source.cells.prefix(columns).enumerated() {
                line.append(owner(of: cell, at: Place(row: row, column: column), left: line.last))
            }
            owners.append(line)
        }
        makeRectangles()
    }

    private mutating func owner(of cell: PipeRow.Cell, at place: Place, left: Place?) -> Place {
        if cell.continuesAbove {
            // A header cell does not reach into the body.
            guard place.row > 1, place.column < owners[place.row - 1].count else {
                problems.append((place.row, "\"^^\" has no cell above it to go on"))
                return place
            }
            return owners[place.row - 1][place.column]
        }
        if cell.isJoined {
            guard let left else {
                problems.append((place.row, "\"||\" has no cell on its left to join"))
                return place
            }
            return left
        }
        return place
    }

    /// Takes apart what is joined to no rectangle.
    private mutating func makeRectangles() {
        var sizes: [Place: (lastRow: Int, lastColumn: Int, count: Int)] = [:]
        for (row, line) in owners.enumerated() {
            for (column, owner) in line.enumerated() {
                let size = sizes[owner] ?? (owner.row, owner.column, 0)
                sizes[owner] = (max(size.lastRow, row), max(size.lastColumn, column), size.count + 1)
            }
        }
        for row in owners.indices {
            for column in owners[row].indices {
                let owner = owners[row][column]
                guard owner != Place(row: row, column: column), let size = sizes[owner] else { continue }
                let area = (size.lastRow - owner.row + 1) * (size.lastColumn - owner.column + 1)
                guard area != size.count else { continue }
                problems.append((row, "the joined cells make no rectangle"))
                owners[row][column] = Place(row: row, column: column)
            }
        }
    }

    /// The table with its texts, which stand by row and by cell as written.
    func table(texts: [[[Inline]]], alignments: [Table.Alignment]) -> Table {
        var spans: [Place: (row: Int, column: Int)] = [:]
        for (row, line) in owners.enumerated() {
            for (column, owner) in line.enumerated() {
                spans[owner] = (row - owner.row + 1, column - owner.column + 1)
            }
        }
        var rows: [[Table.Cell]] = []
        for (row, line) in owners.enumerated() {
            var cells: [Table.Cell] = []
            for (column, owner) in line.enumerated() where owner == Place(row: row, column: column) {
                let span = spans[owner] ?? (1, 1)
                cells.append(
                    Table.Cell(
                        column: column, rowSpan: span.row, columnSpan: span.column, inlines: texts[row][column]))
            }
            rows.append(cells)
        }
        return Table(alignments: alignments, rows: rows)
    }
}
