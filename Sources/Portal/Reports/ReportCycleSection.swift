import Accountability
import Markup

extension Site {
    /// How many units that reported on time are named; of more only the number is said.
    private static let namedOnTime = 100

    /// One cycle: the counts, who is overdue, late or open with the days, the documents, who was on time.
    func cycleSection(_ cycle: ReportingCycle, in context: PageContext) -> HTML {
        let report = cycle.report
        let units = report.units.map { (unit: $0, standing: report.standing(of: $0, on: day)) }
        let rows = units.filter { $0.standing.isNotable || report.submission(of: $0.unit)?.document != nil }
            .stablySorted { $0.standing.order }.map { unit, standing -> HTML in
                let submission = report.submission(of: unit)
                let document = submission?.document.flatMap { link(to: $0, in: context) }
                return """
                    <tr><th scope="row">\(context.link(unit))</th><td>\(dayOrNone(submission?.submitted, in: context))</td><td>\(mark(standing))</td><td>\(document ?? "\(wording.none)")</td></tr>

                    """
            }
        let table = DataTable(
            id: "\(anchor(of: cycle))-table", caption: wording.reportsToNote, classes: "compact",
            columns: [
                .text(wording.unit), .text(wording.submittedOn), .text(wording.reportState),
                .text(wording.reportDocuments),
            ], rows: rows)
        return """
            <section id="\(anchor(of: cycle))">
            <h3>\(wording.period(report.period))</h3>
            <p>\(wording.labelled(wording.deadline, ""))\(dueDay(of: cycle, in: context))\(wording.fullStop)\(wording.reportCounts(cycle.counts(on: day), of: report.units.count))\(cycle.isRecorded ? "" : wording.nothingRecorded)\(cycle.precedesRule ? wording.precedesRule : "")</p>
            \(rows.isEmpty ? nil : table.html)\(onTime(units.filter { !$0.standing.isNotable && $0.standing.isSubmitted }.map(\.unit), in: report))</section>

            """
    }

    /// The units that reported on time, with the days, closed at first: most readers ask for the others.
    private func onTime(_ units: [Reference<Unit>], in report: Report) -> HTML? {
        guard !units.isEmpty, units.count <= Site.namedOnTime else { return nil }
        // On paper there is no summary.
        let word = wording.standing(report.standing(of: units[0], on: day))
        let names = units.map { unit in
            let submitted = report.submission(of: unit).map { wording.parenthesised(wording.shortDate($0.submitted)) }
            return library.units[unit].name + (submitted ?? "")
        }
        return """
            <details>
            <summary>\(wording.unitsOnTime(units.count))</summary>
            <p>\(wording.labelled(word, names.joined(separator: wording.listSeparator)))</p>
            </details>

            """
    }
}

extension ReportStanding {
    /// Whether a list of one cycle names the unit in a row of its own.
    fileprivate var isNotable: Bool {
        switch self {
        case .late, .overdue, .noDeadline(isSubmitted: false): true
        case .onTime, .notDue, .noDeadline(isSubmitted: true): false
        }
    }

    fileprivate var isSubmitted: Bool {
        switch self {
        case .onTime, .late, .noDeadline(isSubmitted: true): true
        case .overdue, .notDue, .noDeadline(isSubmitted: false): false
        }
    }

    /// The order of the rows: who still owes a report comes first.
    fileprivate var order: Int {
        switch self {
        case .overdue: 0
        case .late: 1
        case .noDeadline(isSubmitted: false): 2
        case .notDue: 3
        case .onTime, .noDeadline(isSubmitted: true): 4
        }
    }
}
