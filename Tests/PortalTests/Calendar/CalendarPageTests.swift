import Accountability
import Markup
import Testing

@testable import Portal

@Suite struct CalendarPageTests {
    private func county() throws -> ReportingCounty {
        var county = ReportingCounty()
        county.dutyDue = DueTime("2025-04")
        county.targets = [
            ReportingCounty.target(by: "2025-04-30", unit: 3),
            ReportingCounty.target(by: "2025-04-30", unit: 4),
            ReportingCounty.target(by: "2025"), ReportingCounty.target(by: "2025-07-01", isLimit: true),
            ReportingCounty.target(by: "2023-12-31"),
        ]
        return county
    }

    @Test func eventsInTheOrderOfTheirDays() throws {
        let site = try county().site(on: "2025-04-02")
        let events = site.calendar.events.map { "\($0.day) \($0.identifier(in: site))" }
        #expect(
            events == [
                "2025-03-25 cycle-progress-2025-q1", "2025-04-30 indicator-2025-01-2025-04-30",
                "2025-04-30 duty-supply-2025-04-30", "2025-06-25 cycle-progress-2025-q2",
                "2025-09-25 cycle-progress-2025-q3", "2025-12-25 cycle-progress-2025-q4",
                "2025-12-31 indicator-2025-01-2025-12-31", "2026-03-25 cycle-progress-2026-q1",
            ])
    }

    @Test func thirtyDaysThenMonthsThenThePast() throws {
        let page = try #require(try county().site(on: "2025-04-02").output("calendar.html"))
        let parts = [
            "今后30天（至5月2日）", "day-2025-04-30", "month-2025-06", "month-2026-03", "id=\"past\"", "day-2025-03-25",
        ]
        let places = try parts.map { part in try #require(page.firstRange(of: part), "\(part)").lowerBound }
        #expect(places == places.sorted())
        #expect(page.contains("<a href=\"duties/index.html#duty-supply\">"))
        #expect(page.contains("<a href=\"indicators/2025/01.html\">"))
        #expect(page.contains("<a href=\"units/town-0.html\">第0乡</a>、<a href=\"units/town-1.html\">第1乡</a>"))
        #expect(page.contains("<a href=\"calendar.ics\">"))
        // The report of March is past, and nobody reported.
        #expect(page.contains("逾期未报2次"))
    }

    @Test func pastGoesBackToTheStartOfLastYear() throws {
        let site = try county().site(on: "2026-01-31")
        #expect(site.calendar.events.first?.day == Day("2025-03-25"))
        let later = try county().site(on: "2027-01-01")
        #expect(later.calendar.events.allSatisfy { $0.day.year >= 2026 })
    }

    @Test func homePageShowsWhatComes() throws {
        let site = try county().site(on: "2025-04-02")
        let context = PageContext(site: site, path: "index.html")
        let text = String(decoding: try #require(site.nextDeadlines(limit: 2, in: context)).bytes, as: UTF8.self)
        #expect(text.split(separator: "\n").count { $0.hasPrefix("<li>") } == 2)
        #expect(text.contains("<a href=\"calendar.html\">"))
        #expect(text.contains("自4月2日起还有28天"))
        #expect(!text.contains("3月25日"))
    }

    @Test func withoutDeadlinesNothing() throws {
        var county = try county()
        county.hasRule = false
        county.dutyDue = nil
        county.targets = []
        let none = try county.site(on: "2025-04-02")
        #expect(none.nextDeadlines(limit: 3, in: PageContext(site: none, path: "index.html")) == nil)
    }

    @Test(arguments: [nil, "https://example.org/jia/"])
    func fileIsStrict(url: String?) throws {
        var county = try county()
        county.url = url
        let site = try county.site(on: "2025-04-02")
        let calendar = try CalendarReader(site.calendarFile())
        #expect(calendar.head.prefix(3).map(\.name) == ["VERSION", "PRODID", "CALSCALE"])
        #expect(calendar.events.count == site.calendar.events.count)
        var identifiers: Set<String> = []
        for event in calendar.events {
            let names = event.map(\.name)
            #expect(Set(names).count == names.count)
            #expect(names.starts(with: ["UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY"]))
            #expect(event[1].value == "20250110T000000Z")
            #expect(event[2].value.wholeMatch(of: /\d{8}/) != nil)
            #expect(event[0].value.hasSuffix(url == nil ? "@mingbai.invalid" : "@example.org"))
            #expect(names.contains("URL") == (url != nil))
            identifiers.insert(event[0].value)
        }
        #expect(identifiers.count == calendar.events.count)
        let duty = try #require(calendar.events.first { $0[0].value.hasPrefix("duty-") })
        #expect(duty[3].value == "工作责任：改造管网，普及率达到95%\\;验收")
        #expect(duty[2].value == "20250430")
    }

    /// The same events keep their names whatever the day of the build.
    @Test func identifiersStay() throws {
        let early = try county().site(on: "2025-04-02")
        let late = try county().site(on: "2025-08-01")
        let names = Set(early.calendar.events.map { $0.identifier(in: early) })
        #expect(names.isSubset(of: late.calendar.events.map { $0.identifier(in: late) }))
    }

    /// A month with more than a page holds goes on, and what leads to one of its days finds the page it stands on.
    @Test func aFullMonthTakesSeveralPages() throws {
        var county = CountyWithFigures(units: 1, indicators: 60)
        let days = (1...8).map { "2026-06-0\($0)" }
        for place in county.indicators.indices {
            let indicator = county.indicators[place]
            county.indicators[place] = Indicator(
                id: indicator.id, plan: indicator.plan, number: indicator.number, category: 0, group: nil,
                name: indicator.name, points: indicator.points, responsible: indicator.responsible, lead: nil,
                measure: indicator.measure, targets: days.map { ReportingCounty.target(by: $0) }, definition: nil,
                method: nil, source: nil, policy: nil)
        }
        let site = county.site
        #expect(site.paths(below: "calendar--2026-06") == ["calendar--2026-06.html", "calendar--2026-06--2.html"])
        for text in days {
            let day = try #require(Day(text))
            let page = try #require(site.text(of: site.calendarPath(of: day)))
            #expect(page.contains("id=\"day-\(text)\""), "\(text)")
            #expect(page.utf8.count <= 60 * 1024)
        }
        #expect(site.calendarPath(of: try #require(Day(days[7]))) == "calendar--2026-06--2.html")
    }
}
