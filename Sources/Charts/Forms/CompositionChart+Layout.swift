extension CompositionChart {
    /// Draws the chart.
    package func drawing(_ wording: ChartWording) -> Drawing {
        let wide = layOut(.wide, wording)
        let narrow = layOut(.narrow, wording)
        return Drawing(
            wide: wide.canvas, wideHeight: wide.height, narrow: narrow.canvas, narrowHeight: narrow.height)
    }

    private static let barHeight = 320
    /// What shows of the background between two parts.
    private static let gap = 15
    /// The least width of a part that is not nothing.
    private static let leastWidth = 30

    private func layOut(_ layout: Layout, _ wording: ChartWording) -> (canvas: Canvas, height: Int) {
        var canvas = Canvas(layout, capacity: 4 * parts.count + 4)
        let format = NumberFormat(choosingFor: parts.map(\.amount), of: quantity, style: wording.numbers)
        let (left, top) = (20, layout.lineHeight + 20)
        let widths = widths(room: layout.width - 2 * left)
        var x = left
        var boxes: [(index: Int, box: Box)] = []
        for (index, width) in widths.enumerated() where width > 0 {
            boxes.append((index, Box(left: x, top: top, right: x + width, bottom: top + Self.barHeight)))
            x += width + Self.gap
        }
        for (index, box) in boxes {
            PartKey.fill(
                [box], as: parts[index].look, isUnallocated: parts[index].isUnallocated, datum: index,
                on: &canvas)
        }
        // The amount above its part, where it is wide enough; the key has them all.
        for (index, box) in boxes {
            _ = canvas.tryText(
                format.labelWithUnit(parts[index].amount, quantity), .caption, x: (box.left + box.right) / 2,
                y: top / 2, anchor: .middle, within: Box(left: box.left, top: 0, right: box.right, bottom: top),
                datum: index)
        }
        let bottom = drawKey(below: top + Self.barHeight + 200, format, wording, on: &canvas)
        return (canvas, bottom + 40)
    }

    /// The parts with their shares and amounts, on a wide drawing in two columns.
    private func drawKey(
        below top: Int, _ format: NumberFormat, _ wording: ChartWording, on canvas: inout Canvas
    ) -> Int {
        let layout = canvas.layout
        let entries = parts.enumerated().map { index, part in
            PartKey.Entry(
                index: index, look: part.look, isUnallocated: part.isUnallocated,
                text: "\(part.name.full) \(part.share)",
                amount: format.labelWithUnit(part.amount, quantity))
        }
        guard !layout.isNarrow else {
            return PartKey.draw(entries, at: Point(x: 20, y: top), width: layout.width - 20, on: &canvas)
        }
        let half = (entries.count + 1) / 2
        let width = layout.width / 2 - 20
        return max(
            PartKey.draw(entries.prefix(half), at: Point(x: 20, y: top), width: width, on: &canvas),
            PartKey.draw(
                entries.dropFirst(half), at: Point(x: layout.width / 2, y: top), width: width, on: &canvas))
    }

    /// How wide each part is, such that all of them and the gaps between them fill the room exactly.
    ///
    /// What is not nothing has a least width, which the widest part gives.
    private func widths(room: Int) -> [Int] {
        let scale = parts.map(\.amount.scale).max() ?? 0
        let amounts = parts.map { part in
            (0..<(scale - part.amount.scale)).reduce(Int128(part.amount.coefficient)) { amount, _ in amount * 10 }
        }
        let total = amounts.reduce(0, +)
        let shown = amounts.count { $0 > 0 }
        let length = Int128(room - Self.gap * (shown - 1))
        var sum: Int128 = 0
        var widths = amounts.map { amount -> Int in
            let start = sum * length / total
            sum += amount
            return Int(sum * length / total - start)
        }
        for index in widths.indices where amounts[index] > 0 && widths[index] < Self.leastWidth {
            guard let widest = widths.indices.max(by: { (widths[$0], -$0) < (widths[$1], -$1) }) else { continue }
            widths[widest] -= Self.leastWidth - widths[index]
            widths[index] = Self.leastWidth
        }
        return widths
    }
}
