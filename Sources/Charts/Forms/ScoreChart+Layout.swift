extension ScoreChart {
    /// Draws the chart, in several parts on one scale where it has over forty rows; none without rows.
    package func drawings(_ wording: ChartWording) -> [Drawing] {
        let axis = ValueAxis(
            rows.flatMap { row in [row.points] + (row.score.number.map { [$0] } ?? []) }, quantity,
            ValueAxis.Demand(includesZero: true, limit: 6), style: wording.numbers)
        return RowGrid.parts(count: rows.count) { rows[$0].heading != nil }.map { part in
            let wide = layOut(.wide, part, axis, wording)
            let narrow = layOut(.narrow, part, axis, wording)
            return Drawing(
                wide: wide.canvas, wideHeight: wide.height, narrow: narrow.canvas, narrowHeight: narrow.height,
                footnotes: rows[part].compactMap(\.score.revision))
        }
    }

    private func layOut(
        _ layout: Layout, _ part: Range<Int>, _ axis: ValueAxis, _ wording: ChartWording
    ) -> (canvas: Canvas, height: Int) {
        var canvas = Canvas(layout, capacity: 6 * part.count + 12)
        let key = keyRow(axis, wording)
        let top = key.draw(on: &canvas)
        var footnote = 0
        let grid = RowGrid(
            rows[part].map { row in
                RowGrid.Row(
                    heading: row.heading, name: row.name,
                    value: valueText(row, axis, wording) + row.score.footnoteMark(&footnote))
            }, top: top + 220, margin: 60, numbering: part.lowerBound, on: &canvas)
        let scale = axis.scale(from: grid.left, to: grid.right)
        grid.drawAxis(axis, scale, unit: "", labelY: top + 100, on: &canvas)
        for index in part {
            let row = rows[index]
            let middle = grid.places[index - part.lowerBound].mark
            let end = max(scale.position(axis.value(row.points)), grid.left + 30)
            let outline = Box(left: grid.left, top: middle - 75, right: end, bottom: middle + 75)
            switch row.score {
            case .reported(let number, _):
                canvas.bar(
                    .bar, number, isProvisional: row.score.isProvisional, on: axis, scale, middle: middle,
                    height: 150, datum: index)
                canvas.rectangle(.outline, outline, datum: index)
            case .notReported where isScored:
                canvas.hatch(outline, datum: index)
                canvas.rectangle(.outline, outline, datum: index)
            case .notReported:
                canvas.rectangle(.outline, outline, datum: index)
            case .notApplicable: break
            }
        }
        grid.drawText(on: &canvas)
        return (canvas, grid.bottom + 20)
    }

    /// Whether any score was given; without one the chart shows weights.
    var isScored: Bool { rows.contains { $0.score.number != nil } }

    private func keyRow(_ axis: ValueAxis, _ wording: ChartWording) -> KeyRow {
        var key = KeyRow()
        let unit = axis.format.unit(of: quantity)
        if !unit.isEmpty { key.items.append(.caption(wording[.unitPrefix] + unit)) }
        if isScored { key.items.append(.key(.bar, wording[.score])) }
        key.items.append(.key(.outline, wording[.fullScore]))
        if rows.contains(where: \.score.isProvisional) {
            key.items.append(.key(.hollowBar, wording[.provisional]))
        }
        if isScored, rows.contains(where: \.score.isMissing) { key.items.append(.key(.hatch, wording[.unscored])) }
        return key
    }

    private func valueText(_ row: Row, _ axis: ValueAxis, _ wording: ChartWording) -> String {
        let points = axis.format.label(row.points)
        switch row.score {
        case .reported(let number, _): return "\(axis.format.label(number)) / \(points)"
        case .notReported: return isScored ? "\(wording[.unscored]) / \(points)" : points
        case .notApplicable: return "— \(wording[.notApplicable])"
        }
    }
}

extension Datum {
    /// The number of the footnote that explains a revised value, in brackets; empty for other values.
    func footnoteMark(_ count: inout Int) -> String {
        guard revision != nil else { return "" }
        count += 1
        return " (\(count))"
    }
}
