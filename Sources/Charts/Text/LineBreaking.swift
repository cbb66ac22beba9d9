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
    /// - Returns: One or two lines; nil when two do not do.
    static func balanced(_ text: String, width: Int, size: Int) -> [String]? {
        guard TextMetrics.width(text, size: size) > width else { return [text] }
        let scalars = Array(text.unicodeScalars)
        let widths = scalars.map { TextMetrics.width(of: $0) * size }
        let total = widths.reduce(0, +)
        var before = 0
        var best: (index: Int, longer: Int)?
        for index in scalars.indices.dropFirst() {
            before += widths[index - 1]
            guard canBreak(scalars, before: index) else { continue }
            let longer = max(before, total - before)
            if longer < best?.longer ?? .max { best = (index, longer) }
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
    /// - Returns: The lines.
    static func filled(_ text: String, width: Int, size: Int) -> [String] {
        guard TextMetrics.width(text, size: size) > width else { return [text] }
        let scalars = Array(text.unicodeScalars)
        var lines: [String] = []
        var start = 0
        var used = 0
        var opportunity: Int?
        var index = 0
        while index < scalars.count {
            if index > start, canBreak(scalars, before: index) { opportunity = index }
            used += TextMetrics.width(of: scalars[index]) * size
            if (used + 9) / 10 > width, index > start {
                let end = opportunity ?? index
                lines.append(line(scalars[start..<end]))
                (start, used, opportunity, index) = (end, 0, nil, end)
                continue
            }
            index += 1
        }
        lines.append(line(scalars[start...]))
        return lines
    }

    private static func line(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        let trimmed = scalars.drop { $0 == " " }
        text.append(
            contentsOf: trimmed.prefix(upTo: trimmed.lastIndex { $0 != " " }.map { $0 + 1 } ?? trimmed.endIndex))
        return String(text)
    }

    /// Whether a line may begin at `index`, which is not the first.
    static func canBreak(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
        let (previous, next) = (scalars[index - 1], scalars[index])
        if next == " " || neverFirst.contains(next) || neverLast.contains(previous) { return false }
        if previous == "～" || next == "～" || TextMetrics.width(of: next) == 0 { return false }
        let isAfterWide = TextMetrics.isFullWidth(previous)
        let isBeforeWide = TextMetrics.isFullWidth(next)
        guard previous == " " || previous == "-" || isAfterWide || isBeforeWide else { return false }
        // A number keeps its unit.
        if isBeforeWide, ("0"..."9").contains(previous) { return false }
        if previous == "-", ("0"..."9").contains(next) { return false }
        return !isInsideTitle(scalars, index)
    }

    private static func isInsideTitle(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        let opening = scalars[..<index].lastIndex { $0 == "《" || $0 == "》" }
        return opening.map { scalars[$0] == "《" } ?? false
    }

    private static let neverFirst = Set("，。、；：？！）》」』”’%‰℃…—·)],.:;!?".unicodeScalars)
    private static let neverLast = Set("（《「『“‘￥#([".unicodeScalars)
}
