import Accountability
import Markup

extension Site {
    /// The most transactions on one page of a project.
    private static let transactionsPerPage = 100

    /// The pages of a project, with the files of its charts: one, or more where it has many transactions.
    func projectPages(_ project: Reference<Project>) -> [SitePage] {
        let paging = Paging(
            path: path(of: project), count: library.projects[project].transactions.count,
            size: Site.transactionsPerPage, isOfRecord: true)
        return (0..<paging.pages).map { number in
            page(paging.path(of: number)) { [self] in
                number == 0
                    ? projectPage(project, paging, in: $0) : transactionPage(of: project, paging, page: number, in: $0)
            }
        } + chartFiles(of: project)
    }

    /// The transactions of a project that its first page has no room for.
    private func transactionPage(
        of project: Reference<Project>, _ paging: Paging, page number: Int, in context: PageContext
    ) -> PageContent {
        let record = library.projects[project]
        return PageContent(
            heading: record.title + wording.pageNumber(number + 1), section: .projects,
            crumbs: [.init(title: record.title, path: paging.path)], description: record.description ?? record.title,
            body: "\(transactionTable(record, paging, page: number, in: context))")
    }

    /// A project: its stage, place and money, the items a county makes public, and its course.
    private func projectPage(_ project: Reference<Project>, _ paging: Paging, in context: PageContext) -> PageContent {
        let record = library.projects[project]
        let charts = Dictionary(
            self.charts(of: project).map { ($0, figure($0, of: project)) }, uniquingKeysWith: { first, _ in first }
        ).compactMapValues(\.self)
        return PageContent(
            heading: record.title, section: .projects,
            description: record.description ?? record.title,
            article: .init(published: record.updated, source: library.units[record.responsibleUnit].name),
            stylesheet: boardStylesheet, banner: exceptionBanner(record.exception, in: context),
            boardNote: boardNote(record.supervision, terms: publicityTerms(of: project), in: context),
            facts: projectFacts(record, in: context),
            body: """
                \(milestoneGrid([project], id: "course", caption: .course, in: context))\(disclosureItems(record, in: context))\(discrepancyTable(record.exception == nil ? [] : library.ledger.discrepancies(of: project)))\(fundingTable(record, in: context))\(charts[.payments].map { html($0, in: context) })\(transactionTable(record, paging, page: 0, in: context))\(charts[.performance].map { html($0, in: context) })\(performanceTable(record, in: context))\(milestoneTable(record, in: context))\(changeTable(record, in: context))\(outcomeTable(record, in: context))\(completion(of: record, in: context))\(attachments(record.documents, in: context))
                """,
            related: related([
                (wording.basis, bases(of: record).map { context.link($0) }),
                (
                    wording.indicator,
                    Set(record.performance.compactMap(\.indicator)).sorted().map { context.link($0) }
                ),
                (wording.unit, units(of: record).map { context.link($0) }),
                (wording.term(.batch), Set(record.funding.map(\.batch)).sorted().map { context.link($0) }),
                (
                    wording.term(.relatedNotices),
                    links(to: library.noticeRelations.ofProject[Int(project.index)], in: .notices, context) {
                        context.link($0)
                    }
                ),
            ]), data: DataReference(kind: .projects))
    }

    /// The articles on which the decisions rest that gave it money.
    private func bases(of project: Project) -> [PolicyCitation] {
        var bases: [PolicyCitation] = []
        for batch in Set(project.funding.map(\.batch)).sorted() {
            if let basis = library.batches[batch].decision?.policy, !bases.contains(basis) { bases.append(basis) }
        }
        return bases
    }

    /// The units that answer for it, carry it out or are where it lies, each once.
    private func units(of project: Project) -> [Reference<Unit>] {
        let places = project.locations.flatMap { [$0.unit, $0.village?.unit].compactMap(\.self) }
        var units: [Reference<Unit>] = []
        for unit in [project.responsibleUnit, project.implementingUnit].compactMap(\.self) + places
        where !units.contains(unit) {
            units.append(unit)
        }
        return units
    }

