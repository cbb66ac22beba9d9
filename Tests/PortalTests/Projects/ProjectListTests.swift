import Accountability
import FundSamples
import Markup
import Testing

@testable import Portal

@Suite struct ProjectListTests {
    /// Projects in two townships, of two types, more than fit one page.
    private static func site(
        count: Int, ids: (Int) -> String = { "p\($0)" }, language: PortalSettings.Language = .simplifiedChinese
    ) -> Site {
        let batches = (0..<3).map {
            Portfolio.batch("b\($0)", year: 2024 + $0, sources: [Portfolio.source(.county, 0)])
        }
        let projects = (0..<count).map { index in
            Portfolio.project(
                ids(index), type: index % 2 == 0 ? .industry : .health, units: [index % 3 == 2 ? nil : index % 3],
                funding: [Portfolio.funding(index % 3, .county, index * 7)],
                transactions: [Portfolio.move(.allocation, index * 5), Portfolio.move(.payment, index * 3)])
        }
        return Site(
            library: Library(
                settings: PortalSettings(title: "甲县", language: language, authority: .init(name: "乙")),
                units: [
                    Unit(id: "east", name: "东镇", kind: .township), Unit(id: "index-1", name: "西镇", kind: .township),
                ], batches: batches, projects: projects),
            policyTexts: [], pageTexts: [], day: Day(number: 20_100))
    }

    private static func lists(_ site: Site) -> [String: [(path: String, table: RenderedTable)]] {
        var lists: [String: [(path: String, table: RenderedTable)]] = [:]
        for page in site.pages() where page.path.hasPrefix("projects/") {
            var bytes: [UInt8] = []
            page.render(&bytes)
            let tables = RenderedTable.all(in: String(decoding: bytes, as: UTF8.self))
            guard let table = tables.first(where: { $0.id == "projects" }) else { continue }
            let stem = String(page.path.dropLast(".html".count).replacing(/--\d{1,2}$/, with: ""))
            lists[stem, default: []].append((page.path, table))
        }
        return lists
    }

    @Test func everyProjectIsInTheListsOfItsValues() throws {
        let site = ProjectListTests.site(count: 230)
        let lists = ProjectListTests.lists(site)
        func rows(_ list: String) -> [String] { (lists[list] ?? []).flatMap { $0.table.rows.map { $0[0] } } }
        #expect(rows("projects/index").sorted() == (0..<230).map { "p\($0)" }.sorted())
        #expect(lists["projects/index"]?.count == 3)
        #expect(rows("projects/by-type--industry").count == 115 && rows("projects/by-type--health").count == 115)
        #expect(rows("projects/by-year--2025").count == 77)
        #expect(rows("projects/by-batch--b2").count == 76)
        #expect(rows("projects/by-township--east").count == 77)
        #expect(rows("projects/by-township--not--stated").count == 76)
        #expect(rows("projects/by-unit--east").count == 230)
        #expect(rows("projects/by-status--started").count == 230)
    }

    @Test func totalsAreOfThePageAndOfAll() throws {
        for (list, pages) in ProjectListTests.lists(ProjectListTests.site(count: 230)) {
            var all = 0
            for (path, table) in pages {
                let shown = try #require(table.column(4)).reduce(0, +)
                #expect(RenderedTable.number(try #require(table.foot.first)[4]) == shown, "\(path)")
                #expect(table.foot.count == (pages.count > 1 ? 2 : 1), "\(path)")
                all += shown
            }
            for (path, table) in pages {
                #expect(RenderedTable.number(try #require(table.foot.last)[4]) == all, "\(list), \(path)")
            }
        }
    }

    /// Ids that look like the names of lists are projects all the same.
    @Test func noListLiesWhereAProjectDoes() {
        let ids = ["by-type", "by-type-industry", "by-year-2024", "by-unit-east", "index-2", "by-batch-b1", "page-2"]
        let pages = ProjectListTests.site(count: 210) { $0 < ids.count ? ids[$0] : "p\($0)" }.pages().map(\.path)
        #expect(Set(pages).count == pages.count)
        for id in ids { #expect(pages.contains("projects/\(id).html")) }
        #expect(pages.contains("projects/by-type--industry.html") && pages.contains("projects/index--2.html"))
    }

    @Test func pagesLeadToEachOther() throws {
        let site = ProjectListTests.site(count: 230, language: .english)
        let second = try #require(site.text(of: "projects/index--2.html"))
        #expect(second.contains("<a href=\"index.html\" rel=\"prev\">Previous page</a>"))
        #expect(second.contains("<a href=\"index--3.html\" rel=\"next\">Next page</a>"))
        #expect(second.contains("<strong aria-current=\"page\">2</strong>"))
        #expect(second.contains("<h1>Projects (page 2)</h1>"))
        #expect(!second.contains("<details><summary>More lists"))
        #expect(try #require(site.text(of: "projects/index.html")).contains("<details><summary>More lists"))
    }

    /// A project called like a list, with transactions enough for pages that may not lie where the list's do.
    @Test func manyTransactionsGoOnInPagesOfTheirOwn() throws {
        let moves = (0..<250).map { Portfolio.move(.allocation, $0 + 1, Day(number: 20_000 + Int32($0))) }
        let site = Site(
            library: Library(
                settings: PortalSettings(title: "甲县", language: .simplifiedChinese, authority: .init(name: "乙")),
                units: [Unit(id: "2", name: "东镇", kind: .township)],
                batches: [Portfolio.batch("b", sources: [Portfolio.source(.county, 1_000_000)])],
                projects: [
                    Portfolio.project("by-unit", funding: [Portfolio.funding(0, .county, 50_000)], transactions: moves)
                ]),
            policyTexts: [], pageTexts: [], day: Day(number: 20_400))
        let paths = site.pages().map(\.path)
        #expect(Set(paths).count == paths.count && paths.contains("projects/by-unit--2.html"))
        let tables = try ["by-unit", "by-unit---2", "by-unit---3"].map { name in
            let page = try #require(site.text(of: "projects/\(name).html"))
            return try #require(RenderedTable.all(in: page).first { $0.id == "transactions" })
        }
        #expect(tables.map(\.rows.count) == [100, 100, 50])
        #expect(try tables.flatMap { try #require($0.column(2)) } == Array(1...250))
        for table in tables { #expect(table.foot.map { RenderedTable.number($0[2]) }.first == 250 * 251 / 2) }
    }

    @Test func theScriptIsToldItsWords() throws {
        let site = ProjectListTests.site(count: 3)
        let page = try #require(site.text(of: "projects/index.html"))
        #expect(
            page.contains(
                """
                <p class="filter noprint" data-count="显示{n}行，共{m}行"><label>在本页中查找 <input type="search" name="search"></label> <output></output></p>
                <div class="scroll"
                """))
        #expect(page.contains("<script src=\"../\(TableFilter.script.path)\" defer></script>"))
        let script = String(decoding: TableFilter.script.bytes, as: UTF8.self)
        #expect(TableFilter.script.bytes.count <= 5 * 1024)
        for forbidden in ["innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval", "http", "import"] {
            #expect(!script.contains(forbidden))
        }
    }

    @Test func withoutProjectsThereIsNothing() {
        let pages = Site(
            library: Library(
                settings: PortalSettings(title: "甲县", language: .simplifiedChinese, authority: .init(name: "乙"))),
            policyTexts: [], pageTexts: [], day: Day(number: 20_100)
        ).pages().map(\.path)
        #expect(!pages.contains { $0.hasPrefix("projects/") || $0.hasPrefix("funds/") || $0.hasSuffix(".js") })
    }
}
