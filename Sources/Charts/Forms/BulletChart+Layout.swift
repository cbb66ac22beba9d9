extension BulletChart {
    /// Draws the chart, in several parts on one scale where it has over forty rows; none without rows.
    package func drawings(_ wording: ChartWording) -> [Drawing] {
        guard !rows.isEmpty else { return [] }
        let prepared = rows.count == 1 ? single(wording) : shared(wording)
        return RowGrid.parts(count: rows.count) { rows[$0].heading != nil }.map { part in
            let wide = layOut(.wide, part, prepared, wording)
            let narrow = layOut(.narrow, part, prepared, wording)
            return Drawing(
                wide: wide.canvas, wideHeight: wide.height, narrow: narrow.canvas, narrowHeight: narrow.height,
                footnotes: rows[part].compactMap(\.value.revision))
        }
    }

    /// The axis, and each row's numbers as positions on it.
    private struct Prepared {
        let axis: ValueAxis
        let isShare: Bool
        let marks: [Marks]
        let texts: [String]
    }

    /// The numbers of a row on the chart's scale; nil where there is no such mark.
    private struct Marks {
        var value: Number?
        var target: Number?
        var pace: Number?
        var lastYear: Number?
    }

    /// One row on the scale of its own measure.
    private func single(_ wording: ChartWording) -> Prepared {
        let row = rows[0]
        let marks = Marks(
            value: row.value.number, target: row.target?.value, pace: row.pace, lastYear: row.lastYear)
        let axis = ValueAxis(
            row.numbers, row.quantity,
            ValueAxis.Demand(includesZero: row.quantity.isCumulative, whole: row.target?.value, limit: 5),
            style: wording.numbers)
        return Prepared(
            axis: axis, isShare: false, marks: [marks], texts: [row.text(axis.format, wording)])
    }

    /// Several rows on a scale of per cent of their targets, up to 120 at least.
    private func shared(_ wording: ChartWording) -> Prepared {
        let marks = rows.map { row -> Marks in
            guard let target = row.target?.value, target.coefficient > 0 else { return Marks() }
            let precision = Precision(covering: row.numbers)
            func share(_ number: Number?) -> Number? {
                number.map {
                    Number(share: precision.value($0), of: precision.value(target), isZero: $0.coefficient == 0)
                }
            }
            return Marks(
                value: share(row.value.number), target: Number(100_000, scale: 3, text: "100"),
                pace: share(row.pace), lastYear: share(row.lastYear))
        }
        let percentage = Quantity(name: "", unit: "%")
        let axis = ValueAxis(
            marks.flatMap { [$0.value, $0.pace, $0.lastYear].compactMap { $0 } }, percentage,
            ValueAxis.Demand(
                includesZero: true, whole: Number(100_000, scale: 3, text: "100"),
                least: Number(120_000, scale: 3, text: "120"), limit: 7), style: wording.numbers)
        return Prepared(axis: axis, isShare: true, marks: marks, texts: texts(wording))
    }

    /// The text of each row; rows of one measure share one magnitude, as a column of a table does.
    private func texts(_ wording: ChartWording) -> [String] {
        let own = rows.map { NumberFormat(choosingFor: $0.numbers, of: $0.quantity, style: wording.numbers) }
        // Numbers that stand as they are written ask for no comparison with those of other rows.
        guard own.contains(where: { $0.power > 0 }) else {
            return zip(rows, own).map { row, format in row.text(format, wording) }
        }
        let keys = rows.map { "\($0.quantity.name)\u{0}\($0.quantity.unit)" }
        var numbers: [String: [Number]] = [:]
        for (key, row) in zip(keys, rows) { numbers[key, default: []] += row.numbers }
        var formats: [String: NumberFormat] = [:]
        return zip(keys, rows).map { key, row in
            let format =
                formats[key]
                ?? NumberFormat(choosingFor: numbers[key] ?? [], of: row.quantity, style: wording.numbers)
            formats[key] = format
            return row.text(format, wording)
        }
    }

    private func layOut(
        _ layout: Layout, _ part: Range<Int>, _ prepared: Prepared, _ wording: ChartWording
    ) -> (canvas: Canvas, height: Int) {
        var canvas = Canvas(layout, capacity: 8 * part.count + 16)
        let axis = prepared.axis
        let top = keyRow(prepared, wording).draw(on: &canvas)
        var footnote = 0
        let grid = RowGrid(
            part.map { index in
                RowGrid.Row(
                    heading: rows[index].heading, name: rows[index].name,
                    value: prepared.texts[index] + rows[index].value.footnoteMark(&footnote))
            }, top: top + 220, margin: 150, numbering: part.lowerBound, on: &canvas)
        let scale = axis.scale(from: grid.left, to: grid.right)
        for index in part {
            let middle = grid.places[index - part.lowerBound].mark
            drawBands(prepared.marks[index], axis, scale, middle, index, on: &canvas)
        }
        grid.drawAxis(axis, scale, unit: prepared.isShare ? "%" : "", labelY: top + 100, on: &canvas)
        for index in part {
            drawRow(index, prepared, scale, middle: grid.places[index - part.lowerBound].mark, on: &canvas)
        }
        grid.drawText(on: &canvas)
        return (canvas, grid.bottom + 20)
    }

    /// The thresholds of the status rule as greys behind the bar.
    private func drawBands(
        _ marks: Marks, _ axis: ValueAxis, _ scale: Scale, _ middle: Int, _ index: Int, on canvas: inout Canvas
    ) {
        guard let pace = marks.pace, pace.coefficient > 0, !axis.leavesZeroOut else { return }
        let value = axis.value(pace)
        var left = scale.position(0)
        for (band, threshold) in paceBands.prefix(3).enumerated() {
            let right = scale.position(value / 1000 * Int64(threshold))
            guard right > left else { continue }
            canvas.rectangle(
                [.paceBand1, .paceBand2, .paceBand3][band],
                Box(left: left, top: middle - 110, right: right, bottom: middle + 110), datum: index)
            left = right
        }
    }

    private func drawRow(
        _ index: Int, _ prepared: Prepared, _ scale: Scale, middle: Int, on canvas: inout Canvas
    ) {
        let (axis, marks, value) = (prepared.axis, prepared.marks[index], rows[index].value)
        func tick(_ role: Role, _ number: Number?, half: Int) {
            guard let number, !axis.clips(number) else { return }
            let x = scale.position(axis.value(number))
            canvas.line(role, from: Point(x: x, y: middle - half), to: Point(x: x, y: middle + half), datum: index)
        }
        if let number = marks.value {
            if axis.leavesZeroOut {
                let center = Point(x: scale.position(axis.value(number)), y: middle)
                canvas.circle(value.isProvisional ? .hollowPoint : .point, at: center, radius: 50, datum: index)
            } else {
                canvas.bar(
                    .bar, number, isProvisional: value.isProvisional, on: axis, scale, middle: middle, height: 100,
                    datum: index)
            }
        } else if value.isMissing, let target = marks.target, !axis.leavesZeroOut {
            let ends = [scale.position(0), scale.position(axis.value(target))].sorted()
            canvas.rectangle(
                .missingBar, Box(left: ends[0], top: middle - 50, right: ends[1], bottom: middle + 50), datum: index)
        }
        tick(.lastYearBar, marks.lastYear, half: 60)
        tick(.pace, marks.pace, half: 90)
        tick(.targetTick, marks.target, half: 90)
    }

    private func keyRow(_ prepared: Prepared, _ wording: ChartWording) -> KeyRow {
        var key = KeyRow()
        if !prepared.isShare {
            let unit = prepared.axis.format.unit(of: rows[0].quantity)
            if !unit.isEmpty { key.items.append(.caption(wording[.unitPrefix] + unit)) }
            if prepared.axis.leavesZeroOut { key.items.append(.caption(wording[.horizontalAxisNotFromZero])) }
        } else {
            key.items.append(.caption("\(wording[.actual]) / \(wording[.target])"))
        }
        if rows.contains(where: { $0.value.number != nil }) { key.items.append(.key(.bar, wording[.actual])) }
        let targets = rows.compactMap(\.target)
        if targets.contains(where: { !$0.isLimit }) { key.items.append(.key(.targetTick, wording[.target])) }
        if !targets.isEmpty, targets.allSatisfy(\.isLimit) { key.items.append(.key(.targetTick, wording[.limit])) }
        if rows.contains(where: { $0.pace != nil }) { key.items.append(.key(.pace, wording[.pace])) }
        if rows.contains(where: { $0.lastYear != nil }) { key.items.append(.key(.lastYearBar, wording[.lastYear])) }
        if rows.contains(where: \.value.isProvisional) { key.items.append(.key(.hollowBar, wording[.provisional])) }
        if rows.contains(where: \.value.isMissing) { key.items.append(.key(.missingBar, wording[.notReported])) }
        return key
    }
}

