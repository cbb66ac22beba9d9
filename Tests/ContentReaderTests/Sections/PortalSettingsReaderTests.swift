import Accountability
import Testing

@Suite struct PortalSettingsReaderTests {
    private static func adding(_ name: String, _ keys: String, _ problems: [String]) -> ReadingCase {
        ReadingCase(name, ["portal.json": ContentFixture.portal(with: keys)], problems)
    }

    private static func whole(_ name: String, _ portal: String, _ problems: [String]) -> ReadingCase {
        ReadingCase(name, ["portal.json": portal], problems)
    }

    private static let filings = [
        "portal.json:1:1 warning missing-filing", "portal.json:1:1 warning missing-filing",
        "portal.json:1:1 warning missing-filing",
    ]

    static let cases: [ReadingCase] = [
        whole(
            "an empty object", "{}",
            [
                "portal.json:1:1 warning missing-filing", "portal.json:1:1 warning missing-filing",
                "portal.json:1:1 warning missing-filing", "portal.json:1:1 error missing-key",
                "portal.json:1:1 error missing-key", "portal.json:1:1 error missing-key", "portal.json:1:1 note no-url",
            ]),
        whole("a list", "[]", ["portal.json:1:1 error wrong-type"]),
        whole("nothing", "", ["portal.json:1:1 error empty-file"]),
        whole(
            "what is needed and no more",
            #"{"title": "甲", "language": "en", "authority": {"name": "乙"}}"#,
            [
                "portal.json:1:1 warning missing-filing", "portal.json:1:1 warning missing-filing",
                "portal.json:1:1 warning missing-filing", "portal.json:1:1 note no-url",
            ]),
        whole(
            "wrong values",
            #"""
            {"title": 5, "language": "zh", "url": "www.example.org", "timeZone": "Beijing time",
             "demonstration": "yes", "authority": {"nam": "乙", "email": "a@b"}, "shortTitle": null,
             "filing": {"siteCode": "bm123", "icp": "", "publicSecurity": "丙"}}
            """#,
            [
                "portal.json:1:11 error wrong-type", "portal.json:1:27 error unknown-value",
                "portal.json:1:40 error invalid-url", "portal.json:1:71 error invalid-time-zone",
                "portal.json:2:20 error wrong-type", "portal.json:2:41 error unknown-key",
                "portal.json:2:62 error invalid-email", "portal.json:2:83 error null-value",
                "portal.json:3:26 error invalid-site-code", "portal.json:3:42 warning empty-text",
            ]),
        adding("an unknown key", #""titel": "x""#, ["portal.json:1:3 error unknown-key"]),
        adding("a key set aside", #""x-note": {"any": [1]}"#, []),
        adding("supervision without phones", #""supervision": {"phones": []}"#, ["portal.json:1:28 error empty-list"]),
        adding(
            "supervision of a unit that is not there", #""supervision": {"phones": ["12317"], "unit": "office"}"#,
            ["portal.json:1:48 error unknown-unit"]),
        adding(
            "a phone without digits", #""supervision": {"phones": ["电话", 12317]}"#,
            ["portal.json:1:30 error invalid-phone"]),
        adding(
            "parents",
            #""parents": [{"title": "上级", "href": "javascript:x()"}, {"title": "上级", "href": "../index.html"}]"#,
            ["portal.json:1:39 error invalid-url"]),
        adding(
            "a colour by name", #""theme": {"accent": "red", "logo": "assets/logo.png"}"#,
            ["portal.json:1:23 error invalid-colour", "portal.json:1:38 error unknown-asset"]),
        adding(
            "a pace out of order", #""pace": {"ahead": "1.05", "onTrack": 1.10}"#,
            ["portal.json:1:10 error pace-out-of-order"]),
        adding("a pace of nothing", #""pace": {"behind": 0}"#, ["portal.json:1:10 error pace-out-of-order"]),
        adding(
            "a ranking", #""ranking": {"show": 1, "tolerance": -0.5}"#,
            ["portal.json:1:22 error wrong-type", "portal.json:1:38 error invalid-number"]),
        adding("a rule with nothing", #""reporting": {}"#, ["portal.json:1:15 error missing-key"]),
        adding(
            "rules without ids, and the same id twice",
            #""reporting": [{"cycle": "month"}, {"id": "q", "cycle": "quarter"}, {"id": "q", "cycle": "year"}]"#,
            ["portal.json:1:16 error missing-key", "portal.json:1:77 error duplicate-id"]),
        adding(
            "a month beyond the cycle", #""reporting": {"cycle": "quarter", "dueMonth": 4, "dueDay": 25}"#,
            ["portal.json:1:48 error invalid-due-month"]),
        adding(
            "a day without its month", #""reporting": {"cycle": "quarter", "dueDay": 25}"#,
            ["portal.json:1:15 error missing-key"]),
        adding(
            "a day no month has", #""reporting": {"cycle": "month", "dueDay": 32}"#,
            ["portal.json:1:44 error invalid-number"]),
        adding(
            "a day this month has not", #""reporting": {"cycle": "year", "dueMonth": 2, "dueDay": 30}"#,
            ["portal.json:1:58 error invalid-due-day"]),
        adding(
            "an unknown move", #""reporting": {"cycle": "month", "dueDay": 5, "move": "next-workdays"}"#,
            ["portal.json:1:56 error unknown-value"]),
        adding(
            "reporting units that are not there",
            #""reporting": {"cycle": "month", "required": ["a"], "recipients": ["b"], "policy": "c#article-1"}"#,
            [
                "portal.json:1:48 error unknown-unit", "portal.json:1:69 error unknown-unit",
                "portal.json:1:85 error unknown-policy",
            ]),
        adding(
            "disclosure", #""disclosure": {"noticeDays": "ten", "noticeDay": 10}"#,
            ["portal.json:1:32 error invalid-number", "portal.json:1:39 error unknown-key"]),
        adding(
            "workdays", #""workdays": {"holidays": ["2016-10-01", "2016-10-32"], "extraWorkdays": ["2016-10-01"]}"#,
            ["portal.json:1:43 error invalid-day", "portal.json:1:76 error repeated-day"]),
        adding("freshness", #""freshness": {"news": 14, "policy": 180}"#, ["portal.json:1:29 error unknown-key"]),
        adding(
            "privacy", #""privacy": {"allow": [{"match": "0933-8213530", "until": "2026"}]}"#,
            ["portal.json:1:24 error missing-key", "portal.json:1:60 error invalid-day"]),
    ]

    @Test(arguments: cases) func problems(_ example: ReadingCase) throws {
        try example.check()
    }

    @Test(arguments: [
        ("https://qingshi.example", "https://qingshi.example/"),
        ("http://qingshi.example:8080/gk/", "http://qingshi.example:8080/gk/"),
        ("https://qingshi.example/gk", "https://qingshi.example/gk/"),
    ]) func addresses(written: String, kept: String) throws {
        let portal = ContentFixture.portal.replacing("https://qingshi.example/", with: written)
        #expect(try ContentFixture(["portal.json": portal]).library.settings.url == kept)
    }

    @Test(arguments: [
        "qingshi.example", "//qingshi.example/", "ftp://qingshi.example/", "https://", "https:///gk", "https://a b/",
        "https://user@qingshi.example/", "https://qingshi.example/?a=1", "https://qingshi.example/#a",
        "https://qingshi.example:x/", "https://qing..example/", "https://qingshi.example/<a>",
    ]) func refusedAddresses(written: String) throws {
        let portal = ContentFixture.portal.replacing("https://qingshi.example/", with: written)
        #expect(try ContentFixture(["portal.json": portal]).problems == ["portal.json:1:53 error invalid-url"])
    }

    @Test func everythingIsKept() throws {
        let settings = try ContentFixture([
            "portal.json": #"""
            {"title": "青石县责任公开", "shortTitle": "责任公开", "language": "en", "url": "https://qingshi.example/gk",
             "timeZone": "Asia/Urumqi", "demonstration": true,
             "authority": {"name": "县政府", "operator": "信息中心", "address": "一号", "phone": 12345, "email": "a@b.example"},
             "filing": {"siteCode": "9900000001", "icp": "测1号", "publicSecurity": "测2号"},
             "supervision": {"phones": ["12317"], "unit": "office"},
             "parents": [{"title": "县政府", "href": "https://county.example/"}],
             "theme": {"accent": "#A4161a", "logo": "assets/logo.svg"},
             "reporting": {"cycle": "quarter", "dueMonth": "last", "dueDay": 25, "required": ["office"],
                           "recipients": ["office"], "move": "next-workday"},
             "pace": {"ahead": "1.10", "behind": 0.8}, "ranking": {"show": true, "tolerance": "0.5"},
             "workdays": {"holidays": ["2016-10-03", "2016-10-04"], "extraWorkdays": ["2016-10-08"]}}
            """#,
            "units.json": #"{"units": [{"id": "office", "name": "办公室", "kind": "government"}]}"#,
            "assets/logo.svg": "<svg/>",
        ]).library.settings
        #expect(settings.shortTitle == "责任公开")
        #expect(settings.language == .english)
        #expect(settings.timeZone == "Asia/Urumqi")
        #expect(settings.isDemonstration)
        #expect(settings.authority.siteOperator == "信息中心")
        #expect(settings.authority.phone == "12345")
        #expect(settings.filing.siteCode == "9900000001")
        #expect(settings.supervision?.unit?.index == 0)
        #expect(settings.parents.map(\.href) == ["https://county.example/"])
        #expect(settings.accent == "#A4161a")
        #expect(settings.logo == "assets/logo.svg")
        #expect(settings.reporting.map(\.dueDay) == [25])
        #expect(settings.reporting.map(\.dueMonth) == [.last])
        #expect(settings.reporting.map(\.movesToNextWorkday) == [true])
        #expect(settings.reporting.map { $0.required.map(\.index) } == [[0]])
        #expect(settings.pace.ahead == Decimal(coefficient: 11, scale: 1))
        #expect(settings.pace.onTrack == Decimal(1))
        #expect(settings.pace.behind == Decimal(coefficient: 8, scale: 1))
        #expect(settings.ranking.isShown)
        #expect(settings.workdays.holidays.map(\.description) == ["2016-10-03", "2016-10-04"])
        #expect(settings.workdays.extraWorkdays.map(\.description) == ["2016-10-08"])
    }
}
