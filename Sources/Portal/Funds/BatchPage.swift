import Accountability
import Markup

extension Site {
    /// A batch: where its money came from, who decided how it is shared out, when that was made public, and what
    /// became of it.
    func batchPage(_ batch: Reference<Batch>, in context: PageContext) -> PageContent {
        let record = library.batches[batch]
        let totals = library.ledger.totals(of: [batch])
        return PageContent(
            heading: record.title, section: .funds, description: record.purpose,
            article: .init(published: record.disclosure.published, source: record.disclosure.publisher?.name),
            stylesheet: boardStylesheet, banner: exceptionBanner(record.exception, in: context),
            boardNote: boardNote(
                record.supervision, terms: [publicityTerm(of: record)].compactMap(\.self), in: context),
            facts: batchFacts(record, in: context),
            body: """
                <p class="lead">\(wording.batchLead(received: record.amount, allocated: totals.allocated, paid: totals.paid))</p>
                \(discrepancyTable(record.exception == nil ? [] : library.ledger.discrepancies(of: batch)))\(sourceTable(record, in: context))\(projectTable(of: batch, totals, in: context))\(breakdowns(of: [batch], in: context))\(attachments(record.documents, in: context))
                """,
            related: related([
                (wording.basis, [record.decision?.policy].compactMap(\.self).map { context.link($0) }),
                (
                    wording.term(.carriedOn),
                    library.ledger.carryings(from: batch).map { context.link($0.batch) }
                ),
            ]), data: DataReference(kind: .fundBatches))
    }

    private func batchFacts(_ batch: Batch, in context: PageContext) -> HTML? {
        let calendar = WorkCalendar(library.settings.workdays)
        let timing = batch.timing(of: library.settings.disclosure, calendar: calendar)
        return facts(
            [
                (wording.term(.fiscalYear), "\(wording.year(batch.fiscalYear))"),
                (wording.term(.fundType), "\(wording.fundType(batch.fundType))"),
                (wording.term(.amount), "\(wording.money(batch.amount))"),
                (wording.term(.purpose), "\(batch.purpose)"),
                (wording.term(.principles), batch.principles.map { "\($0)" }),
                (wording.term(.decision), batch.decision?.body.map { context.link($0) }),
                (wording.documentNumber, batch.decision?.documentNumber.map { "\($0)" }),
                (wording.term(.decidedOn), batch.decision?.day.map { context.time($0) }),
                (wording.term(.arrived), batch.received.map { context.time($0) }),
                (wording.term(.disclosureKind), "\(wording.disclosure(batch.disclosure.kind))"),
                (wording.term(.disclosed), batch.disclosure.published.map { context.time($0) }),
                (wording.term(.publisher), batch.disclosure.publisher.map { context.link($0) }),
                (wording.term(.timing), timing.map { "\(wording.timing($0))" }),
                (wording.supervisionPhones, supervisionFact(batch.supervision)),
            ], classes: "facts")
    }

    private func sourceTable(_ batch: Batch, in context: PageContext) -> HTML {
        let rows = batch.sources.map { source -> HTML in
            """
            <tr><th scope="row">\(wording.level(source.level))</th><td>\(source.provider.map { context.link($0) } ?? "\(wording.none)")</td><td class="nowrap">\(source.documentNumber ?? wording.none)</td><td class="nowrap">\(source.issued.map { context.time($0) } ?? "\(wording.none)")</td><td>\(source.carriedFrom.map { context.link($0) } ?? "\(wording.none)")</td>\(moneyCell(source.amount))</tr>

            """
        }
        let sum = batch.sources.lazy.map(\.amount).total()
        return DataTable(
            id: "sources", caption: wording.term(.sources), level: 2,
            columns: [
                .text(wording.term(.level)), .text(wording.term(.provider)), .text(wording.documentNumber),
                .text(wording.term(.documentDay)), .text(wording.term(.carriedFrom)),
                .figures(wording.inMoneyUnit(wording.term(.amount))),
            ], rows: rows,
            foot: "<tr><th scope=\"row\" colspan=\"5\">\(wording.total)</th>\(moneyCell(sum))</tr>\n"
        ).html
    }

    /// The projects a batch pays for, then what is left of it, then its amount.
    private func projectTable(of batch: Reference<Batch>, _ totals: FundTotals, in context: PageContext) -> HTML {
        let ledger = library.ledger
        var rows = ledger.projects(of: batch).map { project -> HTML in
            let record = library.projects[project]
            return """
                <tr><th scope="row">\(context.link(project))</th><td>\(places(of: record, in: context))</td><td>\(wording.status(record.status))</td>\(moneyCell(ledger.allocated(from: batch, to: project)))</tr>

                """
        }
        func left(_ term: FundTerm, _ amount: Money) -> HTML {
            "<tr><th scope=\"row\" colspan=\"3\">\(wording.term(term))</th>\(moneyCell(amount))</tr>\n"
        }
        if !totals.carriedOn.isZero { rows.append(left(.carriedOn, totals.carriedOn)) }
        rows.append(left(.unallocated, totals.unallocated))
        return DataTable(
            id: "projects", caption: wording.term(.projectsOfBatch), level: 2,
            columns: [
                .text(wording.term(.project)), .text(wording.term(.place)), .text(wording.term(.stage)),
                .figures(wording.inMoneyUnit(wording.term(.ofThisBatch))),
            ], rows: rows, foot: left(.amount, library.batches[batch].amount)
        ).html
    }
}