    private func projectFacts(_ project: Project, in context: PageContext) -> HTML? {
        let calendar = WorkCalendar(library.settings.workdays)
        return facts(
            [
                (wording.term(.stage), "\(wording.status(project.status))"),
                (wording.term(.type), "\(wording.projectType(project.type))"),
                (wording.term(.nature), project.nature.map { "\(wording.nature($0))" }),
                (wording.responsibleUnit, context.link(project.responsibleUnit)),
                (wording.term(.funding), "\(wording.money(project.fundingTotal))"),
                (wording.term(.ownFunds), project.ownFunds.isZero ? nil : "\(wording.money(project.ownFunds))"),
                (wording.term(.paid), "\(wording.money(project.paid))"),
                (wording.term(.unspent), "\(wording.money(project.unspent))"),
                (wording.term(.actual), project.actual.isEmpty ? nil : "\(wording.term(project.actual))"),
                (wording.term(.updated), project.updated.map { context.time($0) }),
                (
                    wording.term(.updateTiming),
                    project.timing(of: library.settings.disclosure, calendar: calendar).map {
                        "\(wording.timing($0))"
                    }
                ),
                (wording.supervisionPhones, supervisionFact(project.supervision)),
            ], classes: "facts")
    }

    /// The nine items made public before a project begins, in their order; what is not said yet is told as such.
    private func disclosureItems(_ project: Project, in context: PageContext) -> HTML {
        func absent(_ item: ProjectItem) -> HTML {
            "<span class=\"muted\">\(wording.term(project.isDue(item) ? .notYetDisclosed : .notDueYet))</span>"
        }
        let optional: HTML = "<span class=\"muted\">\(wording.term(.notYetDisclosed))</span>"
        let goals = project.performance.map { goal -> HTML in
            "\(goal.title)\(goal.target.map { " \($0.description)\(goal.unit ?? "")" as HTML })"
        }
        let people = project.beneficiaries.flatMap { beneficiaries(of: $0) }
        let items: [(String, HTML?)] = [
            (wording.term(.project), "\(project.title)"),
            (wording.term(.place), places(of: project, in: context)),
            (wording.term(.description), project.description.map { "\($0)" } ?? absent(.description)),
            (wording.term(.subsidyStandard), project.subsidyStandard.map { "\($0)" } ?? optional),
            (
                wording.term(.funding),
                project.funding.isEmpty && project.ownFunds.isZero
                    ? absent(.funding) : sources(of: project, in: context)
            ),
            (wording.term(.planned), project.planned.isEmpty ? absent(.planned) : "\(wording.term(project.planned))"),
            (wording.term(.implementing), implementing(project, in: context) ?? absent(.implementingUnit)),
            (
                wording.term(.goals),
                goals.isEmpty ? absent(.performance) : goals.joined(separator: "\(wording.listSeparator)")
            ),
            (wording.term(.mechanism), people ?? absent(.beneficiaries)),
        ]
        return """
            <section id="items">
            <h2>\(wording.term(.disclosureItems))</h2>
            \(facts(items.map { (name: $0.0, value: $0.1) }))</section>

            """
    }

    /// The money it is given, by batch and level, what it adds itself, and all of it together.
    private func sources(of project: Project, in context: PageContext) -> HTML {
        let given = project.funding.map { funding -> HTML in
            "\(context.link(funding.batch))\(wording.comma)\(wording.labelled(wording.level(funding.level), wording.money(funding.amount)))"
        }
        let own: [HTML] =
            project.ownFunds.isZero
            ? [] : ["\(wording.labelled(wording.term(.ownFunds), wording.money(project.ownFunds)))"]
        let total: HTML = "\(wording.labelled(wording.term(.projectTotal), wording.money(project.total)))"
        return (given + own + [total]).joined(separator: "<br>")
    }

    private func implementing(_ project: Project, in context: PageContext) -> HTML? {
        let person = project.responsiblePerson.map { person -> HTML in
            [person.name.map { "\($0)" }, person.post.map { "\($0)" }, person.phone.map { phone($0) }]
                .compactMap(\.self).joined(separator: "\(wording.comma)")
        }
        let parts = [project.implementingUnit.map { context.link($0) }, person].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "\(wording.comma)")
    }

    /// Counts and the mechanism, never names.
    private func beneficiaries(of people: Project.Beneficiaries) -> HTML? {
        let counts: [(FundTerm, Int?)] = [
            (.households, people.households), (.persons, people.persons),
            (.targetHouseholds, people.targetHouseholds), (.targetPersons, people.targetPersons),
        ]
        let numbers = counts.compactMap { term, count in
            count.map { "\(wording.labelled(wording.term(term), "\($0)"))" as HTML }
        }
        let parts = [
            people.mechanism.map { "\($0)" as HTML },
            numbers.isEmpty ? nil : numbers.joined(separator: "\(wording.comma)"),
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "<br>")
    }
}
