import Publishing
import Testing

@Suite struct OutputPathTests {
    @Test(arguments: [
        "index.html", "policies/kbf-2017-109.html", "assets/附件/关于印发.pdf", "a b/c.txt", "console.html", "com10.txt",
        "nul-and-void.html", "lpt.txt", "a..b", "x/con-2.html", "auxiliary/prn2", "a\"b.html",
        String(repeating: "县", count: 85),
    ])
    func accepts(_ path: String) throws {
        #expect(try OutputPath(path).string == path)
    }

    @Test(
        arguments: [
            ("", .empty),
            ("/index.html", .absolute),
            ("a//b", .emptyComponent),
            ("a/", .emptyComponent),
            (".", .leadingDot(".")),
            ("../x", .leadingDot("..")),
            ("a/../x", .leadingDot("..")),
            ("a/./x", .leadingDot(".")),
            (".well-known/x", .leadingDot(".well-known")),
            ("a/.htaccess", .leadingDot(".htaccess")),
            ("a.", .trailingDotOrBlank("a.")),
            ("a /b", .trailingDotOrBlank("a ")),
            ("a\\b", .backslash("a\\b")),
            ("a\0b", .controlCharacter("a\u{FFFD}b")),
            ("x/a\nb", .controlCharacter("a\u{FFFD}b")),
            ("a\r\nb", .controlCharacter("a\u{FFFD}\u{FFFD}b")),
            ("a\u{85}", .controlCharacter("a\u{FFFD}")),
            ("con", .keptByWindows("con")),
            ("policies/Con.html", .keptByWindows("Con.html")),
            ("nul.tar.gz", .keptByWindows("nul.tar.gz")),
            ("COM1", .keptByWindows("COM1")),
            ("lpt9.txt", .keptByWindows("lpt9.txt")),
            ("com¹.txt", .keptByWindows("com¹.txt")),
            ("aux .txt", .keptByWindows("aux .txt")),
            ("prn/x", .keptByWindows("prn")),
        ] as [(String, OutputPath.Flaw)])
    func refuses(_ path: String, _ flaw: OutputPath.Flaw) {
        #expect(throws: flaw) { try OutputPath(path) }
    }

    @Test func countsBytesNotCharacters() {
        let name = String(repeating: "县", count: 85) + "a"
        #expect(throws: OutputPath.Flaw.tooLong(name)) { try OutputPath(name) }
    }

    @Test func comparesBytes() throws {
        let composed = try OutputPath("caf\u{E9}")
        let decomposed = try OutputPath("cafe\u{301}")
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed, composed]).count == 2)
        #expect(decomposed < composed)
    }

    @Test func namesItsFolders() throws {
        #expect(try OutputPath("a/b/c.html").folders.map(\.string) == ["a", "a/b"])
        #expect(try OutputPath("c.html").folders.isEmpty)
    }
}
