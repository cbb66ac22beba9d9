/// Comma-separated values as RFC 4180 has them, read by other code than that which writes them.
struct SeparatedValues {
    let columns: [String]
    let rows: [[String]]

    struct Fault: Error {
        let reason: String
    }

    /// Reads a file of values; anything RFC 4180 has not is a fault.
    init(_ bytes: [UInt8]) throws {
        guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { throw Fault(reason: "no byte order mark") }
        var records: [[String]] = []
        var record: [String] = []
        var rest = bytes.dropFirst(3)
        while !rest.isEmpty {
            var cell: [UInt8] = []
            if rest.first == UInt8(ascii: "\"") {
                rest = rest.dropFirst()
                while true {
                    guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { throw Fault(reason: "open quotes") }
                    cell += rest[..<end]
                    rest = rest[(end + 1)...]
                    guard rest.first == UInt8(ascii: "\"") else { break }
                    cell.append(UInt8(ascii: "\""))
                    rest = rest.dropFirst()
                }
            } else {
                let end = rest.firstIndex { [0x2C, 0x0D, 0x0A, 0x22].contains($0) } ?? rest.endIndex
                cell = Array(rest[..<end])
                rest = rest[end...]
            }
            guard let text = String(validating: cell, as: UTF8.self) else { throw Fault(reason: "not UTF-8") }
            record.append(text)
            if rest.first == UInt8(ascii: ",") {
                rest = rest.dropFirst()
                if rest.isEmpty { throw Fault(reason: "a cell is missing at the end") }
                continue
            }
            guard rest.starts(with: [0x0D, 0x0A]) else { throw Fault(reason: "a row does not end in CRLF: \(record)") }
            rest = rest.dropFirst(2)
            records.append(record)
            record = []
        }
        guard let columns = records.first else { throw Fault(reason: "no head") }
        self.columns = columns
        rows = Array(records.dropFirst())
        for row in rows where row.count != columns.count { throw Fault(reason: "\(row.count) cells in \(row)") }
    }

    /// The rows as dictionaries of the cells that are not empty.
    var records: [[String: String]] {
        rows.map { row in
            Dictionary(uniqueKeysWithValues: zip(columns, row).filter { !$1.isEmpty })
        }
    }
}
