import Accountability
import FundSamples
import Testing

@Suite struct NoticeTests {
    private static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    @Test(
        arguments: [
            ("2025-06-09", .upcoming(days: 1)), ("2025-06-10", .running(day: 1, daysLeft: 9)),
            ("2025-06-13", .running(day: 4, daysLeft: 6)), ("2025-06-19", .running(day: 10, daysLeft: 0)),
            ("2025-06-20", .closed(days: 1)),
        ] as [(String, NoticeTerm.State)]) func aTermRuns(day: String, state: NoticeTerm.State) throws
    {
        let term = try #require(NoticeTerm(from: NoticeTests.day("2025-06-10"), to: NoticeTests.day("2025-06-19")))
        #expect(term.days == 10)
        #expect(term.state(on: NoticeTests.day(day)) == state)
    }

    @Test func aTermHasADay() {
        let day = NoticeTests.day("2025-06-10")
        #expect(NoticeTerm(from: day, to: day)?.days == 1)
        #expect(NoticeTerm(from: day, to: day.adding(-1)) == nil)
    }

    private static func notice(
        _ id: String, kind: Notice.Kind = .news, units: [Int] = [], interprets: Int? = nil,
        policy: PolicyCitation? = nil, projects: [Int] = [], withdrawal: Notice.Withdrawal? = nil
    ) -> Notice {
        Notice(
            particulars: document(id), kind: kind, units: units.map { Reference($0) },
            projects: projects.map { Reference($0) }, interprets: interprets.map { Reference($0) }, policy: policy,
            withdrawal: withdrawal)
    }

    private static func document(_ id: String) -> Policy {
        Policy(
            id: id, title: id, documentNumber: nil, issuers: [], addressees: [], issued: nil, published: nil,
            effective: nil, expires: nil, status: nil, repealedBy: nil, source: nil, topics: [], indexNumber: nil,
            attachments: [], aliases: [])
    }

    @Test func aWithdrawalHoldsFromItsDay() {
        let notice = NoticeTests.notice("n", withdrawal: .init(day: NoticeTests.day("2025-06-10"), reason: "数据有误"))
        #expect(notice.withdrawal(on: NoticeTests.day("2025-06-09")) == nil)
        #expect(notice.withdrawal(on: NoticeTests.day("2025-06-10"))?.reason == "数据有误")
    }

    @Test func linksGoBothWays() {
        let place = PolicyCitation(policy: Reference(0), anchor: "article-26-item-2")
        let batch = Portfolio.batch(
            "b", sources: [], decision: .init(policy: PolicyCitation(policy: Reference(0), anchor: "article-7")))
        let library = Library(
            settings: PortalSettings(title: "甲", authority: .init(name: "乙")),
            units: [
                Unit(id: "east", name: "东镇", kind: .township),
                Unit(id: "village", name: "石坎村", kind: .village, parent: Reference(0)),
                Unit(id: "all", name: "各乡镇", kind: .group, members: [Reference(0)]),
            ],
            policies: [NoticeTests.document("law")], batches: [batch],
            projects: [Portfolio.project("p", units: [1])],
            notices: [
                NoticeTests.notice("a", units: [2], projects: [0]),
                NoticeTests.notice("b", kind: .interpretation, interprets: 0),
                NoticeTests.notice("c", kind: .accountability, units: [0], policy: place),
            ])
        let relations = library.noticeRelations
        #expect(relations.ofUnit.map { $0.map(\.index) } == [[0, 2], [], [0]])
        #expect(relations.ofProject.map { $0.map(\.index) } == [[0]])
        #expect(relations.interpretations.map { $0.map(\.index) } == [[1]])
        #expect(relations.notices(restingOn: place).map(\.index) == [2])
        #expect(
            library.projectRelations.ofUnit.map { $0.map(\.roles) }
                == [[[.responsible, .location]], [[.location]], []])
        #expect(
            library.projectRelations.batches(restingOn: PolicyCitation(policy: Reference(0), anchor: "article-7"))
                .map(\.index) == [0])
    }
}
