/// How the numbers of one chart are written: one magnitude for all, never 万 beside 亿.
struct NumberFormat {
    /// The power of ten the numbers are divided by; 0 where they stand as written.
    let power: Int
    /// Decimals of values in a magnitude; plain values keep the decimals they were written with.
    let decimals: Int
    private let magnitudeName: String
    private let style: NumberStyle

    /// Chooses the magnitude by the largest of the numbers; percentages have none.
    init(choosingFor numbers: [Number], of quantity: Quantity, style: NumberStyle) {
        self.style = style
        let chosen = style.magnitudes.last { magnitude in
            !quantity.isPercentage && numbers.contains { Self.reaches($0, power: magnitude.from) }
        }
        power = chosen?.power ?? 0
        magnitudeName = chosen?.name ?? ""
        guard let chosen else {
            decimals = 0
            return
        }
        decimals =
            numbers.allSatisfy { number in
                let droppedDigits = number.scale + chosen.power - 1
                return droppedDigits <= 18 && number.coefficient % powersOfTen[droppedDigits] == 0
            } ? 1 : 2
    }

    private static func reaches(_ number: Number, power: Int) -> Bool {
        let needed = number.scale + power
        return needed <= 18 && number.coefficient.magnitude >= powersOfTen[needed].magnitude
    }

    /// The unit with the magnitude in front: `万人`.
    func unit(of quantity: Quantity) -> String { magnitudeName + quantity.unit }

    /// The number as a label shows it, without unit.
    func label(_ number: Number) -> String {
        guard power > 0 else { return Self.typeset(number.text, groupingFrom: style.groupsLabelsFrom) }
        if number.coefficient == 0 { return "0" }
        let dropped = number.scale + power - decimals
        let rounded: Int64 =
            dropped > 18 ? 0 : roundedHalfToEven(number.coefficient, dividingBy: powersOfTen[max(dropped, 0)])
        return Self.typeset(
            digits(of: dropped < 0 ? rounded * powersOfTen[-dropped] : rounded, scale: decimals),
            groupingFrom: style.groupsLabelsFrom)
    }

    /// The number and its unit: `4115人`, `82.3%`, `4,115 people`.
    func labelWithUnit(_ number: Number, _ quantity: Quantity) -> String {
        let unit = unit(of: quantity)
        if unit.isEmpty { return label(number) }
        return label(number) + (quantity.isPercentage ? "" : style.unitSeparator) + unit
    }

    /// A position of an axis as its tick shows it.
    ///
    /// - Parameters:
    ///   - value: The position times ten to the power of `scale`.
    ///   - scale: The power, which may be negative.
    ///   - step: The distance between ticks, which decides how many decimals all of them show.
    /// - Returns: The label without a unit.
    func tick(_ value: Int64, scale: Int, step: Int64) -> String {
        // Decimals below the printed unit that every tick has as zeros are not shown.
        var shown = scale + power
        var (value, step) = (value, step)
        while shown < 0, value.magnitude < 1_000_000_000_000_000 {
            (value, step, shown) = (value * 10, step, shown + 1)
        }
        while shown > 0, step % 10 == 0, value % 10 == 0 {
            (value, step, shown) = (value / 10, step / 10, shown - 1)
        }
        return Self.typeset(digits(of: value, scale: max(shown, 0)), groupingFrom: style.groupsLabelsFrom)
    }

    /// Digits with a true minus sign, grouped by threes where there are many.
    static func typeset(_ digits: String, groupingFrom limit: Int?) -> String {
        let isNegative = digits.utf8.first == UInt8(ascii: "-")
        let magnitude = digits.utf8.dropFirst(isNegative ? 1 : 0)
        let whole = magnitude.prefix { $0 != UInt8(ascii: ".") }
        let groups = limit.map { whole.count >= $0 } ?? false
        if !isNegative, !groups { return digits }
        var bytes: [UInt8] = []
        if isNegative, magnitude.contains(where: { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) }) {
            bytes.append(contentsOf: "\u{2212}".utf8)
        }
        for (index, byte) in whole.enumerated() {
            if groups, index > 0, (whole.count - index) % 3 == 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(byte)
        }
        bytes.append(contentsOf: magnitude.dropFirst(whole.count))
        return String(decoding: bytes, as: UTF8.self)
    }

    private func digits(of value: Int64, scale: Int) -> String {
        let digits = String(value.magnitude)
        let sign = value < 0 ? "-" : ""
        guard scale > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, scale + 1 - digits.utf8.count)) + digits
        return sign + padded.prefix(padded.utf8.count - scale) + "." + padded.suffix(scale)
    }
}

/// Divides, rounding halves to the even neighbour as GB/T 8170 does.
func roundedHalfToEven(_ value: Int64, dividingBy divisor: Int64) -> Int64 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    let half = divisor.magnitude - remainder.magnitude
    if remainder.magnitude > half || (remainder.magnitude == half && quotient % 2 != 0) {
        return quotient + (value < 0 ? -1 : 1)
    }
    return quotient
}

/// Ten to the powers of 0…18.
let powersOfTen: [Int64] = (0...18).map { exponent in (0..<exponent).reduce(1) { power, _ in power * 10 } }
