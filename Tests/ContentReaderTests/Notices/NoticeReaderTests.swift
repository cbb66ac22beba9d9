import Accountability
import ContentReader
import Testing

@Suite struct NoticeReaderTests {
    private static func notice(_ keys: String) -> String { "---\n\(keys)\n---\n\n内容。\n" }

    private static func files(_ notices: [String: String]) -> [String: String?] {
        var files: [String: String?] = [
            "portal.json": ContentFixture.portal(with: #""disclosure": {"noticeDays": 10}"#),
            "units.json": #"""
            {"units": [{"id": "a", "name": "甲局", "kind": "government"}, {"id": "b", "name": "乙镇", "kind": "township"}]}
            """#,
            "indicators/2016.json": PlanReaderTests.plan([PlanReaderTests.indicator(1)]),
            "policies/law.md": PolicyReaderTests.document(), "funds/2016.json": FundReaderTests.funds,
        ]
        for (id, text) in notices { files["notices/\(id).md"] = text }
        return files
    }

    @Test func everyFieldIsKept() throws {
        let fixture = try ContentFixture(
            NoticeReaderTests.files([
                "a": NoticeReaderTests.notice(
                    """
                    title: 公示
                    issuers: 甲局
                    issued: 2016-03-01
                    published: 2016-03-02
                    kind: publicity
                    from: 2016-03-02
                    to: 2016-03-11
                    units: [a, b]
                    indicators: 2016/01
                    projects: pipe
                    aliases: old/a.html
                    """),
                "b": NoticeReaderTests.notice(
                    "title: 问责\nkind: accountability\ntrigger: 2\npolicy: law#article-1\npublished: 2016-04-01\nunits: b"
                ),
                "c": NoticeReaderTests.notice(
                    "title: 解读\nkind: interpretation\ninterprets: law\npublished: 2016-04-01"),
                "d": NoticeReaderTests.notice(
                    """
                    title: 撤回
                    kind: news
                    published: 2016-04-01
                    withdrawn:
                      day: 2016-05-01
                      reason: 数据有误
                    """),
                "e": NoticeReaderTests.notice("title: 以后\nkind: news\npublished: 2017-04-01"),
            ]))
        #expect(
            fixture.problems == FundReaderTests.notes + ["notices/e.md:4:12 note not-yet-published"],
            "\(fixture.messages)")
        let library = try fixture.library
        #expect(library.notices.map(\.id) == ["a", "b", "c", "d"])
        #expect(fixture.content?.noticeTexts.count == 4)
        let publicity = library.notices[0]
        #expect(publicity.kind == .publicity && publicity.term?.days == 10)
        #expect(publicity.units == [Reference(0), Reference(1)] && publicity.indicators == [Reference(0)])
        #expect(publicity.projects == [Reference(0)] && publicity.particulars.aliases == ["old/a.html"])
        #expect(publicity.particulars.issuers.map(\.unit) == [Reference(0)])
        #expect(library.notices[1].trigger == 2 && library.notices[1].policy?.anchor == "article-1")
        #expect(library.notices[2].interprets == Reference(0))
        #expect(library.noticeRelations.interpretations == [[Reference(2)]])
        #expect(library.notices[3].withdrawal?.reason == "数据有误")
    }

    @Test func whatIsNotToBeSeenYetIsNotNamed() throws {
        let fixture = try ContentFixture(
            NoticeReaderTests.files([
                "a": NoticeReaderTests.notice("title: 动态\nkind: news\npublished: 2016-04-01\nprojects: later")
            ]))
        #expect(fixture.problems.last == "notices/a.md:5:11 note not-yet-published")
        #expect(try fixture.library.notices[0].projects == [])
    }
}
