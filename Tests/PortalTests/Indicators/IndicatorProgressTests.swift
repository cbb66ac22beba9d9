import Accountability
import Foundation
import Testing

@testable import Portal

@Suite struct IndicatorProgressTests {
    private func county() -> CountyWithFigures {
        var county = CountyWithFigures(units: 3, indicators: 1)
        county.report("2024-09", [(nil, 0, 50, nil)])
        county.report("2025-08", [(nil, 0, 55, nil), (0, 0, 70, nil), (1, 0, 0, nil)])
        county.report(
            "2025-09", published: "2025-10-15", [(nil, 0, 60, 8), (0, 0, 80, nil), (1, 0, 0, nil)],
            details: { $0 == 0 ? ObservationDetails(rank: GivenRank(place: 7, of: 22, among: "二类县")) : nil })
        return county
    }

    /// The status stands with the numbers it rests on: 60 of 75 expected by September.
    @Test func arithmetic() throws {
        let page = try #require(county().site.text(of: "indicators/2025/i0.html"))
        #expect(page.contains("60 ÷ (100 × 9/12) = 80.0% &lt; 90%"))
        #expect(page.contains("严重滞后</span> 2025年9月累计60户"))
        #expect(page.contains("得分：2025年9月得8分，满分10分，位次：二类县第7位（共22个）"))
    }

    /// Zero is a value, a figure that did not come is not reported; last year is no period of the plan.
    @Test func zeroAndMissing() throws {
        let page = try #require(county().site.text(of: "indicators/2025/i0.html"))
        let rows = page.split(separator: "<tr id=\"unit-").dropFirst().map { $0.prefix { $0 != "\n" } }
        try #require(rows.count == 3)
        #expect(rows[1].contains("<td class=\"n\">0</td>") && rows[1].contains("严重滞后"))
        #expect(rows[2].contains("<td class=\"n\">—</td>") && rows[2].contains("未报"))
        #expect(!rows[2].contains(">0<"))
    }

    @Test("milestones follow each other in one line, each year named once")
    func milestones() throws {
        let milestones = try [("2024-Q4", 5), ("2025-Q1", 20), ("2025-06", 40), ("2025", 100)].map { period, value in
            Accountability.Target.Milestone(period: try #require(Period(period)), value: Decimal(value))
        }
        let county = CountyWithFigures(units: 1, indicators: 1, milestones: milestones)
        let page = try #require(county.site.text(of: "indicators/2025/i0.html"))
        #expect(page.contains("<td>2024年第四季度：5、2025年第一季度：20、6月：40、2025年：100</td>"))
    }

    /// What the average elsewhere was is another number in each quarter: the table of the trend says which.
    @Test func targetInWordsChangesWithThePeriod() throws {
        var county = CountyWithFigures(units: 0, indicators: 1)
        let average = Target(
            id: nil, unit: nil, comparison: .atLeast, bound: .relative("全省平均增速"), by: nil, baseline: nil,
            milestones: [], statement: nil, policy: nil, isLimit: false, measure: nil)
        county.change(indicator: 0, to: Measure(unit: "%", direction: .higher, kind: .level), [average])
        for (period, value, reference) in [("2025-Q1", 6, 7), ("2025-Q2", 9, 8), ("2025-Q3", 9, 10)] {
            county.report(period, [(nil, 0, value, nil)]) { _ in ObservationDetails(reference: Decimal(reference)) }
        }
        let page = try #require(county.site.text(of: "indicators/2025/i0.html"))
        let trend = try #require(
            RenderedTable.all(in: page).first { $0.rows.first?.first?.contains("一季度") ?? false })
        #expect(trend.rows.prefix(3).map { $0[1] } == ["7", "8", "10"])
        #expect(trend.rows.prefix(3).map { $0[3] } == ["6", "9", "9"])
    }

    @Test func aHeadlineSaysThatItsNumberMayChange() throws {
        var county = CountyWithFigures(units: 0, indicators: 1)
        county.report("2025-08", [(nil, 0, 55, nil)])
        county.report("2025-09", [(nil, 0, 60, nil)], provisional: [0])
        let page = try #require(county.site.text(of: "indicators/2025/i0.html"))
        #expect(page.contains("2025年9月累计60户（初步数）"))
    }

