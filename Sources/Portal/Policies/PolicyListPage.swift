import Accountability
import Markup

extension Site {
    /// All documents, newest first: by publication, else by their own date; undated ones last, in the content's order.
    var policiesByDate: [Reference<Policy>] {
        library.policies.references.sorted { one, other in
            let (first, second) = (library.policies[one], library.policies[other])
            switch (first.published ?? first.issued, second.published ?? second.issued) {
            case (let day?, let otherDay?) where day != otherDay: return day > otherDay
            case (nil, _?): return false
            case (_?, nil): return true
            default: return one < other
            }
        }
    }

    /// The list of documents: those in force or of unknown validity by year, then those no longer in force.
    func policyList(in context: PageContext) -> PageContent {
        let documents = policiesByDate
        let past = documents.filter { library.policies[$0].isPast }
        let current = documents.filter { !library.policies[$0].isPast }
        var years: [(year: Int?, policies: [Reference<Policy>])] = []
        for policy in current {
            let year = library.policies[policy].year
            if let index = years.firstIndex(where: { $0.year == year }) {
                years[index].policies.append(policy)
            } else {
                years.append((year, [policy]))
            }
        }
        years.sort { ($0.year ?? 0) > ($1.year ?? 0) }
        let tables = years.map { year, policies in
            let caption = year.map { wording.year($0) } ?? wording.undatedDocuments
            return policyTable(policies, id: year.map { "year-\($0)" } ?? "undated", caption: caption, in: context)
        }
        return PageContent(
            heading: wording.title(of: .policies), section: .policies,
            description: wording.description(of: .policies),
            body: """
                <p class="lead">\(wording.count(documents.count, .policies))</p>
                \(tables)\(past.isEmpty ? nil : policyTable(past, id: "past", caption: wording.noLongerInForce, in: context))
                """, data: DataReference(kind: .policies))
    }

    private func policyTable(
        _ policies: [Reference<Policy>], id: String, caption: String, in context: PageContext
    ) -> HTML {
        let rows = policies.map { policy -> HTML in
            let record = library.policies[policy]
            return """
                <tr><th scope="row"><a href="\(context.link(path(of: policy)))">\(record.title)</a></th><td class="nowrap">\(record.documentNumber ?? wording.none)</td><td>\(names(record.issuers))</td><td class="nowrap">\(record.issued.map { context.time($0) } ?? "\(wording.none)")</td><td>\(record.status.map { wording.status($0) } ?? wording.none)</td></tr>

                """
        }
        return DataTable(
            id: id, caption: caption, level: 2,
            columns: [
                .text(wording.documentTitle), .text(wording.documentNumber), .text(wording.issuers),
                .text(wording.issued), .text(wording.validity),
            ],
            rows: rows
        ).html
    }

    private func names(_ bodies: [NamedBody]) -> String {
        bodies.isEmpty ? wording.none : bodies.map(\.name).joined(separator: wording.listSeparator)
    }

    /// A mark beside a title that says a document no longer applies as it stands; nothing where that is not known.
    func validityMark(of policy: Policy) -> HTML? {
        guard let status = policy.status, status != .inForce else { return nil }
        return "<span class=\"pill\">\(wording.status(status))</span>"
    }
}

extension Policy {
    /// Whether it is known to apply no longer.
    var isPast: Bool { status == .repealed || status == .expired }
}
