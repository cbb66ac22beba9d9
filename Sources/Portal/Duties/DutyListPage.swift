import Accountability
import Markup

extension Site {
    /// All duties, under the unit or units that have them, shared ones once; then the numeric targets as a table.
    func dutyList(in context: PageContext) -> PageContent {
        let groups = dutiesByHolders()
        let units = Set(library.duties.flatMap { $0.holders.map(\.unit) })
        return PageContent(
            heading: wording.title(of: .duties), section: .duties, description: wording.description(of: .duties),
            body: """
                <p class="lead">\(wording.dutiesLead(records: library.duties.count, units: units.count))</p>
                \(directory(of: groups))\(dutyTargets(in: context))\(groups.enumerated().map { section($1, position: $0, in: context) })
                """)
    }

    private struct HolderGroup {
        let holders: [Reference<Unit>]
        var duties: [Reference<Duty>]
    }

    /// Duties with the same holders together, in the order in which the content first names them.
    private func dutiesByHolders() -> [HolderGroup] {
        var groups: [HolderGroup] = []
        var positions: [[Reference<Unit>]: Int] = [:]
        for duty in library.duties.references {
            let holders = library.duties[duty].holders.map(\.unit)
            if let position = positions[holders.sorted()] {
                groups[position].duties.append(duty)
            } else {
                positions[holders.sorted()] = groups.count
                groups.append(HolderGroup(holders: holders, duties: [duty]))
            }
        }
        return groups
    }

    private func directory(of groups: [HolderGroup]) -> HTML {
        let items = groups.enumerated().map { position, group -> HTML in
            "<li><a href=\"\(Address.fragment("holders-\(position + 1)"))\">\(names(of: group))</a>\(wording.parenthesised(wording.count(group.duties.count, .duties)))</li>\n"
        }
        return """
            <nav class="toc" aria-label="\(wording.contents)">
            <h2>\(wording.contents)</h2>
            <ul class="columns">
            \(items)</ul>
            </nav>

            """
    }

    private func names(of group: HolderGroup) -> String {
        group.holders.map { library.units[$0].name }.joined(separator: wording.listSeparator)
    }

    private func section(_ group: HolderGroup, position: Int, in context: PageContext) -> HTML {
        let items = group.duties.map { reference -> HTML in
            let duty = library.duties[reference]
            return """
                <li id="duty-\(duty.id)">
                <p>\(printedNumber(of: duty))\(duty.text)</p>
                \(dutyDetails(duty, in: context, sharedWith: [], through: nil))</li>

                """
        }
        return """
            <section id="holders-\(position + 1)">
            <h2>\(context.links(group.holders))</h2>
            \(group.holders.count > 1 ? "<p class=\"muted\">\(wording.sharedBy(group.holders.count))</p>\n" as HTML : nil)<ol class="duties">
            \(items)</ol>
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

    private func dutyTargets(in context: PageContext) -> HTML? {
        let rows = library.duties.references.flatMap { reference -> [HTML] in
            let duty = library.duties[reference]
            return duty.targets.map { target in
                """
                <tr><th scope="row">\(target.statement ?? duty.text)</th><td class="nowrap">\(sentence(for: target, measure: nil))</td><td>\(context.links(duty.holders.map(\.unit)))</td><td>\((target.policy ?? duty.policy).map { context.link($0, withTitle: false) } ?? "\(wording.none)")</td></tr>

                """
            }
        }
        guard !rows.isEmpty else { return nil }
        return """
            <section id="targets">
            <h2>\(wording.numericTargets)</h2>
            \(table(
                id: "targets-table", caption: wording.numericTargets, classes: "targets",
                head: headRow([wording.statement, wording.target, wording.responsibleUnits, wording.basis]),
                body: "\(rows)"))</section>

            """
    }
}
