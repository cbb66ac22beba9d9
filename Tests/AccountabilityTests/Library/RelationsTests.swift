import Accountability
import Testing

@Suite struct RelationsTests {
    /// Two townships in a group, an office above them; two indicators, a duty and two documents.
    private static let library: Library = {
        let office = Reference<Unit>(0)
        let east = Reference<Unit>(1)
        let west = Reference<Unit>(2)
        let group = Reference<Unit>(3)
        let units = [
            Unit(id: "office", name: "办公室", kind: .government),
            Unit(id: "east", name: "东镇", kind: .township, parent: office, successors: [west]),
            Unit(id: "west", name: "西镇", kind: .township, parent: office),
            Unit(id: "all", name: "各乡镇", kind: .group, members: [east, west]),
            Unit(id: "border", name: "边境乡镇", kind: .group, members: [east]),
        ]
        let article = PolicyCitation(policy: Reference(0), anchor: "article-1")
        func indicator(_ id: String, _ points: Int, _ responsible: [Reference<Unit>], plan: Int) -> Indicator {
            Indicator(
                id: id, plan: Reference(plan), number: id, category: nil, group: nil, name: id, points: Decimal(points),
                responsible: responsible, lead: nil, measure: nil, targets: [], definition: nil, method: nil,
                source: nil,
                policy: article)
        }
        func policy(_ id: String, issuers: [Reference<Unit>?], repealedBy: Reference<Policy>? = nil) -> Policy {
            Policy(
                id: id, title: id, documentNumber: nil, issuers: issuers.map { NamedBody(name: "甲", unit: $0) },
                addressees: [], issued: nil, published: nil, effective: nil, expires: nil, status: nil,
                repealedBy: repealedBy, source: nil, topics: [], indexNumber: nil, attachments: [], aliases: [])
        }
        func plan(_ id: String, _ indicators: [Int]) -> AssessmentPlan {
            AssessmentPlan(
                id: id, title: id, year: 2016, policy: nil, fullScore: nil, appraisalPoints: nil, categories: [],
                indicators: indicators.map { Reference($0) })
        }
        return Library(
            settings: PortalSettings(title: "甲", authority: .init(name: "乙")), units: units,
            plans: [plan("2016", [0, 1]), plan("2017", [2])],
            indicators: [
                indicator("01", 5, [group, office], plan: 0), indicator("02", 3, [east, group], plan: 0),
                indicator("01", 2, [group], plan: 1),
            ],
            duties: [
                Duty(
                    id: "d", holders: [.init(unit: group, number: "一"), .init(unit: west, number: "二")], text: "落实",
                    policy: article, indicators: [Reference(1)], targets: [], due: nil),
                Duty(
                    id: "e", holders: [.init(unit: Reference(4), number: "三"), .init(unit: group, number: "四")],
                    text: "巡查", policy: nil, indicators: [], targets: [], due: nil),
            ],
            policies: [
                policy("new", issuers: [office, office, nil]), policy("old", issuers: [], repealedBy: Reference(0)),
            ])
    }()

    @Test func groupsPassTheirPartOn() {
        let east = RelationsTests.library.relations.responsibilities[1]
        #expect(east.map(\.indicator.index) == [0, 1, 2])
        #expect(east.map(\.group?.index) == [3, nil, 3])
        #expect(RelationsTests.library.relations.responsibilities[0].map(\.indicator.index) == [0])
        #expect(RelationsTests.library.relations.groups.map { $0.map(\.index) } == [[], [3, 4], [3], [], []])
    }

    @Test func aUnitsOwnNumberGoesBeforeItsGroups() {
        let relations = RelationsTests.library.relations
        let duties = (0..<5).map { relations.duties(of: Reference($0)) }
        #expect(duties.map { $0.map(\.number) } == [[], ["一", "三"], ["二", "四"], ["一", "四"], ["三"]])
        #expect(duties.map { $0.map(\.group?.index) } == [[], [3, 4], [nil, 3], [nil, nil], [nil]])
    }

    @Test func dutiesOfAGroupCanBeLeftOut() {
        func numbers(_ unit: Int) -> [String?] {
            RelationsTests.library.relations.duties(of: Reference(unit), leavingOut: [Reference(3)]).map(\.number)
        }
        #expect(numbers(1) == ["三"])
        #expect(numbers(2) == ["二"])
        // Its own are not those it has through a group.
        #expect(numbers(3) == ["一", "四"])
    }

    @Test func linksAreReadBackwards() {
        let relations = RelationsTests.library.relations
        #expect(relations.subordinates.map { $0.map(\.index) } == [[1, 2], [], [], [], []])
        #expect(relations.predecessors.map { $0.map(\.index) } == [[], [], [1], [], []])
        #expect(relations.issued.map { $0.map(\.index) } == [[0], [], [], [], []])
        #expect(relations.repealed.map { $0.map(\.index) } == [[1], []])
        #expect(relations.dutiesOfIndicator.map { $0.map(\.index) } == [[], [0], []])
        let resting = relations.resting(on: PolicyCitation(policy: Reference(0), anchor: "article-1"))
        #expect(resting.indicators.map(\.index) == [0, 1, 2])
        #expect(resting.duties.map(\.index) == [0])
        #expect(relations.resting(on: PolicyCitation(policy: Reference(0), anchor: nil)).isEmpty)
    }

    @Test func exposuresAreCountedByPlan() {
        func exposures(_ unit: Int) -> [String] {
            RelationsTests.library.exposures(of: Reference(unit)).map {
                "\($0.plan.index): \($0.indicators)/\($0.points)"
            }
        }
        #expect(exposures(0) == ["0: 1/5"])
        #expect(exposures(1) == ["0: 2/8", "1: 1/2"])
        #expect(exposures(2) == ["0: 2/8", "1: 1/2"])
        #expect(exposures(3) == ["0: 2/8", "1: 1/2"])
    }
}
