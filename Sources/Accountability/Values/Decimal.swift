/// An exact decimal number that remembers how many decimals were written.
///
/// `93.50` equals `93.5` as a number and is shown as `93.50`: the digits written are the digits shown.
@usableFromInline
package struct Decimal: Sendable {
    /// The number times ten to the power of `scale`.
    @usableFromInline package let coefficient: Int128
    /// Decimals written: 0…15 for a number that was read.
    @usableFromInline package let scale: Int

    /// The most significant digits a number in the content may have.
    package static let digitLimit = 15

    @inlinable
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
        // There may be millions, nearly all in contiguous memory.
        let result =
            characters.withContiguousStorageIfAvailable { Decimal.read($0) }
            ?? Array(characters).withUnsafeBufferPointer { Decimal.read($0) }
        self = try result.get()
    }

    private static func read(_ characters: UnsafeBufferPointer<UInt8>) -> Result<Decimal, ReadingError> {
        var place = 0
        func digit(at place: Int) -> UInt64? {
            guard place < characters.count else { return nil }
            let value = characters[place] &- 0x30
            return value < 10 ? UInt64(value) : nil
        }
        func takes(_ one: UInt8, or other: UInt8) -> Bool {
            guard place < characters.count, characters[place] == one || characters[place] == other else { return false }
            place += 1
            return true
        }
        let isNegative = takes(UInt8(ascii: "-"), or: UInt8(ascii: "-"))
        guard let first = digit(at: place) else { return .failure(.malformed) }
        if first == 0, digit(at: place + 1) != nil { return .failure(.malformed) }

        var value: UInt64 = 0
        var scale = 0
        /// Takes digits; no more than `digitLimit` ever count, so that they fit.
        func takeDigits(areDecimals: Bool) -> Bool {
            while let digit = digit(at: place) {
                value = value * 10 + digit
                guard value < Decimal.valueLimit else { return false }
                if areDecimals { scale += 1 }
                place += 1
            }
            return true
        }
        guard takeDigits(areDecimals: false) else { return .failure(.tooManyDigits) }
        if takes(UInt8(ascii: "."), or: UInt8(ascii: ".")) {
            guard digit(at: place) != nil else { return .failure(.malformed) }
            guard takeDigits(areDecimals: true) else { return .failure(.tooManyDigits) }
        }
        var exponent = 0
        if takes(UInt8(ascii: "e"), or: UInt8(ascii: "E")) {
            let isFraction = takes(UInt8(ascii: "-"), or: UInt8(ascii: "-"))
            if !isFraction { _ = takes(UInt8(ascii: "+"), or: UInt8(ascii: "+")) }
            guard digit(at: place) != nil else { return .failure(.malformed) }
            while let digit = digit(at: place) {
                exponent = min(exponent * 10 + Int(digit), 1000)
                place += 1
            }
            if isFraction { exponent = -exponent }
        }
        guard place == characters.count else { return .failure(.malformed) }

        scale -= exponent
        while scale < 0 {
            value *= 10
            scale += 1
            guard value < Decimal.valueLimit else { return .failure(.tooManyDigits) }
        }
        guard scale <= Decimal.digitLimit else { return .failure(.tooManyDigits) }
        return .success(Decimal(coefficient: isNegative ? -Int128(value) : Int128(value), scale: scale))
    }

    /// Above every coefficient of `digitLimit` digits.
    private static let valueLimit: UInt64 = 1_000_000_000_000_000

    package var isNegative: Bool { coefficient < 0 }
    package var isZero: Bool { coefficient == 0 }

    /// The coefficient the number has with more decimals than were written.
    package func coefficient(atScale scale: Int) -> Int128 {
        coefficient * Decimal.power(scale - self.scale)
    }

    /// Ten to a power of 0…30.
    static func power(_ exponent: Int) -> Int128 {
        // Multiplying 64 bits takes a fraction of the time 128 take, and nearly all powers are small.
        var small: UInt64 = 1
        for _ in 0..<min(exponent, 19) { small *= 10 }
        var result = Int128(small)
        for _ in 19..<max(19, exponent) { result *= 10 }
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
    @usableFromInline
    package static func == (one: Decimal, other: Decimal) -> Bool {
        if one.scale == other.scale { return one.coefficient == other.coefficient }
        let (left, right, _) = aligned(one, other)
        return left == right
    }

    @usableFromInline
    package static func < (one: Decimal, other: Decimal) -> Bool {
        if one.scale == other.scale { return one.coefficient < other.coefficient }
        let (left, right, _) = aligned(one, other)
        return left < right
    }
}

extension Decimal: CustomStringConvertible {
    /// The number in plain digits with the decimals written, `-0.50` or `1175000`; zero has no sign.
    @usableFromInline
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
