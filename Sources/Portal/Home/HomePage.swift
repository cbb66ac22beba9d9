import Accountability
import Markup

extension Site {
    /// How many of the newest documents the home page names.
    private static let newestCount = 8
    /// How many of the most exposed units the home page names.
    private static let exposedCount = 10

    /// How many deadlines the home page names.
    private static let deadlineCount = 5

    /// The home page: what is here, the plans with their weights, the newest documents.
    func home(in context: PageContext) -> PageContent {
        PageContent(
            heading: library.settings.title, section: .home,
            description: wording.description(of: .home),
            body: """
                <p class="lead">\(wording.homeLead(sections.filter { $0 != .home && $0 != .data }.map { count(of: $0) }))</p>
                \(homeStanding(in: context))\(nextDeadlines(limit: Site.deadlineCount, in: context))\(runningNotices(in: context))\(homeFunds(in: context))\(sectionCards(in: context))\(library.plans.references.reversed().prefix(1).map { planSummary($0, in: context) })\(newestPolicies(in: context))
                """)
    }

    private func sectionCards(in context: PageContext) -> HTML? {
        let cards = sections.compactMap { section -> HTML? in
            guard section != .home, let path = section.indexPath else { return nil }
            return """
                <li><a href="\(context.link(path))"><strong>\(wording.title(of: section))</strong><span>\(count(of: section))</span></a></li>

                """
        }
        return cards.isEmpty ? nil : "<ul class=\"cards\">\n\(cards)</ul>\n"
    }

    private func count(of section: Section) -> String {
        switch section {
        case .policies: wording.count(library.policies.count, .policies)
        case .units: wording.count(library.units.count, .units)
        case .indicators: wording.count(library.indicators.count, .indicators)
        case .duties: wording.count(library.duties.count, .duties)
        case .progress: wording.count(Set(library.periodsOfPlanYears.map(\.period)).count, .periods)
        case .reports: wording.count(max(1, library.settings.reporting.count), .reports)
        case .funds: wording.count(library.batches.count, .batches)
        case .projects: wording.count(library.projects.count, .projects)
        case .notices: wording.count(library.notices.count, .notices)
        // What the sections hold, in two forms.
        case .data: "CSV\(wording.listSeparator)JSON"
        case .home, .calendar, .about: ""
        }
    }

    private func planSummary(_ plan: Reference<AssessmentPlan>, in context: PageContext) -> HTML {
        let record = library.plans[plan]
        let points = library.totalPoints(of: plan)
        return """
            <section>
            <h2>\(record.title)</h2>
            <p>\(wording.planSentence(indicators: record.indicators.count, points: points.description))<a href="\(context.link(path(of: plan)))">\(wording.seeAll)</a></p>
            \(weights(of: plan, level: 3, in: context))\(mostExposedUnits(of: plan, in: context))</section>

            """
    }

    private func mostExposedUnits(of plan: Reference<AssessmentPlan>, in context: PageContext) -> HTML? {
        let rows = library.namedExposures(in: plan).prefix(Site.exposedCount)
        guard !rows.isEmpty else { return nil }
        return exposureTable(Array(rows), caption: wording.mostExposed, level: 3, in: context)
    }

    private func newestPolicies(in context: PageContext) -> HTML? {
        let newest = policiesByDate.prefix(Site.newestCount)
        guard !newest.isEmpty else { return nil }
        let items = newest.map { policy -> HTML in
            let record = library.policies[policy]
            let day = (record.published ?? record.issued).map { context.time($0) }
            return """
                <li><a href="\(context.link(path(of: policy)))">\(record.title)</a>\(validityMark(of: record))\(day.map { "<span class=\"muted\">\($0)</span>" as HTML })</li>

                """
        }
        return """
            <section>
            <h2>\(wording.latestPolicies)</h2>
            <ul class="list">
            \(items)</ul>
            </section>

            """
    }
}
