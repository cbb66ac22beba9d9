extension RankHistoryChart {
    /// Draws the chart.
    ///
    /// - Returns: Nil where a table serves better: fewer than two periods or more than six, more than twelve lines,
    ///   ranks too far apart, or no rank at all.
    package func drawing(_ wording: ChartWording) -> Drawing? {
        guard (2...Self.periodLimit).contains(periods.count), (1...Self.lineLimit).contains(lines.count) else {
            return nil
        }
        let slots = rankSlots
        let deepest = slots.joined().compactMap { $0 }.max() ?? 0
        guard (1...Self.slotLimit).contains(deepest) else { return nil }
        let wide = layOut(.wide, slots, deepest)
        let narrow = layOut(.narrow, slots, deepest)
        return Drawing(
            wide: wide.canvas, wideHeight: wide.height, narrow: narrow.canvas, narrowHeight: narrow.height)
    }

    /// The most places one below another.
    private static let slotLimit = 24

    /// Where each line stands in each period: its rank, tied lines one below the other, since the next rank is free.
    private var rankSlots: [[Int?]] {
        var slots = lines.map { _ in [Int?](repeating: nil, count: periods.count) }
        for period in periods.indices {
            var taken = Set<Int>()
            for index in lines.indices {
                guard period < lines[index].ranks.count, var slot = lines[index].ranks[period], slot > 0 else {
                    continue
                }
                while taken.contains(slot) { slot += 1 }
                taken.insert(slot)
                slots[index][period] = slot
            }
        }
        return slots
    }

    private func layOut(_ layout: Layout, _ slots: [[Int?]], _ deepest: Int) -> (canvas: Canvas, height: Int) {
        var canvas = Canvas(layout, capacity: lines.count * (periods.count + 4) + 8)
        let texts = names(layout, on: &canvas)
        let widest = texts.joined().reduce(0) {
            max($0, TextMetrics.width($1, size: layout.fontSize, isBold: true))
        }
        let step = max(290, texts.reduce(0) { max($0, $1.count) } * layout.lineHeight + 40)
        let side = widest + 180
        let left = layout.isNarrow ? 130 : side
        let right = layout.width - side
        let top = 210
        let columns = periods.indices.map { left + (right - left) * $0 / (periods.count - 1) }
        func place(_ line: Int, _ period: Int) -> Point? {
            slots[line][period].map { Point(x: columns[period], y: top + ($0 - 1) * step + step / 2) }
        }

        drawPeriods(columns, left: left, right: right, on: &canvas)
        let order = lines.indices.filter { !lines[$0].isOwn } + lines.indices.filter { lines[$0].isOwn }
        for index in order {
            canvas.polyline(roles(index).line, through: periods.indices.map { place(index, $0) }, datum: index)
        }
        // Marks alike follow each other, so that they share their attributes; no two lines have one place.
        for index in order {
            for center in periods.indices.compactMap({ place(index, $0) }) {
                canvas.circle(roles(index).place, at: center, radius: 110, datum: index)
            }
        }
        for index in order {
            for period in periods.indices {
                guard let center = place(index, period), let rank = lines[index].ranks[period] else { continue }
                canvas.text(String(rank), .tick, x: center.x, y: center.y, anchor: .middle, datum: index)
            }
        }
        func setName(of index: Int, at point: Point?, x: Int, anchor: Scene.Anchor) {
            guard let point else { return }
            for (line, text) in texts[index].enumerated() {
                let y = point.y + line * layout.lineHeight - (texts[index].count - 1) * layout.lineHeight / 2
                canvas.text(text, lines[index].isOwn ? .strong : .label, x: x, y: y, anchor: anchor, datum: index)
            }
        }
        for index in order { setName(of: index, at: place(index, periods.count - 1), x: right + 180, anchor: .start) }
        if !layout.isNarrow {
            for index in order { setName(of: index, at: place(index, 0), x: left - 180, anchor: .end) }
        }
        for index in order { labelInside(index, texts[index], place, on: &canvas) }
        return (canvas, top + deepest * step + 10)
    }

    /// Names a line that does not reach a side where it would be named, beside the last place it has.
    private func labelInside(
        _ index: Int, _ text: [String], _ place: (Int, Int) -> Point?, on canvas: inout Canvas
    ) {
        let isNamed = place(index, periods.count - 1) != nil || !canvas.layout.isNarrow && place(index, 0) != nil
        guard !isNamed, let period = periods.indices.last(where: { place(index, $0) != nil }),
            let point = place(index, period)
        else { return }
        let area = Box(left: 0, top: 0, right: canvas.layout.width, bottom: .max)
        if !canvas.tryText(
            text.joined(), .label, x: point.x + 150, y: point.y, anchor: .start, within: area, datum: index)
        {
            canvas.note(.valueLabelOmitted(row: index))
        }
    }

    private func drawPeriods(_ columns: [Int], left: Int, right: Int, on canvas: inout Canvas) {
        let area = Box(left: 0, top: 0, right: canvas.layout.width, bottom: .max)
        // The ends first: they say which stretch of time it is.
        let order = [0, periods.count - 1] + Array(1..<max(periods.count - 1, 1))
        for index in order
        where !canvas.tryText(
            periods[index], .tick, x: max(columns[index], TextMetrics.width(periods[index], size: 12) / 2 + 10), y: 110,
            anchor: .middle, within: area)
        {
            canvas.note(.labelsThinned)
        }
    }

    /// The unit's own line is coloured and the others grey; without one, up to six have colours of their own.
    private func roles(_ index: Int) -> (line: Role, place: Role) {
        if lines.contains(where: \.isOwn) {
            return lines[index].isOwn ? Role.series(0) : (.contextLine, .contextPoint)
        }
        return lines.count <= Palette.series.count ? Role.series(index) : (.contextLine, .contextPoint)
    }

    private func names(_ layout: Layout, on canvas: inout Canvas) -> [[String]] {
        let room = (layout.isNarrow ? 7 : 8) * layout.fontSize * 10
        return lines.enumerated().map { index, line in
            if let lines = LineBreaking.balanced(line.name.full, width: room, size: layout.fontSize) { return lines }
            if let short = line.name.short,
                let lines = LineBreaking.balanced(short, width: room, size: layout.fontSize)
            {
                canvas.note(.nameShortened(row: index))
                return lines
            }
            canvas.note(.nameTooLong(row: index))
            // Two lines are all the room a place has: the name takes what width it needs.
            return LineBreaking.balanced(line.name.full, width: layout.width / 3, size: layout.fontSize)
                ?? Array(LineBreaking.filled(line.name.full, width: layout.width / 3, size: layout.fontSize))
        }
    }
}
