/// The measures and colours of the site; the stylesheet is made from nothing else.
///
/// Colours of furniture are ink, surfaces and one accent. Colours of states say nothing by themselves: beside each
/// stands a glyph and a word.
package struct Theme: Sendable {
    /// A colour on light pages and its counterpart on dark ones.
    struct Shade: Sendable {
        let light: Color
        let dark: Color

        init(_ light: UInt32, _ dark: UInt32) {
            self.light = Color(light)
            self.dark = Color(dark)
        }

        init(light: Color, dark: Color) {
            self.light = light
            self.dark = dark
        }
    }

    /// The colours of one state.
    struct State: Sendable {
        /// The state's word in the content format and in class names, such as `on-track`.
        let name: StaticString
        /// One letter, from which the names of its custom properties are made: `--b` and `--bt`.
        let code: StaticString
        /// Glyphs and edges.
        let strong: Shade
        /// The background of a chip or cell; text on it is ink.
        let tint: Shade
    }

    /// The accent of a portal that has not chosen one.
    static let standardAccent = Color(0x154A8A)

    /// The background of pages.
    let page = Shade(0xFFFFFF, 0x14181D)
    /// The background of what stands apart: contents, facts, footer.
    let surface = Shade(0xF4F6F8, 0x1C222A)
    /// Text.
    let ink = Shade(0x1B1F24, 0xE6EAF0)
    /// Text of less weight.
    let muted = Shade(0x4A5260, 0xB3BCC8)
    /// Lines that must be seen: edges of controls.
    let axis = Shade(0x6B7480, 0x8A95A3)
    /// Lines that only divide.
    let grid = Shade(0xD5DAE0, 0x333B45)
    /// Links.
    let link = Shade(0x0B4DA2, 0x8AB8FF)
    /// The background of a place a link led to.
    let target = Shade(0xFFF6D6, 0x3A3210)
    /// Focus and the current place; readable as text in both schemes whatever the portal asked for.
    let accent: Shade
    /// The background of the header.
    let band: Shade
    /// Text on the header.
    let onBand: Shade

    let states = [
        State(name: "achieved", code: "m", strong: Shade(0x8B36D8, 0xB16DAC), tint: Shade(0xEADFFB, 0x2A1530)),
        State(name: "ahead", code: "a", strong: Shade(0x033B7A, 0x6AAEF5), tint: Shade(0xD6E6F8, 0x14304F)),
        State(name: "on-track", code: "t", strong: Shade(0x0F825E, 0x62FCD9), tint: Shade(0xDDF3EA, 0x0E3A30)),
        State(name: "behind", code: "b", strong: Shade(0xA06604, 0xFDCA3A), tint: Shade(0xFFF0CC, 0x463609)),
        State(name: "seriously-behind", code: "s", strong: Shade(0x760906, 0xFF8177), tint: Shade(0xF7D4D1, 0x501815)),
        State(name: "not-reported", code: "n", strong: Shade(0x5D6570, 0xA3ABB5), tint: Shade(0xFFFFFF, 0x14181D)),
        State(name: "not-applicable", code: "x", strong: Shade(0x1B1F24, 0x848484), tint: Shade(0xF4F6F8, 0x1C222A)),
    ]

    /// Distances in px, from the gap inside a chip to the space between sections.
    let spacing = [4, 8, 12, 16, 24, 32, 48, 64]
    /// Sizes of type in px at a browser's usual setting; they grow with the reader's.
    let type = TypeSizes()
    /// The widest a page's content gets, in px.
    let contentWidth = 1080
    /// The widest running text gets, in px; lines end earlier, at 36 Han characters.
    let textWidth = 720

    struct TypeSizes: Sendable {
        let body = 17
        let small = 15
        let phoneTable = 14
        let headings = [30, 24, 20]
        let phoneHeadings = [25, 21, 18]
    }

    /// Makes the theme of a portal.
    ///
    /// - Parameter accent: `#rrggbb` as the portal's settings give it. An accent too pale to read on white is darkened
    ///   until it can be read; text that is no colour counts as none given. Both are reported where settings are read.
    package init(accent: String? = nil) {
        let wanted = accent.flatMap { Color(hexadecimal: $0) } ?? Theme.standardAccent
        let light = wanted.readable(on: [page.light, surface.light])
        self.accent = Shade(light: light, dark: wanted.readable(on: [page.dark, surface.dark]))
        // A bright band would glare on a dark page.
        band = Shade(light: light, dark: surface.dark)
        onBand = Shade(light: .white, dark: ink.dark)
    }

    /// Every colour by the name of its custom property.
    var colors: [(name: String, shade: Shade)] {
        let furniture: [(String, Shade)] = [
            ("page", page), ("surface", surface), ("ink", ink), ("muted", muted), ("axis", axis), ("grid", grid),
            ("link", link), ("target", target), ("accent", accent), ("band", band), ("on-band", onBand),
        ]
        return furniture
            + states.flatMap { state in
                [("\(state.code)", state.strong), ("\(state.code)t", state.tint)]
            }
    }
}
