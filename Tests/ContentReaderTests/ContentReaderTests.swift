import Accountability
import ContentReader
import Foundation
import PolicyText
import SourceText
import Testing

@Suite struct ContentReaderTests {
    /// A small content with something in each section.
    static let complete: [String: String] = [
        "portal.json": ContentFixture.portal,
        "units.json": #"""
        {"units": [{"id": "office", "name": "办公室", "kind": "government", "officers": [{"role": "principal", "name": "甲"}]},
                   {"id": "linshui", "name": "临水镇", "kind": "township", "parent": "office"},
                   {"id": "all", "name": "各乡镇", "kind": "group", "members": {"kind": "township", "except": []}}]}
        """#,
        "indicators/2016.json": #"""
        {"plan": "2016", "title": "指标", "year": 2016, "policy": "law", "fullScore": 10,
         "categories": [{"id": "x", "number": "一", "name": "成效", "points": "10"}],
         "indicators": [{"id": "01", "number": 1, "category": "x", "name": "饮水", "points": 10, "responsible": ["all"],
           "measure": {"unit": "%", "direction": "higher", "kind": "level"},
           "targets": [{"operator": ">=", "value": "93.5", "by": "2016-12-31"}]}]}
        """#,
        "targets/more.json":
            #"{"plan": "2016", "targets": [{"indicator": "01", "unit": "linshui", "operator": ">=", "value": 90}]}"#,
        "duties.json": #"""
        {"duties": [{"id": "d", "units": ["office", {"unit": "linshui", "number": 2}], "text": "落实", "policy": "law#article-1",
                     "indicators": ["2016/01"], "due": 2016}]}
        """#,
        "policies/law.md": """
        ---
        title: 办法
        issued: 2016-01-01
        published: 2016-01-02
        issuers: [办公室]
        ---

        第一条 [临水镇](unit:linshui)，见《通知》（青办发〔2016〕1号）。

        第二条 [说明](../pages/about.md)。
        """,
        "policies/notice.md": "---\ntitle: 通知\ndocumentNumber: 青办发〔2016〕1号\npublished: 2016-01-02\n---\n\n通知。\n",
        "pages/about.md":
            "---\ntitle: 关于\npublished: 2016-01-02\nattachments: [{title: 表, href: assets/b.txt}]\n---\n\n本站。\n",
        "theme/custom.css": "main { color: black }\n",
        "assets/b.txt": "b", "assets/a/c.txt": "c",
    ]

    @Test func everythingIsRead() throws {
        let fixture = try ContentFixture(ContentReaderTests.complete)
        #expect(fixture.problems == [])
        let content = try #require(fixture.content)
        #expect(content.library.units.map(\.id) == ["office", "linshui", "all"])
        #expect(content.library.indicators.map { $0.targets.count } == [2])
        #expect(content.library.policies.map(\.id) == ["law", "notice"])
        #expect(content.policyTexts.map { $0.anchors["article-2"] != nil } == [true, false])
        #expect(content.library.pages.map(\.id) == ["about"])
        #expect(content.library.pages.map { $0.attachments.map(\.href) } == [["assets/b.txt"]])
        #expect(content.pageTexts.count == 1)
        #expect(content.assets.map(\.path) == ["assets/a/c.txt", "assets/b.txt"])
        #expect(content.theme == ThemeFiles(customCSS: Array("main { color: black }\n".utf8)))
        #expect(content.day.description == "2016-12-31")
    }

    @Test func aPortalAloneIsContent() throws {
        let fixture = try ContentFixture()
        #expect(fixture.problems == [])
        #expect(try fixture.library.units.isEmpty)
    }

    @Test func withoutAPortalThereIsNone() throws {
        let fixture = try ContentFixture(["portal.json": nil, "units.json": #"{"unit": []}"#])
        #expect(fixture.problems == ["portal.json:1:1 error missing-portal", "units.json:1:3 error unknown-key"])
        #expect(fixture.content == nil)
    }

    @Test func problemsOfAllFilesAreFoundAtOnce() throws {
        var files: [String: String?] = ContentReaderTests.complete
        files["units.json"] = #"{"units": [{"id": "office", "name": "办公室", "kind": "goverment"}]}"#
        files["policies/notice.md"] = "---\ntitel: 通知\n---\n\n[甲](unit:nobody)\n"
        files["targets/more.json"] = #"{"plan": "2016", "targets": [}"#
        let fixture = try ContentFixture(files)
        #expect(
            fixture.problems == [
                "duties.json:1:55 error unknown-unit", "indicators/2016.json:3:105 error unknown-unit",
                "policies/law.md:8:11 error unknown-unit", "policies/notice.md:2:1 warning no-date",
                "policies/notice.md:2:1 error unknown-key", "policies/notice.md:5:5 error unknown-unit",
                "targets/more.json:1:30 error unclosed-bracket", "units.json:1:53 error unknown-value",
            ])
    }

    @Test(arguments: [("2016-06-30", false), ("2016-07-01", true)])
    func whatIsPublishedLaterIsLeftOut(day: String, isPublished: Bool) throws {
        var files: [String: String?] = ContentReaderTests.complete
        files["policies/law.md"] = ContentReaderTests.complete["policies/law.md"]?.replacing(
            "2016-01-02", with: "2016-07-01")
        files["pages/about.md"] = ContentReaderTests.complete["pages/about.md"]?.replacing(
            "2016-01-02", with: "2016-07-01")
        let fixture = try ContentFixture(files, day: day)
        let library = try fixture.library
        #expect(library.policies.map(\.id) == (isPublished ? ["law", "notice"] : ["notice"]))
        #expect(fixture.content?.policyTexts.count == library.policies.count)
        #expect(library.pages.count == (isPublished ? 1 : 0))
        #expect((library.plans[0].policy != nil) == isPublished)
        #expect((library.duties[0].policy != nil) == isPublished)
        #expect(
            fixture.problems
                == (isPublished
                    ? []
                    : [
                        "duties.json:1:105 note not-yet-published", "indicators/2016.json:1:58 note not-yet-published",
                        "pages/about.md:3:12 note not-yet-published", "policies/law.md:4:12 note not-yet-published",
                        "policies/law.md:10:10 note not-yet-published",
                    ]))
    }

    @Test func theTimeZoneIsKnownBeforeTheDay() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "content-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let day = try #require(Day("2016-01-01"))
        for (written, expected) in [("Asia/Urumqi", "Asia/Urumqi"), ("../etc", "Asia/Shanghai")] {
            let portal = ContentFixture.portal(with: "\"timeZone\": \"\(written)\"")
            try Data(portal.utf8).write(to: folder.appending(path: "portal.json"))
            var zones: [String] = []
            _ = try ContentReader.read(
                folder: folder.path,
                asOf: {
                    zones.append($0)
                    return day
                }, log: ProblemLog())
            #expect(zones == [expected])
        }
    }

    /// Cut anywhere, each file alone gives diagnostics or a smaller content, and never a crash.
    @Test(arguments: complete.keys.filter { !$0.hasPrefix("assets/") }.sorted())
    func everyTruncation(path: String) throws {
        let text = Array(try #require(ContentReaderTests.complete[path]).utf8)
        let day = try #require(Day("2016-12-31"))
        _ = try ContentFixture(ContentReaderTests.complete) { folder in
            for length in 0..<text.count {
                try Data(text[..<length]).write(to: folder.appending(path: path))
                let log = ProblemLog()
                let content = try ContentReader.read(folder: folder.path, asOf: { _ in day }, log: log)
                #expect((content == nil) == log.hasErrors, "\(path) cut to \(length) bytes")
            }
        }
    }

    @Test func theOrderInWhichFilesWereMadeDoesNotMatter() throws {
        var files: [String: String?] = [:]
        for number in 0..<20 {
            files["units/\(number).json"] =
                #"{"units": [{"id": "u\#(number)", "name": "单位\#(number)", "kind": "party", "parant": 1}]}"#
            files["policies/p\(number).md"] = PolicyReaderTests.document("documentNumber: 青办发〔2016〕1号")
        }
        let paths = files.keys.sorted()
        func problems(inOrder paths: [String]) throws -> [String] {
            try ContentFixture { folder in
                for path in paths {
                    let file = folder.appending(path: path)
                    try FileManager.default.createDirectory(
                        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                    try Data(((files[path] ?? nil) ?? "").utf8).write(to: file)
                }
            }.messages
        }
        let forwards = try problems(inOrder: paths)
        #expect(forwards.count == 39)
        #expect(try problems(inOrder: paths.reversed()) == forwards)
    }
}
