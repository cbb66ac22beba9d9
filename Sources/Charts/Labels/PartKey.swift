/// The parts of a whole, each by a square of its own look, its name and what it comes to.
struct PartKey {
    struct Entry {
        /// Its place among the parts.
        let index: Int
        /// Which of the looks it has.
        let look: Int
        /// What goes to nothing yet is open.
        var isUnallocated = false
        let text: String
        let amount: String
    }

    /// The side of a square.
    static let side = 200

    /// How a part looks: full, empty or crossed, so that six parts are told apart without colour.
    private struct Pattern {
        let role: Role
        /// Lines through a square, from one point to another in halves of its sides.
        var strokes: [(from: Point, to: Point)] = []
    }

    private static let rising = (from: Point(x: 0, y: 2), to: Point(x: 2, y: 0))
    private static let falling = (from: Point(x: 0, y: 0), to: Point(x: 2, y: 2))
    private static let level = (from: Point(x: 0, y: 1), to: Point(x: 2, y: 1))
    private static let upright = (from: Point(x: 1, y: 0), to: Point(x: 1, y: 2))
    private static let patterns = [
        Pattern(role: .bar), Pattern(role: .place2), Pattern(role: .place3, strokes: [rising]),
        Pattern(role: .place4, strokes: [level]), Pattern(role: .place5, strokes: [rising, falling]),
        Pattern(role: .place6, strokes: [upright]),
    ]

    /// Draws the entries one below the other, and returns where they end.
    static func draw(_ entries: some Sequence<Entry>, at place: Point, width: Int, on canvas: inout Canvas) -> Int {
        let layout = canvas.layout
        let textLeft = place.x + side + 120
        var y = place.y
        var texts: [(text: String, role: Role, y: Int)] = []
        for entry in entries {
            fill(
                [Box(left: place.x, top: y, right: place.x + side, bottom: y + side)], as: entry.look,
                isUnallocated: entry.isUnallocated, datum: entry.index, on: &canvas)
            let room = place.x + width - textLeft
            var line = y + side / 2
            for text in LineBreaking.filled(entry.text, width: room, size: layout.fontSize, isBold: true) {
                texts.append((text, .strong, line))
                line += layout.lineHeight
            }
            texts.append((entry.amount, .caption, line))
            y = line + layout.lineHeight
        }
        for role in [Role.strong, .caption] {
            for text in texts where text.role == role { canvas.text(text.text, role, x: textLeft, y: text.y) }
        }
        return y
    }

    /// Draws boxes in the look of a part; wide ones have the strokes of as many squares as fit.
    static func fill(
        _ boxes: [Box], as look: Int, isUnallocated: Bool, datum: Int, on canvas: inout Canvas
    ) {
        let pattern = isUnallocated ? Pattern(role: .missingBar) : patterns[look % patterns.count]
        // The stroke of an empty box lies half outside it.
        let inset = pattern.role == .bar ? 0 : 10
        let inner = boxes.map {
            Box(left: $0.left + inset, top: $0.top + inset, right: $0.right - inset, bottom: $0.bottom - inset)
        }
        for box in inner { canvas.rectangle(pattern.role, box, datum: datum) }
        guard !pattern.strokes.isEmpty else { return }
        canvas.segments(
            pattern.role,
            inner.flatMap { box in
                let squares = max(1, (box.right - box.left) / side)
                return (0..<squares).flatMap { square in
                    let left = box.left + (box.right - box.left) * square / squares
                    let right = box.left + (box.right - box.left) * (square + 1) / squares
                    func place(_ point: Point) -> Point {
                        Point(
                            x: left + (right - left) * point.x / 2, y: box.top + (box.bottom - box.top) * point.y / 2)
                    }
                    return pattern.strokes.map { (place($0.from), place($0.to)) }
                }
            })
    }
}
