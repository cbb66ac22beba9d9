import Accountability
import Charts
import Markup

extension Site {
    /// What an indicator has beside its page once something was reported of it: further pages of units, and its charts
    /// as files.
    func progressOutputs(of indicator: Reference<Indicator>) -> [SitePage] {
        guard let standing = standings[Int(library.indicators[indicator].plan.index)] else { return [] }
        let parts = (1..<max(1, unitTableParts(of: indicator, in: standing))).map { part in
            page(unitTablePath(of: indicator, part: part)) { [self] in
                unitTablePage(of: indicator, part: part, in: standing, context: $0)
            }
        }
        return parts + pages(of: historyList(of: indicator, in: standing))
            + chartFiles(on: path(of: indicator)) { [self] in figures(of: indicator, in: standing) }
            + chartFiles(on: unitTablePath(of: indicator, part: 1)) { [self] in
                figuresOfUnits(of: indicator, in: standing)
            }
    }

    /// Each chart of a page as a file of its own.
    ///
    /// - Parameters:
    ///   - page: The path of the page.
    ///   - figures: Its figures, the same every time.
    /// - Returns: The files.
    func chartFiles(on page: String, _ figures: @escaping @Sendable () -> [Figure]) -> [SitePage] {
        figures().map { (id: $0.id, parts: $0.drawings.count) }.flatMap { id, parts in
            (0..<parts).map { part in
                SitePage(path: Figure.path(of: id, part: part, on: page), source: nil) { [self] buffer in
                    guard let figure = figures().first(where: { $0.id == id }) else { return }
                    file(of: figure, part: part).write(into: &buffer)
                }
            }
        }
    }

    private func unitTablePage(
        of indicator: Reference<Indicator>, part: Int, in standing: PlanStanding, context: PageContext
    ) -> PageContent {
        let record = library.indicators[indicator]
        let figures = part == 1 ? figuresOfUnits(of: indicator, in: standing) : []
        return PageContent(
            heading: wording.labelled(record.name, wording.unitsContinued(part + 1)), section: .indicators,
            crumbs: crumbs(behind: indicator), description: description(of: indicator),
            body: """
                \(figures.map { html($0, in: context) })\(unitTable(of: indicator, part: part, in: standing, context: context))
                """)
    }

    /// The steps to the further pages of an indicator.
    func crumbs(behind indicator: Reference<Indicator>) -> [PageContent.Crumb] {
        let record = library.indicators[indicator]
        return [
            .init(title: library.plans[record.plan].title, path: path(of: record.plan)),
            .init(title: record.name, path: path(of: indicator)),
        ]
    }

    /// What search engines are told of an indicator's pages.
    func description(of indicator: Reference<Indicator>) -> String {
        let record = library.indicators[indicator]
        return wording.indicatorDescription(
            name: record.name, plan: library.plans[record.plan].title, points: record.points.description)
    }
}
