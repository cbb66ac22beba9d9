/// Steps through bytes by Unicode scalars, as the Unicode standard's table 3-7 defines well-formed UTF-8.
enum UTF8Scan {
    /// The number of bytes of the scalar at an offset; negative where they are ill-formed.
    ///
    /// An ill-formed step covers the longest start of a scalar, which is what `String(decoding:)` shows as one U+FFFD;
    /// so columns counted by steps are columns of the text as it is printed.
    static func step(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
        let needed: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch bytes[offset] {
        case 0x00...0x7F: return 1
        case 0xC2...0xDF: needed = 2
        case 0xE0: (needed, low) = (3, 0xA0)
        case 0xED: (needed, high) = (3, 0x9F)
        case 0xE1...0xEF: needed = 3
        case 0xF0: (needed, low) = (4, 0x90)
        case 0xF1...0xF3: needed = 4
        case 0xF4: (needed, high) = (4, 0x8F)
        default: return -1
        }
        var length = 1
        while length < needed {
            guard offset + length < bytes.count, low <= bytes[offset + length], bytes[offset + length] <= high else {
                return -length
            }
            (low, high) = (0x80, 0xBF)
            length += 1
        }
        return needed
    }

    /// The scalar of a well-formed step.
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, length: Int) -> Unicode.Scalar {
        let lead = UInt32(bytes[offset])
        guard length > 1 else { return Unicode.Scalar(lead) ?? "\u{FFFD}" }
        var value = lead & (0x7F >> UInt32(length))
        for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    /// The ill-formed stretches of a text: how many there are, the first and the last.
    static func defects(_ bytes: UnsafeBufferPointer<UInt8>) -> (count: Int, first: Range<Int>, last: Int)? {
        var count = 0
        var first = 0..<0
        var last = 0
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] < 0x80 {
                offset += 1
                continue
            }
            let length = step(bytes, offset)
            if length < 0 {
                if count == 0 { first = offset..<offset - length }
                count += 1
                last = offset
            }
            offset += abs(length)
        }
        return count == 0 ? nil : (count, first, last)
    }
}
