import Accountability
import Markup

extension Site {
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
