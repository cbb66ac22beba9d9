/// An exact sum of money, held in fen.
///
/// It is wide enough that no sum of amounts of the content can overflow it.
package struct Money: Hashable, Sendable {
    /// 100 fen are a yuan.
    package let fen: Int128

    package static let zero = Money(fen: 0)

    package init(fen: Int128) {
        self.fen = fen
    }

    /// Why characters are no amount.
    package enum ReadingError: Error, Hashable {
        case malformed
        /// More than `Decimal.digitLimit` significant digits, or more decimals than that.
        case tooManyDigits
        /// A part of a fen is left.
        case finerThanFen
    }

    /// Reads an amount: plain digits in yuan (`1175000.00`), or with the unit written out (`1175000元`, `117.5万元`).
    ///
    /// - Parameter characters: The amount's own bytes, without blanks and grouping marks.
    /// - Throws: What is wrong with them.
    package init(reading characters: some BidirectionalCollection<UInt8>) throws(ReadingError) {
        var digits = characters[...]
        var fenOfUnit: Int128 = 100
        for (unit, fen) in Money.units where digits.reversed().starts(with: unit.utf8.reversed()) {
            digits = digits.dropLast(unit.utf8.count)
            fenOfUnit = fen
            break
        }
        let number: Decimal
        do throws(Decimal.ReadingError) {
            number = try Decimal(reading: digits)
        } catch {
            switch error {
            case .malformed: throw .malformed
            case .tooManyDigits: throw .tooManyDigits
            }
        }
        let (fen, rest) = (number.coefficient * fenOfUnit).quotientAndRemainder(dividingBy: Decimal.power(number.scale))
        guard rest == 0 else { throw .finerThanFen }
        self.init(fen: fen)
    }

    /// The units an amount may be written in, the longer name first, and how many fen each is.
    private static let units: [(name: String, fen: Int128)] = [("万元", 1_000_000), ("元", 100)]

    package var isNegative: Bool { fen < 0 }
    package var isZero: Bool { fen == 0 }

    /// In yuan, with two decimals.
    package var yuan: Decimal { Decimal(coefficient: fen, scale: 2) }

    /// In ten thousand yuan (万元), with the decimals it takes to be exact and no more: 96.54712, 40.
    package var tenThousandYuan: Decimal {
        var (coefficient, scale) = (fen, 6)
        while scale > 0, coefficient % 10 == 0 {
            coefficient /= 10
            scale -= 1
        }
        return Decimal(coefficient: coefficient, scale: scale)
    }

    /// In ten thousand yuan with so many decimals, 0…6: those beyond what it takes are zeros.
    ///
    /// - Precondition: The amount takes no more, as `tenThousandYuan.scale` says.
    package func tenThousandYuan(decimals: Int) -> Decimal {
        Decimal(coefficient: fen / Decimal.power(6 - decimals), scale: decimals)
    }

    package static func + (one: Money, other: Money) -> Money { Money(fen: one.fen + other.fen) }
    package static func - (one: Money, other: Money) -> Money { Money(fen: one.fen - other.fen) }
    package static func += (one: inout Money, other: Money) { one = one + other }
}

extension Money: Comparable {
    package static func < (one: Money, other: Money) -> Bool { one.fen < other.fen }
}

extension Money: CustomStringConvertible {
    /// In yuan with two decimals, `965471.20`.
    package var description: String { yuan.description }
}

extension Sequence<Money> {
    /// The exact sum.
    package func total() -> Money { reduce(.zero, +) }
}

extension Fraction {
    /// A sum of money as a share of another; `nil` of nothing.
    package init?(_ part: Money, of whole: Money) {
        self.init(part.fen, over: whole.fen)
    }
}

extension Shares {
    /// The printed share of each sum of money; see `percentages(of:decimals:)` for decimals.
    package static func percentages(of parts: [Money], decimals: Int = 1) -> [Decimal]? {
        percentages(of: parts.map(\.yuan), decimals: decimals)
    }
}
