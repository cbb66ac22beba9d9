import Foundation
import Testing

/// A file cut off at any byte, as a copy that was broken off leaves it: the program says so or builds, and never
/// ends by a signal, stands still or publishes half a site.
@Suite struct TruncationTests {
    /// A complete folder in little: every section, a document with articles, a table and a live block.
    static let content = [
        "portal.json": """
        {"title": "公开", "language": "zh-Hans", "authority": {"name": "甲"}, "supervision": {"phones": ["12317"]},
        "reporting": {"cycle": "quarter", "dueMonth": "last", "dueDay": 25, "required": ["g"]}}
        """,
        "units.json": """
        {"units": [{"id": "a", "name": "水务局", "kind": "government"}, {"id": "b", "name": "临水镇", "kind": "township"},
        {"id": "g", "name": "各乡镇", "kind": "group", "members": {"kind": "township"}}]}
        """,
        "indicators/2025.json": """
        {"plan": "2025", "title": "计划", "year": 2025, "policy": "p#article-1", "fullScore": 6.5,
        "categories": [{"id": "w", "points": "6.5"}], "indicators": [{"id": "01", "number": 1, "category": "w",
        "name": "覆盖率", "points": 6.5, "responsible": ["a", "g"], "targets": [{"operator": ">=", "value": 85.0,
        "by": "2025-Q4"}], "measure": {"unit": "%", "direction": "higher", "kind": "level"}}]}
        """,
        "targets/t.json": """
        {"plan": "2025", "targets": [{"indicator": "01", "unit": "b", "operator": ">=", "value": "9e1"}]}
        """,
        "duties.json": """
        {"duties": [{"id": "d", "units": [{"unit": "a", "number": 1}], "text": "\\u4f9b水", "policy": "p#article-1-item-1",
        "indicators": ["2025/01"]}]}
        """,
        "policies/p.md": """
        ---
        title: "办法"
        issued: 2025-01-10
        topics: [水]
        aliases:
          - o/1.html
        ---

        第一条　《办法》：

        （一）供[水](unit:a)；

        | 镇 | 厂 |
        |---|---|
        | ^^ | 2 |

        ```indicators plan=2025
        ```
        """,
        "pages/about.md": """
        ---
        title: 关于
        ---

        由*甲*主办。[办法](../policies/p.md#article-1)
        """,
        "theme/custom.css": "a { color: red } /* 甲 */",
    ]

    @Test(arguments: content.keys.sorted())
    func cutAnywhere(path: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(TruncationTests.content, below: "Content")
        let whole = try Program.run(["build", "--as-of", "2025-06-30", "--quiet"], in: folder.url)
        try #require(whole.status == 0, "\(whole.errors)")
        var published = try folder.files(below: "Site")

        let bytes = Array((TruncationTests.content[path] ?? "").utf8)
        // Steps that are no multiple of the three bytes of a character; where a file of records is cut makes less of
        // a difference. A start of the program takes most of the time.
        let step = path.hasSuffix(".json") ? 11 : 2
        for count in stride(from: 0, to: bytes.count, by: step) {
            try folder.write(Array(bytes[..<count]), to: "Content/\(path)")
            let outcome = try Program.run(
                ["build", "--as-of", "2025-06-30", "--quiet", "--jobs", "1"], in: folder.url)
            let site = try folder.files(below: "Site")
            if outcome.status == 0 {
                // Neighbouring sites are much alike, and looking at all of them would take most of the time.
                if count.isMultiple(of: 10) { #expect(SiteAudit(files: site).breaches() == [], "cut at \(count)") }
                published = site
            } else {
                #expect(outcome.status == 1, "cut at \(count): \(outcome.errors)")
                #expect(outcome.errors.contains(": error: "), "cut at \(count)")
                #expect(differences(site, published) == [], "cut at \(count)")
            }
        }
    }
}
