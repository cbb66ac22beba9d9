import Accountability
import Markup

extension Site {
    /// The longest list of delays a page shows; the rest is said to be left out.
    private static let delaysShown = 30

    /// What is behind in a period, the worst state first, each with its arithmetic; `nil` where nothing is.
    func delays(_ figures: PeriodFigures, id: String, in context: PageContext) -> HTML? {
        let observations = library.progress.observations(in: figures.period)
        let statuses = figures.statuses
        let places =
            statuses.indices.filter { statuses[$0] == .seriouslyBehind }
            + statuses.indices.filter { statuses[$0] == .behind }
        guard !places.isEmpty else { return nil }
        let rows = places.prefix(Site.delaysShown).map { place -> HTML in
            let observation = observations[observations.startIndex + place]
            let assessment = library.assessment(of: observation)
            let reasons = [
                assessment.comparison.map { fullArithmetic($0) },
                explanation(of: observation, assessment).map { "\($0)" as HTML },
            ].compactMap(\.self)
            return """
                <tr><th scope="row">\(context.link(observation.indicator))</th><td>\(name(of: observation.unit, in: context))</td><td>\(statusMark(assessment.status))</td><td>\(reasons.joined(separator: "<br>"))</td></tr>

                """
        }
        let table = DataTable(
            id: "\(id)-table", caption: wording.delays, level: 2,
            columns: [
                .text(wording.indicator), .text(wording.unit), .text(wording.statusWord), .text(wording.arithmetic),
            ],
            rows: rows)
        return """
            <section id="\(id)">
            \(table.html)\(leftOut(places.count - rows.count))</section>

            """
    }
}
