import Accountability
import FundSamples
import Markup
import Testing

@testable import Portal

// Random portfolios, read back from the pages as a citizen would: every total is the sum of what it stands under.
@Suite struct PortfolioPageTests {
    private static let seeds = Array(UInt64(1)...24)

    private static func site(_ portfolio: Portfolio) -> Site {
        Site(
            library: Library(
                settings: PortalSettings(title: "甲县", language: .simplifiedChinese, authority: .init(name: "乙")),
                units: [
                    Unit(id: "east", name: "东镇", kind: .township), Unit(id: "west", name: "西镇", kind: .township),
                ], batches: portfolio.batches, projects: portfolio.projects),
            policyTexts: [], pageTexts: [], day: Day(number: 20_100))
    }

    /// The pages of funds and projects.
    private static func pages(_ portfolio: Portfolio) -> [(path: String, text: String)] {
        site(portfolio).pages().filter { $0.path.hasSuffix(".html") }.map { page in
            var bytes: [UInt8] = []
            page.render(&bytes)
            return (page.path, String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test(arguments: seeds) func everyTotalIsTheSumOfItsRows(seed: UInt64) throws {
        var checked = 0
        for (path, text) in PortfolioPageTests.pages(Portfolio.random(seed: seed)) {
            for table in RenderedTable.all(in: text) {
                // Rows of sums of different things, each checked by itself elsewhere.
                guard let total = table.foot.last, table.id != "transactions" else { continue }
                for place in total.indices {
                    // A column with a dash has no sum, and rates have none.
                    guard let sum = RenderedTable.number(total[place]), let cells = table.column(place) else {
                        continue
                    }
                    // Of a list in pages the first row of sums is that of the page.
                    let own = table.foot.first.flatMap { RenderedTable.number($0[place]) }
                    #expect(cells.reduce(0, +) == own, "seed \(seed), \(path), \(table.id), column \(place)")
                    if table.foot.count == 1 { #expect(own == sum) }
                    checked += 1
                }
            }
        }
        #expect(checked > 20, "seed \(seed)")
    }

    @Test(arguments: seeds) func everyColumnHasOneNumberOfDecimals(seed: UInt64) {
        for (path, text) in PortfolioPageTests.pages(Portfolio.random(seed: seed)) {
            for table in RenderedTable.all(in: text) where !table.id.hasSuffix("-c") {
                let rows = table.rows + table.foot
                guard let width = rows.first?.count, path.hasPrefix("funds/") || path.hasPrefix("projects/") else {
                    continue
                }
                for place in 0..<width {
                    let cells = rows.compactMap { place < $0.count ? $0[place] : nil }
                    let numbers = cells.filter { RenderedTable.number($0) != nil }
                    guard numbers.contains(where: { RenderedTable.decimals($0) > 0 }) else { continue }
                    let decimals = Set(numbers.map(RenderedTable.decimals))
                    #expect(decimals.count == 1, "seed \(seed), \(path), \(table.id): \(cells)")
                    // The fewest: some cell needs the last of them.
                    #expect(numbers.contains { !$0.hasSuffix("0") }, "seed \(seed), \(path), \(table.id): \(cells)")
                }
            }
        }
    }

    @Test(arguments: seeds) func sharesAddUpToAHundred(seed: UInt64) {
        var checked = 0
        for (path, text) in PortfolioPageTests.pages(Portfolio.random(seed: seed)) where path.hasPrefix("funds/") {
            for table in RenderedTable.all(in: text) {
                guard let total = table.foot.last else { continue }
                for place in total.indices where total[place] == "100.0%" {
                    let shares = table.rows.map { $0[place] }
                    // A rate of payment may be 100.0% too; of shares there is one for each row.
                    guard place == 2, shares.allSatisfy({ $0.hasSuffix("%") }) else { continue }
                    let sum = shares.compactMap { RenderedTable.number(String($0.dropLast())) }.reduce(0, +)
                    #expect(sum == 100_000_000, "seed \(seed), \(path), \(table.id): \(shares)")
                    checked += 1
                }
            }
        }
        #expect(checked > 0, "seed \(seed)")
    }

    @Test(arguments: seeds) func everyYuanIsInOnePlace(seed: UInt64) throws {
        let portfolio = Portfolio.random(seed: seed)
        let pages = PortfolioPageTests.pages(portfolio)
        for batch in portfolio.batches.references {
            let record = portfolio.batches[batch]
            let page = try #require(pages.first { $0.path == "funds/\(record.id).html" }).text
            let tables = RenderedTable.all(in: page)
            let amount = Int(record.amount.fen)
            if amount > 0 {
                let whereabouts = try #require(tables.first { $0.id == "whereabouts" })
                #expect(try #require(whereabouts.column(1)).reduce(0, +) == amount)
            }
            let projects = try #require(tables.first { $0.id == "projects" })
            #expect(try #require(projects.column(5)).reduce(0, +) == amount)
            #expect(RenderedTable.number(try #require(projects.foot.last?.last)) == amount)
            let left = try #require(projects.rows.last)
            #expect(RenderedTable.number(try #require(left.last)) == Int(portfolio.ledger.unallocated(of: batch).fen))
        }
    }

    @Test(arguments: seeds) func aProjectSaysWhatItPaid(seed: UInt64) throws {
        let portfolio = Portfolio.random(seed: seed)
        let pages = PortfolioPageTests.pages(portfolio)
        for project in portfolio.projects {
            let page = try #require(pages.first { $0.path == "projects/\(project.id).html" }).text
            let tables = RenderedTable.all(in: page)
            let transactions = try #require(tables.first { $0.id == "transactions" })
            let amounts = try #require(transactions.column(2))
            let kinds = transactions.rows.map { $0[1] }
            func sum(_ kind: String) -> Int { zip(kinds, amounts).filter { $0.0 == kind }.map(\.1).reduce(0, +) }
            let foot = transactions.foot.compactMap { RenderedTable.number($0[2]) }
            let paid = sum("支付") - sum("退回")
            #expect(foot == [sum("下达"), paid, Int(project.fundingTotal.fen) - paid])
            guard !project.funding.isEmpty else { continue }
            let funding = try #require(tables.first { $0.id == "funding" })
            #expect(RenderedTable.number(try #require(funding.foot.last?.last)) == Int(project.total.fen))
        }
    }

    /// What was published: 375 of 20 388 as 1.9 %, so that the shares would add up; it is 1.84 %.
    @Test func aShareIsNotForcedUp() throws {
        let portfolio = Portfolio(batches: [
            Portfolio.batch(
                "b", sources: [Portfolio.source(.central, 375_000_000), Portfolio.source(.county, 20_013_000_000)])
        ])
        let page = try #require(PortfolioPageTests.pages(portfolio).first { $0.path == "funds/b.html" }).text
        let levels = try #require(RenderedTable.all(in: page).first { $0.id == "by-level" })
        #expect(levels.rows.map { $0[1] } == ["375", "20013"])
        #expect(levels.rows.map { $0[2] } == ["1.8%", "98.2%"])
        #expect(levels.foot.map { Array($0[1...2]) } == [["20388", "100.0%"]])
    }
}
