/// Where lines of labels may end.
///
/// Between Han characters, after spaces and hyphens; never inside a number and its unit, a Latin word, a range or
/// 《…》, before closing or after opening punctuation.
enum LineBreaking {
    /// Sets a text in one line, or in two of nearly the same length.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - width: The most a line may take, in tenths of a px.
    ///   - size: The size of the type in px.
    ///   - isBold: Whether it is set in bold type.
    /// - Returns: One or two lines; nil when two do not do.
    static func balanced(_ text: String, width: Int, size: Int, isBold: Bool = false) -> [String]? {
        guard TextMetrics.width(text, size: size, isBold: isBold) > width else { return [text] }
        let scalars = text.unicodeScalars
        let total = scalars.reduce(0) { $0 + TextMetrics.width(of: $1, isBold: isBold) * size }
        var before = 0
        var isInTitle = false
        var previous: Unicode.Scalar?
        var best: (index: String.Index, longer: Int)?
        for index in scalars.indices {
            let scalar = scalars[index]
            if let previous {
                isInTitle = LineBreaking.isInTitle(behind: previous, isInTitle)
                if !isInTitle, canBreak(previous, scalar) {
                    let longer = max(before, total - before)
                    if longer < best?.longer ?? .max { best = (index, longer) }
                }
            }
            before += TextMetrics.width(of: scalar, isBold: isBold) * size
            previous = scalar
        }
        guard let best, (best.longer + 9) / 10 <= width else { return nil }
        return [line(scalars[..<best.index]), line(scalars[best.index...])]
    }

    /// Fills lines one after another.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - width: The most a line may take, in tenths of a px. What cannot be broken is broken anywhere rather than
    ///     left too wide.
    ///   - size: The size of the type in px.
    ///   - isBold: Whether it is set in bold type.
    /// - Returns: The lines.
    static func filled(_ text: String, width: Int, size: Int, isBold: Bool = false) -> [String] {
        guard TextMetrics.width(text, size: size, isBold: isBold) > width else { return [text] }
        let scalars = text.unicodeScalars
        var lines: [String] = []
        var (start, index) = (scalars.startIndex, scalars.startIndex)
        var used = 0
        var isInTitle = false
        // Where the line may end, and what was used up to there.
        var opportunity: (index: String.Index, used: Int)?
        var previous: Unicode.Scalar?
        while index < scalars.endIndex {
            let scalar = scalars[index]
            if let previous {
                isInTitle = LineBreaking.isInTitle(behind: previous, isInTitle)
                if index > start, !isInTitle, canBreak(previous, scalar) { opportunity = (index, used) }
            }
            used += TextMetrics.width(of: scalar, isBold: isBold) * size
            while (used + 9) / 10 > width, index > start {
                let end = opportunity ?? (index, used - TextMetrics.width(of: scalar, isBold: isBold) * size)
                lines.append(line(scalars[start..<end.index]))
                (start, used, opportunity) = (end.index, used - end.used, nil)
            }
            previous = scalar
            index = scalars.index(after: index)
        }
        lines.append(line(scalars[start...]))
        return lines
    }

    private static func line(_ scalars: Substring.UnicodeScalarView) -> String {
        var part = Substring(scalars)
        while part.unicodeScalars.first == " " { part.unicodeScalars.removeFirst() }
        while part.unicodeScalars.last == " " { part.unicodeScalars.removeLast() }
        return String(part)
    }

    /// Whether a title is open behind a character, given whether one was before it.
    private static func isInTitle(behind scalar: Unicode.Scalar, _ isOpen: Bool) -> Bool {
        scalar == "《" || (isOpen && scalar != "》")
    }

    /// Whether a line may end with one character and the next begin with the other, outside of titles.
    private static func canBreak(_ previous: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
        if next == " " || isNeverFirst(next) || isNeverLast(previous) { return false }
        if previous == "～" || next == "～" || TextMetrics.width(of: next, isBold: false) == 0 { return false }
        let isAfterWide = TextMetrics.isFullWidth(previous)
        let isBeforeWide = TextMetrics.isFullWidth(next)
        guard previous == " " || previous == "-" || isAfterWide || isBeforeWide else { return false }
        // A number keeps its unit.
        if isBeforeWide, ("0"..."9").contains(previous) { return false }
        return !(previous == "-" && ("0"..."9").contains(next))
    }

    private static func isNeverFirst(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "，", "。", "、", "；", "：", "？", "！", "）", "》", "」", "』", "”", "’", "%", "‰", "℃", "…", "—", "·", ")", "]",
            ",", ".", ":", ";", "!", "?":
            true
        default: false
        }
    }

    private static func isNeverLast(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "（", "《", "「", "『", "“", "‘", "￥", "#", "(", "[": true
        default: false
        }
    }
}
