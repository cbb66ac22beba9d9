import Accountability
import Charts
import Markup

extension Site {
    /// What it takes from which batch, what it adds itself, and what it costs by plan.
    func fundingTable(_ project: Project, in context: PageContext) -> HTML? {
        guard !project.funding.isEmpty else { return nil }
        func sum(_ term: FundTerm, _ amount: Money) -> [MoneyTable.Cell] {
            [.name("\(wording.term(term))", span: 2), .money(amount)]
        }
        return MoneyTable(
            id: "funding", caption: wording.term(.funding), level: 2,
            columns: [.text(wording.term(.batch)), .text(wording.term(.level)), .money(.amount)],
            rows: project.funding.map { funding in
                [.name(context.link(funding.batch)), .text("\(wording.level(funding.level))"), .money(funding.amount)]
            } + [sum(.ownFunds, project.ownFunds)], foot: [sum(.projectTotal, project.total)]
        ).html(wording)
    }

    /// Its goals, each with the indicator it serves and how far it was reached.
    func performanceTable(_ project: Project, in context: PageContext) -> HTML? {
        guard !project.performance.isEmpty else { return nil }
        let rows = project.performance.map { goal -> HTML in
            let unit = goal.unit ?? ""
            return """
                <tr><th scope="row">\(goal.title)</th><td>\(goal.indicator.map { context.link($0) } ?? "\(wording.none)")</td><td class="n">\(goal.target.map { wording.quantity(figure($0), unit: unit) } ?? wording.none)</td><td class="n">\(goal.actual.map { wording.quantity(figure($0), unit: unit) } ?? wording.term(.notYetDisclosed))</td><td class="n">\(wording.rate(goal.completion))</td></tr>

                """
        }
        return DataTable(
            id: "performance", caption: wording.term(.goals), level: 2,
            columns: [
                .text(wording.term(.goal)), .text(wording.indicator), .figures(wording.term(.targetValue)),
                .figures(wording.term(.actualValue)), .figures(wording.chartWord(.completion)),
            ], rows: rows
        ).html
    }

    /// The milestones by their course: when each was due and met, and by how much it was late.
    func milestoneTable(_ project: Project, in context: PageContext) -> HTML? {
        guard !project.milestones.isEmpty else { return nil }
        let rows = Project.Milestone.Code.allCases.compactMap { code -> HTML? in
            guard let milestone = project.milestones.first(where: { $0.code == code }) else { return nil }
            let standing = project.standing(of: code, on: day).map { wording.milestone($0) } ?? wording.none
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

    /// Every movement of its money by day, and what all of them add up to.
    func transactionTable(_ project: Project, _ paging: Paging, page: Int, in context: PageContext) -> HTML? {
        guard !project.transactions.isEmpty else { return nil }
        func body(_ body: NamedBody?) -> MoneyTable.Cell { .text(body.map { context.link($0) } ?? "\(wording.none)") }
        func sum(_ title: String, _ amount: Money) -> [MoneyTable.Cell] {
            [.name("\(title)", span: 2), .money(amount), .blank(span: 3)]
        }
        // Whether it came or went nobody says, so that it is in no other sum: told, where there is any.
        let reallocated = project.sum(of: .reallocation)
        let table = MoneyTable(
            id: "transactions", caption: wording.term(.transactions), level: 2,
            columns: [
                .text(wording.term(.day)), .text(wording.term(.transaction)), .money(.amount),
                .text(wording.term(.payer)), .text(wording.term(.payee)), .text(wording.documentNumber),
            ],
            rows: project.transactions.stablySorted { Int($0.day.number) }[paging.rows(of: page)].map { transaction in
                [
                    .line(context.time(transaction.day)), .name("\(wording.transaction(transaction.kind))"),
                    .money(transaction.amount), body(transaction.payer), body(transaction.payee),
                    .text("\(transaction.documentNumber ?? wording.none)"),
                ]
            },
            foot: [
                sum(wording.term(.handedDown), project.allocated), sum(wording.term(.paid), project.paid),
                sum(wording.term(.unspent), project.unspent),
            ] + (reallocated.isZero ? [] : [sum(wording.transaction(.reallocation), reallocated)]))
        return "\(table.html(wording))\(pager(paging, page: page, in: context))"
    }

    /// What was decided anew: the old, the new and the reason.
    func changeTable(_ project: Project, in context: PageContext) -> HTML? {
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

    /// The plan beside what came of it.
    func outcomeTable(_ project: Project, in context: PageContext) -> HTML? {
        guard project.completion != nil || !project.actual.isEmpty else { return nil }
        func row(_ title: String, _ plan: HTML, _ actual: HTML, _ difference: String) -> HTML {
            "<tr><th scope=\"row\">\(title)</th><td>\(plan)</td><td>\(actual)</td><td>\(difference)</td></tr>\n"
        }
        func days(_ plan: Day?, _ actual: Day?) -> String {
            guard let plan, let actual else { return wording.none }
            return wording.lateness(days: actual.days(since: plan))
        }
        func dayRow(_ title: String, _ plan: Day?, _ actual: Day?) -> HTML? {
            guard plan != nil || actual != nil else { return nil }
            let missing = "\(wording.term(.notYetDisclosed))" as HTML
            return row(
                title, plan.map { context.time($0) } ?? "\(wording.none)", actual.map { context.time($0) } ?? missing,
                days(plan, actual))
        }
        let cost = project.completion?.amount
        let rows = [
            dayRow(wording.milestone(.start), project.planned.from, project.actual.from),
            dayRow(wording.milestone(.completion), project.planned.to, project.actual.to),
            project.funding.isEmpty
                ? nil
                : row(
                    wording.term(.cost), "\(wording.money(project.total))",
                    "\(cost.map { wording.money($0) } ?? wording.term(.notYetDisclosed))",
                    cost.map { wording.difference($0 - project.total) } ?? wording.none),
        ].compactMap(\.self)
        guard !rows.isEmpty else { return nil }
        return DataTable(
            id: "outcome", caption: wording.term(.outcome), level: 2,
            columns: [
                .text(wording.term(.check)), .text(wording.term(.plan)), .text(wording.term(.outcomeActual)),
                .text(wording.term(.difference)),
            ], rows: rows
        ).html
    }

    /// How it was bought and what came of it.
    func completion(of project: Project, in context: PageContext) -> HTML? {
        let done = project.completion
        let lines = facts([
            (wording.term(.supplier), project.supplier.map { context.link($0) }),
            (wording.term(.procurement), project.procurement?.method.map { "\($0)" }),
            (wording.term(.bidders), project.procurement?.bidders.map { bidders($0) }),
            (wording.term(.contractAmount), project.procurement?.amount.map { "\(wording.money($0))" }),
            (wording.term(.signed), project.procurement?.signed.map { context.time($0) }),
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
