import Accountability
import Markup

extension Site {
    /// The most units on one page of their directory.
    private static let unitsPerPage = 200

    /// The pages of the directory of units by kind, with who heads each and what it answers for.
    func unitListPages() -> [SitePage] {
        let byKind = Dictionary(grouping: library.units.references) { library.units[$0].kind }
        let units = UnitKind.allCases.flatMap { byKind[$0] ?? [] }
        let paging = Paging(path: "units/index.html", count: units.count, size: Site.unitsPerPage)
        return (0..<paging.pages).map { number in
            page(paging.path(of: number)) { [self] in unitList(units, paging, page: number, in: $0) }
        }
    }

    private func unitList(
        _ units: [Reference<Unit>], _ paging: Paging, page number: Int, in context: PageContext
    ) -> PageContent {
        let tables = units[paging.rows(of: number)].map(\.self).runs { library.units[$0].kind }.map { run in
            unitTable(run, kind: library.units[run[0]].kind, in: context)
        }
        return PageContent(
            heading: wording.title(of: .units) + (number > 0 ? wording.pageNumber(number + 1) : ""), section: .units,
            description: wording.description(of: .units),
            body: """
                <p class="lead">\(wording.count(library.units.count, .units))\(library.plans.isEmpty ? "" : wording.pointsAreShared)</p>
                \(paging.pages > 1 && number == 0 ? kindNavigation(units, paging, in: context) : nil)\(tables)\(pager(paging, page: number, in: context))
                """, data: DataReference(kind: .units))
    }

    /// The kinds with the number of their units, each leading to the page on which it begins.
    private func kindNavigation(_ units: [Reference<Unit>], _ paging: Paging, in context: PageContext) -> HTML {
        var start = 0
        let items = units.runs { library.units[$0].kind }.map { run -> HTML in
            defer { start += run.count }
            let kind = library.units[run[0]].kind
            let address = context.link(
                paging.path(of: paging.page(ofRow: start)), fragment: "kind-\(kind.rawValue)")
            return
                "<li><a href=\"\(address)\">\(wording.kind(kind))</a>\(wording.parenthesised("\(run.count)"))</li>\n"
        }
        return """
            <nav class="toc noprint" aria-label="\(wording.contents)">
            <ul class="columns">
            \(items)</ul>
            </nav>

            """
    }

    private func unitTable(_ units: [Reference<Unit>], kind: UnitKind, in context: PageContext) -> HTML {
        // Points of different years are shares of different full scores and are never added.
        let newestYear = library.plans.map(\.year).max()
        let rows = units.map { unit -> HTML in
            let record = library.units[unit]
            let principal = record.officers.first { $0.role == .principal }
            let exposures = library.exposures(of: unit).filter { library.plans[$0.plan].year == newestYear }
            let duties = library.relations.duties(of: unit).count
            return """
                <tr><th scope="row">\(context.link(unit))\(existenceMark(of: record))</th><td>\(principal?.post ?? principal?.name ?? wording.none)</td><td class="n">\(exposures.reduce(0) { $0 + $1.indicators })</td><td class="n">\(exposures.map(\.points).total().description)</td><td class="n">\(duties)</td></tr>

                """
        }
        return DataTable(
            id: "kind-\(kind.rawValue)", caption: wording.kind(kind), level: 2,
            columns: [
                .text(wording.unit), .text(wording.principal), .figures(wording.indicator),
                .figures(wording.pointsTouched), .figures(wording.duties),
            ],
            rows: rows
        ).html
    }

    private func existenceMark(of unit: Unit) -> HTML? {
        guard let end = unit.validTo, end < day else { return nil }
        return "<span class=\"pill\">\(wording.unitEnded(on: end))</span>"
    }
}
