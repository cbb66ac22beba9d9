import Accountability

/// Writes a table as comma-separated values: UTF-8 with a byte order mark, rows as RFC 4180 has them.
struct CSVWriter {
    private(set) var bytes: [UInt8]
    private var isRowEmpty = true

    /// Begins behind bytes that stand already.
    init(bytes: [UInt8] = []) {
        self.bytes = bytes
    }

    /// Begins a table with the names of its columns.
    mutating func begin(columns: [String]) {
        bytes += [0xEF, 0xBB, 0xBF]
        for column in columns { text(column) }
        endRow()
    }

    /// A cell of text; empty where there is none.
    ///
    /// Text a spreadsheet would run as a formula is written behind an apostrophe.
    mutating func text(_ text: String?) {
        separate()
        guard var text else { return }
        text.withUTF8 { append($0) }
    }

    private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        guard let first = text.first else { return }
        var (needsQuotes, hasQuotes) = (false, false)
        for byte in text where byte <= UInt8(ascii: ",") {
            switch byte {
            case UInt8(ascii: ","), 0x0A, 0x0D: needsQuotes = true
            case UInt8(ascii: "\""): hasQuotes = true
            default: break
            }
        }
        needsQuotes = needsQuotes || hasQuotes
        if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
        if CSVWriter.beginsFormula(first) { bytes.append(UInt8(ascii: "'")) }
        if hasQuotes {
            for byte in text {
                if byte == UInt8(ascii: "\"") { bytes.append(byte) }
                bytes.append(byte)
            }
        } else {
            bytes.append(contentsOf: text)
        }
        if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    }

    /// A text as it stands in its cell, before any quoting.
    static func guarded(_ text: String) -> String {
        text.utf8.first.map { beginsFormula($0) } ?? false ? "'\(text)" : text
    }

    /// Whether a spreadsheet would run text that begins so.
    private static func beginsFormula(_ first: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }

    /// A cell with a number in the digits it was written in; empty where there is none.
    mutating func number(_ number: Decimal?) {
        separate()
        number?.write(into: &bytes)
    }

    /// A cell with a whole number.
    mutating func number(_ number: Int?) {
        separate()
        if let number { bytes.append(contentsOf: String(number).utf8) }
    }

    /// A cell with a period as the content writes it.
    mutating func period(_ period: Period) {
        separate()
        period.write(into: &bytes)
    }

    /// A cell with a day as the content writes it; empty where there is none.
    mutating func day(_ day: Day?) {
        separate()
        day?.write(into: &bytes)
    }

    /// Cells that another writer wrote by themselves.
    mutating func append(cells: UnsafeBufferPointer<UInt8>) {
        separate()
        bytes.append(contentsOf: cells)
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
