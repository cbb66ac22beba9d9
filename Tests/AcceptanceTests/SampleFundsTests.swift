import Foundation
import Testing

/// The money, projects and notices of the sample county: what its JSON says, read by other code than the program's,
/// looked for on its pages.
@Suite struct SampleFundsTests {
    private let county: SampleCounty
    private let batches: [[String: Any]]
    private let projects: [[String: Any]]

    init() throws {
        county = try SampleCounty.shared.get()
        try #require(county.outcome.status == 0, "\(county.outcome.errors)")
        let folder = SampleCounty.content.appendingPathComponent("funds")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        let roots = try files.map { name in
            try #require(
                try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appendingPathComponent(name)))
                    as? [String: Any])
        }
        batches = roots.flatMap { $0["batches"] as? [[String: Any]] ?? [] }
        projects = roots.flatMap { $0["projects"] as? [[String: Any]] ?? [] }
    }

    private static let scheduled = "xj-2026-2"

    /// An amount in fen.
    private static func fen(_ value: Any?) throws -> Int {
        let text = "\(try #require(value))".replacing("元", with: "")
        let isTenThousand = text.hasSuffix("万")
        let digits = isTenThousand ? String(text.dropLast()) : text
        let exact = Foundation.Decimal(string: digits, locale: Locale(identifier: "en_US_POSIX"))
        let number = try #require(exact)
        return NSDecimalNumber(decimal: number * (isTenThousand ? 1_000_000 : 100)).intValue
    }

    /// What a cell of a column in ten thousand yuan shows, in fen.
    private static func shown(_ cell: String) throws -> Int {
        try fen(cell.replacing("\u{2212}", with: "-") + "万元")
    }

    private func page(_ path: String) throws -> Page { try #require(county.audit.pages[path], "\(path)") }

    private func table(_ caption: String, on page: Page) throws -> Page.Element {
        try #require(page.all("table").first { $0.all("caption").first?.attributes["id"] == caption }, "\(caption)")
    }

    @Test func thereAreProjectsInEveryStage() {
        #expect(projects.count >= 40 && batches.count >= 3)
        #expect(
            Set(projects.compactMap { $0["status"] as? String }) == [
                "library", "announced", "approved", "started", "completed", "accepted", "maintained", "suspended",
                "cancelled",
            ])
    }

    @Test func everyBatchAddsUpOnItsPage() throws {
        for batch in batches {
            let id = try #require(batch["id"] as? String)
            guard id != SampleFundsTests.scheduled else { continue }
            let page = try page("funds/\(id).html")
            let amount = try SampleFundsTests.fen(batch["amount"])
            let sources = try table("sources", on: page)
            let sourceRows = try #require(sources.all("tbody").first).all("tr").map { try #require($0.all("td").last) }
            #expect(try sourceRows.map { try SampleFundsTests.shown($0.text) }.reduce(0, +) == amount, "\(id)")
            // Each project, then what is carried on and what nobody has taken.
            let rows = try #require(try table("projects", on: page).all("tbody").first).all("tr")
            let shown = try rows.map { try SampleFundsTests.shown(try #require($0.all("td").last).text) }
            #expect(shown.reduce(0, +) == amount, "\(id)")
            let taken = try projects.map { project in
                try (project["funding"] as? [[String: Any]] ?? []).filter { $0["batch"] as? String == id }
                    .map { try SampleFundsTests.fen($0["amount"]) }.reduce(0, +)
            }.reduce(0, +)
            let carried = try batches.flatMap { $0["sources"] as? [[String: Any]] ?? [] }
                .filter { $0["carriedFrom"] as? String == id }.map { try SampleFundsTests.fen($0["amount"]) }
                .reduce(0, +)
            #expect(shown.last == amount - taken - carried, "\(id)")
        }
    }

    @Test func everyColumnOfTheTotalsAddsUp() throws {
        for path in county.audit.pages.keys.filter({ $0.hasPrefix("funds/") }).sorted() {
            let tables = try page(path).all("table").filter {
                $0.all("caption").first?.attributes["id"]?.hasPrefix("by-") == true
            }
            // A page of places has them alone.
            #expect(tables.count >= (path.hasSuffix("--by-township.html") ? 1 : 4), "\(path)")
            for table in tables {
                let rows = try #require(table.all("tbody").first).all("tr").map { $0.all("td").map(\.text) }
                let sums = try #require(table.all("tfoot").first).all("td").map(\.text)
                for column in sums.indices {
                    let cells = rows.map { $0[column] }
                    // Rates do not add up, and what is undivided has no sum but the whole.
                    guard !sums[column].hasSuffix("%"), !cells.contains("—"), sums[column] != "—" else { continue }
                    let sum = try cells.map { try SampleFundsTests.shown($0) }.reduce(0, +)
                    #expect(try sum == SampleFundsTests.shown(sums[column]), "\(path), column \(column)")
                }
            }
        }
    }

    @Test func everyProjectSaysWhatItPaid() throws {
        for project in projects {
            let id = try #require(project["id"] as? String)
            let path = "projects/\(id).html"
            let funding = project["funding"] as? [[String: Any]] ?? []
            if !funding.isEmpty, funding.allSatisfy({ $0["batch"] as? String == SampleFundsTests.scheduled }) {
                #expect(county.audit.pages[path] == nil, "\(path)")
                continue
            }
            let page = try page(path)
            #expect(page.all("h1").first?.text == project["title"] as? String)
            let items = try #require(page.element(id: "items"))
            #expect(items.all("dt").count == 9, "\(path)")
            let transactions = project["transactions"] as? [[String: Any]] ?? []
            guard !transactions.isEmpty else { continue }
            func sum(_ kind: String) throws -> Int {
                try transactions.filter { $0["type"] as? String == kind }
                    .map { try SampleFundsTests.fen($0["amount"]) }.reduce(0, +)
            }
            let sums = try #require(try table("transactions", on: page).all("tfoot").first).all("tr").map {
                try SampleFundsTests.shown($0.all("td")[0].text)
            }
            let paid = try sum("payment") - sum("refund")
            let total = try funding.map { try SampleFundsTests.fen($0["amount"]) }.reduce(0, +)
            #expect(sums == [try sum("allocation"), paid, total - paid], "\(path)")
        }
    }

    @Test func theOverspendIsOpenlyUnreconciled() throws {
        let page = try page("projects/luming-road-flood.html")
        #expect(page.main?.elements.first?.text.contains("连续暴雨") == true)
        let rows = try table("discrepancies", on: page).rows
        #expect(rows.count == 2)
        #expect(rows.contains { $0.contains("3.2万元（32000.00元）") })
        for path in county.audit.pages.keys where path.hasPrefix("projects/") && !path.contains("luming-road-flood") {
            #expect(try !self.page(path).all("caption").contains { $0.attributes["id"] == "discrepancies" }, "\(path)")
        }
    }

    @Test func whatIsScheduledIsNowhere() {
        for (path, bytes) in county.audit.files {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!path.contains(SampleFundsTests.scheduled) && !text.contains(SampleFundsTests.scheduled), "\(path)")
            #expect(!text.contains("2026年第二批衔接") && !text.contains("中蜂养殖"), "\(path)")
        }
    }

    @Test func aWithdrawnNoticeIsATombstone() throws {
        let page = try page("notices/2025-training-plan-withdrawn.html")
        #expect(page.main?.text.contains("公告所列两期培训的时间和地点有误") == true)
        #expect(page.main?.text.contains("14期") == false)
    }

    @Test func noticesLinkBothWays() throws {
        let law = try #require(page("policies/qcn-2025-8.html").main)
        #expect(law.links.contains("../notices/interpretation-fund-measures.html"))
        #expect(law.links.contains("../funds/xj-2025-1.html"))
        let explained = try #require(page("notices/interpretation-fund-measures.html").main)
        #expect(explained.links.contains("../policies/qcn-2025-8.html"))
        let decision = try #require(page("notices/2025-accountability-1.html").main)
        #expect(decision.text.contains("第2种情形"))
        #expect(decision.links.contains("../policies/qbf-2025-6.html#article-26-item-2"))
        #expect(try page("units/wangchuan.html").main?.links.contains("../notices/2025-accountability-1.html") == true)
        #expect(
            try page("projects/wangchuan-orchard.html").main?.links.contains("../notices/2025-q3-inspection.html")
                == true)
        let list = try #require(page("notices/index.html").main)
        #expect(list.text.contains("第5天，共15天，还剩10天"))
    }
}
