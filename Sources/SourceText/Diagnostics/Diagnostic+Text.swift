extension Diagnostic {
    /// The diagnostic for a terminal: the message, the line of source, a caret; lines end with a line feed.
    ///
    ///     Content/progress/2016-09.json:41:17: error: no unit "linshiu"; did you mean "linshui"? [unknown-unit]
    ///         {"unit": "linshiu", "value": 12},
    ///                   ^~~~~~~
    ///
    /// Nothing in it can drive the terminal: controls and bidirectional marks of the content are shown escaped.
    /// Without source text, as for a whole empty file, only the first line is printed.
    package var text: String {
        var text =
            "\(VisibleText.escaped(file)):\(line):\(column): \(severity.rawValue): \(VisibleText.escaped(message))"
        if let suggestion { text += "; did you mean \"\(VisibleText.escaped(suggestion))\"?" }
        text += " [\(code)]\n"
        if !sourceLine.isEmpty { text += CaretLines(self).text }
        return text
    }
}

/// The line of source and the line with the caret below it.
private struct CaretLines {
    /// One scalar of the line as it is printed.
    struct Glyph {
        let text: String
        let width: Int
        let column: Int
    }

    /// Longer lines, in terminal columns, are shown as a window round the caret.
    static let widthLimit = 160
    /// How much of a window lies before the caret.
    static let widthBefore = 60

    let text: String

    init(_ diagnostic: Diagnostic) {
        let glyphs = diagnostic.sourceLine.unicodeScalars.enumerated().map { index, scalar in
            let column = diagnostic.sourceLineColumn + index
            if scalar == "\t" { return Glyph(text: "\t", width: 1, column: column) }
            if VisibleText.isHidden(scalar) {
                let escape = VisibleText.escape(scalar)
                return Glyph(text: escape, width: escape.utf8.count, column: column)
            }
            return Glyph(text: String(scalar), width: VisibleText.width(scalar), column: column)
        }
        let window = Self.window(of: glyphs, round: diagnostic.column)
        let isCutBefore = window.lowerBound > 0 || diagnostic.sourceLineColumn > 1
        let isCutBehind = window.upperBound < glyphs.count

        var source = isCutBefore ? "..." : ""
        var carets = isCutBefore ? "   " : ""
        var isMarked = false
        for glyph in glyphs[window] {
            source += glyph.text
            if glyph.column < diagnostic.column {
                carets += Self.blank(glyph)
            } else if !isMarked {
                carets += "^" + String(repeating: "~", count: max(glyph.width - 1, 0))
                isMarked = true
            } else if glyph.column < diagnostic.endColumn {
                carets += glyph.text == "\t" ? "\t" : String(repeating: "~", count: glyph.width)
            }
        }
        if !isMarked { carets += "^" }
        text = source + (isCutBehind ? "..." : "") + "\n" + carets + "\n"
    }

    /// What stands under a scalar before the caret: as wide as the scalar in whatever font shows both.
    private static func blank(_ glyph: Glyph) -> String {
        if glyph.text == "\t" { return "\t" }
        let isWide = glyph.width == 2 && glyph.text.unicodeScalars.count == 1
        return isWide ? "\u{3000}" : String(repeating: " ", count: glyph.width)
    }

    private static func window(of glyphs: [Glyph], round column: Int) -> Range<Int> {
        guard glyphs.reduce(0, { $0 + $1.width }) > widthLimit else { return glyphs.indices }
        let caret = glyphs.firstIndex { $0.column >= column } ?? glyphs.count
        var (start, before) = (caret, 0)
        while start > 0, before + glyphs[start - 1].width <= widthBefore {
            start -= 1
            before += glyphs[start].width
        }
        var (end, width) = (caret, before)
        while end < glyphs.count, width + glyphs[end].width <= widthLimit {
            width += glyphs[end].width
            end += 1
        }
        return start..<end
    }
}
