/// The parts of a whole, each by a square of its own look, its name and what it comes to.
struct PartKey {
    struct Entry {
        /// The place of the part among all, which decides its look.
        let index: Int
        let text: String
        let amount: String
    }

    /// The side of a square.
    static let side = 200

    /// Neighbours differ in being full or empty, so that they are told apart in black and white.
    private static let roles: [Role] = [.bar, .place2, .context, .place4, .inset, .place3]

    /// The look of a part.
    static func role(of index: Int) -> Role { roles[index % roles.count] }

    /// Draws the entries one below the other, and returns where they end.
    static func draw(_ entries: some Sequence<Entry>, at place: Point, width: Int, on canvas: inout Canvas) -> Int {
        let layout = canvas.layout
        let textLeft = place.x + side + 120
        var y = place.y
        var texts: [(text: String, role: Role, y: Int)] = []
        for entry in entries {
            fill(Box(left: place.x, top: y, right: place.x + side, bottom: y + side), with: entry.index, on: &canvas)
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

    /// Draws a box in the look of a part.
    static func fill(_ box: Box, with index: Int, on canvas: inout Canvas) {
        let role = role(of: index)
        // The stroke of an empty box lies half outside it.
        let inset = role == .bar || role == .context || role == .inset ? 0 : 10
        canvas.rectangle(
            role,
            Box(
                left: box.left + inset, top: box.top + inset, right: box.right - inset, bottom: box.bottom - inset),
            datum: index)
    }
}
