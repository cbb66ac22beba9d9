import Testing

@testable import SourceText

@Suite struct DiagnosticTests {
    /// The diagnostics of a text for spans of it, each with its span as message.
    static func resolved(_ text: String, _ spans: [(Int, Int)], path: String = "a.json") -> [Diagnostic] {
        let log = ProblemLog()
        let file = SourceFile(path: path, text: text)
        for (start, end) in spans {
            log.error("code", at: SourcePlace(file, SourceSpan(start, end)), "message")
        }
        return log.resolved()
    }

    static func places(_ text: String, _ spans: [(Int, Int)]) -> [String] {
        resolved(text, spans).map { "\($0.line):\($0.column)-\($0.endColumn)" }
    }

    @Test func countsLinesAndScalars() {
        #expect(Self.places("", [(0, 0)]) == ["1:1-1"])
        #expect(Self.places("ab", [(0, 1), (1, 2), (2, 2)]) == ["1:1-2", "1:2-3", "1:3-3"])
        #expect(Self.places("a\nb\rc\r\nd", [(2, 3), (4, 5), (7, 8)]) == ["2:1-2", "3:1-2", "4:1-2"])
        #expect(Self.places("a\n", [(2, 2)]) == ["2:1-1"])
        #expect(Self.places("\n\n\n", [(3, 3)]) == ["4:1-1"])
        // Two Han characters, a letter with a combining mark, an astral character.
        #expect(
            Self.places("临水e\u{301}🏠x", [(3, 6), (6, 9), (9, 13), (13, 14)]) == ["1:2-3", "1:3-5", "1:5-6", "1:6-7"])
        // Beyond the end, and inside a character.
        #expect(Self.places("临", [(1, 2), (90, 99)]) == ["1:1-2", "1:2-2"])
    }

    @Test func cutsSpansAtTheirFirstLinesEnd() {
        #expect(Self.places("ab\ncd", [(1, 5)]) == ["1:2-3"])
        #expect(Self.places("ab\r\ncd", [(1, 6), (2, 6), (3, 6)]) == ["1:2-3", "1:3-3", "1:3-3"])
        #expect(Self.places("ab\rcd", [(0, 4)]) == ["1:1-3"])
        #expect(Self.places("ab\n\ncd", [(3, 6)]) == ["2:1-1"])
    }

    @Test func keepsTheLineOfSource() {
        for text in ["x\nab临c\ny", "x\rab临c\ry", "x\r\nab临c\r\ny"] {
            let start = text.contains("\r\n") ? 5 : 4
            #expect(Self.resolved(text, [(start, start + 3)]).first?.sourceLine == "ab临c")
        }
        #expect(Self.resolved("ab\r\ncd", [(3, 3)]).first?.sourceLine == "ab")
    }

    @Test func countsIllFormedBytesAsTheyAreShown() throws {
        let log = ProblemLog()
        let file = SourceFile(path: "a", bytes: [0x61, 0xE4, 0xB8, 0xFF, 0x80, 0x62])
        log.error("code", at: SourcePlace(file, SourceSpan(5, 6)), "message")
        let diagnostic = try #require(log.resolved().first)
        #expect(diagnostic.column == 5)
        #expect(diagnostic.sourceLine.unicodeScalars.count == 5)
    }

    @Test func sortsByPathPlaceCodeAndMessage() {
        let log = ProblemLog()
        let (first, second) = (SourceFile(path: "Content/a", text: "x\ny"), SourceFile(path: "Content/B", text: "x\ny"))
        let other = ProblemLog()
        other.warning("b", at: SourcePlace(first, SourceSpan(2, 3)), "later")
        other.error("a", at: SourcePlace(first, SourceSpan(2, 3)), "z")
        log.error("a", at: SourcePlace(first, SourceSpan(2, 3)), "y")
        log.append(other)
        log.note("z", at: SourcePlace(first, .wholeFile), "whole")
        log.note("z", at: SourcePlace(second, SourceSpan(2, 2)), "other file")
        #expect(log.resolved().map(\.message) == ["other file", "whole", "y", "z", "later"])
        #expect(log.hasErrors)
    }

    @Test func staysQuickOnOneLongLine() {
        // Two million bytes in one line with many problems: one pass, and no copy of the line for each.
        let log = ProblemLog()
        let file = SourceFile(path: "a", bytes: [UInt8](repeating: UInt8(ascii: "a"), count: 2_000_000))
        for index in 0..<1_000 {
            log.error("code", at: SourcePlace(file, SourceSpan(index * 2_000, 2_000_000)), "message")
        }
        let diagnostics = log.resolved()
        #expect(diagnostics.last?.column == 1_998_001 && diagnostics.last?.endColumn == 2_000_001)
        #expect(diagnostics.allSatisfy { $0.sourceLine.utf8.count <= 2_048 })
    }

    @Test func listsTheFirstThousandOfAKindAndCountsTheRest() {
        let log = ProblemLog()
        let file = SourceFile(path: "a", bytes: [UInt8](repeating: UInt8(ascii: "\n"), count: 3_000))
        for index in (0..<2_500).reversed() {
            log.error("many", at: SourcePlace(file, SourceSpan(index, index)), "message")
        }
        for index in 0..<1_000 { log.warning("many", at: SourcePlace(file, SourceSpan(index, index)), "warned") }
        log.note("few", at: SourcePlace(file, SourceSpan(2_900, 2_900)), "noted")
        let diagnostics = log.resolved()
        #expect(diagnostics.count { $0.message == "message" } == 1_000)
        #expect(diagnostics.count { $0.message == "warned" } == 1_000)
        #expect(diagnostics.last?.message == "noted")
        let rest = diagnostics.dropLast().last
        #expect(rest?.message == "1500 more of this kind from here on are not listed")
        #expect(rest?.line == 1_001 && rest?.severity == .error && rest?.code == "many")
        #expect(diagnostics.count == 2_002)
    }

    // MARK: Text

    static func text(_ source: String, _ span: (Int, Int), _ message: String = "message", suggestion: String? = nil)
        -> String
    {
        let log = ProblemLog()
        let file = SourceFile(path: "Content/a.json", text: source)
        log.error("some-code", at: SourcePlace(file, SourceSpan(span.0, span.1)), message, suggestion: suggestion)
        return log.resolved().map(\.text).joined()
    }

    @Test func printsTheContractsForm() {
        #expect(
            Self.text("{\n  \"unit\": \"linshiu\"\n}", (13, 20), "no unit \"linshiu\"", suggestion: "linshui") == """
                Content/a.json:2:12: error: no unit "linshiu"; did you mean "linshui"? [some-code]
                  "unit": "linshiu"
                           ^~~~~~~

                """)
    }

    @Test(
        arguments: [
            // The caret aligns under tabs, wide characters, marks without a width of their own.
            ("\t\"a\"", (2, 3), "\t\"a\"\n\t ^\n"),
            ("临水x", (6, 7), "临水x\n\u{3000}\u{3000}^\n"),
            ("x临水", (1, 7), "x临水\n ^~~~\n"),
            ("e\u{301}x", (3, 4), "e\u{301}x\n ^\n"),
            ("，b", (3, 4), "，b\n\u{3000}^\n"),
            ("ab", (2, 2), "ab\n  ^\n"),
            ("ab", (1, 1), "ab\n ^\n"),
            ("a\tb c", (0, 5), "a\tb c\n^\t~~~\n"),
            // What drives a terminal or hides text is shown by name.
            ("a\u{1B}[31mb", (6, 7), "a\\u{1B}[31mb\n           ^\n"),
            ("\u{202E}b", (3, 4), "\\u{202E}b\n        ^\n"),
            ("\u{202E}b", (0, 3), "\\u{202E}b\n^~~~~~~~\n"),
            ("a\u{85}", (0, 1), "a\\u{85}\n^\n"),
        ] as [(String, (Int, Int), String)])
    func pointsAtTheText(source: String, span: (Int, Int), lines: String) {
        let expected = Array("\(lines)".utf8)
        let printed = Self.text(source, span)
        #expect(Array(printed.utf8.drop { $0 != UInt8(ascii: "\n") }.dropFirst()) == expected, "\(printed)")
    }

    @Test func showsAWindowOfLongLines() {
        let line = String(repeating: "a", count: 300) + "X" + String(repeating: "b", count: 300)
        let printed = Self.text(line, (300, 301)).split(separator: "\n")
        #expect(printed.count == 3)
        #expect(
            printed[1] == "..." + String(repeating: "a", count: 60) + "X" + String(repeating: "b", count: 99) + "...")
        #expect(printed[2] == String(repeating: " ", count: 63) + "^")
        // The window counts columns of the terminal, not scalars.
        let wide = Self.text(String(repeating: "临", count: 300), (450, 453)).split(separator: "\n")
        #expect(wide[1].unicodeScalars.count == 3 + 80 + 3)
        // Far into a line of which only a part is kept.
        let far = Self.text(String(repeating: "a", count: 5_000) + "X", (5_000, 5_001)).split(separator: "\n")
        #expect(far[1] == "..." + String(repeating: "a", count: 60) + "X")
        #expect(far[2] == String(repeating: " ", count: 63) + "^")
    }

    @Test func messagesCannotDriveATerminal() {
        let printed = Self.text("", (0, 0), "bad \u{1B}[2J\u{202E}\n", suggestion: "\u{7}")
        #expect(
            printed
                == "Content/a.json:1:1: error: bad \\u{1B}[2J\\u{202E}\\u{A}; did you mean \"\\u{7}\"? [some-code]\n")
    }

    // MARK: JSON

    @Test func printsOneJSONObject() throws {
        let diagnostic = Diagnostic(
            file: "Content/临水.json", line: 41, column: 17, endColumn: 24, severity: .warning, code: "a-code",
            message: "\"a\\b\"\n\u{1B}\u{202E}\u{E0001}<", suggestion: "临水")
        #expect(
            diagnostic.json == #"""
                {"file":"Content/临水.json","line":41,"column":17,"endColumn":24,"severity":"warning","code":"a-code",\#
                "message":"\"a\\b\"\n\u001b\u202e\udb40\udc01<","suggestion":"临水"}
                """#)
        let reading = Reading.json(diagnostic.json)
        #expect(reading.places == [])
        #expect(reading.tree.root?["message"]?.text == diagnostic.message)
    }

    @Test func printsNullForNoSuggestion() {
        let diagnostic = Diagnostic(
            file: "a", line: 1, column: 1, endColumn: 1, severity: .note, code: "c", message: "m")
        #expect(diagnostic.json.hasSuffix("\"suggestion\":null}"))
    }
}
