import Accountability

/// What a cell of a data set holds.
enum DataValue: Sendable {
    case none
    /// Text as the content has it.
    case text(String)
    /// Several texts; in a table of one text to a cell they are joined by `DataValue.listSeparator`.
    case list([String])
    case number(Decimal)
    case integer(Int)
    case day(Day)
    case period(Period)
    case flag(Bool)

    /// What stands between the texts of a list in a cell.
    static let listSeparator = ";"
}

extension CSVWriter {
    /// A cell with a value.
    mutating func value(_ value: DataValue) {
        switch value {
        case .none: text(nil)
        case .text(let text): self.text(text)
        case .list(let texts): text(texts.joined(separator: DataValue.listSeparator))
        case .number(let number): self.number(number)
        case .integer(let number): self.number(number)
        case .day(let day): self.day(day)
        case .period(let period): self.period(period)
        case .flag(let flag): text(flag ? "true" : "false")
        }
    }
}

extension JSONWriter {
    /// A member with a value behind its key; left out where there is none.
    mutating func value(behind key: [UInt8], _ value: DataValue) {
        switch value {
        case .none: return
        case .list(let texts) where texts.isEmpty: return
        default: key.withUnsafeBufferPointer { begin(member: $0) }
        }
        switch value {
        case .none: return
        case .text(let text): self.value(text)
        case .list(let texts): self.value(texts)
        case .number(let number): self.value(number)
        case .integer(let number): self.value(number)
        case .day(let day): self.value(day)
        case .period(let period): self.value(period)
        case .flag(let flag): self.value(flag)
        }
    }
}
