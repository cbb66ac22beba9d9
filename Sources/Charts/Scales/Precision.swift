/// The power of ten at which the numbers of one chart are compared and drawn.
///
/// Numbers of any scales become whole numbers below 10^15, two digits finer than written where there is room, so that
/// ticks may fall between them.
struct Precision {
    /// Decimals kept; negative where the numbers are too large for all of their digits.
    let scale: Int

    private static let limit: Int64 = 1_000_000_000_000_000

    init(covering numbers: [Number]) {
        var scale = (numbers.map(\.scale).max() ?? 0) + 2
        for number in numbers {
            // The digits in front of the decimal point leave the rest of fifteen for those behind it.
            var magnitude = number.coefficient.magnitude
            var digits = -number.scale
            while magnitude > 0 { (magnitude, digits) = (magnitude / 10, digits + 1) }
            scale = min(scale, 15 - max(digits, 0))
        }
        self.scale = scale
    }

    /// The number at this scale, rounded where it is finer.
    func value(_ number: Number) -> Int64 {
        let shift = scale - number.scale
        if shift >= 0 { return number.coefficient * powersOfTen[min(shift, 18)] }
        return shift < -18 ? 0 : roundedHalfToEven(number.coefficient, dividingBy: powersOfTen[-shift])
    }

    /// One whole unit, at least 1.
    var unit: Int64 { scale > 0 ? powersOfTen[scale] : 1 }
}
