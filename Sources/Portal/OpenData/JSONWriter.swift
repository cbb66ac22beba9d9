import Accountability

/// Writes JSON (RFC 8259): every text exactly, numbers in the digits they were written in.
struct JSONWriter {
    private(set) var bytes: [UInt8]
    private var isFirst = true
    /// Where the outermost value begins.
    private let start: Int

    /// Begins behind bytes that stand already.
    init(bytes: [UInt8] = []) {
        self.bytes = bytes
        start = bytes.count
    }

    /// A value in braces; `members` writes its members.
    mutating func object(_ key: String? = nil, _ members: (inout JSONWriter) -> Void) {
        nest(key, UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    /// A value in brackets; `elements` writes its elements, each on a line.
    mutating func array(_ key: String? = nil, _ elements: (inout JSONWriter) -> Void) {
        nest(key, UInt8(ascii: "["), UInt8(ascii: "]"), elements)
    }

    /// A member; left out where there is no text.
    mutating func text(_ key: String, _ text: String?) {
        guard let text else { return }
        begin(key)
        quote(text)
    }

    /// A member; left out where there is no number.
    mutating func number(_ key: String, _ number: Decimal?) {
        guard let number else { return }
        begin(key)
        number.write(into: &bytes)
    }

    /// A member with a period as the content writes it.
    mutating func period(_ key: String, _ period: Period) {
        begin(key)
        bytes.append(UInt8(ascii: "\""))
        period.write(into: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A member with a day as the content writes it; left out where there is none.
    mutating func day(_ key: String, _ day: Day?) {
        guard let day else { return }
        begin(key)
        bytes.append(UInt8(ascii: "\""))
        day.write(into: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A member; left out where there is no number.
    mutating func number(_ key: String, _ number: Int?) {
        guard let number else { return }
        begin(key)
        bytes.append(contentsOf: String(number).utf8)
    }

    /// A member that is true or false.
    mutating func flag(_ key: String, _ flag: Bool) {
        begin(key)
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    /// A member with an array of texts.
    mutating func texts(_ key: String, _ texts: [String]) {
        begin(key)
        bytes.append(UInt8(ascii: "["))
        for (place, text) in texts.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            quote(text)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// A line break, which says nothing.
    mutating func lineBreak() { bytes.append(0x0A) }

    /// Members that another writer wrote by themselves.
    mutating func append(cells: ArraySlice<UInt8>) {
        if cells.isEmpty { return }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.append(contentsOf: cells)
    }

    private mutating func nest(
        _ key: String?, _ opening: UInt8, _ closing: UInt8, _ content: (inout JSONWriter) -> Void
    ) {
        open(key, opening)
        content(&self)
        close(closing)
    }

    /// Begins a value with others in it.
    mutating func open(_ key: String?, _ bracket: UInt8) {
        begin(key)
        bytes.append(bracket)
        isFirst = true
    }

    /// Ends a value with others in it.
    mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        isFirst = false
    }

    private mutating func begin(_ key: String?) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        guard let key else {
            if bytes.count > start { bytes.append(0x0A) }
            return
        }
        quote(key)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { text in
            var start = 0
            for (index, byte) in text.enumerated()
            where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                escape(byte)
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        guard byte < 0x20 else {
            bytes.append(byte)
            return
        }
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 0xF)])
    }
}
