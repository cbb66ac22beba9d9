import Accountability
import Markup

extension Site {
    /// Every output of the site but the content's own assets, each a path and the function that renders it.
    package func pages() -> [SitePage] {
        var pages: [SitePage] = [
            page("index.html") { [self] in home(in: $0) },
            SitePage(path: "404.html", source: nil, render: { [self] buffer in notFoundPage().write(into: &buffer) }),
            SitePage(path: "robots.txt", source: nil, render: { [self] buffer in buffer += robots.utf8 }),
            stylesheet.page,
        ]
        pages += chartFiles(on: "index.html") { [self] in [homeFundsFigure].compactMap(\.self) }
        if sections.contains(.policies) { pages += policyListPages() }
        for policy in library.policies.references {
            let source = "policies/\(library.policies[policy].id).md"
            pages.append(page(path(of: policy), source: source) { [self] in policyPage(policy, in: $0) })
            pages += liveChartFiles(of: policyTexts[Int(policy.index)], on: path(of: policy))
            pages += redirects(
                from: library.policies[policy].aliases, to: path(of: policy), source: source,
                title: library.policies[policy].title)
        }
        if sections.contains(.units) { pages += unitListPages() }
        let unitParts = unitPageParts()
        for unit in library.units.references {
            pages.append(page(path(of: unit)) { [self] in unitPage(unit, sharing: unitParts, in: $0) })
            pages += progressOutputs(of: unit, sharing: unitParts)
            pages += longLists(of: unit, sharing: unitParts).flatMap { self.pages(of: $0) }
        }
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
        if sections.contains(.duties) { pages += dutyListPages() }
        pages += progressPages()
        if sections.contains(.reports) { pages += reportListPages() }
        if !calendar.events.isEmpty {
            pages += calendarPages()
            pages.append(
                SitePage(
                    path: Site.calendarFilePath, source: nil, render: { [self] buffer in buffer += calendarFile() }))
        }
        pages += fundPages() + noticePages() + dataOutputs()
        for standing in library.pages.references {
            let source = "pages/\(library.pages[standing].id).md"
            pages.append(page(path(of: standing), source: source) { [self] in standingPage(standing, in: $0) })
            pages += liveChartFiles(of: pageTexts[Int(standing.index)], on: path(of: standing))
            pages += redirects(
                from: library.pages[standing].aliases, to: path(of: standing), source: source,
                title: library.pages[standing].title)
        }
        if pages.contains(where: { $0.path.hasPrefix("wall/") }) {
            pages.append(wallStylesheet.page)
        }
        return pages + siteMaps(of: pages.filter(\.isListed).map(\.path))
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
