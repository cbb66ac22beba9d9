import Accountability
import Markup

extension Site {
    /// How many units that reported on time are named; of more only the number is said.
    private static let namedOnTime = 100
    /// Bytes of cycles the list of reports has room for; the others stand on pages of their own.
    private static let roomForCycles = 16_000
    /// The most units on one page of a cycle.
    private static let unitsPerCyclePage = 150

    /// One cycle: the counts, who is overdue, late or open with the days, the documents, who was on time.
    func cycleSection(_ cycle: ReportingCycle, _ list: LongList, in context: PageContext) -> HTML {
        let report = cycle.report
        return """
            <section id="\(anchor(of: cycle))">
            <h3>\(wording.period(report.period))</h3>
            <p>\(wording.labelled(wording.deadline, ""))\(dueDay(of: cycle, in: context))\(wording.fullStop)\(wording.reportCounts(cycle.counts(on: day), of: report.units.count))\(cycle.isRecorded ? "" : wording.nothingRecorded)\(cycle.precedesRule ? wording.precedesRule : "")</p>
            \(html(list, in: context))</section>

            """
    }

    /// Who was late, is overdue or on time in each cycle, in the order of the cycles.
    ///
    /// The newest of a rule stand on the list of reports itself as long as it has room.
    var cycleLists: [LongList] {
        var room = Site.roomForCycles
        var lists = [LongList?](repeating: nil, count: reports.cycles.count)
        for places in reports.ofRule {
            for place in places.reversed() {
                let cycle = reports.cycles[place]
                let named = cycle.report.units.filter {
                    cycle.report.standing(of: $0, on: day).isNotable
                        || cycle.report.submission(of: $0)?.document != nil
                }
                // About the bytes of a row, and of a name among those on time.
                let weight = 230 * named.count + 35 * min(Site.namedOnTime, cycle.report.units.count - named.count)
                // A cycle to come is on no list yet.
                guard cycle.isListed(on: day) else {
                    lists[place] = list(of: cycle, named, isShown: true)
                    continue
                }
                let isShown = weight <= room
                if isShown { room -= weight }
                lists[place] = list(of: cycle, named, isShown: isShown)
            }
        }
        return lists.compactMap(\.self)
    }

    private func list(of cycle: ReportingCycle, _ named: [Reference<Unit>], isShown: Bool) -> LongList {
        let report = cycle.report
        let units = named.map { (unit: $0, standing: report.standing(of: $0, on: day)) }
            .stablySorted { $0.standing.order }
        return LongList(
            paging: Paging(
                path: "reports/index--\(anchor(of: cycle)).html", count: units.count, size: Site.unitsPerCyclePage),
            excerpt: isShown ? units.count : 0,
            heading: wording.report(title(ofRule: report.rule), for: report.period), section: .reports,
            description: wording.description(of: .reports)
        ) { [self] rows, context in
            guard isShown || !rows.isEmpty else { return nil }
            let table = DataTable(
                id: "\(anchor(of: cycle))-table", caption: wording.reportsToNote, classes: "compact",
                columns: [
                    .text(wording.unit), .text(wording.submittedOn), .text(wording.reportState),
                    .text(wording.reportDocuments),
                ], rows: units[rows].map { row(of: $0.unit, $0.standing, in: report, context) })
            let isEnd = rows.upperBound == units.count
            return "\(rows.isEmpty ? nil : table.html)\(isEnd ? onTime(in: report) : nil)"
        }
    }

    private func row(
        of unit: Reference<Unit>, _ standing: ReportStanding, in report: Report, _ context: PageContext
    ) -> HTML {
        let submission = report.submission(of: unit)
        let document = submission?.document.flatMap { link(to: $0, in: context) }
        return """
            <tr><th scope="row">\(context.link(unit))</th><td>\(dayOrNone(submission?.submitted, in: context))</td><td>\(mark(standing))</td><td>\(document ?? "\(wording.none)")</td></tr>

            """
    }

    /// The units that reported on time, with the days, closed at first: most readers ask for the others.
    private func onTime(in report: Report) -> HTML? {
        let units = report.units.filter { unit in
            let standing = report.standing(of: unit, on: day)
            return !standing.isNotable && standing.isSubmitted
        }
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
