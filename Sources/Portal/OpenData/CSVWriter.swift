import Accountability

/// Writes a table as comma-separated values: UTF-8 with a byte order mark, rows as RFC 4180 has them.
struct CSVWriter {
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private var isRowEmpty = true

    /// Begins a table with the names of its columns.
    init(columns: [String]) {
        for column in columns { text(column) }
        endRow()
    }

    /// A cell of text; empty where there is none.
    ///
    /// Text a spreadsheet would run as a formula is written behind an apostrophe.
    mutating func text(_ text: String?) {
        separate()
        guard let text, let first = text.utf8.first else { return }
        let isFormula = [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D]
            .contains(first)
        let needsQuotes = text.utf8.contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
        }
        if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
        if isFormula { bytes.append(UInt8(ascii: "'")) }
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    }

    /// A cell with a number in the digits it was written in; empty where there is none.
    mutating func number(_ number: Decimal?) {
        separate()
        if let number { bytes.append(contentsOf: number.description.utf8) }
    }

    /// A cell with a whole number.
    mutating func number(_ number: Int?) {
        separate()
        if let number { bytes.append(contentsOf: String(number).utf8) }
    }

    /// Ends the row.
    mutating func endRow() {
        bytes.append(0x0D)
        bytes.append(0x0A)
        isRowEmpty = true
    }

    private mutating func separate() {
        if !isRowEmpty { bytes.append(UInt8(ascii: ",")) }
        isRowEmpty = false
    }
}
