import Accountability
import Markup

extension Site {
    /// How many cycles of a rule the matrix shows, the newest ones.
    private static let matrixCycles = 8
    /// How many units all have a row; of more only those that were not on time throughout.
    private static let matrixUnits = 120
    /// How many cells the matrix has at most; with more units it shows fewer cycles.
    private static let matrixCells = 1600

    /// The units of a rule against its cycles, in the order of the directory; each cell says how the unit stands.
    ///
    /// - Returns: `nil` where nobody has to report and nobody did.
    func matrix(of cycles: [ReportingCycle], named title: String, in context: PageContext) -> HTML? {
        let shown = matrixCycles(of: cycles)
        let units = Set(shown.flatMap(\.report.units)).sorted()
        guard !units.isEmpty else { return nil }
        let rowed = units.count <= Site.matrixUnits ? units : units.filter { isNotable($0, in: shown) }
        let rows = rowed.map { unit -> HTML in
            let cells = shown.map { cycle -> HTML in
                let isConcerned =
                    cycle.report.required.contains(unit) || cycle.report.submission(of: unit) != nil
                guard isConcerned else { return "<td class=\"c\">\(wording.none)</td>" }
                let standing = cycle.report.standing(of: unit, on: day)
                // Without an element for the glyph: it would be a fifth of the page.
                return """
                    <td class="\(standing.state ?? "c")">\(standing.glyph) \(wording.standing(standing))</td>
                    """
            }
            return "<tr><th scope=\"row\">\(context.link(unit))</th>\(cells)</tr>\n"
        }
        let table = DataTable(
            id: "\(anchor(ofRule: shown[0].report.rule))-matrix", caption: wording.reportMatrix(title), level: 3,
            classes: "grid due",
            columns: [.text(wording.unit)]
                + shown.map { .text(wording.cycleHead($0.report.period, due: $0.report.due)) },
            rows: rows)
        let others = units.count - rowed.count
        return """
            \(rows.isEmpty ? nil : table.html)\(others > 0 ? "<p>\(wording.othersOnTime(others))</p>\n" as HTML : nil)<p class="muted">\(wording.standingsExplained(on: day))</p>

            """
    }

    /// The newest cycles up to the next one that is due.
    private func matrixCycles(of cycles: [ReportingCycle]) -> [ReportingCycle] {
        let next = cycles.firstIndex { !$0.isRecorded && $0.orderingDay >= day }
        let begun = cycles.enumerated().filter { $1.isListed(on: day) || $0 == next }.map(\.element)
        let units = max(1, begun.map(\.report.units.count).max() ?? 1)
        return Array(begun.suffix(max(2, min(Site.matrixCycles, Site.matrixCells / units))))
    }

    /// Whether a unit was late or is overdue, or had no day to keep, in one of the cycles.
    private func isNotable(_ unit: Reference<Unit>, in cycles: [ReportingCycle]) -> Bool {
        cycles.contains { cycle in
            guard cycle.report.required.contains(unit) || cycle.report.submission(of: unit) != nil else { return false }
            switch cycle.report.standing(of: unit, on: day) {
            case .late, .overdue, .noDeadline: return true
            case .onTime, .notDue: return false
            }
        }
    }
}
