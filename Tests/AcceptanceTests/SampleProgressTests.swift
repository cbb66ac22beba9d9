import Foundation
import Testing

/// The year of the sample county as its pages tell it, held against the files it was reported in.
@Suite struct SampleProgressTests {
    private let county: SampleCounty

    init() throws {
        county = try SampleCounty.shared.get()
        try #require(county.outcome.status == 0, "\(county.outcome.errors)")
    }

    private struct Observation {
        let period: String
        let indicator: String
        let unit: String?
        let value: Double?
    }

    /// What was reported of the plan of 2025, read by other code than the program's.
    private func observations() throws -> [Observation] {
        let folder = SampleCounty.content.appendingPathComponent("progress")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("2025") }
        return try names.sorted().flatMap { name in
            let data = try Data(contentsOf: folder.appendingPathComponent(name))
            let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            let period = try #require(file["period"] as? String)
            return try #require(file["observations"] as? [[String: Any]]).map { record in
                let number = (record["value"] as? NSNumber)?.doubleValue
                return Observation(
                    period: period, indicator: try #require(record["indicator"] as? String),
                    unit: record["unit"] as? String,
                    value: number ?? (record["value"] as? String).flatMap { Double($0) })
            }
        }
    }

    /// What a figure on a page is made of.
    private let digits = Set("-\u{2212}.0123456789")

    private func page(_ path: String) throws -> Page { try #require(county.audit.pages[path], "\(path)") }

    /// Digits as a number, without the marks behind them.
    private func number(_ text: String) -> Double? {
        Double(text.replacing("\u{2212}", with: "-").prefix { digits.contains($0) })
    }

    @Test func everyFigureStandsInTheTableOfAllPeriods() throws {
        let all = try observations().filter { $0.value != nil }
        #expect(all.count > 1000)
        for (indicator, own) in Dictionary(grouping: all, by: \.indicator) {
            let path = "indicators/2025/\(indicator).html"
            let page = try page(path)
            let table = try #require(page.element(id: "history"), "\(path)").all("table")[0]
            let columns = try #require(table.all("thead").first).all("th").dropFirst().map { head in
                head.links.first?.split(separator: "/").last.map { $0.dropLast(5).uppercased() } ?? ""
            }
            for observation in own {
                let row = try #require(
                    page.element(id: "history-\(observation.unit ?? "jurisdiction")"), "\(observation)")
                let place = try #require(columns.firstIndex(of: observation.period), "\(observation)")
                #expect(number(row.all("td")[place].text) == observation.value, "\(observation)")
            }
        }
    }

    @Test func everyFigureStandsInTheGridOfItsPeriod() throws {
        let all = try observations()
        for (period, own) in Dictionary(grouping: all, by: \.period) {
            let first = try page("progress/\(period.lowercased()).html")
            // A grid too long for its page goes on by kind: `2025-township.html`, and never `2025-03.html`.
            let others = county.audit.pages.filter {
                $0.key.hasPrefix("progress/\(period.lowercased())-") && !$0.key.contains(/-(q\d|\d\d)\.html/)
            }
            let cells = ([first] + others.values).flatMap { page in
                page.all("table").filter { $0.attributes["class"] == "grid" }.flatMap { $0.all("td") }
            }
            var figures: [String: [String]] = [:]
            for cell in cells {
                guard let link = cell.links.first, link.contains("#") else { continue }
                figures[link, default: []].append(cell.text)
            }
            for observation in own where observation.value != nil {
                let row = observation.unit ?? "jurisdiction"
                let found = figures.filter { link, _ in
                    link.contains("/\(observation.indicator).html#")
                        && (link.hasSuffix("#history-\(row)") || link.hasSuffix("#unit-\(row)")
                            || link.hasSuffix("#\(row)"))
                }.values.flatMap(\.self)
                let isThere = found.contains { number(String($0.drop { !digits.contains($0) })) == observation.value }
                #expect(isThere, "\(observation): \(found)")
            }
        }
    }

    /// From a figure that is behind to the figure's row and source, the unit's principal, the duty and the article, and
    /// back.
    @Test func aRedCellLeadsToWhoAnswersAndWhy() throws {
        var walks = 0
        for (path, page) in county.audit.pages where path.hasPrefix("progress/") {
            for table in page.all("table") where table.attributes["class"] == "grid" {
                for cell in table.all("td") {
                    let state = cell.attributes["class"]
                    guard state == "seriously-behind" || state == "behind" else { continue }
                    let place = try #require(
                        cell.links.first.flatMap { target(of: $0, from: path) }, "\(path): \(cell.text)")
                    let id = try #require(place.id)
                    let indicator = try self.page(place.path)
                    let row = try #require(indicator.element(id: id), "\(place)")
                    let figure = String(cell.text.drop { !digits.contains($0) }.prefix { digits.contains($0) })
                    #expect(!figure.isEmpty && row.text.contains(figure), "\(path): \(cell.text), \(place)")
                    #expect(indicator.main?.text.contains("来源：") == true, "\(place.path)")
                    walks += 1
                    guard id.hasPrefix("unit-") || id.hasPrefix("history-"), !id.hasSuffix("jurisdiction") else {
                        continue
                    }
                    let unitPath = "units/\(id.drop { $0 != "-" }.dropFirst()).html"
                    #expect(
                        indicator.main?.links.contains { target(of: $0, from: place.path)?.path == unitPath } == true)
                    let unit = try self.page(unitPath)
                    // Of one township nobody is named, and its page says so.
                    #expect(
                        unit.main?.text.contains("第一责任人") == true || unit.main?.text.contains("尚未公布责任人") == true,
                        "\(unitPath)")
                    let duties = try #require(unit.element(id: "duties"), "\(unitPath)")
                    #expect(
                        duties.links.contains { target(of: $0, from: unitPath)?.path.hasPrefix("policies/") == true },
                        "\(unitPath) names no article")
                    #expect(unit.main?.links.contains { target(of: $0, from: unitPath)?.path == place.path } == true)
                }
            }
        }
        #expect(walks > 200)
    }

    /// Every state is seen somewhere, with its word; so are figures over 100 %, corrected, provisional and zero ones.
    @Test func everyStateIsSeen() throws {
        let grids = county.audit.pages.filter { $0.key.hasPrefix("progress/") }.values.flatMap { page in
            page.all("table").filter { $0.attributes["class"] == "grid" }.flatMap { $0.all("td") }
        }
        let states = Set(grids.compactMap { $0.attributes["class"] })
        for state in [
            "achieved", "ahead", "on-track", "behind", "seriously-behind", "not-reported", "not-applicable",
        ] {
            #expect(states.contains(state))
        }
        #expect(try page("indicators/2025/06.html").main?.text.contains("640.0%") == true)
        #expect(grids.contains { $0.text.hasSuffix("修") })
        #expect(grids.contains { $0.text.hasSuffix("初") })
        #expect(grids.contains { $0.text.hasSuffix("定") })
        #expect(grids.contains { $0.text == "完已完成0" })
        let reports = try page("reports/index.html").main?.text ?? ""
        #expect(reports.contains("迟") && reports.contains("按时") && reports.contains("逾期"))
    }
}
