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

    /// The most documents on one page of their list.
    private static let policiesPerPage = 120

    /// What a table of the list of documents is about.
    private enum PolicyGroup: Hashable {
        /// Documents in force, or of unknown validity, of one year; those without a day have none.
        case current(year: Int?)
        case past
    }

    /// The pages of the list of documents: those in force or of unknown validity by year, then those no longer in force.
    func policyListPages() -> [SitePage] {
        let documents = policiesByDate
        let groups = Dictionary(grouping: documents) { policy -> PolicyGroup in
            let record = library.policies[policy]
            return record.isPast ? .past : .current(year: record.year)
        }
        func order(_ group: PolicyGroup) -> Int {
            switch group {
            case .current(let year): -(year ?? 0)
            case .past: 1
            }
        }
        let rows = groups.sorted { order($0.key) < order($1.key) }.flatMap { group, policies in
            policies.map { (group: group, policy: $0) }
        }
        let paging = Paging(path: "policies/index.html", count: rows.count, size: Site.policiesPerPage)
        return (0..<paging.pages).map { number in
            page(paging.path(of: number)) { [self] context in
                let tables = Array(rows[paging.rows(of: number)]).runs { $0.group }.map { run in
                    policyTable(run.map(\.policy), of: run[0].group, in: context)
                }
                return PageContent(
                    heading: wording.title(of: .policies) + (number > 0 ? wording.pageNumber(number + 1) : ""),
                    section: .policies, description: wording.description(of: .policies),
                    body: """
                        <p class="lead">\(wording.count(paging.count, .policies))</p>
                        \(tables)\(pager(paging, page: number, in: context))
                        """, data: DataReference(kind: .policies))
            }
        }
    }

    private func policyTable(
        _ policies: [Reference<Policy>], of group: PolicyGroup, in context: PageContext
    ) -> HTML {
        let (id, caption) =
            switch group {
            case .current(let year?): ("year-\(year)", wording.year(year))
            case .current(nil): ("undated", wording.undatedDocuments)
            case .past: ("past", wording.noLongerInForce)
            }
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
