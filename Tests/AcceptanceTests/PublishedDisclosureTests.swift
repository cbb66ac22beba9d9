import Foundation
import Testing

/// Disclosures of real counties, retyped, come to the totals these printed: on the pages and in the open data, to the
/// last digit.
@Suite struct PublishedDisclosureTests {
    /// Ten thousand yuan in fen: by their digits, not through floating point.
    private static func fen(_ text: String) throws -> Int {
        let parts = text.replacing(" ", with: "").split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count > 1 ? String(parts[1]) : ""
        try #require(parts.count <= 2 && decimals.count <= 6, "\(text)")
        let digits = "\(parts[0])\(decimals)\(String(repeating: "0", count: 6 - decimals.count))"
        return try #require(Int(digits), "\(text)")
    }

    /// Yuan with two decimals in fen.
    private static func fen(yuan text: String?) throws -> Int {
        try fen(#require(text)) / 10_000
    }

    private static func tenThousandYuan(_ fen: Int) -> String {
        let decimals = String(format: "%06d", fen % 1_000_000)
        return "\(fen / 1_000_000).\(decimals)万元"
    }

    /// The content that says what a disclosure says.
    ///
    /// Which level paid which line is not made public: the lines take the money of the levels in their order, as far as
    /// it goes.
    private static func content(of disclosure: PublishedDisclosure) throws -> [String: String] {
        var left = try disclosure.sources.map { (level: $0.level, fen: try fen($0.amount)) }
        let projects = try disclosure.lines.enumerated().map { place, line -> [String: Any] in
            var due = try fen(line.amount)
            var funding: [[String: String]] = []
            for index in left.indices where due > 0 && left[index].fen > 0 {
                let taken = min(due, left[index].fen)
                funding.append(["batch": "batch", "level": left[index].level, "amount": tenThousandYuan(taken)])
                left[index].fen -= taken
                due -= taken
            }
            return [
                "id": "line-\(place + 1)", "title": line.title, "type": line.type, "status": "library",
                "locations": [["unit": line.part]], "responsibleUnit": "county", "funding": funding,
            ]
        }
        let batch: [String: Any] = [
            "id": "batch", "title": disclosure.title, "fiscalYear": disclosure.year, "fundType": disclosure.fundType,
            "amount": "\(disclosure.total)万元", "purpose": "见项目",
            "sources": disclosure.sources.map { source in
                var record = ["level": source.level, "amount": "\(source.amount)万元"]
                record["documentNumber"] = source.documentNumber
                return record
            },
            "disclosure": ["kind": "announcement", "publisher": "unit:county", "published": disclosure.published],
        ]
        let units = [
            ("county", "本级", "government"), ("part-1", "表中第一部分", "township"), ("part-2", "表中第二部分", "township"),
        ]
        func json(_ value: [String: Any]) throws -> String {
            String(decoding: try JSONSerialization.data(withJSONObject: value), as: UTF8.self)
        }
        return [
            "portal.json": try json([
                "title": "公开", "language": "zh-Hans", "demonstration": true, "authority": ["name": "本级"],
                "supervision": ["phones": ["12317"]],
            ]),
            "units.json": try json(["units": units.map { ["id": $0.0, "name": $0.1, "kind": $0.2] }]),
            "funds/disclosure.json": try json(["batches": [batch], "projects": projects]),
        ]
    }

    @Test(arguments: PublishedDisclosure.all)
    func addsUp(_ disclosure: PublishedDisclosure) throws {
        let folder = try TemporaryFolder()
        try folder.write(try Self.content(of: disclosure), below: "Content")
        let outcome = try Program.run(["build", "--as-of", "2024-12-31"], in: folder.url)
        try #require(outcome.status == 0, "\(outcome.errors)")
        #expect(SiteAudit(files: try folder.files(below: "Site")).breaches() == [])
        func rows(_ name: String) throws -> [[String: Any]] {
            let data = try Data(contentsOf: folder["Site/data/\(name).json"])
            return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        }
        func cells(_ name: String) throws -> [[String: String]] {
            try rows(name).map { row in row.compactMapValues { $0 as? String ?? ($0 as? NSNumber)?.stringValue } }
        }
        let total = try Self.fen(disclosure.total)

        // The open data.
        let projects = try cells("projects")
        func sum(_ isPart: ([String: String]) -> Bool) throws -> Int {
            try projects.filter(isPart).map { try Self.fen(yuan: $0["total"]) }.reduce(0, +)
        }
        let batch = try #require(try cells("fund-batches").first)
        #expect(try Self.fen(yuan: batch["amount"]) == total && Self.fen(yuan: batch["unallocated"]) == 0)
        #expect(try sum { _ in true } == total && projects.count == disclosure.lines.count)
        for (type, amount) in disclosure.totalsByType {
            #expect(try sum { $0["type"] == type } == Self.fen(amount), "\(type)")
        }
        let places = Dictionary(
            try cells("project-locations").map { ($0["project"] ?? "", $0["unit"] ?? "") }, uniquingKeysWith: { $1 })
        for (part, amount) in disclosure.totalsByPart {
            #expect(try sum { places[$0["id"] ?? ""] == part } == Self.fen(amount), "\(part)")
        }

        // The page of the batch: its rows, what is left, and their sum as printed.
        let page = Page(try Data(contentsOf: folder["Site/funds/batch.html"]))
        let table = try #require(
            page.all("table").first { $0.all("caption").first?.attributes["id"] == "projects" })
        func amounts(_ part: String) throws -> [Int] {
            try #require(table.all(part).first).all("tr").map { try Self.fen(try #require($0.all("td").last).text) }
        }
        #expect(try amounts("tbody").reduce(0, +) == total && amounts("tfoot") == [total])
        // The page has them by township.
        let lines = try disclosure.lines.map { try Self.fen($0.amount) }
        #expect(try amounts("tbody").dropLast().sorted() == lines.sorted())
        let text = page.elements.first { $0.name == "main" }?.text ?? ""
        #expect(text.contains("\(disclosure.total)万元"))
    }
}
