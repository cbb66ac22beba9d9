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
        value(text)
    }

    /// A member with a whole number.
    mutating func number(_ key: String, _ number: Int) {
        begin(key)
        value(number)
    }

    /// A member that is true or false.
    mutating func flag(_ key: String, _ flag: Bool) {
        begin(key)
        value(flag)
    }

    /// A member with an array of texts.
    mutating func texts(_ key: String, _ texts: [String]) {
        begin(key)
        value(texts)
    }

    // MARK: Values

    mutating func value(_ text: String) { quote(text) }

    /// A number in the digits it was written in.
    mutating func value(_ number: Decimal) { number.write(into: &bytes) }

    mutating func value(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

    /// A period as the content writes it.
    mutating func value(_ period: Period) {
        bytes.append(UInt8(ascii: "\""))
        period.write(into: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// A day as the content writes it.
    mutating func value(_ day: Day) {
        bytes.append(UInt8(ascii: "\""))
        day.write(into: &bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func value(_ flag: Bool) { bytes.append(contentsOf: (flag ? "true" : "false").utf8) }

    mutating func value(_ texts: [String]) {
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
    mutating func append(cells: UnsafeBufferPointer<UInt8>) {
        if cells.isEmpty { return }
        begin(member: cells)
    }

    /// A key as it stands in front of its value.
    static func opening(of key: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.quote(key)
        return writer.bytes + [UInt8(ascii: ":")]
    }

    /// Begins a member by the key in front of its value.
    mutating func begin(member key: UnsafeBufferPointer<UInt8>) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        bytes.append(contentsOf: key)
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
