import Accountability
import SeededRandom
import Testing

@Suite struct WorkCalendarTests {
    /// The first days of October 2016: 1 and 2 are a week-end, 3 to 7 are off, 8 and 9 are a week-end that is worked.
    private static func calendar() throws -> WorkCalendar {
        let holidays = try (1...7).map { try day("2016-10-0\($0)") }
        return WorkCalendar(.init(holidays: holidays, extraWorkdays: [try day("2016-10-08"), try day("2016-10-09")]))
    }

    @Test(arguments: [
        ("1970-01-01", 3), ("1969-12-28", 6), ("2016-02-29", 0), ("2016-09-25", 6), ("0001-01-01", 0),
        ("9999-12-31", 4),
    ]) func weekdays(text: String, weekday: Int) throws {
        #expect(try day(text).weekday == weekday)
    }

    @Test(arguments: [
        ("2016-09-30", true), ("2016-10-01", false), ("2016-10-03", false), ("2016-10-08", true), ("2016-10-09", true),
        ("2016-10-15", false), ("2017-01-02", true),
    ]) func workdays(text: String, isWorkday: Bool) throws {
        #expect(try WorkCalendarTests.calendar().isWorkday(try day(text)) == isWorkday)
    }

    @Test(arguments: [
        ("2016-09-30", "2016-09-30"), ("2016-10-01", "2016-10-08"), ("2016-10-15", "2016-10-17"),
    ]) func moves(from: String, to: String) throws {
        #expect(try WorkCalendarTests.calendar().workday(onOrAfter: try day(from)).description == to)
    }

    @Test(arguments: [
        ("2016-09-30", "2016-10-10", 3), ("2016-09-30", "2016-10-07", 0), ("2016-09-29", "2016-09-30", 1),
        ("2016-09-30", "2016-09-30", 0), ("2016-10-10", "2016-09-30", 0), ("2016-01-01", "2016-12-31", 257),
    ]) func counts(after: String, through: String, workdays: Int) throws {
        #expect(
            try WorkCalendarTests.calendar().workdays(after: try day(after), through: try day(through)) == workdays)
    }

    @Test func isNotComputedForYearsThatAreNotKnown() throws {
        let calendar = try WorkCalendarTests.calendar()
        #expect(calendar.workdays(after: try day("2016-12-30"), through: try day("2017-01-05")) == nil)
        #expect(calendar.workdays(after: try day("2015-12-31"), through: try day("2016-01-05")) == 3)
        #expect(calendar.day(15, workdaysAfter: try day("2016-12-20")) == nil)
        #expect(WorkCalendar(.init()).workdays(after: try day("2016-01-01"), through: try day("2016-01-05")) == nil)
    }

    @Test(arguments: [(0, "2016-09-30"), (1, "2016-10-08"), (3, "2016-10-10"), (8, "2016-10-17")])
    func terms(workdays: Int, end: String) throws {
        let calendar = try WorkCalendarTests.calendar()
        #expect(calendar.day(workdays, workdaysAfter: try day("2016-09-30"))?.description == end)
    }

    /// Counting by weeks agrees with looking at each day.
    @Test(arguments: 0..<20) func agreesWithLookingAtEachDay(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let first = try day("2016-01-01")
        let days = (0..<366).map { first.adding($0) }.shuffled(using: &generator)
        let calendar = WorkCalendar(.init(holidays: Array(days[..<30]), extraWorkdays: Array(days[20..<50])))
        let (start, end) = (days[60], days[61])
        var count = 0
        for offset in 0..<max(0, end.days(since: start)) where calendar.isWorkday(start.adding(offset + 1)) {
            count += 1
        }
        #expect(calendar.workdays(after: start, through: end) == count, "seed \(seed)")
    }
}
