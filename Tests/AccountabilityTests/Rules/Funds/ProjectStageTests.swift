import Accountability
import FundSamples
import Testing

@Suite struct ProjectStageTests {
    private static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    @Test(
        arguments: [
            (.library, []), (.announced, ProjectStageTests.announced), (.approved, announced),
            (.started, announced + [.actualFrom]), (.completed, announced + [.actualFrom, .actualTo]),
            (.accepted, ProjectItem.allCases), (.maintained, ProjectItem.allCases), (.suspended, announced),
            (.cancelled, announced.filter { $0 != .funding }),
        ] as [(ProjectStatus, [ProjectItem])]) func whatIsDueDependsOnTheStage(
            status: ProjectStatus, items: [ProjectItem]
        )
    {
        #expect(Portfolio.project("p", status: status).missingItems == items)
    }

    private static let announced: [ProjectItem] = [
        .description, .funding, .planned, .implementingUnit, .responsiblePerson, .performance, .beneficiaries,
    ]

    @Test func aHaltNeedsItsReason() {
        func explains(_ status: ProjectStatus, _ kinds: [Project.Change.Kind]) -> Bool {
            Portfolio.project(
                "p", status: status,
                changes: kinds.map { Project.Change(day: Day(number: 1), kind: $0, reason: "塌方") }
            ).explainsItsHalt
        }
        #expect(explains(.started, []))
        #expect(!explains(.suspended, []) && explains(.suspended, [.period]))
        #expect(!explains(.cancelled, [.amount]) && explains(.cancelled, [.amount, .cancel]))
    }

    private static func project(_ milestones: [Project.Milestone], status: ProjectStatus = .started) -> Project {
        Project(
            id: "p", title: "p", type: .industry, status: status, locations: [], responsibleUnit: Reference(0),
            milestones: milestones)
    }

    @Test func milestonesAreMetDueOrOverdue() {
        let day = ProjectStageTests.day("2025-06-10")
        let milestones: [Project.Milestone] = [
            .init(code: .acceptance, due: ProjectStageTests.day("2025-06-10")),
            .init(
                code: .noticeBefore, due: ProjectStageTests.day("2025-03-01"), met: ProjectStageTests.day("2025-03-04")
            ),
            .init(code: .start, due: ProjectStageTests.day("2025-04-01"), met: ProjectStageTests.day("2025-04-01")),
            .init(code: .completion, due: ProjectStageTests.day("2025-06-01")), .init(code: .audit),
        ]
        let project = ProjectStageTests.project(milestones)
        #expect(project.standing(of: .noticeBefore, on: day) == .late(days: 3))
        #expect(project.standing(of: .start, on: day) == .onTime)
        #expect(project.standing(of: .completion, on: day) == .overdue(days: 9))
        #expect(project.standing(of: .acceptance, on: day) == .notDue(daysLeft: 0))
        #expect(project.standing(of: .noticeAfter, on: day) == nil)
        #expect(project.standing(of: .audit, on: day) == .noDeadline(isSubmitted: false))
        #expect(project.nextMilestone?.code == .completion && project.isOverdue(on: day))
        let halted = ProjectStageTests.project(milestones, status: .suspended)
        #expect(halted.standing(of: .completion, on: day) == nil && !halted.isOverdue(on: day))
        #expect(halted.standing(of: .noticeBefore, on: day) == .late(days: 3) && halted.nextMilestone == nil)
    }

    private static let calendar = WorkCalendar(.init(holidays: [day("2025-05-01"), day("2025-05-02")]))
    private static let terms = PortalSettings.DisclosureTerms(
        noticeDays: 10, allocationWorkingDays: 5, updateWorkingDays: 3)

    @Test(
        arguments: [
            ("2025-04-28", "2025-05-07", 5, true), ("2025-04-28", "2025-05-08", 6, false),
            ("2025-04-28", "2025-04-28", 0, true), ("2024-12-31", "2025-01-02", 2, true),
            ("2025-12-31", "2026-01-05", nil, nil),
        ] as [(String, String, Int?, Bool?)]) func disclosureIsCountedInWorkdays(
            decided: String, published: String, workdays: Int?, isInTime: Bool?
        ) throws
    {
        let batch = Portfolio.batch(
            "b", sources: [], decision: .init(day: Day(decided)), received: "2020-01-01", published: published)
        let timing = try #require(batch.timing(of: ProjectStageTests.terms, calendar: ProjectStageTests.calendar))
        #expect(timing.workdays == workdays && timing.isInTime == isInTime && timing.limit == 5)
        if decided == "2025-04-28" { #expect(timing.deadline == Day("2025-05-07")) }
    }

    @Test func withoutARuleOrADayNothingIsJudged() {
        let calendar = ProjectStageTests.calendar
        let batch = Portfolio.batch("b", sources: [], received: "2025-04-28", published: "2025-05-08")
        #expect(batch.timing(of: .init(), calendar: calendar) == nil)
        #expect(batch.timing(of: ProjectStageTests.terms, calendar: calendar)?.from == Day("2025-04-28"))
        let undated = Portfolio.batch("b", sources: [], published: "2025-05-08")
        #expect(undated.timing(of: ProjectStageTests.terms, calendar: calendar) == nil)
    }

    @Test func postingsHaveATerm() {
        func isLongEnough(_ days: Int?, _ isLongTerm: Bool, _ terms: PortalSettings.DisclosureTerms) -> Bool? {
            Portfolio.batch("b", sources: [], days: days, isLongTerm: isLongTerm).isLongEnough(for: terms)
        }
        #expect(isLongEnough(10, false, ProjectStageTests.terms) == true)
        #expect(isLongEnough(9, false, ProjectStageTests.terms) == false)
        #expect(isLongEnough(9, true, ProjectStageTests.terms) == true)
        #expect(isLongEnough(nil, false, ProjectStageTests.terms) == nil && isLongEnough(9, false, .init()) == nil)
    }

    @Test func recordsAreBroughtUpToDate() {
        func timing(_ updated: String?) -> DisclosureTiming? {
            Project(
                id: "p", title: "p", type: .industry, status: .started, locations: [], responsibleUnit: Reference(0),
                actual: .init(from: Day("2025-04-20")),
                transactions: [Portfolio.move(.allocation, 1, ProjectStageTests.day("2025-04-28"))],
                updated: updated.flatMap { Day($0) }
            ).timing(of: ProjectStageTests.terms, calendar: ProjectStageTests.calendar)
        }
        #expect(timing("2025-04-30")?.workdays == 2)
        #expect(timing("2025-05-06")?.isInTime == false)
        #expect(timing("2025-04-27") == nil && timing(nil) == nil)
    }
}
