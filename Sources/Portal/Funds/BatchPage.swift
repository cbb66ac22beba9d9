import Accountability
import Charts
import Markup

extension Site {
    /// The most projects on one page of a batch, each with its milestones.
    private static let projectsPerBatchPage = 40

    /// The pages of a batch, with the files of their charts.
    func batchPages(_ batch: Reference<Batch>) -> [SitePage] {
        let portfolio = BatchPortfolio(of: batch, in: self)
        let paging = Paging(
            path: path(of: batch), count: portfolio.projects.count, size: Site.projectsPerBatchPage)
        return (0..<paging.pages).map { number in
            page(paging.path(of: number)) { [self] in batchPage(batch, portfolio, paging, page: number, in: $0) }
        } + chartFiles(on: paging.path) { [self] in figures(of: batch) } + townshipPages(of: batch)
    }

    /// A batch: where its money came from, who decided how it is shared out, when that was made public, and what
    /// became of it.
    private func batchPage(
        _ batch: Reference<Batch>, _ portfolio: BatchPortfolio, _ paging: Paging, page number: Int,
        in context: PageContext
    ) -> PageContent {
        let record = library.batches[batch]
        let projects = projectSection(of: batch, portfolio, paging, page: number, in: context)
        guard number == 0 else {
            return PageContent(
                heading: record.title + wording.pageNumber(number + 1), section: .funds,
                crumbs: [.init(title: record.title, path: paging.path)], description: record.purpose,
                script: TableFilter.script, body: projects)
        }
        let totals = library.ledger.totals(of: [batch])
        let figures = figures(of: batch)
        return PageContent(
            heading: record.title, section: .funds, description: record.purpose,
            article: .init(published: record.disclosure.published, source: record.disclosure.publisher?.name),
            stylesheet: boardStylesheet, script: TableFilter.script,
            banner: exceptionBanner(record.exception, in: context),
            boardNote: boardNote(
                record.supervision, terms: [publicityTerm(of: record)].compactMap(\.self), in: context),
            facts: batchFacts(batch, in: context),
            body: """
                <p class="lead">\(wording.batchLead(received: record.amount, allocated: totals.allocated, paid: totals.paid))</p>
                \(figures.first { $0.id == "money" }.map { html($0, in: context) })\(whereaboutsSection(of: [batch], named: record.title, in: context))\(discrepancyTable(record.exception == nil ? [] : library.ledger.discrepancies(of: batch)))\(sourceTable(record, in: context))\(decision(of: record, in: context))\(projects)\(figures.first { $0.id == "by-project" }.map { html($0, in: context) })\(breakdowns(of: [batch], on: paging.path, in: context))\(attachments(record.documents, in: context))
                """,
            related: related([
                (wording.basis, [record.decision?.policy].compactMap(\.self).map { context.link($0) }),
                (
                    wording.term(.carriedOn),
                    library.ledger.carryings(from: batch).map { context.link($0.batch) }
                ),
                (wording.term(.relatedNotices), notices(of: batch).map { context.link($0) }),
            ]), data: DataReference(kind: .fundBatches))
    }

    /// The charts of a batch's page: the whole, and its projects where one drawing holds them.
    private func figures(of batch: Reference<Batch>) -> [Figure] {
        let name = library.batches[batch].title
        return [moneyFigure(of: [batch], named: name)]
            + [whereaboutsFigure(of: [batch], named: name), projectsFigure(of: batch)].compactMap(\.self)
    }

    private func projectsFigure(of batch: Reference<Batch>) -> Figure? {
        let projects = library.ledger.projects(of: batch)
        guard (1...Site.rowsAmongOthers).contains(projects.count) else { return nil }
        let chart = FundsChart(quantity: yuan, rows: projects.map { fundsRow($0, of: batch) })
        let paid = chart.rows.count { ($0.paid.number?.coefficient ?? 0) > 0 }
        return Figure(
            id: "by-project", heading: wording.term(.projectsOfBatch), level: 3,
            sentence: wording.projectsPaid(paid, of: projects.count), drawings: chart.drawings(chartWording),
            data: .elsewhere(id: "projects"), downloads: [dataFile(.projects)])
    }

