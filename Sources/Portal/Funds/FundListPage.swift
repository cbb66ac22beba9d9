import Accountability
import Charts
import Markup

extension Site {
    /// The most batches on one page of their list, and on the first, which has the totals too.
    private static let batchesPerPage = 100
    private static let batchesOnFirstPage = 15

    /// The batches, the newest year first.
    var batchesByYear: [Reference<Batch>] {
        Array(library.batches.references).stablySorted { -library.batches[$0].fiscalYear }
    }

    /// The batches of the newest year, and that year; `nil` without batches.
    var newestYear: (year: Int, batches: [Reference<Batch>])? {
        guard let year = library.batches.map(\.fiscalYear).max() else { return nil }
        return (year, library.batches.references.filter { library.batches[$0].fiscalYear == year })
    }

    /// The pages of the list of batches, with the files of their charts.
    func fundListPages() -> [SitePage] {
        let paging = Paging(
            path: "funds/index.html", count: library.batches.count, size: Site.batchesPerPage,
            first: Site.batchesOnFirstPage)
        let all = BatchSelection(batchesByYear, of: library.ledger)
        return (0..<paging.pages).map { number in
            page(paging.path(of: number)) { [self] in fundList(all, paging, page: number, in: $0) }
        } + chartFiles(on: paging.path) { [self] in fundFigures() } + townshipPages(of: nil)
    }

    /// What became of all money: the newest year, the batches, then totals by everything they can be told by.
    private func fundList(
        _ all: BatchSelection, _ paging: Paging, page number: Int, in context: PageContext
    ) -> PageContent {
        let batches = Array(all.batches[paging.rows(of: number)])
        let list: HTML = "\(batchTable(batches, of: all, in: context))\(pager(paging, page: number, in: context))"
        let totals = all.totals
        let lead = wording.batchLead(
            received: totals.received - totals.carriedIn, allocated: totals.allocated, paid: totals.paid)
        let carried: HTML? =
            totals.carriedIn > .zero
            ? "<p>\(wording.carriedBetween(total: totals.received, carried: totals.carriedIn))</p>\n" : nil
        return PageContent(
            heading: wording.title(of: .funds) + (number > 0 ? wording.pageNumber(number + 1) : ""), section: .funds,
            description: wording.description(of: .funds), script: TableFilter.script,
            body: number > 0
                ? "\(list)"
                : """
                <p class="lead">\(lead)</p>
                \(carried)\(newestYearSection(in: context))\(list)\(breakdowns(of: nil, on: paging.path, in: context))
                """, data: DataReference(kind: .fundBatches))
    }

    /// The newest year's money: what came in, where it is now, and what of every hundred yuan went where.
    private func newestYearSection(in context: PageContext) -> HTML? {
        guard let (year, batches) = newestYear else { return nil }
        return """
            <section id="year">
            \(newestYearFigures().map { html($0, in: context) })\(whereaboutsSection(of: batches, named: wording.year(year), in: context))<p class="muted">\(wording.labelled(wording.year(year), wording.count(batches.count, .batches)))</p>
            </section>

            """
    }

    private func newestYearFigures() -> [Figure] {
        guard let (year, batches) = newestYear else { return [] }
        let name = wording.year(year)
        return [moneyFigure(of: batches, named: name)]
            + [stagesFigure(of: batches, named: name), hundredYuanFigure(of: batches, named: name)].compactMap(\.self)
    }

    private func fundFigures() -> [Figure] {
        let whereabouts = newestYear.flatMap { whereaboutsFigure(of: $0.batches, named: wording.year($0.year)) }
        return newestYearFigures() + [whereabouts].compactMap(\.self) + breakdownFigures()
    }
}
