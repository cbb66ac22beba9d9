import Accountability
import Markup

extension Site {
    /// The directory of units by kind, with who heads each and what it answers for.
    func unitList(in context: PageContext) -> PageContent {
        let tables = UnitKind.allCases.compactMap { kind -> HTML? in
            let units = library.units.references.filter { library.units[$0].kind == kind }
            guard !units.isEmpty else { return nil }
            return unitTable(units, kind: kind, in: context)
        }
        return PageContent(
            heading: wording.title(of: .units), section: .units, description: wording.description(of: .units),
            body: """
                <p class="lead">\(wording.count(library.units.count, .units))\(library.plans.isEmpty ? "" : wording.pointsAreShared)</p>
                \(tables)
                """, data: DataReference(kind: .units))
    }

    private func unitTable(_ units: [Reference<Unit>], kind: UnitKind, in context: PageContext) -> HTML {
        // Points of different years are shares of different full scores and are never added.
        let newestYear = library.plans.map(\.year).max()
        let rows = units.map { unit -> HTML in
            let record = library.units[unit]
            let principal = record.officers.first { $0.role == .principal }
            let exposures = library.exposures(of: unit).filter { library.plans[$0.plan].year == newestYear }
            let duties = library.relations.duties[Int(unit.index)].count
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
