import Accountability
import Testing

@testable import Portal

@Suite struct PeriodPageTests {
    /// Three townships, two indicators; at the end of June 50 of 100 are expected.
    private var county: CountyWithFigures {
        var county = CountyWithFigures(units: 3, indicators: 2)
        county.report("2025-05", published: "2025-06-10", [(0, 0, 40, nil), (1, 0, 20, nil), (nil, 0, 60, nil)])
        county.report(
            "2025-06", published: "2025-07-10",
            [
                (nil, 0, 90, nil), (0, 0, 100, nil), (1, 0, 10, nil), (2, 0, 0, nil), (0, 1, 55, nil), (1, 1, nil, nil),
                (2, 1, 50, nil),
            ],
            details: {
                switch $0 {
                case 5: ObservationDetails(note: "系统迁移")
                case 6: ObservationDetails(reason: "抽查不实")
                default: nil
                }
            },
            status: { $0 == 6 ? .behind : nil }, provisional: [4])
        return county
    }

    @Test("nothing of it appears without figures")
    func absent() throws {
        let site = CountyWithFigures(units: 2, indicators: 1).site
        #expect(site.paths(below: "progress/").isEmpty)
        #expect(site.paths(below: "wall/").isEmpty)
        let home = try #require(site.text(of: "index.html"))
        #expect(!home.contains("progress/"))
    }

    @Test("a page for every month, quarter and year with figures")
    func paths() {
        var county = county
        county.report("2025-Q2", [(0, 0, 1, nil)])
        county.report("2025", [(0, 0, 1, nil)])
        #expect(
            county.site.paths(below: "progress/") == [
                "progress/index.html", "progress/2025-05.html", "progress/2025-06.html", "progress/2025-q2.html",
                "progress/2025.html",
            ])
    }

    @Test("the sentences count each state once")
    func counts() throws {
        let page = try #require(county.site.text(of: "progress/2025-06.html"))
        #expect(page.contains("全域列入评价的2项指标中，提前1项，未报1项。"))
        #expect(page.contains("3个单位的6项次指标中，已完成1项，提前1项，滞后1项，严重滞后2项，未报1项。"))
    }

    @Test("a cell says its state by glyph, character and word, and leads to the unit's row")
    func cell() throws {
        let page = try #require(county.site.text(of: "progress/2025-06.html"))
        let cell = try #require(page.split(separator: "<td class=\"achieved\">").dropFirst().first)
        #expect(cell.hasPrefix("<a href=\"../indicators/2025/i0.html#unit-u0\"><svg"))
        #expect(cell.contains("完<i>已完成</i><br>100</a></td>"))
    }

    @Test("zero is a value, a figure that is not there is not reported and gives its reason")
    func missing() throws {
        let page = try #require(county.site.text(of: "progress/2025-06.html"))
        #expect(page.contains("警<i>严重滞后</i><br>0</a>"))
        #expect(page.contains("缺<i>未报</i></a>"))
        #expect(page.contains("应报未报2项次，涉及1个单位。"))
        #expect(page.contains("指标1</a>（系统迁移）"))
    }

    @Test("totals count what is achieved of what applies")
    func totals() throws {
        let page = try #require(county.site.text(of: "progress/2025-06.html"))
        #expect(page.contains("<td class=\"n\">1/2</td></tr>"))
        #expect(page.contains("<th scope=\"row\">各单位完成</th><td>1/3</td><td>0/3</td><td class=\"n\">1/6</td>"))
    }

    @Test("changes since the period before, the worsened ones first")
    func changes() throws {
        let page = try #require(county.site.text(of: "progress/2025-06.html"))
        #expect(page.contains("与2025年5月相比的变化"))
        // u0: on the way to achieved; u1 stays seriously behind; the others came newly.
        #expect(page.contains("状态好转1项次，转差0项次"))
        let first = try #require(county.site.text(of: "progress/2025-05.html"))
        #expect(!first.contains("相比的变化"))
    }

    @Test("provisional and stated figures stand with their reasons and marks")
    func remarks() throws {
        let page = try #require(county.site.text(of: "progress/2025-06.html"))
        #expect(page.contains("55<sup>初</sup>"))
        #expect(page.contains("50<sup>定</sup>"))
        #expect(page.contains("<td>状态另行认定</td><td>抽查不实</td>"))
    }

    @Test("thresholds are those of the house, exactly")
    func thresholds() throws {
        var county = county
        county.settings.pace = PortalSettings.Pace(ahead: Decimal(coefficient: 1125, scale: 3))
        let page = try #require(county.site.text(of: "progress/2025-06.html"))
        #expect(page.contains("不低于112.5%为“提前”，不低于100%为“正常”，不低于90%为“滞后”"))
    }

    @Test("previous and next are of the same cycle")
    func neighbours() throws {
        var county = county
        county.report("2025-Q1", [(0, 0, 1, nil)])
        let page = try #require(county.site.text(of: "progress/2025-05.html"))
        #expect(!page.contains("rel=\"prev\""))
        #expect(page.contains("<a rel=\"next\" href=\"2025-06.html\">下一期：2025年6月</a>"))
    }

    @Test("scores are ranked among units scored for as many points, equal within the tolerance")
    func ranks() throws {
        var county = CountyWithFigures(units: 4, indicators: 2)
        county.report(
            "2025-Q1",
            [
                (0, 0, 1, 9), (0, 1, 1, 9), (1, 0, 1, 10), (1, 1, 1, 9), (2, 0, 1, 9), (2, 1, 1, 9), (3, 0, 1, 10),
            ])
        let page = try #require(county.site.text(of: "progress/2025-q1.html"))
        let rows = page.split(separator: "scores-units-township").dropFirst().joined()
        #expect(
            rows.contains(
                "第1乡</a></th><td class=\"n\">20</td><td class=\"n\">19</td><td class=\"n\">2/2</td><td class=\"n\">第1</td>"
            ))
        #expect(
            rows.contains(
                "第0乡</a></th><td class=\"n\">20</td><td class=\"n\">18</td><td class=\"n\">2/2</td><td class=\"n\">并列第2</td>"
            ))
        #expect(
            rows.contains(
                "第3乡</a></th><td class=\"n\">10</td><td class=\"n\">10</td><td class=\"n\">1/2</td><td class=\"n\">—</td>"
            ))
        county.settings.ranking.isShown = false
        let unranked = try #require(county.site.text(of: "progress/2025-q1.html"))
        #expect(!unranked.contains("并列第"))
        #expect(!unranked.contains("位次"))
    }

    @Test("the list shows a year's months, and newest periods first")
    func list() throws {
        let page = try #require(county.site.text(of: "progress/index.html"))
        #expect(
            page.split(separator: "<ol class=\"cards strip\"").last?.split(separator: "</ol>").first?.split(
                separator: "<li>"
            ).count == 13)
        #expect(page.contains("<strong>7月</strong> 无数据"))
        let june = try #require(page.firstRange(of: "2025-06.html\">2025年6月<"))
        let may = try #require(page.firstRange(of: "2025-05.html\">2025年5月<"))
        #expect(june.lowerBound < may.lowerBound)
        #expect(page.contains("<time datetime=\"2025-07-10\">"))
    }
}
