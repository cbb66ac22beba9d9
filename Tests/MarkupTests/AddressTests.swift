import Testing

import Markup

@Suite struct AddressTests {
    @Test(
        "accepted as written",
        arguments: [
            "https://www.example.gov.cn", "http://example.com/a?b=c&d=%20#e", "HTTPS://EXAMPLE.COM/",
            "https://example.com:8443/x:y", "https://[2001:db8::1]/", "https://例子.中国/政策", "https://example.com/@a",
            "mailto:office@example.com", "tel:0933-8213530", "tel:12317", "TEL:+86%20733",
            "index.html", "../a/b.html#c", "./a:b", "a/b:c", "/a", "?page=1:2", "#第三条", "a#b:c", "政策：一.html",
            "/files/a%3Ab.pdf", "javascript", "java&#115;cript:alert(1)", "100%",
        ])
    func accepted(text: String) throws {
        #expect(try Address(checking: text).text == text)
    }

    @Test func whatNoAddressMayHoldIsEncoded() throws {
        #expect(try Address(checking: "files/附件 1.pdf").text == "files/附件%201.pdf")
        #expect(try Address(checking: "https://example.com/a b").text == "https://example.com/a%20b")
        #expect(try Address(checking: "tel:1\"onclick=2").text == "tel:1%22onclick=2")
        #expect(
            try Address(checking: "https://example.com/<a>`b`?c={d}|e^f").text
                == "https://example.com/%3Ca%3E%60b%60?c=%7Bd%7D%7Ce%5Ef")
    }

    @Test(
        "refused, with the reason",
        arguments: [
            ("", .empty), ("mailto:", .empty), ("tel:", .empty),
            ("javascript:alert(1)", .scheme("javascript")), ("JaVaScRiPt:x", .scheme("JaVaScRiPt")),
            ("vbscript:x", .scheme("vbscript")), ("data:text/html,<script>", .scheme("data")),
            ("file:///etc/passwd", .scheme("file")), ("blob:https://example.com/1", .scheme("blob")),
            ("ftp://example.com", .scheme("ftp")), ("view-source:https://a.cn", .scheme("view-source")),
            (":a", .scheme("")), ("java script:x", .scheme("java script")), ("http :x", .scheme("http ")),
            ("javascript:", .scheme("javascript")), ("javascript://a.cn/%0aalert(1)", .scheme("javascript")),
            ("ｊavascript:x", .scheme("ｊavascript")), ("报告:一", .scheme("报告")),
            // The Kelvin sign lowercases to an ASCII letter.
            ("\u{212A}:x", .scheme("\u{212A}")),
            ("java\tscript:x", .invisibleCharacter("\t")), ("java\nscript:x", .invisibleCharacter("\n")),
            ("java\r\nscript:x", .invisibleCharacter("\r")), ("\u{1}javascript:x", .invisibleCharacter("\u{1}")),
            ("java\u{0}script:x", .invisibleCharacter("\u{0}")), ("a\u{7F}", .invisibleCharacter("\u{7F}")),
            ("a\u{85}", .invisibleCharacter("\u{85}")), ("a\u{A0}b", .invisibleCharacter("\u{A0}")),
            ("a\u{3000}b", .invisibleCharacter("\u{3000}")), ("a\u{2028}b", .invisibleCharacter("\u{2028}")),
            ("a\u{200B}b", .invisibleCharacter("\u{200B}")), ("a\u{202E}fdp.exe", .invisibleCharacter("\u{202E}")),
            ("\u{FEFF}javascript:x", .invisibleCharacter("\u{FEFF}")),
            (" javascript:x", .surroundingSpace), ("index.html ", .surroundingSpace),
            ("\\\\example.com", .backslash), ("/\\example.com", .backslash), ("https:\\\\example.com", .backslash),
            ("//example.com", .missingScheme), ("///example.com", .missingScheme),
            ("http:example.com", .missingHost), ("https:/example.com", .missingHost), ("https://", .missingHost),
            ("https:///example.com", .missingHost), ("https://?a", .missingHost), ("https://:80/", .missingHost),
            ("https://a b/", .missingHost), ("https://example%2ecom/", .missingHost),
            ("https://example.gov.cn@example.com/", .userInformation), ("https://a:b@c", .userInformation),
            ("javascript%3Aalert(1)", .hiddenColon), ("javascript%3aalert(1)", .hiddenColon),
        ] as [(String, AddressProblem)])
    func refused(text: String, problem: AddressProblem) {
        #expect(throws: problem) { try Address(checking: text) }
    }

    @Test(
        "relative links name the file from every depth",
        arguments: [
            ("index.html", "index.html", nil, "index.html"),
            ("index.html", "index.html", "x", "index.html#x"),
            ("index.html", "units/linshui.html", nil, "units/linshui.html"),
            ("units/linshui.html", "index.html", "x", "../index.html#x"),
            ("units/linshui.html", "units/index.html", nil, "index.html"),
            ("units/linshui.html", "policies/a/index.html", nil, "../policies/a/index.html"),
            ("indicators/2016/08.html", "indicators/2016/09.html", nil, "09.html"),
            ("indicators/2016/08.html", "indicators/2017/08.html", nil, "../2017/08.html"),
            ("indicators/2016/08.html", "indicators/index.html", nil, "../index.html"),
            ("a/b/c/d.html", "index.html", nil, "../../../index.html"),
            ("a/b/c/d.html", "a/x/c/d.html", nil, "../../x/c/d.html"),
            // A file and a folder of one name: the last component is a file, never a folder already entered.
            ("a/b/c.html", "a/b", nil, "../b"),
            ("a/b.html", "a", nil, "../a"),
            (
                "en/index.html", "政策/通知 1.html", "第一条",
                "../%E6%94%BF%E7%AD%96/%E9%80%9A%E7%9F%A5%201.html#%E7%AC%AC%E4%B8%80%E6%9D%A1"
            ),
            ("index.html", "javascript:alert(1)", nil, "javascript%3Aalert%281%29"),
            ("index.html", "a?b#c%d\\e&f.html", "\"", "a%3Fb%23c%25d%5Ce%26f.html#%22"),
            ("index.html", "//example.com/x", nil, "example.com/x"),
            ("a/b.html", "../../../c.html", nil, "../c.html"),
            ("./a//b.html", "a/./c.html", nil, "c.html"),
        ] as [(String, String, String?, String)])
    func relative(page: String, target: String, fragment: String?, expected: String) {
        #expect(Address.relative(from: page, to: target, fragment: fragment).text == expected)
    }

    @Test func composedAndDecomposedNamesAreDifferentFolders() throws {
        let address = Address.relative(from: "caf\u{E9}/a.html", to: "cafe\u{301}/a.html")
        #expect(address.text == "../cafe%CC%81/a.html")
        #expect(try Address(checking: "caf\u{E9}") != Address(checking: "cafe\u{301}"))
    }

    @Test func placesOnTheSamePage() {
        #expect(Address.fragment("main").text == "#main")
        #expect(Address.fragment("a b").text == "#a%20b")
    }

    @Test(
        "outputs below an outside address",
        arguments: [
            ("https://example.com", "https://example.com/units/a.html"),
            ("https://example.com/", "https://example.com/units/a.html"),
            ("https://example.com/poverty/?a#b", "https://example.com/poverty/units/a.html"),
        ])
    func appending(base: String, expected: String) throws {
        let address = try Address(checking: base)
        #expect(address.appending(path: "units/a.html").text == expected)
        #expect(address.appending(path: "/units/../units/a.html", fragment: "x").text == expected + "#x")
    }

    @Test(arguments: [
        ("https://example.org/甲县/", "https://example.org/%E7%94%B2%E5%8E%BF/"), ("tel:12317", "tel:12317"),
        ("https://example.org/%E7%94%B2?a=é#b", "https://example.org/%E7%94%B2?a=%C3%A9#b"),
    ])
    func ascii(_ written: String, _ encoded: String) throws {
        #expect(try Address(checking: written).ascii == encoded)
    }
}
