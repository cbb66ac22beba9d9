/// How values become bytes of markup.
///
/// HTML and XML share these rules: the references used exist in both, and what XML 1.0 forbids is a parse error in HTML.
@usableFromInline
enum Escaping {
    /// Makes room for more bytes.
    @usableFromInline
    static func reserve(_ count: Int, in bytes: inout ByteBuffer) { bytes.reserve(count) }

    /// Appends markup as it stands.
    ///
    /// Inlined: a literal is short, and its length is known where it stands.
    @inlinable @inline(__always)
    static func append(markup: StaticString, to bytes: inout ByteBuffer) {
        markup.withUTF8Buffer { bytes.append($0) }
    }

    /// From so many bytes on a fragment is taken over as a piece: to copy fewer costs less than to keep account of them.
    private static let leastPiece = 4096

    /// Appends a fragment behind pieces and the bytes that follow those.
    @usableFromInline
    static func append(
        markup added: [ByteBuffer], _ rest: ByteBuffer, to pieces: inout [ByteBuffer], _ bytes: inout ByteBuffer
    ) {
        if added.isEmpty, rest.count < leastPiece { return bytes.append(rest) }
        if !bytes.isEmpty { pieces.append(bytes) }
        bytes = ByteBuffer()
        pieces += added
        if rest.count < leastPiece { bytes.append(rest) } else { pieces.append(rest) }
    }

    /// Appends a whole fragment to a page.
    @usableFromInline
    static func write(_ pieces: [ByteBuffer], _ rest: ByteBuffer, to page: inout [UInt8]) {
        page.reserveCapacity(pieces.reduce(page.count + rest.count) { $0 + $1.count })
        for piece in pieces { piece.withBytes { page.append(contentsOf: $0) } }
        rest.withBytes { page.append(contentsOf: $0) }
    }

    /// Appends text with `& < > " '` as references and each forbidden character as U+FFFD; nothing else changes.
    ///
    /// What looks like a reference is no exception: `&amp;` typed by an author shows as typed.
    @usableFromInline
    static func append(_ text: String, to bytes: inout ByteBuffer) {
        // A native string lends its storage; only a bridged one is copied.
        var text = text
        text.withUTF8 { append($0, to: &bytes) }
    }

    /// Appends a part of a text, by the same rules.
    @usableFromInline
    static func append(_ text: Substring, to bytes: inout ByteBuffer) {
        var text = text
        text.withUTF8 { append($0, to: &bytes) }
    }

    private static func append(_ source: UnsafeBufferPointer<UInt8>, to bytes: inout ByteBuffer) {
        var runStart = 0
        var index = 0
        while index < source.count {
            // Most of any text stands for itself: it is looked through eight bytes at a time.
            while index + 8 <= source.count, standForThemselves(eightBytesAt: index, in: source) { index += 8 }
            let end = min(index + 8, source.count)
            while index < end {
                guard mayNeedReplacement(source[index]), let found = replacement(at: index, in: source) else {
                    index += 1
                    continue
                }
                bytes.append(UnsafeBufferPointer(rebasing: source[runStart..<index]))
                found.text.withUTF8Buffer { bytes.append($0) }
                index += found.length
                runStart = index
            }
        }
        bytes.append(UnsafeBufferPointer(rebasing: source[runStart...]))
    }

    /// Whether none of eight bytes may need a replacement; some that need none are not told apart here.
    @inline(__always)
    private static func standForThemselves(eightBytesAt index: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let block = UnsafeRawBufferPointer(source).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        /// Has the highest bit of a byte set where a byte is zero, and nowhere if none is.
        func zero(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
        // Controls; `"`, `&`, `'` and with them `#`; `<` and `>`; delete; and what the other characters begin with.
        let found =
            ((block &- ones * 0x20) & ~block) | zero((block | ones * 0x05) ^ ones * 0x27)
            | zero((block | ones * 0x02) ^ ones * 0x3E) | zero(block ^ ones * 0x7F) | zero(block ^ ones * 0xC2)
            | zero(block ^ ones * 0xEF)
        return found & (ones * 0x80) == 0
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
    static func append(_ number: Int, to bytes: inout ByteBuffer) {
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        append(UInt64(number.magnitude), decimals: 0, to: &bytes)
    }

    /// Appends a number with so many decimals, after a minus sign when it is negative.
    @usableFromInline
    static func append(_ coefficient: Int64, decimals: Int, to bytes: inout ByteBuffer) {
        if coefficient < 0 { append(markup: "\u{2212}", to: &bytes) }
        append(coefficient.magnitude, decimals: decimals, to: &bytes)
    }

    /// Writes digits from their end, with a point before the decimals, and leading zeros as far as those need them.
    private static func append(_ magnitude: UInt64, decimals: Int, to bytes: inout ByteBuffer) {
        var digits = 1
        var power: UInt64 = 10
        while digits < 19, magnitude >= power { (digits, power) = (digits + 1, power * 10) }
        if digits == 19, magnitude >= power { digits = 20 }
        let length = max(digits, decimals + 1) + (decimals > 0 ? 1 : 0)
        bytes.withRoom(for: length) { end in
            var rest = magnitude
            var place = length
            func putDigit() {
                place &-= 1
                end[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
            if decimals > 0 {
                for _ in 0..<decimals { putDigit() }
                place &-= 1
                end[place] = UInt8(ascii: ".")
            }
            while place > 0 { putDigit() }
            return length
        }
    }

    /// Whether the bytes end in the opening of an attribute whose value browsers follow or load.
    @usableFromInline
    static func endsInAddressAttribute(_ bytes: ByteBuffer) -> Bool {
        let bytes = bytes.withBytes { Array($0.suffix(16)) }
        guard bytes.last == UInt8(ascii: "\"") || bytes.last == UInt8(ascii: "'") else { return false }
        let names: [StaticString] = ["href=", "src=", "action=", "poster=", "cite="]
        let opening = bytes.dropLast()
        return names.contains { name in
            name.withUTF8Buffer { opening.suffix($0.count).elementsEqual($0) }
        }
    }
}
