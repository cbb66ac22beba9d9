import Testing

@testable import Portal

@Suite struct ThemeTests {
    /// Accents a portal may ask for: none, ordinary, too pale, too dark for dark pages, no colour at all.
    static let accents: [String?] = [nil, "#124391", "#b4121b", "#ffd700", "#ffffff", "#000000", "#808080", "blue"]

    @Test("text can be read in both schemes", arguments: accents)
    func text(accent: String?) {
        let theme = Theme(accent: accent)
        for (scheme, color) in [("light", \Theme.Shade.light), ("dark", \Theme.Shade.dark)] {
            let backgrounds = [theme.page, theme.surface]
            for (name, text) in [
                ("ink", theme.ink), ("muted", theme.muted), ("link", theme.link), ("accent", theme.accent),
            ] {
                for background in backgrounds {
                    let ratio = text[keyPath: color].contrast(with: background[keyPath: color])
                    #expect(ratio >= Color.minimumTextContrast, "\(name), \(scheme)")
                }
            }
            let pairs = [
                ("header", theme.onBand, theme.band), ("ink on target", theme.ink, theme.target),
                ("link on target", theme.link, theme.target),
            ]
            for (name, text, background) in pairs {
                let ratio = text[keyPath: color].contrast(with: background[keyPath: color])
                #expect(ratio >= Color.minimumTextContrast, "\(name), \(scheme)")
            }
            #expect(theme.axis[keyPath: color].contrast(with: theme.page[keyPath: color]) >= 3, "axis, \(scheme)")
        }
    }

    @Test("states can be told from their backgrounds", arguments: ["light", "dark"])
    func states(scheme: String) {
        let theme = Theme()
        let color = scheme == "light" ? \Theme.Shade.light : \Theme.Shade.dark
        for state in theme.states {
            let (strong, tint) = (state.strong[keyPath: color], state.tint[keyPath: color])
            #expect(strong.contrast(with: theme.page[keyPath: color]) >= 4.5, "\(state.name) on the page")
            #expect(strong.contrast(with: tint) >= 4.1, "\(state.name) on its tint")
            #expect(theme.ink[keyPath: color].contrast(with: tint) >= 7, "ink on \(state.name)")
            // Banners put links on these two.
            if ["behind", "seriously-behind"].contains("\(state.name)") {
                let ratio = theme.link[keyPath: color].contrast(with: tint)
                #expect(ratio >= Color.minimumTextContrast, "link on \(state.name)")
            }
        }
    }

    @Test("the accent asked for is taken where it can be read")
    func accent() {
        #expect(Theme(accent: "#B4121B").accent.light == Color(0xB4121B))
        #expect(Theme(accent: "blue").accent.light == Theme.standardAccent)
        #expect(Theme().accent.light == Theme.standardAccent)
        #expect(Theme(accent: "#ffd700").accent.light != Color(0xFFD700))
    }

    @Test("no two states look alike in class or colour")
    func distinct() {
        let states = Theme().states
        #expect(Set(states.map { "\($0.name)" }).count == states.count)
        #expect(Set(states.map(\.strong.light)).count == states.count)
        #expect(Set(states.map(\.strong.dark)).count == states.count)
    }
}
