import Accountability
import Testing

@Suite struct UnitReaderTests {
    private static func units(_ name: String, _ records: String, _ problems: [String]) -> ReadingCase {
        ReadingCase(name, ["units.json": "{\"units\": [\n\(records)\n]}"], problems)
    }

    static let cases: [ReadingCase] = [
        units(
            "an id twice",
            #"{"id": "a", "name": "甲", "kind": "party"},"# + "\n" + #"{"id": "a", "name": "乙", "kind": "party"}"#,
            ["units.json:3:9 error duplicate-id"]),
        ReadingCase(
            "an id twice in two files",
            [
                "units.json": #"{"units": [{"id": "a", "name": "甲", "kind": "party"}]}"#,
                "units/more.json": #"{"units": [{"id": "a", "name": "乙", "kind": "party"}]}"#,
            ], ["units/more.json:1:20 error duplicate-id"]),
        units(
            "a parent that is not there", #"{"id": "a", "name": "甲", "kind": "party", "parent": "b"}"#,
            ["units.json:2:54 error unknown-unit"]),
        units(
            "a unit that is its own parent", #"{"id": "a", "name": "甲", "kind": "party", "parent": "a"}"#,
            ["units.json:2:54 error parent-cycle"]),
        units(
            "parents in a circle",
            #"""
            {"id": "a", "name": "甲", "kind": "party", "parent": "b"},
            {"id": "b", "name": "乙", "kind": "party", "parent": "c"},
            {"id": "c", "name": "丙", "kind": "party", "parent": "b"},
            {"id": "d", "name": "丁", "kind": "party", "parent": "a"}
            """#, ["units.json:3:54 error parent-cycle"]),
        units(
            "a term that ends before it begins",
            #"{"id": "a", "name": "甲", "kind": "party", "validFrom": "2016-02-01", "validTo": "2016-01-31"}"#,
            ["units.json:2:82 error days-out-of-order"]),
        units(
            "successors", #"{"id": "a", "name": "甲", "kind": "party", "successors": ["a", "b", "a"]}"#,
            [
                "units.json:2:57 error own-successor", "units.json:2:64 error unknown-unit",
                "units.json:2:69 error repeated-reference",
            ]),
        units(
            "a code with letters", #"{"id": "a", "name": "甲", "kind": "party", "divisionCode": "43-06"}"#,
            ["units.json:2:60 error invalid-code"]),
        units(
            "an officer",
            #"{"id": "a", "name": "甲", "kind": "party", "officers": [{"role": "head", "name": "丙"}, {"phone": "无"}]}"#,
            [
                "units.json:2:66 error unknown-value", "units.json:2:87 error missing-key",
                "units.json:2:98 error invalid-phone",
            ]),
        units(
            "a name of two units",
            #"""
            {"id": "a", "name": "甲", "kind": "party", "aliases": ["甲", "县甲"]},
            {"id": "b", "name": "乙", "kind": "party", "shortName": "县甲"}
            """#, ["units.json:3:57 warning shared-name"]),
        units(
            "members of no group", #"{"id": "a", "name": "甲", "kind": "party", "members": ["a"]}"#,
            ["units.json:2:54 error not-a-group"]),
        units(
            "groups without members",
            #"""
            {"id": "a", "name": "甲", "kind": "group"}, {"id": "b", "name": "乙", "kind": "group", "members": []}
            """#, ["units.json:2:9 warning group-without-members", "units.json:2:97 warning group-without-members"]),
        units(
            "members that are not there or there twice",
            #"""
            {"id": "a", "name": "甲", "kind": "party"}, {"id": "g", "name": "乙", "kind": "group", "members": ["a", "b", "a"]}
            """#, ["units.json:2:104 error unknown-unit", "units.json:2:109 error repeated-reference"]),
        units(
            "groups in a circle",
            #"""
            {"id": "a", "name": "甲", "kind": "group", "members": ["b"]},
            {"id": "b", "name": "乙", "kind": "group", "members": ["a"]}
            """#, ["units.json:3:54 error group-cycle"]),
        units(
            "a group of itself", #"{"id": "a", "name": "甲", "kind": "group", "members": ["a"]}"#,
            ["units.json:2:54 error group-cycle"]),
        units(
            "selectors",
            #"""
            {"id": "a", "name": "甲", "kind": "group", "members": {"kind": "village"}},
            {"id": "b", "name": "乙", "kind": "group", "members": {"kind": "group"}},
            {"id": "c", "name": "丙", "kind": "group", "members": {"kinds": "village", "except": ["x"]}},
            {"id": "d", "name": "丁", "kind": "group", "members": "village"},
            {"id": "e", "name": "戊", "kind": "group", "members": [], "except": ["a"]}
            """#,
            [
                "units.json:2:54 warning empty-group", "units.json:3:64 error invalid-selector",
                "units.json:4:56 error unknown-key", "units.json:4:87 error unknown-unit",
                "units.json:5:55 error wrong-type", "units.json:6:54 warning group-without-members",
                "units.json:6:68 error invalid-selector",
            ]),
    ]

    @Test(arguments: cases) func problems(_ example: ReadingCase) throws {
        try example.check()
    }

    @Test func groupsStandForTheirMembers() throws {
        let units = try ContentFixture([
            "units.json": #"""
            {"units": [
                {"id": "outer", "name": "外", "kind": "group", "members": ["inner", "c", "b"]},
                {"id": "a", "name": "甲", "kind": "township"},
                {"id": "b", "name": "乙", "kind": "township"},
                {"id": "c", "name": "丙", "kind": "village"},
                {"id": "inner", "name": "内", "kind": "group", "members": {"kind": "township"}},
                {"id": "less", "name": "少", "kind": "group", "members": {"kind": "township", "except": ["a"]}},
                {"id": "beside", "name": "旁", "kind": "group", "members": {"kind": "township"}, "except": ["rest"]},
                {"id": "rest", "name": "余", "kind": "group", "members": ["less"]},
                {"id": "silent", "name": "缺", "kind": "group"},
                {"id": "vague", "name": "泛", "kind": "group", "members": ["silent"]}
            ]}
            """#
        ]).library.units
        let members = Dictionary(
            uniqueKeysWithValues: units.map { ($0.id, $0.members?.map { units[$0].id }) })
        #expect(members["outer"] == ["a", "b", "c"])
        #expect(members["inner"] == ["a", "b"])
        #expect(members["less"] == ["b"])
        #expect(members["beside"] == ["a"])
        #expect(members["silent"] == .some(nil))
        #expect(members["vague"] == .some(nil))
        #expect(members["a"] == .some(nil))
    }

    @Test func deepNestingIsFollowed() throws {
        let depth = 20_000
        let groups = (0..<depth).map {
            #"{"id": "g\#($0)", "name": "g\#($0)", "kind": "group", "members": ["g\#($0 + 1)"]}"#
        }
        let last = #"{"id": "g\#(depth)", "name": "甲", "kind": "party"}"#
        let units = try ContentFixture(["units.json": "{\"units\": [\((groups + [last]).joined(separator: ",\n"))]}"])
            .library.units
        #expect(units[0].members?.map { Int($0.index) } == [depth])
    }
}
