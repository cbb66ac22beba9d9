import Accountability
import Foundation
import SeededRandom
import SourceText
import Testing

/// One value of the sample county's funds changed at a time: what then disagrees is found where it is written, and
/// nothing is published.
///
/// Whether something disagrees is worked out here from the JSON alone, by other code than the program's. Not every
/// change is a mistake: a contract's amount, a payment within what was handed down, the day of a transaction, of a
/// milestone, of a change or of a decision are held against nothing, and are as right as they were.
@Suite struct FundMutationTests {
    /// A place in a file where a value stands.
    private struct Place {
        let file: String
        let range: Range<String.Index>
        /// From 1.
        let line: Int
        /// The lines of the batch or project it belongs to.
        let record: ClosedRange<Int>
    }

    private let files: [String: String]

    private static let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Content").standardizedFileURL

    init() throws {
        let folder = FundMutationTests.content.appendingPathComponent("funds")
        var files: [String: String] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            files["funds/\(name)"] = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        }
        self.files = files
    }

    private func read(_ files: [String: String]) throws -> ContentFixture {
        var all: [String: String?] = ["portal.json": nil]
        for (path, text) in files { all[path] = text }
        return try ContentFixture(all, day: "2026-03-01") { folder in
            // Everything funds refer to; figures and reports are another matter.
            for name in ["portal.json", "units.json", "indicators", "policies", "assets"] {
                try FileManager.default.copyItem(
                    at: FundMutationTests.content.appendingPathComponent(name), to: folder.appendingPathComponent(name))
            }
        }
    }

    /// Where a pattern's first group matches, file by file.
    private func places(_ pattern: Regex<(Substring, Substring)>) -> [Place] {
        files.keys.sorted().flatMap { file -> [Place] in
            let text = files[file] ?? ""
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            return text.matches(of: pattern).compactMap { match in
                let range = match.1.startIndex..<match.1.endIndex
                let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
                guard let start = lines[..<line].lastIndex(where: { $0 == "    {" }),
                    let end = lines[line...].firstIndex(where: { $0.hasPrefix("    }") })
                else { return nil }
                return Place(file: file, range: range, line: line, record: start + 1...end + 1)
            }
        }
    }

    private func replacing(_ place: Place, by value: String) -> [String: String] {
        var files = files
        files[place.file]?.replaceSubrange(place.range, with: value)
        return files
    }

    /// The lines of the record with an id.
    private func record(_ id: String) throws -> (file: String, lines: ClosedRange<Int>) {
        let found = places(/"id": "([^"]+)"/).first { String(files[$0.file]?[$0.range] ?? "") == id }
        let place = try #require(found, "\(id)")
        return (place.file, place.record)
    }

    private func check(_ mutated: [String: String], _ what: String) throws -> Bool {
        let conflicts = try Ledger(mutated).conflicts()
        let fixture = try read(mutated)
        let errors = fixture.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty == conflicts.isEmpty, "\(what): \(fixture.problems), expected \(conflicts)")
        #expect((fixture.content == nil) == !conflicts.isEmpty, "\(what)")
        for conflict in conflicts {
            let records = try conflict.records.map { try record($0) }
            #expect(
                errors.contains { error in
                    records.contains { $0.file == error.file && $0.lines.contains(error.line) }
                }, "\(what): \(conflict) not found in \(fixture.problems)")
        }
        return !conflicts.isEmpty
    }

    @Test func theSampleAgrees() throws {
        #expect(try Ledger(files).conflicts().isEmpty)
        #expect(try read(files).content != nil)
    }

    @Test func aFenMoreOrLess() throws {
        var generator = SeededGenerator(seed: 7)
        let amounts = places(/"(\d+(?:\.\d+)?万元)"/).shuffled(using: &generator).prefix(60)
        var caught = 0
        for place in amounts {
            let written = String(files[place.file]?[place.range] ?? "")
            let step = Bool.random(using: &generator) ? 1 : -1
            let fen = max(0, Ledger.fen(written) + step)
            let text = "\(fen / 100).\(fen % 100 < 10 ? "0" : "")\(fen % 100)"
            if try check(replacing(place, by: text), "\(place.file):\(place.line) \(written) → \(text)") { caught += 1 }
        }
        #expect(caught >= 20)
    }

    @Test func anotherDay() throws {
        var generator = SeededGenerator(seed: 8)
        let days = places(/"(\d{4}-\d{2}-\d{2})"/).shuffled(using: &generator).prefix(60)
        var caught = 0
        for place in days {
            let written = String(files[place.file]?[place.range] ?? "")
            let day = try #require(Day(written))
            // Never into the future of the build, where a batch would not be seen yet.
            let shifted = Day(number: min(day.number + Int32.random(in: -400...100, using: &generator), 20_500))
            let what = "\(place.file):\(place.line) \(written) → \(shifted)"
            if try check(replacing(place, by: shifted.description), what) { caught += 1 }
        }
        #expect(caught >= 8)
    }

    /// The fields of a kind of value by their names, such as `projects.transactions.amount (payment)`.
    private func fields(_ pattern: Regex<(Substring, Substring)>) -> [(name: String, places: [Place])] {
        let named = places(pattern).compactMap { place -> (name: String, place: Place)? in
            guard let text = files[place.file],
                let key = text[..<place.range.lowerBound].matches(of: /"(\w+)": "$/).last?.1,
                let outer = text[..<place.range.lowerBound].matches(of: /\n {6}"(\w+)":/).last?.1
            else { return nil }
            let record = place.file == "funds/batches.json" ? "batches" : "projects"
            let name = outer == key ? "\(record).\(key)" : "\(record).\(outer).\(key)"
            guard outer == "transactions",
                let kind = text[..<place.range.lowerBound].matches(of: /"type": "(\w+)"/).last
            else { return (name, place) }
            return ("\(name) (\(kind.1))", place)
        }
        return Dictionary(grouping: named, by: \.name).map { ($0.key, $0.value.map(\.place)) }
            .sorted { $0.name < $1.name }
    }

    /// What no change of a field makes disagree with anything, by the contract's own words; each other change is
    /// caught at one place of the content at least.
    ///
    /// A payment may come later, a contract cost less than planned, and money handed down return: what is left is
    /// shown as a row. The old amount of a change, and how much a contract came to, are held against nothing.
    private static let heldAgainstNothing: Set<String> = [
        "projects.changes.from +", "projects.changes.from -", "projects.procurement.amount +",
        "projects.procurement.amount -", "projects.transactions.amount (payment) -",
        "projects.transactions.amount (refund) +",
    ]

    @Test func everyAmountIsCaughtOrKnownToBeFree() throws {
        var free: Set<String> = []
        for (name, places) in fields(/"(\d+(?:\.\d+)?万元)"/) {
            for step in [1, -1] {
                let what = "\(name) \(step > 0 ? "+" : "-")"
                let changes = places.lazy.map { place -> [String: String] in
                    let fen = max(0, Ledger.fen(files[place.file].map { String($0[place.range]) }) + step)
                    return replacing(place, by: "\(fen / 100).\(fen % 100 < 10 ? "0" : "")\(fen % 100)")
                }
                guard let caught = try changes.first(where: { try !Ledger($0).conflicts().isEmpty }) else {
                    free.insert(what)
                    continue
                }
                #expect(try check(caught, what))
            }
        }
        #expect(free == FundMutationTests.heldAgainstNothing)
    }

    /// The days the contract puts in no order.
    private static let daysInNoOrder: Set<String> = [
        "batches.decision.day", "projects.changes.day", "projects.changes.from", "projects.exception.day",
        "projects.milestones.due", "projects.milestones.met", "projects.transactions.day (allocation)",
        "projects.transactions.day (payment)", "projects.transactions.day (refund)", "projects.updated",
    ]

    @Test func everyDayIsCaughtOrKnownToBeFree() throws {
        var free: Set<String> = []
        for (name, places) in fields(/"(\d{4}-\d{2}-\d{2})"/) {
            let changes = places.lazy.flatMap { place in
                [Int32(-1_000), 90].lazy.compactMap { step -> [String: String]? in
                    guard let text = files[place.file], let day = Day(String(text[place.range])),
                        day.number + step < 20_500
                    else { return nil }
                    return replacing(place, by: Day(number: day.number + step).description)
                }
            }
            guard let caught = try changes.first(where: { try !Ledger($0).conflicts().isEmpty }) else {
                free.insert(name)
                continue
            }
            #expect(try check(caught, name))
        }
        #expect(free == FundMutationTests.daysInNoOrder)
    }

    @Test func aDayThatIsNone() throws {
        var generator = SeededGenerator(seed: 9)
        for place in places(/"(\d{4}-\d{2}-\d{2})"/).shuffled(using: &generator).prefix(8) {
            let fixture = try read(replacing(place, by: "2025-02-30"))
            #expect(fixture.content == nil)
            let found = fixture.diagnostics.contains {
                $0.severity == .error && $0.file == place.file && $0.line == place.line
            }
            #expect(found, "\(place.file):\(place.line): \(fixture.problems)")
        }
    }

    @Test func aReferenceThatLeadsNowhere() throws {
        var generator = SeededGenerator(seed: 10)
        let references =
            places(/"(?:batch|responsibleUnit|implementingUnit|indicator|carriedFrom|policy)": "([^"]+)"/)
            + places(/"unit": "([a-z][a-z0-9-]*)"/) + places(/"(unit:[^"]+)"/)
        for place in references.shuffled(using: &generator).prefix(30) {
            let written = String(files[place.file]?[place.range] ?? "")
            let fixture = try read(replacing(place, by: written + "-nowhere"))
            #expect(fixture.content == nil, "\(written)")
            let found = fixture.diagnostics.contains {
                $0.severity == .error && $0.file == place.file && $0.line == place.line
            }
            #expect(found, "\(place.file):\(place.line) \(written): \(fixture.problems)")
        }
    }
}

