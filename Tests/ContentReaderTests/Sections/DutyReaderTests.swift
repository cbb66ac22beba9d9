import Accountability
import Testing

@Suite struct DutyReaderTests {
    private static func duties(_ name: String, _ records: String, _ problems: [String]) -> ReadingCase {
        ReadingCase(name, files(records), problems)
    }

    private static func files(_ records: String) -> [String: String?] {
        [
            "units.json": PlanReaderTests.units, "duties.json": "{\"duties\": [\n\(records)\n]}",
            "indicators/2016.json": PlanReaderTests.plan([PlanReaderTests.indicator(1)]),
            "policies/law.md": "---\ntitle: 办法\npublished: 2016-01-01\n---\n\n第一条 甲。\n",
        ]
    }

    static let cases: [ReadingCase] = [
        duties(
            "a duty of nothing", "{}",
            [
                "duties.json:2:1 error missing-key", "duties.json:2:1 error missing-key",
                "duties.json:2:1 error missing-key",
            ]),
        duties(
            "an id twice", #"{"id": "d", "units": ["a"], "text": "甲"}, {"id": "d", "units": ["b"], "text": "乙"}"#,
            ["duties.json:2:51 error duplicate-id"]),
        duties("nobody", #"{"id": "d", "units": [], "text": "甲"}"#, ["duties.json:2:22 error empty-list"]),
        duties(
            "one name for a list", #"{"id": "d", "units": "a", "text": "甲"}"#, ["duties.json:2:23 error wrong-type"]),
        duties(
            "units", #"{"id": "d", "units": ["a", {"unit": "a", "number": 1}, {"number": 2}, "c"], "text": "甲"}"#,
            [
                "duties.json:2:38 error repeated-reference", "duties.json:2:56 error missing-key",
                "duties.json:2:72 error unknown-unit",
            ]),
        duties(
            "indicators",
            #"{"id": "d", "units": ["a"], "text": "甲", "indicators": ["2016/01", "2016/01", "2016/02", "2017/01", "01"]}"#,
            [
                "duties.json:2:69 error repeated-reference", "duties.json:2:80 error unknown-indicator",
                "duties.json:2:91 error unknown-plan", "duties.json:2:102 error invalid-reference",
            ]),
        duties(
            "places of documents",
            #"{"id": "d", "units": ["a"], "text": "甲", "policy": "law#article-2"}, {"id": "e", "units": ["a"], "text": "甲", "policy": "lawn"}"#,
            ["duties.json:2:53 error unknown-anchor", "duties.json:2:122 error unknown-policy"]),
        duties(
            "a target without a measure",
            #"{"id": "d", "units": ["a"], "text": "甲", "targets": [{"operator": ">=", "value": 1}]}"#,
            ["duties.json:2:54 error missing-key"]),
        duties(
            "a due day", #"{"id": "d", "units": ["a"], "text": "甲", "due": "年底"}"#,
            ["duties.json:2:50 error invalid-day"]),
    ]

    @Test(arguments: cases) func problems(_ example: ReadingCase) throws {
        try example.check()
    }

    @Test func dutiesAreKept() throws {
        let library = try ContentFixture(
            DutyReaderTests.files(
                #"""
                {"id": "d", "units": ["a", {"unit": "g", "number": "二"}], "number": 7, "text": "甲", "due": "2016-Q4",
                 "policy": "law#article-1", "indicators": ["2016/01"],
                 "targets": [{"operator": "=", "value": 0, "measure": {"unit": "人", "direction": "lower", "kind": "level"}},
                             {"operator": "=", "value": 0, "measure": {"unit": "户", "direction": "lower", "kind": "level"}}]}
                """#)
        ).library
        let duty = library.duties[0]
        #expect(duty.holders.map(\.unit.index) == [0, 2])
        #expect(duty.holders.map(\.number) == ["7", "二"])
        #expect(duty.policy?.anchor == "article-1")
        #expect(duty.indicators.map(\.index) == [0])
        #expect(duty.targets.map(\.measure?.unit) == ["人", "户"])
        #expect(duty.due?.lastDay.description == "2016-12-31")
        #expect(library.relations.duties(of: Reference(1)).map(\.number) == ["二"])
    }
}
