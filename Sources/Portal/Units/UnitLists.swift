import Accountability
import Markup

/// What a unit may have so much of that its page shows the first part, and pages beside it all.
extension Site {
    /// The most members of a group, or of units that belong to one, that stand on its page.
    private static let membersOnUnitPage = 100
    private static let subordinatesOnUnitPage = 30
    private static let namesPerPage = 400
    /// Bytes of duties a unit's page has room for, with indicators beside them and alone, and a page of their own.
    private static let roomForDuties = 14_000
    private static let roomForDutiesAlone = 36_000
    private static let roomOnDutyPage = 40_000
    /// Bytes of a group's duties that are told again with those of each member: four pages of their own.
    private static let roomForGroupDuties = 160_000
    /// About the bytes of what stands beside a duty here: who shares it, what it serves and where that stands.
    private static let detailsOfDuty = 800

    /// The lists of a unit that may need pages of their own.
    func longLists(of unit: Reference<Unit>, sharing parts: UnitPageParts) -> [LongList] {
        [subordinateList(of: unit), memberList(of: unit)].compactMap(\.self)
            + [dutyList(of: unit, sharing: parts) { [self] in figures(of: unit) }]
    }

    /// The members of a group; `nil` where they are not stated.
    func memberList(of unit: Reference<Unit>) -> LongList? {
        library.units[unit].members.map {
            list(of: $0, named: wording.members, "members", excerpt: Site.membersOnUnitPage, for: unit)
        }
    }

    /// The units that belong to a unit.
    func subordinateList(of unit: Reference<Unit>) -> LongList {
        list(
            of: library.relations.subordinates[Int(unit.index)], named: wording.subordinateUnits, "subordinates",
            excerpt: Site.subordinatesOnUnitPage, for: unit)
    }

    private func list(
        of units: [Reference<Unit>], named name: String, _ file: String, excerpt: Int, for unit: Reference<Unit>
    ) -> LongList {
        LongList(
            paging: Paging(
                path: listPath(file, of: unit), count: units.count, size: Site.namesPerPage, isOfRecord: true),
            excerpt: excerpt, heading: wording.labelled(library.units[unit].name, name), section: .units,
            crumbs: [.init(title: library.units[unit].name, path: path(of: unit))],
            description: wording.unitDescription(library.units[unit].name)
        ) { rows, context in
            """
            <ul class="list columns">
            \(units[rows].map { "<li>\(context.link($0))</li>\n" as HTML })</ul>

            """
        }
    }

    private func listPath(_ file: String, of unit: Reference<Unit>) -> String {
        "\(path(of: unit).dropLast(".html".count))---\(file).html"
    }

    /// The groups with more duties than are told again with those of each member: they stand with the group only, or a
    /// jurisdiction twice as large would have four times as many pages of them.
    func groupsTellingOwnDuties() -> Set<Reference<Unit>> {
        Set(
            library.units.references.filter { unit in
                library.units[unit].members != nil
                    && library.relations.duties(of: unit).reduce(0) { $0 + weight(of: $1) } > Site.roomForGroupDuties
            })
    }

    private func weight(of link: Relations.DutyLink) -> Int {
        DutyDirectory.weight(of: library.duties[link.duty]) + Site.detailsOfDuty
    }

    /// How many duties a unit has through large groups, and where they stand.
    func dutiesOfLargeGroups(
        of unit: Reference<Unit>, sharing parts: UnitPageParts, in context: PageContext
    ) -> HTML? {
        let large = library.relations.groups[Int(unit.index)].filter { parts.groupsTellingOwnDuties.contains($0) }
        if large.isEmpty { return nil }
        // Not those that are told here, since the unit has them by itself or through another group too.
        let told = Set(library.relations.duties(of: unit, leavingOut: parts.groupsTellingOwnDuties).map(\.duty))
        let others = library.relations.duties(of: unit).filter { !told.contains($0.duty) }
        let items = large.map { group -> HTML in
            let count = wording.count(others.count { $0.group == group }, .duties)
            let name = wording.throughGroup(library.units[group].name)
            return """
                <li>\(wording.labelled(name, ""))<a href="\(context.link(path(of: group), fragment: "duties"))">\(count)</a></li>

                """
        }
        return "<ul>\n\(items)</ul>\n"
    }

    /// The duties of a unit but for those that stand with a large group: by the article they rest on, there by their
    /// printed numbers.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - parts: What is the same on all units' pages.
    ///   - figures: Gives the unit's figures; asked for when the list is rendered, since that takes collecting them.
    /// - Returns: The list, maybe empty.
    func dutyList(
        of unit: Reference<Unit>, sharing parts: UnitPageParts,
        _ figures: @escaping @Sendable () -> [(standing: PlanStanding, figures: UnitFigures)]
    ) -> LongList {
        let duties = library.relations.duties(of: unit, leavingOut: parts.groupsTellingOwnDuties)
        let links = byBasis(duties) { library.duties[$0.duty].policy }
            .flatMap { $0.records.stablySorted { printedOrder($0.number) } }
        let weights = links.map { weight(of: $0) }
        let isAlone = library.relations.responsibilities[Int(unit.index)].isEmpty
        let path = listPath("duties", of: unit)
        // As many as fill the room, or all that fit it.
        let excerpt = Paging(
            path: path, weights: weights, limit: isAlone ? Site.roomForDutiesAlone : Site.roomForDuties
        )
        .rows(of: 0).count
        return LongList(
            paging: Paging(path: path, weights: weights, limit: Site.roomOnDutyPage, isOfRecord: true),
            excerpt: excerpt, heading: wording.labelled(library.units[unit].name, wording.duties), section: .units,
            crumbs: [.init(title: library.units[unit].name, path: self.path(of: unit))],
            description: wording.unitDescription(library.units[unit].name)
        ) { [self] rows, context in
            let figures = figures()
            let groups = Array(links[rows]).runs { library.duties[$0.duty].policy }.map { links -> HTML in
                let title: HTML? = library.duties[links[0].duty].policy.map { basis in
                    let title: HTML = "\(wording.labelled(wording.basis, ""))\(context.link(basis))"
                    // On a page of their own there is no heading above.
                    return context.path == self.path(of: unit) ? "<h3>\(title)</h3>\n" : "<h2>\(title)</h2>\n"
                }
                return """
                    \(title)<ul class="duties">
                    \(HTML(room: 1024 * links.count) { html in
                        for link in links { write(link, figures, sharing: parts, into: &html) }
                    })</ul>

                    """
            }
            return "\(groups)"
        }
    }

    private func write(
        _ link: Relations.DutyLink, _ figures: [(standing: PlanStanding, figures: UnitFigures)],
        sharing parts: UnitPageParts, into html: inout HTML.Interpolation
    ) {
        html.appendInterpolation(parts.dutyOpenings[Int(link.duty.index)])
        if let number = link.number {
            html.appendLiteral("<span class=\"number\">")
            html.appendInterpolation(wording.printedNumber(number))
            html.appendLiteral("</span>")
        }
        html.appendInterpolation(parts.dutyBodies[Int(link.duty.index)])
        writeStatuses(of: link.duty, figures, sharing: parts, into: &html)
        if let group = link.group {
            html.appendLiteral("<p class=\"muted\">")
            html.appendInterpolation(parts.membership[Int(group.index)])
            html.appendLiteral("</p>\n")
        }
        html.appendLiteral("</li>\n")
    }
}
