import Accountability
import Markup

extension Site {
    /// What became of all money: totals by year, level, type, stage and place, then the batches.
    func fundList(in context: PageContext) -> PageContent {
        let totals = library.ledger.totals()
        return PageContent(
            heading: wording.title(of: .funds), section: .funds, description: wording.description(of: .funds),
            body: """
                <p class="lead">\(wording.batchLead(received: totals.received - totals.carriedIn, allocated: totals.allocated, paid: totals.paid))</p>
                \(projectListLink(in: context))\(batchTable(in: context))\(breakdowns(of: nil, in: context))
                """, data: DataReference(kind: .fundBatches))
    }

    private func projectListLink(in context: PageContext) -> HTML? {
        guard !library.projects.isEmpty else { return nil }
        let count = wording.count(library.projects.count, .projects)
        return
            "<p><a href=\"\(context.link("projects/index.html"))\">\(wording.seeAll)\(wording.parenthesised(count))</a></p>\n"
    }

    private func batchTable(in context: PageContext) -> HTML {
        let ledger = library.ledger
        let newestFirst = library.batches.references.map(\.self).stablySorted { -library.batches[$0].fiscalYear }
        let rows = newestFirst.map { batch -> HTML in
            let record = library.batches[batch]
            let totals = ledger.totals(of: [batch])
            let mark: HTML? =
                record.exception == nil ? nil : "<span class=\"pill\">\(wording.term(.discrepancies))</span>"
            return """
                <tr><th scope="row">\(context.link(batch))\(mark)</th><td>\(wording.year(record.fiscalYear))</td><td>\(wording.fundType(record.fundType))</td>\(moneyCell(record.amount))\(moneyCell(totals.allocated))\(moneyCell(totals.carriedOn))\(moneyCell(totals.unallocated))<td class="n">\(ledger.projects(of: batch).count)</td></tr>

                """
        }
        let sum = ledger.totals()
        return DataTable(
            id: "batches", caption: wording.term(.batch), level: 2,
            columns: [
                .text(wording.term(.batch)), .text(wording.term(.fiscalYear)), .text(wording.term(.fundType)),
                .figures(wording.inMoneyUnit(wording.term(.amount))),
                .figures(wording.inMoneyUnit(wording.term(.allocated))),
                .figures(wording.inMoneyUnit(wording.term(.carriedOn))),
                .figures(wording.inMoneyUnit(wording.term(.unallocated))), .figures(wording.title(of: .projects)),
            ], rows: rows,
            foot:
                "<tr><th scope=\"row\" colspan=\"3\">\(wording.total)</th>\(moneyCell(sum.received))\(moneyCell(sum.allocated))\(moneyCell(sum.carriedOn))\(moneyCell(sum.unallocated))<td class=\"n\">\(sum.projects)</td></tr>\n"
        ).html
    }

    /// The totals of batches by everything they can be told by.
    func breakdowns(of selection: Set<Reference<Batch>>?, in context: PageContext) -> HTML {
        let ledger = library.ledger
        let years: HTML? =
            selection == nil
            ? breakdownTable(
                ledger.byYear(), id: "by-year", caption: wording.term(.byYear), isOfBatches: true
            ) { "\(wording.year($0))" } : nil
        return """
            <section id="totals">
            <h2>\(wording.term(.amount))</h2>
            \(years)\(breakdownTable(ledger.byLevel(of: selection), id: "by-level", caption: wording.term(.byLevel), isOfBatches: true) { "\(wording.level($0))" })\(breakdownTable(ledger.byType(of: selection), id: "by-type", caption: wording.term(.byType), isOfBatches: false) { "\(wording.projectType($0))" })\(breakdownTable(ledger.byStatus(of: selection), id: "by-status", caption: wording.term(.byStatus), isOfBatches: false) { "\(wording.status($0))" })\(breakdownTable(ledger.byTownship(library.units, of: selection), id: "by-township", caption: wording.term(.byTownship), isOfBatches: false) { unit in unit.map { context.link($0) } ?? "\(wording.term(.placeNotStated))" })</section>

            """
    }
}
