import Accountability

/// The duties as their list tells them: by the article they rest on, then by the units that have them, shared ones once.
struct DutyDirectory: Sendable {
    /// The duties of the same holders under the same article, together.
    struct Group: Sendable {
        let anchor: String
        let basis: PolicyCitation?
        /// As the first of its duties names them.
        let holders: [Reference<Unit>]
    }

    /// A duty in its place in the list.
    struct Row: Sendable {
        /// The place of its group among the groups.
        let group: Int
        let duty: Reference<Duty>
    }

    let groups: [Group]
    /// Group by group.
    let rows: [Row]
    let paging: Paging
    /// Where each duty stands, in the content's order.
    private let paths: [String]

    /// Bytes of duties a page has room for, and the first page of several, which leads to all of them.
    private static let roomOnPage = 40_000
    private static let roomOnFirstPage = 20_000

    init(_ library: Library) {
        var groups: [Group] = []
        var duties: [[Reference<Duty>]] = []
        for (basis, members) in byBasis(Array(library.duties.references), { library.duties[$0].policy }) {
            var places: [[Reference<Unit>]: Int] = [:]
            for duty in members {
                let holders = library.duties[duty].holders.map(\.unit)
                if let place = places[holders.sorted()] {
                    duties[place].append(duty)
                } else {
                    places[holders.sorted()] = groups.count
                    groups.append(Group(anchor: "holders-\(groups.count + 1)", basis: basis, holders: holders))
                    duties.append([duty])
                }
            }
        }
        self.groups = groups
        rows = duties.enumerated().flatMap { group, duties in duties.map { Row(group: group, duty: $0) } }
        paging = Paging(
            path: "duties/index.html", weights: rows.map { DutyDirectory.weight(of: library.duties[$0.duty]) },
            limit: DutyDirectory.roomOnPage, first: DutyDirectory.roomOnFirstPage)
        var paths = [String](repeating: paging.path, count: library.duties.count)
        for (place, row) in rows.enumerated() {
            paths[Int(row.duty.index)] = paging.path(of: paging.page(ofRow: place))
        }
        self.paths = paths
    }

    /// The page on which a duty stands.
    func path(of duty: Reference<Duty>) -> String { paths[Int(duty.index)] }

    /// About the bytes a duty takes on a page.
    static func weight(of duty: Duty) -> Int {
        220 + duty.text.utf8.count + 110 * duty.indicators.count + 60 * duty.targets.count
    }
}
