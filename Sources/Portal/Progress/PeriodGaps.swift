import Accountability
import Markup

extension Site {
    /// The most rows a page names of what is missing, and the most figures of each.
    private static let rowsShown = 40
    private static let figuresShown = 6

    /// What was to be reported and was not: by indicator for the whole jurisdiction, then by the unit that owes it.
    func gaps(_ figures: PeriodFigures, id: String, in context: PageContext) -> HTML {
        let content: HTML =
            figures.missing.isEmpty
            ? "<p class=\"muted\">\(wording.nothingMissing)</p>\n" : gapTable(figures, id: id, in: context)
        return """
            <section id="\(id)">
            <h2>\(wording.missingFigures)</h2>
            \(content)</section>

            """
    }

    private func gapTable(_ figures: PeriodFigures, id: String, in context: PageContext) -> HTML {
        let ofJurisdiction = figures.missing.filter { $0.unit == nil }
        var ofUnits: [(unit: Reference<Unit>, owed: [MissingObservation])] = []
        var places: [Reference<Unit>: Int] = [:]
        for owed in figures.missing {
            guard let unit = owed.unit else { continue }
            if let place = places[unit] {
                ofUnits[place].owed.append(owed)
            } else {
                places[unit] = ofUnits.count
                ofUnits.append((unit, [owed]))
            }
        }
        ofUnits.sort { $0.unit < $1.unit }

        let rowsOfJurisdiction = ofJurisdiction.prefix(Site.rowsShown).map { owed -> HTML in
            let record = library.indicators[owed.indicator]
            let owing = Array((record.lead.map { [$0] } ?? record.responsible).prefix(Site.figuresShown))
            return """
                <tr><th scope="row">\(wording.wholeJurisdiction)</th><td>\(gap(owed, in: figures, context: context))<br><small>\(wording.labelled(wording.responsibleUnits, ""))\(context.links(owing))</small></td><td class="n">1</td></tr>

                """
        }
        let rowsOfUnits = ofUnits.prefix(Site.rowsShown).map { unit, owed -> HTML in
            let named = owed.prefix(Site.figuresShown).map { gap($0, in: figures, context: context) }
            let more = owed.count > named.count ? wording.andMore(owed.count) : ""
            return """
                <tr><th scope="row">\(context.link(unit))</th><td>\(named.joined(separator: context.separator))\(more)</td><td class="n">\(owed.count)</td></tr>

                """
        }
        let table = DataTable(
            id: "\(id)-table", caption: wording.missingByUnit,
            columns: [.text(wording.unit), .text(wording.indicator), .figures(wording.figuresMissing)],
            rows: rowsOfJurisdiction + rowsOfUnits)
        let rest = ofJurisdiction.count - rowsOfJurisdiction.count + ofUnits.count - rowsOfUnits.count
        return """
            <p>\(wording.missingLead(figures: figures.missing.count, units: ofUnits.count))</p>
            \(table.html)\(leftOut(rest))
            """
    }

    /// A missing figure, with the reason for it where one was sent in.
    private func gap(_ owed: MissingObservation, in figures: PeriodFigures, context: PageContext) -> HTML {
        let observation = library.progress.observation(of: owed.indicator, by: owed.unit, in: figures.period)
        let note = observation.flatMap { library.progress.details(of: $0)?.note }
        return "\(context.link(owed.indicator))\(note.map { wording.parenthesised($0) } ?? "")"
    }
}
