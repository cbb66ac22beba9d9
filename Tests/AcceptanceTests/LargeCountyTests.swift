import Foundation
import Testing

/// However large the county, no page is larger than a reader can use, and what is cut leads on.
@Suite struct LargeCountyTests {
    /// The most bytes of a page by its path.
    private func limit(of path: String) -> Int {
        // Grids of a period and sheets for walls are read as a whole.
        if path.hasPrefix("wall/") || path.hasPrefix("progress/") { return 150_000 }
        return path.contains(/^indicators\/[^\/]+\/[^\/]+\.html$/) && !path.hasSuffix("/index.html") ? 40_960 : 61_440
    }

    @Test func noPageIsTooLargeAndAllLinksLead() throws {
        let folder = try TemporaryFolder()
        let county = LargeCounty()
        try folder.write(county.content, below: "Content")
        let outcome = try Program.run(["build", "--as-of", LargeCounty.day], in: folder.url)
        try #require(outcome.status == 0, "\(outcome.errors.prefix(2_000))")
        let audit = SiteAudit(files: try folder.files(below: "Site"))
        #expect(audit.breaches() == [])
        for (path, _) in audit.pages {
            let size = audit.files[path]?.count ?? 0
            #expect(size <= limit(of: path), "\(path): \(size)")
        }
        // What a page shows in part stands whole on pages of its own.
        for page in [
            "units/index--2.html", "units/everyone---members.html", "units/town-0---subordinates.html",
            "units/town-0---duties.html", "duties/index--2.html", "duties/index--targets.html",
            "policies/index--2.html", "reports/index--overdue.html", "reports/index--rule-progress-matrix.html",
            "reports/index--cycle-progress-2025-q1.html", "calendar--2025-03.html",
            "indicators/2025/index--scores-township.html", "indicators/2025/03---targets.html",
            "indicators/2025/01---history.html", "indicators/2025/01/units-2.html",
            "indicators/2025/04/units-2.html", "funds/b--2.html", "projects/by-unit--town-0--3.html",
        ] {
            #expect(audit.pages[page] != nil, "\(page)")
        }
        try everyRecordIsListed(county, audit)

        // What a group has much of is not repeated with each member: that would grow as the square of the county.
        let village = try #require(audit.pages["units/village-1.html"])
        #expect(village.elements.contains { $0.attributes["id"] == "duty-duty-1" })
        #expect(!village.elements.contains { $0.attributes["id"] == "duty-duty-\(county.duties)" })
        let way = village.all("a").first { $0.attributes["href"] == "mountain.html#duties" }
        #expect(way?.text.contains("\(county.groupDuties)") ?? false)
        #expect(audit.pages["units/mountain---duties.html"] != nil)
        #expect(audit.pages["units/village-1---duties.html"] == nil)
    }

    /// The pages of a list together have each record once.
    private func everyRecordIsListed(_ county: LargeCounty, _ audit: SiteAudit) throws {
        /// The pages of a list, the first and the further ones.
        func pages(of list: String) -> [Page] {
            audit.pages.filter { path, _ in
                let rest = path.dropFirst(list.count)
                return path.hasPrefix(list) && (rest == ".html" || rest.contains(/^--\d+\.html$/))
            }.map(\.value)
        }
        func rows(of list: String, in table: String) -> [String] {
            pages(of: list).flatMap { $0.all("table") }.filter { rows in
                rows.all("caption").contains { $0.attributes["id"]?.hasPrefix(table) ?? false }
            }.flatMap { $0.all("tbody") }.flatMap { $0.all("tr") }.map { $0.all("th").first?.text ?? "" }
        }
        #expect(rows(of: "units/index", in: "kind-").count == county.villages + county.townships + 3)
        let projects = rows(of: "projects/index", in: "projects")
        #expect(Set(projects).count == county.projects && projects.count == county.projects)
        #expect(rows(of: "policies/index", in: "year-").count == county.policies)
        let duties = pages(of: "duties/index").flatMap(\.elements).compactMap { $0.attributes["id"] }
            .filter { $0.hasPrefix("duty-") }
        #expect(Set(duties).count == duties.count && duties.count == county.duties + county.groupDuties)
    }
}
