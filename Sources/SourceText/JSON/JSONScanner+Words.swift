/// Text without straight quotation marks, comments, and blanks that JSON does not know.
extension JSONScanner {
    // MARK: Words

    /// The end of a word: before what separates values, at most at the line's end, trailing blanks left out.
    ///
    /// The first scalar always belongs to the word, so that reading moves on.
    func wordEnd(_ start: Int) -> Int {
        var offset = start
        var end = start
        scan: while offset < bytes.count {
            let byte = bytes[offset]
            if offset > start {
                switch byte {
                case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "{"),
                    UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                    break scan
                case 0x80...:
                    if MistypedPunctuation(bytes, offset) != nil { break scan }
                default: break
                }
            }
            offset += abs(UTF8Scan.step(bytes, offset))
            if byte > 0x20 { end = offset }
        }
        return max(end, min(start + 1, bytes.count))
    }

    /// Reads a value that is neither a text in quotation marks nor a correct number or literal.
    @inline(never)
    mutating func scanWord() {
        let end = wordEnd(at)
        let range = at..<end
        checkEncoding(range)
        let shown = VisibleText.quoted(bytes[range])
        var entry = SourceTree.Entry(kind: .text, start: at, end: end)
        switch JSONWord(bytes[range]) {
        case .literal(let kind, let meant):
            report("wrong-literal", range, "\(shown) is not JSON", suggestion: meant)
            entry.kind = kind
        case .number(let trimmed, let message, let meant):
            report("wrong-number", range, "\(shown): \(message)", suggestion: meant)
            entry = SourceTree.Entry(kind: .number, start: trimmed.lowerBound, end: trimmed.upperBound)
        case .text:
            report("unquoted-text", range, "text stands in straight quotation marks, as in \(shown)")
        }
        entries.append(entry)
        at = end
        valueEnded()
    }

    /// Reads a key without quotation marks, up to a blank or what stands behind a key.
    mutating func scanUnquotedKey() {
        let end = unquotedKeyEnd(at)
        checkEncoding(at..<end)
        report(
            "unquoted-key", at..<end,
            "a key stands in straight quotation marks, as in \(VisibleText.quoted(bytes[at..<end]))")
        let entry = SourceTree.Entry(kind: .text, start: at, end: end)
        at = end
        appendKey(entry)
    }

    private func unquotedKeyEnd(_ start: Int) -> Int {
        var offset = start
        let limit = wordEnd(start)
        while offset < limit {
            if offset > start {
                let byte = bytes[offset]
                if byte <= 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") { break }
            }
            offset += abs(UTF8Scan.step(bytes, offset))
        }
        return offset
    }

    /// Whether a word stands here with a colon behind it.
    func isUnquotedKey() -> Bool {
        var offset = unquotedKeyEnd(at)
        while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
        guard offset < bytes.count else { return false }
        return bytes[offset] == UInt8(ascii: ":") || MistypedPunctuation(bytes, offset)?.meant == UInt8(ascii: ":")
    }

    /// Reports the file's ill-formed UTF-8 if there is some in a stretch of it.
    mutating func checkEncoding(_ range: Range<Int>) {
        if UTF8Scan.defects(UnsafeBufferPointer(rebasing: bytes[range])) != nil { reportEncoding() }
    }

    // MARK: Quotation marks

    /// Reads a text in quotation marks of another shape, which end in the same line; `nil` where they do not.
    mutating func scanWronglyQuoted(width: Int) -> SourceTree.Entry? {
        let start = at + width
        let isApostrophe = width == 1
        let limit = min(bytes.count, start + Self.lookahead)
        var offset = start
        var hasEscapes = false
        while offset < limit {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return nil }
            let mark = MistypedPunctuation(bytes, offset)
            let closes =
                isApostrophe
                ? byte == UInt8(ascii: "'")
                : byte == UInt8(ascii: "\"") || mark?.meant == UInt8(ascii: "\"")
            if closes {
                let end = offset + (mark?.width ?? 1)
                checkEncoding(start..<offset)
                report(
                    "wrong-quotation-marks", at..<end,
                    "text stands in straight double quotation marks, as in \(VisibleText.quoted(bytes[start..<offset]))"
                )
                at = end
                return SourceTree.Entry(kind: .text, hasEscapes: hasEscapes, start: start, end: offset)
            }
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                offset += 1
                guard offset < limit else { return nil }
            }
            offset += abs(UTF8Scan.step(bytes, offset))
        }
        return nil
    }

    /// Lengthens a text that was ended by a quotation mark inside it; whether that is what happened here.
    ///
    /// The sign of it is text that stands right behind the text, and a later quotation mark in the line that is
    /// followed by what follows a value.
    mutating func extendText() -> Bool {
        guard at == lastEnd, at > 0, bytes[at - 1] == UInt8(ascii: "\""), let last = entries.indices.last,
            entries[last].kind == .text, Int(entries[last].end) == at - 1
        else { return false }
        let limit = min(bytes.count, at + Self.lookahead)
        var offset = at
        while offset < limit, bytes[offset] != UInt8(ascii: "\n"), bytes[offset] != UInt8(ascii: "\r") {
            if bytes[offset] == UInt8(ascii: "\""), bytes[offset - 1] != UInt8(ascii: "\\"),
                endsText(offset, colon: false)
            {
                let start = Int(entries[last].start)
                report(
                    "inner-quotation-mark", at - 1..<at,
                    "a quotation mark inside text is written \\\", or better as a Chinese quotation mark")
                checkEncoding(at..<offset)
                if bytes[start..<offset].contains(UInt8(ascii: "\\")) { entries[last].hasEscapes = true }
                entries[last].end = UInt32(truncatingIfNeeded: offset)
                at = offset + 1
                lastEnd = at
                return true
            }
            offset += 1
        }
        return false
    }

    // MARK: Comments and blanks

    /// Passes over a comment; whether one stands here.
    mutating func skipComment(_ byte: UInt8) -> Bool {
        let next = at + 1 < bytes.count ? bytes[at + 1] : 0
        var end = at
        if byte == UInt8(ascii: "#") || (byte == UInt8(ascii: "/") && next == byte) {
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
        } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
            end += 2
            while end < bytes.count,
                !(bytes[end] == UInt8(ascii: "/") && bytes[end - 1] == UInt8(ascii: "*") && end > at + 2)
            {
                end += 1
            }
            end = min(end + 1, bytes.count)
        } else {
            return false
        }
        checkEncoding(at..<end)
        report("comment", at..<end, "JSON has no comments; a remark can be the value of a key that begins with x-")
        at = end
        return true
    }

    /// Passes over blanks that are none to JSON, such as the ideographic space; whether one stands here.
    mutating func skipOddBlanks() -> Bool {
        var end = at
        while end < bytes.count, let length = oddBlank(end) { end += length }
        guard end > at else { return false }
        let length = oddBlank(at) ?? 1
        let code = String(UTF8Scan.scalar(bytes, at, length: length).value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - code.utf8.count))
        report("odd-blank", at..<end, "the blank U+\(padding)\(code) is none to JSON; use ordinary spaces")
        at = end
        return true
    }

    /// The length of a blank that is none to JSON.
    func oddBlank(_ offset: Int) -> Int? {
        if bytes[offset] == 0x0B || bytes[offset] == 0x0C { return 1 }
        guard bytes[offset] >= 0x80 else { return nil }
        let length = UTF8Scan.step(bytes, offset)
        guard length > 0 else { return nil }
        switch UTF8Scan.scalar(bytes, offset, length: length).value {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: return length
        default: return nil
        }
    }
}
