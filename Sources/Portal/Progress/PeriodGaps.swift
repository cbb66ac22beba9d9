import Accountability
import Markup

extension Site {
    /// The most units whose missing figures are named on a page, and the most figures named of each.
    private static let unitsShown = 100
    private static let figuresShown = 6
    /// The longest list of remarks a page shows.
    private static let remarksShown = 100

    /// What was to be reported and was not, by who owes it; `nil` for periods nothing is owed of.
    func gaps(_ figures: PeriodFigures, id: String, in context: PageContext) -> HTML? {
        guard !figures.isComparison else { return nil }
        let content: HTML
        if figures.missing.isEmpty {
            content = "<p class=\"muted\">\(wording.nothingMissing)</p>\n"
        } else {
            let ofJurisdiction = figures.missing.filter { $0.unit == nil }.map { owed -> HTML in
                let record = library.indicators[owed.indicator]
                let owing = record.lead.map { [$0] } ?? record.responsible
                return """
                    <tr><th scope="row">\(wording.wholeJurisdiction)</th><td>\(context.link(owed.indicator))<span class="muted">\(wording.labelled(wording.responsibleUnits, ""))\(context.links(Array(owing.prefix(Site.figuresShown))))</span></td><td class="n">1</td></tr>

                    """
            }
            var byUnit: [(unit: Reference<Unit>, indicators: [Reference<Indicator>])] = []
            var places: [Reference<Unit>: Int] = [:]
            for owed in figures.missing {
                guard let unit = owed.unit else { continue }
                if let place = places[unit] {
                    byUnit[place].indicators.append(owed.indicator)
                } else {
                    places[unit] = byUnit.count
                    byUnit.append((unit, [owed.indicator]))
                }
            }
            byUnit.sort { $0.unit < $1.unit }
            let rows = byUnit.prefix(Site.unitsShown).map { unit, indicators -> HTML in
                let more = indicators.count > Site.figuresShown ? wording.andMore(indicators.count) : ""
                return """
                    <tr><th scope="row">\(context.link(unit))</th><td>\(indicators.prefix(Site.figuresShown).map { context.link($0) }.joined(separator: context.separator))\(more)</td><td class="n">\(indicators.count)</td></tr>

                    """
            }
            content = """
                <p>\(wording.missingLead(figures: figures.missing.count, units: byUnit.count))</p>
                \(DataTable(
                    id: "\(id)-table", caption: wording.missingByUnit,
                    columns: [.text(wording.unit), .text(wording.indicator), .figures(wording.figuresMissing)],
                    rows: ofJurisdiction + rows
                ).html)\(leftOut(byUnit.count - rows.count))
                """
        }
        return """
            <section id="\(id)">
            <h2>\(wording.missingFigures)</h2>
            \(content)</section>

            """
    }

    /// Provisional, restated and stated figures with their reasons; `nil` where there are none.
    func remarks(_ figures: PeriodFigures, id: String, in context: PageContext) -> HTML? {
        var rows: [HTML] = []
        var count = 0
        for (observation, status) in zip(library.progress.observations(in: figures.period), figures.statuses) {
            let remarks = remarks(on: observation)
            let details = library.progress.details(of: observation)
            guard !remarks.isEmpty || details?.note != nil else { continue }
            count += 1
            guard count <= Site.remarksShown else { continue }
            let kinds = remarks.isEmpty ? wording.note : remarks.map { wording.remark($0) }.joined(separator: wording.listSeparator)
            let texts = [details?.reason, details?.note].compactMap(\.self)
            rows.append(
                """
                <tr><th scope="row">\(context.link(observation.indicator))</th><td>\(name(of: observation.unit, in: context))</td><td class="n">\(observation.value.map { figure($0) } ?? wording.none)</td><td>\(statusMark(status))</td><td>\(kinds)</td><td>\(texts.isEmpty ? wording.none : texts.joined(separator: wording.sentenceGap))</td></tr>

                """)
        }
        guard count > 0 else { return nil }
        return """
            <section id="\(id)">
            <h2>\(wording.remarks)</h2>
            \(DataTable(
                id: "\(id)-table", caption: wording.remarksCaption,
                columns: [
                    .text(wording.indicator), .text(wording.unit), .figures(wording.value), .text(wording.statusWord),
                    .text(wording.remarkKind), .text(wording.reasonOrNote),
                ],
                rows: rows
            ).html)\(leftOut(count - rows.count))</section>

            """
    }
}
