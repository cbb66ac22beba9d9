/// A drawing under way: layouts put primitives on it and take a ``Scene`` off it.
struct Canvas {
    let layout: Layout
    private(set) var marks: [Scene.Mark] = []
    private(set) var vertices: [Scene.Vertex] = []
    /// The boxes of all text so far, to keep later ones clear of.
    private(set) var textBoxes: [Box] = []
    private(set) var notes: [Note] = []

    init(_ layout: Layout, capacity: Int) {
        self.layout = layout
        marks.reserveCapacity(capacity)
    }

    func scene(height: Int) -> Scene {
        Scene(width: layout.width, height: height, fontSize: layout.fontSize, marks: marks, vertices: vertices)
    }

    mutating func note(_ note: Note) {
        if !notes.contains(note) { notes.append(note) }
    }

    mutating func line(_ role: Role, from start: Point, to end: Point, datum: Int = -1) {
        marks.append(Scene.Mark(shape: .line(start, end), role: role, datum: datum))
    }

    mutating func rectangle(_ role: Role, _ box: Box, datum: Int = -1) {
        marks.append(Scene.Mark(shape: .rectangle(box), role: role, datum: datum))
    }

    mutating func circle(_ role: Role, at center: Point, radius: Int, datum: Int = -1) {
        marks.append(Scene.Mark(shape: .circle(center: center, radius: radius), role: role, datum: datum))
    }

    /// Draws a line through points, apart where one is nil; single points between gaps draw nothing.
    mutating func polyline(_ role: Role, through points: [Point?], datum: Int = -1) {
        let first = vertices.count
        var isApart = true
        for index in points.indices {
            guard let point = points[index] else {
                isApart = true
                continue
            }
            if isApart, index + 1 == points.count || points[index + 1] == nil { continue }
            vertices.append(Scene.Vertex(point: point, isMove: isApart))
            isApart = false
        }
        guard vertices.count > first else { return }
        marks.append(
            Scene.Mark(shape: .path(first..<vertices.count, isClosed: false), role: role, datum: datum))
    }

    mutating func polygon(_ role: Role, _ corners: [Point], datum: Int = -1) {
        let first = vertices.count
        for (index, corner) in corners.enumerated() {
            vertices.append(Scene.Vertex(point: corner, isMove: index == 0))
        }
        marks.append(Scene.Mark(shape: .path(first..<vertices.count, isClosed: true), role: role, datum: datum))
    }

    /// Strokes several separate segments as one path.
    mutating func segments(_ role: Role, _ segments: [(Point, Point)], datum: Int = -1) {
        guard !segments.isEmpty else { return }
        let first = vertices.count
        for (start, end) in segments {
            vertices.append(Scene.Vertex(point: start, isMove: true))
            vertices.append(Scene.Vertex(point: end, isMove: false))
        }
        marks.append(
            Scene.Mark(shape: .path(first..<vertices.count, isClosed: false), role: role, datum: datum))
    }

    /// Fills a box with slanted lines, 45° and 5 px apart, each cut at the edges.
    mutating func hatch(_ box: Box, datum: Int = -1) {
        let rise = box.height
        let lines = stride(from: box.left - rise, to: box.right, by: 50).compactMap { left -> (Point, Point)? in
            let start = max(left, box.left)
            let end = min(left + rise, box.right)
            guard start < end else { return nil }
            return (Point(x: start, y: box.bottom - (start - left)), Point(x: end, y: box.bottom - (end - left)))
        }
        segments(.hatch, lines, datum: datum)
    }

    /// The size in which a role sets text, in px.
    func fontSize(_ role: Role) -> Int {
        switch role {
        case .tick: 12
        case .caption: 13
        default: layout.fontSize
        }
    }

    /// The room a text takes at most, where it would stand.
    func box(of text: String, _ role: Role, x: Int, y: Int, anchor: Scene.Anchor) -> Box {
        let size = fontSize(role)
        let width = TextMetrics.width(text, size: size, isBold: role == .strong || role == .heading)
        let left =
            switch anchor {
            case .start: x
            case .middle: x - (width + 1) / 2
            case .end: x - width
            }
        return Box(left: left, top: y - size * 6, right: left + width, bottom: y + size * 6)
    }

    mutating func text(
        _ text: String, _ role: Role, x: Int, y: Int, anchor: Scene.Anchor = .start, datum: Int = -1
    ) {
        let box = box(of: text, role, x: x, y: y, anchor: anchor)
        textBoxes.append(box)
        marks.append(
            Scene.Mark(shape: .text(text, x: x, y: y, anchor: anchor, box: box), role: role, datum: datum))
    }

    /// Whether a line drawn so far passes through a box.
    func linesCross(_ box: Box) -> Bool {
        marks.contains { mark in
            switch mark.shape {
            case .line(let start, let end): mark.role != .grid && box.isCrossed(from: start, to: end)
            case .path(let range, isClosed: false):
                mark.role != .grid
                    && range.dropFirst().contains { index in
                        !vertices[index].isMove
                            && box.isCrossed(from: vertices[index - 1].point, to: vertices[index].point)
                    }
            default: false
            }
        }
    }

    /// Sets a text if it meets no other and stays inside the drawing; says whether it did.
    mutating func tryText(
        _ text: String, _ role: Role, x: Int, y: Int, anchor: Scene.Anchor, within area: Box, datum: Int = -1
    ) -> Bool {
        let box = box(of: text, role, x: x, y: y, anchor: anchor)
        guard area.contains(box), !textBoxes.contains(where: { $0.meets(box) }) else { return false }
        self.text(text, role, x: x, y: y, anchor: anchor, datum: datum)
        return true
    }
}

/// The two widths a chart is drawn in.
struct Layout: Sendable {
    /// In tenths of a px.
    let width: Int
    /// The size of labels, in px.
    let fontSize: Int
    let isNarrow: Bool

    static let wide = Layout(width: 6800, fontSize: 14, isNarrow: false)
    static let narrow = Layout(width: 3400, fontSize: 13, isNarrow: true)

    /// The height of a line of labels, in tenths of a px.
    var lineHeight: Int { fontSize * 13 }
}
