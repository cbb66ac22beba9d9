/// An exact number and the digits in which its source wrote it.
///
/// Positions come from the number, labels and tables from the text; neither is derived from the other here.
package struct Number: Sendable {
    /// The number times ten to the power of `scale`.
    package let coefficient: Int64
    /// Decimals of the coefficient: 0…18.
    package let scale: Int
    /// The digits as written, `-0.50` or `4115`: no unit, no grouping marks.
    package let text: String

    /// Takes a number.
    ///
    /// - Parameters:
    ///   - coefficient: The number times ten to the power of `scale`.
    ///   - scale: Decimals, at most 18; others count as the nearest allowed.
    ///   - text: The digits as written, with a hyphen for a minus sign.
    package init(_ coefficient: Int64, scale: Int = 0, text: String) {
        self.coefficient = coefficient
        self.scale = min(max(scale, 0), 18)
        self.text = text
    }
}
