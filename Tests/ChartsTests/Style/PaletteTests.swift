import Markup
import Testing

@testable import Charts

@Suite struct PaletteTests {
    /// Strong colours of the seven states, light and dark, as the theme has them.
    private static let states: [(UInt32, UInt32)] = [
        (0x8B36D8, 0xB16DAC), (0x033B7A, 0x6AAEF5), (0x0F825E, 0x62FCD9), (0xA06604, 0xFDCA3A), (0x760906, 0xFF8177),
        (0x5D6570, 0xA3ABB5), (0x1B1F24, 0x848484),
    ]

    @Test(
        "the distances of the published test data",
        arguments: [
            (SeenColor(0x000000), SeenColor(0xFFFFFF), 100.0), (SeenColor(0x808080), SeenColor(0x808080), 0.0),
        ])
    func reference(one: SeenColor, other: SeenColor, expected: Double) {
        #expect(abs(one.distance(to: other) - expected) < 0.01)
    }

    private func smallestDistance(_ colors: [UInt32]) -> Double {
        SeenColor.Vision.allCases.flatMap { vision in
            colors.indices.flatMap { index in
                colors[..<index].map { SeenColor(colors[index], vision).distance(to: SeenColor($0, vision)) }
            }
        }.min() ?? 0
    }

    @Test func seriesCanBeToldApart() {
        #expect(smallestDistance(Palette.series.map(\.light)) >= 19.0)
        #expect(smallestDistance(Palette.series.map(\.dark)) >= 16.0)
    }

    @Test func statesCanBeToldApart() {
        #expect(smallestDistance(Self.states.map(\.0)) >= 14.7)
        #expect(smallestDistance(Self.states.map(\.1)) >= 13.3)
    }

    @Test("marks are seen, text is read")
    func contrasts() {
        for shade in Palette.series {
            #expect(SeenColor(shade.light).contrast(with: SeenColor(0xFFFFFF)) >= 3.19, "\(shade.name)")
            #expect(SeenColor(shade.dark).contrast(with: SeenColor(0x14181D)) >= 4.5, "\(shade.name)")
        }
        for shade in Palette.neutrals where ["ink", "muted", "axis"].contains("\(shade.name)") {
            #expect(SeenColor(shade.light).contrast(with: SeenColor(0xFFFFFF)) >= 4.5, "\(shade.name)")
            #expect(SeenColor(shade.dark).contrast(with: SeenColor(0x14181D)) >= 4.5, "\(shade.name)")
        }
    }

    @Test("every literal colour is one of the palette", arguments: Role.allCases)
    func literals(role: Role) {
        let known = Set(
            (Palette.series + Palette.neutrals).map { shade in
                let digits = String(shade.light, radix: 16, uppercase: true)
                return "#" + String(repeating: "0", count: 6 - digits.count) + digits
            })
        let attributes = "\(role.attributes)"
        for part in attributes.split(separator: "\"") where part.hasPrefix("#") {
            #expect(known.contains(String(part)), "\(part)")
        }
        // A colour without a class would stay light on dark pages.
        #expect(!attributes.contains("#") || attributes.contains("class="))
    }

    @Test func glyphsDiffer() {
        #expect(Set(State.allCases.map(\.glyph.bytes)).count == State.allCases.count)
        #expect(Set(State.allCases.map { "\($0.name)" }).count == State.allCases.count)
    }
}
