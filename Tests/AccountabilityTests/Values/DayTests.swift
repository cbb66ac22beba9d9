import Accountability
import Testing

@Suite struct DayTests {
    /// Days that calendars agree on, with their distance from 1970-01-01.
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("1970-03-01", 59), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
        ("2016-09-19", 17_063), ("1600-02-29", -135_081), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ]) func numbers(text: String, number: Int) throws {
        let day = try #require(Day(text))
        #expect(day.number == Int32(number))
        #expect(day.description == text)
    }

    @Test(arguments: [
        "", "2016", "2016-9-19", "2016-09-19 ", "2016/09/19", "2016-13-01", "2016-00-01", "2016-02-30", "2015-02-29",
        "1900-02-29", "0000-01-01", "2016-09-00", "2016-09-31", "２０１６-09-19", "-016-09-19", "2016-09-1x",
    ]) func refused(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func everyDayComesBack() throws {
        let first = try #require(Day("1896-01-01"))
        var expected = (year: 1896, month: 1, day: 1)
        for number in first.number..<first.number + 80_000 {
            let parts = Day(number: number).parts
            #expect(parts == expected)
            #expect(Day(year: parts.year, month: parts.month, day: parts.day)?.number == number)
            expected.day += 1
            if expected.day > Day.length(ofMonth: expected.month, year: expected.year) {
                expected = (expected.year, expected.month + 1, 1)
            }
            if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
        }
    }
}
