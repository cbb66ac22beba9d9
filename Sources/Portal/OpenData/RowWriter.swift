import Accountability

/// Columns as a form writes them: what stands in front of their values is worked out before there are any rows.
struct CellColumns<Row, Writer: RowWriter>: Sendable {
    fileprivate let all: [(opening: [UInt8], value: @Sendable (Row) -> DataValue)]

    init(_ columns: [DataColumn<Row>]) {
        all = columns.map { (Writer.opening(of: $0.field), $0.value) }
    }
}

/// Writes the rows of a data set in one of its forms.
protocol RowWriter: SendableMetatype {
    /// Begins with bytes that stand already, such as a buffer with room.
    init(behind bytes: [UInt8])
    var bytes: [UInt8] { get }
    mutating func beginFile(_ columns: [DataField])
    mutating func beginRow()
    /// What stands in front of each value of a column.
    static func opening(of column: DataField) -> [UInt8]
    /// The next cell of a row, behind the opening of its column.
    mutating func value(behind opening: [UInt8], _ value: DataValue)
    /// The same with a number, of which there may be millions; `nil` where there is none.
    mutating func value(behind opening: UnsafeBufferPointer<UInt8>, _ number: Decimal?)
    /// Some cells of a row that another writer wrote by themselves.
    mutating func append(cells: UnsafeBufferPointer<UInt8>)
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
    mutating func values<Row>(_ columns: CellColumns<Row, Self>, of row: Row) {
        for column in columns.all { value(behind: column.opening, column.value(row)) }
    }
}

extension CSVWriter: RowWriter {
    init(behind bytes: [UInt8]) { self.init(bytes: bytes) }

    mutating func beginFile(_ columns: [DataField]) { begin(columns: columns.map(\.name.rawValue)) }

    mutating func beginRow() {}

    static func opening(of column: DataField) -> [UInt8] { [] }

    mutating func value(behind opening: [UInt8], _ value: DataValue) { self.value(value) }

    mutating func value(behind opening: UnsafeBufferPointer<UInt8>, _ number: Decimal?) { self.number(number) }

    mutating func endFile() {}
}

extension JSONWriter: RowWriter {
    init(behind bytes: [UInt8]) { self.init(bytes: bytes) }

    mutating func beginFile(_ columns: [DataField]) { open(nil, UInt8(ascii: "[")) }

    mutating func beginRow() { open(nil, UInt8(ascii: "{")) }

    static func opening(of column: DataField) -> [UInt8] { opening(of: column.name.rawValue) }

    mutating func value(behind opening: UnsafeBufferPointer<UInt8>, _ number: Decimal?) {
        guard let number else { return }
        begin(member: opening)
        value(number)
    }

    mutating func endRow() { close(UInt8(ascii: "}")) }

    mutating func endFile() {
        close(UInt8(ascii: "]"))
        lineBreak()
    }
}
