import Accountability
import Testing

/// Which reports are due under the rules, and from whom.
@Suite struct ReportingCycleTests {
    /// A document of 19 September that asks for a report by the 25th of each quarter's last month.
    @Test(arguments: [
        ("2016-09-19", "2016-Q3"), ("2016-09-24", "2016-Q3"),
        // The day of the document itself is no day on which its reports could be due.
        ("2016-09-25", "2016-Q4"), ("2016-06-01", "2016-Q2"),
    ])
    func firstDeadlineIsBehindTheDocument(issued: String, first: String) throws {
        let library = try library([rule(policy: true)], policy: policy(issued: issued))
        let cycles = library.reportingCycles(on: try day("2016-12-31"))
        #expect(cycles.first?.report.period == Period(first))
        #expect(cycles.allSatisfy { !$0.isRecorded && $0.report.submissions.isEmpty })
    }

    @Test func effectiveDayGoesBeforeTheDayOfIssue() throws {
        let library = try library([rule(policy: true)], policy: policy(issued: "2016-01-04", effective: "2016-07-01"))
        let cycles = library.reportingCycles(on: try day("2016-12-31"))
        #expect(cycles.first?.report.period == Period("2016-Q3"))
    }

    @Test func comesToAYearAhead() throws {
        let library = try library([rule(policy: true)], policy: policy(issued: "2016-09-19"))
        let days = library.reportingCycles(on: try day("2016-12-26")).compactMap(\.report.due?.description)
        #expect(days == ["2016-09-25", "2016-12-25", "2017-03-25", "2017-06-25", "2017-09-25", "2017-12-25"])
    }

    @Test func cyclesNobodyRecordedAreThoseSinceLastYear() throws {
        let library = try library([rule(policy: true)], policy: policy(issued: "2016-09-19"))
        let cycles = library.reportingCycles(on: try day("2020-02-01"))
        #expect(cycles.first?.report.due == Day("2019-03-25"))
    }

    /// Where nothing says since when a rule holds, nobody is held to what lies behind.
    @Test func withoutABeginningOnlyWhatIsAhead() throws {
        let library = try library([rule(policy: false)])
        let cycles = library.reportingCycles(on: try day("2016-09-25"))
        #expect(cycles.first?.report.due == Day("2016-09-25"))
    }

    /// The records of a portal begin with the first one; gaps behind it are open reports.
    @Test func recordsSetTheBeginning() throws {
        let q2 = report("2016-Q2", due: "2016-06-25", submitted: [(0, "2016-06-20")])
        let q4 = report("2016-Q4", due: "2016-12-25", submitted: [])
        let library = try library(
            [rule(policy: true)], policy: policy(issued: "2016-01-04"), reports: [q2, q4])
        let today = try day("2017-01-04")
        let cycles = library.reportingCycles(on: today).filter { $0.report.period.year == 2016 }
        #expect(cycles.map(\.report.period.description) == ["2016-Q2", "2016-Q3", "2016-Q4"])
        #expect(cycles.map(\.isRecorded) == [true, false, true])
        #expect(cycles[0].counts(on: today).onTime == 1)
        #expect(cycles[0].counts(on: today).overdue == 2)
        #expect(cycles[1].report.standing(of: Reference(0), on: today) == .overdue(days: 101))
    }

    /// A record for a period whose day is older than the document says who reported, and blames nobody.
    @Test func recordedBeforeTheDocument() throws {
        let q2 = report("2016-Q2", due: "2016-06-25", submitted: [(0, "2016-07-20")])
        let library = try library([rule(policy: true)], policy: policy(issued: "2016-09-19"), reports: [q2])
        let today = try day("2016-09-20")
        let cycle = try #require(library.reportingCycles(on: today).first)
        #expect(cycle.precedesRule)
        #expect(cycle.report.due == nil)
        let counts = cycle.counts(on: today)
        #expect((counts.submitted, counts.open, counts.late, counts.overdue) == (1, 2, 0, 0))
    }

    /// A day of the report's own holds whatever the document's day is.
    @Test func ownDayHolds() throws {
        let q2 = report("2016-Q2", due: "2016-06-25", submitted: [], hasOwnDay: true)
        let library = try library([rule(policy: true)], policy: policy(issued: "2016-09-19"), reports: [q2])
        let cycle = try #require(library.reportingCycles(on: try day("2016-09-20")).first)
        #expect(!cycle.precedesRule)
        #expect(cycle.report.due == Day("2016-06-25"))
    }

    @Test func withoutRequiredUnitsNobodyOwes() throws {
        var open = rule(policy: true)
        open.required = []
        let library = try library([open], policy: policy(issued: "2016-01-04"))
        let cycles = library.reportingCycles(on: try day("2016-12-31"))
        #expect(!cycles.isEmpty)
        #expect(cycles.allSatisfy { $0.report.units.isEmpty })
    }

