/// A value held against its target, the size of a word, for a cell whose neighbours hold the numbers.
///
/// All bullets of a column share one scale, of 0 to 120 per cent of the target of each.
package struct Bullet: Sendable {
    /// What there is to draw, at one scale with the target.
    package enum Value: Hashable, Sendable {
        case reported(Int64, isProvisional: Bool = false)
        case notReported
    }

    package var value: Value
    /// Above zero: of other targets there are no shares.
    package var target: Int64
    /// What would be on schedule.
    package var pace: Int64?

    package init(value: Value, target: Int64, pace: Int64? = nil) {
        self.value = value
        self.target = target
        self.pace = pace
    }
}
