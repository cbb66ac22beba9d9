import Accountability
import Testing

@testable import Portal

@Suite struct ICalendarTests {
    /// Whatever the text, the reader gets it back and no line is too long or ends inside a character.
    @Test(arguments: [
        "", "plain", "a,b;c\\d", "一、二；三，四", "县水务局：负责农村供水，普及率达到95%；水质合格。再加上很长很长的一段话，直到一行放不下为止，一行放不下为止。",
        String(repeating: "字", count: 200), String(repeating: "é", count: 37), String(repeating: "👨‍👩‍👧", count: 30),
        String(repeating: "x", count: 67), String(repeating: "x", count: 68), String(repeating: ",", count: 80),
    ])
    func textComesBack(_ text: String) throws {
        #expect(try read(text) == text)
    }

    /// Every length round the edges of a line, with the character that does not fit.
    @Test func foldsAtEveryLength() throws {
        for length in 0..<160 {
            let text = String(repeating: "x", count: length) + "县\u{1F600}é," + String(repeating: "镇", count: 40)
            #expect(try read(text) == text, "\(length)")
        }
    }

    @Test func lineBreaksAndControls() throws {
        #expect(try read("one\r\ntwo\nthree\rfour\u{7}\u{7F}") == "one\ntwo\nthree\nfour")
    }

    @Test func daysAreWrittenWithoutMarks() throws {
        #expect(ICalendar.date(try #require(Day("0987-06-05"))) == "09870605")
    }

    private func read(_ text: String) throws -> String {
        var file = ICalendar()
        file.add("BEGIN", "VCALENDAR")
        file.add("SUMMARY", text: text)
        file.add("END", "VCALENDAR")
        let calendar = try CalendarReader(file.bytes)
        #expect(calendar.head.map(\.name) == ["SUMMARY"])
        return try CalendarReader.text(try #require(calendar.head.first).value)
    }
}
