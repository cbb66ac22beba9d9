import Accountability
import Charts
import Markup

extension Site {
    /// The most places whose totals stand among the others, and on a page of their own.
    private static let townshipsAmongOthers = 24
    private static let townshipsPerPage = 100
    /// The most places of all batches that are drawn among other charts.
    private static let townshipsDrawnAmongOthers = 12

    /// The totals of batches by everything they can be told by, each as a table, those of all as a chart too.
    ///
    /// - Parameters:
    ///   - selection: The batches; `nil` for all.
    ///   - path: The page they stand on.
    ///   - context: The page.
    /// - Returns: A section.
    func breakdowns(of selection: Set<Reference<Batch>>?, on path: String, in context: PageContext) -> HTML {
        let ledger = library.ledger
        let figures = selection == nil ? breakdownFigures() : []
        func part<Key>(
            _ breakdown: FundBreakdown<Key>, _ id: String, _ term: FundTerm, isOfBatches: Bool, name: (Key) -> HTML
        ) -> HTML {
            let figure = figures.first { $0.id == "\(id)-chart" }
            let table = breakdownTable(
                breakdown, id: id, caption: wording.term(term), level: figure == nil ? 3 : nil,
                isOfBatches: isOfBatches, name: name)
            return "\(figure.map { html($0, in: context) })\(table)"
        }
        let years: HTML? =
            selection == nil
            ? part(ledger.byYear(), "by-year", .byYear, isOfBatches: true) { "\(wording.year($0))" } : nil
        let levels = part(ledger.byLevel(of: selection), "by-level", .byLevel, isOfBatches: true) {
            "\(wording.level($0))"
        }
        let types = part(ledger.byType(of: selection), "by-type", .byType, isOfBatches: false) {
            "\(wording.projectType($0))"
        }
        let stages = part(ledger.byStatus(of: selection), "by-status", .byStatus, isOfBatches: false) {
            "\(wording.status($0))"
        }
        let byPlace = ledger.byTownship(library.units, of: selection)
        let places = townshipPaging(count: byPlace.rows.count, of: path)
        let table =
            places.count <= Site.townshipsAmongOthers
            ? part(byPlace, "by-township", .byTownship, isOfBatches: false) { placeName($0, in: context) } : nil
        let way: HTML? =
            hasTownshipPages(count: places.count, isOfAll: selection == nil)
            ? "<p><a href=\"\(context.link(places.path))\">\(wording.term(.byTownship))\(wording.parenthesised("\(places.count)"))</a></p>\n"
            : nil
        return """
            <section id="totals">
            <h2>\(wording.term(.totals))</h2>
            \(years)\(levels)\(types)\(stages)\(table)\(way)</section>

            """
    }

    /// The charts of the totals of all batches, apart from the one by stage: a stage is no measure of money.
    func breakdownFigures() -> [Figure] {
        let ledger = library.ledger
        func figure<Key>(
            _ breakdown: FundBreakdown<Key>, _ id: String, _ term: FundTerm, isOfBatches: Bool, name: (Key) -> Name
        ) -> Figure? {
            breakdownFigure(breakdown, table: id, heading: wording.term(term), isOfBatches: isOfBatches, name: name)
        }
        return [
            figure(ledger.byYear(), "by-year", .byYear, isOfBatches: true) { Name(wording.year($0)) },
            figure(ledger.byLevel(), "by-level", .byLevel, isOfBatches: true) { Name(wording.level($0)) },
            figure(ledger.byType(), "by-type", .byType, isOfBatches: false) {
                Name(wording.projectType($0))
            },
            townshipFigure(limit: Site.townshipsDrawnAmongOthers),
        ].compactMap(\.self)
    }

    /// The places of all batches side by side, unless they are more than a number.
    private func townshipFigure(limit: Int) -> Figure? {
        breakdownFigure(
            library.ledger.byTownship(library.units), table: "by-township", heading: wording.term(.byTownship),
            isOfBatches: false, limit: limit
        ) {
            $0.map { chartName($0) } ?? Name(wording.term(.placeNotStated))
        }
    }

    // MARK: Places

    private func placeName(_ place: Reference<Unit>?, in context: PageContext) -> HTML {
        place.map { context.link($0) } ?? "\(wording.term(.placeNotStated))"
    }

    private func townshipPaging(count: Int, of path: String) -> Paging {
        Paging(path: "\(path.dropLast(".html".count))--by-township.html", count: count, size: Site.townshipsPerPage)
    }

    /// Whether the totals by place have pages of their own: where they are too many for the page of the others, and
    /// those of all batches also where only their drawing is too large for it.
    private func hasTownshipPages(count: Int, isOfAll: Bool) -> Bool {
        count > (isOfAll ? Site.townshipsDrawnAmongOthers : Site.townshipsAmongOthers)
    }

    /// The pages of the totals by place, of a batch or of all; none where they stand on the page itself.
    func townshipPages(of batch: Reference<Batch>?) -> [SitePage] {
        let selection = batch.map { Set([$0]) }
        let breakdown = library.ledger.byTownship(library.units, of: selection)
        let paging = townshipPaging(count: breakdown.rows.count, of: batch.map { path(of: $0) } ?? "funds/index.html")
        guard hasTownshipPages(count: paging.count, isOfAll: batch == nil) else { return [] }
        let figure = batch == nil && paging.pages == 1 ? townshipFigure(limit: Figure.rowLimit) : nil
        let title = batch.map { library.batches[$0].title } ?? wording.title(of: .funds)
        return chartFiles(on: paging.path) { [figure].compactMap(\.self) }
            + (0..<paging.pages).map { number in
                page(paging.path(of: number)) { [self] context in
                    var figure = figure
                    figure?.level = 2
                    return PageContent(
                        heading: wording.labelled(title, wording.term(.byTownship))
                            + (number > 0 ? wording.pageNumber(number + 1) : ""), section: .funds,
                        crumbs: batch.map { [.init(title: library.batches[$0].title, path: path(of: $0))] } ?? [],
                        description: wording.description(of: .funds),
                        body: """
                            \(figure.map { html($0, in: context) })\(breakdownTable(
                            breakdown, id: "by-township", caption: wording.term(.byTownship),
                            level: figure == nil ? 2 : nil,
                            isOfBatches: false, rows: paging.rows(of: number)) { placeName($0, in: context) })\(pager(paging, page: number, in: context))
                            """)
                }
            }
    }
}
