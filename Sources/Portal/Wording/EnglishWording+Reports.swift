import Accountability

extension EnglishWording {
    // MARK: Reports
    var writtenReport: String { "Written report" }
    var deadline: String { "Deadline" }
    var noDeadline: String { "no deadline" }
    var nextDue: String { "Next due" }
    var overdueReports: String { "Overdue reports" }
    var reportingUnits: String { "Due from" }
    var reportingUnitsNotStated: String { "not stated, and not guessed here" }
    var recipients: String { "Sent to" }
    var reportDetails: String { "Reports in detail" }
    var reportsToNote: String { "Late, not handed in, or to be read" }
    var submittedOn: String { "Handed in" }
    var reportState: String { "State" }
    var reportDocuments: String { "Document" }
    var reportDocument: String { "Read the report" }
    var nothingRecorded: String { "Nothing is recorded as received for this period. " }
    var precedesRule: String { "This deadline is older than the document it rests on: nobody is held to it. " }

    func report(_ title: String, for period: Period) -> String {
        "\(title) (\(self.period(period)))"
    }

    func sentence(for rule: PortalSettings.ReportingRule) -> String {
        let cycle =
            switch rule.cycle {
            case .month: "every month"
            case .quarter: "every quarter"
            case .year: "every year"
            }
        guard let day = rule.dueDay else { return "Once \(cycle); no deadline is set" }
        let month =
            switch (rule.cycle, rule.dueMonth) {
            case (.month, _): ""
            case (.year, .last): " of December"
            case (.year, .number(let number)): " of \(EnglishWording.months[(number - 1) % 12])"
            case (.quarter, .last): " of its last month"
            case (.quarter, .number(let number)): " of its month \(number)"
            }
        let short = day > 28 && rule.cycle != .year ? ", or the last day of a month without day \(day)" : ""
        let move = rule.movesToNextWorkday ? "; moved to the next workday where it is none" : ""
        return "Up to and including day \(day)\(month), \(cycle)\(short)\(move)"
    }

    func standing(_ standing: ReportStanding) -> String {
        switch standing {
        case .onTime: "on time"
        case .late(let days): "\(self.days(days)) late"
        case .overdue(let days): "\(self.days(days)) overdue"
        case .notDue: "not yet due"
        case .noDeadline(isSubmitted: true): "handed in"
        case .noDeadline(isSubmitted: false): "no deadline"
        }
    }

    func movedFrom(_ day: Day) -> String { "moved from \(shortDate(day))" }

    func daysLeft(_ days: Int, on day: Day) -> String {
        days == 0 ? "on \(shortDate(day)) itself" : "\(self.days(days)) from \(shortDate(day))"
    }

    func moreOverdue(_ count: Int) -> String { "and \(count) more" }

    func noneOverdue(on day: Day) -> String { "On \(date(day)) no unit has an overdue report." }

    func overdueLead(units: Int, on day: Day) -> String {
        "On \(date(day)) \(units == 1 ? "1 unit has" : "\(units) units have") overdue reports."
    }

    func holidaysNotKnown(from first: Int, to last: Int) -> String {
        "The holidays of \(first == last ? "\(first)" : "\(first)–\(last)") are not known here: only week-ends are moved off."
    }

    func reportMatrix(_ title: String) -> String { "\(title): units and periods" }

    func cycleHead(_ period: Period, due: Day?) -> String {
        "\(self.period(period)) (\(due.map { shortDate($0) } ?? noDeadline))"
    }

    func othersOnTime(_ units: Int) -> String {
        "The other \(count(units, .units)) handed everything in on time, or it is not yet due."
    }

    func standingsExplained(on day: Day) -> String {
        "The day a report was handed in against its deadline, which is itself still on time, in calendar days; where nothing was handed in, \(date(day)) is taken."
    }

    func reportCounts(_ counts: ReportingCycle.Counts, of units: Int) -> String {
        guard units > 0 else { return "" }
        return "\(count(units, .units)): \(reportCounts(counts)). "
    }

    func reportCounts(_ counts: ReportingCycle.Counts) -> String {
        [
            (counts.onTime, "on time"), (counts.late, "late"), (counts.overdue, "overdue"),
            (counts.notDue, "not yet due"), (counts.submitted, "handed in"),
            (counts.open, "not handed in (no deadline)"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    func unitsOnTime(_ units: Int) -> String { "\(count(units, .units)) on time or handed in" }

    func shortDate(_ day: Day) -> String {
        let parts = day.parts
        return "\(parts.day) \(EnglishWording.months[parts.month - 1])"
    }

    private func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

    // MARK: Calendar
    var calendarFile: String { "Calendar file (.ics)" }
    var nothingDue: String { "Nothing falls due." }
    var pastDeadlines: String { "Past deadlines" }
    var nextDeadlines: String { "Next deadlines" }

    func calendarName(_ portal: String) -> String { "\(portal): deadlines" }

    func calendarAsOf(_ day: Day) -> String { "Counted from \(date(day)); a deadline's own day is still on time." }

    func nextDays(_ days: Int, until day: Day) -> String { "The next \(days) days (to \(shortDate(day)))" }

    func eventCount(_ count: Int) -> String { "\(count)" }

    func moreEvents(_ count: Int) -> String { "and \(count) more" }

    func kind(_ kind: CalendarEvent.Kind) -> String {
        switch kind {
        case .report: "Report"
        case .target: "Target"
        case .duty: "Duty"
        }
    }

    func deadlines(_ count: Int, of kind: CalendarEvent.Kind) -> String {
        switch kind {
        case .report: "\(count) written reports"
        case .target: "targets of \(self.count(count, .indicators))"
        case .duty: self.count(count, .duties)
        }
    }

    func weekday(_ weekday: Int) -> String {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday]
    }
}
