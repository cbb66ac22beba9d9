/// A straight scale from values to tenths of a px; either end may be the larger position.
struct Scale {
    let lowest: Int64
    let highest: Int64
    private let start: Int
    private let span: Int64
    /// The positions from the first to the last, without their sign.
    private let length: Int64
    private let isRising: Bool
    /// Whether all products of a distance and the length fit 64 bits.
    private let isNarrow: Bool

    init(lowest: Int64, highest: Int64, start: Int, end: Int) {
        self.lowest = lowest
        self.highest = highest
        self.start = start
        span = highest - lowest
        length = Int64((end - start).magnitude)
        isRising = end >= start
        isNarrow = !span.multipliedReportingOverflow(by: length).overflow
    }

    /// Where a value lies; values outside lie at the nearer end.
    func position(_ value: Int64) -> Int {
        guard span > 0 else { return start }
        // Rounding halves away from the start.
        let offset = min(max(value, lowest), highest) &- lowest
        // Dividing 64 bits takes a fraction of the time 128 take, and is enough for nearly all.
        let (quotient, remainder) =
            isNarrow
            ? (offset &* length).quotientAndRemainder(dividingBy: span)
            : span.dividingFullWidth(offset.multipliedFullWidth(by: length))
        let rounded = Int(quotient) + (remainder >= span &- remainder ? 1 : 0)
        return isRising ? start + rounded : start - rounded
    }

    func contains(_ value: Int64) -> Bool { value >= lowest && value <= highest }
}
