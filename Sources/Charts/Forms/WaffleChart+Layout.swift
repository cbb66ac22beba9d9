extension WaffleChart {
    /// Draws the chart.
    package func drawing(_ wording: ChartWording) -> Drawing {
        let wide = layOut(.wide, wording)
        let narrow = layOut(.narrow, wording)
        return Drawing(
            wide: wide.canvas, wideHeight: wide.height, narrow: narrow.canvas, narrowHeight: narrow.height)
    }

    private static let gap = 40

    private func layOut(_ layout: Layout, _ wording: ChartWording) -> (canvas: Canvas, height: Int) {
        var canvas = Canvas(layout, capacity: 100 + 2 * parts.count)
        let top = 20
        let side = PartKey.side
        let size = 10 * side + 9 * Self.gap
        var square = 0
        for (index, part) in parts.enumerated() {
            let boxes = (square..<square + part.squares).map { place -> Box in
                let corner = Point(
                    x: 20 + place % 10 * (side + Self.gap), y: top + place / 10 * (side + Self.gap))
                return Box(left: corner.x, top: corner.y, right: corner.x + side, bottom: corner.y + side)
            }
            PartKey.fill(boxes, as: index, isUnallocated: part.isUnallocated, datum: index, on: &canvas)
            square += part.squares
        }
        let format = NumberFormat(choosingFor: parts.map(\.amount), of: quantity, style: wording.numbers)
        let place = layout.isNarrow ? Point(x: 20, y: top + size + 200) : Point(x: size + 400, y: top)
        // The parts in the order of their squares, each with its share and its amount.
        let bottom = PartKey.draw(
            parts.enumerated().map { index, part in
                PartKey.Entry(
                    index: index, look: index, isUnallocated: part.isUnallocated,
                    text: "\(part.name.full) \(part.squares)\(wording.numbers.unitSeparator)\(quantity.unit)",
                    amount: format.labelWithUnit(part.amount, quantity))
            }, at: place, width: layout.width - place.x, on: &canvas)
        return (canvas, max(top + size, bottom) + 40)
    }
}
