import Accountability
import Markup
import Testing

@testable import Portal

@Suite struct FundPageTests {
    private static func money(_ text: String) throws -> Money { try Money(reading: text.utf8) }

    private static func project(
        _ id: String, _ funding: [(FundLevel, String)], paid: String, status: ProjectStatus = .started,
        exception: RecordedException? = nil
    ) throws -> Project {
        let parts = try funding.map {
            Project.Funding(batch: Reference(0), level: $0.0, amount: try money($0.1))
        }
        let day = try #require(Day("2025-05-01"))
        return Project(
            id: id, title: "项目\(id)", type: .industry, status: status, locations: [.init(unit: Reference(0))],
            funding: parts, responsibleUnit: Reference(0),
            transactions: [
                .init(id: "a", kind: .allocation, day: day, amount: parts.map(\.amount).total()),
                .init(id: "p", kind: .payment, day: day, amount: try money(paid)),
            ], exception: exception)
    }

    private static func page(
        _ path: String, _ projects: [Project], language: PortalSettings.Language = .simplifiedChinese,
        workdays: PortalSettings.Workdays = .init()
    ) throws -> String {
        let batch = Batch(
            id: "b", title: "第一批", fiscalYear: 2025, fundType: .special,
            sources: [
                .init(level: .central, amount: try money("0.4万元")),
                .init(level: .county, amount: try money("96.14712万元")),
            ], amount: try money("96.54712万元"), purpose: "产业",
            decision: .init(day: Day("2025-05-12")),
            disclosure: .init(kind: .announcement, published: Day("2025-06-06")))
        let site = Site(
            library: Library(
                settings: PortalSettings(
                    title: "甲县", language: language, authority: .init(name: "乙"),
                    supervision: .init(phones: ["12317"]), workdays: workdays,
                    disclosure: .init(allocationWorkingDays: 15)),
                units: [Unit(id: "east", name: "东镇", kind: .township)], batches: [batch], projects: projects),
            policyTexts: [], pageTexts: [], day: try #require(Day("2025-12-31")))
        return try #require(site.output(path), "\(path)")
    }

    @Test func whatNobodyTookIsARow() throws {
        let page = try FundPageTests.page(
            "funds/b.html", [try FundPageTests.project("p", [(.county, "90万元")], paid: "30万元")])
        #expect(page.contains("96.54712万元（965471.20元）"))
        // As many decimals as the amount of the batch takes, in all of the column.
        #expect(
            page.contains(
                "<th scope=\"row\" colspan=\"3\">尚未安排</th><td></td><td></td><td class=\"n\">6.54712</td>"))
        #expect(page.contains("<td class=\"n\">33.3%</td><td class=\"n\">90.00000</td>"))
        #expect(page.contains("12317"))
    }

    @Test func withoutHolidaysNoWorkingDaysAreComputed() throws {
        let projects = [try FundPageTests.project("p", [(.county, "90万元")], paid: "30万元")]
        #expect(try FundPageTests.page("funds/b.html", projects).contains("工作日不作计算"))
        let holidays = try #require(Day("2025-06-02"))
        let page = try FundPageTests.page("funds/b.html", projects, workdays: .init(holidays: [holidays]))
        #expect(page.contains("起第18个工作日公开，规定15个工作日，迟3个工作日"))
    }

    @Test func whatIsPaidFromSeveralLevelsIsNotDivided() throws {
        let page = try FundPageTests.page(
            "funds/b.html",
            [
                try FundPageTests.project("p", [(.county, "50万元"), (.central, "0.4万元")], paid: "30万元"),
                try FundPageTests.project("q", [(.county, "20万元")], paid: "5万元"),
            ])
        let start = try #require(page.firstRange(of: "id=\"by-level\"")).upperBound
        let table = page[start...].prefix { $0 != "§" }
        let end = try #require(table.firstRange(of: "</table>")).lowerBound
        let level = table[..<end]
        #expect(level.contains("<th scope=\"row\">县级</th><td>96.14712</td><td>99.6%</td><td>70.0</td>"))
        // The 5 of the project of one level stand with it, the 30 of the other in a row of their own.
        #expect(level.contains("涉及多项，不拆分"))
        #expect(level.contains("<td>—</td>"))
        #expect(level.contains("<td>49.7%</td>"))
    }

    @Test func anExceptionIsToldWithItsArithmetic() throws {
        let exception = RecordedException(
            reason: "抢修", approvedBy: NamedBody(name: "县政府", unit: nil), day: try #require(Day("2025-06-01")))
        let page = try FundPageTests.page(
            "projects/p.html",
            [try FundPageTests.project("p", [(.county, "1万元")], paid: "1.000001万元", exception: exception)])
        #expect(page.contains("尚未核对一致") && page.contains("抢修") && page.contains("县政府"))
        #expect(page.contains("0.000001万元（0.01元）"))
        #expect(page.contains("\u{2212}0.000001"))
    }

    @Test func ofNothingThereIsNoRate() throws {
        let page = try FundPageTests.page(
            "projects/index.html", [try FundPageTests.project("p", [(.county, "0")], paid: "0", status: .library)])
        #expect(!page.contains("∞") && !page.contains("NaN"))
        #expect(page.contains("<td class=\"n\">0</td><td class=\"n\">0</td><td class=\"n\">—</td>"))
    }

    /// Where there are no projects yet no file of them is offered.
    @Test func withoutProjectsNoFileOfThemIsNamed() throws {
        for path in ["funds/index.html", "funds/b.html"] {
            let page = try FundPageTests.page(path, [])
            #expect(page.contains("data/fund-batches.csv") && !page.contains("data/projects.csv"), "\(path)")
        }
    }

    /// The bar tells each place money is in by the words and the share of its row in the table.
    @Test func theBarOfAHundredPerCentHasEveryYuan() throws {
        let page = try FundPageTests.page(
            "funds/b.html", [try FundPageTests.project("p", [(.county, "90万元")], paid: "30万元")])
        let table = try #require(RenderedTable.all(in: page).first { $0.id == "whereabouts" })
        let start = try #require(page.firstRange(of: "id=\"whereabouts-chart-t\"")).upperBound
        let figure = page[start...].prefix(upTo: try #require(page[start...].firstRange(of: "</figure>")).lowerBound)
        for row in table.rows { #expect(figure.contains("\(row[0]) \(row[2])"), "\(row)") }
        #expect(table.rows.count == 3)
    }

    @Test func theSameInEnglish() throws {
        let page = try FundPageTests.page(
            "funds/index.html", [try FundPageTests.project("p", [(.county, "90万元")], paid: "30万元")],
            language: .english)
        #expect(page.contains("965471.20 yuan received, 900000.00 yuan allocated to projects, 300000.00 yuan paid."))
    }
}
