import Accountability
import SourceText
import Testing

@Suite struct RecordReaderTests {
    private static func units(_ name: String, _ records: String, _ problems: [String]) -> ReadingCase {
        ReadingCase(name, ["units.json": "{\"units\": [\n\(records)\n]}"], problems)
    }

    static let cases: [ReadingCase] = [
        units("a mistyped key", #"{"id": "a", "nmae": "甲", "kind": "party"}"#, ["units.json:2:14 error unknown-key"]),
        units(
            "no object", #""a", 5, null, ["b"]"#,
            [
                "units.json:2:2 error wrong-type", "units.json:2:6 error wrong-type", "units.json:2:9 error wrong-type",
                "units.json:2:15 error wrong-type",
            ]),
        units(
            "null", #"{"id": "a", "name": null, "kind": "party", "phone": null}"#,
            ["units.json:2:21 error null-value", "units.json:2:53 error null-value"]),
        units(
            "empty texts", #"{"id": "a", "name": " ", "kind": "party", "phone": "　", "aliases": [""]}"#,
            [
                "units.json:2:22 error empty-text", "units.json:2:53 warning empty-text",
                "units.json:2:70 warning empty-text",
            ]),
        units(
            "a number for a text", #"{"id": 1, "name": 2.5, "kind": true, "aliases": "甲"}"#,
            [
                "units.json:2:8 error wrong-type", "units.json:2:19 error wrong-type",
                "units.json:2:32 error wrong-type", "units.json:2:50 error wrong-type",
            ]),
        units(
            "a value that is not allowed", #"{"id": "a", "name": "甲", "kind": "townshp"}"#,
            ["units.json:2:35 error unknown-value"]),
        units(
            "days", #"{"id": "a", "name": "甲", "kind": "party", "validFrom": "2016-02-30", "validTo": 2016}"#,
            ["units.json:2:57 error invalid-day", "units.json:2:81 error wrong-type"]),
        units(
            "ids that are none",
            #"""
            {"id": "A", "name": "甲", "kind": "party"}, {"id": "a--b", "name": "乙", "kind": "party"},
            {"id": "con", "name": "丙", "kind": "party"}, {"id": "扶贫办", "name": "丁", "kind": "party"},
            {"id": "a123456789-123456789-123456789-123456789-123456789-123456789-12345", "name": "戊", "kind": "party"}
            """#,
            [
                "units.json:2:9 error invalid-id", "units.json:2:52 error invalid-id",
                "units.json:3:9 error invalid-id", "units.json:3:54 error invalid-id",
                "units.json:4:9 error invalid-id",
            ]),
        units(
            "hidden characters",
            "{\"id\": \"a\", \"name\": \"甲\u{200B}乙\\u202E\", \"kind\": \"party\", \"address\": \"a\\u0007\"}",
            [
                "units.json:2:22 warning hidden-character", "units.json:2:23 warning hidden-character",
                "units.json:2:63 error control-character",
            ]),
        units(
            "a key written twice", #"{"id": "a", "name": "甲", "name": "乙", "kind": "party"}"#,
            ["units.json:2:27 error duplicate-key"]),
        ReadingCase("no list at all", ["units.json": #"{"unit": []}"#], ["units.json:1:3 error unknown-key"]),
        ReadingCase(
            "no list but an object", ["units.json": #"{"units": {"id": "a"}}"#], ["units.json:1:11 error wrong-type"]),
        ReadingCase(
            "a list without its object", ["units.json": #"[{"id": "a"}]"#], ["units.json:1:1 error wrong-type"]),
        ReadingCase("an empty list", ["units.json": #"{"units": []}"#], []),
    ]

    @Test(arguments: cases) func problems(_ example: ReadingCase) throws {
        try example.check()
    }

    @Test func messages() throws {
        let fixture = try ContentFixture([
            "units.json": #"""
            {"units": [{"id": "a", "nmae": "甲", "kind": "townshp", "parent": "linshiu", "phone": [1], "validFrom": "9月"},
                       {"id": "linshui", "name": "临水镇", "kind": "township", "parent": "临水镇"}]}
            """#
        ])
        #expect(
            fixture.messages == [
                #"unknown key "nmae" in this unit; did you mean "name"?"#,
                #""kind" is party, government, judicial, military, mass-organisation, institution, enterprise, stationed, "#
                    + #"task-force, park, reserve, scenic, township, subdistrict, village or group, found "townshp"; "#
                    + #"did you mean "township"?"#,
                #"no unit "linshiu"; did you mean "linshui"?"#,
                #""phone" must be text in quotation marks, found a list"#,
                #""validFrom" needs a day such as 2016-09-19, found "9月""#,
                #"no unit "临水镇"; did you mean "linshui"?"#,
            ])
    }

    @Test(arguments: [
        ("1", "1"), ("\"93.50\"", "93.50"), ("-0.5", "-0.5"), ("1e2", "100"), ("123456789012345", "123456789012345"),
    ]) func numbers(written: String, read: String) throws {
        let fixture = try ContentFixture([
            "indicators/2016.json": """
            {"plan": "2016", "title": "甲", "year": 2016, "indicators": [], "appraisalPoints": \(written)}
            """
        ])
        #expect(try fixture.library.plans[0].appraisalPoints?.description == read)
    }

    @Test(arguments: ["\"93.5%\"", "\"1,000\"", "\"９\"", "1234567890123456", "\"+1\"", "\".5\"", "\"\"", "true", "[1]"])
    func refusedNumbers(written: String) throws {
        let fixture = try ContentFixture([
            "indicators/2016.json": """
            {"plan": "2016", "title": "甲", "year": 2016, "indicators": [], "appraisalPoints": \(written)}
            """
        ])
        #expect(fixture.diagnostics.map(\.line) == [1])
        #expect(fixture.content == nil)
    }
}
