import Accountability
import Markup

extension Site {
    /// The digits written, with a true minus sign.
    func figure(_ value: Decimal) -> String {
        value.isNegative ? "\u{2212}\(value.description.dropFirst())" : value.description
    }
}

extension Fragment.Interpolation {
    /// Appends the digits written, with a true minus sign: the same as `Site.figure` without a text of its own.
    mutating func appendInterpolation(_ value: Decimal) {
        if let coefficient = Int64(exactly: value.coefficient) {
            appendInterpolation(coefficient, decimals: value.scale)
        } else {
            // More than 19 digits, as sums may have.
            if value.isNegative { appendLiteral("\u{2212}") }
            appendInterpolation(value.description.drop { $0 == "-" })
        }
    }
}
