import Accountability
import Foundation
import Markup
import SeededRandom
import Testing

@testable import Portal

@Suite struct DataSetTests {
    // MARK: Both forms

    /// Texts that a file of values could trip over.
    private static let pieces = [
        "东镇", "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\"", "\"\"", ",", ";", "'", " ", "\\", "\u{1}", "\u{2028}",
        "1", "-3", "e\u{301}", "𠮷", "</script>", "NULL",
    ]

    private struct Row: Sendable {
        let text: String?
        let list: [String]
        let number: Accountability.Decimal?
        let money: Money?
        let flag: Bool
    }

    private static func row(_ generator: inout SeededGenerator) -> Row {
        func text() -> String {
            (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }.joined()
        }
        let isGiven = Bool.random(using: &generator)
        return Row(
            text: isGiven ? text() : nil, list: (0..<Int.random(in: 0...3, using: &generator)).map { _ in text() },
            number: Bool.random(using: &generator)
                ? Decimal(coefficient: Int128(Int.random(in: -99_999...99_999, using: &generator)), scale: 2) : nil,
            money: Bool.random(using: &generator)
                ? Money(fen: Int128(Int.random(in: -99_999_999_999...99_999_999_999, using: &generator))) : nil,
            flag: Bool.random(using: &generator))
    }