/// The sums and orders of the contract, from JSON alone.
private struct Ledger {
    /// Something that does not agree, and the records at one of which it is to be reported.
    struct Conflict: CustomStringConvertible {
        let description: String
        let records: [String]
    }

    private typealias Object = [String: Any]
    private let batches: [Object]
    private let projects: [Object]

    init(_ files: [String: String]) throws {
        let roots = try files.keys.sorted().compactMap {
            try JSONSerialization.jsonObject(with: Data((files[$0] ?? "").utf8)) as? Object
        }
        batches = roots.flatMap { $0["batches"] as? [Object] ?? [] }
        projects = roots.flatMap { $0["projects"] as? [Object] ?? [] }
    }

    /// An amount in fen, by whole numbers alone.
    static func fen(_ value: Any?) -> Int {
        guard let value else { return 0 }
        let text = "\(value)"
        let decimals = text.hasSuffix("万元") ? 6 : 2
        let digits = text.replacing("万元", with: "").replacing("元", with: "")
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let fraction = parts.count > 1 ? parts[1] : ""
        return Int(parts[0] + fraction + String(repeating: "0", count: max(0, decimals - fraction.count))) ?? 0
    }

    private static func list(_ record: Object, _ key: String) -> [Object] { record[key] as? [Object] ?? [] }
    private static func id(_ record: Object) -> String { record["id"] as? String ?? "" }
    private static func sum(_ records: [Object]) -> Int { records.map { fen($0["amount"]) }.reduce(0, +) }

