import Accountability
import Markup
import PolicyText

extension Site {
    /// Plans some of the outputs, each a path and the function that renders it.
    package typealias Planner = @Sendable () -> [SitePage]

    /// What plans all outputs of the site, but what names them all; none needs another, so that they may run at once.
    package var planners: [Planner] {
        // The home page comes first, then what takes longest.
        [
            { [self] in generalPages() }, { [self] in progressPages() }, { [self] in indicatorPages() },
            { [self] in fundPages() + noticePages() + dataOutputs() }, { [self] in unitPages() },
            { [self] in documentPages() },
        ]
    }

    /// Every output of the site but the content's own assets.
    ///
    /// - Parameter planned: What each of ``planners`` planned.
    /// - Returns: The outputs, and those that name them.
    package func pages(_ planned: [[SitePage]]) -> [SitePage] {
        var pages = planned.flatMap(\.self)
        if pages.contains(where: { $0.path.hasPrefix("wall/") }) {
            pages.append(wallStylesheet.page)
        }
        return pages + siteMaps(of: pages.filter(\.isListed).map(\.path))
    }

    /// The same, planned one after the other.
    package func pages() -> [SitePage] { pages(planners.map { $0() }) }

    /// What stands beside the records: the home page and what every site has, lists that run through all of it.
    private func generalPages() -> [SitePage] {
        var pages: [SitePage] = [
            page("index.html") { [self] in home(in: $0) },
            SitePage(path: "404.html", source: nil, render: { [self] buffer in notFoundPage().write(into: &buffer) }),
            SitePage(path: "robots.txt", source: nil, render: { [self] buffer in buffer += robots.utf8 }),
            stylesheet.page,
        ]
        pages += chartFiles(on: "index.html") { [self] in [homeFundsFigure].compactMap(\.self) }
        if sections.contains(.duties) { pages += dutyListPages() }
        if sections.contains(.reports) { pages += reportListPages() }
        if !calendar.events.isEmpty {
            pages += calendarPages()
            pages.append(
                SitePage(
                    path: Site.calendarFilePath, source: nil, render: { [self] buffer in buffer += calendarFile() }))
        }
        return pages
    }

    private func documentPages() -> [SitePage] {
        var pages = sections.contains(.policies) ? policyListPages() : []
        for policy in library.policies.references {
            let (record, text) = (library.policies[policy], policyTexts[Int(policy.index)])
            pages += outputs(
                of: text, at: path(of: policy), source: "policies/\(record.id).md", aliases: record.aliases,
                title: record.title
            ) { [self] in policyPage(policy, in: $0) }
        }
        for standing in library.pages.references {
            let (record, text) = (library.pages[standing], pageTexts[Int(standing.index)])
            pages += outputs(
                of: text, at: path(of: standing), source: "pages/\(record.id).md", aliases: record.aliases,
                title: record.title
            ) { [self] in standingPage(standing, in: $0) }
        }
        return pages
    }

    /// The page of a document, the charts in its text and the pages that lead to it.
    private func outputs(
        of text: PolicyDocument, at path: String, source: String, aliases: [String], title: String,
        _ content: @escaping @Sendable (PageContext) -> PageContent
    ) -> [SitePage] {
        [page(path, source: source, content)] + liveChartFiles(of: text, on: path)
            + redirects(from: aliases, to: path, source: source, title: title)
    }

    private func unitPages() -> [SitePage] {
        var pages = sections.contains(.units) ? unitListPages() : []
        let parts = unitPageParts()
        for unit in library.units.references {
            pages.append(page(path(of: unit)) { [self] in unitPage(unit, sharing: parts, in: $0) })
            pages += progressOutputs(of: unit, sharing: parts)
            pages += longLists(of: unit, sharing: parts).flatMap { self.pages(of: $0) }
        }
        return pages
    }

    private func indicatorPages() -> [SitePage] {
        var pages: [SitePage] = []
        if sections.contains(.indicators) {
            pages.append(page("indicators/index.html") { [self] in planList(in: $0) })
        }
        for plan in library.plans.references {
            pages.append(page(path(of: plan)) { [self] in planPage(plan, in: $0) })
            pages += chartFiles(on: path(of: plan)) { [self] in figures(of: plan) } + boardPages(of: plan)
            let indicators = library.plans[plan].indicators
            for (position, indicator) in indicators.enumerated() {
                pages.append(page(path(of: indicator)) { [self] in indicatorPage(indicator, at: position, in: $0) })
                pages += progressOutputs(of: indicator) + targetPages(of: indicator)
            }
        }
        return pages
    }

    func page(
        _ path: String, source: String? = nil, _ content: @escaping @Sendable (PageContext) -> PageContent
    ) -> SitePage {
        SitePage(path: path, source: source, isListed: true) { [self] buffer in
            let context = PageContext(site: self, path: path)
            frame(content(context), in: context).write(into: &buffer)
        }
    }

    func redirects(
        from aliases: [String], to target: String, source: String, title: String
    ) -> [SitePage] {
        aliases.map { alias in
            SitePage(path: alias, source: source) { [self] buffer in
                redirect(to: target, title: title, in: PageContext(site: self, path: alias)).write(into: &buffer)
            }
        }
    }
}
