import Charts

extension Stylesheet {
    /// The colours of charts; a mark without a class here keeps the light colour it carries itself.
    static let charts = """
        .ch{fill:var(--ink)}.ch.n{display:none}.sp{vertical-align:middle}
        .mu{fill:var(--muted)}.ho{fill:var(--page)}.s1{fill:var(--c1)}.g1{fill:var(--grid)}.cx{fill:var(--axis)}
        .gr{stroke:var(--grid)}.ax{stroke:var(--axis)}.tg{stroke:var(--ink)}.in{stroke:var(--page)}
        \((1...Palette.series.count).map { ".l\($0){stroke:var(--c\($0))}" }.joined())
        @media screen and (max-width:599px){.ch.w{display:none}.ch.n{display:inline}}
        """

    /// The custom properties of charts' own colours for one scheme.
    static func chartTokens(_ color: (Palette.Shade) -> UInt32) -> String {
        Palette.series.map { "--\($0.name):\(Color(color($0)).css);" }.joined()
    }
}
