extension Fraction {
    /// How a quotient is made a decimal that has fewer digits.
    enum Rounding {
        /// To the nearer one, and half-way to the even one (GB/T 8170).
        case halfEven
        /// To the next lower or equal one.
        case down
        /// To the next higher or equal one.
        case up
    }

    /// The quotient with a number of decimals; `nil` where it exceeds 38 digits.
    func rounded(decimals: Int, _ rounding: Rounding = .halfEven) -> Decimal? {
        // Dividing 64 bits takes a fraction of the time 128 take, and is enough for nearly all.
        if let dividend = UInt64(exactly: numerator.magnitude), let divisor = UInt64(exactly: denominator.magnitude),
            let rounded = rounded(dividend, over: divisor, decimals: decimals, rounding)
        {
            return rounded
        }
        return rounded(numerator.magnitude, over: denominator.magnitude, decimals: decimals, rounding)
    }

    /// The same in a width of numbers; `nil` where that does not do.
    @inline(__always)
    private func rounded<Magnitude: FixedWidthInteger & UnsignedInteger>(
        _ dividend: Magnitude, over divisor: Magnitude, decimals: Int, _ rounding: Rounding
    ) -> Decimal? {
        var (quotient, rest): (Magnitude, Magnitude)
        // Of a number that has room for all digits at once they are not worked out one by one.
        if let power = Magnitude(exactly: Decimal.power(decimals)),
            case let (shifted, overflows) = dividend.multipliedReportingOverflow(by: power), !overflows
        {
            (quotient, rest) = shifted.quotientAndRemainder(dividingBy: divisor)
        } else {
            (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
            for _ in 0..<decimals {
                let (shifted, overflows) = rest.multipliedReportingOverflow(by: 10)
                let (digits, digitsOverflow) = quotient.multipliedReportingOverflow(by: 10)
                guard !overflows, !digitsOverflow else { return nil }
                let (digit, remainder) = shifted.quotientAndRemainder(dividingBy: divisor)
                quotient = digits + digit
                rest = remainder
            }
        }
        let isAwayFromZero =
            switch rounding {
            case .halfEven: rest > divisor - rest || (rest == divisor - rest && quotient % 2 == 1)
            case .down: rest > 0 && isNegative
            case .up: rest > 0 && !isNegative
            }
        if isAwayFromZero { quotient += 1 }
        guard let magnitude = Int128(exactly: quotient) else { return nil }
        return Decimal(coefficient: isNegative ? -magnitude : magnitude, scale: decimals)
    }

    /// The quotient as a decimal, rounded half to even (GB/T 8170); zero has no sign.
    ///
    /// `nil` where it exceeds 38 digits, which numbers of the content do not.
    package func decimal(decimals: Int) -> Decimal? { rounded(decimals: decimals) }

    /// The quotient as a decimal with no more decimals than it needs, else rounded half to even to so many.
    ///
    /// `nil` where it exceeds 38 digits, which numbers of the content do not.
    package func shortest(decimals: Int) -> Decimal? {
        guard let rounded = rounded(decimals: decimals) else { return nil }
        // Only what is exact at so many decimals can end before them.
        guard Fraction(rounded) == self else { return rounded }
        // Dividing 64 bits takes a fraction of the time 128 take, and is enough for nearly all.
        return Int64(exactly: rounded.coefficient).map { Fraction.shortest($0, scale: rounded.scale) }
            ?? Fraction.shortest(rounded.coefficient, scale: rounded.scale)
    }

    /// A decimal without the zeros at its end.
    @inline(__always)
    private static func shortest(_ coefficient: some FixedWidthInteger, scale: Int) -> Decimal {
        var (coefficient, scale) = (coefficient, scale)
        while scale > 0, coefficient % 10 == 0 { (coefficient, scale) = (coefficient / 10, scale - 1) }
        return Decimal(coefficient: Int128(coefficient), scale: scale)
    }

    /// The quotient in per cent as it is printed: rounded half to even (GB/T 8170), but never across a boundary.
    ///
    /// 99.96 % of a target that is not met is 99.9 %, not 100.0 %: where rounding would put the printed number on the
    /// other side of a boundary, it is cut the other way, and where that is no way out either it has more decimals.
    ///
    /// - Parameters:
    ///   - decimals: How many decimals the number has, at least.
    ///   - isFaithful: Whether a printed quotient, not a per cent, is on the same side of every boundary as this one.
    /// - Returns: `nil` where the number exceeds 38 digits, which quotients of the content do not.
    @inline(__always)
    func percentage(decimals: Int = 1, _ isFaithful: (Fraction) -> Bool) -> Decimal? {
        for decimals in decimals...decimals + 15 {
            for rounding in [Rounding.halfEven, .down, .up] {
                guard let candidate = rounded(decimals: decimals + 2, rounding) else { return nil }
                if isFaithful(Fraction(candidate)) {
                    return Decimal(coefficient: candidate.coefficient, scale: decimals)
                }
            }
        }
        return rounded(decimals: decimals + 2).map { Decimal(coefficient: $0.coefficient, scale: decimals) }
    }

    /// The same with quotients as the boundaries at which a statement about the number changes.
    package func percentage(decimals: Int = 1, keepingSideOf boundaries: [Fraction]) -> Decimal? {
        percentage(decimals: decimals) { shown in boundaries.allSatisfy { (self < $0) == (shown < $0) } }
    }

    /// The same with all of something as the only boundary.
    package func percentage(decimals: Int = 1) -> Decimal? {
        let isPart = self < Fraction(1)
        return percentage(decimals: decimals) { ($0 < Fraction(1)) == isPart }
    }
}
