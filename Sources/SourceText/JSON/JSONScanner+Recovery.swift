/// What is made of text that is not JSON: each mistake is reported once and read as what was probably meant.
extension JSONScanner {
    /// Takes a character that correct JSON would not have here.
    @inline(never)
    mutating func recover(_ byte: UInt8, width: Int) {
        if width == 1 {
            if skipComment(byte) || skipOddBlanks() { return }
            if let mistyped = MistypedPunctuation(bytes, at) {
                if mistyped.meant != UInt8(ascii: "\""), expected != .nothing {
                    let meant = String(UnicodeScalar(mistyped.meant))
                    report(
                        "full-width-punctuation", at..<at + mistyped.width,
                        "the full-width \(MistypedPunctuation.name(mistyped.meant)) "
                            + "\(VisibleText.quoted(bytes[at..<at + mistyped.width])) is not JSON",
                        suggestion: meant == ";" ? "," : meant)
                    if isStopped { return }
                }
                return accept(mistyped.meant, width: mistyped.width)
            }
        }
        switch expected {
        case .value, .element: recoverValue(byte, width: width)
        case .key, .member: recoverKey(byte, width: width)
        case .colon: recoverColon(byte, width: width)
        case .separator: recoverSeparator(byte, width: width)
        case .nothing:
            report(
                "text-after-end", at..<at + max(width, abs(UTF8Scan.step(bytes, at))),
                "text behind the end: a file holds one value, and the brackets of this one are closed before this place"
            )
            isStopped = true
        }
    }

    // MARK: Where a value was expected

