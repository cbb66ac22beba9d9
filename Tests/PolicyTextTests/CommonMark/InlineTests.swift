import PolicyText
import SourceText
import Testing

/// Line breaks, links, raw HTML and live blocks.
@Suite struct InlineTests {
    private func text(_ markdown: String) -> String { Reading(markdown).sketch }

    @Test(arguments: [
        ("甲\n乙", "甲乙"), ("甲，\n“乙”", "甲，“乙”"), ("甲”\n乙", "甲”乙"), ("甲\nb", "甲 b"), ("a\n乙", "a 乙"), ("a\nb", "a b"),
        ("**甲**\n乙", "甲乙"), ("*甲\n乙*", "甲乙"), ("[甲](a)\n*乙*", "甲乙"), ("甲\n`乙`", "甲 乙"), ("甲)\n乙", "甲) 乙"),
        ("甲\r\n乙", "甲乙"),
    ])
    func softBreaks(_ markdown: String, _ expected: String) {
        #expect(text(markdown) == expected)
    }

    @Test(arguments: [
        ("https://e.org/a?b=%20#c", Destination.outside("https://e.org/a?b=%20#c")),
        ("MAILTO:a@e.org", .outside("MAILTO:a@e.org")),
        ("tel:12317", .outside("tel:12317")),
        ("policy:kbf-2017-109#article-16", .record(.policy, id: "kbf-2017-109", anchor: "article-16")),
        ("unit:north", .record(.unit, id: "north", anchor: nil)),
        ("indicator:2016/08", .record(.indicator, id: "2016/08", anchor: nil)),
        ("project:a", .record(.project, id: "a", anchor: nil)), ("batch:a", .record(.batch, id: "a", anchor: nil)),
        ("notice:a", .record(.notice, id: "a", anchor: nil)), ("../a.md#b", .relative(path: "../a.md", fragment: "b")),
        ("assets/%E8%A1%A8.pdf", .relative(path: "assets/表.pdf", fragment: nil)),
        ("#article-1", .fragment("article-1")),
        ("a%2", .relative(path: "a%2", fragment: nil)), ("a%ff", .relative(path: "a%ff", fragment: nil)),
    ])
    func destinations(_ address: String, _ expected: Destination) {
        let reading = Reading("[词](<\(address)>)")
        guard case .paragraph(let paragraph) = reading.document.blocks.first,
            case .link(let destination, nil, _) = paragraph.inlines.first
        else {
            Issue.record("no link")
            return
        }
        #expect(destination == expected)
        #expect(reading.codes == [])
    }

    @Test(arguments: [
        "javascript:alert(1)", "JavaScript:x", "data:text/html,x", "file:///etc/passwd", "ftp://e.org", "//e.org/a",
        "/a", "java\tscript:x",
        "plan:2016", "vbscript:x", "policy:", "http://", "\\\\\\\\e.org", "&#106;avascript:x", "", "第:x",
    ])
    func refusedDestinations(_ address: String) {
        let reading = Reading("前 [词](<\(address)>) ![图](<\(address)>)")
        #expect(reading.problems.count == 2)
        #expect(reading.problems.allSatisfy { $0.severity == .error })
        #expect(reading.document.references.isEmpty)
        guard case .paragraph(let paragraph) = reading.document.blocks.first,
            case .link(.none, _, _) = paragraph.inlines.dropFirst().first
        else {
            Issue.record("the address was not refused")
            return
        }
    }

    @Test func referencesInOrderWithPlaces() {
        let markdown = "见 [甲](unit:a)、![图](assets/b.png)。\n\n- [乙](policy:c#article-2)\n\n<https://e.org>\n"
        let references = Reading(markdown).document.references
        let found = references.map { $0.place.file.text(in: $0.place.span) }
        #expect(found == ["unit:a", "assets/b.png", "policy:c#article-2"])
        #expect(Array(markdown.utf8)[references[0].place.span.range].elementsEqual("unit:a".utf8))
    }

    @Test func rawHTMLIsText() {
        let reading = Reading("文<b>字</b>\n\n<div class=\"x\">\n块\n</div>\n\n<!-- 注 -->")
        #expect(reading.sketch == "文<b>字</b>\n<div class=\"x\"> 块 </div>\n<!-- 注 -->")
        #expect(reading.codes == ["raw-html", "raw-html", "raw-html", "raw-html"])
        #expect(reading.problems[1].text == "</b>")
    }

    @Test func angleBracketsRoundHanTextAreText() {
        let reading = Reading("《关于印发<市州、县市区办法>和<某县2016年方案>的通知》")
        #expect(reading.sketch == "《关于印发<市州、县市区办法>和<某县2016年方案>的通知》")
        #expect(reading.problems.isEmpty)
    }

    @Test func liveBlocks() {
        let reading = Reading(
            "```indicators plan=2016\n```\n\n~~~ chart indicator=2016/08 unit=north\n~~~\n\n```swift\nlet a = 1\n```")
        #expect(reading.sketch == "live indicators plan=2016\nlive chart indicator=2016/08 unit=north\ncode(swift) 10")
        #expect(reading.problems.isEmpty)
        #expect(
            reading.document.references.map(\.destination) == [
                .record(.plan, id: "2016", anchor: nil), .record(.indicator, id: "2016/08", anchor: nil),
                .record(.unit, id: "north", anchor: nil),
            ])
    }

    @Test(arguments: [
        ("indicators plann=2016 plan=2016", "unknown-argument", "plann=2016"), ("chart", "missing-argument", "chart"),
        ("duties unit=a unit=b", "duplicate-argument", "unit=b"), ("duties unit", "live-block-argument", "unit"),
        ("duties unit=", "live-block-argument", "unit="), ("indicater plan=2016", "unknown-live-block", "indicater"),
    ])
    func faultyLiveBlocks(_ info: String, _ code: String, _ text: String) {
        let reading = Reading("文字\n\n```\(info)\n```")
        #expect(reading.problems == [.init(severity: .error, code: code, text: text)])
    }

    @Test func whatALiveBlockHoldsIsNoticed() {
        #expect(Reading("```duties unit=a\n文字\n```").codes == ["live-block-content"])
    }

    @Test func indentedHanTextIsNoticed() {
        #expect(Reading("文字\n\n        某县办公室").codes == ["indented-code"])
        #expect(Reading("```\n某县办公室\n```\n\n    let a = 1").codes == [])
    }
}
