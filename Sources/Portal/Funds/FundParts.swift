import Accountability
import Markup

extension Site {
    /// An amount in a cell of a table, in the unit its column names.
    func moneyCell(_ money: Money) -> HTML {
        "<td class=\"n\">\(wording.digits(money.tenThousandYuan))</td>"
    }

    /// A rate in a cell of a table, in per cent; a dash of nothing.
    func rateCell(_ rate: Fraction?) -> HTML {
        let shown = rate.flatMap { $0.percentage() }.map { "\($0)%" } ?? wording.none
        return "<td class=\"n\">\(shown)</td>"
    }

    /// Totals of money by one property, each column adding up exactly.
    ///
    /// - Parameters:
    ///   - breakdown: The totals.
    ///   - id: The id of the table.
    ///   - caption: What it shows.
    ///   - isOfBatches: Whether its rows received money: else columns for that are left out.
    ///   - name: What a key is called.
    /// - Returns: `nil` where there is nothing to show.
    func breakdownTable<Key>(
        _ breakdown: FundBreakdown<Key>, id: String, caption: String, isOfBatches: Bool, name: (Key) -> HTML
    ) -> HTML? {
        guard !breakdown.rows.isEmpty else { return nil }
        // What stands undivided in a row of its own is missing in the others, so that no difference can be told there.
        let several = breakdown.several ?? FundTotals()
        let isCarriedUndivided = !several.carriedOn.isZero
        let isPaidUndivided = isOfBatches && several.projects > 0
        func cells(_ totals: FundTotals, isTotal: Bool) -> HTML {
            func unless(_ isUnknown: Bool, _ cell: HTML) -> HTML {
                isUnknown && !isTotal ? "<td class=\"n\">\(wording.none)</td>" : cell
            }
            let received: HTML? = isOfBatches ? moneyCell(totals.received) : nil
            let left: HTML? =
                isOfBatches
                ? "\(moneyCell(totals.carriedOn))\(unless(isCarriedUndivided, moneyCell(totals.unallocated)))" : nil
            return """
                \(received)\(moneyCell(totals.allocated))\(left)\(moneyCell(totals.handedDown))\(moneyCell(totals.paid))\(unless(isPaidUndivided, moneyCell(totals.unspent)))\(unless(isPaidUndivided, rateCell(totals.paymentRate)))\(moneyCell(totals.accepted))<td class="n">\(totals.projects)</td>
                """
        }
        func row(_ name: HTML, _ totals: FundTotals, isTotal: Bool = false) -> HTML {
            "<tr><th scope=\"row\">\(name)</th>\(cells(totals, isTotal: isTotal))</tr>\n"
        }
        let undivided = breakdown.several.map { [row("\(wording.term(.severalKeys))", $0)] } ?? []
        let rows = breakdown.rows.map { row(name($0.key), $0.totals) } + undivided
        let figures: [FundTerm] =
            (isOfBatches ? [.received] : []) + [.allocated] + (isOfBatches ? [.carriedOn, .unallocated] : [])
            + [.handedDown, .paid, .unspent]
        let table = DataTable(
            id: id, caption: caption, level: 3,
            columns: [.text(caption)] + figures.map { .figures(wording.inMoneyUnit(wording.term($0))) } + [
                .figures(wording.term(.paymentRate)), .figures(wording.inMoneyUnit(wording.term(.accepted))),
                .figures(wording.title(of: .projects)),
            ], rows: rows, foot: row("\(wording.total)", breakdown.total, isTotal: true))
        let straddling = breakdown.straddling.map { totals -> HTML in
            """
            <p class="muted">\(wording.term(.straddling))\(wording.parenthesised(wording.count(totals.projects, .projects)))\(wording.labelled(wording.term(.paid), wording.money(totals.paid)))</p>

            """
        }
        return "\(table.html)\(straddling)"
    }

    /// Whom to call about a batch or project: its own supervision, else the portal's.
    func supervisionFact(_ own: PortalSettings.Supervision?) -> HTML? {
        let phones = (own ?? library.settings.supervision)?.phones ?? []
        guard !phones.isEmpty else { return nil }
        return phones.map { phone($0) }.joined(separator: "\(wording.listSeparator)")
    }

    /// Says in front of the title that a record does not reconcile, why, and who approved that it is published.
    func exceptionBanner(_ exception: RecordedException?, in context: PageContext) -> HTML? {
        guard let exception else { return nil }
        return """
            <p class="banner" role="note"><strong>\(wording.term(.unreconciled))</strong>\(wording.labelled(wording.term(.reason), exception.reason))<span class="muted">\(wording.labelled(wording.term(.approvedBy), ""))\(context.link(exception.approvedBy))\(wording.comma)\(context.time(exception.day))</span></p>

            """
    }

    /// The figures of a record that do not agree, with both sums and their difference.
    func discrepancyTable(_ discrepancies: [Reconciliation]) -> HTML? {
        guard !discrepancies.isEmpty else { return nil }
        let rows = discrepancies.map { check -> HTML in
            let (left, right): (String, String)
            switch check.arithmetic {
            case .equal(let sum, let other), .atMost(let sum, let other):
                (left, right) = (wording.money(sum), wording.money(other))
            case .countAtMost(let count, let limit): (left, right) = ("\(count)", "\(limit)")
            case .inOrder(let earlier, let later): (left, right) = (wording.date(earlier), wording.date(later))
            }
            let difference = check.difference.map { wording.money($0) } ?? wording.none
            return """
                <tr><th scope="row">\(wording.rule(check.rule))</th><td class="n">\(left)</td><td class="n">\(right)</td><td class="n">\(difference)</td></tr>

                """
        }
        return DataTable(
            id: "discrepancies", caption: wording.term(.discrepancies), level: 2,
            columns: [
                .text(wording.term(.check)), .figures(wording.term(.leftSum)), .figures(wording.term(.rightSum)),
                .figures(wording.term(.difference)),
            ], rows: rows
        ).html
    }
}

extension PageContext {
    /// A batch's title as a link to its page.
    func link(_ batch: Reference<Batch>) -> HTML {
        "<a href=\"\(link(site.path(of: batch)))\">\(library.batches[batch].title)</a>"
    }

    /// A project's title as a link to its page.
    func link(_ project: Reference<Project>) -> HTML {
        "<a href=\"\(link(site.path(of: project)))\">\(library.projects[project].title)</a>"
    }

    /// A notice's title as a link to its page.
    func link(_ notice: Reference<Notice>) -> HTML {
        "<a href=\"\(link(site.path(of: notice)))\">\(library.notices[notice].title)</a>"
    }
}