    /// The notices that name a project the batch pays for, newest first, a few of them.
    private func notices(of batch: Reference<Batch>) -> [Reference<Notice>] {
        let named = library.ledger.projects(of: batch).flatMap { library.noticeRelations.ofProject[Int($0.index)] }
        return Array(
            Set(named).sorted().stablySorted { -Int(library.notices[$0].day?.number ?? Int32.min + 1) }
                .prefix(Site.relatedNoticeLimit))
    }

    private static let relatedNoticeLimit = 20

    // MARK: What it says of itself

    private func batchFacts(_ reference: Reference<Batch>, in context: PageContext) -> HTML? {
        let batch = library.batches[reference]
        let sheets = wallPath(of: reference).map { "<a href=\"\(context.link($0))\">\(Paper.a3.name)</a>" as HTML }
        let calendar = WorkCalendar(library.settings.workdays)
        let timing = batch.timing(of: library.settings.disclosure, calendar: calendar)
        return facts(
            [
                (wording.term(.amount), "\(wording.money(batch.amount))"),
                (wording.term(.fiscalYear), "\(wording.year(batch.fiscalYear))"),
                (wording.term(.fundType), "\(wording.fundType(batch.fundType))"),
                (wording.term(.purpose), "\(batch.purpose)"),
                (wording.term(.arrived), batch.received.map { context.time($0) }),
                (wording.term(.disclosureKind), "\(wording.disclosure(batch.disclosure.kind))"),
                (wording.term(.disclosed), batch.disclosure.published.map { context.time($0) }),
                (wording.term(.disclosureTerm), disclosureTerm(of: batch).map { "\($0)" }),
                (wording.term(.publisher), batch.disclosure.publisher.map { context.link($0) }),
                (wording.term(.timing), timing.map { "\(wording.timing($0))" }),
                (wording.wallSheets, sheets),
                (wording.supervisionPhones, supervisionFact(batch.supervision)),
            ], classes: "facts")
    }

    /// For how long the batch is made public, and whether that is as long as the house asks for.
    private func disclosureTerm(of batch: Batch) -> String? {
        if batch.disclosure.isLongTerm { return wording.term(.longTerm) }
        return batch.disclosure.days.map { days in
            wording.disclosureDays(
                days, least: library.settings.disclosure.noticeDays,
                isLongEnough: batch.isLongEnough(for: library.settings.disclosure))
        }
    }

    private func sourceTable(_ batch: Batch, in context: PageContext) -> HTML {
        MoneyTable(
            id: "sources", caption: wording.term(.sources), level: 2,
            columns: [
                .text(wording.term(.level)), .text(wording.term(.provider)), .text(wording.documentNumber),
                .text(wording.term(.documentDay)), .text(wording.term(.carriedFrom)), .money(.amount),
            ],
            rows: batch.sources.map { source in
                [
                    .name("\(wording.level(source.level))"),
                    .text(source.provider.map { context.link($0) } ?? "\(wording.none)"),
                    .line("\(source.documentNumber ?? wording.none)"),
                    .line(source.issued.map { context.time($0) } ?? "\(wording.none)"),
                    .text(source.carriedFrom.map { context.link($0) } ?? "\(wording.none)"), .money(source.amount),
                ]
            }, foot: [[.name("\(wording.total)", span: 5), .money(batch.sources.lazy.map(\.amount).total())]]
        ).html(wording)
    }

