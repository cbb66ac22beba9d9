/// An exact decimal number that remembers how many decimals were written.
///
/// `93.50` equals `93.5` as a number and is shown as `93.50`: the digits written are the digits shown.
package struct Decimal: Sendable {
    /// The number times ten to the power of `scale`.
    package let coefficient: Int128
    /// Decimals written: 0…15 for a number that was read.
    package let scale: Int

    /// The most significant digits a number in the content may have.
    package static let digitLimit = 15

    package init(coefficient: Int128, scale: Int = 0) {
        self.coefficient = coefficient
        self.scale = scale
    }

    package init(_ whole: Int) {
        self.init(coefficient: Int128(whole))
    }

    /// Why characters are no number.
    package enum ReadingError: Error, Hashable {
        case malformed
        /// More than `digitLimit` significant digits, or more decimals than that.
        case tooManyDigits
    }

    /// Reads the characters of a number as JSON writes them: `-0.5`, `640`, `1.5e3`.
    ///
    /// - Parameter characters: The number's own bytes; leading zeros, `+`, blanks and grouping marks are refused.
    /// - Throws: What is wrong with them.
    package init(reading characters: some Collection<UInt8>) throws(ReadingError) {
        var rest = characters[...]
        func isDigit(_ byte: UInt8?) -> Bool { byte.map { (0x30...0x39).contains($0) } ?? false }
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest = rest.dropFirst() }
        guard isDigit(rest.first) else { throw .malformed }
        if rest.first == 0x30, isDigit(rest.dropFirst().first) { throw .malformed }

        var value: Int128 = 0
        var significant = 0
        var scale = 0
        func take(_ byte: UInt8) throws(ReadingError) {
            if significant > 0 || byte != 0x30 { significant += 1 }
            guard significant <= Decimal.digitLimit else { throw .tooManyDigits }
            value = value * 10 + Int128(byte - 0x30)
        }
        while let byte = rest.first, isDigit(byte) {
            try take(byte)
            rest = rest.dropFirst()
        }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard isDigit(rest.first) else { throw .malformed }
            while let byte = rest.first, isDigit(byte) {
                try take(byte)
                scale += 1
                rest = rest.dropFirst()
            }
        }
        var exponent = 0
        if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            let isFraction = rest.first == UInt8(ascii: "-")
            if isFraction || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
            guard isDigit(rest.first) else { throw .malformed }
            while let byte = rest.first, isDigit(byte) {
                exponent = min(exponent * 10 + Int(byte - 0x30), 1000)
                rest = rest.dropFirst()
            }
            if isFraction { exponent = -exponent }
        }
        guard rest.isEmpty else { throw .malformed }

        scale -= exponent
        while scale < 0 {
            value *= 10
            scale += 1
            guard value < Decimal.power(Decimal.digitLimit) else { throw .tooManyDigits }
        }
        guard scale <= Decimal.digitLimit else { throw .tooManyDigits }
        self.init(coefficient: isNegative ? -value : value, scale: scale)
    }

    package var isNegative: Bool { coefficient < 0 }
    package var isZero: Bool { coefficient == 0 }

    /// The coefficient the number has with more decimals than were written.
    package func coefficient(atScale scale: Int) -> Int128 {
        coefficient * Decimal.power(scale - self.scale)
    }

    /// Ten to a power of 0…30.
    static func power(_ exponent: Int) -> Int128 {
        var result: Int128 = 1
        for _ in 0..<exponent { result *= 10 }
        return result
    }

    /// Both coefficients at the larger scale; exact, since a scale is at most 15 and a sum far below 10^22.
    private static func aligned(_ one: Decimal, _ other: Decimal) -> (Int128, Int128, scale: Int) {
        let scale = max(one.scale, other.scale)
        return (
            one.coefficient * power(scale - one.scale), other.coefficient * power(scale - other.scale), scale
        )
    }

    package static func + (one: Decimal, other: Decimal) -> Decimal {
        let (left, right, scale) = aligned(one, other)
        return Decimal(coefficient: left + right, scale: scale)
    }

    package static func - (one: Decimal, other: Decimal) -> Decimal {
        let (left, right, scale) = aligned(one, other)
        return Decimal(coefficient: left - right, scale: scale)
    }

    package static func += (one: inout Decimal, other: Decimal) { one = one + other }
}

extension Decimal: Comparable {
    package static func == (one: Decimal, other: Decimal) -> Bool {
        if one.scale == other.scale { return one.coefficient == other.coefficient }
        let (left, right, _) = aligned(one, other)
        return left == right
    }

    package static func < (one: Decimal, other: Decimal) -> Bool {
        if one.scale == other.scale { return one.coefficient < other.coefficient }
        let (left, right, _) = aligned(one, other)
        return left < right
    }
}

extension Decimal: CustomStringConvertible {
    /// The number in plain digits with the decimals written, `-0.50` or `1175000`; zero has no sign.
    package var description: String {
        withDigits { String(decoding: $0, as: UTF8.self) }
    }

    /// Appends the bytes of `description` to a buffer.
    package func write(into buffer: inout [UInt8]) {
        withDigits { buffer.append(contentsOf: $0) }
    }

    /// The bytes of `description`, written from their end into room on the stack: pages are full of numbers.
    private func withDigits<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        // The 39 digits of 128 bits, or more leading zeros; a sign and a point.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(39, scale + 1) + 2) { room in
            var start = room.count
            // Dividing 64 bits takes a tenth of the time 128 take.
            if let magnitude = UInt64(exactly: coefficient.magnitude) {
                start = write(magnitude, before: start, in: room)
            } else {
                start = write(coefficient.magnitude, before: start, in: room)
            }
            if isNegative {
                start -= 1
                room[start] = UInt8(ascii: "-")
            }
            return body(UnsafeBufferPointer(rebasing: room[start...]))
        }
    }

    /// Writes digits with a point before the decimals, and leading zeros as far as those need them.
    private func write(
        _ magnitude: some UnsignedInteger, before end: Int, in room: UnsafeMutableBufferPointer<UInt8>
    ) -> Int {
        var rest = magnitude
        var start = end
        var count = 0
        repeat {
            if count == scale, count > 0 {
                start -= 1
                room[start] = UInt8(ascii: ".")
            }
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            start -= 1
            room[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit)
            rest = quotient
            count += 1
        } while rest > 0 || count <= scale
        return start
    }
}

extension Sequence<Decimal> {
    /// The exact sum, with as many decimals as the finest part.
    package func total() -> Decimal {
        reduce(Decimal(0), +)
    }
}
