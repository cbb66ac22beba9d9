import Accountability

/// The words of reports, their deadlines and the calendar.
protocol ReportWording: Sendable {
    // MARK: Reports
    /// A report as such, and the name of one whose rule has no title.
    var writtenReport: String { get }
    var deadline: String { get }
    var noDeadline: String { get }
    var nextDue: String { get }
    var overdueReports: String { get }
    var reportingUnits: String { get }
    var reportingUnitsNotStated: String { get }
    var recipients: String { get }
    var reportDetails: String { get }
    /// The units of one period that were late, owe a report or let it be read.
    var reportsToNote: String { get }
    var submittedOn: String { get }
    var reportState: String { get }
    var reportDocuments: String { get }
    /// The text of a link to a report itself.
    var reportDocument: String { get }
    /// That nothing is recorded for a period, as a sentence.
    var nothingRecorded: String { get }
    /// That nobody is held to a day that lies before the rule's document, as a sentence.
    var precedesRule: String { get }
    /// A report and the period it is for.
    func report(_ title: String, for period: Period) -> String
    /// When reports are due under a rule.
    func sentence(for rule: PortalSettings.ReportingRule) -> String
    func standing(_ standing: ReportStanding) -> String
    func movedFrom(_ day: Day) -> String
    /// How many days are left from the day of the build on.
    func daysLeft(_ days: Int, on day: Day) -> String
    func moreOverdue(_ count: Int) -> String
    func noneOverdue(on day: Day) -> String
    func overdueLead(units: Int, on day: Day) -> String
    func holidaysNotKnown(from first: Int, to last: Int) -> String
    func reportMatrix(_ title: String) -> String
    /// The head of a cycle's column.
    func cycleHead(_ period: Period, due: Day?) -> String
    func othersOnTime(_ units: Int) -> String
    /// How the words of the matrix are found.
    func standingsExplained(on day: Day) -> String
    /// How many of so many units stand how, as a sentence.
    func reportCounts(_ counts: ReportingCycle.Counts, of units: Int) -> String
    /// How many reports stand how, as one part of a sentence.
    func reportCounts(_ counts: ReportingCycle.Counts) -> String
    func unitsOnTime(_ units: Int) -> String
    /// A day without its year.
    func shortDate(_ day: Day) -> String

    // MARK: Calendar
    var calendarFile: String { get }
    var nothingDue: String { get }
    var pastDeadlines: String { get }
    var nextDeadlines: String { get }
    func calendarName(_ portal: String) -> String
    func calendarAsOf(_ day: Day) -> String
    func nextDays(_ days: Int, until day: Day) -> String
    func eventCount(_ count: Int) -> String
    func moreEvents(_ count: Int) -> String
    func kind(_ kind: CalendarEvent.Kind) -> String
    /// That several things of one kind fall due on one day.
    func deadlines(_ count: Int, of kind: CalendarEvent.Kind) -> String
    /// The name of a day of the week, from 0 for Monday to 6.
    func weekday(_ weekday: Int) -> String
}
