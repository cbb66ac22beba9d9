import Accountability

/// The paper of a wall sheet.
enum Paper: CaseIterable {
    /// Landscape, for a notice board: 24 rows and 20 columns at 9 pt.
    case a3
    /// Portrait, to be read from a few steps away: 32 rows and 20 columns at 24 pt.
    case a0

    var name: String {
        switch self {
        case .a3: "A3"
        case .a0: "A0"
        }
    }

    /// Rows that have room on a sheet, headings of groups counted.
    var rows: Int {
        switch self {
        case .a3: 24
        case .a0: 32
        }
    }

    /// Indicators that have room beside each other.
    var columns: Int { 20 }
}

/// What stands on one sheet: units under the headings of their kinds, indicators.
struct WallSheet: Sendable, Equatable {
    /// Units of one kind that follow each other.
    struct Group: Sendable, Equatable {
        /// `nil` for the whole jurisdiction.
        let kind: UnitKind?
        var units: [Reference<Unit>?]
    }

    let groups: [Group]
    let indicators: [Reference<Indicator>]

    /// All rows, `nil` for the whole jurisdiction.
    var units: [Reference<Unit>?] { groups.flatMap(\.units) }

    /// Lays out the grid of a period on sheets: all units for the first columns, then all for the next.
    ///
    /// - Parameters:
    ///   - figures: The period.
    ///   - paper: What it is printed on.
    ///   - library: What the figures were worked out from.
    /// - Returns: The sheets in the order they are lettered.
    static func sheets(for figures: PeriodFigures, on paper: Paper, in library: Library) -> [WallSheet] {
        var groups: [Group] = figures.hasJurisdiction ? [Group(kind: nil, units: [nil])] : []
        for kind in UnitKind.allCases {
            let units = figures.units.lazy.filter { $0.applicable > 0 }.map(\.unit).filter {
                library.units[$0].kind == kind
            }
            if !units.isEmpty { groups.append(Group(kind: kind, units: Array(units))) }
        }
        let rows = SheetDivision.sheets(
            of: groups, rows: paper.rows, count: \.units.count, hasHeading: { $0.kind != nil },
            part: { group, range in Group(kind: group.kind, units: Array(group.units[range])) })
        return columns(of: figures.indicators, width: paper.columns, in: library).flatMap { indicators in
            rows.map { WallSheet(groups: $0, indicators: indicators) }
        }
    }

    /// Indicators on sheets of so many columns; a category is cut only where it is wider than a sheet by itself.
    private static func columns(
        of indicators: [Reference<Indicator>], width: Int, in library: Library
    ) -> [[Reference<Indicator>]] {
        var sheets: [[Reference<Indicator>]] = []
        var sheet: [Reference<Indicator>] = []
        var rest = indicators[...]
        while let first = rest.first {
            let category = library.indicators[first].category
            let run = rest.prefix { library.indicators[$0].category == category }
            if !sheet.isEmpty, sheet.count + run.count > width {
                sheets.append(sheet)
                sheet = []
            }
            let part = run.prefix(width - sheet.count)
            sheet += part
            rest = rest.dropFirst(part.count)
            if sheet.count == width {
                sheets.append(sheet)
                sheet = []
            }
        }
        return sheet.isEmpty ? sheets : sheets + [sheet]
    }

    /// The letter of a sheet: A to Z, then AA, AB and so on.
    static func letter(_ index: Int) -> String {
        var (rest, letters) = (index, "")
        repeat {
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
            rest = rest / 26 - 1
        } while rest >= 0
        return letters
    }
}
