/// A number at the start of a stretch of text, in Chinese, ASCII or full-width numerals.
struct Numeral {
    let value: Int
    /// How many scalars it takes.
    let length: Int

    /// The Chinese numeral a text begins with; `nil` where it begins with none, or with more than 99,999.
    init?(chinese scalars: ArraySlice<Unicode.Scalar>) {
        var total = 0
        var digit: Int?
        var length = 0
        for scalar in scalars {
            if let value = Self.digit(scalar) {
                // 二〇一 is written digit by digit, as years are; 第十六条 by powers of ten.
                digit = (digit.map { $0 * 10 } ?? 0) + value
            } else if let power = Self.power(scalar) {
                total += (digit == 0 ? 1 : digit ?? 1) * power
                digit = nil
            } else {
                break
            }
            length += 1
            guard length <= 12, total < 100_000, (digit ?? 0) < 100_000 else { return nil }
        }
        guard length > 0 else { return nil }
        value = total + (digit ?? 0)
        self.length = length
    }

    /// The number in ASCII or full-width digits a text begins with, of at most five digits.
    init?(arabic scalars: ArraySlice<Unicode.Scalar>) {
        var value = 0
        var length = 0
        for scalar in scalars {
            guard let digit = Self.arabicDigit(scalar) else { break }
            value = value * 10 + digit
            length += 1
            guard length <= 5 else { return nil }
        }
        guard length > 0 else { return nil }
        self.value = value
        self.length = length
    }

    /// The number of `①` to `⑳`; `nil` for any other scalar.
    init?(circled scalar: Unicode.Scalar) {
        guard ("①"..."⑳").contains(scalar) else { return nil }
        value = Int(scalar.value) - 0x2460 + 1
        length = 1
    }

    /// The number a text begins with, in either kind of numeral.
    static func first(in scalars: ArraySlice<Unicode.Scalar>) -> Numeral? {
        Numeral(chinese: scalars) ?? Numeral(arabic: scalars)
    }

    static func arabicDigit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value) - 0x30
        case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
        default: nil
        }
    }

    static func isChineseNumeral(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil || power(scalar) != nil }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零", "○": 0
        case "一": 1
        case "二", "两": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    private static func power(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十": 10
        case "百": 100
        case "千": 1000
        default: nil
        }
    }
}
