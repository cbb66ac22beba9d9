import Accountability
import CommonMarkOracle
import PolicyText
import SourceText
import Testing

@testable import Markup
@testable import Portal

/// The text of a document is rendered as libcmark renders it, but for what pages add.
@Suite struct DocumentBodyTests {
    @Test(arguments: CommonMarkExamples.own + CommonMarkExamples.specification)
    func commonMark(_ markdown: String) throws {
        // A picture of another host would be a request to it: a page links it instead.
        if markdown.contains("![") { return }
        let expected = try #require(CommonMarkOracle.html(of: markdown))
        #expect(plain(rendered(markdown)) == plain(expected))
    }

    @Test func pictureOfAnotherHostBecomesALink() {
        #expect(
            rendered("![图](https://example.org/a.png)")
                == "<p><a href=\"https://example.org/a.png\" rel=\"noopener external\">图</a></p>\n")
        #expect(rendered("![图](../assets/a.png)") == "<p><img src=\"../assets/a.png\" alt=\"图\"></p>\n")
    }

    @Test func rawHTMLIsShownAsText() {
        #expect(
            rendered("<script>alert(1)</script>\n\n甲<b onclick=\"x\">乙</b>")
                == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n<p>甲&lt;b onclick=&quot;x&quot;&gt;乙&lt;/b&gt;</p>\n")
    }

    @Test func articlesAndItemsHaveAnchors() {
        #expect(
            rendered("第一条 甲。\n\n（一）乙；\n\n1. 丙\n")
                == """
                <section class="article" id="article-1">
                <p><b class="label">第一条</b>　甲。<a class="pilcrow noprint" href="#article-1" aria-label="本处链接">#</a></p>
                <div class="item" id="article-1-item-1">
                <p><span class="label">（一）</span>乙；</p>
                <ol>
                <li id="article-1-item-1-1">丙</li>
                </ol>
                </div>
                </section>

                """)
    }

    @Test func cellsAreMerged() {
        #expect(
            rendered("| 甲 | 乙 |\n|---|--:|\n| 子 | 1 |\n| ^^ | 2 |\n| 合计 ||").contains(
                """
                <tbody>
                <tr><td rowspan="2">子</td><td class="n">1</td></tr>
                <tr><td class="n">2</td></tr>
                <tr><td colspan="2">合计</td></tr>
                </tbody>
                """))
    }

    @Test func linksLeadToThePagesOfDocuments() {
        #expect(rendered("[甲](../pages/about.md#x)") == "<p><a href=\"../pages/about.html#x\">甲</a></p>\n")
        #expect(rendered("[甲](other.md)") == "<p><a href=\"other.html\">甲</a></p>\n")
        #expect(rendered("[甲](assets/a.csv)") == "<p><a href=\"../assets/a.csv\">甲</a></p>\n")
    }

    private func rendered(_ markdown: String) -> String {
        let document = PolicyTextReader.read(
            SourceFile(path: "policies/x.md", text: markdown), from: 0, log: ProblemLog())
        let site = Site(
            library: Library(settings: PortalSettings(title: "甲", authority: .init(name: "乙"))), policyTexts: [],
            pageTexts: [], day: Day(number: 0))
        let body = site.documentBody(document, of: nil, in: PageContext(site: site, path: "policies/x.html"))
        return String(decoding: body.bytes, as: UTF8.self)
    }

    /// Markup without what pages add to CommonMark, and without differences that mean nothing.
    private func plain(_ html: String) -> String {
        var html = html
        for added in [
            /<\/?section[^>]*>/, /<a class="pilcrow[^>]*>#<\/a>/, /<div class="item"[^>]*>/, /<\/div>/,
            /\ class="addressee"/, /<span class="label">/, /<\/span>/, /\ rel="noopener external"/, /\ id="[^"]*"/,
        ] as [Regex<Substring>] {
            html = html.replacing(added, with: "")
        }
        html = html.replacing(/<(\/?)h[1-6]>/) { "<\($0.output.1)h>" }.replacing(" />", with: ">")
        html = html.replacing(/href="([^"]*)"/) { "href=\"\(address(String($0.output.1)))\"" }
        // A link that leads nowhere, or to a record this site has not, is its words alone.
        html = html.replacing(/<a href="(unit:[^"]*)?"[^>]*>((?s).*?)<\/a>/) { String($0.output.2) }
        html = html.replacing("&#39;", with: "'").replacing("./target.md", with: "target.html")
        return withoutBreaksBetweenTags(html)
    }

    private func address(_ escaped: String) -> String {
        escaped.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&").percentDecoded
    }
}
