import Accountability
import Testing

@Suite struct ReportReaderTests {
    private static let units = #"""
        {"units": [{"id": "office", "name": "办公室", "kind": "government"},
                   {"id": "linshui", "name": "临水镇", "kind": "township"},
                   {"id": "qingshi", "name": "青石镇", "kind": "township", "validTo": "2016-06-30"},
                   {"id": "towns", "name": "各乡镇", "kind": "group", "members": {"kind": "township"}}]}
        """#

    private static let oneRule =
        #""reporting": {"cycle": "quarter", "dueMonth": "last", "dueDay": 25, "required": ["towns"]}"#
    private static let twoRules = #"""
        "reporting": [{"id": "q", "cycle": "quarter", "dueMonth": "last", "dueDay": 25}, {"id": "m", "cycle": "month"}]
        """#

    private static func files(_ rules: String?, _ reports: [String]) -> [String: String?] {
        var files: [String: String?] = ["units.json": units]
        if let rules { files["portal.json"] = ContentFixture.portal(with: rules) }
        for (place, report) in reports.enumerated() { files["reports/\(place).json"] = report }
        return files
    }

    private static func reading(
        _ name: String, rules: String? = oneRule, _ reports: [String], _ problems: [String]
    ) -> ReadingCase {
        ReadingCase(name, files(rules, reports), problems.map { "reports/" + $0 })
    }

    private static let submission = #"{"unit": "linshui", "submitted": "2016-03-24"}"#

    static let cases: [ReadingCase] = [
        reading("nothing", ["{}"], ["0.json:1:1 error missing-key"]),
        reading("a period alone", [#"{"period": "2016-Q1"}"#], []),
        reading("without any rule", rules: nil, [#"{"period": "2016-Q1", "submissions": [\#(submission)]}"#], []),
        reading(
            "which of two rules", rules: twoRules, [#"{"period": "2016-Q1"}"#, #"{"rule": "Q", "period": "2016-Q1"}"#],
            ["0.json:1:1 error missing-key", "1.json:1:11 error unknown-rule"]),
        reading(
            "a month by a rule of quarters", [#"{"period": "2016-03"}"#], ["0.json:1:13 error foreign-period"]),
        reading(
            "submissions",
            [
                #"""
                {"period": "2016-Q1", "submissions": [
                {"unit": "linshiu", "submitted": "2016-03-24"},
                {"unit": "linshui"},
                {"unit": "linshui", "submitted": "2017-01-01"},
                {"unit": "qingshi", "submitted": "2015-12-31"},
                {"unit": "linshui", "submitted": "2016-03-01"},
                {"unit": "office", "submitted": "2016-03-01", "documents": []}]}
                """#
            ],
            [
                "0.json:2:11 error unknown-unit", "0.json:3:1 error missing-key", "0.json:4:35 error future-day",
                "0.json:5:35 warning days-out-of-order", "0.json:6:11 error duplicate-submission",
                "0.json:7:11 warning unit-not-required", "0.json:7:48 error unknown-key",
            ]),
        reading(
            "the same in two files",
            [
                #"{"period": "2016-Q1", "submissions": [\#(submission)]}"#,
                #"{"period": "2016-Q2", "submissions": [{"unit": "linshui", "submitted": "2016-06-24"}]}"#,
                #"{"period": "2016-Q1", "submissions": [\#(submission)]}"#,
            ], ["2.json:1:49 error duplicate-submission"]),
        reading(
            "two days",
            [#"{"period": "2016-Q1", "due": "2016-03-25"}"#, #"{"period": "2016-Q1", "due": "2016-03-26"}"#],
            ["1.json:1:31 error conflicting-days"]),
        reading(
            "documents",
            [
                #"""
                {"period": "2016-Q1", "submissions": [
                {"unit": "linshui", "submitted": "2016-03-24", "document": "assets/none.pdf"},
                {"unit": "qingshi", "submitted": "2016-03-24", "document": "law#article-1"}]}
                """#
            ], ["0.json:2:61 error unknown-asset", "0.json:3:61 error unknown-policy"]),
    ]

    @Test(arguments: cases) func problems(_ example: ReadingCase) throws {
        try example.check()
    }

    @Test func everythingIsKept() throws {
        var files = ReportReaderTests.files(
            ReportReaderTests.oneRule,
            [
                #"{"period": "2016-Q3", "due": "2016-09-28", "required": ["office", "linshui"], "submissions": []}"#,
                #"""
                {"period": "2016-Q2", "submissions": [
                {"unit": "qingshi", "submitted": "2016-06-28", "document": "assets/report.pdf"}]}
                """#,
                #"{"period": "2016-Q4"}"#,
                #"{"period": "2016-Q2", "submissions": [{"unit": "linshui", "submitted": "2016-06-25"}]}"#,
            ])
        files["assets/report.pdf"] = "x"
        let library = try ContentFixture(files).library
        #expect(library.reports.map(\.period.description) == ["2016-Q2", "2016-Q3", "2016-Q4"])
        #expect(library.reports.map(\.due?.description) == ["2016-06-25", "2016-09-28", "2016-12-25"])
        #expect(library.reports.map(\.hasOwnDay) == [false, true, false])
        // A unit that ended in June has nothing to report for the year's last quarter.
        #expect(library.reports.map { $0.required.map(\.index) } == [[1, 2], [0, 1], [1]])
        let today = try #require(Day("2016-12-31"))
        let standings = library.reports.map { report in [1, 2].map { report.standing(of: Reference($0), on: today) } }
        #expect(
            standings == [
                [.onTime, .late(days: 3)], [.overdue(days: 94), .overdue(days: 94)],
                [.overdue(days: 6), .overdue(days: 6)],
            ])
        #expect(library.reports[0].submission(of: Reference(2))?.document == .file("assets/report.pdf"))
        #expect(library.relations.reports.map { $0.map(\.index) } == [[1], [0, 1, 2], [0], []])
    }
}