    private static func guarded(_ text: String) -> String {
        let begins = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        return begins ? "'" + text : text
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func everyTextSurvives(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let rows = (0..<300).map { _ in DataSetTests.row(&generator) }
        let columns: [DataColumn<Row>] = [
            .text(.title) { $0.text }, .list(.units) { $0.list }, .number(.value) { $0.number },
            .money(.amount) { $0.money }, .flag(.limit) { $0.flag },
        ]
        let set = DataSet(.units, day: nil, columns: columns) { rows }
        let part = try #require(set.parts.first)
        var (csv, json): ([UInt8], [UInt8]) = ([], [])
        part.csv(&csv)
        part.json(&json)

        let table = try SeparatedValues(csv)
        #expect(table.columns == ["title", "units", "value", "amount", "limit"])
        #expect(table.rows.count == 300 && set.rowCount == 300)
        let objects = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [[String: Any]])
        #expect(objects.count == 300)
        for (row, (cells, object)) in zip(rows, zip(table.rows, objects)) {
            #expect(cells[0].utf8.elementsEqual(DataSetTests.guarded(row.text ?? "").utf8))
            #expect((object["title"] as? String)?.utf8.elementsEqual((row.text ?? "").utf8) ?? (row.text == nil))
            let joined = row.list.joined(separator: ";")
            #expect(cells[1].utf8.elementsEqual(DataSetTests.guarded(joined).utf8))
            let texts = object["units"] as? [String] ?? []
            #expect(zip(texts, row.list).allSatisfy { $0.utf8.elementsEqual($1.utf8) } && texts.count == row.list.count)
            // Numbers stand in their own digits, negative ones too.
            #expect(cells[2] == row.number?.description ?? "")
            #expect(cells[3] == row.money?.yuan.description ?? "")
            #expect(cells[4] == (row.flag ? "true" : "false"))
            #expect(object["limit"] as? Bool == row.flag)
        }
        let text = String(decoding: json, as: UTF8.self)
        for number in rows.compactMap(\.number) { #expect(text.contains("\"value\":\(number)")) }
    }

    // MARK: A county's data

    private static func county(language: PortalSettings.Language = .simplifiedChinese) -> Site {
        var county = CountyWithFigures(units: 3, indicators: 2)
        county.settings.language = language
        county.report(
            "2025-01", published: "2025-02-03",
            [(nil, 0, 5, nil), (0, 0, 0, nil), (1, 0, 640, nil), (0, 1, -7, 9)],
            details: { $0 == 1 ? ObservationDetails(note: "=1+1,\"引\"") : nil }, provisional: [2])
        county.report("2024-12", published: "2025-02-03", [(0, 0, 90, nil)])
        return county.site
    }

    private static func set(_ name: String, of site: Site) throws -> DataSet {
        try #require(site.dataSets().first { $0.name == name }, "\(name)")
    }

    private static func records(_ set: DataSet) throws -> [[String: String]] {
        try set.parts.flatMap { part in
            var bytes: [UInt8] = []
            part.csv(&bytes)
            return try SeparatedValues(bytes).records
        }
    }

    @Test func figuresThatAreOwedHaveARowWithoutAValue() throws {
        let set = try DataSetTests.set("observations-2025", of: DataSetTests.county())
        let records = try DataSetTests.records(set)
        // Of the year before only what was reported; in January 3 units and the whole jurisdiction, 2 indicators.
        #expect(records.count { $0["period"] == "2024-12" } == 1)
        #expect(records.first { $0["period"] == "2024-12" }?["status"] == nil)
        let january = records.filter { $0["period"] == "2025-01" }
        let first = january.filter { $0["indicator"] == "2025/i0" }
        #expect(first.map { $0["unit"] ?? "" } == ["", "u0", "u1", "u2"])
        #expect(first.map { $0["value"] ?? "" } == ["5", "0", "640", ""])
        #expect(first.map { $0["state"] ?? "" } == ["reported", "reported", "provisional", "not-reported"])
        #expect(first[1]["note"] == "'=1+1,\"引\"")
        #expect(first[3]["published"] == nil && first[0]["published"] == "2025-02-03")
        let second = january.filter { $0["indicator"] == "2025/i1" && $0["unit"] == "u0" }
        #expect(second.map { $0["value"] ?? "" } == ["-7"] && second[0]["score"] == "9")
        #expect(set.rowCount == records.count)
        #expect(set.day == Day("2025-02-03"))
    }

    @Test func everyColumnIsDescribedInBothLanguages() throws {
        for language in PortalSettings.Language.allCases {
            let wording = language.wording
            let titles = DataTerm.allCases.map { wording.title(of: $0) }
            #expect(titles.allSatisfy { !$0.isEmpty })
            for kind in DataSetKind.allCases {
                #expect(!wording.title(of: kind).isEmpty && !wording.description(of: kind).isEmpty)
            }
            let states = DataState.allCases.map { wording.state($0) }
            #expect(Set(states).count == states.count)
            let site = DataSetTests.county(language: language)
            let page = try #require(site.output("data/index.html"))
            for set in site.dataSets() {
                for field in set.fields { #expect(page.contains("<th scope=\"row\">\(field.name.rawValue)</th>")) }
                // No two columns of a data set look alike.
                let titles = set.fields.map { wording.title(of: $0.name) }
                #expect(Set(titles).count == titles.count, "\(set.name): \(titles)")
            }
        }
    }

    /// Files that the page of all data has no room for stand on pages of their own, with their sizes.
    @Test(arguments: [24, 25, 450])
    func manyFilesHaveTheirOwnPages(_ count: Int) throws {
        let site = DataSetTests.county()
        let set = DataSet(
            .observations, day: nil, key: [], fields: [],
            parts: (1...count).map { number in
                DataSet.Part(
                    suffix: ".part\(number)", label: " \(number)", rowCount: { 1 }, csv: { _ in }, json: { _ in })
            })
        let context = PageContext(site: site, path: "data/index.html")
        let finder: SitePage.FileFinder = { _ in FileFacts(size: 2048, digest: "") }
        let main = site.frame(site.dataPage(of: [set], files: finder, in: context), in: context)
        let links = String(decoding: main.bytes, as: UTF8.self).ranges(of: "<a href=\"observations.part").count
        let pages = site.filesPages(of: set)
        guard count > 24 else {
            #expect(links == 2 * count && pages.isEmpty)
            return
        }
        #expect(links == 0)
        #expect(String(decoding: main.bytes, as: UTF8.self).contains("observations---files.html\">\(count)个文件</a>"))
        #expect(pages.count == (count + 199) / 200)
        let texts = pages.map { page in
            var bytes: [UInt8] = []
            if case .describing(let render) = page.content { render(finder, &bytes) }
            return String(decoding: bytes, as: UTF8.self)
        }
        for number in [1, count] {
            #expect(texts.contains { $0.contains("observations.part\(number).csv\">CSV \(number)</a>") })
        }
        #expect(texts.reduce(0) { $0 + $1.ranges(of: ">2.0KB<").count } == 2 * count)
        #expect(texts.allSatisfy { $0.utf8.count <= 60 * 1024 })
    }

    @Test func theDescriptionNamesWhatIsThere() throws {
        let site = DataSetTests.county()
        var bytes: [UInt8] = []
        DataPackage(sets: site.dataSets(), site: site).bytes { path in
            path == "data/units.csv" ? FileFacts(size: 12, digest: "ab") : nil
        }.forEach { bytes.append($0) }
        let package = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let resources = try #require(package["resources"] as? [[String: Any]])
        #expect(
            resources.map { $0["name"] as? String } == [
                "units", "indicators-2025", "targets-2025", "observations-2025",
            ])
        #expect(resources[0]["bytes"] as? Int == 12 && resources[0]["hash"] as? String == "sha256:ab")
        #expect(resources[1]["bytes"] == nil && resources[1]["hash"] == nil)
        for (resource, set) in zip(resources, site.dataSets()) {
            let schema = try #require(resource["schema"] as? [String: Any])
            let fields = try #require(schema["fields"] as? [[String: Any]])
            #expect(fields.map { $0["name"] as? String } == set.fields.map(\.name.rawValue))
            let keys = schema["foreignKeys"] as? [[String: Any]] ?? []
            for key in keys {
                let reference = try #require(key["reference"] as? [String: String])
                let target = try #require(
                    reference["resource"] == ""
                        ? resource : resources.first { $0["name"] as? String == reference["resource"] })
                let names = ((target["schema"] as? [String: Any])?["fields"] as? [[String: Any]])?
                    .compactMap { $0["name"] as? String }
                #expect(names?.contains(try #require(reference["fields"])) == true)
            }
        }
        // An operator is a word a spreadsheet would run: the description has it as it stands in the cell.
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("\"enum\":[\">=\",\"<=\",\"'=\"]"))
    }

    @Test func aPortalWithoutDataHasNoPageOfIt() throws {
        let site = Site(
            library: Library(settings: PortalSettings(title: "甲县", authority: .init(name: "乙"))), policyTexts: [],
            pageTexts: [], day: try #require(Day("2025-12-31")))
        #expect(!site.pages().contains { $0.path.hasPrefix("data/") })
        #expect(site.output("index.html")?.contains("data/index.html") == false)
    }

    @Test func aWithdrawnNoticeIsATombstone() throws {
        func notice(_ id: String, withdrawn: String?) throws -> Notice {
            Notice(
                particulars: Policy(
                    id: id, title: "题目\(id)", documentNumber: "甲告〔2025〕1号",
                    issuers: [.init(name: "甲局", unit: nil)], addressees: [], issued: Day("2025-05-01"),
                    published: Day("2025-05-02"), effective: nil, expires: nil, status: nil, repealedBy: nil,
                    source: "甲", topics: [], indexNumber: nil, attachments: [], aliases: []),
                kind: .announcement,
                withdrawal: try withdrawn.map { .init(day: try #require(Day($0)), reason: "有误") })
        }
        let site = Site(
            library: Library(
                settings: PortalSettings(title: "甲县", authority: .init(name: "乙")),
                notices: [try notice("a", withdrawn: "2025-06-01"), try notice("b", withdrawn: "2026-06-01")]),
            policyTexts: [], pageTexts: [], day: try #require(Day("2025-12-31")))
        let records = try DataSetTests.records(DataSetTests.set("notices", of: site))
        #expect(
            records[0] == [
                "id": "a", "kind": "announcement", "state": "withdrawn", "withdrawn": "2025-06-01",
                "withdrawalReason": "有误", "page": "notices/a.html",
            ])
        #expect(records[1]["title"] == "题目b" && records[1]["state"] == "published" && records[1]["withdrawn"] == nil)
    }

    /// A plan with more figures than a file has room for has the files of its indicators, which hold each figure once.
    @Test func longDataSetsAreDivided() throws {
        var county = CountyWithFigures(units: 2_500, indicators: 4)
        for month in 1...12 {
            county.report(
                "2025-\(month < 10 ? "0" : "")\(month)",
                (0..<2_500).map { ($0, 0, month, nil) } + (1..<4).map { (0, $0, month, nil) })
        }
        let site = county.site
        let set = try DataSetTests.set("observations-2025", of: site)
        #expect(set.paths("csv") == (0..<4).map { "data/observations-2025.i\($0).csv" })
        let outputs = site.pages().map(\.path)
        #expect(outputs.count { $0.hasPrefix("data/observations-") } == 8 && Set(outputs).count == outputs.count)
        let records = try DataSetTests.records(set)
        #expect(records.count == 12 * 4 * 2_501 && records.count == set.rowCount)
        #expect(
            Set(records.map { "\($0["period"] ?? "")\($0["indicator"] ?? "")\($0["unit"] ?? "")" }).count
                == records.count)
        #expect(records.count { $0["value"] != nil } == 12 * 2_503)
    }

    /// Figures that fit into one file stand there all together, and those of each indicator by themselves.
    @Test func figuresOfOneIndicator() throws {
        let site = DataSetTests.county()
        let set = try DataSetTests.set("observations-2025", of: site)
        #expect(set.paths("json") == ["data/observations-2025.json"])
        let whole = try DataSetTests.records(set)
        let own = try ["i0", "i1"].map { indicator in
            let csv = try #require(site.text(of: "indicators/2025/\(indicator).csv"))
            let records = try SeparatedValues(Array(csv.utf8)).records
            #expect(!records.isEmpty && records.allSatisfy { $0["indicator"] == "2025/\(indicator)" })
            return records
        }
        #expect(whole == own.flatMap(\.self))
    }

    /// Very many units have their figures of one indicator on several files, each of whole periods.
    @Test func longIndicatorsAreDivided() throws {
        var county = CountyWithFigures(units: 30_000, indicators: 1)
        for month in 1...4 { county.report("2025-0\(month)", [(0, 0, month, nil)]) }
        let site = county.site
        let files = site.figureFiles(of: try #require(site.indicatorsByID["2025/i0"]))
        #expect(files.map(\.suffix) == [".i0", ".i0.part2"])
        #expect(files.map { $0.periods.map(\.period.index) } == [[1, 2, 3], [4]])
        let set = try DataSetTests.set("observations-2025", of: site)
        #expect(set.paths("csv") == files.map { "data/observations-2025\($0.suffix).csv" })
        #expect(set.parts.map { $0.rowCount() } == [3 * 30_001, 30_001])
    }
}
