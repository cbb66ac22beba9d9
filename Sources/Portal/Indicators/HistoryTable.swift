import Accountability
import Markup

/// All values of an indicator in its plan's own year: a row for the whole jurisdiction and each unit, a column for
/// each period, so that a figure of an old period can be looked up as it was reported.
struct HistoryTable {
    let site: Site
    let indicator: Reference<Indicator>
    let context: PageContext
    private let periods: [PlanPeriod]

    init(site: Site, indicator: Reference<Indicator>, context: PageContext) {
        let library = site.library
        let plan = library.indicators[indicator].plan
        self.site = site
        self.indicator = indicator
        self.context = context
        periods = library.progress.periods.filter { period in
            period.plan == plan
                && (library.indicators[indicator].measure != nil
                    || !library.progress.observations(of: indicator, in: period).isEmpty)
        }
    }

    /// The table of some units, the whole jurisdiction being `nil`; none where they have no figure and owe none.
    func html(of units: [Reference<Unit>?]) -> HTML? {
        let rows = units.compactMap { row(of: $0) }
        guard !rows.isEmpty else { return nil }
        let wording = site.wording
        let unit = site.library.indicators[indicator].measure?.unit ?? wording.pointsUnit
        let heads = periods.map { period -> HTML in
            guard isOfYear(period) else { return "<th scope=\"col\">\(wording.period(period.period))</th>" }
            return """
                <th scope="col"><a href="\(context.link(site.path(of: period.period)))">\(wording.shortPeriod(period.period))</a></th>
                """
        }
        return """
            <section id="history">
            <div class="scroll" role="region" aria-labelledby="history-table" tabindex="0">
            <table class="figures">
            <caption id="history-table"><h2>\(wording.valuesByPeriod(unit: unit))</h2></caption>
            <thead>
            <tr><th scope="col">\(wording.unit)</th>\(heads)</tr>
            </thead>
            <tbody>
            \(rows)</tbody>
            </table>
            </div>
            </section>

            """
    }

    private func isOfYear(_ period: PlanPeriod) -> Bool {
        period.period.year == site.library.plans[period.plan].year
    }

    private func row(of unit: Reference<Unit>?) -> HTML? {
        let library = site.library
        // Both are in the order of the periods.
        var history = library.progress.history(of: indicator, by: unit)[...]
        let observations = periods.map { period -> Observation? in
            guard let next = history.first, library.progress.period(of: next) == period.period else { return nil }
            return history.removeFirst()
        }
        let owes = zip(periods, observations).map { period, observation in
            observation == nil && isOfYear(period) && library.isExpected(indicator, by: unit, in: period)
        }
        guard owes.contains(true) || observations.contains(where: { $0.map { !$0.isNotApplicable } ?? false }) else {
            return nil
        }
        let cells = HTML(room: 24 * periods.count) { cells in
            for (observation, isOwed) in zip(observations, owes) {
                cells.appendLiteral("<td>")
                append(observation, isOwed: isOwed, to: &cells)
                cells.appendLiteral("</td>")
            }
        }
        return """
            <tr id="\(site.historyAnchor(of: unit))"><th scope="row">\(unit.map { library.units[$0].name } ?? site.wording.wholeJurisdiction)</th>\(cells)</tr>

            """
    }

    private func append(_ observation: Observation?, isOwed: Bool, to cell: inout HTML.Interpolation) {
        let wording = site.wording
        let isScoredOnly = site.library.indicators[indicator].measure == nil
        if let number = isScoredOnly ? observation?.score : observation?.value, let observation {
            cell.appendInterpolation(number)
            for remark in site.remarks(on: observation) {
                cell.appendInterpolation("<sup>\(wording.mark(of: remark))</sup>" as HTML)
            }
        } else if observation?.isNotApplicable ?? false {
            cell.appendInterpolation(wording.status(.notApplicable))
        } else {
            cell.appendInterpolation(isOwed || observation != nil ? wording.status(.notReported) : wording.none)
        }
    }
}

extension Site {
    /// The id of the row a unit, or the whole jurisdiction, has in the table of all periods of an indicator's page.
    func historyAnchor(of unit: Reference<Unit>?) -> String {
        unit.map { "history-\(library.units[$0].id)" } ?? "history-jurisdiction"
    }
}
