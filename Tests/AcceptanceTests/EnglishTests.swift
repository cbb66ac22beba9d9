import Foundation
import Testing

/// A portal whose interface is English.
@Suite struct EnglishTests {
    private static let content = [
        "portal.json": """
        {"title": "Linshui County Open Government", "language": "en", "demonstration": true,
         "authority": {"name": "County Office", "operator": "Data Bureau", "phone": "0000-6200000"},
         "supervision": {"phones": ["12317"], "email": "office@example.org"}}
        """,
        "units.json": """
        {"units": [
          {"id": "water-bureau", "name": "Water Bureau", "kind": "government", "shortName": "Water",
           "aliases": ["Bureau of Water"], "parent": "county", "phone": "0000-6200001", "address": "1 River Road",
           "divisionCode": "999901", "introduction": "Runs the water supply.", "validFrom": "2019-03-01",
           "officers": [{"role": "principal", "name": "A. Officer", "post": "Director", "phone": "0000-6200002"},
                        {"role": "deputy", "post": "Deputy"}, {"role": "contact", "name": "C. Officer"}]},
          {"id": "county", "name": "County Government", "kind": "government"},
          {"id": "old-bureau", "name": "Irrigation Bureau", "kind": "government", "validTo": "2019-02-28",
           "successors": ["water-bureau"]},
          {"id": "linshui", "name": "Linshui Town", "kind": "township"},
          {"id": "townships", "name": "All townships", "kind": "group", "members": {"kind": "township"}},
          {"id": "partners", "name": "Partners", "kind": "group"},
          {"id": "party", "name": "Party Committee", "kind": "party"},
          {"id": "court", "name": "Court", "kind": "judicial"}, {"id": "park", "name": "Park", "kind": "park"}
        ]}
        """,
        "indicators/2025.json": """
        {"plan": "2025", "title": "Indicators of 2025", "year": 2025, "policy": "rules", "fullScore": 10,
         "appraisalPoints": 5, "categories": [{"id": "water", "number": "I", "points": 10}], "indicators": [
          {"id": "01", "number": 1, "category": "water", "group": "Supply", "name": "Water coverage", "points": 6,
           "responsible": ["water-bureau", "townships", "partners"], "lead": "water-bureau",
           "measure": {"unit": "%", "direction": "higher", "kind": "level"},
           "targets": [{"operator": ">=", "value": 85, "by": "2025-12-31", "baseline": {"period": "2024", "value": 80},
                        "plan": [{"period": "2025-06", "value": 82}, {"period": "2025-Q4", "value": 85}]},
                       {"operator": "<=", "value": 5, "limit": true},
                       {"operator": ">=", "relativeTo": "the average of the province", "by": "2026", "unit": "linshui"}],
           "definition": "Homes with tap water.", "method": "Counted yearly.", "source": "Water Bureau"},
          {"id": "02", "number": 2, "category": "water", "name": "Meters", "points": 4, "responsible": ["water-bureau"],
           "measure": {"unit": "meters", "direction": "lower", "kind": "cumulative"}}]}
        """,
        "duties.json": """
        {"duties": [
          {"id": "d1", "units": ["water-bureau", {"unit": "linshui", "number": 2}], "number": 1, "text": "Build supply works.",
           "policy": "rules", "indicators": ["2025/01"], "due": "2025-Q3",
           "targets": [{"operator": "=", "value": 0, "by": "2025-12",
                        "measure": {"unit": "outages", "direction": "lower", "kind": "level"}}]},
          {"id": "d2", "units": ["townships"], "text": "Inspect wells.", "due": "2025-12-31"}]}
        """,
        "policies/rules.md": """
        ---
        title: Rules on water supply
        issuers: County Government
        issued: 2025-01-10
        published: 2025-01-15
        effective: 2025-02-01
        expires: 2030-02-01
        status: in-force
        addressees: [All townships]
        source: County Office
        topics: [water]
        indexNumber: 1
        attachments:
          - title: Form
            href: assets/form.txt
        aliases: old/rules.html
        ---

        ## One

        The bureau builds [works](unit:water-bureau).

        | Town | Works |
        |---|---|
        | Linshui | 2 |

        ```indicators plan=2025
        ```

        ```duties unit=water-bureau
        ```
        """,
        "policies/old.md": """
        ---
        title: Old rules
        issued: 2019-01-10
        status: repealed
        repealedBy: rules
        ---

        Water is supplied.
        """,
        "policies/late.md": "---\ntitle: Late rules\nissued: 2025-06-01\nstatus: not-yet-in-force\n---\n\nLater.\n",
        "policies/past.md": "---\ntitle: Past rules\nstatus: expired\n---\n\nPast.\n",
        "pages/about.md": "---\ntitle: About\n---\n\nThis is a sample.\n",
        "assets/form.txt": "form\n",
    ]

    @Test func theInterfaceIsEnglishAllThrough() throws {
        let folder = try TemporaryFolder()
        try folder.write(EnglishTests.content, below: "Content")
        let outcome = try Program.run(["build", "--as-of", "2025-06-30"], in: folder.url)
        try #require(outcome.status == 0, "\(outcome.errors)")
        let audit = SiteAudit(files: try folder.files(below: "Site"))
        #expect(audit.breaches() == [])
        #expect(audit.pages.count > 20)
        for (path, page) in audit.pages.sorted(by: { $0.key < $1.key }) {
            #expect(page.all("html").first?.attributes["lang"] == "en", "\(path)")
            var texts = page.elements.filter { $0.name == "html" }.map(\.text)
            for element in page.elements {
                // The values of this tag are prescribed.
                if element.attributes["name"] == "ColumnType" { continue }
                texts += element.attributes.values
            }
            let han = texts.flatMap(\.unicodeScalars).filter(isChinese)
            #expect(han.isEmpty, "\(path): \(String(String.UnicodeScalarView(han)))")
        }
    }

    /// Han characters and the punctuation that goes with them.
    private func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0x20000...0x3FFFF: true
        default: false
        }
    }
}