    /// The days of a chain that are given, each not after the next.
    private static func isInOrder(_ days: [Any?]) -> Bool {
        let given = days.compactMap { $0 as? String }
        return zip(given, given.dropFirst()).allSatisfy { $0 <= $1 }
    }

    private static func day(_ record: Object, _ key: String, _ inner: String) -> Any? {
        (record[key] as? Object)?[inner]
    }

    func conflicts() -> [Conflict] {
        var conflicts: [Conflict] = []
        for batch in batches where batch["exception"] == nil {
            let id = Ledger.id(batch)
            let sources = Ledger.list(batch, "sources")
            if Ledger.sum(sources) != Ledger.fen(batch["amount"]) {
                conflicts.append(Conflict(description: "sources of \(id)", records: [id]))
            }
            let end = [batch["received"], Ledger.day(batch, "disclosure", "published")]
            for source in sources where !Ledger.isInOrder([source["issued"]] + end) {
                conflicts.append(Conflict(description: "days of \(id)", records: [id]))
            }
            conflicts += overdrafts(of: batch, sources)
        }
        for project in projects where project["exception"] == nil { conflicts += self.conflicts(of: project) }
        return conflicts
    }

    private func overdrafts(of batch: Object, _ sources: [Object]) -> [Conflict] {
        let id = Ledger.id(batch)
        let levels = Set(sources.compactMap { $0["level"] as? String })
        let draws = projects.flatMap { project in
            Ledger.list(project, "funding").filter { $0["batch"] as? String == id }.map {
                (project: project, part: $0, level: $0["level"] as? String ?? levels.first ?? "")
            }
        }
        var conflicts: [Conflict] = []
        for level in Set(draws.map(\.level)) {
            let own = draws.filter { $0.level == level }
            let came = Ledger.sum(sources.filter { $0["level"] as? String == level })
            let taken = Ledger.sum(own.map(\.part))
            // What a project with an exception takes beyond is explained by it.
            let unexplained = Ledger.sum(own.filter { $0.project["exception"] == nil }.map(\.part))
            if taken > came, unexplained > came {
                conflicts.append(
                    Conflict(
                        description: "\(level) of \(id)", records: own.map { Ledger.id($0.project) }))
            }
        }
        let carriers = batches.filter { Ledger.list($0, "sources").contains { $0["carriedFrom"] as? String == id } }
        let carried = carriers.flatMap { Ledger.list($0, "sources") }.filter { $0["carriedFrom"] as? String == id }
        if !carried.isEmpty, Ledger.sum(carried) > Ledger.fen(batch["amount"]) - Ledger.sum(draws.map(\.part)) {
            conflicts.append(Conflict(description: "remainder of \(id)", records: carriers.map(Ledger.id)))
        }
        return conflicts
    }

