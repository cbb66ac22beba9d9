/// The day until which a report is to be handed in.
package struct Deadline: Hashable, Sendable {
    package let day: Day
    /// The day the rule names, where it is moved off a day without work; else the same.
    package let stated: Day
    /// Whether the holidays of the year are known; where not, only week-ends could be moved off.
    package let isCalendarKnown: Bool

    package var isMoved: Bool { day != stated }
}

extension PortalSettings.ReportingRule {
    /// Until when the report of a period is to be handed in; `nil` where the rule sets no day.
    ///
    /// A day the month has not is its last one. Only a rule that says so is moved to the next workday.
    package func deadline(for period: Period, calendar: WorkCalendar) -> Deadline? {
        guard let dueDay else { return nil }
        let month =
            switch dueMonth {
            case .last: period.lastMonth
            case .number(let number): period.lastMonth - period.cycle.months + min(number, period.cycle.months)
            }
        let length = Day.length(ofMonth: month, year: period.year)
        guard let stated = Day(year: period.year, month: month, day: min(dueDay, length)) else { return nil }
        let day = movesToNextWorkday ? calendar.workday(onOrAfter: stated) : stated
        return Deadline(day: day, stated: stated, isCalendarKnown: calendar.isKnown(stated.year))
    }

    /// The next period whose report is due on a day or later, with its deadline; `nil` where the rule sets no day.
    package func nextDeadline(on day: Day, calendar: WorkCalendar) -> (period: Period, deadline: Deadline)? {
        // A deadline that is moved may fall behind the period it belongs to.
        var period: Period? = Period(cycle: cycle, containing: day).previous ?? Period(cycle: cycle, containing: day)
        while let current = period, let deadline = deadline(for: current, calendar: calendar) {
            if deadline.day >= day { return (current, deadline) }
            period = current.next
        }
        return nil
    }
}
