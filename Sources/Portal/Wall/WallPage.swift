import Accountability
import Markup

extension Site {
    /// Above so many units only the newest period of each cycle has sheets for the wall: they are long, and nobody
    /// pins up old ones.
    private static let unitsOnEveryWall = 200
    /// Bytes of tables a page of sheets has room for; more sheets are divided among several pages.
    private static let roomOnPage = 135_000

    /// The first page of sheets of a period in each format; empty where it has none.
    func wallPaths(of entry: ProgressParts.Entry) -> [(paper: Paper, path: String)] {
        guard hasWall(entry) else { return [] }
        return Paper.allCases.map { ($0, wallPath(of: entry.period, on: $0, part: 0)) }
    }

    /// Whether a period has sheets; the newest of its cycle always does.
    private func hasWall(_ entry: ProgressParts.Entry) -> Bool {
        if entry.figures.allSatisfy({ $0.units.count <= Site.unitsOnEveryWall }) { return true }
        return entry.figures.contains {
            library.progress.latestPeriod(of: $0.period.plan, cycle: entry.period.cycle) == entry.period
        }
    }

    private func wallPath(of period: Period, on paper: Paper, part: Int) -> String {
        "wall/progress-\(slug(of: period))-\(paper.name.lowercased())\(part > 0 ? "-\(part + 1)" : "").html"
    }

    /// The sheets of all periods.
    func wallPages(of parts: ProgressParts) -> [SitePage] {
        var pages: [SitePage] = []
        for entry in parts.entries {
            for (paper, _) in wallPaths(of: entry) {
                let sheets = entry.figures.flatMap { figures in
                    WallSheet.sheets(for: figures, on: paper, in: library).map { (figures, $0) }
                }
                let divided = SheetDivision.pages(of: sheets, room: Site.roomOnPage) {
                    length(of: $0.1, figures: $0.0)
                }
                var first = 0
                for (part, own) in divided.enumerated() {
                    let path = wallPath(of: entry.period, on: paper, part: part)
                    let start = first
                    pages.append(
                        page(path) { [self] in
                            wallPage(
                                entry, on: paper, sheets: own, first: start, of: sheets.count,
                                part: (part, divided.count), in: $0)
                        })
                    first += own.count
                }
            }
        }
        return pages
    }

    /// About how many bytes a sheet takes.
    private func length(of sheet: WallSheet, figures: PeriodFigures) -> Int {
        let matrix = StatusMatrix(figures, rows: sheet.units, columns: sheet.indicators, in: library)
        let (rows, columns) = (matrix.rows.count, matrix.columns.count)
        return 4_000 + columns * 220 + rows * (150 + columns * 10) + matrix.filled * 190
    }

    private func wallPage(
        _ entry: ProgressParts.Entry, on paper: Paper, sheets: [(figures: PeriodFigures, sheet: WallSheet)],
        first: Int, of count: Int, part: (index: Int, count: Int), in context: PageContext
    ) -> PageContent {
        let heading = wording.progressHeading(wording.period(entry.period))
        let content = sheets.enumerated().map { index, entry -> HTML in
            sheet(entry.sheet, of: entry.figures, on: paper, index: first + index, count: count, in: context)
        }
        let sheets = wording.wallSheet(paper.name, part: part.count > 1 ? part.index + 1 : nil)
        return PageContent(
            heading: wording.labelled(heading, sheets), section: .progress,
            crumbs: [.init(title: heading, path: path(of: entry.period))],
            description: wording.progressDescription(wording.period(entry.period)),
            stylesheet: wallStylesheet,
            body: """
                \(content)\(pager(page: part.index, of: part.count, in: context) { wallPath(of: entry.period, on: paper, part: $0) })
                """)
    }

    /// Where a sheet's figures are found, as a code and in letters; `nil` where the portal's address is not known.
    func wallFoot(leadingTo path: String) -> HTML? {
        canonicalAddress(of: path).map { "\(addressCode(of: path))<p>\(wording.address($0.text))</p>\n" }
    }

    /// Opens a sheet; one of several is to be cut along its crop marks, so that they can hang as one.
    func wallOpening(_ paper: Paper, of count: Int) -> HTML {
        let name = "wall wall-\(paper.name.lowercased())"
        return "<section\(attribute: "class", count > 1 ? "\(name) lettered" : name)>"
    }

    /// One sheet: title, period, publisher; the grid with an empty column for notes; the rule in words.
    private func sheet(
        _ sheet: WallSheet, of figures: PeriodFigures, on paper: Paper, index: Int, count: Int, in context: PageContext
    ) -> HTML {
        let matrix = StatusMatrix(
            figures, rows: sheet.units, columns: sheet.indicators, in: library)
        var groups: [StatusGrid.Group] = []
        for group in sheet.groups {
            let start = groups.last?.rows.upperBound ?? 0
            groups.append(
                .init(title: group.kind.map { wording.kind($0) }, rows: start..<(start + group.units.count)))
        }
        let period = wording.period(figures.period.period)
        let letter = count > 1 ? wording.sheet(WallSheet.letter(index), of: count) : nil
        let day = wording.dataAsOf(wording.date(figures.period.period.lastDay))
        let grid = StatusGrid(
            id: "sheet-\(index + 1)",
            caption: """
                <span>\(library.plans[figures.period.plan].title)</span> <span>\(day)</span>\(letter.map { " <span>\($0)</span>" as HTML })
                """,
            matrix: matrix, groups: groups, hasNotes: true)
        return """
            \(wallOpening(paper, of: count))
            <h2>\(wording.progressHeading(period))</h2>
            <p>\(wording.labelled(wording.authority, library.settings.authority.name))</p>
            <div class="scroll" role="region" aria-labelledby="sheet-\(index + 1)" tabindex="0">
            \(grid.html(in: self))</div>
            \(wallFoot(leadingTo: path(of: figures.period.period)))\(statusKey)<p>\(statusRuleText)\(wording.gridNote)</p>
            </section>

            """
    }
}
