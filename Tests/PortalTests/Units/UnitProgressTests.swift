import Accountability
import Testing

@testable import Portal

@Suite struct UnitProgressTests {
    private func county() -> CountyWithFigures {
        var county = CountyWithFigures(units: 4, indicators: 3)
        county.report("2025-08", [(0, 0, 40, nil), (0, 1, 30, nil), (nil, 2, 90, nil)])
        county.report("2025-09", [(0, 0, 100, nil), (1, 0, 10, nil), (nil, 2, 100, nil)])
        county.report(
            "2025-Q3",
            [(0, 0, nil, 9), (0, 1, nil, 8), (1, 0, nil, 9), (1, 1, nil, 8), (2, 0, nil, 10), (3, 0, nil, 2)])
        return county
    }

    /// Counts, points, and the place among those scored in the very same indicators.
    @Test func standing() throws {
        let site = county().site
        let page = try #require(site.text(of: "units/u0.html"))
        #expect(page.contains("2025年9月应报2项，已完成1项，未报1项。"))
        #expect(page.contains("17分（共3项，已评2项），在2个乡镇中并列第1位"))
        #expect(try #require(site.text(of: "units/u3.html")).contains("在2个乡镇中第2位"))
    }

    /// A figure that did not come says so and when there was one last; where none is asked the county's is shown.
    @Test func rows() throws {
        let page = try #require(county().site.text(of: "units/u0.html"))
        let rows = page.split(separator: "<tr><th scope=\"row\"><span class=\"number\">").dropFirst().map {
            $0.prefix { $0 != "\n" }
        }
        try #require(rows.count == 3)
        #expect(rows[0].contains("<td class=\"n\">100</td>") && rows[0].contains("100 ≥ 100"))
        #expect(rows[0].contains("<svg class=\"sp\""))
        #expect(rows[1].contains("上次报送：8月30") && rows[1].contains("未报"))
        #expect(rows[2].contains("100<br><small>（") && rows[2].contains("已完成"))
    }

    @Test func data() throws {
        let csv = try #require(county().site.text(of: "units/u0.csv"))
        let lines = csv.split(separator: "\r\n").map(String.init)
        #expect(lines[1] == "2025/i0,指标0,户,10,u0,第0乡,2025-08,40,,100,66.7,,reported,seriously-behind,,,,,,督查室,")
        #expect(lines.contains("2025/i1,指标1,户,10,u0,第0乡,2025-09,,,,,,not-reported,not-reported,,,,,,,"))
    }

    /// A year of 25 indicators stays within what a page may weigh.
    @Test func weight() throws {
        var county = CountyWithFigures(units: 2, indicators: 25)
        for month in 1...12 {
            let name = month < 10 ? "2025-0\(month)" : "2025-\(month)"
            county.report(name, (0..<25).map { (0, $0, month * (7 + $0 % 3), 9) })
        }
        let page = try #require(county.site.text(of: "units/u0.html"))
        #expect(page.utf8.count < 60_000)
        // A bullet and a line for each.
        #expect(page.split(separator: "<svg class=\"sp\"").count == 51)
    }
}
