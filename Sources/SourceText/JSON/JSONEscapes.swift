/// The backslash escapes of JSON strings (RFC 8259, section 7).
enum JSONEscapes {
    /// The UTF-16 code unit written as `\uXXXX` at an offset, or `nil`.
    static func codeUnit(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt16? {
        guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
        else { return nil }
        var unit: UInt16 = 0
        for index in 2..<6 {
            guard let digit = digit(bytes[offset + index]) else { return nil }
            unit = unit << 4 | digit
        }
        return unit
    }

    /// The value of a hexadecimal digit.
    static func digit(_ byte: UInt8) -> UInt16? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
        default: nil
        }
    }

    /// The UTF-8 of a string's inner bytes with its escapes resolved; what is no escape stays as it stands.
    static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var offset = 0
        while offset < bytes.count {
            guard bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count else {
                text.append(bytes[offset])
                offset += 1
                continue
            }
            if let unit = codeUnit(bytes, offset) {
                let (scalar, length) = scalar(unit, followedBy: codeUnit(bytes, offset + 6))
                text.append(contentsOf: Array(String(scalar).utf8))
                offset += length
                continue
            }
            switch bytes[offset + 1] {
            case UInt8(ascii: "b"): text.append(0x08)
            case UInt8(ascii: "f"): text.append(0x0C)
            case UInt8(ascii: "n"): text.append(0x0A)
            case UInt8(ascii: "r"): text.append(0x0D)
            case UInt8(ascii: "t"): text.append(0x09)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "'"):
                text.append(bytes[offset + 1])
            default:
                text.append(bytes[offset])
                offset -= 1
            }
            offset += 2
        }
        return text
    }

    /// The scalar of one or two code units, and the bytes of their escapes; half a pair is U+FFFD.
    private static func scalar(_ unit: UInt16, followedBy next: UInt16?) -> (Unicode.Scalar, length: Int) {
        if UTF16.isLeadSurrogate(unit), let next, UTF16.isTrailSurrogate(next) {
            let value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(next & 0x3FF))
            return (Unicode.Scalar(value) ?? "\u{FFFD}", 12)
        }
        return (Unicode.Scalar(unit) ?? "\u{FFFD}", 6)
    }
}
