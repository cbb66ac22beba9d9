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

    func grown(by margin: Int) -> Box {
        Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
    }
}
