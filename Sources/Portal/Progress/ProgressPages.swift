import Accountability
import Markup

extension Site {
    /// The period as a part of a path: `2016-09`, `2016-q3`, `2016`.
    func slug(of period: Period) -> String { period.description.lowercased() }

    /// The page of a period.
    func path(of period: Period) -> String { "progress/\(slug(of: period)).html" }

    /// The list of periods, a page for each, the parts of grids too long for one, and the sheets for walls.
    func progressPages() -> [SitePage] {
        guard sections.contains(.progress) else { return [] }
        let parts = ProgressParts(library)
        var pages = [page("progress/index.html") { [self] in progressList(parts, in: $0) }]
        for entry in parts.entries {
            let divisions = entry.figures.map { GridDivision($0, suffix: suffix(of: $0, in: entry), in: self) }
            pages.append(
                page(path(of: entry.period)) { [self] in
                    periodPage(entry, divided: divisions, among: parts, in: $0)
                })
            pages += chartFiles(on: path(of: entry.period)) { [self] in
                entry.figures.compactMap { scoreFigure($0, id: scoreID(of: $0, in: entry)) }
            }
            for (figures, division) in zip(entry.figures, divisions) {
                for part in division.pages {
                    pages.append(page(part.path) { [self] in gridPage(part, of: figures, in: entry, context: $0) })
                }
            }
        }
        return pages + wallPages(of: parts)
    }

    /// What tells the parts of one plan from those of others of the same period; empty where there is only one.
    func suffix(of figures: PeriodFigures, in entry: ProgressParts.Entry) -> String {
        entry.figures.count == 1 ? "" : "-\(library.plans[figures.period.plan].id)"
    }

    /// The id of the section of a plan's scores.
    func scoreID(of figures: PeriodFigures, in entry: ProgressParts.Entry) -> String {
        "scores\(suffix(of: figures, in: entry))"
    }
}
