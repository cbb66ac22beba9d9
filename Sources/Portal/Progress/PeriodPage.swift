import Accountability
import Markup

extension Site {
    /// A month, quarter or year: the counts of states, the grid, what is behind, what changed, what is missing, scores and ranks.
    ///
    /// - Parameters:
    ///   - entry: The period.
    ///   - divisions: How the grid of each of its plans is divided into pages.
    ///   - parts: All periods.
    ///   - context: The page.
    /// - Returns: What the page adds to the frame.
    func periodPage(
        _ entry: ProgressParts.Entry, divided divisions: [GridDivision], among parts: ProgressParts,
        in context: PageContext
    ) -> PageContent {
        let name = wording.period(entry.period)
        let isSingle = entry.figures.count == 1
        let plans = zip(entry.figures, divisions).map { figures, division -> HTML in
            let plan = library.plans[figures.period.plan]
            return """
                \(isSingle ? nil : "<h2>\(plan.title)</h2>\n" as HTML)\(planSections(figures, divided: division, suffix: suffix(of: figures, in: entry), in: context))
                """
        }
        return PageContent(
            heading: wording.progressHeading(name), section: .progress,
            description: wording.progressDescription(name),
            article: .init(published: published(entry), source: nil),
            facts: periodFacts(entry, in: context),
            body: "\(plans)\(periodNeighbours(of: entry, among: parts, in: context))",
            data: DataReference(kind: .observations))
    }

    private func planSections(
        _ figures: PeriodFigures, divided division: GridDivision, suffix: String, in context: PageContext
    ) -> HTML {
        """
        \(stateSentences(figures))\(gridSection(figures, divided: division, id: "grid\(suffix)", in: context))\(delays(figures, id: "delays\(suffix)", in: context))\(changes(figures, id: "changes\(suffix)", in: context))\(gaps(figures, id: "missing\(suffix)", in: context))\(remarks(figures, id: "remarks\(suffix)", in: context))\(scores(figures, divided: division, id: "scores\(suffix)", in: context))
        """
    }

    /// Where the figures come from, from when they are, and where they can be had for the wall.
    func periodFacts(_ entry: ProgressParts.Entry, in context: PageContext) -> HTML? {
        let plans = entry.figures.map { figures -> HTML in
            let plan = figures.period.plan
            return "<a href=\"\(context.link(path(of: plan)))\">\(library.plans[plan].title)</a>"
        }
        let sheets = wallPaths(of: entry).map { paper, path -> HTML in
            "<a href=\"\(context.link(path))\">\(paper.name)</a>"
        }
        return facts(
            [
                (wording.plan, plans.joined(separator: context.separator)),
                (wording.figuresUntil, context.time(entry.period.lastDay)),
                (wording.published, published(entry).map { context.time($0) }),
                (wording.source, sources(of: entry).map { "\($0)" }),
                (wording.wallSheets, sheets.isEmpty ? nil : sheets.joined(separator: context.separator)),
            ], classes: "facts")
    }

    /// The day on which the newest of the period's figures were published; `nil` where none is given.
    func published(_ entry: ProgressParts.Entry) -> Day? {
        entry.figures.flatMap { library.progress.sources(of: $0.period.period, of: $0.period.plan) }
            .compactMap(\.published).max()
    }

    /// Who reported, in words, each once; `nil` where nobody is named.
    func sources(of entry: ProgressParts.Entry) -> String? {
        var names: [String] = []
        for figures in entry.figures {
            for source in library.progress.sources(of: figures.period.period, of: figures.period.plan) {
                if let name = source.source, !names.contains(name) { names.append(name) }
            }
        }
        return names.isEmpty ? nil : names.joined(separator: wording.listSeparator)
    }

    /// How many figures are in which state, in a sentence each for the whole jurisdiction and for the units.
    func stateSentences(_ figures: PeriodFigures) -> HTML {
        let whole: HTML? =
            figures.ofJurisdiction.total > 0
            ? "<p class=\"lead\">\(wording.statesOfJurisdiction(named(figures.ofJurisdiction), total: figures.ofJurisdiction.total))</p>\n"
            : nil
        let units: HTML? =
            figures.ofUnits.total > 0
            ? "<p class=\"lead\">\(wording.statesOfUnits(named(figures.ofUnits), total: figures.ofUnits.total, units: figures.units.count))</p>\n"
            : nil
        return "\(whole)\(units)"
    }

    private func named(_ counts: StateCounts) -> [(String, Int)] {
        counts.present.map { (wording.status($0.status), $0.count) }
    }

    private func periodNeighbours(
        of entry: ProgressParts.Entry, among parts: ProgressParts, in context: PageContext
    ) -> HTML? {
        func page(_ neighbour: ProgressParts.Entry?) -> Neighbour? {
            neighbour.map { Neighbour(title: wording.period($0.period), path: path(of: $0.period)) }
        }
        return neighbours(
            wording.neighbouringPeriods,
            previous: (wording.previousPeriod, page(parts.neighbour(of: entry, <).last)),
            next: (wording.nextPeriod, page(parts.neighbour(of: entry, >).first)), in: context)
    }
}
