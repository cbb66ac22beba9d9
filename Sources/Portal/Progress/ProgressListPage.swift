import Accountability
import Markup

extension Site {
    /// All periods: the newest in a sentence, each year as a strip of months and a table of state counts.
    func progressList(_ parts: ProgressParts, in context: PageContext) -> PageContent {
        let years = Set(parts.entries.map(\.period.year)).sorted(by: >)
        let sections = years.map { year in
            yearSection(
                year, entries: parts.entries.filter { $0.period.year == year }, in: context)
        }
        return PageContent(
            heading: wording.title(of: .progress), section: .progress,
            description: wording.description(of: .progress),
            body: "\(newestPeriods(parts, in: context))\(sections)")
    }

    private func newestPeriods(_ parts: ProgressParts, in context: PageContext) -> HTML? {
        parts.newest.map { newest in
            """
            <section>
            <h2><a href="\(context.link(path(of: newest.period)))">\(wording.progressHeading(wording.period(newest.period)))</a></h2>
            \(newest.figures.map { stateSentences($0) })</section>

            """
        }
    }

    private func yearSection(_ year: Int, entries: [ProgressParts.Entry], in context: PageContext) -> HTML {
        // Newest first; of periods that end together the longest first.
        let rows = entries.reversed().map { entry -> HTML in
            let counts = entry.counts
            let states = ProgressStatus.allCases.map { "<td class=\"n\">\(counts[$0])</td>" as HTML }
            return """
                <tr><th scope="row"><a href="\(context.link(path(of: entry.period)))">\(wording.period(entry.period))</a></th>\(states)<td class="nowrap">\(published(entry).map { context.time($0) } ?? "\(wording.none)")</td></tr>

                """
        }
        return """
            <section>
            <h2>\(wording.year(year))</h2>
            \(monthStrip(of: year, entries: entries, in: context))\(DataTable(
                id: "year-\(year)", caption: wording.statesByPeriod, classes: "periods",
                columns: [.text(wording.periodWord)] + ProgressStatus.allCases.map { .figures(wording.status($0)) }
                    + [.text(wording.published)],
                rows: rows
            ).html)</section>

            """
    }

    /// The twelve months of a year: of each how many figures are achieved, or that there are none.
    private func monthStrip(of year: Int, entries: [ProgressParts.Entry], in context: PageContext) -> HTML? {
        guard entries.contains(where: { $0.period.cycle == .month }) else { return nil }
        let months = (1...12).map { month -> HTML in
            guard let entry = entries.first(where: { $0.period.cycle == .month && $0.period.index == month }) else {
                return "<li><strong>\(wording.month(month))</strong> \(wording.noFigures)</li>\n"
            }
            let counts = entry.counts
            return """
                <li><a href="\(context.link(path(of: entry.period)))"><strong>\(wording.month(month))</strong><span>\(wording.achieved(counts[.achieved], of: counts.applicable))</span></a></li>

                """
        }
        return
            "<ol class=\"cards strip\"\(attribute: "aria-label", wording.monthsOf(wording.year(year)))>\n\(months)</ol>\n"
    }
}
