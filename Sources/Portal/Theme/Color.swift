/// An opaque sRGB colour.
package struct Color: Hashable, Sendable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    /// Takes a colour written as `0xRRGGBB`; higher bits are ignored.
    package init(_ value: UInt32) {
        red = UInt8(truncatingIfNeeded: value >> 16)
        green = UInt8(truncatingIfNeeded: value >> 8)
        blue = UInt8(truncatingIfNeeded: value)
    }

    /// Reads `#rrggbb`, the one form settings may use; nil for anything else.
    package init?(hexadecimal text: String) {
        let digits = text.utf8.dropFirst()
        guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6 else { return nil }
        var value: UInt32 = 0
        for digit in digits {
            guard let digit = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        self.init(value)
    }

    /// The colour as CSS and SVG write it: `#124391`.
    package var css: String {
        let digits = String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }

    /// The colour `steps` thirty-seconds of the way to another.
    func mixed(with other: Color, steps: Int) -> Color {
        func mix(_ from: UInt8, _ to: UInt8) -> UInt32 {
            UInt32((Int(from) * (32 - steps) + Int(to) * steps + 16) / 32)
        }
        return Color(mix(red, other.red) << 16 | mix(green, other.green) << 8 | mix(blue, other.blue))
    }

    static let white = Color(0xFFFFFF)
    static let black = Color(0x000000)
}
