/// A number of the content, or none, in one machine word.
///
/// Holds what `Decimal(reading:)` can read: at most 15 significant digits take 50 bits, up to 15 decimals take 4.
@usableFromInline
package struct CompactDecimal: Sendable {
    @usableFromInline let word: Int64

    @inlinable package static var none: CompactDecimal { CompactDecimal(word: .min) }

    @inlinable
    init(word: Int64) {
        self.word = word
    }

    /// Packs a number that was read from the content, or its absence.
    init(_ decimal: Decimal?) {
        guard let decimal else {
            self = .none
            return
        }
        // Only numbers that were read are packed; another would be a fault of the program.
        precondition((0...15).contains(decimal.scale), "a number of the content has at most 15 decimals")
        self.init(word: Int64(decimal.coefficient) << 4 | Int64(decimal.scale))
    }

    /// Its decimals; of a number.
    @inlinable package var scale: Int { Int(word & 0xF) }
    /// The number times ten to the power of its decimals, at most 15 digits; of a number.
    @inlinable package var coefficient: Int64 { word >> 4 }

    @inlinable package var decimal: Decimal? {
        isNone ? nil : Decimal(coefficient: Int128(coefficient), scale: scale)
    }

    @inlinable package var isNone: Bool { word == .min }
}
