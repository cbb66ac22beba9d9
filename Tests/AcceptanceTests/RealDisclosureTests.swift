import Foundation
import Testing

/// What counties published, retyped, builds to the totals they printed, to the last digit.
@Suite struct RealDisclosureTests {
    /// The content of a disclosure, its amounts as the document prints them.
    private func content(_ disclosure: RealDisclosure, amountOfLine: (Int) -> String) -> [String: String] {
        let sources = disclosure.sources.map { #"{"level": "\#($0.level)", "amount": "\#($0.amount)万元"}"# }
        let projects = disclosure.lines.enumerated().map { number, line in
            """
            {"id": "\(disclosure.id)-\(number + 1)", "title": "\(line.title)", "type": "\(line.type)", "status": "library",
             "locations": [{"village": "\(line.place)"}], "responsibleUnit": "office",
             "funding": [{"batch": "\(disclosure.id)", "level": "\(line.level)", "amount": "\(amountOfLine(number))万元"}]}
            """
        }
        return [
            "portal.json": """
            {"title": "资金公开", "language": "zh-Hans", "authority": {"name": "\(disclosure.publisher)"},
             "supervision": {"phones": ["12317"]}}
            """,
            "units.json": """
            {"units": [{"id": "office", "name": "\(disclosure.publisher)", "kind": "government"}]}
            """,
            "funds/batch.json": """
            {"batches": [{"id": "\(disclosure.id)", "title": "\(disclosure.title)", "fiscalYear": \(disclosure.published.prefix(4)),
              "fundType": "special", "amount": "\(disclosure.total)万元", "sources": [\(sources.joined(separator: ", "))],
              "purpose": "按公开的分配结果使用", "disclosure": {"kind": "announcement", "published": "\(disclosure.published)"}}],
             "projects": [\(projects.joined(separator: ",\n"))]}
            """,
        ]
    }

    /// The fields of a data file, row by row: none of these has a quoted field.
    private func rows(_ file: String, of audit: SiteAudit) throws -> [[String: String]] {
        let text = String(decoding: try #require(audit.files["data/\(file).csv"]).dropFirst(3), as: UTF8.self)
        let lines = text.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let head = try #require(lines.first).map(String.init)
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0.map(String.init))) }
    }

    @Test(arguments: RealDisclosure.all) func theTotalsAreThePublishedOnes(_ disclosure: RealDisclosure) throws {
        let folder = try TemporaryFolder()
        try folder.write(content(disclosure) { disclosure.lines[$0].amount }, below: "Content")
        let outcome = try Program.run(["build", "--as-of", "2026-01-31"], in: folder.url)
        try #require(outcome.status == 0, "\(outcome.errors)")
        let audit = SiteAudit(files: try folder.files(below: "Site"))
        #expect(audit.breaches() == [])
        let page = try #require(audit.pages["funds/\(disclosure.id).html"])

        /// The cells of a table's rows, or of its foot, without grouping and without the zeros that align a column.
        func cells(_ id: String, _ part: String) -> [[String]] {
            page.all("table").filter { $0.all("caption").contains { $0.attributes["id"] == id } }
                .flatMap { $0.all(part) }.flatMap { $0.all("tr") }
                .map { $0.elements.filter { $0.name == "th" || $0.name == "td" }.map { plain($0.text) } }
        }
        #expect(cells("sources", "tbody").map { $0.last ?? "" } == disclosure.sources.map { plain($0.amount) })
        #expect(cells("sources", "tfoot").first?.last == plain(disclosure.total))
        let levels = cells("by-level", "tbody").map { ($0[0], $0[1]) }
        #expect(
            Dictionary(uniqueKeysWithValues: levels) == disclosure.totalsByLevel.mapValues(plain), "\(levels)")
        #expect(cells("by-level", "tfoot").first?[1] == plain(disclosure.total))
        if !disclosure.lines.isEmpty {
            let projects = cells("projects", "tbody")
            let left = try #require(projects.last)
            #expect(left.first == "尚未安排" && left.last == "0")
            #expect(
                projects.dropLast().map { $0.last ?? "" }.sorted()
                    == disclosure.lines.map { plain($0.amount) }.sorted())
        }
        let batch = try #require(try rows("fund-batches", of: audit).first)
        #expect(batch.values.contains(disclosure.yuan), "\(batch)")
        guard !disclosure.lines.isEmpty else { return }
        let funding = try rows("project-funding", of: audit).compactMap { $0["amount"] }
        #expect(funding.count == disclosure.lines.count)
        let fen = funding.map { Int($0.replacing(".", with: "")) ?? 0 }.reduce(0, +)
        #expect(fen == Int(disclosure.yuan.replacing(".", with: "")))
    }

    /// A digit off in the last place of any line that takes more than there is stops the publication.
    @Test(arguments: RealDisclosure.all.filter { !$0.lines.isEmpty })
    func aFenTooMuchStopsThePublication(_ disclosure: RealDisclosure) throws {
        for wrong in [0, disclosure.lines.count / 2, disclosure.lines.count - 1] {
            let folder = try TemporaryFolder()
            try folder.write(
                content(disclosure) { number in
                    let amount = disclosure.lines[number].amount
                    guard number == wrong else { return amount }
                    let parts = amount.split(separator: ".")
                    let decimals = parts.count > 1 ? String(parts[1]) : ""
                    return "\(parts[0]).\(decimals)\(String(repeating: "0", count: 5 - decimals.count))1"
                }, below: "Content")
            let outcome = try Program.run(["build", "--as-of", "2026-01-31"], in: folder.url)
            #expect(outcome.status == 1 && outcome.errors.contains("[overdrawn-source]"), "\(outcome.errors)")
            #expect(outcome.errors.contains("0.01"), "\(outcome.errors)")
            #expect(!FileManager.default.fileExists(atPath: folder["Site"].path))
        }
    }

    private func plain(_ number: String) -> String {
        let digits = number.replacing(",", with: "")
        guard digits.contains("."), !digits.contains(where: { !$0.isNumber && $0 != "." }) else { return digits }
        let trimmed = digits.reversed().drop { $0 == "0" }
        return String((trimmed.first == "." ? trimmed.dropFirst() : trimmed).reversed())
    }
}
