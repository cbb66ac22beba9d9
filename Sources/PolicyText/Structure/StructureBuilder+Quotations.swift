import SourceText

/// Articles quoted by a decision that amends them: `将第四条修改为：“第四条　…` and the paragraphs up to the closing mark.
extension StructureBuilder {
    /// How many paragraphs a quotation may go on over: a mark that is never closed hides nothing.
    private static let longestQuotation = 64

    /// The places of the paragraphs that go on a quotation which began with a division's number.
    ///
    /// Only one that is closed counts, and before another one begins.
    func quotedParagraphs(in blocks: [SourceBlock]) -> Set<Int> {
        var quoted: Set<Int> = []
        var index = 0
        while index < blocks.count {
            defer { index += 1 }
            guard case .paragraph(let inlines, _) = blocks[index], inlines.opensQuotedDivision else { continue }
            guard let end = endOfQuotation(in: blocks, from: index + 1) else { continue }
            quoted.formUnion((index + 1)...end)
            index = end
        }
        return quoted
    }

    private func endOfQuotation(in blocks: [SourceBlock], from start: Int) -> Int? {
        for index in start..<min(blocks.count, start + Self.longestQuotation) {
            guard case .paragraph(let inlines, _) = blocks[index] else { return nil }
            let text = inlines.plainText.unicodeScalars
            let opening = text.count { $0 == "\u{201C}" }
            let closing = text.count { $0 == "\u{201D}" }
            // Each paragraph of a quotation may begin with an opening mark of its own.
            let isRenewed = text.first { !$0.isLayoutBlank } == "\u{201C}"
            if closing > opening - (isRenewed ? 1 : 0) { return index }
            if opening - (isRenewed ? 1 : 0) > closing { return nil }
        }
        return nil
    }

    /// Adds a paragraph of a quotation, whose number is that of another document.
    mutating func flowQuoted(_ inlines: [Inline], _ span: SourceSpan) {
        let words = finished(inlines, span).trimmed()
        guard !words.isEmpty else { return }
        for index in stack.indices { stack[index].hasTextSinceItem = true }
        append(.paragraph(Paragraph(words)))
    }
}

extension [Inline] {
    /// Whether a quotation begins in it right with a number such as `第四条` or `（一）`, and does not end in it.
    fileprivate var opensQuotedDivision: Bool {
        var text = Array<Unicode.Scalar>()
        for inline in self {
            guard case .text(let words) = inline else {
                text.append(" ")
                continue
            }
            text += words.unicodeScalars
        }
        guard let last = text.lastIndex(of: "\u{201C}"), !text[last...].contains("\u{201D}") else { return false }
        let quoted = String(String.UnicodeScalarView(text[(last + 1)...].prefix(LinePrefix.limit)))
        return Opener.match(LinePrefix([.text(quoted)]), at: .paragraph) != nil
    }
}
