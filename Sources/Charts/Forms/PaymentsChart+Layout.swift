extension PaymentsChart {
    /// Draws the chart; nil without months.
    package func drawing(_ wording: ChartWording) -> Drawing? {
        guard !months.isEmpty else { return nil }
        let axis = ValueAxis(
            months.flatMap { [$0.handedDown, $0.paid] } + [funding], quantity,
            ValueAxis.Demand(includesZero: true), style: wording.numbers)
        var wide = PaymentsLayout(self, .wide, axis, wording)
        wide.draw()
        var narrow = PaymentsLayout(self, .narrow, axis, wording)
        narrow.draw()
        return Drawing(
            wide: wide.canvas, wideHeight: wide.height, narrow: narrow.canvas, narrowHeight: narrow.height)
    }
}

/// One layout of a ``PaymentsChart`` under way.
private struct PaymentsLayout {
    let chart: PaymentsChart
    let axis: ValueAxis
    let wording: ChartWording
    let height: Int
    var canvas: Canvas
    private var plot: Box
    private var vertical: Scale

    /// Steps that each have a point; more of them are a line alone.
    private static let pointLimit = 60

    init(_ chart: PaymentsChart, _ layout: Layout, _ axis: ValueAxis, _ wording: ChartWording) {
        self.chart = chart
        self.axis = axis
        self.wording = wording
        canvas = Canvas(layout, capacity: 64)
        height = layout.isNarrow ? 2400 : 2600
        plot = Box(left: axis.labelWidth + 80, top: 0, right: layout.width - 150, bottom: height - 260)
        vertical = axis.scale(from: plot.bottom, to: plot.top)
    }

    mutating func draw() {
        let labels = endLabels
        plot.top = keyRow(labelled: labels.map(\.word)).draw(on: &canvas) + 110
        let widest = labels.map { TextMetrics.width($0.text, size: canvas.layout.fontSize) }.max() ?? 0
        plot.right = canvas.layout.width - max(widest, 130) - 140
        vertical = axis.scale(from: plot.bottom, to: plot.top)
        canvas.verticalAxis(axis, vertical, of: plot)
        let isNarrow = canvas.layout.isNarrow
        canvas.periodLabels(
            chart.months.indices.compactMap { index in
                (isNarrow ? chart.months[index].narrowTick : chart.months[index].tick).map { (column(index), $0) }
            }, below: plot, height: height)
        canvas.targetRule(y: height(of: chart.funding), across: plot)
        canvas.polyline(.contextLine, through: steps(\.handedDown))
        canvas.polyline(.line, through: steps(\.paid))
        drawPoints()
        canvas.endLabels(
            labels.enumerated().sorted { (-$0.element.value, $0.offset) < (-$1.element.value, $1.offset) }
                .map { ($0.element.text, vertical.position($0.element.value)) }, of: plot)
    }

    /// The end of a month on the horizontal axis.
    private func column(_ index: Int) -> Int { plot.left + plot.width * (index + 1) / chart.months.count }

    private func height(of number: Number) -> Int { vertical.position(axis.value(number)) }

    /// A sum stays as it was until the end of the month that changed it.
    private func steps(_ number: (PaymentsChart.Month) -> Number) -> [Point?] {
        var level = vertical.position(0)
        var points: [Point?] = [Point(x: plot.left, y: level)]
        for index in chart.months.indices {
            let next = height(of: number(chart.months[index]))
            guard next != level || index == chart.months.count - 1 else { continue }
            points.append(Point(x: column(index), y: level))
            if next != level { points.append(Point(x: column(index), y: next)) }
            level = next
        }
        return points
    }

    /// A point at the end of each month that changed what was paid.
    private mutating func drawPoints() {
        var before = Int64(0)
        let changed = chart.months.indices.filter { index in
            let value = axis.value(chart.months[index].paid)
            defer { before = value }
            return value != before
        }
        guard changed.count <= Self.pointLimit else { return }
        for index in changed {
            let place = Point(x: column(index), y: height(of: chart.months[index].paid))
            canvas.circle(.point, at: place, radius: 35, datum: index)
        }
    }

    // MARK: Labels

    private var series: [(word: ChartWord, role: Role, number: Number)] {
        guard let last = chart.months.last else { return [] }
        return [
            (.paid, .line, last.paid), (.handedDown, .contextLine, last.handedDown), (.funding, .target, chart.funding),
        ]
    }

    private var endLabels: [(word: ChartWord, text: String, value: Int64)] {
        series.compactMap { word, _, number in
            let full = "\(wording[word]) \(axis.format.labelWithUnit(number, chart.quantity))"
            let short = "\(wording[word]) \(axis.format.label(number))"
            let texts = (canvas.layout.isNarrow ? [] : [full]) + [short, wording[word]]
            return canvas.endLabel(texts).map { (word, $0, axis.value(number)) }
        }
    }

    /// The unit, and the lines where one of them has no label of its own.
    private func keyRow(labelled: [ChartWord]) -> KeyRow {
        var key = KeyRow()
        let unit = axis.format.unit(of: chart.quantity)
        if !unit.isEmpty { key.items.append(.caption(wording[.unitPrefix] + unit)) }
        if series.contains(where: { !labelled.contains($0.word) }) {
            key.items += series.map { .key($0.role, wording[$0.word]) }
        }
        return key
    }
}
