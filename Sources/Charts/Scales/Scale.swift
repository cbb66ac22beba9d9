/// A straight scale from values to tenths of a px; either end may be the larger position.
struct Scale {
    let lowest: Int64
    let highest: Int64
    let start: Int
    let end: Int

    /// Where a value lies; values outside lie at the nearer end.
    func position(_ value: Int64) -> Int {
        guard highest > lowest else { return start }
        let offset = min(max(value, lowest), highest) - lowest
        // Rounding halves away from the start.
        let span = highest - lowest
        let length = Int64((end - start).magnitude)
        let (product, overflows) = offset.multipliedReportingOverflow(by: length)
        // Dividing 64 bits takes a fraction of the time 128 take, and is enough for nearly all.
        let (quotient, remainder) =
            overflows
            ? span.dividingFullWidth(offset.multipliedFullWidth(by: length))
            : product.quotientAndRemainder(dividingBy: span)
        let rounded = Int(quotient) + (remainder >= span - remainder ? 1 : 0)
        return end >= start ? start + rounded : start - rounded
    }

    func contains(_ value: Int64) -> Bool { value >= lowest && value <= highest }
}
