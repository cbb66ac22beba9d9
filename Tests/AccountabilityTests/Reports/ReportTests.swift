import Accountability
import Testing

@Suite struct ReportTests {
    @Test(
        arguments: [
            ("2016-03-25", "2016-03-25", ReportStanding.onTime), ("2016-03-28", "2016-03-25", .late(days: 3)),
            ("2016-02-01", "2016-03-25", .onTime),
        ] as [(String, String, ReportStanding)]) func whatArrived(
            submitted: String, due: String, standing: ReportStanding
        ) throws
    {
        let build = try day("2016-06-30")
        #expect(ReportStanding(submitted: try day(submitted), due: try day(due), on: build) == standing)
    }

    @Test(
        arguments: [
            ("2016-03-20", ReportStanding.notDue(daysLeft: 5)), ("2016-03-25", .notDue(daysLeft: 0)),
            ("2016-03-26", .overdue(days: 1)), ("2016-04-01", .overdue(days: 7)),
        ] as [(String, ReportStanding)]) func whatHasNotArrived(today: String, standing: ReportStanding) throws
    {
        #expect(ReportStanding(submitted: nil, due: try day("2016-03-25"), on: try day(today)) == standing)
    }

    @Test func withoutADayThereIsNoDeadline() throws {
        let today = try day("2016-03-25")
        #expect(ReportStanding(submitted: nil, due: nil, on: today) == .noDeadline(isSubmitted: false))
        #expect(ReportStanding(submitted: today, due: nil, on: today) == .noDeadline(isSubmitted: true))
    }

    @Test func unitsFindTheirs() throws {
        let today = try day("2016-03-25")
        let report = Report(
            rule: nil, period: try #require(Period("2016-Q1")), due: today, required: [Reference(1), Reference(4)],
            submissions: [5, 1, 3].map { Submission(unit: Reference($0), submitted: today) })
        #expect(
            (0..<7).map { report.submission(of: Reference($0)) != nil } == [
                false, true, false, true, false, true, false,
            ])
        #expect(report.standing(of: Reference(4), on: today.adding(2)) == .overdue(days: 2))
    }
}

@Suite struct DeadlineTests {
    private func rule(
        _ cycle: Period.Cycle, _ month: PortalSettings.ReportingRule.DueMonth = .last, day: Int?, moves: Bool = false
    ) -> PortalSettings.ReportingRule {
        PortalSettings.ReportingRule(
            id: nil, title: nil, cycle: cycle, dueMonth: month, dueDay: day, movesToNextWorkday: moves, required: [],
            recipients: [], policy: nil)
    }

    @Test(arguments: [
        ("2016-Q1", "2016-03-25"), ("2016-Q2", "2016-06-25"), ("2016-Q3", "2016-09-25"), ("2016-Q4", "2016-12-25"),
    ]) func quartersAreNotMoved(period: String, expected: String) throws {
        let rule = rule(.quarter, day: 25)
        let deadline = rule.deadline(for: try #require(Period(period)), calendar: WorkCalendar(.init()))
        #expect(deadline?.day.description == expected)
        #expect(deadline?.isMoved == false)
    }

    @Test func aHolidayIsMovedOff() throws {
        let calendar = WorkCalendar(
            .init(holidays: [try day("2016-10-03"), try day("2016-10-04")], extraWorkdays: [try day("2016-10-09")]))
        let period = try #require(Period("2016-10"))
        let deadline = try #require(rule(.month, day: 3, moves: true).deadline(for: period, calendar: calendar))
        #expect(deadline.day.description == "2016-10-05")
        #expect(deadline.stated.description == "2016-10-03")
        #expect(deadline.isMoved && deadline.isCalendarKnown)
        let worked = rule(.month, day: 9, moves: true).deadline(for: period, calendar: calendar)
        #expect(worked?.isMoved == false)
        let unknown = rule(.month, day: 1, moves: true).deadline(for: period, calendar: WorkCalendar(.init()))
        #expect(unknown?.day.description == "2016-10-03")
        #expect(unknown?.isCalendarKnown == false)
    }

    @Test func aDayTheMonthHasNotIsItsLast() throws {
        let deadline = rule(.month, day: 31).deadline(
            for: try #require(Period("2016-02")), calendar: WorkCalendar(.init()))
        #expect(deadline?.day.description == "2016-02-29")
    }

    @Test func aMonthWithinTheCycle() throws {
        let calendar = WorkCalendar(.init())
        let quarter = rule(.quarter, .number(2), day: 10).deadline(
            for: try #require(Period("2016-Q3")), calendar: calendar)
        #expect(quarter?.day.description == "2016-08-10")
        let year = rule(.year, .number(1), day: 15).deadline(for: try #require(Period("2016")), calendar: calendar)
        #expect(year?.day.description == "2016-01-15")
    }

    @Test(arguments: [
        ("2016-01-01", "2016-Q1"), ("2016-03-25", "2016-Q1"), ("2016-03-26", "2016-Q2"), ("2016-12-26", "2017-Q1"),
    ]) func theNextOne(today: String, period: String) throws {
        let next = rule(.quarter, day: 25).nextDeadline(on: try day(today), calendar: WorkCalendar(.init()))
        #expect(next?.period.description == period)
    }

    @Test func theNextOneMayHaveBeenMovedOutOfItsPeriod() throws {
        let calendar = WorkCalendar(.init(holidays: [try day("2016-12-30")]))
        let next = rule(.quarter, day: 31, moves: true).nextDeadline(on: try day("2017-01-01"), calendar: calendar)
        #expect(next?.period.description == "2016-Q4")
        #expect(next?.deadline.day.description == "2017-01-02")
        #expect(rule(.month, day: nil).nextDeadline(on: try day("2017-01-01"), calendar: calendar) == nil)
    }
}
