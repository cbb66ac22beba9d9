import Testing

@testable import Portal

@Suite struct StylesheetTests {
    private let bytes = Stylesheet.bytes(for: Theme())
    private var text: String { String(decoding: bytes, as: UTF8.self) }

    @Test("the budget of a first visit is kept")
    func budget() {
        #expect(bytes.count <= 14 * 1024)
    }

    @Test("nothing is asked of another host, nothing is run", arguments: ["url(", "@import", "//", "expression", "<"])
    func selfContained(forbidden: String) {
        #expect(!text.contains(forbidden))
    }

    @Test("blocks are closed where they are opened")
    func balanced() {
        var depth = 0
        for byte in bytes {
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") { depth -= 1 }
            #expect(depth >= 0)
        }
        #expect(depth == 0)
        #expect(!text.contains("\n"))
    }

    @Test("every property used is defined, every colour in both schemes")
    func properties() throws {
        let used = Set(text.split(separator: "var(--").dropFirst().map { $0.prefix { $0 != ")" && $0 != "," } })
        for name in used { #expect(text.contains("--\(name):"), "\(name)") }
        #expect(used.count > 20)
        let dark = try #require(
            text.split(separator: "@media screen and (prefers-color-scheme:dark){").dropFirst().first)
        for (name, shade) in Theme().colors {
            #expect(text.contains("--\(name):\(shade.light.css);"), "\(name)")
            #expect(dark.prefix { $0 != "}" }.contains("--\(name):\(shade.dark.css);"), "\(name)")
        }
    }

    @Test("dark colours are for screens alone")
    func paperIsLight() {
        let schemes = text.split(separator: "prefers-color-scheme").count - 1
        let screens = text.split(separator: "@media screen and (prefers-color-scheme:dark)").count - 1
        #expect(schemes == 1)
        #expect(screens == 1)
    }

    @Test(
        "what pages are written with has a rule",
        arguments: [
            ".skip", ".demo", "header.site", ".brand", "nav.main", ".menu", ".crumbs", ".facts", ".meta", ".details",
            ".lead", ".muted", ".number", ".nowrap", ".list", ".columns", ".cards", ".duties", ".scroll", ".plan",
            "td.n",
            ".pill", ".st", ".toc", ".law", ".text", ".article", ".annex", ".chapter", ".part", ".pilcrow",
            ".addressee", ".signature",
            ".date",
            ".implements", ".related", ".neighbours", ".phones", ".banner", ".banner.repealed", ".noprint",
            "footer.site", ".achieved", ".ahead", ".on-track", ".behind", ".seriously-behind",
            ".not-reported", ".not-applicable", ":focus-visible", ":target", "forced-colors:active", "@media print",
        ])
    func vocabulary(selector: String) {
        let ends = Set(" ,{:>[.~+)-")
        let found = text.split(separator: selector, omittingEmptySubsequences: false).dropFirst()
            .contains { $0.first.map { ends.contains($0) } ?? false }
        #expect(found)
    }

    @Test("sizes follow the reader's own")
    func relativeSizes() {
        #expect(Stylesheet.rem(17, Theme()) == "1rem")
        #expect(Stylesheet.rem(30, Theme()) == "1.765rem")
        #expect(Stylesheet.rem(14, Theme()) == ".824rem")
        let screen = text.split(separator: "@page").first ?? ""
        #expect(
            !screen.split(separator: "font-size:").dropFirst().contains {
                $0.prefix { $0 != ";" && $0 != "}" }.hasSuffix("px")
            })
    }

    @Test("the same theme makes the same bytes")
    func deterministic() {
        #expect(Stylesheet.bytes(for: Theme()) == bytes)
        #expect(Stylesheet.bytes(for: Theme(accent: "#b4121b")) != bytes)
    }
}
