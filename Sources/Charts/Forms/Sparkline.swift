/// A line the size of a word, for a cell whose neighbours hold the numbers.
///
/// Each has a scale of its own, from its lowest value or target to its highest: a page that shows several says so.
package struct Sparkline: Sendable {
    /// A value for each period at one common scale, oldest first; nil leaves a gap.
    package var values: ArraySlice<Int64?>
    /// Drawn as a faint rule.
    package var target: Int64?

    package init(values: ArraySlice<Int64?>, target: Int64? = nil) {
        self.values = values
        self.target = target
    }
}
