import Accountability
import Markup

extension Site {
    /// How many cycles of a rule the matrix shows, the newest ones.
    private static let matrixCycles = 8
    /// How many units all have a row; of more only those that were not on time throughout.
    private static let matrixUnits = 120
    /// How many cells the matrix has at most; with more units it shows fewer cycles.
    private static let matrixCells = 1600
    /// How many cells the matrices of all rules together have on the list of reports, which shows them whole as long as
    /// that is enough, and one on a page of its own.
    private static let cellsAmongOthers = 420
    private static let cellsPerPage = 800
    /// How many rows a page of the matrix has at most.
    private static let matrixRowsPerPage = 200

    /// The units of a rule against its cycles, in the order of the directory; each cell says how the unit stands.
    ///
    /// - Parameter rule: The place of the rule; `nil` for reports without one.
    /// - Returns: `nil` where nothing has happened yet, and where nobody has to report and nobody did.
    func matrix(ofRule rule: Int?) -> ReportMatrix? {
        guard let (units, rowed, shown) = matrixParts(ofRule: rule) else { return nil }
        let cells = ([nil] + library.settings.reporting.indices.map(Optional.some)).compactMap(matrixParts)
            .reduce(0) { $0 + $1.rowed.count * $1.cycles.count }
        let share = Site.cellsAmongOthers / max(1, library.settings.reporting.count) / shown.count
        let id = "\(anchor(ofRule: rule))-matrix"
        let title = wording.reportMatrix(title(ofRule: rule))
        let list = LongList(
            paging: Paging(
                path: "reports/index--\(id).html", count: rowed.count,
                size: min(Site.matrixRowsPerPage, Site.cellsPerPage / shown.count)),
            excerpt: cells <= Site.cellsAmongOthers ? rowed.count : max(1, share),
            heading: title, section: .reports, description: wording.description(of: .reports)
        ) { [self] rows, context in
            guard !rows.isEmpty else { return nil }
            return DataTable(
                id: id, caption: title, level: context.path == "reports/index.html" ? 3 : 2, classes: "grid due",
                columns: [.text(wording.unit)]
                    + shown.map { .text(wording.cycleHead($0.report.period, due: $0.report.due)) },
                rows: rowed[rows].map { matrixRow(of: $0, in: shown, context) }
            ).html
        }
        return ReportMatrix(list: list, others: units.count - rowed.count)
    }

    /// The units of a rule, those of them that have a row, and the cycles shown.
    private func matrixParts(
        ofRule rule: Int?
    ) -> (units: [Reference<Unit>], rowed: [Reference<Unit>], cycles: [ReportingCycle])? {
        let cycles = (rule.map { reports.ofRule[$0] } ?? reports.ofRule.last ?? []).map { reports.cycles[$0] }
        guard cycles.contains(where: { $0.isListed(on: day) }) else { return nil }
        let shown = matrixCycles(of: cycles)
        let units = Set(shown.flatMap(\.report.units)).sorted()
        guard !units.isEmpty else { return nil }
        return (units, units.count <= Site.matrixUnits ? units : units.filter { isNotable($0, in: shown) }, shown)
    }

    private func matrixRow(
        of unit: Reference<Unit>, in cycles: [ReportingCycle], _ context: PageContext
    ) -> HTML {
        let cells = cycles.map { cycle -> HTML in
            let isConcerned = cycle.report.required.place(of: unit) != nil || cycle.report.submission(of: unit) != nil
            guard isConcerned else { return "<td class=\"c\">\(wording.none)</td>" }
            let standing = cycle.report.standing(of: unit, on: day)
            // Without an element for the glyph: it would be a fifth of the page.
            return """
                <td class="\(standing.state ?? "c")">\(standing.glyph) \(wording.standing(standing))</td>
                """
        }
        return "<tr><th scope=\"row\">\(context.link(unit))</th>\(cells)</tr>\n"
    }

    /// The matrix as the list of reports shows it, and what its marks mean.
    func html(_ matrix: ReportMatrix, in context: PageContext) -> HTML {
        """
        \(html(matrix.list, in: context))\(matrix.others > 0 ? "<p>\(wording.othersOnTime(matrix.others))</p>\n" as HTML : nil)<p class="muted">\(wording.standingsExplained(on: day))</p>

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
            guard cycle.report.required.place(of: unit) != nil || cycle.report.submission(of: unit) != nil else {
                return false
            }
            switch cycle.report.standing(of: unit, on: day) {
            case .late, .overdue, .noDeadline: return true
            case .onTime, .notDue: return false
            }
        }
    }
}

/// The units of a rule against its cycles.
struct ReportMatrix: Sendable {
    let list: LongList
    /// How many more units were on time throughout and have no row.
    let others: Int
}
