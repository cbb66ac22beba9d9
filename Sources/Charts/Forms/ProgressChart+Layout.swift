extension ProgressChart {
    /// Draws the chart; nil where nothing was ever reported or missed, which takes a sentence instead.
    package func drawing(_ wording: ChartWording) -> Drawing? {
        guard
            periods.contains(where: { $0.actual?.number != nil || $0.lastYear?.number != nil })
                || periods.contains(where: { $0.actual?.isMissing ?? false })
        else { return nil }
        let axis = ValueAxis(
            numbers, quantity,
            ValueAxis.Demand(includesZero: quantity.isCumulative, whole: target?.value), style: wording.numbers)
        var wide = ProgressLayout(self, .wide, axis, wording)
        wide.draw()
        var narrow = ProgressLayout(self, .narrow, axis, wording)
        narrow.draw()
        return Drawing(
            wide: wide.canvas, wideHeight: wide.height, narrow: narrow.canvas, narrowHeight: narrow.height,
            footnotes: periods.compactMap(\.actual?.revision))
    }

    /// Every number drawn.
    private var numbers: [Number] {
        var numbers: [Number] = []
        numbers.reserveCapacity(3 * periods.count + 4)
        for index in periods.indices {
            if let number = periods[index].actual?.number { numbers.append(number) }
            if let number = periods[index].lastYear?.number { numbers.append(number) }
            if let number = periods[index].pace { numbers.append(number) }
        }
        if let target { numbers.append(target.value) }
        if let paceStart { numbers.append(paceStart) }
        if let projection { numbers.append(contentsOf: projection.ends) }
        return numbers
    }
}

/// One layout of a ``ProgressChart`` under way.
struct ProgressLayout {
    let chart: ProgressChart
    let axis: ValueAxis
    let wording: ChartWording
    let height: Int
    var canvas: Canvas
    private(set) var plot: Box
    private(set) var vertical: Scale
    /// The middle of each period's end on the horizontal axis.
    private(set) var columns: [Int]

    init(_ chart: ProgressChart, _ layout: Layout, _ axis: ValueAxis, _ wording: ChartWording) {
        self.chart = chart
        self.axis = axis
        self.wording = wording
        canvas = Canvas(layout, capacity: 96)
        height = layout.isNarrow ? 2600 : 3000
        plot = Box(left: axis.labelWidth + 80, top: 0, right: layout.width - 150, bottom: height - 260)
        vertical = axis.scale(from: plot.bottom, to: plot.top)
        columns = []
    }

    mutating func draw() {
        let labels = chooseEndLabels()
        var key = KeyRow()
        key.items = captions + keys(labelled: labels.map(\.word))
        plot.top = key.draw(on: &canvas) + 110
        plot.right = canvas.layout.width - max(labels.map(\.width).max() ?? 0, 130) - 140
        vertical = axis.scale(from: plot.bottom, to: plot.top)
        columns = chart.periods.map { period in
            plot.left + plot.width * min(max(period.month, 0), ProgressChart.months) / ProgressChart.months
        }
        drawProjectionBand()
        drawAxes()
        drawComparisons()
        drawActual()
        drawEndLabels(labels)
        drawValueLabels(isNamed: !key.items.contains { if case .key(.line, _) = $0 { true } else { false } })
    }

    // MARK: Above the plot

    private var captions: [KeyRow.Item] {
        var captions: [KeyRow.Item] = []
        let unit = axis.format.unit(of: chart.quantity)
        if !unit.isEmpty { captions.append(.caption(wording[.unitPrefix] + unit)) }
        if chart.quantity.lowerIsBetter { captions.append(.caption(wording[.lowerIsBetter])) }
        if axis.leavesZeroOut { captions.append(.caption(wording[.verticalAxisNotFromZero])) }
        return captions
    }

    /// The key: all lines where one of them has no label of its own, and the special marks wherever they occur.
    private func keys(labelled: [ChartWord]) -> [KeyRow.Item] {
        var lines: [(word: ChartWord, role: Role)] = []
        if chart.periods.contains(where: { $0.actual?.number != nil }) { lines.append((.actual, .line)) }
        if let target = chart.target { lines.append(target.isLimit ? (.limit, .target) : (.target, .target)) }
        if chart.periods.contains(where: { $0.pace != nil }) { lines.append((.pace, .pace)) }
        if chart.periods.contains(where: { $0.lastYear?.number != nil }) { lines.append((.lastYear, .lastYear)) }
        if chart.projection != nil, lastActual != nil { lines.append((.projection, .projection)) }
        let isNeeded = lines.contains { line in line.word != .actual && !labelled.contains(line.word) }
        var keys: [KeyRow.Item] = isNeeded ? lines.map { .key($0.role, wording[$0.word]) } : []
        if chart.periods.contains(where: { $0.actual?.isProvisional ?? false }) {
            keys.append(.key(.hollowPoint, wording[.provisional]))
        }
        if chart.periods.contains(where: { $0.actual?.isMissing ?? false }) {
            keys.append(.key(.missing, wording[.notReported]))
        }
        return keys
    }