    /// Who was to be given points and says why there are none owes them; of the others nothing was asked.
    @Test func whatWasAnnouncedAsMissingIsNotCalledUndue() throws {
        var county = CountyWithFigures(units: 3, indicators: 2)
        county.change(indicator: 1, to: nil, [])
        county.report("2025-09", [(0, 0, 80, nil), (1, 1, nil, nil)]) { place in
            place == 1 ? ObservationDetails(note: "公示栏照片未报") : nil
        }
        let page = try #require(county.site.text(of: "indicators/2025/i1.html"))
        #expect(page.contains("未报（公示栏照片未报）："))
    }

    @Test func data() throws {
        let site = county().site
        let csv = try #require(site.text(of: "indicators/2025/i0.csv"))
        let lines = csv.split(separator: "\r\n").map(String.init)
        #expect(lines[0].hasPrefix("\u{FEFF}indicator,indicatorName,measure,points,unit,unitName,period,value,"))
        #expect(lines[1] == "2025/i0,指标0,户,10,,,2024-09,50,,,,,reported,,,,,,,督查室,")
        #expect(
            lines.contains(
                "2025/i0,指标0,户,10,,,2025-09,60,,100,75,8,reported,seriously-behind,,7,22,二类县,,督查室,2025-10-15"))
        #expect(lines.contains("2025/i0,指标0,户,10,u2,第2乡,2025-09,,,,,,not-reported,not-reported,,,,,,,"))
        let json = try #require(site.text(of: "indicators/2025/i0.json"))
        let records = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(records.count == lines.count - 1)
        #expect(records.allSatisfy { $0["indicator"] as? String == "2025/i0" && $0["unitName"] as? String != "" })
        #expect(records.last?["value"] == nil && records.last?["state"] as? String == "not-reported")
    }

    /// Ranks are shown where the house says so, and only there.
    @Test(arguments: [true, false])
    func ranks(_ isShown: Bool) throws {
        var county = county()
        county.settings.ranking.isShown = isShown
        let page = try #require(county.site.text(of: "indicators/2025/i0.html"))
        #expect(page.contains(">位次</th>") == isShown)
        // Unranked, each unit stands beside its target, in official order.
        let drawing = try #require(county.site.text(of: "charts/indicators/2025/i0/units.svg"))
        #expect(drawing.contains("0户 / ≥ 100户 · 0.0%") == !isShown)
        let places = ["第0乡", "第1乡", "第2乡"].compactMap { drawing.range(of: $0)?.lowerBound }
        #expect(places.count == 3 && (isShown || places == places.sorted()))
    }

    /// What a page links to is there.
    @Test func files() throws {
        let site = county().site
        let page = try #require(site.text(of: "indicators/2025/i0.html"))
        for path in [
            "charts/indicators/2025/i0/trend.svg", "indicators/2025/i0.csv", "indicators/2025/i0.json",
        ] {
            #expect(site.text(of: path) != nil, "\(path)")
            #expect(
                page.contains(
                    "\"\(path.hasPrefix("charts/") ? "../../\(path)" : String(path.dropFirst("indicators/2025/".count)))\""
                ))
        }
        #expect(site.text(of: "charts/indicators/2025/i0/trend.svg")?.hasPrefix("<svg xmlns=") ?? false)
    }

    /// Of very many units each has its row on one of several pages, where links find it.
    @Test func manyUnits() throws {
        var county = CountyWithFigures(units: 450, indicators: 1)
        county.report("2025-08", (0..<450).map { ($0, 0, $0, nil) })
        county.report("2025-09", (0..<450).map { ($0, 0, $0, nil) })
        let site = county.site
        func grids(_ period: String) -> String {
            site.paths(below: "progress/\(period)").compactMap { site.text(of: $0) }.joined()
        }
        let (newest, earlier) = (grids("2025-09"), grids("2025-08"))
        let places = [0, 1, 21, 22, 101, 102, 119, 120, 239, 240, 449]
        /// The page an anchor's link in some grids leads to.
        func page(of anchor: String, in grids: String) throws -> String {
            let end = try #require(grids.firstRange(of: "#\(anchor)\">")).lowerBound
            return String(try #require(grids[..<end].split(separator: "<a href=\"../").last))
        }
        var pages: Set<String> = []
        for (anchor, grids) in [("unit", newest), ("history", earlier)] {
            for place in places {
                let path = try page(of: "\(anchor)-u\(place)", in: grids)
                #expect(site.text(of: path)?.contains("<tr id=\"\(anchor)-u\(place)\">") ?? false, "\(path) \(place)")
                pages.insert(path)
            }
        }
        #expect(pages.count > 6)
        for path in pages {
            let limit = path == "indicators/2025/i0.html" ? 40 * 1024 : 60 * 1024
            #expect((site.text(of: path)?.utf8.count ?? 0) <= limit, "\(path)")
        }
    }

    /// More units than an indicator's page holds are drawn where the others stand, with their values as a table.
    @Test func theDrawingOfManyUnitsHasItsTable() throws {
        var county = CountyWithFigures(units: 70, indicators: 1)
        for place in 30..<70 {
            county.units[place] = Accountability.Unit(id: "v\(place)", name: "第\(place)村", kind: .village)
        }
        county.report("2025-09", (0..<30).map { ($0, 0, $0 + 1, nil) })
        let site = county.site
        #expect(try #require(site.text(of: "indicators/2025/i0.html")).contains("id=\"units-t\"") == false)
        let page = try #require(site.text(of: "indicators/2025/i0/units-2.html"))
        let table = try #require(RenderedTable.all(in: page).first { $0.id == "units-c" })
        #expect(table.rows.count == 30)
        #expect(site.text(of: "charts/indicators/2025/i0/units-2/units.svg")?.hasPrefix("<svg xmlns=") ?? false)
        #expect(site.text(of: "charts/indicators/2025/i0/units.svg") == nil)
    }

    /// The units of an ordinary county stand on one page with their drawing, their earlier values on a page of their
    /// own from some number of units on.
    @Test(arguments: [22, 23, 40])
    func theUnitsOfACountyStandOnOnePage(_ units: Int) throws {
        var county = CountyWithFigures(units: units, indicators: 1)
        for month in 1...12 {
            county.report("2025-\(month < 10 ? "0" : "")\(month)", (0..<units).map { ($0, 0, 5 * month + $0, 3) })
        }
        let site = county.site
        let page = try #require(site.text(of: "indicators/2025/i0.html"))
        #expect(page.contains("id=\"units-t\""))
        #expect(page.ranges(of: "<tr id=\"unit-u").count == units)
        #expect(site.text(of: "indicators/2025/i0/units-2.html") == nil)
        #expect(page.utf8.count <= 40 * 1024, "\(page.utf8.count) bytes")
        let histories = site.text(of: "indicators/2025/i0---history.html")
        #expect((histories == nil) == (units <= 22))
        #expect((histories ?? page).contains("id=\"history-u\(units - 1)\""))
    }

    /// What is counted in whole numbers has no axis of quarters.
    @Test(arguments: [[0, 0, 0], [0, 1, 1], [1, 2, 3]])
    func axesOfCountsAreWhole(_ values: [Int]) throws {
        var county = CountyWithFigures(units: 3, indicators: 1)
        county.indicators[0] = Indicator(
            id: "i0", plan: Reference(0), number: "1", category: 0, group: nil, name: "返贫", points: Decimal(10),
            responsible: county.indicators[0].responsible, lead: nil,
            measure: Measure(unit: "起", direction: .lower, kind: .cumulative),
            targets: [
                Target(
                    id: nil, unit: nil, comparison: .atMost, bound: .value(Decimal(0)),
                    by: Period("2025").map { .period($0) }, baseline: nil, milestones: [], statement: nil, policy: nil,
                    isLimit: false, measure: nil)
            ], definition: nil, method: nil, source: nil, policy: nil)
        for (month, value) in values.enumerated() {
            county.report(
                "2025-0\(month + 1)", [(nil, 0, value, nil)] + (0..<3).map { ($0, 0, value, nil) })
        }
        let page = try #require(county.site.text(of: "indicators/2025/i0.html"))
        let texts = page.matches(of: /<text[^>]*>([0-9.]+)<\/text>/).map(\.1)
        #expect(texts.contains("0"))
        #expect(!texts.contains { $0.contains(".") }, "\(texts)")
    }

    /// Without any figure nothing of all this appears.
    @Test func nothingWithoutFigures() throws {
        let site = CountyWithFigures(units: 2, indicators: 1).site
        let page = try #require(site.text(of: "indicators/2025/i0.html"))
        #expect(!page.contains("当前进度") && !page.contains("未报") && !page.contains("<figure"))
        #expect(site.paths(below: "charts/") == ["charts/indicators/2025/index/points.svg"])
        let files = site.paths(below: "indicators/") + site.paths(below: "units/")
        #expect(files.allSatisfy { !$0.hasSuffix(".csv") && !$0.hasSuffix(".json") })
        #expect(!site.paths(below: "data/").contains { $0.contains("observations") })
        #expect(site.text(of: "index.html")?.contains("当前进度") == false)
        #expect(site.text(of: "units/u0.html")?.contains("最新数值") == false)
    }
}
