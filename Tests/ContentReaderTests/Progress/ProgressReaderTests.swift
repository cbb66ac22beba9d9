import Accountability
import ContentReader
import Testing

@Suite struct ProgressReaderTests {
    /// A plan of three indicators: a share, a count and one that is only scored.
    static let base: [String: String] = [
        "units.json": #"""
        {"units": [{"id": "office", "name": "办公室", "kind": "government"},
                   {"id": "linshui", "name": "临水镇", "kind": "township"},
                   {"id": "qingshi", "name": "青石镇", "kind": "township"},
                   {"id": "towns", "name": "各乡镇", "kind": "group", "members": {"kind": "township"}}]}
        """#,
        "indicators/2016.json": #"""
        {"plan": "2016", "title": "指标", "year": 2016,
         "indicators": [
           {"id": "01", "number": 1, "name": "饮水安全率", "points": 5, "responsible": ["towns"],
            "measure": {"unit": "%", "direction": "higher", "kind": "level"}},
           {"id": "02", "number": 2, "name": "新增就业", "points": "2.5", "responsible": ["towns"],
            "measure": {"unit": "人", "direction": "higher", "kind": "cumulative"}},
           {"id": "03", "number": 3, "name": "组织领导", "points": 5, "responsible": ["towns", "office"]}]}
        """#,
    ]

    /// A case in which one file of progress holds these observations, each in a line of its own from line 2 on.
    private static func observations(_ name: String, _ observations: String, _ problems: [String]) -> ReadingCase {
        file(
            name, "{\"period\": \"2016-09\", \"plan\": \"2016\", \"observations\": [\n\(observations)]}",
            problems.map { "progress/a.json:" + $0 })
    }

    private static func file(_ name: String, _ text: String, _ problems: [String]) -> ReadingCase {
        ReadingCase(name, base.merging(["progress/a.json": text]) { $1 }.mapValues { $0 }, problems)
    }

    private static func files(_ name: String, _ texts: [String: String], _ problems: [String]) -> ReadingCase {
        ReadingCase(name, base.merging(texts) { $1 }.mapValues { $0 }, problems)
    }

    private static func month(_ month: String, _ observations: String, more: String = "") -> String {
        "{\"period\": \"2016-\(month)\", \"plan\": \"2016\"\(more), \"observations\": [\n\(observations)]}"
    }

    static let cases: [ReadingCase] = [
        observations("nothing", "", []),
        observations(
            "all there can be",
            #"""
            {"indicator": "01", "value": "93.50", "reference": 90, "rank": {"place": 3, "of": 14, "among": "二类县"}},
            {"indicator": "2016/02", "unit": "linshui", "value": 0, "score": 2.5, "provisional": true, "x-by": "甲"},
            {"indicator": "02", "unit": "qingshi", "value": 7, "status": "on-track", "reason": "顺延"},
            {"indicator": "03", "unit": "office", "score": 0, "note": "说明"},
            {"indicator": "01", "unit": "towns", "notApplicable": true}
            """#, []),
        observations(
            "an unknown indicator", #"{"indicator": "04", "value": 1}"#, ["2:16 error unknown-indicator"]),
        observations(
            "an indicator of another plan", #"{"indicator": "2015/01", "value": 1}"#, ["2:16 error foreign-indicator"]),
        observations("no indicator", #"{"value": 1}"#, ["2:1 error missing-key"]),
        observations("no object", "5", ["2:1 error wrong-type"]),
        observations(
            "unknown keys", #"{"indicater": "01", "valu": 1}"#,
            ["2:3 error unknown-key", "2:22 error unknown-key"]),
        observations(
            "an unknown unit", #"{"indicator": "01", "unit": "linshiu", "value": 1}"#, ["2:30 error unknown-unit"]),
        observations(
            "values that are none",
            #"""
            {"indicator": "01", "value": null},
            {"indicator": "01", "unit": "linshui", "value": "93,5"},
            {"indicator": "01", "unit": "qingshi", "value": 1234567890.1234567}
            """#, ["2:30 error null-value", "3:50 error invalid-number", "4:49 error invalid-number"]),
        observations(
            "scores out of range",
            #"""
            {"indicator": "02", "unit": "linshui", "score": 2.51},
            {"indicator": "02", "unit": "qingshi", "score": -0.5}
            """#, ["2:49 error score-out-of-range", "3:49 error score-out-of-range"]),
        observations(
            "values out of range",
            #"""
            {"indicator": "01", "unit": "linshui", "value": 100.1},
            {"indicator": "01", "unit": "qingshi", "value": -1},
            {"indicator": "02", "unit": "linshui", "value": -1},
            {"indicator": "03", "unit": "office", "value": 1}
            """#,
            [
                "2:49 warning value-out-of-range", "3:49 warning value-out-of-range",
                "4:49 error value-out-of-range", "5:48 warning value-without-measure",
            ]),
        observations(
            "a status without a reason",
            #"""
            {"indicator": "01", "value": 1, "status": "behind"},
            {"indicator": "02", "value": 1, "status": "behind", "reason": " "},
            {"indicator": "01", "unit": "linshui", "value": 1, "status": "late", "reason": "甲"}
            """#, ["2:44 error missing-key", "3:64 error empty-text", "4:63 error unknown-value"]),
        observations(
            "not applicable and yet a figure",
            #"""
            {"indicator": "01", "unit": "linshui", "value": 1, "notApplicable": true},
            {"indicator": "01", "unit": "qingshi", "score": 1, "notApplicable": true},
            {"indicator": "02", "unit": "linshui", "value": 1, "notApplicable": "no"}
            """#, ["2:49 error conflicting-keys", "3:49 error conflicting-keys", "4:70 error wrong-type"]),
        observations(
            "ranks",
            #"""
            {"indicator": "01", "rank": {"place": 15, "of": 14}},
            {"indicator": "02", "rank": {"place": 0}},
            {"indicator": "03", "rank": {"of": 14}}
            """#,
            ["2:39 error rank-out-of-range", "3:39 error invalid-number", "4:29 error missing-key"]),
        observations(
            "a unit that has no part in it, and a group that stands for others",
            #"""
            {"indicator": "01", "unit": "office", "value": 1},
            {"indicator": "01", "unit": "towns", "value": 1}
            """#, ["2:30 warning unit-not-responsible", "3:30 warning group-observed"]),
        observations(
            "the same twice",
            #"""
            {"indicator": "01", "unit": "linshui", "value": 1},
            {"indicator": "01", "value": 1},
            {"indicator": "2016/01", "unit": "linshui", "value": 2},
            {"indicator": "01", "value": 1}
            """#, ["4:16 error duplicate-observation", "5:16 error duplicate-observation"]),
        observations(
            "a unit besides its group",
            #"""
            {"indicator": "02", "unit": "towns", "notApplicable": true},
            {"indicator": "02", "unit": "qingshi", "value": 1}
            """#, ["3:16 error duplicate-observation"]),
        files(
            "the same in two files",
            [
                "progress/a.json": month("09", #"{"indicator": "01", "value": 1}"#),
                "progress/b.json": month("09", #"{"indicator": "02", "value": 1}, {"indicator": "01", "value": 1}"#),
                "progress/c.json": month("10", #"{"indicator": "01", "value": 2}"#),
            ], ["progress/b.json:2:49 error duplicate-observation"]),
        file(
            "an empty object", "{}",
            [
                "progress/a.json:1:1 error missing-key", "progress/a.json:1:1 error missing-key",
                "progress/a.json:1:1 error missing-key",
            ]),
        file("no JSON", "", ["progress/a.json:1:1 error empty-file"]),
        file(
            "an unknown plan and period", #"{"period": "2016-13", "plan": "2017", "observations": []}"#,
            ["progress/a.json:1:13 error invalid-period", "progress/a.json:1:32 error unknown-plan"]),
        file(
            "a period of another year", #"{"period": "2015-Q4", "plan": "2016", "observations": []}"#,
            ["progress/a.json:1:13 error foreign-period"]),
        file(
            "a period that has not begun", #"{"period": "2017-01", "plan": "2016", "observations": []}"#,
            ["progress/a.json:1:13 error foreign-period", "progress/a.json:1:13 error future-period"]),
        file(
            "published before its time",
            #"{"period": "2016-09", "plan": "2016", "published": "2016-08-31", "observations": []}"#,
            ["progress/a.json:1:53 warning days-out-of-order"]),
        files(
            "figures that are all the same",
            [
                "progress/a.json": month(
                    "08", #"{"indicator": "01", "value": 1.0}, {"indicator": "02", "value": 2}"#),
                "progress/b.json": month("09", #"{"indicator": "01", "value": 1}, {"indicator": "02", "value": 2}"#),
            ], ["progress/b.json:1:1 warning same-figures"]),
        files(
            "one figure more",
            [
                "progress/a.json": month("08", #"{"indicator": "01", "value": 1}, {"indicator": "02", "value": 2}"#),
                "progress/b.json": month(
                    "09",
                    #"{"indicator": "01", "value": 1}, {"indicator": "02", "value": 2}, {"indicator": "01", "unit": "linshui", "value": 1}"#
                ),
            ], []),
        files(
            "a count that fell, and one that a note explains",
            [
                "progress/a.json": month(
                    "08", #"{"indicator": "01", "value": 5}, {"indicator": "02", "unit": "linshui", "value": 20}"#),
                "progress/b.json": month(
                    "09", #"{"indicator": "01", "value": 4}, {"indicator": "02", "unit": "linshui", "value": 19}"#),
                "progress/c.json": month(
                    "10",
                    #"{"indicator": "01", "value": 3}, {"indicator": "02", "unit": "linshui", "value": 18, "note": "更正"}"#
                ),
            ], ["progress/b.json:1:1 warning count-fell"]),
    ]

    @Test(arguments: cases) func problems(_ example: ReadingCase) throws {
        try example.check()
    }

    @Test func everythingIsKept() throws {
        let library = try #require(
            try ContentFixture(ProgressReaderTests.cases[1].files).content
        ).library
        let period = PlanPeriod(plan: Reference(0), period: try #require(Period("2016-09")))
        let progress = library.progress
        #expect(progress.count == 6)
        func observation(_ indicator: Int, _ unit: Int?) throws -> Observation {
            try #require(
                progress.observation(of: Reference(indicator), by: unit.map { Reference($0) }, in: period))
        }
        let whole = try observation(0, nil)
        #expect(whole.value?.description == "93.50")
        #expect(progress.details(of: whole)?.reference?.description == "90")
        #expect(progress.details(of: whole)?.rank == GivenRank(place: 3, of: 14, among: "二类县"))
        let linshui = try observation(1, 1)
        #expect(linshui.value?.description == "0" && linshui.score?.description == "2.5" && linshui.isProvisional)
        let qingshi = try observation(1, 2)
        #expect(qingshi.statedStatus == .onTrack && progress.details(of: qingshi)?.reason == "顺延")
        let office = try observation(2, 0)
        #expect(!office.hasValue && office.score == Decimal(0) && progress.details(of: office)?.note == "说明")
        #expect(try observation(0, 1).isNotApplicable && observation(0, 2).isNotApplicable)
        #expect(progress.observation(of: Reference(0), by: Reference(3), in: period) == nil)
        #expect(progress.sources.map(\.path) == ["progress/a.json"])
    }

    @Test(arguments: [("2016-10-09", false), ("2016-10-10", true)])
    func whatIsPublishedLaterIsLeftOut(day: String, isRead: Bool) throws {
        var files = ProgressReaderTests.base.mapValues { Optional($0) }
        files["progress/a.json"] = ProgressReaderTests.month(
            "09", #"{"indicator": "01", "value": 1}, {"indicator": "02", "unit": "nobody"}"#,
            more: #", "source": "统计局", "published": "2016-10-10""#)
        // What is wrong with it is told before its day.
        #expect(try ContentFixture(files, day: day).problems.contains("progress/a.json:2:63 error unknown-unit"))
        files["progress/a.json"] = ProgressReaderTests.month(
            "09", #"{"indicator": "01", "value": 1}"#, more: #", "source": "统计局", "published": "2016-10-10""#)
        let fixture = try ContentFixture(files, day: day)
        let progress = try fixture.library.progress
        #expect(progress.count == (isRead ? 1 : 0))
        #expect(progress.sources.map(\.source) == (isRead ? ["统计局"] : []))
        #expect(progress.sources.map { $0.published?.description } == (isRead ? ["2016-10-10"] : []))
        #expect(fixture.problems == (isRead ? [] : ["progress/a.json:1:70 note not-yet-published"]))
    }

    @Test func theNumberOfThreadsDoesNotShow() throws {
        var files = ProgressReaderTests.base.mapValues { Optional($0) }
        for month in 1...12 {
            files["progress/\(month).json"] = ProgressReaderTests.month(
                month < 10 ? "0\(month)" : "\(month)",
                #"{"indicator": "02", "value": \#(month)}, {"indicator": "02", "unit": "linshui\#(month)"}"#)
        }
        let one = try ContentFixture(files, jobs: 1)
        #expect(one.problems.count == 12)
        for jobs in [2, 8] {
            let other = try ContentFixture(files, jobs: jobs)
            #expect(other.problems == one.problems)
            #expect(other.messages == one.messages)
        }
    }

    @Test func problemsOfAFileComeToAnEnd() throws {
        let line = #"{"indicator": "99", "value": 1}"#
        let lines = [String](repeating: line, count: 3000).joined(separator: ",\n")
        var files = ProgressReaderTests.base.mapValues { Optional($0) }
        files["progress/a.json"] = ProgressReaderTests.month("09", lines)
        let problems = try ContentFixture(files).problems
        #expect(problems.count == 1001)
        #expect(problems.contains("progress/a.json:1001:1 error too-many-problems"))
    }
}
