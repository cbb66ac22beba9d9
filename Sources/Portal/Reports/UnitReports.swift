import Accountability
import Markup

extension Site {
    /// How many reports a unit's page shows, the newest ones.
    private static let unitReportCount = 8

    /// How a unit keeps its deadlines for written reports: the next one, those kept and those missed.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - context: The page the section stands on.
    /// - Returns: A `section` with the id `reports`; `nil` where the unit has no report to hand in.
    func deadlines(of unit: Reference<Unit>, in context: PageContext) -> HTML? {
        let cycles = reports.ofUnit[Int(unit.index)].map { reports.cycles[$0] }
        guard !cycles.isEmpty else { return nil }
        let past = cycles.filter { $0.isListed(on: day) }
        let next = cycles.first { !$0.isListed(on: day) && $0.orderingDay >= day }
        var counts = ReportingCycle.Counts()
        for cycle in past { counts.add(cycle.report.standing(of: unit, on: day)) }
        let rows = (past.suffix(Site.unitReportCount).reversed()).map { cycle -> HTML in
            let report = cycle.report
            let submission = report.submission(of: unit)
            let document = submission?.document.flatMap { link(to: $0, in: context) }
            return """
                <tr><th scope="row">\(link(to: cycle, in: context))</th><td>\(dueDay(of: cycle, in: context))</td><td>\(dayOrNone(submission?.submitted, in: context))\(document.map { " \($0)" as HTML })</td><td>\(mark(report.standing(of: unit, on: day)))</td></tr>

                """
        }
        let upcoming = next.map { cycle -> HTML in
            """
            <p>\(wording.labelled(wording.nextDue, ""))\(dueDay(of: cycle, in: context))\(wording.comma)\(link(to: cycle, in: context))</p>

            """
        }
        return """
            <section id="reports">
            <h2>\(wording.title(of: .reports))</h2>
            \(upcoming)\(past.isEmpty ? nil : "<p>\(wording.reportCounts(counts))</p>\n" as HTML)\(rows.isEmpty ? nil : DataTable(
                id: "reports-table", caption: wording.reportDetails, classes: "compact",
                columns: [
                    .text(wording.writtenReport), .text(wording.deadline), .text(wording.submittedOn),
                    .text(wording.reportState),
                ], rows: rows
            ).html)</section>

            """
    }
}