    // MARK: Axes

    private mutating func drawAxes() {
        canvas.verticalAxis(axis, vertical, of: plot)
        let isNarrow = canvas.layout.isNarrow
        let labels = chart.periods.indices.compactMap { index -> (x: Int, text: String)? in
            let tick = isNarrow ? chart.periods[index].narrowTick : chart.periods[index].tick
            return tick.map { (columns[index], $0) }
        }
        canvas.periodLabels(labels, below: plot, height: height)
    }

    // MARK: Lines

    private func place(_ index: Int, _ number: Number) -> Point {
        Point(x: columns[index], y: vertical.position(axis.value(number)))
    }

    private func points(_ number: (ProgressChart.Period) -> Number?) -> [Point?] {
        chart.periods.indices.map { index in number(chart.periods[index]).map { place(index, $0) } }
    }

    private mutating func drawComparisons() {
        canvas.polyline(.lastYear, through: points { $0.lastYear?.number })
        drawPace()
        if let target = chart.target {
            canvas.targetRule(y: vertical.position(axis.value(target.value)), across: plot)
        }
    }

    private mutating func drawPace() {
        let pace = points(\.pace).compactMap { $0 }
        guard chart.quantity.isCumulative else {
            // Between the milestones of a level the target holds, which has its own rule.
            let half = min(plot.width / ProgressChart.months / 2 - 10, 140)
            for point in pace {
                canvas.line(.pace, from: Point(x: point.x - half, y: point.y), to: Point(x: point.x + half, y: point.y))
            }
            return
        }
        // Milestones are joined across periods without one: between two of them the pace is a straight line.
        let start = chart.paceStart.map { Point(x: plot.left, y: vertical.position(axis.value($0))) }
        canvas.polyline(.pace, through: [start] + pace)
    }

    private mutating func drawActual() {
        canvas.polyline(.line, through: points { $0.actual?.number })
        drawProjection()
        for role in [Role.point, .hollowPoint] {
            for index in chart.periods.indices {
                guard let actual = chart.periods[index].actual, let number = actual.number,
                    actual.isProvisional == (role == .hollowPoint)
                else { continue }
                canvas.circle(role, at: place(index, number), radius: 35, datum: index)
            }
        }
        for index in chart.periods.indices where chart.periods[index].actual?.isMissing ?? false {
            canvas.circle(.missing, at: Point(x: columns[index], y: plot.bottom), radius: 30, datum: index)
        }
        let clipped = chart.periods.indices.filter { chart.periods[$0].actual?.number.map(axis.clips) ?? false }
        canvas.segments(
            .torn,
            clipped.flatMap { index -> [(Point, Point)] in
                let (x, y) = (columns[index], plot.top)
                return [
                    (Point(x: x - 70, y: y + 75), Point(x: x + 20, y: y - 15)),
                    (Point(x: x - 20, y: y + 85), Point(x: x + 70, y: y - 5)),
                ]
            })
        for index in clipped { canvas.note(.valueClipped(row: index)) }
    }

    /// The last period with a value.
    private var lastActual: Int? { chart.periods.lastIndex { $0.actual?.number != nil } }

    private mutating func drawProjectionBand() {
        guard let projection = chart.projection, projection.ends.count > 1, let from = projectionStart else { return }
        let ends = projection.ends.map { vertical.position(axis.value($0)) }
        canvas.polygon(
            .projectionBand,
            [
                from, Point(x: plot.right, y: ends.min() ?? from.y), Point(x: plot.right, y: ends.max() ?? from.y),
            ])
    }

    private mutating func drawProjection() {
        guard let projection = chart.projection, let from = projectionStart else { return }
        let ends = projection.ends.map { Point(x: plot.right, y: vertical.position(axis.value($0))) }
            .sorted { $0.y < $1.y }
        for end in ends { canvas.line(.projection, from: from, to: end) }
        for end in ends { canvas.circle(.projectionPoint, at: end, radius: 35) }
    }

    private var projectionStart: Point? {
        guard let last = lastActual, let number = chart.periods[last].actual?.number else { return nil }
        return place(last, number)
    }

    // MARK: Labels

    /// A label wanted at the right end, before the height of the plot is known.
    private struct Wanted {
        let word: ChartWord
        let text: String
        let value: Int64
        let width: Int
    }

