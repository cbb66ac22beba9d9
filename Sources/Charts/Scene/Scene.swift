package struct Scene: Sendable {}
