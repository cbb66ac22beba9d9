import Accountability
import Testing

@Suite struct PolicyReaderTests {
    /// A document with a title, a day of publication in its third line and these lines of front matter behind it.
    static func document(_ frontMatter: String = "", body: String = "第一条 甲。\n") -> String {
        "---\ntitle: 办法\npublished: 2016-01-01\n\(frontMatter)\(frontMatter.isEmpty ? "" : "\n")---\n\n\(body)"
    }

    private static func policy(_ name: String, _ text: String, _ problems: [String]) -> ReadingCase {
        ReadingCase(name, ["policies/law.md": text], problems)
    }

    private static func adding(_ name: String, _ frontMatter: String, _ problems: [String]) -> ReadingCase {
        policy(name, document(frontMatter), problems)
    }

    static let cases: [ReadingCase] = [
        policy("nothing", "", ["policies/law.md:1:1 error missing-front-matter"]),
        policy("a body alone", "第一条 甲。\n", ["policies/law.md:1:1 error missing-front-matter"]),
        policy(
            "a rule instead of front matter", "----\ntitle: 办法\n----\n",
            ["policies/law.md:1:1 error missing-front-matter"]),
        policy(
            "front matter without keys", "---\n---\n",
            ["policies/law.md:2:1 error missing-key", "policies/law.md:2:1 warning no-date"]),
        policy(
            "front matter that does not end", "---\ntitle: 办法\n", ["policies/law.md:1:1 error front-matter-unclosed"]),
        policy("front matter that is a list", "---\n- 办法\n---\n", ["policies/law.md:2:1 error front-matter-shape"]),
        policy("no title", "---\npublished: 2016-01-01\n---\n", ["policies/law.md:2:1 error missing-key"]),
        policy("no day at all", "---\ntitle: 办法\n---\n", ["policies/law.md:2:8 warning no-date"]),
        policy(
            "no day of publication", "---\ntitle: 办法\nissued: 2016-01-01\n---\n",
            ["policies/law.md:3:9 note no-published"]),
        adding("an unknown key", "isued: 2016-01-01", ["policies/law.md:4:1 error unknown-key"]),
        adding("a key without a value", "issued:", ["policies/law.md:4:8 error null-value"]),
        adding(
            "published before it was issued", "issued: 2016-01-02", ["policies/law.md:3:12 warning days-out-of-order"]),
        adding(
            "expired before it was in force", "effective: 2016-02-01\nexpires: 2016-01-31\nstatus: expired",
            ["policies/law.md:5:10 warning days-out-of-order"]),
        adding(
            "expired and in force", "expires: 2016-12-30\nstatus: in-force",
            ["policies/law.md:5:9 warning expired-in-force"]),
        adding("expiring today", "expires: 2016-12-31\nstatus: in-force", []),
        adding("a status that is none", "status: valid", ["policies/law.md:4:9 error unknown-value"]),
        adding("repealed by itself", "status: repealed\nrepealedBy: law", ["policies/law.md:5:13 error own-successor"]),
        adding("repealed by nothing known", "repealedBy: lax", ["policies/law.md:4:13 error unknown-policy"]),
        adding(
            "a document number without its bracket", "documentNumber: 青办发〔20259号",
            ["policies/law.md:4:17 warning malformed-document-number"]),
        adding(
            "attachments",
            "attachments:\n  - title: 表\n    href: assets/form.pdf\n  - href: form.pdf\n  - title: 表\n    href: form.pdf",
            [
                "policies/law.md:6:11 error unknown-asset", "policies/law.md:7:5 error missing-key",
                "policies/law.md:9:11 error invalid-url",
            ]),
        adding(
            "aliases", "aliases: [old/2016/71.html, /old.html, ../old.html, old.htm, old//a.html, \"a b.html\"]",
            [
                "policies/law.md:4:29 error invalid-alias", "policies/law.md:4:40 error invalid-alias",
                "policies/law.md:4:53 error invalid-alias", "policies/law.md:4:62 error invalid-alias",
                "policies/law.md:4:76 error invalid-alias",
            ]),
        adding("hidden characters", "source: 甲\u{200B}乙", ["policies/law.md:4:10 warning hidden-character"]),
        policy(
            "hidden characters in the body", document(body: "第一条 甲\u{202E}乙\u{202E}。\n"),
            ["policies/law.md:6:6 warning hidden-character"]),
        policy(
            "a body with another encoding of lines", "---\r\ntitle: 办法\r\nisued: 1\r\n---\r\n第一条 甲。\r\n",
            ["policies/law.md:2:8 warning no-date", "policies/law.md:3:1 error unknown-key"]),
        ReadingCase(
            "names that are no ids",
            ["policies/Law.md": document(), "policies/index.md": document(), "pages/con.md": "---\ntitle: 甲\n---\n"],
            [
                "pages/con.md:1:1 error invalid-id", "policies/Law.md:1:1 error invalid-id",
                "policies/index.md:1:1 error invalid-id",
            ]),
        ReadingCase(
            "one number for two",
            [
                "policies/a.md": document("documentNumber: 青办发[2025] 9号"),
                "policies/b.md": document("documentNumber: 青办发〔2025〕9号"),
            ], ["policies/b.md:4:17 warning shared-document-number"]),
        ReadingCase(
            "one old address for two",
            [
                "policies/a.md": document("aliases: old.html"),
                "pages/b.md": "---\ntitle: 甲\naliases: [new.html, old.html]\n---\n",
            ], ["pages/b.md:3:21 error duplicate-alias"]),
        ReadingCase(
            "a page with a key of policies", ["pages/a.md": "---\ntitle: 甲\nindexNumber: 1\n---\n"],
            ["pages/a.md:3:1 error unknown-key"]),
        ReadingCase(
            "a page without front matter", ["pages/a.md": "甲\n"], ["pages/a.md:1:1 error missing-front-matter"]),
    ]

