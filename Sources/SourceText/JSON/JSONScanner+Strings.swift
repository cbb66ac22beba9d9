extension JSONScanner {
    /// Reads the string whose quotation mark stands here; the entry spans its inner bytes, `at` is moved behind it.
    mutating func scanString() -> SourceTree.Entry {
        let start = at + 1
        var offset = start
        var hasEscapes = false
        /// Line breaks before this offset are known to be part of the text.
        var continuesTo = 0
        while true {
            while offset + 8 <= bytes.count {
                let special = Self.specialBytes(word(offset))
                if special == 0 {
                    offset += 8
                } else {
                    offset += special.trailingZeroBitCount >> 3
                    break
                }
            }
            guard offset < bytes.count else { return unclosedString(start: start, hasEscapes: hasEscapes) }
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\"") {
                at = offset + 1
                return SourceTree.Entry(kind: .text, hasEscapes: hasEscapes, start: start, end: offset)
            } else if byte >= 0x80 {
                offset = skipNonASCII(from: offset)
            } else if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                offset = checkEscape(at: offset)
            } else if byte < 0x20 {
                let isBreak = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
                if isBreak, offset >= continuesTo {
                    guard let end = closingQuote(behindBreak: offset) else {
                        return unclosedLine(start: start, lineEnd: offset, hasEscapes: hasEscapes)
                    }
                    continuesTo = end
                    report(
                        "control-character", offset..<offset + 1,
                        "a line break inside text; write it as \\n or put the text on one line")
                } else if !isBreak {
                    reportControl(offset)
                }
                offset += 1
            } else {
                offset += 1
            }
        }
    }

    /// The bytes of eight that need a look: quotation marks, backslashes, controls, the parts of other than ASCII text.
    ///
    /// Marks each by its highest bit; marks above the lowest one may be wrong, which does no harm.
    @inline(__always)
    private static func specialBytes(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* 0x22)
        let backslashes = word ^ (ones &* 0x5C)
        return ((word &- ones &* 0x20) | (quotes &- ones) | (backslashes &- ones) | word) & (ones &* 0x80)
    }

    /// Passes over text that is not ASCII, checking that it is UTF-8.
    @inline(__always)
    private mutating func skipNonASCII(from first: Int) -> Int {
        var offset = first
        while offset < bytes.count, bytes[offset] >= 0x80 {
            // Nearly all Han characters: three bytes that begin with E4 to E9.
            if bytes[offset] &- 0xE4 < 6, offset + 2 < bytes.count, bytes[offset + 1] & 0xC0 == 0x80,
                bytes[offset + 2] & 0xC0 == 0x80
            {
                offset += 3
                continue
            }
            let length = UTF8Scan.step(bytes, offset)
            if length < 0 { reportEncoding() }
            offset += abs(length)
        }
        return offset
    }

    /// Reports ill-formed UTF-8, and gives the file up where it is in another encoding.
    @inline(never)
    mutating func reportEncoding() {
        if problems.reportEncoding() { isStopped = true }
    }

    /// Checks the escape at a backslash; gives the offset behind it.
    private mutating func checkEscape(at offset: Int) -> Int {
        guard offset + 1 < bytes.count else { return offset + 1 }
        switch bytes[offset + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return offset + 2
        case UInt8(ascii: "u"):
            return checkUnicodeEscape(at: offset)
        default:
            let length = bytes[offset + 1] < 0x80 ? 1 : abs(UTF8Scan.step(bytes, offset + 1))
            report(
                "bad-escape", offset..<offset + 1 + length,
                "\(VisibleText.quoted(bytes[offset..<offset + 1 + length])) is no escape; a backslash in text is written \\\\"
            )
            return offset + 1
        }
    }

    private mutating func checkUnicodeEscape(at offset: Int) -> Int {
        guard let unit = JSONEscapes.codeUnit(bytes, offset) else {
            var end = offset + 2
            while end < bytes.count, end < offset + 6, JSONEscapes.digit(bytes[end]) != nil { end += 1 }
            report("bad-escape", offset..<end, "\\u stands before exactly four digits of 0-9, a-f")
            return end
        }
        if UTF16.isLeadSurrogate(unit), let next = JSONEscapes.codeUnit(bytes, offset + 6), UTF16.isTrailSurrogate(next)
        {
            return offset + 12
        }
        if UTF16.isSurrogate(unit) {
            report(
                "lone-surrogate", offset..<offset + 6,
                "half of a character: \\uD800 to \\uDBFF and \\uDC00 to \\uDFFF stand in pairs only; write the character itself"
            )
        }
        return offset + 6
    }

    private mutating func reportControl(_ offset: Int) {
        let digits = String(bytes[offset], radix: 16, uppercase: true)
        let code = String(repeating: "0", count: 4 - digits.utf8.count) + digits
        let isTab = bytes[offset] == UInt8(ascii: "\t")
        report(
            "control-character", offset..<offset + 1,
            "\(isTab ? "a tab" : "the control character U+\(code)") inside text",
            suggestion: isTab ? "\\t" : "\\u\(code)")
    }

    // MARK: Strings that do not end

    /// How far is looked ahead for what a mistake was meant to be; bounds the time mistakes take.
    static var lookahead: Int { 4_096 }

    /// The quotation mark that ends a text which goes on behind a line break; `nil` where the text just lacks its end.
    ///
    /// The next quotation mark is this text's end if something stands before it on its line, and what may follow a
    /// text follows it.
    private func closingQuote(behindBreak lineEnd: Int) -> Int? {
        let limit = min(bytes.count, lineEnd + Self.lookahead)
        var offset = lineEnd
        var isFirstOfLine = true
        while offset < limit, bytes[offset] != UInt8(ascii: "\"") {
            switch bytes[offset] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): isFirstOfLine = true
            case UInt8(ascii: " "), UInt8(ascii: "\t"): break
            case UInt8(ascii: "\\"):
                isFirstOfLine = false
                offset += 1
            default: isFirstOfLine = false
            }
            offset += 1
        }
        guard offset < limit, !isFirstOfLine, endsText(offset, colon: true) else { return nil }
        return offset
    }

    /// Whether what follows a quotation mark can follow the end of a text.
    func endsText(_ quote: Int, colon: Bool) -> Bool {
        var offset = quote + 1
        while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\t") {
            offset += 1
        }
        guard offset < bytes.count else { return true }
        switch bytes[offset] {
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            return true
        case UInt8(ascii: ":"): return colon
        default: return false
        }
    }

    private mutating func unclosedString(start: Int, hasEscapes: Bool) -> SourceTree.Entry {
        unclosedLine(start: start, lineEnd: bytes.count, hasEscapes: hasEscapes)
    }

    /// Ends a text that lacks its quotation mark at the end of its line, before a comma that was meant to follow it.
    private mutating func unclosedLine(start: Int, lineEnd: Int, hasEscapes: Bool) -> SourceTree.Entry {
        var end = lineEnd
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        if end > start, bytes[end - 1] == UInt8(ascii: ",") { end -= 1 }
        report(
            "unclosed-text", start - 1..<end,
            "the text that begins here has no closing quotation mark\(lineEnd == bytes.count ? "" : " in its line")")
        at = end
        return SourceTree.Entry(kind: .text, hasEscapes: hasEscapes, start: start, end: end)
    }
}
