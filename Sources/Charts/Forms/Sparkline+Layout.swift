package import Markup

extension Sparkline {
    private static let width = 960
    private static let height = 240
    /// Room for half of the line and of the dot.
    private static let margin = 30

    /// Appends the line as an element of a cell, hidden from screen readers, 96 × 24 px; nothing without any value.
    package func write(into html: inout HTML.Interpolation) {
        values.withUnsafeBufferPointer { values in
            guard let last = values.lastIndex(where: { $0 != nil }), let end = values[last] else { return }
            html.appendDrawing(atMost: 640 + 6 * values.count * DrawingWriter.mostBytes) { drawing in
                draw(values, upTo: last, endingAt: end, into: &drawing)
            }
        }
    }

    private func draw(
        _ values: UnsafeBufferPointer<Int64?>, upTo last: Int, endingAt end: Int64, into drawing: inout DrawingWriter
    ) {
        let vertical = scale(of: values, end)
        let slots = 2 * values.count
        func x(_ index: Int) -> Int { Self.margin + (Self.width - 2 * Self.margin) * (2 * index + 1) / slots }
        drawing.append("<svg class=\"sp\" width=\"96\" height=\"24\" viewBox=\"0 0 96 24\" aria-hidden=\"true\">")
        if let target {
            drawing.append("<path class=\"ax\" stroke=\"#6B7480\" stroke-dasharray=\"2 2\" d=\"M0 ")
            drawing.append(tenths: vertical.position(target))
            drawing.append("H96\"/>")
        }
        drawing.append(
            ##"<path class="ln l1" fill="none" stroke="#124391" stroke-width="1.75" stroke-linecap="round" d=""##)
        var (before, isConnected) = (Point(x: 0, y: 0), false)
        for index in 0...last {
            guard let value = values[index] else {
                isConnected = false
                continue
            }
            let point = Point(x: x(index), y: vertical.position(value))
            if isConnected {
                drawing.append(lineFrom: before, to: point)
            } else {
                drawing.append(.move)
                drawing.append(point)
                // A value between gaps is a dot of the line's width.
                if index == last || values[index + 1] == nil {
                    drawing.append(.horizontalStep)
                    drawing.append(tenths: 0)
                }
            }
            (before, isConnected) = (point, true)
        }
        drawing.append(##""/><circle class="s1" fill="#124391" cx=""##)
        drawing.append(tenths: x(last))
        drawing.append("\" cy=\"")
        drawing.append(tenths: vertical.position(end))
        drawing.append("\" r=\"2.5\"/></svg>")
    }

    private func scale(of values: UnsafeBufferPointer<Int64?>, _ value: Int64) -> Scale {
        var (lowest, highest) = (target ?? value, target ?? value)
        for case let value? in values { (lowest, highest) = (min(lowest, value), max(highest, value)) }
        // Values all alike run along the middle.
        if lowest == highest {
            return Scale(lowest: lowest, highest: highest, start: Self.height / 2, end: Self.height / 2)
        }
        return Scale(lowest: lowest, highest: highest, start: Self.height - Self.margin, end: Self.margin)
    }
}
