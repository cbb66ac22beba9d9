extension Canvas {
    /// Draws the rules and labels of a vertical axis, the base line, and the line of zero where values lie below it.
    mutating func verticalAxis(_ axis: ValueAxis, _ scale: Scale, of plot: Box) {
        let lines = axis.ticks.values.map { value -> (Point, Point) in
            let y = scale.position(value)
            return (Point(x: plot.left, y: y), Point(x: plot.right, y: y))
        }
        segments(.grid, lines)
        for (index, value) in axis.ticks.values.enumerated() {
            text(axis.labels[index], .tick, x: plot.left - 80, y: scale.position(value), anchor: .end)
        }
        line(.axis, from: Point(x: plot.left, y: plot.bottom), to: Point(x: plot.right, y: plot.bottom))
        if axis.ticks.lowest < 0, axis.ticks.highest >= 0 {
            let y = scale.position(0)
            line(.zero, from: Point(x: plot.left, y: y), to: Point(x: plot.right, y: y))
        }
    }

    /// Labels periods below a plot: the ends first, then as many of the others as fit, evenly thinned where not all do.
    mutating func periodLabels(_ labels: [(x: Int, text: String)], below plot: Box, height: Int) {
        let y = plot.bottom + 140
        let area = Box(left: 0, top: 0, right: layout.width, bottom: height)
        var step = 1
        while step < max(labels.count, 2) {
            let shown = labels.indices.filter { (labels.count - 1 - $0) % step == 0 }
            let boxes = shown.map { box(of: labels[$0].text, .tick, x: labels[$0].x, y: y, anchor: .middle) }
            if zip(boxes, boxes.dropFirst()).allSatisfy({ $0.right + 30 <= $1.left }) {
                for index in shown {
                    _ = tryText(labels[index].text, .tick, x: labels[index].x, y: y, anchor: .middle, within: area)
                }
                break
            }
            step += 1
        }
        if step > 1, !labels.isEmpty { note(.labelsThinned) }
    }

    /// The longest of the texts that fits at the right of a plot, the fullest first; none where no one does.
    func endLabel(_ texts: [String]) -> String? {
        let limit = layout.isNarrow ? 1050 : 2000
        return texts.first { TextMetrics.width($0, size: layout.fontSize) <= limit }
    }

    /// Sets labels at the right of a plot, from the topmost down, each as near as it can be to the height it names.
    mutating func endLabels(_ labels: [(text: String, y: Int)], of plot: Box) {
        let range = (plot.top - 110)...(plot.bottom + 50)
        guard let middles = EndLabels.spread(labels.map(\.y), height: layout.lineHeight, within: range) else { return }
        for (label, middle) in zip(labels, middles) {
            if (middle - label.y).magnitude > 60 {
                line(
                    .connector, from: Point(x: plot.right + 65, y: label.y), to: Point(x: plot.right + 115, y: middle))
            }
            text(label.text, .label, x: plot.right + 130, y: middle)
        }
    }

    /// A rule across a plot with a flag at its end: what a line is on its way to.
    mutating func targetRule(y: Int, across plot: Box) {
        line(.target, from: Point(x: plot.left, y: y), to: Point(x: plot.right, y: y))
        polygon(
            .flag, [Point(x: plot.right, y: y - 45), Point(x: plot.right + 60, y: y), Point(x: plot.right, y: y + 45)])
    }
}
