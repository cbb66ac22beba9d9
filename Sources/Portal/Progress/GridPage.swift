import Accountability
import Markup

/// How the grid of a period is divided into pages.
///
/// Up to 40 units stand in one table, more in a table for each kind of unit. Where there are more than 200 units, or
/// the tables would be too long for one page, each kind has pages of its own. A row's length is estimated from what
/// stands in it, so that no page of a grid passes 150 KB whatever the content.
struct GridDivision: Sendable {
    /// The rows of one page that holds nothing but a part of the grid.
    struct Page: Sendable {
        let path: String
        let kind: UnitKind
        /// From 1, of so many of the kind.
        let part: Int
        let parts: Int
        let units: [Reference<Unit>]
    }

    /// The units of each kind, in the order of the kinds.
    let kinds: [(kind: UnitKind, units: [Reference<Unit>])]
    /// Empty where the whole grid stands on the page of the period.
    let pages: [Page]
    /// Whether each kind has a table of its own.
    let isByKind: Bool

    private static let unitsInOneTable = 40
    private static let unitsOnOnePage = 200
    /// Bytes of tables the page of a period has room for beside its other sections.
    private static let roomOnPeriodPage = 100_000
    /// Bytes of tables a page of its own has room for.
    private static let roomOnOwnPage = 110_000

    /// Divides the grid of a period.
    ///
    /// - Parameters:
    ///   - figures: The period.
    ///   - suffix: What stands behind the kind in the paths of pages; empty where the period has one plan.
    ///   - site: The site.
    init(_ figures: PeriodFigures, suffix: String, in site: Site) {
        let library = site.library
        let plan = library.plans[figures.period.plan]
        let link = figures.indicators.map { library.indicators[$0].id.utf8.count }.max() ?? 0
        let columns = figures.indicators.reduce(0) { $0 + 180 + library.indicators[$1].name.utf8.count }
        func length(_ row: PeriodFigures.UnitFigures) -> Int {
            let unit = library.units[row.unit]
            let cell = 235 + plan.id.utf8.count + link + unit.id.utf8.count
            return 120 + unit.name.utf8.count + unit.id.utf8.count + figures.indicators.count * 9 + row.count * cell
        }

        isByKind = figures.units.count > GridDivision.unitsInOneTable
        var byKind: [UnitKind: [PeriodFigures.UnitFigures]] = [:]
        for row in figures.units { byKind[library.units[row.unit].kind, default: []].append(row) }
        let ordered = UnitKind.allCases.compactMap { kind in byKind[kind].map { (kind: kind, rows: $0) } }
        kinds = ordered.map { ($0.kind, $0.rows.map(\.unit)) }

        let tables = isByKind ? ordered.count : 1
        let total = figures.units.reduce(tables * columns) { $0 + length($1) }
        guard figures.units.count > GridDivision.unitsOnOnePage || total > GridDivision.roomOnPeriodPage else {
            pages = []
            return
        }
        let slug = site.slug(of: figures.period.period)
        pages = ordered.flatMap { kind, rows -> [Page] in
            var parts: [[Reference<Unit>]] = [[]]
            var room = GridDivision.roomOnOwnPage - columns
            for row in rows {
                if room < length(row), parts.last?.isEmpty == false {
                    parts.append([])
                    room = GridDivision.roomOnOwnPage - columns
                }
                room -= length(row)
                parts[parts.count - 1].append(row.unit)
            }
            return parts.enumerated().map { index, units in
                let number = suffix.isEmpty && index == 0 ? "" : "-\(index + 1)"
                return Page(
                    path: "progress/\(slug)-\(kind.rawValue)\(suffix)\(number).html", kind: kind, part: index + 1,
                    parts: parts.count, units: units)
            }
        }
    }
}

extension Site {
    /// The grid of a period, or where it is too long for the page the ways to its parts.
    func gridSection(
        _ figures: PeriodFigures, divided division: GridDivision, id: String, in context: PageContext
    ) -> HTML {
        let whole: [Reference<Unit>?] = figures.hasJurisdiction ? [nil] : []
        let content: HTML
        if !division.pages.isEmpty {
            let jurisdiction = whole.isEmpty
                ? nil : grid(figures, rows: whole, id: "\(id)-all", title: wording.wholeJurisdiction, in: context)
            content = "\(jurisdiction)\(gridContents(division.pages, in: context))"
        } else if division.isByKind {
            let jurisdiction = whole.isEmpty
                ? nil : grid(figures, rows: whole, id: "\(id)-all", title: wording.wholeJurisdiction, in: context)
            let tables = division.kinds.map { kind, units in
                grid(figures, rows: units, id: "\(id)-\(kind.rawValue)", title: wording.kind(kind), in: context)
            }
            content = "\(jurisdiction)\(tables)"
        } else {
            content = grid(
                figures, rows: whole + figures.units.map { $0.unit }, id: "\(id)-all",
                title: wording.unitsAndIndicators, in: context)
        }
        return """
            <section id="\(id)">
            <h2>\(wording.statusGrid)</h2>
            \(figures.isComparison ? nil : gridLegend)\(content)</section>

            """
    }

    /// What the cells of a grid mean.
    var gridLegend: HTML {
        """
        \(statusKey)<p class="muted">\(statusRuleText)\(wording.gridNote)</p>

        """
    }

    /// One table of a grid in its scroll region.
    func grid(
        _ figures: PeriodFigures, rows: [Reference<Unit>?], id: String, title: String, in context: PageContext
    ) -> HTML {
        let matrix = StatusMatrix(figures, rows: rows, columns: figures.indicators, in: library)
        let grid = StatusGrid(
            id: id, caption: "<h3>\(title)</h3>", matrix: matrix,
            groups: [.init(title: nil, rows: rows.startIndex..<rows.endIndex)], context: context)
        return """
            <div class="\(rows.count > 12 ? "scroll tall" : "scroll")" role="region" aria-labelledby="\(id)" tabindex="0">
            \(grid.html(in: self))</div>

            """
    }

    private func gridContents(_ pages: [GridDivision.Page], in context: PageContext) -> HTML {
        let items = pages.map { page -> HTML in
            """
            <li><a href="\(context.link(page.path))">\(title(of: page))</a><span class="muted">\(wording.count(page.units.count, .units))</span></li>

            """
        }
        return "<h3>\(wording.byKind)</h3>\n<ul class=\"list\">\n\(items)</ul>\n"
    }

    private func title(of page: GridDivision.Page) -> String {
        wording.kind(page.kind) + (page.parts > 1 ? wording.parenthesised("\(page.part)/\(page.parts)") : "")
    }

    /// A part of a grid that has a page of its own, with the scores of its units.
    func gridPage(
        _ page: GridDivision.Page, of figures: PeriodFigures, in entry: ProgressParts.Entry, context: PageContext
    ) -> PageContent {
        let period = wording.progressHeading(wording.period(entry.period))
        return PageContent(
            heading: wording.labelled(period, title(of: page)), section: .progress,
            crumbs: [.init(title: period, path: path(of: entry.period))],
            description: wording.progressDescription(wording.period(entry.period)),
            facts: periodFacts(entry, in: context),
            body: """
                <section>
                <h2>\(wording.statusGrid)</h2>
                \(figures.isComparison ? nil : gridLegend)\(grid(figures, rows: page.units, id: "grid", title: title(of: page), in: context))</section>
                \(unitScores(figures, of: page.units, id: "scores", in: context))
                """)
    }
}
