import Accountability
import Markup

extension Site {
    /// A project: its stage, place and money, the items a county makes public, and its course.
    func projectPage(_ project: Reference<Project>, in context: PageContext) -> PageContent {
        let record = library.projects[project]
        return PageContent(
            heading: record.title, section: .projects,
            description: record.description ?? record.title,
            article: .init(published: record.updated, source: library.units[record.responsibleUnit].name),
            stylesheet: boardStylesheet, banner: exceptionBanner(record.exception, in: context),
            boardNote: boardNote(record.supervision, terms: publicityTerms(of: project), in: context),
            facts: projectFacts(record, in: context),
            body: """
                \(discrepancyTable(record.exception == nil ? [] : library.ledger.discrepancies(of: project)))\(disclosureItems(record, in: context))\(fundingTable(record, in: context))\(performanceTable(record, in: context))\(milestoneTable(record, in: context))\(transactionTable(record, in: context))\(changeTable(record, in: context))\(completion(of: record, in: context))\(attachments(record.documents, in: context))
                """,
            related: related([
                (
                    wording.indicator,
                    Set(record.performance.compactMap(\.indicator)).sorted().map { context.link($0) }
                ),
                (wording.term(.batch), Set(record.funding.map(\.batch)).sorted().map { context.link($0) }),
                (
                    wording.term(.relatedNotices),
                    library.noticeRelations.ofProject[Int(project.index)].map { context.link($0) }
                ),
            ]), data: DataReference(kind: .projects))
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
                    ? absent(.funding)
                    : "\(wording.labelled(wording.term(.projectTotal), wording.money(project.total)))"
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

    // MARK: Tables

    private func fundingTable(_ project: Project, in context: PageContext) -> HTML? {
        guard !project.funding.isEmpty else { return nil }
        let rows = project.funding.map { funding -> HTML in
            """
            <tr><th scope="row">\(context.link(funding.batch))</th><td>\(wording.level(funding.level))</td>\(moneyCell(funding.amount))</tr>

            """
        }
        func sum(_ term: FundTerm, _ amount: Money) -> HTML {
            "<tr><th scope=\"row\" colspan=\"2\">\(wording.term(term))</th>\(moneyCell(amount))</tr>\n"
        }
        return DataTable(
            id: "funding", caption: wording.term(.funding), level: 2,
            columns: [
                .text(wording.term(.batch)), .text(wording.term(.level)),
                .figures(wording.inMoneyUnit(wording.term(.amount))),
            ], rows: rows + [sum(.ownFunds, project.ownFunds)], foot: sum(.projectTotal, project.total)
        ).html
    }

    private func performanceTable(_ project: Project, in context: PageContext) -> HTML? {
        guard !project.performance.isEmpty else { return nil }
        let rows = project.performance.map { goal -> HTML in
            let unit = goal.unit ?? ""
            return """
                <tr><th scope="row">\(goal.title)</th><td>\(goal.indicator.map { context.link($0) } ?? "\(wording.none)")</td><td class="n">\(goal.target.map { "\($0)\(unit)" } ?? wording.none)</td><td class="n">\(goal.actual.map { "\($0)\(unit)" } ?? wording.term(.notYetDisclosed))</td></tr>

                """
        }
        return DataTable(
            id: "performance", caption: wording.term(.goals), level: 2,
            columns: [
                .text(wording.term(.goal)), .text(wording.indicator), .figures(wording.term(.targetValue)),
                .figures(wording.term(.actualValue)),
            ], rows: rows
        ).html
    }

    private func milestoneTable(_ project: Project, in context: PageContext) -> HTML? {
        guard !project.milestones.isEmpty else { return nil }
        let rows = Project.Milestone.Code.allCases.compactMap { code -> HTML? in
            guard let milestone = project.milestones.first(where: { $0.code == code }) else { return nil }
            let standing = project.standing(of: code, on: day).map { wording.standing($0) } ?? wording.none
            return """
                <tr><th scope="row">\(wording.milestone(code))</th><td class="nowrap">\(milestone.due.map { context.time($0) } ?? "\(wording.none)")</td><td class="nowrap">\(milestone.met.map { context.time($0) } ?? "\(wording.none)")</td><td>\(standing)</td></tr>

                """
        }
        return DataTable(
            id: "milestones", caption: wording.term(.milestones), level: 2,
            columns: [
                .text(wording.term(.milestone)), .text(wording.term(.dueDay)), .text(wording.term(.metDay)),
                .text(wording.term(.standing)),
            ], rows: rows
        ).html
    }

    private func transactionTable(_ project: Project, in context: PageContext) -> HTML? {
        guard !project.transactions.isEmpty else { return nil }
        let rows = project.transactions.stablySorted { Int($0.day.number) }.map { transaction -> HTML in
            """
            <tr><td class="nowrap">\(context.time(transaction.day))</td><th scope="row">\(wording.transaction(transaction.kind))</th>\(moneyCell(transaction.amount))<td>\(transaction.payer.map { context.link($0) } ?? "\(wording.none)")</td><td>\(transaction.payee.map { context.link($0) } ?? "\(wording.none)")</td><td>\(transaction.documentNumber ?? wording.none)</td></tr>

            """
        }
        func sum(_ term: FundTerm, _ amount: Money) -> HTML {
            "<tr><th scope=\"row\" colspan=\"2\">\(wording.term(term))</th>\(moneyCell(amount))<td colspan=\"3\"></td></tr>\n"
        }
        return DataTable(
            id: "transactions", caption: wording.term(.transactions), level: 2,
            columns: [
                .text(wording.term(.day)), .text(wording.term(.transaction)),
                .figures(wording.inMoneyUnit(wording.term(.amount))), .text(wording.term(.payer)),
                .text(wording.term(.payee)), .text(wording.documentNumber),
            ], rows: rows,
            foot:
                "\(sum(.handedDown, project.allocated))\(sum(.paid, project.paid))\(sum(.unspent, project.unspent))"
        ).html
    }

    private func changeTable(_ project: Project, in context: PageContext) -> HTML? {
        guard !project.changes.isEmpty else { return nil }
        func shown(_ value: Project.Change.Value?) -> String {
            switch value {
            case .money(let money): wording.money(money)
            case .text(let text): text
            case nil: wording.none
            }
        }
        let rows = project.changes.stablySorted { Int($0.day.number) }.map { change -> HTML in
            """
            <tr><td class="nowrap">\(context.time(change.day))</td><th scope="row">\(wording.change(change.kind))</th><td>\(shown(change.from))</td><td>\(shown(change.to))</td><td>\(change.reason)</td><td>\(change.documentNumber ?? wording.none)</td></tr>

            """
        }
        return DataTable(
            id: "changes", caption: wording.term(.changes), level: 2,
            columns: [
                .text(wording.term(.day)), .text(wording.term(.changed)), .text(wording.term(.from)),
                .text(wording.term(.to)), .text(wording.term(.reason)), .text(wording.documentNumber),
            ], rows: rows
        ).html
    }

    /// How it was bought and what came of it.
    private func completion(of project: Project, in context: PageContext) -> HTML? {
        let done = project.completion
        let lines = facts([
            (wording.term(.supplier), project.supplier.map { context.link($0) }),
            (wording.term(.procurement), project.procurement?.method.map { "\($0)" }),
            (wording.term(.bidders), project.procurement?.bidders.map { bidders($0) }),
            (wording.term(.contractAmount), project.procurement?.amount.map { "\(wording.money($0))" }),
            (wording.term(.signed), project.procurement?.signed.map { context.time($0) }),
            (wording.term(.projectTotal), done == nil ? nil : "\(wording.money(project.total))"),
            (wording.term(.cost), done?.amount.map { "\(wording.money($0))" }),
            (wording.term(.acceptedOn), done?.day.map { context.time($0) }),
            (wording.term(.acceptedBy), done?.acceptedBy.map { context.link($0) }),
            (wording.term(.result), done?.result.map { "\($0)" }),
            (wording.term(.assetOwner), done?.assetOwner.map { context.link($0) }),
            (wording.term(.maintenance), done?.maintenanceUnit.map { context.link($0) }),
        ])
        guard let lines else { return nil }
        return """
            <section id="completion">
            <h2>\(wording.term(.completion))</h2>
            \(lines)</section>

            """
    }

    private func bidders(_ bidders: Project.Procurement.Bidders) -> HTML {
        switch bidders {
        case .count(let count): "\(count)"
        case .names(let names): "\(names.joined(separator: wording.listSeparator))"
        }
    }
}
