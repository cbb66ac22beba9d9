import Accountability
import FundSamples
import PolicyText
import SourceText
import Testing

@testable import Markup
@testable import Portal

@Suite struct LiveFiguresTests {
    private static func site(_ markdown: String) -> Site {
        var county = CountyWithFigures(units: 2, indicators: 2)
        for month in 1...3 {
            county.report("2025-0\(month)", [(nil, 0, month * 20, 5), (0, 0, month * 11, nil)])
        }
        let document = PolicyTextReader.read(
            SourceFile(path: "pages/about.md", text: markdown), from: 0, log: ProblemLog())
        let batch = Portfolio.batch("b", sources: [Portfolio.source(.county, 100_000_000)])
        let project = Portfolio.project(
            "p", funding: [Portfolio.funding(0, .county, 60_000_000)],
            transactions: [Portfolio.move(.allocation, 60_000_000), Portfolio.move(.payment, 45_000_000)])
        return county.site(
            batches: [batch], projects: [project],
            pages: [(StandingPage(id: "about", title: "关于", published: nil), document)])
    }

    private static func text(_ markdown: String) throws -> String {
        try #require(site(markdown).text(of: "pages/about.html"))
    }

    @Test func totalsAreSentences() throws {
        let totals: [(block: String, sentence: String)] = [
            ("total batch=b", "到账100万元，安排到项目60万元，已支付45万元。"),
            ("total project=p", "资金60万元，已支付45万元。"),
            ("total indicator=2025/i0", "2025年3月累计60户，完成目标的60.0%。"),
            ("total indicator=2025/i0 period=2025-02", "2025年2月累计40户，完成目标的40.0%。"),
            ("total indicator=2025/i0 unit=u0", "2025年3月累计33户，完成目标的33.0%。"),
            ("total indicator=2025/i0 period=2025-04", "2025年4月未报。"),
            ("total indicator=2025/i1", "尚无数值。"),
        ]
        for (block, sentence) in totals {
            let page = try LiveFiguresTests.text("## 甲\n\n```\(block)\n```\n")
            #expect(page.contains(">\(sentence)</p>"), "\(block)")
        }
    }

    @Test func chartsHaveFilesOfTheirOwn() throws {
        let site = LiveFiguresTests.site(
            "```chart batch=b\n```\n\n```chart indicator=2025/i1\n```\n\n```chart indicator=2025/i0 unit=u0\n```\n")
        let page = try #require(site.text(of: "pages/about.html"))
        #expect(page.contains("id=\"live-chart-1-t\"") && page.contains("id=\"live-chart-3-t\""))
        #expect(!page.contains("live-chart-2") && page.contains("尚无数值。"))
        #expect(page.contains("2025年3月累计33户"))
        let files = site.pages().map(\.path).filter { $0.hasPrefix("charts/pages/") }
        #expect(files == ["charts/pages/about/live-chart-1.svg", "charts/pages/about/live-chart-3.svg"])
        for file in files {
            #expect(page.contains("href=\"../\(file)\""))
            #expect(try #require(site.text(of: file)).contains("<svg"))
        }
    }

    /// Of a plan a writer gets all charts, each a file of its own, and before any points were given those to be had.
    @Test func aPlanHasAllItsCharts() throws {
        var county = CountyWithFigures(units: 3, indicators: 2)
        func files() throws -> [String] {
            let document = PolicyTextReader.read(
                SourceFile(path: "pages/about.md", text: "```chart plan=2025\n```\n"), from: 0, log: ProblemLog())
            let site = county.site(pages: [(StandingPage(id: "about", title: "关于", published: nil), document)])
            let page = try #require(site.text(of: "pages/about.html"))
            let files = site.pages().map(\.path).filter { $0.hasPrefix("charts/pages/about/") }
            for file in files { #expect(page.contains("href=\"../\(file)\""), "\(file)") }
            return files.map { String($0.dropFirst("charts/pages/about/".count)) }
        }
        #expect(try files() == ["live-chart-1.svg"])
        county.report("2025-09", [(nil, 0, 60, 5)] + (0..<3).map { ($0, 0, 20, $0 + 3) })
        #expect(try files() == ["live-chart-1.svg", "live-chart-1-scores-township.svg"])
    }
}
