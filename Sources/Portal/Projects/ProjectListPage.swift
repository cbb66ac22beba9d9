import Accountability
import Markup

extension Site {
    /// The most projects on one page of a list, and of one that shows their milestones too.
    private static let projectsPerPage = 100
    private static let projectsPerGridPage = 50
    /// The most values of a facet every list links to; more stand on a page of their own.
    private static let linkedValues = 24
    /// The most rows of a table of values.
    private static let valuesPerPage = 200

    /// The list of all projects, the lists by each value of each facet, and the tables of those values.
    func projectListPages() -> [SitePage] {
        var pages = listPages(of: nil)
        for facet in ProjectFacet.allCases {
            let groups = projectDirectory.groups(by: facet)
            for group in groups { pages += listPages(of: group) }
            guard hasTable(facet) else { continue }
            let paging = Paging(path: ProjectDirectory.path(of: facet), count: groups.count, size: Site.valuesPerPage)
            for number in 0..<paging.pages {
                pages.append(
                    page(paging.path(of: number)) { [self] in facetPage(facet, paging, page: number, in: $0) })
            }
        }
        return pages
    }

    private func listPages(of group: ProjectGroup?) -> [SitePage] {
        let selection = group?.selection ?? projectDirectory.all
        let paging = Paging(
            path: group?.path ?? "projects/index.html", count: selection.projects.count,
            size: group?.facet == .milestone ? Site.projectsPerGridPage : Site.projectsPerPage)
        return (0..<paging.pages).map { number in
            page(paging.path(of: number)) { [self] in
                projectList(selection, of: group, paging, page: number, in: $0)
            }
        }
    }

    private func projectList(
        _ selection: ProjectSelection, of group: ProjectGroup?, _ paging: Paging, page number: Int,
        in context: PageContext
    ) -> PageContent {
        let shown = Array(selection.projects[paging.rows(of: number)])
        let title = wording.title(of: .projects)
        let heading = group.map { wording.labelled(title, name(of: $0)) } ?? title
        let table = projectTable(
            shown, of: selection, id: "projects", caption: heading, level: 2, filter: tableFilter, in: context)
        return PageContent(
            heading: heading + (number > 0 ? wording.pageNumber(number + 1) : ""), section: .projects,
            crumbs: group.flatMap { facetCrumb($0.facet) }.map { [$0] } ?? [],
            description: wording.description(of: .projects), script: TableFilter.script,
            body: """
                <p class="lead">\(wording.projectsLead(projects: paging.count, total: selection.funding))</p>
                \(number == 0 ? facetNavigation(current: group, in: context) : nil)\(table)\(group?.facet == .milestone ? milestoneGrid(shown, in: context) : nil)\(pager(paging, page: number, in: context))
                """, data: DataReference(kind: .projects))
    }

    // MARK: Facets

    private func hasTable(_ facet: ProjectFacet) -> Bool {
        facet != .milestone && projectDirectory.groups(by: facet).count > 1
    }

    private func facetCrumb(_ facet: ProjectFacet) -> PageContent.Crumb? {
        guard hasTable(facet) else { return nil }
        return .init(title: wording.projects(by: facet), path: ProjectDirectory.path(of: facet))
    }

    /// The ways to the lists of projects: by stage and of what is overdue at once, by everything else on request.
    private func facetNavigation(current: ProjectGroup?, in context: PageContext) -> HTML? {
        let first: [ProjectFacet] = [.status, .milestone]
        func lines(_ facets: [ProjectFacet]) -> [HTML] {
            facets.compactMap { facetLine($0, current: current, in: context) }
        }
        let (shown, folded) = (lines(first), lines(ProjectFacet.allCases.filter { !first.contains($0) }))
        guard !shown.isEmpty || !folded.isEmpty else { return nil }
        let others: HTML? =
            folded.isEmpty
            ? nil
            : "<details><summary>\(wording.term(.projectLists))</summary>\n<ol>\n\(folded)</ol>\n</details>\n"
        return """
            <nav class="toc noprint" aria-label="\(wording.term(.projectLists))">
            \(shown.isEmpty ? nil : "<ol>\n\(shown)</ol>\n" as HTML)\(others)</nav>

            """
    }

    /// The lists by one facet, each with its number of projects; of many only the way to their table.
    private func facetLine(_ facet: ProjectFacet, current: ProjectGroup?, in context: PageContext) -> HTML? {
        let groups = projectDirectory.groups(by: facet)
        guard groups.count > 1 || facet == .milestone, !groups.isEmpty else { return nil }
        let isShort = groups.count <= Site.linkedValues
        let links = (isShort ? groups : []).map { group -> HTML in
            let isCurrent = group.path == current?.path
            return
                "<li><a href=\"\(context.link(group.path))\"\(attribute: "aria-current", isCurrent ? "true" : nil)>\(name(of: group))\(wording.parenthesised("\(group.projects.count)"))</a></li>"
        }
        let count = isShort ? "" : wording.parenthesised("\(groups.count)")
        let all: HTML? =
            hasTable(facet)
            ? "<a href=\"\(context.link(ProjectDirectory.path(of: facet)))\">\(wording.projects(by: facet))\(count)</a>"
            : nil
        return "<li>\(all)\(links.isEmpty ? nil : "<ol class=\"row\">\(links)</ol>" as HTML)</li>\n"
    }

    /// The values of a facet, each with its projects and their money.
    private func facetPage(
        _ facet: ProjectFacet, _ paging: Paging, page number: Int, in context: PageContext
    ) -> PageContent {
        let heading = wording.projects(by: facet)
        let groups = projectDirectory.groups(by: facet)
        func cells(_ name: HTML, _ selection: ProjectSelection) -> [MoneyTable.Cell] {
            [
                .name(name), .figure("\(selection.projects.count)"), .money(selection.funding),
                .money(selection.paid), .figure(wording.rate(Fraction(selection.paid, of: selection.funding))),
            ]
        }
        let table = MoneyTable(
            id: "values", caption: heading, level: 2,
            columns: [
                .text(heading), .figures(wording.title(of: .projects)), .money(.funding), .money(.paid),
                .figures(wording.term(.paymentRate)),
            ],
            rows: groups[paging.rows(of: number)].map { group in
                cells("<a href=\"\(context.link(group.path))\">\(name(of: group))</a>", group.selection)
            },
            foot: facet.isExclusive ? [cells("\(wording.total)", projectDirectory.all)] : [],
            filter: tableFilter)
        return PageContent(
            heading: heading + (number > 0 ? wording.pageNumber(number + 1) : ""), section: .projects,
            description: wording.description(of: .projects), script: TableFilter.script,
            body: """
                \(facet.isExclusive ? nil : "<p class=\"muted\">\(wording.term(.listsOverlap))</p>\n" as HTML)\(table.html(wording))\(pager(paging, page: number, in: context))
                """)
    }

    /// What the value of a list is called.
    func name(of group: ProjectGroup) -> String {
        switch group.key {
        case .year(let year): wording.year(year)
        case .township(let unit), .unit(let unit): library.units[unit].name
        case .type(let type): wording.projectType(type)
        case .status(let status): wording.status(status)
        case .batch(let batch): library.batches[batch].title
        case .indicator(let indicator): library.indicators[indicator].name
        case .overdue: wording.term(.overdueProjects)
        case .notStated: wording.term(.placeNotStated)
        }
    }
}
