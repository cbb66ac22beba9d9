import Foundation
import Testing

/// The sample county: what its JSON says, read by other code than the program's, and the site built from it, once.
struct SampleCounty: Sendable {
    /// A unit as its record has it.
    struct Unit {
        let id: String
        let name: String
        let kind: String
        let isGroup: Bool
        /// The ids of the members of a group that states them.
        let members: Set<String>
    }

    /// An indicator as its record has it.
    struct Indicator {
        let id: String
        let number: String
        let name: String
        let category: String
        let group: String?
        let points: Int
        let responsible: [String]
    }

    /// A duty as its record has it.
    struct Duty {
        let id: String
        let text: String
        let units: [String]
        let policy: String?
        let targets: [Target]
        let indicators: [String]
    }

    /// A numeric target of a duty as its record has it.
    struct Target {
        let comparison: String
        /// The value with its unit of measure.
        let value: String
        let isLimit: Bool
        let statement: String?

        init(_ record: [String: Any]) {
            let unit = (record["measure"] as? [String: Any])?["unit"] as? String
            comparison = record["operator"] as? String ?? ""
            value = "\(record["value"] ?? "")\(unit ?? "")"
            isLimit = record["limit"] as? Bool ?? false
            statement = record["statement"] as? String
        }
    }

    let units: [Unit]
    let categories: [(id: String, name: String, points: Int)]
    let indicators: [Indicator]
    let duties: [Duty]
    /// The portal's title and the telephone numbers of supervision.
    let title: String
    let phones: [String]
    let audit: SiteAudit
    /// What the build printed.
    let outcome: Program.Outcome

    static let content = Program.repository.appendingPathComponent("Content")

    static let shared = Result { try SampleCounty() }

    private init() throws {
        let folder = try TemporaryFolder()
        outcome = try Program.run([
            "build", "--as-of", "2026-03-01", "--content", SampleCounty.content.path, "--output", folder["Site"].path,
        ])
        audit = SiteAudit(files: outcome.status == 0 ? try folder.files(below: "Site") : [:])

        let portal = try SampleCounty.object("portal.json")
        title = portal["title"] as? String ?? ""
        phones = (portal["supervision"] as? [String: Any])?["phones"] as? [String] ?? []
        units = try SampleCounty.units(SampleCounty.records("units.json", "units"))
        let plan = try SampleCounty.object("indicators/2025.json")
        categories = (plan["categories"] as? [[String: Any]] ?? []).map {
            ($0["id"] as? String ?? "", $0["name"] as? String ?? "", $0["points"] as? Int ?? -1)
        }
        indicators = (plan["indicators"] as? [[String: Any]] ?? []).map {
            Indicator(
                id: $0["id"] as? String ?? "", number: "\($0["number"] ?? "")", name: $0["name"] as? String ?? "",
                category: $0["category"] as? String ?? "", group: $0["group"] as? String,
                points: $0["points"] as? Int ?? -1,
                responsible: $0["responsible"] as? [String] ?? [])
        }
        duties = try SampleCounty.records("duties.json", "duties").map {
            Duty(
                id: $0["id"] as? String ?? "", text: $0["text"] as? String ?? "",
                units: ($0["units"] as? [Any] ?? []).compactMap {
                    $0 as? String ?? ($0 as? [String: Any])?["unit"] as? String
                }, policy: $0["policy"] as? String, targets: ($0["targets"] as? [[String: Any]] ?? []).map(Target.init),
                indicators: $0["indicators"] as? [String] ?? [])
        }
    }

    private static func object(_ path: String) throws -> [String: Any] {
        let data = try Data(contentsOf: content.appendingPathComponent(path))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    private static func records(_ path: String, _ key: String) throws -> [[String: Any]] {
        try #require(try object(path)[key] as? [[String: Any]])
    }

    private static func units(_ records: [[String: Any]]) throws -> [Unit] {
        func ids(ofKind kind: String) -> [String] {
            records.filter { $0["kind"] as? String == kind }.compactMap { $0["id"] as? String }
        }
        func members(_ id: String) -> Set<String> {
            let record = records.first { $0["id"] as? String == id } ?? [:]
            guard record["kind"] as? String == "group" else { return [id] }
            if let list = record["members"] as? [String] { return Set(list.flatMap(members)) }
            guard let selector = record["members"] as? [String: Any], let kind = selector["kind"] as? String else {
                return []
            }
            return Set(ids(ofKind: kind)).subtracting((selector["except"] as? [String] ?? []).flatMap(members))
        }
        return try records.map { record in
            let id = try #require(record["id"] as? String)
            let kind = try #require(record["kind"] as? String)
            return Unit(
                id: id, name: try #require(record["name"] as? String), kind: kind, isGroup: kind == "group",
                members: kind == "group" ? members(id) : [])
        }
    }

    /// The unit itself and the groups that stand for it.
    func labels(of unit: Unit) -> Set<String> {
        Set([unit.id] + units.filter { $0.members.contains(unit.id) }.map(\.id))
    }

    /// The indicators a unit answers for, by itself or in a group.
    func indicators(of unit: Unit) -> [Indicator] {
        let labels = labels(of: unit)
        return indicators.filter { !labels.isDisjoint(with: $0.responsible) }
    }

    /// The duties a unit has, by itself or in a group.
    func duties(of unit: Unit) -> [Duty] {
        let labels = labels(of: unit)
        return duties.filter { !labels.isDisjoint(with: $0.units) }
    }

    /// The document a record rests on, as the address of its page and the anchor there.
    func place(_ citation: String) -> (path: String, anchor: String?) {
        let parts = citation.split(separator: "#", maxSplits: 1).map(String.init)
        return ("policies/\(parts[0]).html", parts.count == 2 ? parts[1] : nil)
    }
}

extension SampleCounty {
    /// How many bytes a page may have: documents carry their whole text, plans their whole table, periods and sheets
    /// for walls a grid.
    func limit(of path: String) -> Int {
        let parts = path.split(separator: "/")
        let kilobytes =
            switch (parts[0], parts.last) {
            case ("policies", _), ("progress", _), ("wall", _), ("indicators", "index.html"): 150
            case ("indicators", _): 40
            default: 60
            }
        return kilobytes * 1024
    }
}
