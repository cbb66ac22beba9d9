import Accountability
import Testing

@testable import Portal

@Suite struct WallSheetTests {
    private func county(units: Int, indicators: Int) -> CountyWithFigures {
        var county = CountyWithFigures(units: units, indicators: indicators)
        county.report(
            "2025-03", (0..<units).flatMap { unit in (0..<indicators).map { (unit, $0, 9, nil) } })
        return county
    }

    @Test(
        "no sheet has more rows and columns than its paper; each unit and indicator is on one",
        arguments: Paper.allCases)
    func limits(paper: Paper) throws {
        let site = county(units: 100, indicators: 47).site
        let period = try #require(site.library.progress.periods.first)
        let figures = PeriodFigures(site.library.statuses(in: period), after: nil, in: site.library)
        let sheets = WallSheet.sheets(for: figures, on: paper, in: site.library)
        var seen = Set<[Int32]>()
        for sheet in sheets {
            let headings = sheet.groups.count { $0.kind != nil }
            #expect(sheet.units.count + headings <= paper.rows)
            #expect(sheet.indicators.count <= paper.columns)
            for unit in sheet.units {
                for indicator in sheet.indicators {
                    let isNew = seen.insert([unit?.index ?? -1, indicator.index]).inserted
                    #expect(isNew)
                }
            }
        }
        // The county itself has a row too, since the targets are its.
        #expect(seen.count == 101 * 47)
    }

    @Test("kinds are kept whole where they fit a sheet")
    func kinds() throws {
        var county = CountyWithFigures(units: 30, indicators: 1)
        for unit in 0..<15 {
            county.units[unit] = Accountability.Unit(id: "u\(unit)", name: "第\(unit)局", kind: .government)
        }
        county.report("2025-03", (0..<30).map { ($0, 0, 9, nil) })
        let site = county.site
        let period = try #require(site.library.progress.periods.first)
        let figures = PeriodFigures(site.library.statuses(in: period), after: nil, in: site.library)
        let sheets = WallSheet.sheets(for: figures, on: .a3, in: site.library)
        #expect(sheets.map { $0.groups.map(\.kind) } == [[nil, .government], [.township]])
    }

    @Test("letters go on behind Z")
    func letters() {
        #expect(
            [0, 25, 26, 51, 52, 701, 702].map { WallSheet.letter($0) } == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
    }

    @Test("a sheet says what, when, by whom, by which rule and where it is found")
    func contents() throws {
        let site = county(units: 3, indicators: 2).site
        let page = try #require(site.text(of: "wall/progress-2025-03-a3.html"))
        let sheet = try #require(page.split(separator: "<section class=\"wall wall-a3\">").dropFirst().first)
        for text in [
            "2025年3月进度", "数据截至2025年3月31日", "甲县人民政府办公室", "严重滞后", "不低于105%", "https://example.org/jia/",
            "<th scope=\"col\" class=\"notes\" rowspan=\"2\">备注</th>",
        ] {
            #expect(sheet.contains(text), "\(text)")
        }
        #expect(!sheet.split(separator: "</section>")[0].contains("<a "))
        #expect(!sheet.contains("<details"))
        #expect(page.contains("assets/wall."))
        #expect(site.paths(below: "assets/wall.").count == 1)
        #expect(site.text(of: "progress/2025-03.html")?.contains("../wall/progress-2025-03-a0.html") == true)
    }

    @Test("sheets that hang together bear crop marks, one that hangs alone does not", arguments: [(20, 1), (60, 3)])
    func cropMarks(units: Int, sheets: Int) throws {
        let page = try #require(county(units: units, indicators: 2).site.text(of: "wall/progress-2025-03-a3.html"))
        #expect(page.split(separator: "<section class=\"wall wall-a3").count - 1 == sheets)
        #expect(
            page.split(separator: "<section class=\"wall wall-a3 lettered\">").count - 1 == (sheets > 1 ? sheets : 0))
        #expect(page.split(separator: "第C张，共3张").count - 1 == (sheets > 1 ? 1 : 0))
    }

    @Test("pages of sheets are bounded; with many units only the newest period has any")
    func bounds() throws {
        var county = county(units: 300, indicators: 20)
        county.report("2025-02", [(0, 0, 1, nil)])
        let site = county.site
        let paths = site.paths(below: "wall/")
        #expect(paths.contains("wall/progress-2025-03-a3-2.html"))
        for path in paths {
            let page = try #require(site.text(of: path))
            #expect(page.utf8.count <= 150_000, "\(path)")
        }
        // February's own grid has one unit that reported, but all owe it.
        #expect(!paths.contains { $0.contains("2025-02") })
    }
}
