/// Which days are workdays: Monday to Friday, less the holidays, with the days that are worked instead.
///
/// Holidays are set year by year. Of a year without any in the content nothing is known, and working days are not
/// computed: better no number than a wrong one.
package struct WorkCalendar: Sendable {
    private let holidays: Set<Day>
    private let extraWorkdays: Set<Day>
    private let knownYears: Set<Int>

    package init(_ workdays: PortalSettings.Workdays) {
        holidays = Set(workdays.holidays)
        extraWorkdays = Set(workdays.extraWorkdays)
        knownYears = Set((workdays.holidays + workdays.extraWorkdays).map(\.year))
    }

    /// Whether the holidays of a year are known.
    package func isKnown(_ year: Int) -> Bool { knownYears.contains(year) }

    /// Whether a day is worked; of a year that is not known only its week-ends are.
    package func isWorkday(_ day: Day) -> Bool {
        if extraWorkdays.contains(day) { return true }
        return !holidays.contains(day) && !day.isWeekend
    }

    /// The day itself if it is a workday, else the next one.
    package func workday(onOrAfter day: Day) -> Day {
        var day = day
        while !isWorkday(day) { day = day.adding(1) }
        return day
    }

    /// How many workdays lie behind a day, up to and with another; 0 where that is no later.
    ///
    /// `nil` where a year between them is not known.
    package func workdays(after start: Day, through end: Day) -> Int? {
        guard end > start else { return 0 }
        guard (start.adding(1).year...end.year).allSatisfy(isKnown) else { return nil }
        func isCounted(_ day: Day) -> Bool { start < day && day <= end }
        let weekdays = end.weekdaysPassed - start.weekdaysPassed
        let free = holidays.count { isCounted($0) && !$0.isWeekend && !extraWorkdays.contains($0) }
        let added = extraWorkdays.count { isCounted($0) && $0.isWeekend }
        return weekdays - free + added
    }

    /// The last day of a term of so many workdays that begins behind a day.
    ///
    /// `nil` where the term reaches into a year that is not known.
    package func day(_ workdays: Int, workdaysAfter start: Day) -> Day? {
        var (day, left) = (start, workdays)
        while left > 0 {
            day = day.adding(1)
            guard isKnown(day.year) else { return nil }
            if isWorkday(day) { left -= 1 }
        }
        return day
    }
}

extension Day {
    /// The day so many days later, or earlier.
    package func adding(_ days: Int) -> Day {
        Day(number: Int32(truncatingIfNeeded: Int(number) + days))
    }

    /// How many days later than another, below 0 where it is earlier.
    package func days(since other: Day) -> Int { Int(number) - Int(other.number) }

    /// From 0 for Monday to 6 for Sunday.
    package var weekday: Int {
        // 1970-01-01 was a Thursday.
        let days = (Int(number) + 3) % 7
        return days < 0 ? days + 7 : days
    }

    var isWeekend: Bool { weekday >= 5 }

    /// The Mondays to Fridays from some early Monday on up to and with this day; only differences mean something.
    fileprivate var weekdaysPassed: Int {
        let weeks = (Int(number) + 3 - weekday) / 7
        return weeks * 5 + min(weekday + 1, 5)
    }
}