    @Test(arguments: cases) func problems(_ example: ReadingCase) throws {
        try example.check()
    }

    @Test func everythingIsKept() throws {
        let library = try ContentFixture([
            "units.json": #"""
            {"units": [{"id": "a", "name": "青石县人民政府办公室", "kind": "government", "shortName": "县政府办"},
                       {"id": "b", "name": "各乡镇", "kind": "group", "members": {"kind": "township"}},
                       {"id": "c", "name": "临水镇", "kind": "township", "aliases": ["临水镇人民政府"]},
                       {"id": "d", "name": "重名", "kind": "township"}, {"id": "e", "name": "重名", "kind": "township"}]}
            """#,
            "assets/form.pdf": "x",
            "policies/new.md": PolicyReaderTests.document(),
            "policies/old.md": """
            ---
            title: 旧办法
            documentNumber: 青办发[2015] 9 号
            issuers: 县政府办
            issued: 2015-01-01
            published: 2015-01-03
            effective: 2015-02-01
            expires: 2016-06-30
            status: repealed
            repealedBy: new
            addressees: 各乡镇、临水镇人民政府,各单位；重名
            source: 档案馆
            topics:
              - 甲
              - 乙
            indexNumber: 000014349/2018-00222
            attachments:
              - title: 表
                href: assets/form.pdf
              - title: 网页
                href: https://county.example/表
            aliases: old/2015/9.html
            ---
            """,
        ]).library
        let policy = try #require(library.policies.last)
        #expect(library.policies.map(\.id) == ["new", "old"])
        #expect(policy.documentNumber == "青办发〔2015〕9号")
        #expect(policy.issuers.map(\.unit?.index) == [0])
        #expect(policy.addressees.map(\.name) == ["各乡镇", "临水镇人民政府", "各单位", "重名"])
        #expect(policy.addressees.map(\.mark) == ["、", ",", "；", nil])
        #expect(policy.addressees.map(\.unit?.index) == [1, 2, nil, nil])
        #expect(policy.status == .repealed)
        #expect(policy.repealedBy?.index == 0)
        #expect(policy.topics == ["甲", "乙"])
        #expect(policy.indexNumber == "000014349/2018-00222")
        #expect(policy.attachments.map(\.href) == ["assets/form.pdf", "https://county.example/表"])
        #expect(policy.aliases == ["old/2015/9.html"])
        #expect(policy.expires?.description == "2016-06-30")
    }
}
