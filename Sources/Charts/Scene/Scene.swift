/// A laid-out drawing: flat primitives in the order they are painted, each with its role and the datum it shows.
package struct Scene: Sendable {
    /// In tenths of a px.
    let width: Int
    /// In tenths of a px.
    let height: Int
    /// The size of labels, in px.
    let fontSize: Int
    let marks: [Mark]
    /// The vertices of all paths; marks name their range.
    let vertices: [Vertex]

    /// One primitive.
    struct Mark: Sendable {
        let shape: Shape
        let role: Role
        /// The row or period it shows; -1 for furniture.
        let datum: Int
    }

    /// The geometry of a primitive; all lengths in tenths of a px.
    enum Shape: Sendable {
        case line(Point, Point)
        case rectangle(Box)
        case circle(center: Point, radius: Int)
        /// Straight segments through a range of the scene's vertices.
        case path(Range<Int>, isClosed: Bool)
        /// A line of text; `y` is the middle of its height.
        case text(String, x: Int, y: Int, anchor: Anchor, box: Box)
    }

    /// The side of a text that stands at its `x`.
    enum Anchor: Sendable {
        case start, middle, end
    }

    /// A corner of a path.
    struct Vertex: Sendable {
        let point: Point
        /// The path is not drawn up to here.
        let isMove: Bool
    }

    /// The smallest rectangle round a primitive, without its stroke.
    func bounds(of mark: Mark) -> Box {
        switch mark.shape {
        case .line(let start, let end):
            Box(
                left: min(start.x, end.x), top: min(start.y, end.y), right: max(start.x, end.x),
                bottom: max(start.y, end.y))
        case .rectangle(let box): box
        case .circle(let center, let radius):
            Box(left: center.x, top: center.y, right: center.x, bottom: center.y).grown(by: radius)
        case .text(_, _, _, _, let box): box
        case .path(let range, _):
            vertices[range].reduce(into: Box(left: .max, top: .max, right: .min, bottom: .min)) { box, vertex in
                box.left = min(box.left, vertex.point.x)
                box.right = max(box.right, vertex.point.x)
                box.top = min(box.top, vertex.point.y)
                box.bottom = max(box.bottom, vertex.point.y)
            }
        }
    }
}
