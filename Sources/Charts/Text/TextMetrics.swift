/// How wide text is, without fonts: a table of upper bounds over the fonts readers have.
///
/// The bounds hold for Noto Sans and Serif CJK, DejaVu Sans and the usual system fonts. Room is reserved by them, so
/// text may turn out narrower and never wider.
enum TextMetrics {
    /// The most a text takes, in tenths of a px.
    static func width(_ text: String, size: Int, isBold: Bool = false) -> Int {
        var hundredths = 0
        for scalar in text.unicodeScalars { hundredths += width(of: scalar, isBold: isBold) }
        return (hundredths * size + 9) / 10
    }

    /// The most a character takes, in hundredths of an em.
    static func width(of scalar: Unicode.Scalar, isBold: Bool) -> Int {
        // A bold letter or figure is wider; a Han character fills its square in any weight.
        let width = regularWidth(of: scalar)
        return isBold && width > 0 && !isFullWidth(scalar) ? width + 8 : width
    }

    private static func regularWidth(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x80 { return latin[Int(value)] }
        switch value {
        case 0x0300...0x036F, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFEFF: return 0
        case 0x2212: return 84
        case 0x2013: return 57
        case 0x1F000...0x1FBFF: return 140
        default: return 100
        }
    }

    /// Whether the character is set in a full square: Han, kana, full-width forms, ideographic punctuation.
    static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0x30FF, 0x3105...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }

    private static let latin: [Int] = (0..<128).map { code in
        switch UInt8(code) {
        case UInt8(ascii: " "): 34
        case UInt8(ascii: "."), UInt8(ascii: ","): 33
        case UInt8(ascii: ":"): 34
        case UInt8(ascii: "-"): 48
        case UInt8(ascii: "+"): 84
        case UInt8(ascii: "%"): 95
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"): 40
        case UInt8(ascii: "0")...UInt8(ascii: "9"): 66
        case UInt8(ascii: "W"): 106
        case UInt8(ascii: "M"): 98
        case UInt8(ascii: "H"): 86
        case UInt8(ascii: "I"): 41
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): 80
        case UInt8(ascii: "m"): 98
        case UInt8(ascii: "w"): 85
        case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"): 34
        case UInt8(ascii: "a")...UInt8(ascii: "z"): 67
        default: 100
        }
    }
}
