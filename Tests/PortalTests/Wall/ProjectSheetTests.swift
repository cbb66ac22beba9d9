import Accountability
import Markup
import Testing

@testable import Portal

@Suite struct ProjectSheetTests {
    /// A batch and projects in townships, so many in each, all with the same milestones.
    private static func site(
        _ counts: [Int], milestones: [Project.Milestone] = [.init(code: .start, due: Day("2025-04-01"))],
        status: ProjectStatus = .started, url: String? = "https://example.org/"
    ) throws -> Site {
        let amount = Money(fen: 1_000_000)
        let townships = counts.indices.map { Unit(id: "t\($0)", name: "第\($0)乡", kind: .township) }
        let projects = counts.enumerated().flatMap { township, count in
            (0..<count).map { number in
                Project(
                    id: "p\(township)-\(number)", title: "项目\(township)-\(number)", type: .industry, status: status,
                    locations: [.init(unit: Reference(township))],
                    funding: [.init(batch: Reference(0), level: .county, amount: amount)],
                    responsibleUnit: Reference(township), milestones: milestones)
            }
        }
        return Site(
            library: Library(
                settings: PortalSettings(
                    title: "甲县", url: url, authority: .init(name: "甲县政府办"), supervision: .init(phones: ["12317"])),
                units: townships,
                batches: [
                    Batch(
                        id: "b", title: "第一批<资金>", fiscalYear: 2025, fundType: .special,
                        sources: [.init(level: .county, amount: amount)], amount: amount, purpose: "产业",
                        disclosure: .init(
                            kind: .announcement, publisher: .init(name: "县财政局", unit: nil),
                            published: Day("2025-03-01")))
                ], projects: projects),
            policyTexts: [], pageTexts: [], day: try #require(Day("2025-06-01")))
    }

    @Test("no sheet has more rows than paper, each project is on one, townships are kept whole where they fit")
    func limits() throws {
        let site = try ProjectSheetTests.site([3, 20, 1, 50, 10, 9])
        let sheets = ProjectSheet.sheets(for: Reference(0), in: site.library)
        for sheet in sheets { #expect(sheet.projects.count + sheet.groups.count <= ProjectSheet.rows) }
        #expect(sheets.flatMap(\.projects) == site.library.ledger.projects(of: Reference(0)))
        for (township, count) in [3, 20, 1, 50, 10, 9].enumerated() where count < ProjectSheet.rows {
            let holding = sheets.filter { $0.groups.contains { $0.township == Reference(township) } }
            #expect(holding.count == 1, "township \(township)")
        }
    }

    @Test("a sheet says what, of which day, by whom, what adds up, whom to call and where it is found")
    func contents() throws {
        let site = try ProjectSheetTests.site([15, 15])
        let page = try #require(site.output("wall/projects-b-a3.html"))
        #expect(page.contains("<h2>第一批&lt;资金&gt;</h2>"))
        #expect(page.contains("数据截至2025年3月1日") && page.contains("第A张，共2张") && page.contains("第B张，共2张"))
        #expect(page.contains("主办单位：甲县政府办") && page.contains("公开单位：县财政局"))
        #expect(page.contains("合计（15个项目）") && page.contains("<td class=\"n\">15</td>"))
        #expect(page.contains("监督举报电话：12317"))
        #expect(page.contains("查询网址：https://example.org/funds/b.html"))
        let code = try #require(site.addressCode(of: "funds/b.html"))
        #expect(page.contains(String(decoding: code.bytes, as: UTF8.self)))
        #expect(site.output("funds/b.html")?.contains("href=\"../wall/projects-b-a3.html\"") == true)
        #expect(site.output(site.wallStylesheet.path) != nil)
    }

    @Test("each standing has its box; what nobody waits for has a dash")
    func marks() throws {
        func page(_ milestones: [Project.Milestone], _ status: ProjectStatus = .started) throws -> String {
            let site = try ProjectSheetTests.site([1], milestones: milestones, status: status)
            return try #require(site.output("wall/projects-b-a3.html"))
        }
        let page1 = try page([
            .init(code: .noticeBefore, due: Day("2025-02-01"), met: Day("2025-02-04")),
            .init(code: .start, due: Day("2025-03-01"), met: Day("2025-03-01")),
            .init(code: .completion, due: Day("2025-05-01")), .init(code: .acceptance, due: Day("2025-07-01")),
        ])
        #expect(page1.contains("<i>已完成</i> 2月4日<br>迟3天</td>"))
        #expect(page1.contains("<i>已完成</i> 3月1日</td>"))
        #expect(page1.contains("<i>逾期</i> 5月1日<br>逾期31天</td>"))
        #expect(page1.contains("<i>未到</i> 7月1日</td>"))
        #expect(page1.contains("<td>完成0/1<br>逾期：1</td>") && page1.contains("<td>完成1/1</td>"))
        // Neither a notice after the end nor an audit is named.
        #expect(page1.components(separatedBy: "<td class=\"c\">—</td>") == 3)
        let page2 = try page([
            .init(code: .start, due: Day("2025-07-01")), .init(code: .completion, due: Day("2025-08-01")),
        ])
        #expect(page2.contains("<i>下一节点</i> 7月1日</td>") && page2.contains("<i>未到</i> 8月1日</td>"))
        let halted = try page([.init(code: .start, due: Day("2025-04-01"))], .suspended)
        #expect(halted.components(separatedBy: "<td class=\"c\">—</td>") == 7)
    }

    @Test("a batch without milestones has no sheet; without an address there is no code")
    func absences() throws {
        let none = try ProjectSheetTests.site([2], milestones: [])
        #expect(!none.pages().contains { $0.path.hasPrefix("wall/") })
        #expect(none.output("funds/b.html")?.contains("wall/") == false)
        let site = try ProjectSheetTests.site([2], url: nil)
        let page = try #require(site.output("wall/projects-b-a3.html"))
        #expect(!page.contains("class=\"qr\"") && !page.contains("查询网址"))
    }

    @Test("long batches go on on further pages")
    func pages() throws {
        let site = try ProjectSheetTests.site(Array(repeating: 21, count: 12))
        let paths = site.pages().map(\.path).filter { $0.hasPrefix("wall/") }
        #expect(paths.contains("wall/projects-b-a3.html") && paths.contains("wall/projects-b-a3.part2.html"))
        for path in paths { #expect((site.output(path)?.utf8.count ?? 0) <= 150 * 1024, "\(path)") }
        let first = try #require(site.output("wall/projects-b-a3.html"))
        #expect(first.contains("<a href=\"projects-b-a3.part2.html\">2</a>"))
    }
}

extension String {
    /// How many parts a text has between the places of another.
    fileprivate func components(separatedBy separator: String) -> Int {
        ranges(of: separator).count + 1
    }
}
