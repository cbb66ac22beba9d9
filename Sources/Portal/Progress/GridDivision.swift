import Accountability

/// How the grid of a period is divided into tables and pages.
///
/// Up to 40 units stand in one table; more stand by kind, in tables of some 30 rows, each under heads of its own.
/// Where there are more than 200 units, or the tables would be too long for one page, each kind has pages of its own.
/// A row's length is estimated from what stands in it, so that a page of a grid keeps within 150 KB.
struct GridDivision: Sendable {
    /// Units of one kind that follow each other.
    struct Group: Sendable {
        let kind: UnitKind
        let units: [Reference<Unit>]
    }

    /// One page that holds nothing but a part of the grid and the scores of its units.
    struct Page: Sendable {
        /// The pages of its kind.
        let paths: [String]
        /// Its place among them.
        let part: Int
        let group: Group

        var path: String { paths[part] }
    }

    /// The tables of the period's own page; empty where the grid stands on pages of its own.
    let tables: [[Group]]
    let pages: [Page]
    /// The units to which nothing of it all applies; they have no row.
    let unconcerned: [Reference<Unit>]

    /// More units than these stand by kind.
    static let unitsInOneTable = 40
    private static let rowsInATable = 30
    private static let unitsOnOnePage = 200
    /// Bytes of tables and scores the page of a period has room for beside its other sections.
    private static let roomOnPeriodPage = 113_000
    /// Bytes of tables and scores a page of their own has room for.
    private static let roomOnOwnPage = 125_000

    /// Divides the grid of a period.
    ///
    /// - Parameters:
    ///   - figures: The period.
    ///   - suffix: What stands behind the kind in the paths of pages; empty where the period has one plan.
    ///   - site: The site.
    init(_ figures: PeriodFigures, suffix: String, in site: Site) {
        let library = site.library
        let rows = figures.units.filter { $0.applicable > 0 }
        unconcerned = figures.units.filter { $0.applicable == 0 }.map(\.unit)

        var lengths: [Reference<Unit>: Int] = [:]
        let longestID = figures.indicators.map { library.indicators[$0].id.utf8.count }.max() ?? 0
        let cell = 190 + library.plans[figures.period.plan].id.utf8.count + longestID
        for row in rows {
            let unit = library.units[row.unit]
            // A row of the grid and one of the scores.
            let heads = 360 + 2 * (unit.name.utf8.count + unit.id.utf8.count)
            lengths[row.unit] =
                heads + figures.indicators.count * 9 + row.applicable * (cell + unit.id.utf8.count)
                + row.notApplicable * 120
        }
        let head = figures.indicators.reduce(600) { $0 + 110 + longestID + library.indicators[$1].name.utf8.count }
        let groups = UnitKind.allCases.compactMap { kind -> Group? in
            let units = rows.map(\.unit).filter { library.units[$0].kind == kind }
            return units.isEmpty ? nil : Group(kind: kind, units: units)
        }

        let tables = GridDivision.tables(of: groups)
        let total = lengths.values.reduce(tables.count * head, +)
        if rows.count <= GridDivision.unitsOnOnePage, total <= GridDivision.roomOnPeriodPage {
            self.tables = tables
            pages = []
        } else {
            self.tables = []
            let slug = site.slug(of: figures.period.period)
            pages = groups.flatMap { group -> [Page] in
                let parts = GridDivision.parts(
                    of: group.units, room: GridDivision.roomOnOwnPage - head, lengths: lengths)
                let paths = parts.indices.map { index in
                    let number = suffix.isEmpty && index == 0 ? "" : "-\(index + 1)"
                    return "progress/\(slug)-\(group.kind.rawValue)\(suffix)\(number).html"
                }
                return parts.enumerated().map { index, units in
                    Page(paths: paths, part: index, group: Group(kind: group.kind, units: units))
                }
            }
        }
    }

    private static func tables(of groups: [Group]) -> [[Group]] {
        let units = groups.reduce(0) { $0 + $1.units.count }
        guard units > unitsInOneTable else { return groups.isEmpty ? [] : [groups] }
        var tables: [[Group]] = []
        var rows = rowsInATable
        for group in groups {
            if rows + group.units.count > rowsInATable {
                tables.append([])
                rows = 0
            }
            tables[tables.count - 1].append(group)
            rows += group.units.count
        }
        return tables
    }

    /// Units page by page, each page within the room it has unless it is one unit.
    private static func parts(
        of units: [Reference<Unit>], room: Int, lengths: [Reference<Unit>: Int]
    ) -> [[Reference<Unit>]] {
        var parts: [[Reference<Unit>]] = []
        var left = 0
        for unit in units {
            let length = lengths[unit] ?? 0
            if length > left || parts.isEmpty {
                parts.append([])
                left = room
            }
            parts[parts.count - 1].append(unit)
            left -= length
        }
        return parts
    }
}
