import Accountability
import Markup

extension Site {
    /// All projects by place, each place with its total, and those that are behind their milestones first.
    func projectList(in context: PageContext) -> PageContent {
        let projects = Array(library.projects.references)
        let total = library.projects.lazy.map(\.fundingTotal).total()
        let overdue = projects.filter { library.projects[$0].isOverdue(on: day) }
        return PageContent(
            heading: wording.title(of: .projects), section: .projects, description: wording.description(of: .projects),
            body: """
                <p class="lead">\(wording.projectsLead(projects: projects.count, total: total))</p>
                \(overdue.isEmpty ? nil : projectTable(overdue, id: "overdue", caption: wording.term(.overdueProjects), in: context))\(byPlace(projects).map { place in projectTable(place.projects, id: place.id, caption: place.name, in: context) })
                """, data: DataReference(kind: .projects))
    }

    /// The projects of each place, in the order of the units; those of several places and of none last.
    private func byPlace(
        _ projects: [Reference<Project>]
    ) -> [(id: String, name: String, projects: [Reference<Project>])] {
        var ofUnit: [Reference<Unit>: [Reference<Project>]] = [:]
        var others: [Reference<Project>] = []
        for project in projects {
            let places = library.projects[project].townships(library.units)
            if places.count == 1, let unit = places.first, let unit {
                ofUnit[unit, default: []].append(project)
            } else {
                others.append(project)
            }
        }
        let named = ofUnit.keys.sorted().map { unit in
            (library.units[unit].id, library.units[unit].name, ofUnit[unit] ?? [])
        }
        return others.isEmpty ? named : named + [("others", wording.term(.severalKeys), others)]
    }

    /// The projects a live block asks for: of a batch, of a unit that answers for them or where they lie, or all.
    func projectTable(
        ofBatch batch: Reference<Batch>?, unit: Reference<Unit>?, id: String, in context: PageContext
    ) -> HTML {
        var projects = batch.map { library.ledger.projects(of: $0) } ?? Array(library.projects.references)
        if let unit {
            let own = Set(library.projectRelations.ofUnit[Int(unit.index)].map(\.project))
            projects = projects.filter(own.contains)
        }
        let caption = batch.map { library.batches[$0].title } ?? wording.title(of: .projects)
        return projectTable(projects, id: id, caption: caption, level: nil, in: context)
    }

    private func projectTable(
        _ projects: [Reference<Project>], id: String, caption: String, level: Int? = 2, in context: PageContext
    ) -> HTML {
        let rows = projects.map { project -> HTML in
            let record = library.projects[project]
            return """
                <tr><th scope="row">\(context.link(project))</th><td>\(wording.projectType(record.type))</td><td>\(wording.status(record.status))</td>\(moneyCell(record.fundingTotal))\(moneyCell(record.paid))\(rateCell(record.paymentRate))<td class="nowrap">\((record.actual.to ?? record.planned.to).map { context.time($0) } ?? "\(wording.none)")</td></tr>

                """
        }
        let records = projects.map { library.projects[$0] }
        let (funding, paid) = (records.map(\.fundingTotal).total(), records.map(\.paid).total())
        return DataTable(
            id: "projects-\(id)", caption: caption, level: level,
            columns: [
                .text(wording.term(.project)), .text(wording.term(.type)), .text(wording.term(.stage)),
                .figures(wording.inMoneyUnit(wording.term(.funding))),
                .figures(wording.inMoneyUnit(wording.term(.paid))), .figures(wording.term(.paymentRate)),
                .text(wording.milestone(.completion)),
            ], rows: rows,
            foot:
                "<tr><th scope=\"row\" colspan=\"3\">\(wording.total)</th>\(moneyCell(funding))\(moneyCell(paid))\(rateCell(Fraction(paid, of: funding)))<td></td></tr>\n"
        ).html
    }

    /// Where a project lies: its units as links, each with its village.
    func places(of project: Project, in context: PageContext) -> HTML {
        project.locations.map { location -> HTML in
            let village = location.village.map { context.link($0) }
            return "\(location.unit.map { context.link($0) })\(village)"
        }.joined(separator: context.separator)
    }
}
