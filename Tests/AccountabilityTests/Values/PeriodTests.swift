import Accountability
import Testing

@Suite struct PeriodTests {
    @Test(arguments: [
        ("2016-09", "2016-09-30"), ("2016-02", "2016-02-29"), ("2015-02", "2015-02-28"), ("2016-Q1", "2016-03-31"),
        ("2016-Q3", "2016-09-30"), ("2016", "2016-12-31"),
    ]) func lastDays(text: String, day: String) throws {
        let period = try #require(Period(text))
        #expect(period.description == text)
        #expect(period.lastDay.description == day)
        #expect(DueTime(text)?.lastDay.description == day)
    }

    @Test(arguments: [
        "", "16", "2016-", "2016-00", "2016-13", "2016-Q0", "2016-Q5", "2016-q3", "2016Q3", "2016-9", "0000",
        "2016-09-01",
    ])
    func refused(text: String) {
        #expect(Period(text) == nil)
    }

    @Test func dueTimesTellDaysFromPeriods() throws {
        #expect(DueTime("2016-09-19") == .day(try #require(Day("2016-09-19"))))
        #expect(DueTime("2016-09") == .period(try #require(Period("2016-09"))))
        #expect(DueTime("年底") == nil)
    }
}
