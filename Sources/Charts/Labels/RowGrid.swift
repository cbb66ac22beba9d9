/// The rows of a chart with a name to each: where names, marks and values stand.
///
/// Wide rows have the name in a column at the left, in two lines where one is too long. Narrow ones do too while all
/// names are short; otherwise the name and the value stand above the mark, which then has the whole width.
struct RowGrid {
    /// The text of a row.
    struct Row {
        var heading: String?
        /// In front of the name: a rank.
        var lead: String
        var name: Name
        var value: String
        /// Behind the value: a change.
        var trail: String

        init(heading: String? = nil, lead: String = "", name: Name, value: String, trail: String = "") {
            self.heading = heading
            self.lead = lead
            self.name = name
            self.value = value
            self.trail = trail
        }
    }

    /// Where a row stands.
    struct Place {
        var heading: Int?
        /// The first line of the name.
        var text: Int
        /// The middle of the mark.
        var mark: Int
        var box: Box
    }

    let rows: [Row]
    private(set) var places: [Place] = []
    /// The left and right ends of the marks.
    private(set) var left = 0
    private(set) var right = 0
    private(set) var bottom = 0
    private(set) var isStacked = false

    private var names: [[String]] = []
    private var values: [[String]] = []
    private var leadWidth = 0
    private var trailWidth = 0
    private var valueWidth = 0
    private var hasValueLine = false
    /// Where values and what follows them end.
    private var textRight = 0

    private static let gap = 100

    /// The most rows one drawing has.
    static let rowLimit = 40