extension BulletChart.Row {
    var numbers: [Number] { [value.number, target?.value, pace, lastYear].compactMap { $0 } }

    /// `4115 / 5000人 · 82.3%`, with what has to be said beside it.
    func text(_ format: NumberFormat, _ wording: ChartWording) -> String {
        var text =
            switch value {
            case .reported(let number, _):
                target?.text == nil && target != nil ? format.label(number) : format.labelWithUnit(number, quantity)
            case .notReported: wording[.notReported]
            case .notApplicable: "— \(wording[.notApplicable])"
            }
        if let target, !isNotApplicable {
            let shown = target.text ?? format.labelWithUnit(target.value, quantity)
            text += target.isLimit ? " / \(wording[.limit]) \(shown)" : " / \(shown)"
        }
        if let completion { text += " · \(completion)" }
        if quantity.lowerIsBetter { text += " ↓" }
        return text
    }

    private var isNotApplicable: Bool {
        if case .notApplicable = value { true } else { false }
    }
}

extension Number {
    /// A share in thousandths of a per cent, for positions only; what is not zero stays so.
    init(share part: Int64, of whole: Int64, isZero: Bool) {
        // Beyond ten thousand times the whole nothing can be told apart on a shared scale.
        let limit: Int64 = 1_000_000_000
        var share: Int64
        if whole == 0 || part.magnitude / whole.magnitude >= 10_000 {
            share = part < 0 ? -limit : limit
        } else {
            let product = part.magnitude.multipliedFullWidth(by: 100_000)
            let (quotient, remainder) = whole.magnitude.dividingFullWidth(product)
            share = Int64(quotient) + (remainder >= whole.magnitude - remainder ? 1 : 0)
            if part < 0 { share = -share }
        }
        if share == 0, !isZero { share = part < 0 ? -1 : 1 }
        self.init(share, scale: 3, text: "")
    }
}
