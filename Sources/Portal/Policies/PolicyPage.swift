import Accountability
import Markup
import PolicyText

extension Site {
    /// A document: its particulars, contents and text, with what rests on each article right below it.
    func policyPage(_ policy: Reference<Policy>, in context: PageContext) -> PageContent {
        let record = library.policies[policy]
        let text = policyTexts[Int(policy.index)]
        return PageContent(
            heading: record.title, section: .policies,
            description: record.documentNumber.map { wording.labelled(wording.documentNumber, $0) } ?? record.title,
            article: .init(published: record.published ?? record.issued, source: record.source),
            banner: validityBanner(of: record, in: context),
            facts: particulars(of: record, in: context),
            body: """
                \(tableOfContents(text.outline))<div class="law">
                \(documentBody(text, of: policy, in: context))</div>
                \(attachments(record.attachments, in: context))
                """,
            related: relatedRecords(of: policy, in: context))
    }

    /// Says in front of the title that a document must not be relied on.
    private func validityBanner(of policy: Policy, in context: PageContext) -> HTML? {
        let sentence: String
        switch policy.status {
        case .repealed: sentence = wording.repealedBanner
        case .expired: sentence = wording.expiredBanner
        case .notYetInForce: sentence = wording.notYetInForceBanner
        case .inForce, .amended, nil: return nil
        }
        let successor = policy.repealedBy.map { successor -> HTML in
            "\(wording.labelled(wording.successorDocument, ""))\(context.link(successor))"
        }
        return "<p class=\"banner repealed\" role=\"note\"><strong>\(sentence)</strong>\(successor)</p>\n"
    }

    /// Only what the content gives is shown; nothing is worked out or made up.
    private func particulars(of policy: Policy, in context: PageContext) -> HTML? {
        facts(
            [
                (wording.indexNumber, policy.indexNumber.map { "\($0)" }),
                (wording.issuers, list(policy.issuers, in: context)),
                (wording.documentNumber, policy.documentNumber.map { "\($0)" }),
                (wording.issued, policy.issued.map { context.time($0) }),
                (wording.published, policy.published.map { context.time($0) }),
                (wording.effective, policy.effective.map { context.time($0) }),
                (wording.expires, policy.expires.map { context.time($0) }),
                (wording.validity, policy.status.map { "\(wording.status($0))" }),
                (wording.addressees, list(policy.addressees, in: context)),
                (
                    wording.topics,
                    policy.topics.isEmpty ? nil : "\(policy.topics.joined(separator: wording.listSeparator))"
                ),
                (wording.source, policy.source.map { "\($0)" }),
            ], classes: "facts")
    }

    private func list(_ bodies: [NamedBody], in context: PageContext) -> HTML? {
        guard let last = bodies.last else { return nil }
        let parts = bodies.dropLast().map { "\(context.link($0))\($0.mark ?? wording.listSeparator)" as HTML }
        return "\(parts)\(context.link(last))"
    }

    /// Files to download, under a heading of their own.
    func attachments(_ attachments: [Attachment], in context: PageContext) -> HTML? {
        guard !attachments.isEmpty else { return nil }
        let items = attachments.map { attachment -> HTML in
            "<li>\(link(to: attachment, in: context))</li>\n"
        }
        return """
            <section>
            <h2>\(wording.attachments)</h2>
            <ul class="list">
            \(items)</ul>
            </section>

            """
    }

    private func link(to attachment: Attachment, in context: PageContext) -> HTML {
        if attachment.href.hasPrefix("assets/") {
            return "<a href=\"\(context.link(attachment.href))\">\(attachment.title)</a>"
        }
        guard let address = try? Address(checking: attachment.href) else { return "\(attachment.title)" }
        return "<a href=\"\(address)\">\(attachment.title)</a>"
    }

    /// What rests on the document as a whole, and the documents it replaced.
    private func relatedRecords(of policy: Reference<Policy>, in context: PageContext) -> HTML? {
        let resting = library.relations.resting(on: PolicyCitation(policy: policy, anchor: nil))
        return related([
            (
                wording.plan,
                links(to: resting.plans, in: .indicators, context) { plan in
                    "<a href=\"\(context.link(path(of: plan)))\">\(library.plans[plan].title)</a>"
                }
            ),
            (wording.duties, links(to: resting.duties, in: .duties, context) { dutyLink($0, in: context) }),
            (wording.indicator, links(to: resting.indicators, in: .indicators, context) { context.link($0) }),
            (
                wording.term(.batch),
                links(to: library.projectRelations.batches(restingOnAnyPlaceOf: policy), in: .funds, context) {
                    context.link($0)
                }
            ),
            (
                wording.term(.interpretations),
                links(to: library.noticeRelations.interpretations[Int(policy.index)], in: .notices, context) {
                    context.link($0)
                }
            ),
            (
                wording.term(.relatedNotices),
                links(to: library.noticeRelations.notices(restingOnAnyPlaceOf: policy), in: .notices, context) {
                    context.link($0)
                }
            ),
            (wording.repeals, library.relations.repealed[Int(policy.index)].map { context.link($0) }),
        ])
    }

    /// The block of linked records at the end of a page, in one order everywhere.
    func related(_ groups: [(name: String, links: [HTML])]) -> HTML? {
        let present = groups.filter { !$0.links.isEmpty }.map { group -> HTML in
            """
            <h3>\(group.name)</h3>
            <ul class="list">
            \(group.links.map { "<li>\($0)</li>\n" as HTML })</ul>

            """
        }
        guard !present.isEmpty else { return nil }
        return """
            <section class="related">
            <h2>\(wording.relatedRecords)</h2>
            \(present)</section>

            """
    }

    /// The most records of a kind a page leads to because they name what it is about.
    private static let relatedRecordLimit = 15

    /// The ways to records of a kind: of many to the first, and to the list that has them all.
    func links<Record>(
        to records: [Record], in section: Section, _ context: PageContext, _ link: (Record) -> HTML
    ) -> [HTML] {
        let rest = records.count - Site.relatedRecordLimit
        guard rest > 0, let list = section.indexPath else { return records.map(link) }
        return records.prefix(Site.relatedRecordLimit).map(link)
            + ["<a href=\"\(context.link(list))\">\(wording.moreEvents(rest))</a>"]
    }

    private func tableOfContents(_ outline: [OutlineEntry]) -> HTML? {
        guard !outline.isEmpty else { return nil }
        return """
            <nav class="toc" aria-label="\(wording.contents)">
            <h2>\(wording.contents)</h2>
            \(outlineList(outline))</nav>

            """
    }

    private func outlineList(_ entries: [OutlineEntry]) -> HTML {
        let items = entries.map { entry -> HTML in
            let gap = entry.label.isEmpty || entry.title.isEmpty ? "" : "　"
            return """
                <li><a href="\(Address.fragment(entry.anchor))">\(entry.label)\(gap)\(entry.title)</a>\(entry.children.isEmpty ? nil : outlineList(entry.children))</li>

                """
        }
        // Articles without titles stand side by side: a list of bare numbers would push the text off the first screens.
        let isBare = entries.allSatisfy { $0.kind == .article && $0.title.isEmpty }
        return "<ol\(attribute: "class", isBare ? "row" : nil)>\n\(items)</ol>\n"
    }
}
