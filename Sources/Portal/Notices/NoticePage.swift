import Accountability
import Markup

extension Site {
    /// A notice with its term and what it names; of one that was withdrawn only when and why.
    func noticePage(_ notice: Reference<Notice>, in context: PageContext) -> PageContent {
        let record = library.notices[notice]
        if let withdrawal = record.withdrawal(on: day) {
            return PageContent(
                heading: record.title, section: .notices, description: wording.term(.withdrawn),
                article: .init(published: record.particulars.published, source: record.particulars.source),
                banner:
                    "<p class=\"banner repealed\" role=\"note\"><strong>\(wording.term(.withdrawn))</strong></p>\n",
                body: """
                    \(facts([
                        (wording.term(.withdrawnOn), context.time(withdrawal.day)),
                        (wording.term(.withdrawalReason), "\(withdrawal.reason)"),
                    ]))
                    """)
        }
        return PageContent(
            heading: record.title, section: .notices,
            description: wording.labelled(wording.notice(record.kind), record.title),
            article: .init(published: record.day, source: record.particulars.source),
            facts: noticeFacts(record, in: context),
            body: """
                <div class="text">
                \(documentBody(noticeTexts[Int(notice.index)], of: nil, in: context))</div>
                \(attachments(record.particulars.attachments, in: context))
                """,
            related: related([
                (wording.term(.interprets), [record.interprets].compactMap(\.self).map { context.link($0) }),
                (wording.basis, [record.policy].compactMap(\.self).map { context.link($0) }),
                (wording.indicator, record.indicators.map { context.link($0) }),
                (wording.term(.concernedUnits), record.units.map { context.link($0) }),
                (wording.title(of: .projects), record.projects.map { context.link($0) }),
            ]))
    }

    private func noticeFacts(_ notice: Notice, in context: PageContext) -> HTML? {
        let particulars = notice.particulars
        let term = notice.term.map { term -> HTML in
            """
            \(wording.term(Project.Term(from: term.from, to: term.to)))<span class="muted">\(wording.state(term.state(on: day), of: term))</span>
            """
        }
        let issuers = particulars.issuers.map { context.link($0) }
        return facts(
            [
                (wording.term(.noticeKind), "\(wording.notice(notice.kind))"),
                (wording.term(.term), term),
                (wording.term(.trigger), notice.trigger.map { "\(wording.trigger($0))" }),
                (wording.issuers, issuers.isEmpty ? nil : issuers.joined(separator: context.separator)),
                (wording.documentNumber, particulars.documentNumber.map { "\($0)" }),
                (wording.issued, particulars.issued.map { context.time($0) }),
                (wording.published, particulars.published.map { context.time($0) }),
                (wording.source, particulars.source.map { "\($0)" }),
            ], classes: "facts")
    }
}
