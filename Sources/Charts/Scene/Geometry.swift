/// A place in a drawing, in tenths of a px from its top left.
struct Point: Equatable, Sendable {
    var x: Int
    var y: Int
}

/// A rectangle, in tenths of a px.
struct Box: Equatable, Sendable {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    var width: Int { right - left }
    var height: Int { bottom - top }
    var middle: Int { (top + bottom) / 2 }

    /// Whether the insides meet; boxes that only touch do not.
    func meets(_ other: Box) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func contains(_ other: Box) -> Bool {
        left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom
    }

    /// Whether a straight segment passes through the inside or touches the edge.
    func isCrossed(from start: Point, to end: Point) -> Bool {
        guard max(start.x, end.x) >= left, min(start.x, end.x) <= right, max(start.y, end.y) >= top,
            min(start.y, end.y) <= bottom
        else { return false }
        // The corners lie on both sides of the line, or on it.
        let sides = [(left, top), (right, top), (left, bottom), (right, bottom)].map { x, y in
            ((end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x)).signum()
        }
        return sides.contains { $0 != sides[0] } || sides[0] == 0
    }

    func grown(by margin: Int) -> Box {
        Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
    }
}
