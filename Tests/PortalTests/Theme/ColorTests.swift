import Testing

@testable import Portal

@Suite struct ColorTests {
    @Test(
        "settings name colours in one form",
        arguments: [
            ("#124391", "#124391"), ("#ABCDEF", "#abcdef"), ("#000000", "#000000"), ("#00000a", "#00000a"),
            ("124391", nil), ("#12439", nil), ("#1243911", nil), ("#12g391", nil), ("", nil), ("#", nil),
            ("red", nil), ("#１２４３９１", nil), ("#+12345", nil), (" #124391", nil),
        ] as [(String, String?)])
    func reading(text: String, css: String?) {
        #expect(Color(hexadecimal: text)?.css == css)
    }

    @Test(
        "contrast ratios are those of WCAG",
        arguments: [
            (0x000000, 0xFFFFFF, 21.0), (0xFFFFFF, 0xFFFFFF, 1.0), (0x777777, 0xFFFFFF, 4.48),
            (0x767676, 0xFFFFFF, 4.54), (0xFF0000, 0xFFFFFF, 4.0), (0x124391, 0xFFFFFF, 9.39),
            (0xE76612, 0xFFFFFF, 3.33), (0x5782BB, 0x14181D, 4.51), (0x030303, 0x000000, 1.02),
        ] as [(UInt32, UInt32, Double)])
    func contrast(one: UInt32, other: UInt32, expected: Double) {
        let ratio = Color(one).contrast(with: Color(other))
        #expect(abs(ratio - expected) < 0.01, "\(ratio)")
        #expect(Color(other).contrast(with: Color(one)) == ratio)
    }

    @Test("mixing reaches both ends")
    func mixing() {
        let (one, other) = (Color(0x102030), Color(0xF0E0D0))
        #expect(one.mixed(with: other, steps: 0) == one)
        #expect(one.mixed(with: other, steps: 32) == other)
        #expect(one.mixed(with: other, steps: 16) == Color(0x808080))
    }

    @Test("a colour that can be read stays as it is")
    func readable() {
        #expect(Color(0x124391).readable(on: [.white]) == Color(0x124391))
        let darkened = Color(0xFFD700).readable(on: [.white])
        #expect(darkened.contrast(with: .white) >= Color.minimumTextContrast)
        #expect(darkened.red > darkened.blue)
        let lightened = Color(0x8B0000).readable(on: [Color(0x14181D)])
        #expect(lightened.contrast(with: Color(0x14181D)) >= Color.minimumTextContrast)
        #expect(lightened.red > lightened.blue)
    }
}