    /// Divides rows into runs of at most forty: cut at headings where there are some, else into equal parts.
    static func parts(count: Int, hasHeading: (Int) -> Bool) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        while start < count {
            let left = count - start
            guard left > rowLimit else {
                parts.append(start..<count)
                break
            }
            let pieces = (left + rowLimit - 1) / rowLimit
            let heading = (start + 1...start + rowLimit).last(where: hasHeading)
            let end = heading ?? start + (left + pieces - 1) / pieces
            parts.append(start..<end)
            start = end
        }
        return parts
    }

    /// Lays out rows below `top`, noting on the canvas what became of long names; `margin` is kept free at the right of
    /// the plot, for marks that stick out.
    init(_ rows: [Row], top: Int, margin: Int, numbering firstRow: Int = 0, on canvas: inout Canvas) {
        self.rows = rows
        let layout = canvas.layout
        let size = layout.fontSize
        func widest(_ text: (Row) -> String) -> Int {
            rows.reduce(0) { max($0, TextMetrics.width(text($1), size: size, isBold: true)) }
        }
        let leads = widest(\.lead)
        let trails = widest(\.trail)
        leadWidth = leads == 0 ? 0 : leads + 80
        trailWidth = trails == 0 ? 0 : trails + 80
        valueWidth = widest(\.value)
        values = rows.map { $0.value.isEmpty ? [] : [$0.value] }
        textRight = layout.width
        right = layout.width - valueWidth - trailWidth - Self.gap - margin
        left = leadWidth + Self.gap
        // Where long values leave too little room beside even no names at all, names need not be tried there.
        if right - left >= layout.width / 4 { left += setNames(layout, firstRow, &canvas) } else { isStacked = true }
        if isStacked || right - left < layout.width / 4 {
            textRight = layout.width - max(margin - 60, 0)
            setNamesAbove(layout)
            left = 60
            right = layout.width - 60 - margin
        }
        stack(from: top, layout)
    }

    /// Breaks the names and returns the width of their column.
    private mutating func setNames(_ layout: Layout, _ firstRow: Int, _ canvas: inout Canvas) -> Int {
        let size = layout.fontSize
        let room = 8 * size * 10
        if layout.isNarrow {
            let single = rows.map { TextMetrics.width($0.name.full, size: size, isBold: true) }
            let widest = single.max() ?? 0
            if widest <= 65 * size, leadWidth + widest + valueWidth + trailWidth + 2 * Self.gap <= layout.width * 7 / 10
            {
                names = rows.map { [$0.name.full] }
                return widest
            }
            isStacked = true
            return 0
        }
        var width = 0
        for (index, row) in rows.enumerated() {
            if let lines = LineBreaking.balanced(row.name.full, width: room, size: size, isBold: true) {
                names.append(lines)
            } else if let short = row.name.short,
                let lines = LineBreaking.balanced(short, width: room, size: size, isBold: true)
            {
                names.append(lines)
                canvas.note(.nameShortened(row: firstRow + index))
            } else {
                names.append(
                    LineBreaking.balanced(row.name.full, width: room * 2, size: size, isBold: true)
                        ?? LineBreaking.filled(row.name.full, width: room * 2, size: size, isBold: true))
                canvas.note(.nameTooLong(row: firstRow + index))
            }
            for line in names[index] { width = max(width, TextMetrics.width(line, size: size, isBold: true)) }
        }
        return width
    }

    /// Sets names and values in lines above the marks.
    private mutating func setNamesAbove(_ layout: Layout) {
        isStacked = true
        hasValueLine = valueWidth + trailWidth > layout.width / 2
        let size = layout.fontSize
        let room = textRight - leadWidth - (hasValueLine ? 0 : valueWidth + trailWidth + Self.gap)
        names = rows.map { LineBreaking.filled($0.name.full, width: room, size: size, isBold: true) }
        guard hasValueLine else { return }
        let valueRoom = textRight - leadWidth - trailWidth
        values = rows.map {
            $0.value.isEmpty ? [] : LineBreaking.filled($0.value, width: valueRoom, size: size, isBold: true)
        }
    }

    private mutating func stack(from top: Int, _ layout: Layout) {
        var y = top
        for (index, row) in rows.enumerated() {
            var heading: Int?
            if row.heading != nil {
                heading = y + 160
                y += 290
            }
            let textHeight = names[index].count * layout.lineHeight
            if isStacked {
                let height = textHeight + (hasValueLine ? max(values[index].count, 1) * layout.lineHeight : 0) + 300
                places.append(
                    Place(
                        heading: heading, text: y + 30 + layout.lineHeight / 2, mark: y + height - 140,
                        box: Box(left: left, top: y, right: right, bottom: y + height)))
                y += height
            } else {
                let height = max(300, textHeight + 40)
                places.append(
                    Place(
                        heading: heading, text: y + height / 2 - (names[index].count - 1) * layout.lineHeight / 2,
                        mark: y + height / 2, box: Box(left: left, top: y, right: right, bottom: y + height)))
                y += height
            }
        }
        bottom = y
    }

    /// Sets every text, rows in `strong` bold.
    ///
    /// What begins at the left comes first, so that what ends at the right shares its attributes.
    func drawText(on canvas: inout Canvas, strong: (Int) -> Bool = { _ in false }) {
        let lineHeight = canvas.layout.lineHeight
        for (index, row) in rows.enumerated() {
            guard let heading = row.heading, let y = places[index].heading else { continue }
            canvas.text(heading, .heading, x: 0, y: y)
        }
        for index in rows.indices {
            let role: Role = strong(index) ? .strong : .label
            for (line, text) in names[index].enumerated() {
                canvas.text(text, role, x: leadWidth, y: places[index].text + line * lineHeight, datum: index)
            }
            guard hasValueLine else { continue }
            for (line, text) in values[index].enumerated() {
                canvas.text(text, role, x: leadWidth, y: valueTop(index, lineHeight) + line * lineHeight, datum: index)
            }
        }
        for (index, row) in rows.enumerated() {
            let role: Role = strong(index) ? .strong : .label
            let top = valueTop(index, lineHeight)
            if !row.lead.isEmpty {
                canvas.text(row.lead, role, x: leadWidth - 80, y: places[index].text, anchor: .end, datum: index)
            }
            if !hasValueLine {
                for (line, text) in values[index].enumerated() {
                    let y = top + line * lineHeight
                    canvas.text(text, role, x: textRight - trailWidth, y: y, anchor: .end, datum: index)
                }
            }
            if !row.trail.isEmpty {
                canvas.text(row.trail, role, x: textRight, y: top, anchor: .end, datum: index)
            }
        }
    }

    /// The height of the first line of a row's value.
    private func valueTop(_ index: Int, _ lineHeight: Int) -> Int {
        guard isStacked else { return places[index].mark }
        return places[index].text + (hasValueLine ? names[index].count * lineHeight : 0)
    }

    /// Draws the rules and labels of an axis above the rows, thinning labels that would meet.
    func drawAxis(_ axis: ValueAxis, _ scale: Scale, unit: String, labelY: Int, on canvas: inout Canvas) {
        let top = labelY + 90
        let lines = axis.ticks.values.flatMap { value -> [(Point, Point)] in
            let x = scale.position(value)
            // Headings stand free of rules.
            return runs(from: top).map { (Point(x: x, y: $0.0), Point(x: x, y: $0.1)) }
        }
        canvas.segments(.grid, lines)
        drawTickLabels(axis, scale, unit: unit, y: labelY, on: &canvas)
        // A line at the end of a scale without zero would pass for zero.
        guard !axis.leavesZeroOut else { return }
        let x = scale.position(0)
        canvas.segments(
            axis.ticks.lowest < 0 ? .zero : .axis,
            runs(from: top).map { (Point(x: x, y: $0.0), Point(x: x, y: $0.1)) })
    }

    /// Labels the ticks, every second or third of them where all would meet, and zero always if it is one.
    private func drawTickLabels(_ axis: ValueAxis, _ scale: Scale, unit: String, y: Int, on canvas: inout Canvas) {
        let labels = axis.ticks.values.indices.map { index -> (text: String, x: Int, box: Box) in
            let text = axis.labels[index] + unit
            var x = scale.position(axis.ticks.values[index])
            let half = -canvas.box(of: text, .tick, x: 0, y: y, anchor: .middle).left
            x = min(max(x, half), canvas.layout.width - half)
            return (text, x, canvas.box(of: text, .tick, x: x, y: y, anchor: .middle))
        }
        let zero = axis.ticks.values.firstIndex(of: 0) ?? 0
        for step in 1...max(labels.count, 1) {
            let shown = labels.indices.filter { ($0 - zero) % step == 0 }
            let isFree = zip(shown, shown.dropFirst()).allSatisfy { labels[$0].box.right + 70 <= labels[$1].box.left }
            guard isFree else { continue }
            for index in shown { canvas.text(labels[index].text, .tick, x: labels[index].x, y: y, anchor: .middle) }
            if step > 1 { canvas.note(.labelsThinned) }
            return
        }
    }

    /// The heights of marks between texts that stand above them: rules run there only.
    private func runs(from top: Int) -> [(Int, Int)] {
        if isStacked { return places.map { ($0.mark - 110, $0.mark + 110) } }
        var runs: [(Int, Int)] = []
        for (index, place) in places.enumerated() {
            if index > 0, place.heading == nil {
                runs[runs.count - 1].1 = place.box.bottom
            } else {
                runs.append((index == 0 && place.heading == nil ? top : place.box.top, place.box.bottom))
            }
        }
        return runs
    }
}
