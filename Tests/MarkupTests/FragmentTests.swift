import Markup
import SeededRandom
import Testing

@Suite struct FragmentTests {
    private func text<Syntax>(_ fragment: Fragment<Syntax>) -> String {
        String(decoding: fragment.bytes, as: UTF8.self)
    }

    @Test func literalsStandAsWritten() {
        let plain: HTML = "<p class='x'>&nbsp;</p>"
        #expect(text(plain) == "<p class='x'>&nbsp;</p>")
        let lines: HTML = """
            <ul>
              <li>1</li>
            </ul>

            """
        #expect(text(lines) == "<ul>\n  <li>1</li>\n</ul>\n")
        let empty: HTML = ""
        #expect(empty.isEmpty)
        let single: HTML = "a"
        #expect(text(single) == "a")
        let escaped: HTML = "\u{4E2D}\n"
        #expect(text(escaped) == "中\n")
    }

    @Test func nestedFragmentsAreNotEscapedAgain() {
        let name = "A & B"
        let cell: HTML = "<td>\(name)</td>"
        let row: HTML = "<tr>\(cell)\(cell)</tr>"
        #expect(text(row) == "<tr><td>A &amp; B</td><td>A &amp; B</td></tr>")
    }

    @Test func absentFragmentsLeaveNothing() {
        let absent: HTML? = nil
        let present: HTML? = "<b>1</b>"
        let fragment: HTML = "<p>\(absent)\(present)</p>"
        #expect(text(fragment) == "<p><b>1</b></p>")
    }

    @Test func sequencesKeepTheirOrder() {
        let units = ["水利局", "<县>教育局"]
        let list: HTML = "<ul>\(units.map { unit in "<li>\(unit)</li>" })</ul>"
        #expect(text(list) == "<ul><li>水利局</li><li>&lt;县&gt;教育局</li></ul>")
        let none: HTML = "<ul>\([HTML]())</ul>"
        #expect(text(none) == "<ul></ul>")
        let lazy: HTML = "\((1...3).lazy.map { number -> HTML in "<i>\(number)</i>" })"
        #expect(text(lazy) == "<i>1</i><i>2</i><i>3</i>")
    }

    /// Long fragments are taken over in pieces, which nobody may see.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func nestingOfAnyLengthKeepsEveryByte(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let lengths = [0, 1, 90, 4_095, 4_096, 5_000, 20_000]
        var made: [(html: HTML, text: String)] = (0..<6).map { number in
            let text = String(repeating: "\(number)", count: lengths.randomElement(using: &random) ?? 0)
            return ("\(text)", text)
        }
        for _ in 0..<12 {
            let (a, b, c) = (
                made[Int.random(in: made.indices, using: &random)], made[Int.random(in: made.indices, using: &random)],
                made[Int.random(in: made.indices, using: &random)]
            )
            switch Int.random(in: 0..<4, using: &random) {
            case 0: made.append(("<p>\(a.html)<i>\(b.html)</i></p>", "<p>\(a.text)<i>\(b.text)</i></p>"))
            case 1: made.append(("\([a.html, b.html, c.html])x", "\(a.text)\(b.text)\(c.text)x"))
            case 2: made.append(([a.html, b.html].joined(separator: c.html), "\(a.text)\(c.text)\(b.text)"))
            default: made.append(("\(a.html as HTML?)\(nil as HTML?)", a.text))
            }
            guard made[made.count - 1].text.utf8.count < 400_000 else { break }
        }
        for (html, expected) in made {
            #expect(text(html) == expected)
            #expect(html.isEmpty == expected.isEmpty)
            #expect(html == HTML.trusted(Array(expected.utf8)))
            var buffer = Array("before".utf8)
            html.write(into: &buffer)
            #expect(String(decoding: buffer, as: UTF8.self) == "before\(expected)")
        }
    }

    @Test func joinedPutsSeparatorsBetween() {
        let names: [HTML] = ["<b>甲</b>", "", "丙"]
        #expect(text(names.joined(separator: "、")) == "<b>甲</b>、、丙")
        #expect(text(names.prefix(1).joined(separator: "、")) == "<b>甲</b>")
        #expect([HTML]().joined(separator: "、").isEmpty)
    }

    @Test func attributesAreWrittenOnlyWithAValue() throws {
        let language: String? = nil
        let title: String? = #"a"b"#
        let cells: Int? = 3
        let none: HTML = "<td\(attribute: "lang", language)\(flag: "hidden", when: false)>"
        #expect(text(none) == "<td>")
        let all: HTML = "<td\(attribute: "title", title)\(attribute: "colspan", cells)\(flag: "hidden", when: true)>"
        #expect(text(all) == #"<td title="a&quot;b" colspan="3" hidden>"#)
        let address: Address? = try Address(checking: "https://example.com/?a=1&b=2")
        let link: HTML = "<a\(attribute: "href", address)>"
        #expect(text(link) == #"<a href="https://example.com/?a=1&amp;b=2">"#)
    }

    @Test func addressesAreEscapedWhereTheyStand() throws {
        let address = try Address(checking: "list.html?a='1'&b=\"2\"<>")
        let link: HTML = #"<a href="\#(address)">"#
        #expect(text(link) == "<a href=\"list.html?a=&#39;1&#39;&amp;b=%222%22%3C%3E\">")
    }

    @Test func documentsInXMLWorkAlike() throws {
        let address = try Address(checking: "https://example.com/poverty").appending(path: "units/水.html")
        let entry: XML = "<url><loc>\(address)</loc></url>"
        let map: XML = "<urlset>\([entry])</urlset>"
        #expect(
            text(map) == "<urlset><url><loc>https://example.com/poverty/units/%E6%B0%B4.html</loc></url></urlset>")
    }

    @Test func writingAppends() {
        var buffer = Array("x".utf8)
        let fragment: HTML = "<br>"
        fragment.write(into: &buffer)
        fragment.write(into: &buffer)
        #expect(buffer == Array("x<br><br>".utf8))
    }

    #if DEBUG
        @Test func textForAnAddressStopsDebugBuilds() async {
            await #expect(processExitsWith: .failure) {
                let text = "index.html"
                let _: HTML = #"<a href="\#(text)">"#
            }
            await #expect(processExitsWith: .failure) {
                let text = "a.png"
                let _: HTML = "<img src='\(text.dropFirst(0))'>"
            }
            await #expect(processExitsWith: .failure) {
                let text = "javascript:alert(1)"
                let _: HTML = "<form\(attribute: "action", text)>"
            }
            await #expect(processExitsWith: .success) {
                let text = "x"
                let _: HTML = #"<a title="\#(text)" data-x='\#(text)'>"\#(text)"</a>"#
            }
        }
    #endif
}
