import Foundation
import Testing

/// The open data of the sample county, cell by cell against its content, which is read here by other code than the
/// program's.
///
/// The JSON files are read; that the CSV files say the same is tested of both forms together.
@Suite struct SampleDataTests {
    private typealias Record = [String: Any]

    private let county: SampleCounty
    private let names: [String: String]

    init() throws {
        county = try SampleCounty.shared.get()
        try #require(county.outcome.status == 0, "\(county.outcome.errors)")
        names = Dictionary(uniqueKeysWithValues: county.units.map { ($0.id, $0.name) })
    }

    // MARK: Reading

    /// JSON with its numbers as they are written.
    private static func read(_ data: Data) throws -> Any {
        let number = /(":\s*)(-?[0-9][0-9.]*)/
        let text = String(decoding: data, as: UTF8.self).replacing(number) { "\($0.output.1)\"\($0.output.2)\"" }
        return try JSONSerialization.jsonObject(with: Data(text.utf8))
    }

    private func rows(_ name: String) throws -> [Record] {
        let data = try #require(county.audit.files["data/\(name).json"], "\(name)")
        return try #require(try SampleDataTests.read(data) as? [Record])
    }

    /// The records of a list in the content's files of a folder, or of one file, in the order of the files.
    private func content(_ path: String, _ list: String) throws -> [(file: Record, record: Record)] {
        let url = SampleCounty.content.appendingPathComponent(path)
        let files =
            path.hasSuffix(".json")
            ? [url]
            : try FileManager.default.contentsOfDirectory(atPath: url.path).filter { $0.hasSuffix(".json") }.sorted()
                .map { url.appendingPathComponent($0) }
        return try files.flatMap { url -> [(file: Record, record: Record)] in
            let root = try #require(try SampleDataTests.read(Data(contentsOf: url)) as? Record)
            return (root[list] as? [Record] ?? []).map { (root, $0) }
        }
    }

    // MARK: Comparing

    /// A value as text, so that both sides look alike; nothing for what is not there.
    private func text(_ value: Any?) -> String? {
        switch value {
        case nil: nil
        case let flag as Bool: flag ? "true" : "false"
        case let list as [Any]: list.isEmpty ? nil : list.map { text($0) ?? "" }.joined(separator: ";")
        default: value.map { "\($0)" }
        }
    }

    /// An amount in yuan with two decimals.
    private func yuan(_ value: Any?) throws -> String? {
        guard let written = text(value)?.replacing("元", with: "") else { return nil }
        let isTenThousand = written.hasSuffix("万")
        let digits = isTenThousand ? String(written.dropLast()) : written
        let exact = Foundation.Decimal(string: digits, locale: Locale(identifier: "en_US_POSIX"))
        let number = try #require(exact)
        let fen = NSDecimalNumber(decimal: number * (isTenThousand ? 1_000_000 : 100)).intValue
        return SampleDataTests.yuan(fen: fen)
    }

    private static func yuan(fen: Int) -> String {
        "\(fen < 0 ? "-" : "")\(abs(fen) / 100).\(abs(fen) % 100 < 10 ? "0" : "")\(abs(fen) % 100)"
    }

    private func fen(_ value: Any?) throws -> Int {
        try yuan(value).map { Int($0.replacing(".", with: "")) ?? 0 } ?? 0
    }

    /// The name of a body, which may be written as a unit's id.
    private func body(_ value: Any?) -> String? {
        let name = text(value)
        return name?.hasPrefix("unit:") == true ? names[String(name?.dropFirst(5) ?? "")] : name
    }

    private func at(_ record: Record?, _ keys: String...) -> Any? {
        var value: Any? = record
        for key in keys { value = (value as? Record)?[key] }
        return value
    }

    private func basis(_ citation: Any?) -> [String: String?] {
        let parts = (citation as? String)?.split(separator: "#").map(String.init) ?? []
        return ["policy": parts.first, "place": parts.count > 1 ? parts[1] : nil]
    }

    /// Holds rows against what the content says of them: every cell but those that are computed.
    private func compare(
        _ name: String, _ expected: [[String: String?]], computed: Set<String> = []
    ) throws {
        let rows = try rows(name)
        #expect(rows.count == expected.count, "\(name)")
        for (row, expected) in zip(rows, expected) {
            let cells = row.compactMapValues { text($0) }.filter { !computed.contains($0.key) }
            #expect(cells == expected.compactMapValues { $0 }, "\(name)")
        }
    }

    // MARK: Responsibility

    @Test func units() throws {
        let units = try content("units.json", "units").map(\.record)
        let plain = [
            "id", "name", "kind", "shortName", "aliases", "parent", "divisionCode", "phone", "address", "introduction",
            "validFrom", "validTo", "successors",
        ]
        try compare(
            "units",
            units.map { unit in
                var cells = Dictionary(uniqueKeysWithValues: plain.map { ($0, text(unit[$0])) })
                let id = unit["id"] as? String ?? ""
                cells["page"] = "units/\(id).html"
                let isOver = (unit["validTo"] as? String).map { $0 < "2026-03-01" } ?? false
                let isAhead = (unit["validFrom"] as? String).map { $0 > "2026-03-01" } ?? false
                cells["state"] = isOver ? "ended" : isAhead ? "upcoming" : "existing"
                guard unit["kind"] as? String == "group" else { return cells }
                cells["membership"] = unit["members"] == nil ? "not-stated" : "stated"
                let members = county.units.first { $0.id == id }?.members ?? []
                cells["members"] = text(county.units.map(\.id).filter(members.contains))
                return cells
            })
        try compare(
            "unit-officers",
            units.flatMap { unit in
                (unit["officers"] as? [Record] ?? []).map { officer in
                    [
                        "unit": text(unit["id"]), "unitName": text(unit["name"]), "role": text(officer["role"]),
                        "name": text(officer["name"]), "post": text(officer["post"]), "phone": text(officer["phone"]),
                    ]
                }
            })
    }

    @Test func duties() throws {
        let duties = try content("duties.json", "duties").map(\.record)
        try compare(
            "duties",
            duties.map { duty in
                let units = (duty["units"] as? [Any] ?? []).map { unit in
                    (id: unit as? String ?? at(unit as? Record, "unit") as? String, own: at(unit as? Record, "number"))
                }
                let numbers = units.map { text($0.own ?? duty["number"]) ?? "" }
                return basis(duty["policy"]).merging([
                    "id": text(duty["id"]), "units": text(units.compactMap(\.id)), "text": text(duty["text"]),
                    "numbers": numbers.contains { !$0.isEmpty } ? numbers.joined(separator: ";") : nil,
                    "indicators": text(duty["indicators"]), "due": text(duty["due"]),
                ]) { $1 }
            })
        try compare(
            "duty-targets",
            duties.flatMap { duty in
                (duty["targets"] as? [Record] ?? []).map { target in
                    cells(of: target, defaultPolicy: nil).merging([
                        "duty": text(duty["id"]), "measure": text(at(target, "measure", "unit")),
                        "direction": text(at(target, "measure", "direction")),
                        "kind": text(at(target, "measure", "kind")),
                    ]) { $1 }
                }
            })
    }

    private func cells(of target: Record, defaultPolicy: Any?) -> [String: String?] {
        let milestones = (target["plan"] as? [Record] ?? []).map {
            "\(text($0["period"]) ?? "")=\(text($0["value"]) ?? "")"
        }
        return basis(target["policy"] ?? defaultPolicy).merging([
            "id": text(target["id"]), "unit": text(target["unit"]),
            "unitName": (target["unit"] as? String).flatMap { names[$0] }, "operator": text(target["operator"]),
            "value": text(target["value"]), "relativeTo": text(target["relativeTo"]),
            "state": target["value"] == nil ? "words" : "value", "by": text(target["by"]),
            "baselinePeriod": text(at(target, "baseline", "period")),
            "baselineValue": text(at(target, "baseline", "value")), "milestones": text(milestones),
            "limit": text(target["limit"] ?? false), "statement": text(target["statement"]),
        ]) { $1 }
    }

    // MARK: Plans, figures, reports

    @Test(arguments: ["2024", "2025"])
    func indicatorsAndTargets(_ plan: String) throws {
        let indicators = try content("indicators/\(plan).json", "indicators")
        try compare(
            "indicators-\(plan)",
            indicators.map { file, indicator in
                let id = text(indicator["id"]) ?? ""
                let category = (file["categories"] as? [Record])?.first {
                    text($0["id"]) == text(indicator["category"])
                }
                let plain = ["id", "number", "category", "group", "name", "points", "lead", "definition", "method"]
                return Dictionary(uniqueKeysWithValues: plain.map { ($0, text(indicator[$0])) })
                    .merging(basis(indicator["policy"])) { $1 }
                    .merging([
                        "indicator": "\(plan)/\(id)", "plan": plan, "page": "indicators/\(plan)/\(id).html",
                        "categoryNumber": text(category?["number"]), "categoryName": text(category?["name"]),
                        "responsible": text(indicator["responsible"]), "source": text(indicator["source"]),
                        "measure": text(at(indicator, "measure", "unit")),
                        "direction": text(at(indicator, "measure", "direction")),
                        "kind": text(at(indicator, "measure", "kind")),
                        "state": indicator["measure"] == nil ? "scored" : "measured",
                    ]) { $1 }
            })
        let more = try content("targets", "targets").filter { text($0.file["plan"]) == plan }.map(\.record)
        try compare(
            "targets-\(plan)",
            indicators.map(\.record).flatMap { indicator in
                let own = indicator["targets"] as? [Record] ?? []
                return (own + more.filter { text($0["indicator"]) == text(indicator["id"]) }).map { target in
                    cells(of: target, defaultPolicy: nil).merging([
                        "indicator": "\(plan)/\(text(indicator["id"]) ?? "")",
                        "measure": text(at(indicator, "measure", "unit")),
                    ]) { $1 }
                }
            })
    }

    @Test(arguments: ["2024", "2025"])
    func figures(_ plan: String) throws {
        var written: [String: [String: String]] = [:]
        var indicatorNames: [String: String] = [:]
        for (_, record) in try content("indicators/\(plan).json", "indicators") {
            indicatorNames["\(plan)/\(text(record["id"]) ?? "")"] = text(record["name"])
        }
        for (file, figure) in try content("progress", "observations") {
            let reference = text(figure["indicator"]) ?? ""
            let key = reference.contains("/") ? reference : "\(text(file["plan"]) ?? "")/\(reference)"
            guard key.hasPrefix("\(plan)/") else { continue }
            // What is said of a group is said of each of its members.
            let group = county.units.first { $0.id == figure["unit"] as? String && $0.isGroup }
            for unit in group.map({ $0.members.sorted() }) ?? [figure["unit"] as? String ?? ""] {
                let cells: [String: String?] = [
                    "indicator": key, "indicatorName": indicatorNames[key], "period": text(file["period"]),
                    "unit": unit.isEmpty ? nil : unit,
                    "unitName": names[unit], "value": text(figure["value"]), "reference": text(figure["reference"]),
                    "score": text(figure["score"]), "reason": text(figure["reason"]),
                    "rank": text(at(figure, "rank", "place")), "rankOf": text(at(figure, "rank", "of")),
                    "rankAmong": text(at(figure, "rank", "among")), "note": text(figure["note"]),
                    "source": text(file["source"]), "published": text(file["published"]),
                ]
                let place = "\(key) \(text(file["period"]) ?? "") \(unit)"
                #expect(written[place] == nil, "\(place)")
                written[place] = cells.compactMapValues { $0 }
                let isNone = figure["notApplicable"] as? Bool == true
                let state = figure["provisional"] as? Bool == true ? "provisional" : "reported"
                written[place]?["state"] = isNone ? "not-applicable" : figure["value"] != nil ? state : nil
            }
        }
        let computed: Set = ["measure", "target", "expected", "points", "status"]
        let cellsOfOwed: Set = ["indicator", "indicatorName", "period", "unit", "unitName", "state"]
        var found = 0
        for row in try rows("observations-\(plan)") {
            let cells = row.compactMapValues { text($0) }.filter { !computed.contains($0.key) }
            let place = "\(cells["indicator"] ?? "") \(cells["period"] ?? "") \(cells["unit"] ?? "")"
            guard var expected = written[place] else {
                // A row without an observation says that it is owed, and nothing else.
                #expect(Set(cells.keys).isSubset(of: cellsOfOwed), "\(place)")
                #expect(cells["state"] == "not-reported", "\(place)")
                continue
            }
            found += 1
            if expected["state"] == nil {
                #expect(cells["state"] == "scored" || cells["state"] == "not-reported", "\(place)")
                expected["state"] = cells["state"]
            }
            #expect(cells == expected, "\(place)")
        }
        #expect(found == written.count)
    }

    @Test func reports() throws {
        var submitted: [String: String] = [:]
        for (file, submission) in try content("reports", "submissions") {
            let place = [file["rule"], file["period"], submission["unit"]].map { text($0) ?? "" }
            submitted[place.joined(separator: " ")] = text(submission["submitted"])
        }
        var found = 0
        for row in try rows("reports") {
            let place = [row["rule"], row["period"], row["unit"]].map { text($0) ?? "" }.joined(separator: " ")
            #expect(text(row["submitted"]) == submitted[place], "\(place)")
            if submitted[place] != nil { found += 1 }
            let (due, day) = (text(row["due"]), submitted[place] ?? "2026-03-01")
            let isLate = due.map { $0 < day } ?? false
            let expected = submitted[place] == nil ? (isLate ? "overdue" : "not-due") : isLate ? "late" : "on-time"
            #expect(text(row["state"]) == (due == nil ? (submitted[place] == nil ? "open" : "done") : expected))
            #expect((row["days"] != nil) == isLate)
        }
        #expect(found == submitted.count)
    }

    // MARK: Funds

    private static let scheduled = "xj-2026-2"

    private func visibleProjects() throws -> [Record] {
        try content("funds", "projects").map(\.record).filter { project in
            let funding = project["funding"] as? [Record] ?? []
            return funding.isEmpty || !funding.allSatisfy { text($0["batch"]) == SampleDataTests.scheduled }
        }
    }

    @Test func batches() throws {
        let batches = try content("funds", "batches").map(\.record).filter {
            text($0["id"]) != SampleDataTests.scheduled
        }
        let portal = county.phones
        try compare(
            "fund-batches",
            try batches.map { batch in
                let plain = ["id", "title", "fiscalYear", "fundType", "purpose", "principles", "received"]
                let documents = (batch["documents"] as? [Record] ?? []).map { $0["href"] ?? "" }
                return try Dictionary(uniqueKeysWithValues: plain.map { ($0, text(batch[$0])) })
                    .merging(basis(at(batch, "decision", "policy"))) { $1 }
                    .merging([
                        "amount": yuan(batch["amount"]), "decisionBody": body(at(batch, "decision", "body")),
                        "decisionDay": text(at(batch, "decision", "day")),
                        "decisionNumber": text(at(batch, "decision", "documentNumber")),
                        "disclosure": text(at(batch, "disclosure", "kind")),
                        "publisher": body(at(batch, "disclosure", "publisher")),
                        "published": text(at(batch, "disclosure", "published")),
                        "days": text(at(batch, "disclosure", "days")),
                        "longTerm": text(at(batch, "disclosure", "longTerm") ?? false),
                        "phones": text(at(batch, "supervision", "phones") ?? portal), "documents": text(documents),
                        "state": "reconciled", "page": "funds/\(text(batch["id"]) ?? "").html",
                    ]) { $1 }
            }, computed: ["allocated", "carriedOn", "unallocated"])
        try compare(
            "fund-sources",
            try batches.flatMap { batch in
                try (batch["sources"] as? [Record] ?? []).map { source in
                    [
                        "batch": text(batch["id"]), "batchTitle": text(batch["title"]), "level": text(source["level"]),
                        "provider": body(source["provider"]), "documentNumber": text(source["documentNumber"]),
                        "issued": text(source["issued"]), "amount": try yuan(source["amount"]),
                        "carriedFrom": text(source["carriedFrom"]),
                    ]
                }
            })
        let projects = try visibleProjects()
        for row in try rows("fund-batches") {
            let id = text(row["id"])
            let taken = try projects.flatMap { $0["funding"] as? [Record] ?? [] }
                .filter { text($0["batch"]) == id }.map { try fen($0["amount"]) }.reduce(0, +)
            #expect(text(row["allocated"]) == SampleDataTests.yuan(fen: taken))
            let left = try fen(row["amount"]) - taken - fen(row["carriedOn"])
            #expect(text(row["unallocated"]) == SampleDataTests.yuan(fen: left))
        }
    }

    @Test func projects() throws {
        let projects = try visibleProjects()
        let texts = [
            "id", "title", "type", "nature", "status", "description", "subsidyStandard", "responsibleUnit",
            "implementingUnit", "updated",
        ]
        try compare(
            "projects",
            try projects.map { project in
                func sum(_ kind: String) throws -> Int {
                    try (project["transactions"] as? [Record] ?? []).filter { text($0["type"]) == kind }
                        .map { try fen($0["amount"]) }.reduce(0, +)
                }
                let funding = try (project["funding"] as? [Record] ?? []).map { try fen($0["amount"]) }.reduce(0, +)
                let own = try fen(project["ownFunds"])
                let paid = try sum("payment") - sum("refund")
                let bidders = at(project, "procurement", "bidders")
                var cells = Dictionary(uniqueKeysWithValues: texts.map { ($0, text(project[$0])) })
                cells.merge([
                    "funding": SampleDataTests.yuan(fen: funding), "ownFunds": SampleDataTests.yuan(fen: own),
                    "total": SampleDataTests.yuan(fen: funding + own),
                    "handedDown": SampleDataTests.yuan(fen: try sum("allocation")),
                    "paid": SampleDataTests.yuan(fen: paid), "unspent": SampleDataTests.yuan(fen: funding - paid),
                    "phones": text(at(project, "supervision", "phones") ?? county.phones),
                    "page": "projects/\(text(project["id"]) ?? "").html",
                    "state": project["exception"] == nil ? "reconciled" : "unreconciled",
                    "supplier": body(project["supplier"]),
                    "bidders": (bidders as? [Any]).map { "\($0.count)" } ?? text(bidders),
                    "contractAmount": try yuan(at(project, "procurement", "amount")),
                    "completionAmount": try yuan(at(project, "completion", "amount")),
                    "acceptedBy": body(at(project, "completion", "acceptedBy")),
                    "assetOwner": body(at(project, "completion", "assetOwner")),
                    "maintenanceUnit": body(at(project, "completion", "maintenanceUnit")),
                    "exceptionApprovedBy": body(at(project, "exception", "approvedBy")),
                ]) { $1 }
                let nested: [(String, String, String)] = [
                    ("personName", "responsiblePerson", "name"), ("personPost", "responsiblePerson", "post"),
                    ("personPhone", "responsiblePerson", "phone"), ("procurementMethod", "procurement", "method"),
                    ("signed", "procurement", "signed"), ("plannedFrom", "planned", "from"),
                    ("plannedTo", "planned", "to"), ("actualFrom", "actual", "from"), ("actualTo", "actual", "to"),
                    ("households", "beneficiaries", "households"), ("persons", "beneficiaries", "persons"),
                    ("targetHouseholds", "beneficiaries", "targetHouseholds"),
                    ("targetPersons", "beneficiaries", "targetPersons"), ("mechanism", "beneficiaries", "mechanism"),
                    ("completionDay", "completion", "day"), ("result", "completion", "result"),
                    ("exceptionReason", "exception", "reason"), ("exceptionDay", "exception", "day"),
                ]
                for (column, key, inner) in nested { cells[column] = text(at(project, key, inner)) }
                return cells
            }, computed: ["notYetDisclosed"])
        for row in try rows("projects") {
            let missing = row["notYetDisclosed"] as? [String] ?? []
            #expect(missing.contains("completion.amount") == (row["completionAmount"] == nil))
            #expect(missing.contains("actual.to") == (row["actualTo"] == nil))
        }
    }

    @Test func partsOfProjects() throws {
        let projects = try visibleProjects()
        func compareParts(
            _ name: String, _ list: String, computed: Set<String> = [], _ cells: (Record) throws -> [String: String?]
        ) throws {
            try compare(
                name,
                try projects.flatMap { project in
                    try (project[list] as? [Record] ?? []).filter {
                        text($0["batch"]) != SampleDataTests.scheduled
                    }.map { part in
                        try cells(part).merging([
                            "project": text(project["id"]), "projectTitle": text(project["title"]),
                        ]) { $1 }
                    }
                }, computed: computed)
        }
        try compareParts("project-locations", "locations") { location in
            [
                "unit": text(location["unit"]), "unitName": (location["unit"] as? String).flatMap { names[$0] },
                "village": body(location["village"]), "divisionCode": text(location["divisionCode"]),
            ]
        }
        try compareParts("project-funding", "funding") { funding in
            ["batch": text(funding["batch"]), "level": text(funding["level"]), "amount": try yuan(funding["amount"])]
        }
        try compareParts("project-performance", "performance") { goal in
            [
                "title": text(goal["title"]), "indicator": text(goal["indicator"]), "measure": text(goal["unit"]),
                "target": text(goal["target"]), "actual": text(goal["actual"]),
                "state": goal["actual"] == nil ? "not-reported" : "reported",
            ]
        }
        try compareParts("project-changes", "changes") { change in
            let isMoney = text(change["type"]) == "amount"
            return [
                "day": text(change["day"]), "type": text(change["type"]), "reason": text(change["reason"]),
                "from": isMoney ? try yuan(change["from"]) : text(change["from"]),
                "to": isMoney ? try yuan(change["to"]) : text(change["to"]),
                "documentNumber": text(change["documentNumber"]),
            ]
        }
        try compareParts("transactions", "transactions") { transaction in
            [
                "id": text(transaction["id"]), "type": text(transaction["type"]), "day": text(transaction["day"]),
                "amount": try yuan(transaction["amount"]), "payer": body(transaction["payer"]),
                "payee": body(transaction["payee"]), "documentNumber": text(transaction["documentNumber"]),
            ]
        }
        try compareParts("milestones", "milestones", computed: ["state", "days"]) { milestone in
            ["code": text(milestone["code"]), "due": text(milestone["due"]), "met": text(milestone["met"])]
        }
        for row in try rows("milestones") where row["met"] != nil && row["due"] != nil {
            let isLate = (text(row["met"]) ?? "") > (text(row["due"]) ?? "")
            #expect(text(row["state"]) == (isLate ? "late" : "on-time") && (row["days"] != nil) == isLate)
        }
    }

    // MARK: Documents

    /// The lines of a front matter that hold one text; lists as `- ` lines or in brackets.
    private func frontMatter(_ path: String) throws -> [String: String] {
        let text = try String(contentsOf: SampleCounty.content.appendingPathComponent(path), encoding: .utf8)
        var lines: [String: String] = [:]
        var last = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst() {
            if line == "---" { break }
            if line.hasPrefix("  - ") {
                lines[last] = [lines[last], String(line.dropFirst(4))].compactMap(\.self).joined(separator: ";")
            } else if let colon = line.firstIndex(of: ":"), !line.hasPrefix(" ") {
                last = String(line[..<colon])
                let value = line[line.index(after: colon)...].drop { $0 == " " }
                guard !value.isEmpty else { continue }
                let isList = value.hasPrefix("[")
                lines[last] = isList ? String(value.dropFirst().dropLast()).replacing(", ", with: ";") : String(value)
            }
        }
        return lines
    }

    @Test(arguments: ["policies", "notices"])
    func documents(_ folder: String) throws {
        let rows = try rows(folder)
        let plain = [
            "title", "documentNumber", "issued", "published", "effective", "expires", "status", "repealedBy", "source",
            "indexNumber", "kind", "from", "to", "interprets", "trigger", "issuers", "addressees", "topics",
            "indicators", "projects",
        ]
        #expect(!rows.isEmpty)
        for row in rows {
            let id = try #require(row["id"] as? String)
            let lines = try frontMatter("\(folder)/\(id).md")
            #expect(row["page"] as? String == "\(folder)/\(id).html")
            if text(row["state"]) == "withdrawn" {
                #expect(Set(row.keys) == ["id", "kind", "state", "withdrawn", "withdrawalReason", "page"])
                continue
            }
            for key in plain { #expect(text(row[key]) == lines[key], "\(id): \(key)") }
            #expect(basis(lines["policy"]).allSatisfy { text(row[$0.key]) == $0.value }, "\(id)")
        }
    }
}
