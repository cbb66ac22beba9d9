/// The colours of charts: what pages define as custom properties and what every mark carries as its literal.
///
/// Distances between the series were chosen under normal and colour-blind vision; in grey some are alike, so a dash, a
/// marker or a label always says the same.
package enum Palette {
    /// A colour as `0xRRGGBB` on light pages and on dark ones.
    package struct Shade: Sendable {
        /// The custom property without `--`.
        package let name: StaticString
        package let light: UInt32
        package let dark: UInt32
    }

    /// Lines and bars, in the order in which they are given out.
    package static let series = [
        Shade(name: "c1", light: 0x124391, dark: 0x5782BB),
        Shade(name: "c2", light: 0xE76612, dark: 0xD58043),
        Shade(name: "c3", light: 0x3EA085, dark: 0x18C7A1),
        Shade(name: "c4", light: 0xA46EB5, dark: 0xF7AAFE),
        Shade(name: "c5", light: 0x554614, dark: 0xFAE770),
        Shade(name: "c6", light: 0x212429, dark: 0xEEF2F7),
    ]

    /// The colours marks share with the rest of the page, under the names the theme gives them.
    package static let neutrals = [
        Shade(name: "page", light: 0xFFFFFF, dark: 0x14181D),
        Shade(name: "surface", light: 0xF4F6F8, dark: 0x1C222A),
        Shade(name: "ink", light: 0x1B1F24, dark: 0xE6EAF0),
        Shade(name: "muted", light: 0x4A5260, dark: 0xB3BCC8),
        Shade(name: "axis", light: 0x6B7480, dark: 0x8A95A3),
        Shade(name: "grid", light: 0xD5DAE0, dark: 0x333B45),
    ]
}
