extension Canvas {
    /// Draws a bar from zero: a stub for zero, hollow where provisional, torn off where it passes the axis.
    ///
    /// The role is `bar` or `context`. The end of the bar is given back.
    @discardableResult
    mutating func bar(
        _ role: Role, _ number: Number, isProvisional: Bool, on axis: ValueAxis, _ scale: Scale, middle: Int,
        height: Int, datum: Int
    ) -> Int {
        let value = axis.value(number)
        let zero = scale.position(0)
        let (top, bottom) = (middle - height / 2, middle + height / 2)
        if number.coefficient == 0 {
            rectangle(.stub, Box(left: zero - 10, top: top, right: zero + 10, bottom: bottom), datum: datum)
            return zero + 10
        }
        // What is not zero is longer than what is.
        let isNegative = number.coefficient < 0
        let position = scale.position(value)
        let end = isNegative ? min(position, zero - 30) : max(position, zero + 30)
        let shown: Role = isProvisional ? .hollowBar : role
        guard axis.clips(number) else {
            rectangle(
                shown, Box(left: min(zero, end), top: top, right: max(zero, end), bottom: bottom), datum: datum)
            return end
        }
        let slant = bottom - top
        polygon(
            shown,
            [
                Point(x: zero, y: top), Point(x: end - 100, y: top), Point(x: end - 100 - slant, y: bottom),
                Point(x: zero, y: bottom),
            ], datum: datum)
        polygon(
            shown,
            [
                Point(x: end - 60, y: top), Point(x: end, y: top), Point(x: end - slant, y: bottom),
                Point(x: end - 60 - slant, y: bottom),
            ])
        note(.valueClipped(row: datum))
        return end
    }
}