    private func conflicts(of project: Object) -> [Conflict] {
        let id = Ledger.id(project)
        func moved(_ kind: String) -> Int {
            Ledger.sum(Ledger.list(project, "transactions").filter { $0["type"] as? String == kind })
        }
        let funding = Ledger.sum(Ledger.list(project, "funding"))
        var faults: [String] = []
        if moved("allocation") > funding { faults.append("allocations") }
        if moved("refund") > moved("payment") { faults.append("refunds") }
        if moved("payment") - moved("refund") > moved("allocation") { faults.append("payments") }
        if let cost = Ledger.day(project, "completion", "amount") {
            let planned = funding + Ledger.fen(project["ownFunds"])
            let changes = Ledger.list(project, "changes").filter { $0["type"] as? String == "amount" }
            let newest = changes.last { change in
                changes.allSatisfy { ($0["day"] as? String ?? "") <= (change["day"] as? String ?? "") }
            }
            let isExplained = newest.map { $0["to"] == nil || Ledger.fen($0["to"]) == Ledger.fen(cost) } ?? false
            if Ledger.fen(cost) != planned, !isExplained { faults.append("cost") }
        }
        let chains: [[Any?]] = [
            [Ledger.day(project, "planned", "from"), Ledger.day(project, "planned", "to")],
            [
                Ledger.day(project, "procurement", "signed"), Ledger.day(project, "actual", "from"),
                Ledger.day(project, "actual", "to"), Ledger.day(project, "completion", "day"),
            ],
        ]
        if !chains.allSatisfy(Ledger.isInOrder) { faults.append("days") }
        return faults.map { Conflict(description: "\($0) of \(id)", records: [id]) }
    }
}
