import Accountability
import Markup

extension Site {
    /// All notices, newest first: by publication, else by their own date; undated ones last, in the content's order.
    var noticesByDate: [Reference<Notice>] {
        Array(library.notices.references).stablySorted { -Int(library.notices[$0].day?.number ?? Int32.min + 1) }
    }

    /// The public notices open for objections on the day of the build, those that end first at the top.
    var runningNotices: [Reference<Notice>] {
        library.notices.references.filter { notice in
            let record = library.notices[notice]
            guard record.withdrawal(on: day) == nil, case .running? = record.term?.state(on: day) else { return false }
            return true
        }.stablySorted { Int(library.notices[$0].term?.to.number ?? 0) }
    }

    /// The most notices on one page of their list.
    private static let noticesPerPage = 100

    /// The pages of the list of notices.
    func noticeListPages() -> [SitePage] {
        let all = noticesByDate
        let byKind = Notice.Kind.allCases.flatMap { kind in all.filter { library.notices[$0].kind == kind } }
        let paging = Paging(path: "notices/index.html", count: all.count, size: Site.noticesPerPage)
        return (0..<paging.pages).map { number in
            page(paging.path(of: number)) { [self] in
                noticeList(Array(byKind[paging.rows(of: number)]), paging, page: number, in: $0)
            }
        }
    }

    /// The list of notices: those open for objections, then each kind by year.
    private func noticeList(
        _ shown: [Reference<Notice>], _ paging: Paging, page number: Int, in context: PageContext
    ) -> PageContent {
        let running = runningNotices
        let kinds = Notice.Kind.allCases.compactMap { kind -> HTML? in
            let own = shown.filter { library.notices[$0].kind == kind }
            guard !own.isEmpty else { return nil }
            let years = Set(own.map { library.notices[$0].day?.year ?? 0 }).sorted(by: >)
            let tables = years.map { year in
                noticeTable(
                    own.filter { library.notices[$0].day?.year ?? 0 == year }, id: "\(kind.rawValue)-\(year)",
                    caption: year == 0 ? wording.term(.undatedNotices) : wording.year(year), in: context)
            }
            return """
                <section id="\(kind.rawValue)">
                <h2>\(wording.notice(kind))</h2>
                \(tables)</section>

                """
        }
        let soonest = Array(running.prefix(Site.noticesPerPage / 4))
        let open: HTML? =
            running.isEmpty || number > 0
            ? nil
            : "<section id=\"running\">\n<h2>\(wording.term(.runningNotices))</h2>\n\(noticeTable(soonest, id: "open", caption: wording.count(running.count, .notices), in: context))</section>\n"
        return PageContent(
            heading: wording.title(of: .notices) + (number > 0 ? wording.pageNumber(number + 1) : ""),
            section: .notices, description: wording.description(of: .notices),
            body: """
                <p class="lead">\(wording.noticesLead(notices: paging.count, running: running.count))</p>
                \(open)\(kinds)\(pager(paging, page: number, in: context))
                """, data: DataReference(kind: .notices))
    }

    private func noticeTable(
        _ notices: [Reference<Notice>], id: String, caption: String, in context: PageContext
    ) -> HTML {
        let rows = notices.map { notice -> HTML in
            let record = library.notices[notice]
            let state: HTML =
                if record.withdrawal(on: day) != nil {
                    "<span class=\"pill\">\(wording.term(.withdrawn))</span>"
                } else if let term = record.term {
                    "\(wording.state(term.state(on: day), of: term))"
                } else {
                    "\(wording.none)"
                }
            return """
                <tr><th scope="row"><a href="\(context.link(path(of: notice)))">\(record.title)</a></th><td>\(record.particulars.issuers.isEmpty ? wording.none : record.particulars.issuers.map(\.name).joined(separator: wording.listSeparator))</td><td class="nowrap">\(record.day.map { context.time($0) } ?? "\(wording.none)")</td><td>\(state)</td></tr>

                """
        }
        return DataTable(
            id: "notices-\(id)", caption: caption, level: 3,
            columns: [
                .text(wording.documentTitle), .text(wording.issuers), .text(wording.published),
                .text(wording.term(.standing)),
            ], rows: rows
        ).html
    }
}
