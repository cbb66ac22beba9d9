import Accountability
import Markup

extension Site {
    /// The grid of a period, or where it is too long for the page the ways to its parts.
    func gridSection(
        _ figures: PeriodFigures, divided division: GridDivision, id: String, in context: PageContext
    ) -> HTML {
        let isByKind = division.tables.count > 1 || !division.pages.isEmpty
        var tables: [HTML] = []
        if figures.hasJurisdiction, isByKind || division.tables.isEmpty {
            tables.append(
                grid(
                    figures, of: [], withJurisdiction: true, id: "\(id)-1", title: wording.wholeJurisdiction,
                    in: context))
        }
        for groups in division.tables {
            let title =
                isByKind
                ? groups.map { wording.kind($0.kind) }.joined(separator: wording.listSeparator)
                : wording.unitsAndIndicators
            tables.append(
                grid(
                    figures, of: groups, withJurisdiction: figures.hasJurisdiction && !isByKind,
                    id: "\(id)-\(tables.count + 1)", title: title, in: context))
        }
        let contents = division.pages.isEmpty ? nil : gridContents(division.pages, in: context)
        return """
            <section id="\(id)">
            <h2>\(wording.statusGrid)</h2>
            \(gridLegend)\(tables)\(unconcerned(division.unconcerned, in: context))\(contents)</section>

            """
    }

    /// What the cells of a grid mean.
    var gridLegend: HTML {
        """
        \(statusKey)<p class="muted">\(statusRuleText)\(wording.gridNote)</p>

        """
    }

    /// One table of a grid in its scroll region; kinds are named where there are several.
    private func grid(
        _ figures: PeriodFigures, of groups: [GridDivision.Group], withJurisdiction: Bool, id: String, title: String,
        in context: PageContext
    ) -> HTML {
        let whole: [Reference<Unit>?] = withJurisdiction ? [nil] : []
        let matrix = StatusMatrix(
            figures, rows: whole + groups.flatMap(\.units), columns: figures.indicators, in: library)
        var rows: [StatusGrid.Group] = withJurisdiction ? [.init(title: nil, rows: 0..<1)] : []
        for group in groups {
            let start = rows.last?.rows.upperBound ?? 0
            rows.append(
                .init(
                    title: groups.count > 1 ? wording.kind(group.kind) : nil, rows: start..<(start + group.units.count))
            )
        }
        let grid = StatusGrid(
            id: id, caption: "<h3>\(title)</h3>", matrix: matrix, groups: rows, context: context,
            isNewest: standings[Int(figures.period.plan.index)]?.latest == figures.period)
        return """
            <div class="\(matrix.rows.count > 12 ? "scroll tall" : "scroll")" role="region" aria-labelledby="\(id)" tabindex="0">
            \(grid.html(in: self))</div>

            """
    }

    /// The units that have no row, since nothing of the period applies to them.
    private func unconcerned(_ units: [Reference<Unit>], in context: PageContext) -> HTML? {
        guard !units.isEmpty else { return nil }
        let named = Array(units.prefix(GridDivision.unitsInOneTable))
        let more = units.count > named.count ? wording.andMore(units.count) : ""
        return "<p class=\"muted\">\(wording.unconcernedUnits)\(context.links(named))\(more)</p>\n"
    }

    /// The most pages of a kind that are all named; of more the first one leads on.
    private static let namedParts = 40

    private func gridContents(_ pages: [GridDivision.Page], in context: PageContext) -> HTML {
        func item(_ page: GridDivision.Page, _ title: String, units: Int) -> HTML {
            """
            <li><a href="\(context.link(page.path))">\(title)</a><span class="muted">\(wording.count(units, .units))</span></li>

            """
        }
        let items = pages.runs { $0.group.kind }.map { pages -> HTML in
            if pages.count <= Site.namedParts {
                return "\(pages.map { item($0, title(of: $0), units: $0.group.units.count) })"
            }
            let units = pages.reduce(0) { $0 + $1.group.units.count }
            return item(pages[0], wording.kind(pages[0].group.kind), units: units)
        }
        return "<h3>\(wording.byKind)</h3>\n<ul class=\"list\">\n\(items)</ul>\n"
    }

    private func title(of page: GridDivision.Page) -> String {
        wording.kind(page.group.kind)
            + (page.paths.count > 1 ? wording.parenthesised("\(page.part + 1)/\(page.paths.count)") : "")
    }

    /// A part of a grid that has a page of its own, with the scores of its units.
    func gridPage(
        _ page: GridDivision.Page, of figures: PeriodFigures, in entry: ProgressParts.Entry, context: PageContext
    ) -> PageContent {
        let period = wording.progressHeading(wording.period(entry.period))
        let table = grid(
            figures, of: [page.group], withJurisdiction: false, id: "grid-1", title: title(of: page), in: context)
        return PageContent(
            heading: wording.labelled(period, title(of: page)), section: .progress,
            crumbs: [.init(title: period, path: path(of: entry.period))],
            description: wording.progressDescription(wording.period(entry.period)),
            facts: periodFacts(entry, in: context),
            body: """
                <section id="grid">
                <h2>\(wording.statusGrid)</h2>
                \(gridLegend)\(table)</section>
                \(unitScores(figures, of: page.group.units, id: "scores", in: context))\(pager(page: page.part, of: page.paths.count, in: context) { page.paths[$0] })
                """)
    }
}
