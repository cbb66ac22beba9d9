import Accountability

/// The written reports of all rules as they stand on the day of the build, worked out once for all pages.
struct ReportOverview: Sendable {
    /// By rule, then by period.
    let cycles: [ReportingCycle]
    /// For each unit the places of the cycles that concern it, in the order of their days.
    let ofUnit: [[Int]]
    /// The places of the cycles of each rule; those of reports without a rule come last.
    let ofRule: [[Int]]

    init(_ library: Library, on day: Day) {
        cycles = library.reportingCycles(on: day)
        var ofUnit = [[Int]](repeating: [], count: library.units.count)
        var ofRule = [[Int]](repeating: [], count: library.settings.reporting.count + 1)
        for (place, cycle) in cycles.enumerated() {
            ofRule[cycle.report.rule ?? ofRule.count - 1].append(place)
            for unit in cycle.report.units { ofUnit[Int(unit.index)].append(place) }
        }
        let cycles = cycles
        self.ofUnit = ofUnit.map { $0.stablySorted { Int(cycles[$0].orderingDay.number) } }
        self.ofRule = ofRule
    }
}

extension ReportingCycle {
    /// The day by which the cycle is put in order: until when the report is due, else the end of the period.
    var orderingDay: Day { report.due ?? report.period.lastDay }

    /// Whether there is something to say of it beside that it will come.
    func isListed(on day: Day) -> Bool {
        isRecorded || (!report.required.isEmpty && orderingDay < day)
    }
}

extension ReportStanding {
    /// A mark that says the same as the word beside it, for those who see it.
    var glyph: String {
        switch self {
        case .onTime, .late, .noDeadline(isSubmitted: true): "✔"
        case .overdue: "✖"
        case .notDue: "○"
        case .noDeadline(isSubmitted: false): "–"
        }
    }

    /// The class that gives it the colours of a state; those that are neither good nor bad have none.
    var state: String? {
        switch self {
        case .onTime: "on-track"
        case .late: "behind"
        case .overdue: "seriously-behind"
        case .notDue, .noDeadline: nil
        }
    }
}
