import Accountability

/// Writes the rows of a data set in one of its forms.
protocol RowWriter: SendableMetatype {
    /// Begins with bytes that stand already, such as a buffer with room.
    init(behind bytes: [UInt8])
    var bytes: [UInt8] { get }
    mutating func beginFile(_ columns: [DataField])
    mutating func beginRow()
    /// The next cell of a row.
    mutating func value(_ column: DataField, _ value: DataValue)
    /// Some cells of a row that another writer wrote by themselves.
    mutating func append(cells: ArraySlice<UInt8>)
    mutating func endRow()
    mutating func endFile()
}

extension RowWriter {
    /// Writes a file to a buffer; `rows` writes its rows.
    static func write(_ columns: [DataField], to buffer: inout [UInt8], rows: (inout Self) -> Void) {
        var room: [UInt8] = []
        swap(&buffer, &room)
        var writer = Self(behind: consume room)
        writer.beginFile(columns)
        rows(&writer)
        writer.endFile()
        buffer = writer.bytes
    }

    /// The next cells of a row.
    mutating func values<Row>(_ columns: [DataColumn<Row>], of row: Row) {
        for column in columns { value(column.field, column.value(row)) }
    }
}

extension CSVWriter: RowWriter {
    init(behind bytes: [UInt8]) { self.init(bytes: bytes) }

    mutating func beginFile(_ columns: [DataField]) { begin(columns: columns.map(\.name.rawValue)) }

    mutating func beginRow() {}

    mutating func value(_ column: DataField, _ value: DataValue) { self.value(value) }

    mutating func endFile() {}
}

extension JSONWriter: RowWriter {
    init(behind bytes: [UInt8]) { self.init(bytes: bytes) }

    mutating func beginFile(_ columns: [DataField]) { open(nil, UInt8(ascii: "[")) }

    mutating func beginRow() { open(nil, UInt8(ascii: "{")) }

    mutating func value(_ column: DataField, _ value: DataValue) { self.value(column.name.rawValue, value) }

    mutating func endRow() { close(UInt8(ascii: "}")) }

    mutating func endFile() {
        close(UInt8(ascii: "]"))
        lineBreak()
    }
}
