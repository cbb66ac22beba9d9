extension FundsChart {
    /// Draws the chart, in several parts on one scale where it has over forty rows; none without rows.
    package func drawings(_ wording: ChartWording) -> [Drawing] {
        guard !rows.isEmpty else { return [] }
        let axis = ValueAxis(
            rows.flatMap(\.numbers), quantity, ValueAxis.Demand(includesZero: true, limit: 5), style: wording.numbers)
        return RowGrid.parts(count: rows.count) { rows[$0].heading != nil }.map { part in
            let wide = layOut(.wide, part, axis, wording)
            let narrow = layOut(.narrow, part, axis, wording)
            return Drawing(
                wide: wide.canvas, wideHeight: wide.height, narrow: narrow.canvas, narrowHeight: narrow.height,
                footnotes: rows[part].compactMap(\.paid.revision))
        }
    }

    private func layOut(
        _ layout: Layout, _ part: Range<Int>, _ axis: ValueAxis, _ wording: ChartWording
    ) -> (canvas: Canvas, height: Int) {
        var canvas = Canvas(layout, capacity: 8 * part.count + 16)
        let top = keyRow(part, axis, wording).draw(on: &canvas)
        var footnote = 0
        let grid = RowGrid(
            rows[part].map { row in
                RowGrid.Row(
                    heading: row.heading, name: row.name,
                    value: row.text(axis.format, wording) + row.paid.footnoteMark(&footnote))
            }, top: top + 220, margin: 60, numbering: part.lowerBound, on: &canvas)
        let scale = axis.scale(from: grid.left, to: grid.right)
        grid.drawAxis(axis, scale, unit: "", labelY: top + 100, on: &canvas)
        let bars = part.map { index in
            RowBars(row: rows[index], index: index, middle: grid.places[index - part.lowerBound].mark)
        }
        // Mark by mark, so that all of one kind share their attributes.
        for bar in bars { bar.drawFrames(axis, scale, on: &canvas) }
        for bar in bars { bar.drawPaid(axis, scale, on: &canvas) }
        for bar in bars { bar.drawAccepted(axis, scale, on: &canvas) }
        grid.drawText(on: &canvas)
        return (canvas, grid.bottom + 20)
    }

    private func keyRow(_ part: Range<Int>, _ axis: ValueAxis, _ wording: ChartWording) -> KeyRow {
        var key = KeyRow()
        let unit = axis.format.unit(of: quantity)
        if !unit.isEmpty { key.items.append(.caption(wording[.unitPrefix] + unit)) }
        let rows = rows[part]
        if rows.contains(where: { $0.received != nil }) { key.items.append(.key(.missingBar, wording[.received])) }
        if rows.contains(where: { $0.allocated != nil }) { key.items.append(.key(.outline, wording[.allocated])) }
        if rows.contains(where: { $0.paid.number != nil }) { key.items.append(.key(.bar, wording[.paid])) }
        if rows.contains(where: { $0.accepted != nil }) { key.items.append(.key(.inset, wording[.accepted])) }
        if rows.contains(where: { $0.overspend != nil }) { key.items.append(.key(.hatch, wording[.overspend])) }
        if rows.contains(where: \.paid.isProvisional) { key.items.append(.key(.hollowBar, wording[.provisional])) }
        return key
    }
}

/// The bars of one row.
private struct RowBars {
    let row: FundsChart.Row
    let index: Int
    let middle: Int

    /// Half the height of what frames the others, and of what lies innermost.
    private static let frame = 95
    private static let inset = 25

    /// From zero to a number, at least as long as can be told from nothing; none for zero.
    private func box(_ number: Number, _ axis: ValueAxis, _ scale: Scale, half: Int) -> Box? {
        guard number.coefficient != 0 else { return nil }
        let zero = scale.position(0)
        let position = scale.position(axis.value(number))
        let end = number.coefficient < 0 ? min(position, zero - 30) : max(position, zero + 30)
        return Box(left: min(zero, end), top: middle - half, right: max(zero, end), bottom: middle + half)
    }

    /// What came in, what was allocated, and by how much it cost more.
    func drawFrames(_ axis: ValueAxis, _ scale: Scale, on canvas: inout Canvas) {
        if let received = row.received.flatMap({ box($0, axis, scale, half: Self.frame) }) {
            canvas.rectangle(.missingBar, received, datum: index)
        }
        let allocated = row.allocated.flatMap { box($0, axis, scale, half: Self.frame) }
        if let overspend = row.overspend, let whole = box(overspend.end, axis, scale, half: Self.frame) {
            let left = allocated?.right ?? scale.position(0)
            let excess = Box(left: left, top: whole.top, right: max(whole.right, left + 30), bottom: whole.bottom)
            canvas.hatch(excess, datum: index)
            canvas.rectangle(.outline, excess, datum: index)
        }
        if let allocated { canvas.rectangle(.outline, allocated, datum: index) }
    }

    func drawPaid(_ axis: ValueAxis, _ scale: Scale, on canvas: inout Canvas) {
        guard let paid = row.paid.number else { return }
        canvas.bar(
            .bar, paid, isProvisional: row.paid.isProvisional, on: axis, scale, middle: middle, height: 110,
            datum: index)
    }

    func drawAccepted(_ axis: ValueAxis, _ scale: Scale, on canvas: inout Canvas) {
        guard let accepted = row.accepted.flatMap({ box($0, axis, scale, half: Self.inset) }) else { return }
        canvas.rectangle(.inset, accepted, datum: index)
    }
}

extension FundsChart.Row {
    /// `146.5 / 200 · 73.2%`, with what has to be said beside it; of nothing there is no rate.
    fileprivate func text(_ format: NumberFormat, _ wording: ChartWording) -> String {
        var text: String
        switch paid {
        case .reported(let number, _): text = format.label(number)
        case .notReported: text = wording[.notReported]
        case .notApplicable: text = wording[.undivided]
        }
        if let allocated {
            text += " / \(format.label(allocated))"
            if paid.number != nil { text += " · \(rate ?? "—")" }
        }
        if let overspend {
            text += " · \(wording[.overspend])\(wording.numbers.unitSeparator)\(format.label(overspend.excess))"
        }
        return text
    }
}
