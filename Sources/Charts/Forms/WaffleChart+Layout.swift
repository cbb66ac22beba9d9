extension WaffleChart {
    /// Draws the chart.
    package func drawing(_ wording: ChartWording) -> Drawing {
        let wide = layOut(.wide, wording)
        let narrow = layOut(.narrow, wording)
        return Drawing(
            wide: wide.canvas, wideHeight: wide.height, narrow: narrow.canvas, narrowHeight: narrow.height)
    }

    /// The squares of neighbours differ in being full or empty, so that they are told apart in black and white.
    private static let roles: [Role] = [.bar, .place2, .context, .place4, .inset, .place3]

    private static let side = 200
    private static let gap = 40

    private func layOut(_ layout: Layout, _ wording: ChartWording) -> (canvas: Canvas, height: Int) {
        var canvas = Canvas(layout, capacity: 100 + 2 * parts.count)
        let top = 20
        let size = 10 * Self.side + 9 * Self.gap
        var square = 0
        for (index, part) in parts.enumerated() {
            for place in square..<square + part.squares {
                drawSquare(
                    index, left: 20 + place % 10 * (Self.side + Self.gap),
                    top: top + place / 10 * (Self.side + Self.gap), on: &canvas)
            }
            square += part.squares
        }
        let bottom = drawKey(
            at: layout.isNarrow ? Point(x: 20, y: top + size + 200) : Point(x: size + 400, y: top), wording,
            on: &canvas)
        return (canvas, max(top + size, bottom) + 40)
    }

    /// The parts in the order of their squares, each with its share and its amount.
    private func drawKey(at place: Point, _ wording: ChartWording, on canvas: inout Canvas) -> Int {
        let layout = canvas.layout
        let format = NumberFormat(choosingFor: parts.map(\.amount), of: quantity, style: wording.numbers)
        let textLeft = place.x + Self.side + 120
        var y = place.y
        var texts: [(text: String, role: Role, y: Int)] = []
        for (index, part) in parts.enumerated() {
            drawSquare(index, left: place.x, top: y, on: &canvas)
            let room = (layout.width - textLeft) * 100 / 106
            let share = "\(part.name.full) \(part.squares)\(wording.numbers.unitSeparator)\(quantity.unit)"
            var line = y + Self.side / 2
            for text in LineBreaking.filled(share, width: room, size: layout.fontSize) {
                texts.append((text, .strong, line))
                line += layout.lineHeight
            }
            texts.append((format.labelWithUnit(part.amount, quantity), .caption, line))
            y = line + layout.lineHeight
        }
        for role in [Role.strong, .caption] {
            for text in texts where text.role == role { canvas.text(text.text, role, x: textLeft, y: text.y) }
        }
        return y
    }

    private func drawSquare(_ index: Int, left: Int, top: Int, on canvas: inout Canvas) {
        let role = Self.roles[index % Self.roles.count]
        // The stroke of an empty square lies half outside it.
        let inset = role == .bar || role == .context || role == .inset ? 0 : 10
        canvas.rectangle(
            role,
            Box(
                left: left + inset, top: top + inset, right: left + Self.side - inset, bottom: top + Self.side - inset),
            datum: index)
    }
}
