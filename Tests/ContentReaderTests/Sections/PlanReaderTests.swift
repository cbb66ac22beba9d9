import Accountability
import Testing

@Suite struct PlanReaderTests {
    static let units = #"""
        {"units": [{"id": "a", "name": "甲", "kind": "party"}, {"id": "b", "name": "乙", "kind": "township"},
                   {"id": "g", "name": "丙", "kind": "group", "members": ["b"]}]}
        """#

    /// A plan of these keys and indicators, the keys in the first line and each indicator in one of its own.
    static func plan(_ indicators: [String], keys: String = "") -> String {
        #"{"plan": "2016", "title": "甲", "year": 2016, \#(keys)"indicators": ["# + "\n"
            + indicators.joined(separator: ",\n") + "\n]}"
    }

    /// An indicator with what it needs and these keys behind it.
    static func indicator(_ number: Int, _ keys: String = "") -> String {
        #"{"id": "0\#(number)", "number": \#(number), "name": "甲", "points": 5, "responsible": ["a"]\#(keys)}"#
    }

    private static func whole(_ name: String, _ plan: String, _ problems: [String]) -> ReadingCase {
        ReadingCase(name, ["units.json": units, "indicators/2016.json": plan], problems)
    }

    static let cases: [ReadingCase] = [
        whole(
            "an empty object", "{}",
            [
                "indicators/2016.json:1:1 error missing-key", "indicators/2016.json:1:1 error missing-key",
                "indicators/2016.json:1:1 error missing-key", "indicators/2016.json:1:1 error missing-key",
            ]),
        whole(
            "another plan than the file's name", plan([]).replacing("2016\", \"t", with: "2017\", \"t"),
            ["indicators/2016.json:1:11 error plan-name"]),
        ReadingCase(
            "a file name that is no id", ["indicators/Plan 2016.json": plan([])],
            ["indicators/Plan 2016.json:1:1 error invalid-id"]),
        whole(
            "an indicator of nothing", plan(["{}"]),
            [
                "indicators/2016.json:2:1 error missing-key", "indicators/2016.json:2:1 error missing-key",
                "indicators/2016.json:2:1 error missing-key", "indicators/2016.json:2:1 error missing-key",
                "indicators/2016.json:2:1 error missing-key",
            ]),
        whole(
            "ids and numbers twice", plan([indicator(1), indicator(1)]),
            ["indicators/2016.json:3:9 error duplicate-id", "indicators/2016.json:3:24 error duplicate-number"]),
        whole(
            "categories",
            plan(
                [indicator(1, #", "category": "x""#), indicator(2), indicator(3, #", "category": "xx""#)],
                keys: #""categories": [{"id": "x", "points": 5}, {"id": "x", "number": 1}, {"number": "1"}], "#),
            [
                "indicators/2016.json:1:95 error duplicate-id", "indicators/2016.json:1:113 error missing-key",
                "indicators/2016.json:1:125 error duplicate-number", "indicators/2016.json:3:1 error missing-key",
                "indicators/2016.json:4:88 error unknown-category",
            ]),
        whole(
            "a category without categories", plan([indicator(1, #", "category": "x""#)]),
            ["indicators/2016.json:2:88 error unknown-category"]),
        whole(
            "sums that are wrong",
            plan(
                [indicator(1, #", "category": "x""#), indicator(2, #", "category": "y""#)],
                keys: #""fullScore": 100, "categories": [{"id": "x", "points": 6}, {"id": "y", "points": "4.5"}], "#),
            [
                "indicators/2016.json:1:59 error points-sum", "indicators/2016.json:1:101 error points-sum",
                "indicators/2016.json:1:128 error points-sum",
            ]),
        whole(
            "points that are none",
            plan(
                [indicator(1).replacing("5", with: "-5"), indicator(2).replacing("5", with: "\"五\"")],
                keys: #""fullScore": 100, "#),
            ["indicators/2016.json:2:50 error invalid-number", "indicators/2016.json:3:51 error invalid-number"]),
        whole(
            "nobody responsible", plan([indicator(1).replacing(#"["a"]"#, with: "[]")]),
            ["indicators/2016.json:2:68 error empty-list"]),
        whole(
            "somebody responsible twice, somebody unknown",
            plan([indicator(1).replacing(#"["a"]"#, with: #"["a", "a", "c"]"#)]),
            ["indicators/2016.json:2:75 error repeated-reference", "indicators/2016.json:2:80 error unknown-unit"]),
        whole(
            "a lead outside", plan([indicator(1, #", "lead": "b""#)]),
            ["indicators/2016.json:2:84 warning lead-not-responsible"]),
        whole(
            "a lead within a group", plan([indicator(1, #", "lead": "b""#).replacing(#"["a"]"#, with: #"["g"]"#)]), []),
        whole(
            "a measure", plan([indicator(1, #", "measure": {"unit": "%", "direction": "up", "kind": "sum"}"#)]),
            ["indicators/2016.json:2:114 error unknown-value", "indicators/2016.json:2:128 error unknown-value"]),
        whole(
            "a policy that is not there", plan([], keys: #""policy": "none", "#),
            ["indicators/2016.json:1:57 error unknown-policy"]),
    ]

    @Test(arguments: cases) func problems(_ example: ReadingCase) throws {
        try example.check()
    }

    @Test func sumsAreTold() throws {
        let plan = PlanReaderTests.plan(
            [PlanReaderTests.indicator(1, #", "category": "x""#), PlanReaderTests.indicator(2, #", "category": "y""#)],
            keys: #""fullScore": "12", "categories": [{"id": "x", "points": 4.5}, {"id": "y", "points": 5.25}], "#)
        let fixture = try ContentFixture(["units.json": PlanReaderTests.units, "indicators/2016.json": plan])
        #expect(
            fixture.messages == [
                "all indicators add up to 10 points, 2 less than the full score of 12",
                "the indicators of the category \"x\" add up to 5 points, 0.5 more than its 4.5",
                "the indicators of the category \"y\" add up to 5 points, 0.25 less than its 5.25",
            ])
    }

    @Test func plansAndIndicatorsAreKeptInOrder() throws {
        let library = try ContentFixture([
            "units.json": PlanReaderTests.units,
            "indicators/2017.json": PlanReaderTests.plan([PlanReaderTests.indicator(1)])
                .replacing("\"2016\"", with: "\"2017\""),
            "indicators/2016.json": PlanReaderTests.plan(
                [
                    PlanReaderTests.indicator(2, #", "category": "x", "group": "子类", "lead": "a""#),
                    PlanReaderTests.indicator(1, #", "category": "x""#),
                ], keys: #""categories": [{"id": "x", "number": "一"}], "#),
        ]).library
        #expect(library.plans.map(\.id) == ["2016", "2017"])
        #expect(library.plans.map { $0.indicators.map(\.index) } == [[0, 1], [2]])
        #expect(library.indicators.map(\.id) == ["02", "01", "01"])
        #expect(library.indicators.map(\.number) == ["2", "1", "1"])
        #expect(library.indicators.map(\.plan.index) == [0, 0, 1])
        #expect(library.indicators[0].category == 0)
        #expect(library.indicators[0].lead?.index == 0)
        #expect(library.indicators[2].category == nil)
    }
}
