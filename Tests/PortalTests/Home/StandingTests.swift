import Accountability
import Testing

@testable import Portal

@Suite struct StandingTests {
    private func county() -> CountyWithFigures {
        var county = CountyWithFigures(units: 3, indicators: 4)
        county.report("2025-06", [(nil, 0, 90, nil), (nil, 1, 10, nil), (nil, 2, 50, nil), (nil, 3, 60, nil)])
        county.report("2025-09", [(nil, 0, 100, nil), (nil, 1, 10, nil), (nil, 3, 80, nil)])
        county.report(
            "2025-Q3", [(nil, 0, nil, 9), (nil, 1, nil, 4), (0, 0, nil, 9), (1, 0, nil, 7), (2, 0, nil, 5)],
            details: { $0 == 0 ? ObservationDetails(rank: GivenRank(place: 6, of: 30, among: "二类县")) : nil })
        return county
    }

    @Test func home() throws {
        let page = try #require(county().site.text(of: "index.html"))
        #expect(page.contains("《2025年考核指标》2025年9月应报4项，已完成1项，提前1项，严重滞后1项，未报1项。"))
        #expect(page.contains("progress/2025-09.html"))
        let attention = try #require(page.split(separator: "需要关注：").last?.prefix { $0 != "\n" })
        #expect(attention.contains("指标1") && attention.contains("指标2") && !attention.contains("指标0"))
    }

    /// The bar's parts fill its length, whatever the counts.
    @Test func bar() throws {
        let page = try #require(county().site.text(of: "index.html"))
        let bar = try #require(page.split(separator: "<svg class=\"bar\"").last?.prefix { $0 != "\n" })
        let lengths = bar.split(separator: "width=\"").dropFirst(2).compactMap { Int($0.prefix { $0 != "\"" }) }
        #expect(lengths.count == 4 && lengths.reduce(0, +) == 680 - 3 * 2)
    }

    /// Sums say of how many, places stand beside the rule, nobody is judged.
    @Test func plan() throws {
        let page = try #require(county().site.text(of: "indicators/2025/index.html"))
        #expect(page.contains("<td class=\"n\">13<br><small>2/4</small></td>"))
        #expect(page.contains("二类县第6位（共30个）"))
        #expect(page.contains("scores-township"))
        #expect(county().site.text(of: "charts/indicators/2025/index/scores-township.svg") != nil)
    }

    /// A plan that has only scores has no statuses.
    @Test func scoresOnly() throws {
        var county = CountyWithFigures(units: 2, indicators: 1)
        county.report("2025-Q1", [(nil, 0, nil, 8)])
        let page = try #require(county.site.text(of: "index.html"))
        #expect(!page.contains("当前进度"))
    }
}
