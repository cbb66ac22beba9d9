extension JSONScanner {
    /// Reads the number that begins here (RFC 8259, section 6); what only resembles one is left to `scanWord`.
    @inline(__always)
    mutating func scanNumber() {
        if let end = numberEnd(at), endsWord(end) {
            entries.append(SourceTree.Entry(kind: .number, start: at, end: end))
            at = end
            valueEnded()
        } else {
            scanWord()
        }
    }

    /// The end of the longest number that begins at an offset, or `nil` where none does.
    @inline(__always)
    func numberEnd(_ start: Int) -> Int? {
        var offset = start
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") { offset += 1 }
        guard offset < bytes.count else { return nil }
        if bytes[offset] == UInt8(ascii: "0") {
            offset += 1
        } else {
            guard skipDigits(&offset) else { return nil }
        }
        if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
            offset += 1
            guard skipDigits(&offset) else { return nil }
        }
        if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
            offset += 1
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") {
                offset += 1
            }
            guard skipDigits(&offset) else { return nil }
        }
        return offset
    }

    /// Passes over digits; whether there was one.
    @inline(__always)
    private func skipDigits(_ offset: inout Int) -> Bool {
        let start = offset
        while offset < bytes.count, bytes[offset] &- UInt8(ascii: "0") < 10 { offset += 1 }
        return offset > start
    }

    /// Whether a number or literal that ends at an offset is not the beginning of a longer word.
    @inline(__always)
    func endsWord(_ offset: Int) -> Bool {
        guard offset < bytes.count else { return true }
        switch bytes[offset] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "$"):
            return false
        case 0x80...0xFF:
            return MistypedPunctuation(bytes, offset) != nil || oddBlank(offset) != nil
        default:
            return true
        }
    }
}
