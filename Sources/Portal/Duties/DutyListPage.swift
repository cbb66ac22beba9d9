import Accountability
import Markup

extension Site {
    /// Bytes of numeric targets the first page has room for above the duties, and a page of their own.
    private static let roomForTargets = 10_000
    private static let roomOnTargetPage = 40_000
    /// The most groups the first page leads to where it has not all of them.
    private static let linkedGroups = 150

    /// The pages of the list of duties: by the article they rest on, then by the unit or units that have them; the
    /// numeric targets among them as a table.
    func dutyListPages() -> [SitePage] {
        let paging = dutyDirectory.paging
        let targets = dutyTargets
        return (0..<paging.pages).map { number in
            page(paging.path(of: number)) { [self] in dutyList(page: number, targets: targets, in: $0) }
        } + pages(of: targets)
    }

    private func dutyList(page number: Int, targets: LongList, in context: PageContext) -> PageContent {
        let paging = dutyDirectory.paging
        let rows = Array(dutyDirectory.rows[paging.rows(of: number)])
        let parts = rows.runs { $0.group }.runs { dutyDirectory.groups[$0[0].group].basis }
        let units = Set(library.duties.flatMap { $0.holders.map(\.unit) })
        let lead: HTML = """
            <p class="lead">\(wording.dutiesLead(records: library.duties.count, units: units.count))</p>

            """
        return PageContent(
            heading: wording.title(of: .duties) + (number > 0 ? wording.pageNumber(number + 1) : ""),
            section: .duties, description: wording.description(of: .duties),
            body: """
                \(number == 0 ? lead : nil)\(directory(onPage: number, in: context))\(number == 0 && targets.paging.count > 0 ? "<section id=\"targets\">\n\(html(targets, in: context))</section>\n" as HTML : nil)\(parts.map { part($0, in: context) })\(pager(paging, page: number, in: context))
                """, data: DataReference(kind: .duties))
    }

    /// The ways to the duties of each unit or units: to all from the first page, unless they are too many, and from
    /// each page to its own.
    private func directory(onPage number: Int, in context: PageContext) -> HTML {
        let (rows, paging) = (dutyDirectory.rows, dutyDirectory.paging)
        let isWhole = number == 0 && dutyDirectory.groups.count <= Site.linkedGroups
        var first = isWhole ? 0 : paging.rows(of: number).lowerBound
        let listed = isWhole ? rows : Array(rows[paging.rows(of: number)])
        let items = listed.runs { $0.group }.map { run -> HTML in
            defer { first += run.count }
            let group = dutyDirectory.groups[run[0].group]
            let page = paging.page(ofRow: first)
            let address =
                page == number
                ? Address.fragment(group.anchor) : context.link(paging.path(of: page), fragment: group.anchor)
            return
                "<li><a href=\"\(address)\">\(names(of: group))</a>\(wording.parenthesised(wording.count(run.count, .duties)))</li>\n"
        }
        return """
            <nav class="toc" aria-label="\(wording.contents)">
            <h2>\(wording.contents)</h2>
            <ul class="columns">
            \(items)</ul>
            </nav>

            """
    }

    /// The duties that rest on the same place, by their holders.
    private func part(_ groups: [[DutyDirectory.Row]], in context: PageContext) -> HTML {
        let basis = dutyDirectory.groups[groups[0][0].group].basis
        let title: HTML = basis.map { context.link($0) } ?? "\(wording.withoutBasis)"
        return """
            <section>
            <h2>\(title)</h2>
            \(groups.map { section($0, in: context) })</section>

            """
    }

    private func names(of group: DutyDirectory.Group) -> String {
        group.holders.map { library.units[$0].name }.joined(separator: wording.listSeparator)
    }

    private func section(_ rows: [DutyDirectory.Row], in context: PageContext) -> HTML {
        let group = dutyDirectory.groups[rows[0].group]
        let items = rows.map { row -> HTML in
            let duty = library.duties[row.duty]
            return """
                <li id="duty-\(duty.id)">
                <p>\(printedNumber(of: duty))\(duty.text)</p>
                \(dutyDetails(duty, in: context, namingHolders: false))</li>

                """
        }
        return """
            <section id="\(group.anchor)">
            <h3>\(context.links(group.holders))</h3>
            \(group.holders.count > 1 ? "<p class=\"muted\">\(wording.sharedByUnits(group.holders.count))</p>\n" as HTML : nil)<ul class="duties">
            \(items)</ul>
            </section>

            """
    }

    /// The number under which the document prints a duty; several where it differs by unit.
    private func printedNumber(of duty: Duty) -> HTML? {
        let numbers = duty.holders.compactMap(\.number)
        guard let first = numbers.first else { return nil }
        if numbers.allSatisfy({ $0.utf8.elementsEqual(first.utf8) }) {
            return "<span class=\"number\">\(wording.printedNumber(first))</span>"
        }
        let byUnit = duty.holders.compactMap { holder in
            holder.number.map { "\(library.units[holder.unit].name)\(wording.printedNumber($0))" }
        }
        return "<span class=\"number\">\(wording.parenthesised(byUnit.joined(separator: wording.listSeparator)))</span>"
    }

    /// The numeric targets of all duties.
    private var dutyTargets: LongList {
        let targets = library.duties.references.flatMap { duty in
            library.duties[duty].targets.map { (duty: duty, target: $0) }
        }
        let weights = targets.map { duty, target in
            180 + (target.statement ?? library.duties[duty].text).utf8.count
        }
        let path = "duties/index--targets.html"
        return LongList(
            paging: Paging(path: path, weights: weights, limit: Site.roomOnTargetPage),
            excerpt: Paging(path: path, weights: weights, limit: Site.roomForTargets).rows(of: 0).count,
            heading: wording.numericTargets, section: .duties,
            description: wording.description(of: .duties)
        ) { [self] rows, context in
            guard !rows.isEmpty else { return nil }
            return DataTable(
                id: "targets-table", caption: wording.numericTargets, level: 2,
                columns: [
                    .text(wording.statement), .text(wording.target), .text(wording.responsibleUnits),
                    .text(wording.basis),
                ],
                rows: targets[rows].map { duty, target in
                    let record = library.duties[duty]
                    return """
                        <tr><th scope="row">\(target.statement ?? record.text)</th><td class="nowrap">\(sentence(for: target, measure: nil))</td><td>\(context.links(record.holders.map(\.unit)))</td><td>\((target.policy ?? record.policy).map { context.link($0, withTitle: false) } ?? "\(wording.none)")</td></tr>

                        """
                }
            ).html
        }
    }
}