    /// The labels at the right edge, at most three in order of importance: actual, target, projection, last year, pace.
    private mutating func chooseEndLabels() -> [Wanted] {
        var wanted: [Wanted] = []
        let last = chart.periods.count - 1
        func add(_ word: ChartWord, _ number: Number, texts: [String]) {
            guard let text = canvas.endLabel(texts) else { return }
            let width = TextMetrics.width(text, size: canvas.layout.fontSize)
            wanted.append(Wanted(word: word, text: text, value: axis.value(number), width: width))
        }
        func texts(_ word: ChartWord, _ number: Number) -> [String] {
            let full = "\(wording[word]) \(axis.format.labelWithUnit(number, chart.quantity))"
            let short = "\(wording[word]) \(axis.format.label(number))"
            return (canvas.layout.isNarrow ? [] : [full]) + [short, wording[word]]
        }
        if last >= 0, chart.periods[last].month == ProgressChart.months,
            let number = chart.periods[last].actual?.number
        {
            add(.actual, number, texts: texts(.actual, number))
        }
        if let target = chart.target {
            let word: ChartWord = target.isLimit ? .limit : .target
            add(word, target.value, texts: texts(word, target.value))
        }
        if let projection = chart.projection, lastActual != nil,
            let end = projection.ends.max(by: { axis.value($0) < axis.value($1) })
        {
            add(.projection, end, texts: ["\(wording[.projection]) \(projection.text)", wording[.projection]])
        }
        if last >= 0, let number = chart.periods[last].lastYear?.number {
            add(.lastYear, number, texts: texts(.lastYear, number))
        }
        // The pace nearly always ends at the target, whose label then stands there already.
        if last >= 0, let number = chart.periods[last].pace,
            axis.value(number) != chart.target.map({ axis.value($0.value) })
        {
            add(.pace, number, texts: texts(.pace, number))
        }
        for dropped in wanted.dropFirst(3) { canvas.note(.endLabelOmitted(dropped.word)) }
        return Array(wanted.prefix(3))
    }

    private mutating func drawEndLabels(_ wanted: [Wanted]) {
        // Equal heights keep their order of importance, so that layouts agree.
        let labels = wanted.enumerated().sorted { one, other in
            (-one.element.value, one.offset) < (-other.element.value, other.offset)
        }.map(\.element)
        canvas.endLabels(labels.map { ($0.text, vertical.position($0.value)) }, of: plot)
    }

    /// Writes the last value beside its point, the real value of clipped ones, and the numbers of footnotes.
    private mutating func drawValueLabels(isNamed: Bool) {
        var wanted = chart.periods.indices.filter { chart.periods[$0].actual?.number.map(axis.clips) ?? false }
        if let last = lastActual, !wanted.contains(last), chart.periods[last].month < ProgressChart.months {
            wanted.append(last)
        }
        for index in wanted {
            guard let number = chart.periods[index].actual?.number else { continue }
            let value =
                canvas.layout.isNarrow
                ? axis.format.label(number) : axis.format.labelWithUnit(number, chart.quantity)
            let isLast = index == lastActual
            let text = isNamed && isLast ? "\(wording[.actual]) \(value)" : value
            if !placeLabel(text, .strong, at: index, number) { canvas.note(.valueLabelOmitted(row: index)) }
        }
        var footnote = 0
        for index in chart.periods.indices {
            guard let actual = chart.periods[index].actual, actual.revision != nil, let number = actual.number else {
                continue
            }
            footnote += 1
            if !placeLabel(String(footnote), .tick, at: index, number) {
                canvas.note(.valueLabelOmitted(row: index))
            }
        }
    }

    /// Tries the places round a point, those away from the pace first.
    private mutating func placeLabel(_ text: String, _ role: Role, at index: Int, _ number: Number) -> Bool {
        let point = place(index, number)
        let above: [(Int, Int, Scene.Anchor)] = [
            (40, -150, .end), (0, -150, .middle), (-40, -150, .start), (-90, 0, .end),
        ]
        let below: [(Int, Int, Scene.Anchor)] = [
            (-20, 160, .start), (0, 160, .middle), (20, 160, .end), (90, 0, .start),
        ]
        let isBelow = chart.periods[index].pace.map { axis.value($0) > axis.value(number) } ?? false
        let area = Box(left: plot.left, top: plot.top - 110, right: plot.right, bottom: plot.bottom - 20)
        let places = isBelow ? below + above : above + below
        let free = places.first { x, y, anchor in
            let box = canvas.box(of: text, role, x: point.x + x, y: point.y + y, anchor: anchor)
            return !canvas.linesCross(box.grown(by: 40))
                && canvas.tryText(
                    text, role, x: point.x + x, y: point.y + y, anchor: anchor, within: area, datum: index)
        }
        if free != nil { return true }
        // Over a line a label can still be read; over another it cannot.
        return places.contains { x, y, anchor in
            canvas.tryText(
                text, role, x: point.x + x, y: point.y + y, anchor: anchor, within: area, datum: index)
        }
    }
}
