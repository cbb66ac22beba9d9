/// How values become bytes of markup.
///
/// HTML and XML share these rules: the references used exist in both, and what XML 1.0 forbids is a parse error in HTML.
@usableFromInline
enum Escaping {
    /// Makes room in new bytes.
    @usableFromInline
    static func reserve(_ count: Int, in bytes: inout [UInt8]) { bytes.reserveCapacity(count) }

    /// Makes room for more bytes behind those there are.
    @usableFromInline
    static func reserve(_ count: Int, more bytes: inout [UInt8]) {
        let needed = bytes.count + count
        // At least twice as much, so that many small lists do not copy what is there each time.
        if needed > bytes.capacity { bytes.reserveCapacity(Swift.max(needed, 2 * bytes.capacity)) }
    }

    /// Appends markup as it stands.
    @usableFromInline
    static func append(markup: StaticString, to bytes: inout [UInt8]) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends markup as it stands.
    @usableFromInline
    static func append(markup: [UInt8], to bytes: inout [UInt8]) {
        // Lent, not handed over: that would count its references for each of a million pieces.
        markup.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    /// From so many bytes on a fragment is taken over as a piece: to copy fewer costs less than to keep account of them.
    private static let leastPiece = 4096

    /// Appends a fragment behind pieces and the bytes that follow those.
    @usableFromInline
    static func append(
        markup added: [[UInt8]], _ rest: [UInt8], to pieces: inout [[UInt8]], _ bytes: inout [UInt8]
    ) {
        if added.isEmpty, rest.count < leastPiece { return append(markup: rest, to: &bytes) }
        if !bytes.isEmpty { pieces.append(bytes) }
        bytes = []
        pieces += added
        if rest.count < leastPiece { append(markup: rest, to: &bytes) } else { pieces.append(rest) }
    }

    /// Appends a whole fragment.
    @usableFromInline
    static func append(markup pieces: [[UInt8]], _ rest: [UInt8], to bytes: inout [UInt8]) {
        if !pieces.isEmpty { reserve(pieces.reduce(rest.count) { $0 + $1.count }, more: &bytes) }
        for piece in pieces { append(markup: piece, to: &bytes) }
        append(markup: rest, to: &bytes)
    }

    /// Appends text with `& < > " '` as references and each forbidden character as U+FFFD; nothing else changes.
    ///
    /// What looks like a reference is no exception: `&amp;` typed by an author shows as typed.
    @usableFromInline
    static func append(_ text: String, to bytes: inout [UInt8]) {
        // A native string lends its storage; only a bridged one is copied.
        var text = text
        text.withUTF8 { append($0, to: &bytes) }
    }

    /// Appends a part of a text, by the same rules.
    @usableFromInline
    static func append(_ text: Substring, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &bytes) }
    }

    private static func append(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
        var runStart = 0
        var index = 0
        while index < source.count {
            guard mayNeedReplacement(source[index]), let found = replacement(at: index, in: source) else {
                index += 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart..<index]))
            found.text.withUTF8Buffer { bytes.append(contentsOf: $0) }
            index += found.length
            runStart = index
        }
        if runStart < source.count { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[runStart...])) }
    }

    /// One bit for each byte below 64: controls except tab, line feed and carriage return, then `" & ' < >`.
    private static var attention: UInt64 { 0x5000_00C4_FFFF_D9FF }

    @inline(__always)
    private static func mayNeedReplacement(_ byte: UInt8) -> Bool {
        if byte < 0x40 { return (attention >> UInt64(byte)) & 1 == 1 }
        return byte == 0x7F || byte == 0xC2 || byte == 0xEF
    }

    /// What replaces the character at `index`, and its length in bytes; nil when it stays.
    private static func replacement(
        at index: Int, in source: UnsafeBufferPointer<UInt8>
    ) -> (text: StaticString, length: Int)? {
        switch source[index] {
        case UInt8(ascii: "&"): return ("&amp;", 1)
        case UInt8(ascii: "<"): return ("&lt;", 1)
        case UInt8(ascii: ">"): return ("&gt;", 1)
        case UInt8(ascii: "\""): return ("&quot;", 1)
        case UInt8(ascii: "'"): return ("&#39;", 1)
        case 0xC2:
            // U+0080 to U+009F; the other characters that begin with this byte, such as “·”, stay.
            return source[index + 1] < 0xA0 ? ("\u{FFFD}", 2) : nil
        case 0xEF:
            // U+FFFE and U+FFFF; full-width punctuation begins with the same byte.
            return source[index + 1] == 0xBF && source[index + 2] >= 0xBE ? ("\u{FFFD}", 3) : nil
        default:
            return ("\u{FFFD}", 1)
        }
    }

    /// Appends the decimal digits of a number, after `-` when it is negative.
    @usableFromInline
    static func append(_ number: Int, to bytes: inout [UInt8]) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        guard number.magnitude < 1000 else { return append(UInt64(number.magnitude), decimals: 0, to: &bytes) }
        // Small ones, which are most, without room on the side.
        let digits = UInt16(truncatingIfNeeded: number.magnitude)
        if digits >= 100 { bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits / 100)) }
        if digits >= 10 { bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits / 10 % 10)) }
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits % 10))
    }

    /// Appends a number with so many decimals, after a minus sign when it is negative.
    @usableFromInline
    static func append(_ coefficient: Int64, decimals: Int, to bytes: inout [UInt8]) {
        if coefficient < 0 { append(markup: "\u{2212}", to: &bytes) }
        append(coefficient.magnitude, decimals: decimals, to: &bytes)
    }

    /// Writes digits from their end into room on the stack, so that they are appended at once.
    private static func append(_ magnitude: UInt64, decimals: Int, to bytes: inout [UInt8]) {
        // The 20 digits of 64 bits, or more leading zeros, and a point.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(20, decimals + 1) + 1) { room in
            var start = room.count
            var rest = magnitude
            var count = 0
            repeat {
                if count == decimals, count > 0 {
                    start -= 1
                    room[start] = UInt8(ascii: ".")
                }
                start -= 1
                room[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
                count += 1
            } while rest > 0 || count <= decimals
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: room[start...]))
        }
    }

    /// Whether the bytes end in the opening of an attribute whose value browsers follow or load.
    @usableFromInline
    static func endsInAddressAttribute(_ bytes: [UInt8]) -> Bool {
        guard bytes.last == UInt8(ascii: "\"") || bytes.last == UInt8(ascii: "'") else { return false }
        let names: [StaticString] = ["href=", "src=", "action=", "poster=", "cite="]
        let opening = bytes.dropLast()
        return names.contains { name in
            name.withUTF8Buffer { opening.suffix($0.count).elementsEqual($0) }
        }
    }
}
