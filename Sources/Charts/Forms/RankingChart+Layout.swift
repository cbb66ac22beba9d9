extension RankingChart {
    /// Every value is known and all are the same: a sentence says so better than a chart.
    package var isUniform: Bool {
        guard rows.count > 1, let first = rows.first?.value.number else { return false }
        let precision = Precision(covering: rows.compactMap(\.value.number))
        return rows.allSatisfy { row in row.value.number.map { precision.value($0) == precision.value(first) } ?? false
        }
    }

    /// Draws the chart, in several parts on one scale where it has over forty rows.
    ///
    /// - Returns: None where nothing was reported and nothing is missing, or where all values are the same.
    package func drawings(_ wording: ChartWording) -> [Drawing] {
        let numbers = rows.compactMap(\.value.number)
        guard !isUniform, !rows.isEmpty, !numbers.isEmpty || rows.contains(where: \.value.isMissing) else { return [] }
        let axis = ValueAxis(
            numbers, quantity,
            ValueAxis.Demand(
                includesZero: mark == .bar, whole: mark == .bar ? secondLargest(numbers) : nil, ceiling: fullScore,
                limit: 5),
            style: wording.numbers)
        return RowGrid.parts(count: rows.count) { rows[$0].heading != nil }.map { part in
            let wide = layOut(.wide, part, axis, wording)
            let narrow = layOut(.narrow, part, axis, wording)
            return Drawing(
                wide: wide.canvas, wideHeight: wide.height, narrow: narrow.canvas, narrowHeight: narrow.height,
                footnotes: rows[part].compactMap(\.value.revision))
        }
    }

    /// Bars have no target: a value far beyond the others is measured by the next.
    private func secondLargest(_ numbers: [Number]) -> Number? {
        let precision = Precision(covering: numbers)
        let largest = numbers.map(precision.value).max() ?? 0
        return numbers.filter { precision.value($0) < largest }
            .max { precision.value($0) < precision.value($1) }
    }

    private func layOut(
        _ layout: Layout, _ part: Range<Int>, _ axis: ValueAxis, _ wording: ChartWording
    ) -> (canvas: Canvas, height: Int) {
        var canvas = Canvas(layout, capacity: 6 * part.count + 16)
        let top = keyRow(part, axis, wording).draw(on: &canvas)
        var footnote = 0
        let hasBrackets = brackets.contains { $0.overlaps(part) }
        let grid = RowGrid(
            part.map { index in
                let row = rows[index]
                return RowGrid.Row(
                    heading: row.heading, lead: row.rank.map { (row.isTied ? wording[.tied] : "") + String($0) } ?? "",
                    name: row.name, value: valueText(row, axis, wording) + row.value.footnoteMark(&footnote),
                    trail: row.change.map(Self.changeText) ?? "")
            }, top: top + 220, margin: hasBrackets ? 200 : 60, numbering: part.lowerBound, on: &canvas)
        let scale = axis.scale(from: grid.left, to: grid.right)
        if rows.contains(where: { $0.value.number != nil }) {
            grid.drawAxis(axis, scale, unit: quantity.isPercentage ? "%" : "", labelY: top + 100, on: &canvas)
        }
        drawMarks(part, axis, scale, grid, on: &canvas)
        drawBrackets(part, grid, on: &canvas)
        grid.drawText(on: &canvas) { rows[part.lowerBound + $0].isOwn }
        return (canvas, grid.bottom + 20)
    }

    private func drawMarks(
        _ part: Range<Int>, _ axis: ValueAxis, _ scale: Scale, _ grid: RowGrid, on canvas: inout Canvas
    ) {
        let hasOwn = rows.contains(where: \.isOwn)
        for index in part {
            guard let number = rows[index].value.number else { continue }
            let middle = grid.places[index - part.lowerBound].mark
            let isContext = hasOwn && !rows[index].isOwn
            let isProvisional = rows[index].value.isProvisional
            switch mark {
            case .bar:
                canvas.bar(
                    isContext ? .context : .bar, number, isProvisional: isProvisional, on: axis, scale,
                    middle: middle, height: 140, datum: index)
            case .dot:
                let center = Point(x: scale.position(axis.value(number)), y: middle)
                let role: Role =
                    isProvisional ? (isContext ? .contextPoint : .hollowPoint) : isContext ? .context : .point
                canvas.circle(role, at: center, radius: 50, datum: index)
            }
        }
    }

    /// Joins rows without a noticeable difference, at the right of their marks.
    private func drawBrackets(_ part: Range<Int>, _ grid: RowGrid, on canvas: inout Canvas) {
        let x = grid.right + 150
        canvas.segments(
            .bracket,
            brackets.flatMap { bracket -> [(Point, Point)] in
                let rows = bracket.clamped(to: part)
                guard rows.count > 1 else { return [] }
                let top = grid.places[rows.lowerBound - part.lowerBound].mark - 70
                let bottom = grid.places[rows.upperBound - 1 - part.lowerBound].mark + 70
                let right = x
                return [
                    (Point(x: right - 50, y: top), Point(x: right, y: top)),
                    (Point(x: right, y: top), Point(x: right, y: bottom)),
                    (Point(x: right, y: bottom), Point(x: right - 50, y: bottom)),
                ]
            })
    }

    private func keyRow(_ part: Range<Int>, _ axis: ValueAxis, _ wording: ChartWording) -> KeyRow {
        var key = KeyRow()
        let unit = axis.format.unit(of: quantity)
        if !unit.isEmpty { key.items.append(.caption(wording[.unitPrefix] + unit)) }
        if quantity.lowerIsBetter { key.items.append(.caption(wording[.lowerIsBetter])) }
        if axis.leavesZeroOut { key.items.append(.caption(wording[.horizontalAxisNotFromZero])) }
        if rows[part].contains(where: \.value.isProvisional) {
            key.items.append(.key(mark == .dot ? .hollowPoint : .hollowBar, wording[.provisional]))
        }
        if brackets.contains(where: { $0.clamped(to: part).count > 1 }) {
            key.items.append(.key(.bracket, wording[.noDifference]))
        }
        return key
    }

    private func valueText(_ row: Row, _ axis: ValueAxis, _ wording: ChartWording) -> String {
        switch row.value {
        case .reported(let number, _): axis.format.label(number) + (quantity.isPercentage ? "%" : "")
        case .notReported: wording[.notReported]
        case .notApplicable: "— \(wording[.notApplicable])"
        }
    }

    private static func changeText(_ change: Change) -> String {
        if change.places == 0 { return "–" }
        return change.places > 0 ? "↑\(change.places)" : "↓\(-change.places)"
    }
}
