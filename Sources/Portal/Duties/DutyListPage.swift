import Accountability
import Markup

extension Site {
    /// All duties: by the article they rest on, then by the unit or units that have them, shared ones once; the
    /// numeric targets among them as a table.
    func dutyList(in context: PageContext) -> PageContent {
        var count = 0
        let parts = byBasis(Array(library.duties.references)) { library.duties[$0].policy }.map { basis, duties in
            let groups = holderGroups(of: duties, countingFrom: &count)
            return (basis: basis, groups: groups)
        }
        let units = Set(library.duties.flatMap { $0.holders.map(\.unit) })
        return PageContent(
            heading: wording.title(of: .duties), section: .duties, description: wording.description(of: .duties),
            body: """
                <p class="lead">\(wording.dutiesLead(records: library.duties.count, units: units.count))</p>
                \(directory(of: parts.flatMap(\.groups)))\(dutyTargets(in: context))\(parts.map { part($0.groups, basis: $0.basis, in: context) })
                """, data: DataReference(kind: .duties))
    }

    private struct HolderGroup {
        let anchor: String
        let holders: [Reference<Unit>]
        var duties: [Reference<Duty>]
    }

    /// Duties with the same holders together, in the order in which the content first names them.
    private func holderGroups(of duties: [Reference<Duty>], countingFrom count: inout Int) -> [HolderGroup] {
        var groups: [HolderGroup] = []
        var positions: [[Reference<Unit>]: Int] = [:]
        for duty in duties {
            let holders = library.duties[duty].holders.map(\.unit)
            if let position = positions[holders.sorted()] {
                groups[position].duties.append(duty)
            } else {
                count += 1
                positions[holders.sorted()] = groups.count
                groups.append(HolderGroup(anchor: "holders-\(count)", holders: holders, duties: [duty]))
            }
        }
        return groups
    }

    private func directory(of groups: [HolderGroup]) -> HTML {
        let items = groups.map { group -> HTML in
            "<li><a href=\"\(Address.fragment(group.anchor))\">\(names(of: group))</a>\(wording.parenthesised(wording.count(group.duties.count, .duties)))</li>\n"
        }
        return """
            <nav class="toc" aria-label="\(wording.contents)">
            <h2>\(wording.contents)</h2>
            <ul class="columns">
            \(items)</ul>
            </nav>

            """
    }

    private func part(_ groups: [HolderGroup], basis: PolicyCitation?, in context: PageContext) -> HTML {
        let title: HTML = basis.map { context.link($0) } ?? "\(wording.withoutBasis)"
        return """
            <section>
            <h2>\(title)</h2>
            \(groups.map { section($0, in: context) })</section>

            """
    }

    private func names(of group: HolderGroup) -> String {
        group.holders.map { library.units[$0].name }.joined(separator: wording.listSeparator)
    }

    private func section(_ group: HolderGroup, in context: PageContext) -> HTML {
        let items = group.duties.map { reference -> HTML in
            let duty = library.duties[reference]
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
        let table = DataTable(
            id: "targets-table", caption: wording.numericTargets, level: 2,
            columns: [
                .text(wording.statement), .text(wording.target), .text(wording.responsibleUnits), .text(wording.basis),
            ],
            rows: rows)
        return "<section id=\"targets\">\n\(table.html)</section>\n"
    }
}
