import Accountability
import Markup

extension Site {
    /// The most projects another record's page names; their list has all.
    private static let namedProjects = 3
    /// The most rows of a table inside a document.
    private static let liveRows = 100
    /// The most places of a project a table names.
    private static let namedPlaces = 2

    /// What the script that filters tables of projects and batches is told.
    var tableFilter: TableFilter { TableFilter(label: wording.filterRows, count: wording.filteredRows) }

    /// Projects with their money, and the sums of those shown and of all.
    ///
    /// - Parameters:
    ///   - shown: The rows.
    ///   - all: The projects they are a part of.
    ///   - id: The id of the table.
    ///   - caption: What it shows.
    ///   - level: Where the caption is a heading: 2 or 3.
    ///   - filter: What the script that filters rows is told.
    ///   - context: The page.
    /// - Returns: The table.
    func projectTable(
        _ shown: [Reference<Project>], of all: ProjectSelection, id: String, caption: String, level: Int?,
        filter: TableFilter? = nil, in context: PageContext
    ) -> HTML {
        func sums(_ term: String, _ selection: ProjectSelection) -> [MoneyTable.Cell] {
            let count = wording.count(selection.projects.count, .projects)
            return [
                .name("\(term)\(wording.parenthesised(count))", span: 4), .money(selection.funding),
                .money(selection.paid), .figure(wording.rate(Fraction(selection.paid, of: selection.funding))),
                .blank(),
            ]
        }
        var foot = [sums(wording.total, all)]
        if shown.count < all.projects.count {
            foot.insert(sums(wording.term(.thisPage), ProjectSelection(shown, of: library)), at: 0)
        }
        return MoneyTable(
            id: id, caption: caption, level: level,
            columns: [
                .text(wording.term(.project)), .text(wording.term(.place)), .text(wording.term(.type)),
                .text(wording.term(.stage)), .money(.funding), .money(.paid), .figures(wording.term(.paymentRate)),
                .text(wording.milestone(.completion)),
            ],
            rows: shown.map { project in
                let record = library.projects[project]
                return [
                    .name(context.link(project)), .text("\(placeSummary(of: record))"),
                    .text("\(wording.projectType(record.type))"), .text("\(wording.status(record.status))"),
                    .money(record.fundingTotal), .money(record.paid), .figure(wording.rate(record.paymentRate)),
                    .line((record.actual.to ?? record.planned.to).map { context.time($0) } ?? "\(wording.none)"),
                ]
            }, foot: foot, filter: filter
        ).html(wording)
    }

    /// The projects a live block asks for: of a batch, of a unit that answers for them or where they lie, or all.
    func projectTable(
        ofBatch batch: Reference<Batch>?, unit: Reference<Unit>?, id: String, in context: PageContext
    ) -> HTML {
        var projects = batch.map { library.ledger.projects(of: $0) } ?? projectDirectory.projects
        if let unit {
            let own = Set(library.projectRelations.ofUnit[Int(unit.index)].map(\.project))
            projects = projects.filter(own.contains)
        }
        let names = [batch.map { library.batches[$0].title }, unit.map { library.units[$0].name }].compactMap(\.self)
        let table = projectTable(
            Array(projects.prefix(Site.liveRows)), of: ProjectSelection(projects, of: library), id: id,
            caption: names.isEmpty ? wording.title(of: .projects) : names.joined(separator: wording.listSeparator),
            level: nil, in: context)
        guard projects.count > Site.liveRows else { return table }
        let path =
            batch.map { self.path(of: $0) } ?? unit.flatMap { projectDirectory.group(.unit, .unit($0))?.path }
            ?? "projects/index.html"
        return "\(table)<p><a href=\"\(context.link(path))\">\(wording.seeAll)</a></p>\n"
    }

    /// The projects another record is linked with and their money: the sums, a few of them, and the way to all.
    ///
    /// - Parameters:
    ///   - lists: The lists of projects, each with what they are to the record; those that are missing have none.
    ///   - context: The page.
    /// - Returns: `nil` where all are missing.
    func projectSection(_ lists: [(title: String, group: ProjectGroup?)], in context: PageContext) -> HTML? {
        var named: Set<Reference<Project>> = []
        let parts = lists.compactMap { title, group -> HTML? in
            guard let group else { return nil }
            // What lies in a township is often what it answers for: each project is named once.
            let new = group.projects.filter { !named.contains($0) }.prefix(Site.namedProjects)
            named.formUnion(group.projects)
            let items = new.map { project -> HTML in
                let record = library.projects[project]
                return
                    "<li>\(context.link(project))<span class=\"muted\">\(wording.status(record.status))\(wording.comma)\(wording.summary(funding: record.fundingTotal, paid: record.paid))</span></li>\n"
            }
            let sums = wording.summary(funding: group.selection.funding, paid: group.selection.paid)
            return """
                <p>\(wording.labelled(title, wording.count(group.projects.count, .projects)))\(wording.comma)\(sums)\(wording.fullStop)<a href="\(context.link(group.path))">\(wording.seeAll)</a></p>
                \(items.isEmpty ? nil : "<ul class=\"list\">\n\(items)</ul>\n" as HTML)
                """
        }
        guard !parts.isEmpty else { return nil }
        return """
            <section id="projects">
            <h2>\(wording.term(.projectsAndMoney))</h2>
            \(parts)</section>

            """
    }

    /// Where a project lies, in words: its units with their villages, of many the first.
    func placeSummary(of project: Project) -> String {
        let places = project.locations.prefix(Site.namedPlaces).map { location in
            [location.unit.map { library.units[$0].name }, location.village?.name].compactMap(\.self)
                .joined(separator: wording.placeSeparator)
        }
        let text = places.joined(separator: wording.listSeparator)
        return project.locations.count > places.count ? wording.placesMore(text, of: project.locations.count) : text
    }

    /// Where a project lies: its units as links, each with its village.
    func places(of project: Project, in context: PageContext) -> HTML {
        project.locations.map { location -> HTML in
            let village = location.village.map { context.link($0) }
            return "\(location.unit.map { context.link($0) })\(village)"
        }.joined(separator: context.separator)
    }
}
