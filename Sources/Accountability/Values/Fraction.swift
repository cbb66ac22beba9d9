/// An exact quotient of two numbers, for what decimals cannot hold: a third of a target, a rate of completion.
package struct Fraction: Sendable {
    package let numerator: Int128
    /// Above 0.
    package let denominator: Int128

    /// A quotient of whole numbers, not reduced; `nil` over zero.
    package init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0 else { return nil }
        self.init(numerator: denominator < 0 ? -numerator : numerator, positive: abs(denominator))
    }

    /// A decimal as a quotient.
    package init(_ decimal: Decimal) {
        self.init(numerator: decimal.coefficient, positive: Decimal.power(decimal.scale))
    }

    package init(_ whole: Int) {
        self.init(numerator: Int128(whole), positive: 1)
    }

    private init(numerator: Int128, positive denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// A decimal divided by another; `nil` over zero.
    ///
    /// Both are taken at their common scale, so that neither part exceeds 30 digits for numbers of the content.
    package init?(_ dividend: Decimal, over divisor: Decimal) {
        let scale = max(dividend.scale, divisor.scale)
        self.init(dividend.coefficient(atScale: scale), over: divisor.coefficient(atScale: scale))
    }

    /// A decimal times `times` divided by `parts`, above 0.
    package init(_ decimal: Decimal, times: Int, over parts: Int) {
        self.init(
            numerator: decimal.coefficient * Int128(times), positive: Decimal.power(decimal.scale) * Int128(parts))
    }

    package var isZero: Bool { numerator == 0 }
    package var isNegative: Bool { numerator < 0 }

    /// This quotient divided by another; `nil` over zero, and where the result exceeds 38 digits.
    ///
    /// Denominators that are powers of ten, or a few months times one, cancel out: with numbers of the content no
    /// part of what the rules compute comes near the limit.
    package func divided(by other: Fraction) -> Fraction? {
        // Most are of the same scale.
        if denominator == other.denominator { return Fraction(numerator, over: other.numerator) }
        // Dividing 64 bits takes a fraction of the time 128 take.
        let common =
            if let one = Int64(exactly: denominator), let another = Int64(exactly: other.denominator) {
                Int128(greatestCommonDivisor(one, another))
            } else { greatestCommonDivisor(denominator, other.denominator) }
        let (upper, upperOverflows) = numerator.multipliedReportingOverflow(by: other.denominator / common)
        let (lower, lowerOverflows) = other.numerator.multipliedReportingOverflow(by: denominator / common)
        return upperOverflows || lowerOverflows ? nil : Fraction(upper, over: lower)
    }

    /// The product with another quotient; `nil` where it exceeds 38 digits.
    package func multiplied(by other: Fraction) -> Fraction? {
        other.isZero
            ? Fraction(0) : Fraction(other.denominator, over: other.numerator).flatMap { divided(by: $0) }
    }
}

extension Fraction: Comparable {
    package static func == (one: Fraction, other: Fraction) -> Bool { one.order(to: other) == 0 }
    package static func < (one: Fraction, other: Fraction) -> Bool { one.order(to: other) < 0 }

    /// Below, at or above 0 as this is less than, equal to or more than another; exact whatever the size.
    private func order(to other: Fraction) -> Int {
        if numerator.signum() != other.numerator.signum() {
            return numerator.signum() < other.numerator.signum() ? -1 : 1
        }
        let sign = Int(numerator.signum())
        // Nearly all are small, and a product of 64 bits takes a fraction of the time one of 128 takes.
        let all = numerator.magnitude | denominator.magnitude | other.numerator.magnitude | other.denominator.magnitude
        if all >> 64 == 0 {
            func product(_ one: Int128, _ other: Int128) -> (high: UInt64, low: UInt64) {
                let (one, other) = (one.magnitude, other.magnitude)
                return UInt64(truncatingIfNeeded: one).multipliedFullWidth(by: UInt64(truncatingIfNeeded: other))
            }
            let (left, right) = (product(numerator, other.denominator), product(other.numerator, denominator))
            if left.high != right.high { return left.high < right.high ? -sign : sign }
            return left.low == right.low ? 0 : left.low < right.low ? -sign : sign
        }
        let left = numerator.magnitude.multipliedFullWidth(by: other.denominator.magnitude)
        let right = other.numerator.magnitude.multipliedFullWidth(by: denominator.magnitude)
        if left.high != right.high { return left.high < right.high ? -sign : sign }
        if left.low != right.low { return left.low < right.low ? -sign : sign }
        return 0
    }
}

/// The greatest number that divides both; they are above 0.
private func greatestCommonDivisor<Number: BinaryInteger>(_ one: Number, _ other: Number) -> Number {
    var (large, small) = (one, other)
    while small != 0 { (large, small) = (small, large % small) }
    return large
}
