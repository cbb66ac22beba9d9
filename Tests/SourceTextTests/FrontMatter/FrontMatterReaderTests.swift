import SeededRandom
import Testing

@testable import SourceText

@Suite struct FrontMatterReaderTests {
    static let document = """
        ---
        title: 关于印发《办法》的通知
        documentNumber: "阆开办发〔2017〕9号"
        issuers: [县委, '县政府']
        issued: 2017-03-12
        topics:
          - 扶贫
          - key: value
            other: no
        empty:
        summary: >
          folded
          text
        ---
        # Body

        """

    @Test(arguments: ["\n", "\r\n", "\r"])
    func readsFrontMatter(lineEnd: String) throws {
        let text = Self.document.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
        let (reading, bodyStart) = Reading.frontMatter(text)
        #expect(reading.places == [])
        #expect(
            reading.values == """
                {title:关于印发《办法》的通知,documentNumber:"阆开办发〔2017〕9号",issuers:[县委,"县政府"],issued:2017-03-12,\
                topics:[扶贫,{key:value,other:no}],empty:null,summary:"folded text
                "}
                """)
        #expect(reading.isWellFormed)
        #expect(Array(text.utf8)[bodyStart...].elementsEqual("# Body\(lineEnd)".utf8))
        let log = ProblemLog()
        let root = try #require(reading.tree.root)
        for member in root.members { log.note("a", at: member.value.place, member.key.text ?? "?") }
        #expect(
            log.resolved().map { "\($0.line):\($0.column)-\($0.endColumn) \($0.message)" } == [
                "2:8-19 title", "3:18-30 documentNumber", "4:10-19 issuers", "5:9-19 issued", "7:3-7 topics",
                "10:7-7 empty", "11:10-11 summary",
            ])
    }

    @Test(arguments: [
        ("", 0), ("# Title\n", 0), (" ---\na: 1\n---\n", 0), ("----\na: 1\n---\n", 0), ("--- a\n---\n", 0),
        ("\n---\n---\n", 0),
    ])
    func documentsMayHaveNone(text: String, start: Int) {
        let (reading, bodyStart) = Reading.frontMatter(text)
        #expect(reading.values == "nothing")
        #expect(reading.places == [])
        #expect(bodyStart == start)
    }

    @Test(arguments: [
        ("---\n---\n", 8), ("---\n---", 7), ("---  \n\n# comment\n--- \nx", 22), ("\u{FEFF}---\n---\nx", 8),
    ])
    func frontMatterMayBeEmpty(text: String, start: Int) {
        let (reading, bodyStart) = Reading.frontMatter(text)
        #expect(reading.values == "{}")
        #expect(reading.places == [])
        #expect(bodyStart == start)
    }

    @Test(arguments: [
        // Scalars stay text.
        ("a: no", "{a:no}"),
        ("a: 010", "{a:010}"),
        ("a: 12:30", "{a:12:30}"),
        ("a: ~", "{a:~}"),
        ("a: null", "{a:null}"),
        ("a: ''", "{a:\"\"}"),
        ("a: \"\"", "{a:\"\"}"),
        ("a:", "{a:null}"),
        ("a: # remark", "{a:null}"),
        ("a: b # remark", "{a:b}"),
        ("a: b#c", "{a:b#c}"),
        ("a: 'it''s'", "{a:\"it's\"}"),
        ("a: \"x\\ty\\u4e34\"", "{a:\"x\ty临\"}"),
        ("a: \"say \\\"x\\\"\"", "{a:\"say \"x\"\"}"),
        ("a: b\n  c", "{a:\"b c\"}"),
        ("a: 'b\n  c'", "{a:\"b c\"}"),
        ("a: |\n  b\n  c", "{a:\"b\nc\n\"}"),
        ("a: {b: [c, d], e: 'f'}", "{a:{b:[c,d],e:\"f\"}}"),
        ("a:\n- b\n- c", "{a:[b,c]}"),
        ("\"a\": b\n'c': d", "{\"a\":b,\"c\":d}"),
        ("a: R&D *x", "{a:R&D *x}"),
        ("a: 'x & y'\nb: '*重要*'", "{a:\"x & y\",b:\"*重要*\"}"),
        ("a: 附件：1", "{a:附件：1}"),
        ("e\u{301}: 1\n\u{E9}: 2", "{e\u{301}:1,\u{E9}:2}"),
    ])
    func readsScalars(yaml: String, values: String) {
        let reading = Reading.frontMatter("---\n\(yaml)\n---\n").reading
        #expect(reading.places == [])
        #expect(Array(reading.values.utf8) == Array(values.utf8), "\(reading.values)")
        #expect(reading.isWellFormed)
    }

    @Test(arguments: [
        ("title: a: b", "2:9 front-matter", "second colon"),
        ("a: 1\n  b: 2", "3:4 front-matter", "indented further"),
        ("title: \"open\nissued: 2017", "2:8 front-matter", "never closed"),
        ("title: 'open", "2:8 front-matter", "never closed"),
        ("title\nissued: 2017", "2:1 front-matter", "no colon"),
        ("a:\n\t- b", "3:1 front-matter", "tab"),
        ("a: 1\n\tb: 2", "3:1 front-matter", "tab"),
        ("a: @b", "2:4 front-matter", "cannot begin with"),
        ("a: \"C:\\数\"", "2:7 front-matter", "backslash"),
        ("a: [b, c", "2:4 front-matter", "not closed"),
        ("a: {b: c", "2:4 front-matter", "not closed"),
        ("a: - b", "2:4 front-matter", "list begins"),
        ("a: \"b\" c", "2:8 front-matter", "key was expected"),
        ("a:\n  - b\n c: d", "4:2 front-matter", ""),
        ("a: 1\n...\nb: 2", "", "front matter ends"),
        ("a: &x b", "2:4 front-matter-anchor", "anchors"),
        ("a: &x [b]\nc: *x", "2:4 front-matter-anchor", "anchors"),
        ("&x a: b", "2:1 front-matter-anchor", "anchors"),
        ("a: *x", "2:4 front-matter-anchor", "aliases"),
        ("a: **重要**", "2:4 front-matter-anchor", "quotation marks"),
        ("a: &", "2:4 front-matter-anchor", "quotation marks"),
        ("<<: {a: b}", "2:1 front-matter-anchor", "merge key"),
        ("a: !!str b", "2:4 front-matter-tag", "tags"),
        ("a: !重要", "2:4 front-matter-tag", "tags"),
        ("a: !x [b]", "2:4 front-matter-tag", "tags"),
        ("? [a]\n: b", "2:3 front-matter-key", "key is text"),
        ("{a: b}: c", "2:1 front-matter-key", "key is text"),
        (": b", "2:1 front-matter", "no key"),
        ("- a\n- b", "2:1 front-matter-shape", "key: value"),
        ("text", "2:1 front-matter-shape", "key: value"),
        ("a: \u{0}", "2:4 control-character", "U+0000"),
        ("a: \u{2028}", "2:4 control-character", "U+2028"),
        ("a: b\u{FEFF}", "2:5 control-character", "U+FEFF"),
    ])
    func explainsMistakes(yaml: String, place: String, words: String) {
        let reading = Reading.frontMatter("---\n\(yaml)\n---\nbody").reading
        #expect(reading.diagnostics.count == 1)
        if !place.isEmpty { #expect(reading.places == [place]) }
        #expect(reading.diagnostics.first?.message.contains(words) == true, "\(reading.diagnostics.map(\.message))")
        #expect(reading.isWellFormed)
    }

    @Test func namesBothPlacesOfARepeatedKey() {
        let reading = Reading.frontMatter("---\na: 1\nb: {x: 1, 'x': 2}\na: 3\n\"a\": 4\n题: 1\n题: [2]\n---\n").reading
        #expect(
            reading.places == ["3:12 duplicate-key", "4:1 duplicate-key", "5:2 duplicate-key", "7:1 duplicate-key"])
        #expect(reading.diagnostics.map { String($0.message.suffix(6)) } == ["line 3", "line 2", "line 2", "line 6"])
        #expect(reading.values == "{a:1,b:{x:1},题:1}")
        #expect(reading.isWellFormed)
    }

    @Test func repeatedKeysOfAnyKindAndCountAreReported() {
        for key in ["\"\\u0061\"", "''", "[x]", "&a x", "!a x", "- x"] {
            #expect(!Reading.frontMatter("---\n\(key): 1\n\(key): 2\n---\n").reading.diagnostics.isEmpty, "\(key)")
        }
        let many = (0..<100).map { "k\($0): 1\nk\($0): 2\n" }.joined()
        #expect(!Reading.frontMatter("---\n\(many)---\n").reading.diagnostics.isEmpty)
    }

    @Test func wantsAClosingLine() {
        let (reading, bodyStart) = Reading.frontMatter("---\ntitle: a\n\n# Body\n")
        #expect(reading.places == ["1:1 front-matter-unclosed"])
        #expect(bodyStart == 21)
    }

    @Test func checksTheWholeDocumentsEncoding() {
        let (reading, bodyStart) = Reading.frontMatter(
            Array("---\na: 1\n---\nb\nc ".utf8) + [0xB5, 0xC0] + Array("\n".utf8))
        #expect(reading.places == ["5:3 not-utf8"])
        #expect(reading.diagnostics.first?.message.contains("2 places, the last in line 5") == true)
        #expect(bodyStart == 20)
        #expect(
            Reading.frontMatter([0xFF, 0xFE, 0x2D, 0x00]).reading.diagnostics.first?.message.contains("UTF-16") == true)
    }

    @Test func boundsSizeAndDepth() {
        let large = "---\na: " + String(repeating: "x", count: FrontMatterReader.sizeLimit) + "\n---\n"
        #expect(Reading.frontMatter(large).reading.places == ["1:1 front-matter-size"])
        func nested(_ depth: Int) -> Reading {
            Reading.frontMatter(
                "---\na: \(String(repeating: "[", count: depth))\(String(repeating: "]", count: depth))\n---\n"
            ).reading
        }
        #expect(nested(FrontMatterReader.depthLimit - 2).places == [])
        #expect(nested(FrontMatterReader.depthLimit).codes == ["too-deep"])
        #expect(nested(250).codes == ["too-deep"])
        #expect(nested(900).codes == ["too-deep"])
        #expect(nested(30_000).codes == ["too-deep"])
    }

    struct Strange: CustomTestStringConvertible, Sendable {
        var start = ""
        let unit: String
        let count: Int
        var yaml: String { start + String(repeating: unit, count: count) }
        var testDescription: String { "\(start.prefix(20))\(unit) * \(count)" }
    }

    /// Mappings and then lists as deep as the bounds on the text allow.
    static let deepest: String = {
        let mappings = (0..<128).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        return mappings + String(repeating: " ", count: 128) + String(repeating: "[", count: 256)
            + String(repeating: "]", count: 256)
    }()

    @Test(arguments: [
        Strange(unit: "- ", count: 32_000), Strange(unit: "- ", count: 64), Strange(unit: "? ", count: 32_000),
        Strange(unit: "? ", count: 64), Strange(unit: "{", count: 65_000), Strange(unit: "{", count: 256),
        Strange(unit: "[a, ", count: 16_000), Strange(unit: "a: ", count: 20_000), Strange(unit: "!", count: 65_000),
        Strange(start: "a: [", unit: "b,", count: 30_000), Strange(unit: "&a ", count: 20_000),
        Strange(unit: "{? ", count: 256), Strange(start: "a: \"", unit: "\\", count: 60_000),
        Strange(unit: "x\n", count: 30_000), Strange(unit: "!a b: !c d\n", count: 5_000),
        Strange(start: (0..<4_000).map { "k\($0):\nk\($0):\n" }.joined(), unit: "", count: 0),
        Strange(start: deepest, unit: "", count: 0),
    ])
    func staysQuickOnStrangeText(strange: Strange) {
        let yaml = strange.yaml
        let reading = Reading.frontMatter("---\n\(yaml)\n---\n").reading
        #expect(reading.diagnostics.count <= 101)
        #expect(reading.isWellFormed)
    }

    @Test func aliasesInAliasesCostNothing() {
        // A thousand million values, were each alias put in its place and compared as part of a key.
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 {
            yaml +=
                "a\(level): &a\(level) [" + [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
                + "]\n"
        }
        #expect(Reading.frontMatter("---\n\(yaml)? *a9\n: 1\n---\n").reading.codes == ["front-matter-anchor"])
    }

    @Test(arguments: [document, "---\na: \"x\\u4e34\"\nb: 'c''d'\ne: {f: [g, \"h\"]}\n---\n"])
    func everyTruncationEnds(document: String) {
        let bytes = Array(document.utf8)
        for length in 0...bytes.count {
            let whole = Reading.frontMatter(Array(bytes[..<length])).reading
            #expect(whole.isWellFormed, "cut to \(length) bytes")
            let closed = Reading.frontMatter(Array(bytes[..<length]) + Array("\n---\n".utf8)).reading
            #expect(closed.isWellFormed, "cut to \(length) bytes and closed")
        }
    }

    @Test(arguments: 0..<20)
    func mutationsNeverBreakTheTree(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed) &+ 77)
        let pieces = [
            "\"", "'", "{", "}", "[", "]", ",", ": ", ":", "- ", "\\", "\n", "\r", "#", "&a ", "*a", "!", "|", ">", "?",
            "\t", "  ", "题", "<<: ", "---\n",
        ]
        for round in 0..<50 {
            var scalars = Array(Self.document.unicodeScalars.dropFirst(4))
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let at = Int.random(in: 0..<scalars.count, using: &generator)
                if Bool.random(using: &generator) {
                    scalars.insert(
                        contentsOf: Array((pieces.randomElement(using: &generator) ?? "").unicodeScalars), at: at)
                } else {
                    scalars.removeSubrange(at..<min(scalars.count, at + Int.random(in: 1...5, using: &generator)))
                }
            }
            var text = "---\n"
            text.unicodeScalars.append(contentsOf: scalars)
            let reading = Reading.frontMatter(text).reading
            #expect(reading.isWellFormed, "seed \(seed), round \(round): \(text)")
            _ = reading.values
        }
    }
}