    @Test func withoutADayOnlyRecords() throws {
        var open = rule(policy: true)
        open.dueDay = nil
        let recorded = Report(
            rule: 0, period: try period("2016-Q2"), due: nil, required: [Reference(0), Reference(1)],
            submissions: [Submission(unit: Reference(0), submitted: try day("2016-07-20"))])
        let library = try library([open], policy: policy(issued: "2016-01-04"), reports: [recorded])
        let today = try day("2016-12-31")
        let cycles = library.reportingCycles(on: today)
        #expect(cycles.count == 1)
        #expect(cycles.first?.counts(on: today).submitted == 1)
        #expect(cycles.first?.counts(on: today).open == 1)
    }

    /// Groups stand for their members, each unit once; one that has ended owes nothing any more.
    @Test func groupsAndEndedUnits() throws {
        let library = try library([rule(policy: true)], policy: policy(issued: "2016-01-04"))
        let required = library.reportingCycles(on: try day("2016-12-31")).map { cycle in
            cycle.report.required.map { library.units[$0].id }
        }
        #expect(required[0] == ["east", "west", "bureau"])
        // The bureau ended on 30 June.
        #expect(required[2] == ["east", "west"])
    }

    @Test func whoReportsUnaskedCounts() throws {
        let q2 = report("2016-Q2", due: "2016-06-25", required: [0], submitted: [(1, "2016-06-27")])
        #expect(q2.units == [Reference(0), Reference(1)])
        #expect(try q2.standing(of: Reference(1), on: day("2016-07-01")) == .late(days: 2))
    }

    /// Nothing is due behind the end of the document, and nothing at all where only that it ended is known.
    @Test func endsWithItsDocument() throws {
        let ending = try library([rule(policy: true)], policy: policy(issued: "2016-01-04", expires: "2016-07-01"))
        let days = ending.reportingCycles(on: try day("2016-12-31")).compactMap(\.report.due?.description)
        #expect(days == ["2016-03-25", "2016-06-25"])
        let ended = try library([rule(policy: true)], policy: policy(issued: "2016-01-04", status: .repealed))
        #expect(try ended.reportingCycles(on: day("2016-12-31")).isEmpty)
    }

    /// A deadline moved to the next year belongs to the period of the old one.
    @Test func movedIntoTheNextYear() throws {
        var yearly = rule(policy: true)
        yearly.cycle = .year
        yearly.dueDay = 31
        yearly.movesToNextWorkday = true
        let library = try library([yearly], policy: policy(issued: "2016-01-04"))
        // 31 December 2016 was a Saturday.
        let cycle = try #require(library.reportingCycles(on: try day("2018-01-05")).first)
        #expect(cycle.report.period == Period("2016"))
        #expect(cycle.report.due == Day("2017-01-02"))
        #expect(cycle.deadline?.stated == Day("2016-12-31"))
    }

    // MARK: A small county

    private func library(
        _ rules: [PortalSettings.ReportingRule], policy: Policy? = nil, reports: [Report] = []
    ) throws -> Library {
        Library(
            settings: PortalSettings(title: "甲县", authority: .init(name: "甲县"), reporting: rules),
            units: [
                Unit(id: "east", name: "东镇", kind: .township), Unit(id: "west", name: "西乡", kind: .township),
                Unit(id: "bureau", name: "县水务局", kind: .government, validTo: try day("2016-06-30")),
                Unit(id: "townships", name: "各乡镇", kind: .group, members: [Reference(0), Reference(1)]),
                Unit(id: "some", name: "有关单位", kind: .group),
            ],
            policies: policy.map { [$0] } ?? [], reports: reports)
    }

    private func rule(policy: Bool) -> PortalSettings.ReportingRule {
        PortalSettings.ReportingRule(
            id: nil, title: nil, cycle: .quarter, dueMonth: .last, dueDay: 25, movesToNextWorkday: false,
            required: [Reference(2), Reference(3), Reference(4), Reference(0)], recipients: [],
            policy: policy ? PolicyCitation(policy: Reference(0), anchor: nil) : nil)
    }

    private func policy(
        issued: String, effective: String? = nil, expires: String? = nil, status: Policy.Status? = nil
    ) -> Policy {
        Policy(
            id: "measure", title: "办法", documentNumber: nil, issuers: [], addressees: [], issued: Day(issued),
            published: nil, effective: effective.flatMap { Day($0) }, expires: expires.flatMap { Day($0) },
            status: status, repealedBy: nil, source: nil, topics: [], indexNumber: nil, attachments: [], aliases: [])
    }

    private func report(
        _ period: String, due: String, required: [Int] = [0, 1, 2], submitted: [(unit: Int, day: String)],
        hasOwnDay: Bool = false
    ) -> Report {
        Report(
            rule: 0, period: Period(period) ?? Period(cycle: .year, containing: Day(number: 0)), due: Day(due),
            hasOwnDay: hasOwnDay, required: required.map { Reference($0) },
            submissions: submitted.compactMap { unit, text in
                Day(text).map { Submission(unit: Reference(unit), submitted: $0) }
            })
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    private func period(_ text: String) throws -> Period { try #require(Period(text)) }
}