    private mutating func recoverValue(_ byte: UInt8, width: Int) {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ";"):
            if inObject {
                report("missing-value", lastEnd..<at, "the key has no value")
                appendMissingValue()
                accept(byte, width: width)
            } else if frames.isEmpty {
                skipUnexpected(width)
            } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
                report("missing-value", at..<at + width, "a comma without a value before it")
                comma = at
                at += width
                expected = .value
            } else {
                if expected == .value { reportTrailingComma() }
                expected = .separator
                accept(byte, width: width)
            }
        case UInt8(ascii: ":"):
            skipUnexpected(width)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard let entry = scanWronglyQuoted(width: width) else { return scanWord() }
            entries.append(entry)
            valueEnded()
        default:
            scanWord()
        }
    }

    /// Gives a key the value null where none is written.
    mutating func appendMissingValue() {
        entries.append(SourceTree.Entry(kind: .null, start: lastEnd, end: lastEnd))
        if rejections > 0 { dropRejectedMember() }
        expected = .separator
    }

    private mutating func reportTrailingComma() {
        report("trailing-comma", comma..<comma + 1, "a comma behind the last value; JSON allows none")
    }

    private mutating func skipUnexpected(_ width: Int) {
        report("unexpected-text", at..<at + width, "\(VisibleText.quoted(bytes[at..<at + width])) has no place here")
        at += width
    }

    // MARK: Where a key was expected

    private mutating func recoverKey(_ byte: UInt8, width: Int) {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"):
            report("missing-value", at..<at + width, "a comma without a key and value before it")
            comma = at
            at += width
            expected = .key
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            if expected == .key { reportTrailingComma() }
            expected = .separator
            accept(byte, width: width)
        case UInt8(ascii: ":"):
            report("missing-key", at..<at + width, "no key before the colon")
            appendPlaceholderKey()
            at += width
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            report(
                "missing-key", at..<at + width,
                "a value without a key; in an object each value stands behind a key and a colon")
            appendPlaceholderKey()
            accept(byte, width: width)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            if let entry = scanWronglyQuoted(width: width) { appendKey(entry) } else { scanUnquotedKey() }
        default:
            scanUnquotedKey()
        }
    }

    /// Stands in for a key that is not there, so that keys and values stay in pairs; left out of the tree later.
    mutating func appendPlaceholderKey() {
        entries.append(SourceTree.Entry(kind: .text, start: at, end: at))
        rejectMember(from: entries.count - 1)
        expected = .value
    }

    private mutating func recoverColon(_ byte: UInt8, width: Int) {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ";"):
            report("missing-value", lastEnd..<lastEnd, "the key has no value")
            appendMissingValue()
            accept(byte, width: width)
        case UInt8(ascii: "="):
            let hasArrow = at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: ">")
            let end = at + (hasArrow ? 2 : 1)
            report("missing-colon", at..<end, "a colon stands between key and value", suggestion: ":")
            at = end
            expected = .value
        default:
            report("missing-colon", lastEnd..<lastEnd, "no colon between key and value")
            expected = .value
            accept(byte, width: width)
        }
    }

    // MARK: Where a comma or the end was expected

    private mutating func recoverSeparator(_ byte: UInt8, width: Int) {
        switch byte {
        case UInt8(ascii: ";"):
            if width == 1 {
                report("wrong-separator", at..<at + 1, "values are separated by commas", suggestion: ",")
            }
            accept(UInt8(ascii: ","), width: width)
        case UInt8(ascii: ":"):
            if inObject {
                report("missing-key", at..<at + width, "no key before the colon; a comma may be missing before it")
                appendPlaceholderKey()
            } else {
                report("unexpected-text", at..<at + width, "a colon in a list: keys stand in objects, between { and }")
                expected = .value
            }
            at += width
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            closeMismatched(byte, width: width)
        default:
            if extendText() { return }
            let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
            if inObject, !isQuote, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "["), !isUnquotedKey() {
                let end = wordEnd(at)
                checkEncoding(at..<end)
                report(
                    "unexpected-text", at..<end,
                    "\(VisibleText.quoted(bytes[at..<end])) has no place behind a value; a comma or } was expected")
                at = end
                return
            }
            report("missing-comma", lastEnd..<lastEnd, "no comma between two values", suggestion: ",")
            expected = inObject ? .key : .value
            accept(byte, width: width)
        }
    }

    /// Takes a bracket that does not close the innermost list or object.
    private mutating func closeMismatched(_ byte: UInt8, width: Int) {
        guard let inner = frames.last else { return skipUnexpected(width) }
        let shown = String(UnicodeScalar(byte))
        let innerLine = problems.line(of: Int(entries[inner.entry].start))
        let innerName = inner.isObject ? "object" : "list"
        let matching = frames.lastIndex { $0.isObject == (byte == UInt8(ascii: "}")) }
        // Where the file would end too early by it, the bracket is the slip, not the missing one before it.
        if let matching, matching > 0 || isBlank(behind: at + width) {
            let outer = frames[matching]
            let outerLine = problems.line(of: Int(entries[outer.entry].start))
            report(
                "unclosed-bracket", at..<at + width,
                "\(shown) closes the \(outer.isObject ? "object" : "list") of line \(outerLine), "
                    + "but the \(innerName) opened in line \(innerLine) is still open",
                suggestion: inner.isObject ? "}" : "]")
            let at = at
            while frames.count > matching + 1 { close(width: 0) }
            self.at = at
        } else {
            report(
                "wrong-bracket", at..<at + width,
                "\(shown) cannot close the \(innerName) opened in line \(innerLine)",
                suggestion: inner.isObject ? "}" : "]")
        }
        close(width: width)
    }

    /// Whether only blanks follow.
    private func isBlank(behind offset: Int) -> Bool {
        bytes[offset...].allSatisfy { $0 <= 0x20 }
    }

    // MARK: The end of the file

    /// Reports what is still open, and closes it, so that the tree is well formed.
    mutating func finish() {
        if entries.isEmpty, problems.count == 0 {
            report("empty-file", 0..<0, "the file holds no value; an empty object is written {}")
        }
        if !isStopped, !frames.isEmpty {
            var end = bytes.count
            while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
            let named = frames.reversed().prefix(4).map { frame in
                "\(frame.isObject ? "object" : "list") opened in line \(problems.line(of: Int(entries[frame.entry].start)))"
            }
            let others = frames.count - named.count
            report(
                "unclosed-bracket", end..<end,
                "the file ends before the end of the \(named.joined(separator: " in the "))"
                    + (others > 0 ? " and \(others) more" : ""),
                suggestion: inObject ? "}" : "]")
        }
        if inObject, needsValue { appendMissingValue() }
        at = min(max(at, lastEnd), bytes.count)
        while !frames.isEmpty { close(width: 0) }
    }

    /// Whether the last entry is a key without its value.
    private var needsValue: Bool { expected == .colon || expected == .value }
}
