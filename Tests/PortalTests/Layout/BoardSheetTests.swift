import Accountability
import Markup
import PolicyText
import QRCodes
import SourceText
import Testing

@testable import Portal

/// What only the print of batches and projects says.
@Suite struct BoardSheetTests {
    private static func site(
        url: String? = "https://example.org/甲县/", withdrawn: Day? = nil, noticeDays: Int? = 10,
        own: PortalSettings.Supervision? = nil
    ) throws -> Site {
        let day = try #require(Day("2025-05-01"))
        let end = try #require(Day("2025-05-15"))
        let term = try #require(NoticeTerm(from: day, to: end))
        let money = Money(fen: 100_00)
        return Site(
            library: Library(
                settings: PortalSettings(
                    title: "甲县", url: url, authority: .init(name: "乙"), supervision: .init(phones: ["12317"]),
                    disclosure: .init(noticeDays: noticeDays)),
                units: [Unit(id: "east", name: "东镇", kind: .township)],
                batches: [
                    Batch(
                        id: "b", title: "第一批", fiscalYear: 2025, fundType: .special,
                        sources: [.init(level: .county, amount: money)], amount: money, purpose: "产业",
                        disclosure: .init(kind: .publicity, published: day, days: 15), supervision: own)
                ],
                projects: [
                    Project(
                        id: "p", title: "果园", type: .industry, status: .announced,
                        locations: [.init(unit: Reference(0))], responsibleUnit: Reference(0), supervision: own)
                ],
                notices: [
                    Notice(
                        particulars: Policy(
                            id: "n", title: "公示", documentNumber: nil, issuers: [], addressees: [], issued: day,
                            published: day, effective: nil, expires: nil, status: nil, repealedBy: nil, source: nil,
                            topics: [], indexNumber: nil, attachments: [], aliases: []),
                        kind: .publicity, term: term, projects: [Reference(0)],
                        withdrawal: withdrawn.map { .init(day: $0, reason: "有误") })
                ]),
            policyTexts: [],
            noticeTexts: [
                PolicyTextReader.read(SourceFile(path: "notices/n.md", text: "公示。"), from: 0, log: ProblemLog())
            ], pageTexts: [], day: try #require(Day("2025-12-31")))
    }

    @Test(arguments: ["funds/b.html", "projects/p.html"])
    func theSheetSaysWhomToCallHowLongAndWhere(_ path: String) throws {
        let site = try BoardSheetTests.site()
        let page = try #require(site.output(path))
        let note = try #require(page.firstMatch(of: /<div class="board" hidden>[^~]*?<\/div>/)).output
        #expect(note.contains("12317"))
        #expect(note.contains("2025年5月1日至2025年5月15日"))
        #expect(note.contains("（不少于10天）") && note.contains("＿年"))
        #expect(note.contains("<svg role=\"img\" aria-label=\"本页网址的二维码\""))
        // The code is that of the page's own address, in ASCII, which every reader takes for what it is.
        let code = try #require(QRCode("https://example.org/%E7%94%B2%E5%8E%BF/\(path)"))
        #expect(note.contains("d=\"\(code.strokes)\""))
        #expect(page.contains("<link rel=\"stylesheet\" href=\"../\(site.boardStylesheet.path)\" media=\"print\">"))
        #expect(site.output(site.boardStylesheet.path) != nil)
    }

    @Test func withoutAnAddressThereIsNoCode() throws {
        let site = try BoardSheetTests.site(url: nil)
        for path in ["funds/b.html", "projects/p.html"] {
            let page = try #require(site.output(path))
            #expect(page.contains("<div class=\"board\" hidden>") && page.contains("张贴日期"))
            #expect(!page.contains("class=\"qr\"") && !page.contains("二维码"))
        }
    }

    @Test func theTermOfAWithdrawnNoticeIsNotPrinted() throws {
        let site = try BoardSheetTests.site(withdrawn: Day("2025-06-01"))
        let page = try #require(site.output("projects/p.html"))
        #expect(!page.contains("2025年5月1日至2025年5月15日"))
    }

    @Test func whatTheHouseHasNoRuleForIsNotPrinted() throws {
        let site = try BoardSheetTests.site(noticeDays: nil)
        let page = try #require(site.output("projects/p.html"))
        #expect(page.contains("张贴日期") && !page.contains("不少于"))
    }

    @Test func aRecordsOwnPhonesGoBeforeThePortals() throws {
        let site = try BoardSheetTests.site(own: .init(phones: ["0000-6000001"]))
        let page = try #require(site.output("projects/p.html"))
        let note = try #require(page.firstMatch(of: /<div class="board" hidden>[^~]*?<\/div>/)).output
        #expect(note.contains("0000-6000001") && !note.contains("12317"))
    }
}
