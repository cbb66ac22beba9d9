import Accountability
import Testing

@testable import Portal

@Suite struct GridDivisionTests {
    private func county(units: Int, indicators: Int, idLength: Int = 1) -> CountyWithFigures {
        var county = CountyWithFigures(units: units, indicators: indicators, idLength: idLength)
        county.report(
            "2025-03",
            (0..<units).flatMap { unit in (0..<indicators).map { (unit, $0, unit * 7919 % 60, nil) } })
        return county
    }

    @Test(
        "up to 40 units share a table with the county, more stand by kind under heads of their own",
        arguments: [(40, 1), (41, 3)])
    func tables(units: Int, tables: Int) throws {
        var county = CountyWithFigures(units: units, indicators: 1)
        for unit in 0..<20 {
            county.units[unit] = Accountability.Unit(id: "u\(unit)", name: "第\(unit)局", kind: .government)
        }
        county.report("2025-03", (0..<units).map { ($0, 0, 1, nil) })
        let page = try #require(county.site.text(of: "progress/2025-03.html"))
        #expect(page.split(separator: "<table class=\"grid\">").count - 1 == tables)
        #expect(county.site.paths(below: "progress/2025-03-").isEmpty)
    }

    @Test("every unit has its row on just one page, and no page is long", arguments: [1, 60])
    func pages(idLength: Int) throws {
        let county = county(units: 400, indicators: 25, idLength: idLength)
        let site = county.site
        let parts = site.paths(below: "progress/2025-03-")
        #expect(parts.first == "progress/2025-03-township.html")
        var rows = 0
        for path in parts {
            let page = try #require(site.text(of: path))
            #expect(page.utf8.count <= 150_000, "\(path): \(page.utf8.count)")
            rows +=
                page.split(separator: "<table class=\"grid\">")[1].split(separator: "</table>")[0]
                .split(separator: "<th scope=\"row\"><a ").count - 1
        }
        #expect(rows == 400)
        let whole = try #require(site.text(of: "progress/2025-03.html"))
        #expect(whole.utf8.count <= 150_000)
        for path in parts { #expect(whole.contains(path.dropFirst(9))) }
    }

    @Test("of many parts the page of the period names the first, and each leads to the next")
    func manyParts() throws {
        let site = county(units: 1_000, indicators: 25).site
        let parts = site.paths(below: "progress/2025-03-")
        #expect(parts.count > 40)
        let whole = try #require(site.text(of: "progress/2025-03.html"))
        #expect(whole.matches(of: /href="(2025-03-[^"]+)"/).map(\.output.1) == ["2025-03-township.html"])
        var seen: [String] = []
        var next: Substring? = "2025-03-township.html"
        while let name = next, seen.count <= parts.count {
            let path = "progress/\(name)"
            let page = try #require(site.text(of: path))
            seen.append(path)
            next = page.firstMatch(of: /<a href="([^"]+)" rel="next">/)?.output.1
            #expect(page.matches(of: /href="2025-03-township/).count <= 8)
        }
        #expect(Set(seen) == Set(parts) && seen.count == parts.count)
    }

    @Test("just below the limits the page of the period stays within the budget too")
    func fullPage() throws {
        for units in stride(from: 10, through: 60, by: 5) {
            let site = county(units: units, indicators: 20).site
            let page = try #require(site.text(of: "progress/2025-03.html"))
            #expect(page.utf8.count <= 150_000, "\(units) units: \(page.utf8.count)")
        }
    }

    @Test("units nothing applies to are named below the table")
    func unconcerned() throws {
        var county = CountyWithFigures(units: 2, indicators: 1)
        guard let period = Period("2025-03") else { return }
        var batch = ObservationBatch(source: ProgressSource(plan: Reference(0), period: period))
        batch.add(indicator: Reference(0), unit: Reference(0), value: Decimal(3))
        batch.add(indicator: Reference(0), unit: Reference(1), value: nil, isNotApplicable: true)
        county.batches = [batch]
        let page = try #require(county.site.text(of: "progress/2025-03.html"))
        #expect(!page.contains("<th scope=\"row\"><a href=\"../units/u1.html\">"))
        #expect(page.contains("未列入表中：<a href=\"../units/u1.html\">第1乡</a>"))
    }
}
