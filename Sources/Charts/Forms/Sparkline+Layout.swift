package import Markup

extension Sparkline {
    private static let width = 960
    private static let height = 240
    /// Room for half of the line and of the dot.
    private static let margin = 30

    /// Appends the line as an element of a cell, hidden from screen readers, 96 × 24 px; nothing without any value.
    package func write(into html: inout HTML.Interpolation) {
        guard let last = values.lastIndex(where: { $0 != nil }), let end = values[last] else { return }
        let vertical = scale(end)
        func x(_ index: Int) -> Int {
            let slot = (Self.width - 2 * Self.margin) * (2 * index + 1) / (2 * values.count)
            return Self.margin + slot
        }
        html.appendDrawing(atMost: 640 + 6 * values.count * DrawingWriter.mostBytes) { drawing in
            drawing.append(
                "<svg class=\"sp\" width=\"96\" height=\"24\" viewBox=\"0 0 96 24\" aria-hidden=\"true\">")
            if let target {
                drawing.append("<path class=\"ax\" stroke=\"#6B7480\" stroke-dasharray=\"2 2\" d=\"M0 ")
                drawing.append(tenths: vertical.position(target))
                drawing.append("H96\"/>")
            }
            drawing.append(
                ##"<path class="ln l1" fill="none" stroke="#124391" stroke-width="1.75" stroke-linecap="round" d=""##)
            var before: Point?
            for index in values.indices {
                guard let value = values[index] else {
                    before = nil
                    continue
                }
                let point = Point(x: x(index), y: vertical.position(value))
                if let before {
                    drawing.append(lineFrom: before, to: point)
                } else {
                    drawing.append(.move)
                    drawing.append(point)
                    // A value between gaps is a dot of the line's width.
                    if index + 1 == values.count || values[index + 1] == nil {
                        drawing.append(.horizontalStep)
                        drawing.append(tenths: 0)
                    }
                }
                before = point
            }
            drawing.append(##""/><circle class="s1" fill="#124391" cx=""##)
            drawing.append(tenths: x(last))
            drawing.append("\" cy=\"")
            drawing.append(tenths: vertical.position(end))
            drawing.append("\" r=\"2.5\"/></svg>")
        }
    }

    private func scale(_ value: Int64) -> Scale {
        var (lowest, highest) = (target ?? value, target ?? value)
        for case let value? in values { (lowest, highest) = (min(lowest, value), max(highest, value)) }
        if let domain { (lowest, highest) = (domain.lowerBound, domain.upperBound) }
        // Values all alike run along the middle.
        if lowest == highest {
            return Scale(lowest: lowest, highest: highest, start: Self.height / 2, end: Self.height / 2)
        }
        let (top, bottom) = (Self.margin, Self.height - Self.margin)
        return Scale(
            lowest: lowest, highest: highest, start: isInverted ? top : bottom, end: isInverted ? bottom : top)
    }
}
