import Accountability
import Testing

@Suite struct TargetReaderTests {
    private static let measure = #", "measure": {"unit": "%", "direction": "higher", "kind": "level"}"#

    /// Targets of one indicator, each in a line of its own from the third.
    private static func targets(
        _ name: String, _ targets: [String], measure: String = measure, more: String? = nil, _ problems: [String]
    ) -> ReadingCase {
        ReadingCase(name, files(targets, measure: measure, more: more), problems)
    }

    private static func files(_ targets: [String], measure: String = measure, more: String? = nil) -> [String: String?]
    {
        var files: [String: String?] = [
            "units.json": PlanReaderTests.units,
            "indicators/2016.json": PlanReaderTests.plan([
                PlanReaderTests.indicator(1, "\(measure), \"targets\": [\n\(targets.joined(separator: ",\n"))]")
            ]),
        ]
        if let more { files["targets/more.json"] = more }
        return files
    }

    static let cases: [ReadingCase] = [
        targets(
            "a target of nothing", ["{}", "5"],
            [
                "indicators/2016.json:3:1 error missing-key", "indicators/2016.json:3:1 error missing-key",
                "indicators/2016.json:4:1 error wrong-type",
            ]),
        targets(
            "an unknown operator", [#"{"operator": ">", "value": 1}"#],
            ["indicators/2016.json:3:15 error unknown-value"]),
        targets(
            "a value and words", [#"{"operator": ">=", "value": 1, "relativeTo": "全省平均"}"#],
            ["indicators/2016.json:3:47 error conflicting-keys"]),
        targets(
            "a unit that is not there", [#"{"operator": ">=", "value": 1, "unit": "c"}"#],
            ["indicators/2016.json:3:41 error unknown-unit"]),
        targets(
            "a day that is none", [#"{"operator": ">=", "value": 1, "by": "2016-13"}"#],
            ["indicators/2016.json:3:39 error invalid-day"]),
        targets(
            "a baseline", [#"{"operator": ">=", "value": 1, "baseline": {"period": "2015-Q5"}}"#],
            ["indicators/2016.json:3:44 error missing-key", "indicators/2016.json:3:56 error invalid-period"]),
        targets(
            "milestones",
            [
                #"{"operator": ">=", "value": 1, "plan": [{"period": "2016-06", "value": 1}, {"period": "2016-Q2", "value": 2}, {"period": "2016-03", "value": 3}]}"#
            ],
            [
                "indicators/2016.json:3:88 error periods-out-of-order",
                "indicators/2016.json:3:123 error periods-out-of-order",
            ]),
        targets(
            "the same scope twice",
            [
                #"{"operator": ">=", "value": 1, "by": "2016-12-31"}"#, #"{"operator": ">=", "value": 2, "by": 2016}"#,
                #"{"operator": ">=", "value": 1, "unit": "a"}"#,
                #"{"operator": ">=", "value": 1, "unit": "a", "by": 2016}"#,
                #"{"operator": ">=", "value": 1, "unit": "a"}"#,
            ], ["indicators/2016.json:4:1 error duplicate-target", "indicators/2016.json:7:1 error duplicate-target"]),
        targets(
            "an id twice",
            [
                #"{"id": "t", "operator": ">=", "value": 1}"#,
                #"{"id": "t", "operator": ">=", "value": 1, "unit": "a"}"#,
            ], ["indicators/2016.json:4:9 error duplicate-id"]),
        targets(
            "an operator against the direction",
            [
                #"{"operator": "<=", "value": 1}"#, #"{"operator": "<=", "value": 1, "unit": "a", "limit": true}"#,
                #"{"operator": "=", "value": 1, "unit": "b"}"#,
            ], ["indicators/2016.json:3:15 warning operator-against-direction"]),
        targets(
            "no measure", [#"{"operator": ">=", "value": 1}"#], measure: "",
            ["indicators/2016.json:3:1 warning target-without-measure"]),
        targets(
            "a measure of its own",
            [#"{"operator": ">=", "value": 1, "measure": {"unit": "%", "direction": "higher", "kind": "level"}}"#],
            ["indicators/2016.json:3:43 error misplaced-key"]),
        targets(
            "an indicator of its own", [#"{"operator": ">=", "value": 1, "indicator": "01"}"#],
            ["indicators/2016.json:3:46 error misplaced-key"]),
        targets(
            "more of the same scope", [#"{"operator": ">=", "value": 1}"#],
            more: #"{"plan": "2016", "targets": [{"indicator": "01", "operator": ">=", "value": 1}]}"#,
            ["targets/more.json:1:30 error duplicate-target"]),
        targets(
            "more of an unknown plan", [],
            more: #"{"plan": "2017", "targets": [{"indicator": "01", "operator": "?", "value": 1}]}"#,
            ["targets/more.json:1:11 error unknown-plan", "targets/more.json:1:63 error unknown-value"]),
        targets(
            "more of an unknown indicator", [],
            more:
                #"{"plan": "2016", "targets": [{"indicator": "10", "operator": ">=", "value": 1}, {"operator": ">=", "value": 1}]}"#,
            ["targets/more.json:1:45 error unknown-indicator", "targets/more.json:1:81 error missing-key"]),
        targets(
            "more of another plan", [],
            more: #"{"plan": "2016", "targets": [{"indicator": "2017/01", "operator": ">=", "value": 1}]}"#,
            ["targets/more.json:1:45 error foreign-indicator"]),
    ]

    @Test(arguments: cases) func problems(_ example: ReadingCase) throws {
        try example.check()
    }

    @Test func targetsAreKept() throws {
        let library = try ContentFixture(
            TargetReaderTests.files(
                [
                    #"{"id": "t", "operator": ">=", "value": "93.50", "by": "2016-12-31", "statement": "达到", "baseline": {"period": 2015, "value": 78}, "plan": [{"period": "2016-Q1", "value": 80}, {"period": "2016-Q2", "value": 85}]}"#
                ],
                more:
                    #"{"plan": 2016, "targets": [{"indicator": "2016/01", "unit": "b", "operator": ">=", "relativeTo": "全省平均"}, {"indicator": "01", "unit": "g", "operator": "<=", "value": 5, "limit": true}]}"#
            )
        ).library
        let targets = library.indicators[0].targets
        #expect(targets.map(\.unit?.index) == [nil, 1, 2])
        #expect(targets.map(\.isLimit) == [false, false, true])
        #expect(targets[0].by?.lastDay.description == "2016-12-31")
        #expect(targets[0].milestones.map(\.period.description) == ["2016-Q1", "2016-Q2"])
        #expect(targets[0].baseline?.period.description == "2015")
        guard case .value(let value) = targets[0].bound, case .relative(let words) = targets[1].bound else {
            Issue.record("other bounds than written")
            return
        }
        #expect(value.description == "93.50")
        #expect(words == "全省平均")
    }
}
