import Accountability
import Markup
import PolicyText
import SourceText
import Testing

@testable import Portal

@Suite struct NoticePageTests {
    private static func site(
        on day: String, language: PortalSettings.Language = .simplifiedChinese, withdrawnOn: String? = nil
    ) throws -> Site {
        let from = try #require(Day("2025-06-10"))
        let to = try #require(Day("2025-06-19"))
        let particulars = Policy(
            id: "n", title: "项目公示", documentNumber: nil, issuers: [], addressees: [], issued: nil, published: from,
            effective: nil, expires: nil, status: nil, repealedBy: nil, source: nil, topics: [], indexNumber: nil,
            attachments: [], aliases: ["old/n.html"])
        let withdrawal = withdrawnOn.flatMap { Day($0) }.map { Notice.Withdrawal(day: $0, reason: "数据<有误>") }
        let text = PolicyTextReader.read(SourceFile(path: "n", text: "正文在此。\n"), from: 0, log: ProblemLog())
        return Site(
            library: Library(
                settings: PortalSettings(title: "甲县", language: language, authority: .init(name: "乙")),
                notices: [
                    Notice(
                        particulars: particulars, kind: .publicity, term: NoticeTerm(from: from, to: to),
                        withdrawal: withdrawal)
                ]),
            policyTexts: [], noticeTexts: [text], pageTexts: [], day: try #require(Day(day)))
    }

    @Test(arguments: [
        ("2025-06-09", "1天后开始，共10天", false), ("2025-06-13", "第4天，共10天，还剩6天", true),
        ("2025-06-19", "第10天，共10天，今天结束", true), ("2025-06-20", "已结束，共10天", false),
    ]) func aTermIsToldByTheDay(day: String, words: String, isRunning: Bool) throws {
        let site = try NoticePageTests.site(on: day)
        #expect(try #require(site.output("notices/n.html")).contains(words))
        let list = try #require(site.output("notices/index.html"))
        #expect(list.contains(words))
        #expect(list.contains("id=\"running\"") == isRunning)
    }

    @Test func aTermIsToldInEnglish() throws {
        let site = try NoticePageTests.site(on: "2025-06-13", language: .english)
        #expect(try #require(site.output("notices/n.html")).contains("day 4 of 10, 6 days left"))
    }

    @Test func aWithdrawnNoticeLeavesDayAndReason() throws {
        let before = try NoticePageTests.site(on: "2025-06-11", withdrawnOn: "2025-06-12")
        #expect(try #require(before.output("notices/n.html")).contains("正文在此"))
        let after = try NoticePageTests.site(on: "2025-06-12", withdrawnOn: "2025-06-12")
        let page = try #require(after.output("notices/n.html"))
        #expect(!page.contains("正文在此"))
        #expect(page.contains("数据&lt;有误&gt;") && page.contains("2025年6月12日"))
        #expect(try !#require(after.output("notices/index.html")).contains("id=\"running\""))
    }

    @Test func oldAddressesLeadOn() throws {
        let site = try NoticePageTests.site(on: "2025-06-11")
        #expect(try #require(site.output("old/n.html")).contains("../notices/n.html"))
    }
}
