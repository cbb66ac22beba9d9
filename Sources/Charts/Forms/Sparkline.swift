/// A line the size of a word, for a cell whose neighbours hold the numbers.
package struct Sparkline: Sendable {
    /// A value for each period at one common scale, oldest first; nil leaves a gap.
    package var values: [Int64?]
    /// Drawn as a faint rule.
    package var target: Int64?
    /// The scale, the same for all of a column, or it is said that they differ; nil takes it from values and target.
    package var domain: ClosedRange<Int64>?
    /// Small values on top, as for ranks.
    package var isInverted: Bool

    package init(
        values: [Int64?], target: Int64? = nil, domain: ClosedRange<Int64>? = nil, isInverted: Bool = false
    ) {
        self.values = values
        self.target = target
        self.domain = domain
        self.isInverted = isInverted
    }
}