    /// How the money was shared out, who decided it, and under which article.
    private func decision(of batch: Batch, in context: PageContext) -> HTML? {
        facts([
            (wording.term(.principles), batch.principles.map { "\($0)" }),
            (wording.term(.decision), batch.decision?.body.map { context.link($0) }),
            (wording.documentNumber, batch.decision?.documentNumber.map { "\($0)" }),
            (wording.term(.decidedOn), batch.decision?.day.map { context.time($0) }),
            (wording.basis, batch.decision?.policy.map { context.link($0) }),
        ]).map { lines in
            """
            <section id="decision">
            <h2>\(wording.term(.decision))</h2>
            \(lines)</section>

            """
        }
    }

    // MARK: Projects

    /// The projects a batch pays for by place, then what is left of it, then its amount; and their milestones.
    private func projectSection(
        of batch: Reference<Batch>, _ portfolio: BatchPortfolio, _ paging: Paging, page number: Int,
        in context: PageContext
    ) -> HTML {
        let ledger = library.ledger
        let shown = Array(portfolio.projects[paging.rows(of: number)])
        var rows = shown.map { project -> [MoneyTable.Cell] in
            let record = library.projects[project]
            return [
                .name(context.link(project)), .text("\(placeSummary(of: record))"),
                .text("\(wording.status(record.status))"),
                record.draws(only: batch) ? .money(record.paid) : .figure(wording.term(.undivided)),
                .figure(record.draws(only: batch) ? wording.rate(record.paymentRate) : wording.none),
                .money(ledger.allocated(from: batch, to: project)),
            ]
        }
        func line(_ term: FundTerm, _ amount: Money, paid: Money? = nil) -> [MoneyTable.Cell] {
            [
                .name("\(wording.term(term))", span: 3), paid.map { .money($0) } ?? .blank(), .blank(),
                .money(amount),
            ]
        }
        if paging.pages > 1 {
            let own = BatchPortfolio(of: batch, shown, in: library)
            rows.append(line(.otherPages, portfolio.allocated - own.allocated, paid: portfolio.paid - own.paid))
        }
        let carried = ledger.carriedOn(from: batch)
        if !carried.isZero { rows.append(line(.carriedOn, carried)) }
        rows.append(line(.unallocated, library.batches[batch].amount - portfolio.allocated - carried))
        let table = MoneyTable(
            id: "projects", caption: wording.term(.projectsOfBatch), level: 2,
            columns: [
                .text(wording.term(.project)), .text(wording.term(.place)), .text(wording.term(.stage)),
                .money(.paid), .figures(wording.term(.paymentRate)), .money(.ofThisBatch),
            ], rows: rows, foot: [line(.amount, library.batches[batch].amount, paid: portfolio.paid)],
            filter: tableFilter)
        let list = projectDirectory.group(.batch, .batch(batch)).map { group in
            "<p><a href=\"\(context.link(group.path))\">\(wording.term(.paymentsOfProjects))</a></p>\n" as HTML
        }
        return """
            \(table.html(wording))\(list)\(milestoneGrid(shown, in: context))\(pager(paging, page: number, in: context))
            """
    }
}

extension Project {
    /// Whether a batch is the only one that pays for it, so that what it paid is that batch's money.
    func draws(only batch: Reference<Batch>) -> Bool { funding.allSatisfy { $0.batch == batch } }
}

/// Some of the projects a batch pays for, with what they did with its money, summed once for all pages of a batch.
private struct BatchPortfolio: Sendable {
    let projects: [Reference<Project>]
    /// What they take of the batch.
    let allocated: Money
    /// What those of them paid that no other batch pays for.
    let paid: Money

    init(of batch: Reference<Batch>, _ projects: [Reference<Project>], in library: Library) {
        self.projects = projects
        allocated = projects.lazy.map { library.ledger.allocated(from: batch, to: $0) }.total()
        paid = projects.lazy.map { library.projects[$0] }.filter { $0.draws(only: batch) }.map(\.paid).total()
    }

    /// All of them, by place as the directory lists them.
    init(of batch: Reference<Batch>, in site: Site) {
        let all = site.projectDirectory.group(.batch, .batch(batch))?.projects ?? []
        self.init(of: batch, all, in: site.library)
    }
}
