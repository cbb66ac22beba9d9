import PolicyText
import Testing

/// The bounds, and inputs made to be slow.
@Suite struct LimitTests {
    private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    /// Two runs of a text just within the limit, parted by a blank line: what is slow is slow in each run.
    private static func runs(of text: String) -> String {
        let run = times(text, (32 << 10) / (text.utf8.count) - 1)
        return times(run + "\n\n", 2)
    }

    @Test func documentOfTheLargestSize() {
        let line = Self.times("甲", 341) + "\n\n"
        let text = Self.times(line, (1 << 20) / line.utf8.count)
        #expect(Reading(text).codes == [])
        let tooLong = text + Self.times(" ", (1 << 20) - text.utf8.count + 1)
        #expect(Reading(tooLong).codes == ["document-too-long"])
        #expect(Reading(tooLong).document.blocks.isEmpty)
        // The front matter does not count.
        #expect(Reading(text, frontMatter: Self.times(" ", 1 << 20)).codes == [])
    }

    @Test func runOfTheGreatestLength() {
        let run = Self.times("abcdefg\n", 4096)
        #expect(Reading(run).codes == [])
        let reading = Reading("text\n\n" + run + "the line at fault\nnot again\n\nmore")
        #expect(reading.codes == ["run-too-long"])
        #expect(reading.document.blocks.isEmpty)
    }

    @Test(arguments: [">", "> ", "- ", "1. ", "> - "])
    func containersOfTheGreatestDepth(_ mark: String) {
        let marks = mark.split(separator: " ").count
        #expect(Reading(Self.times(mark, 40 / marks) + "a").codes == [])
        #expect(Reading(Self.times(mark, 65 / marks + 1) + "a").codes == ["nesting-too-deep"])
    }

    @Test func containersOpenedLineByLine() {
        func nested(_ depth: Int) -> String { (0..<depth).map { Self.times("  ", $0) + "- a\n" }.joined() }
        #expect(Reading(nested(60)).codes == [])
        #expect(Set(Reading(nested(70)).codes) == ["nesting-too-deep"])
        #expect(Reading(Self.times("\t", 40) + "- a").codes == ["nesting-too-deep"])
    }

    @Test func longThematicBreaksAndIndentsAreNoContainers() {
        #expect(Reading(Self.times("- ", 200) + "\n\n" + Self.times("* ", 200)).sketch == "---\n---")
        #expect(Reading("a\n" + Self.times(" ", 200) + "signed").sketch == "a signed")
    }

    @Test func definitionsDoNotMultiply() {
        let bomb = "[a]: /" + Self.times("b", 30_000) + "\n\n" + Self.times("[a]\n\n", 10_000)
        #expect(Reading(bomb).codes == ["definition-too-long"])
        let several = "[a]: /b\n'" + Self.times("t\n", 14_000) + "'\n\n" + Self.times("[a]\n\n", 10_000)
        #expect(Reading(several).codes == ["definition-too-long"])
    }

    @Test func deepEmphasisIsShownAsWords() {
        let reading = Reading(Self.times("*a **a ", 200) + "b" + Self.times("** a*", 200))
        #expect(reading.codes == ["nesting-too-deep"])
        #expect(reading.sketch.filter { $0 == "a" }.count == 600)
    }

    static let pathological: [(name: String, text: String)] = [
        ("nested brackets", runs(of: "[")), ("nested brackets closed", times("[", 16_000) + "a" + times("]", 16_000)),
        ("images", runs(of: "![[]()")), ("links open", runs(of: "[a](<b")),
        ("links with parentheses", runs(of: "[a](b(")),
        ("brackets and images", runs(of: "[ (](")), ("emphasis openers", runs(of: "*a _b ")),
        ("strong openers", runs(of: "**a ")),
        ("strong closers", runs(of: "a** ")), ("mixed emphasis", runs(of: "a***b__")),
        ("openers and closers", runs(of: "**x [a*b**c*](d)")),
        ("backticks", (1..<250).map { "e" + times("`", $0) }.joined()), ("backtick pairs", runs(of: "``a`")),
        ("entities", runs(of: "&a")),
        ("HTML declarations", runs(of: "<!A ")), ("HTML comments", runs(of: "<!--")),
        ("HTML instructions", runs(of: "<?")),
        ("CDATA", runs(of: "<![CDATA[")), ("tags", runs(of: "a <b c='")), ("autolinks", runs(of: "<a:")),
        ("mails", runs(of: "<a@")),
        ("quotations", times(times(">", 60) + "a\n\n", 1_000)), ("lists", times(times("- ", 30) + "a\n\n", 1_000)),
        ("lists then blank lines", times("- ", 60) + "a\n" + times("\n", 100_000)), ("bullets", runs(of: "- a\n")),
        ("numbers", runs(of: "1. a\n")), ("definitions", runs(of: "[a]: b\n") + "text"),
        ("definitions open", runs(of: "[a]: <b '\n")),
        ("table of many rows", "|a|b|\n|-|-|\n" + times("|c|d|\n", 5_000)),
        ("table of many columns", times("|a", 8_000) + "\n" + times("|-", 8_000)),
        ("many tables", times("|a|b|\n|-|-|\n|`|\\||\n\n", 3_000)),
        ("wide and long table", times("|a", 4_000) + "\n" + times("|-", 4_000) + "\n" + times("|\n", 8_000)),
        ("rows joined", "|a|b|\n|-|-|\n|c|d|\n" + times("|^^||\n", 5_000)),
        ("table of backticks", "|a|\n|-|\n|" + times("`` ``` ", 3_000)),
        ("article numbers", runs(of: "第一条 甲。\n")), ("item numbers", runs(of: "（一）甲\n")), ("numerals", runs(of: "第一二三")),
        ("parentheses", runs(of: "（")), ("titles", runs(of: "《")), ("titles closed", runs(of: "》（湘办")),
        ("numbers cited", runs(of: "《甲》（湘办〔2016〕3号）")),
        ("brackets of numbers", runs(of: "湘办〔20163")), ("soft breaks", runs(of: "甲\n")),
        ("headings", runs(of: "# a\n")), ("spaces", runs(of: "a \u{3000}")),
        ("replacement characters", runs(of: "\0")), ("hard breaks", runs(of: "甲\\\n")),
        ("contents", "目录\n\n" + runs(of: "第一章 甲\n")),
        ("lazy lines", runs(of: "- a\n（一）b\n")), ("raw HTML", runs(of: "<b>")), ("bad links", runs(of: "[a](x:y)")),
        ("fences", runs(of: "```\n")),
    ]

    /// Each input ends, gives something, and gives every anchor once; the limit is against hanging.
    @Test(.timeLimit(.minutes(1)), arguments: pathological.indices)
    func pathologicalInput(_ index: Int) {
        let (name, text) = Self.pathological[index]
        let reading = Reading(text)
        #expect(!reading.document.blocks.isEmpty, "\(name)")
        #expect(!reading.codes.contains { ["run-too-long", "document-too-long"].contains($0) }, "\(name)")
        #expect(Set(reading.anchors).count == reading.anchors.count, "\(name)")
    }
}
