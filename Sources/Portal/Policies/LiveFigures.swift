import Accountability
import Charts
import Markup
import PolicyText

extension Site {
    /// The files of the charts a document asks for.
    func liveChartFiles(of document: PolicyDocument, on path: String) -> [SitePage] {
        let charts = document.liveBlocks.filter { $0.kind == .chart }
        guard !charts.isEmpty else { return [] }
        return chartFiles(on: path) { [self] in
            charts.enumerated().flatMap { liveFigures($0.element, number: $0.offset + 1) }
        }
    }

    /// The charts a live block asks for, the n-th one of its document: of a plan the points and each kind of units.
    ///
    /// - Returns: None where there is nothing to draw yet.
    func liveFigures(_ block: LiveBlock, number: Int) -> [Figure] {
        var found: [Figure?] = []
        if let batch = block[.batch].flatMap({ batchesByID[$0] }) {
            found = [moneyFigure(of: [batch], named: library.batches[batch].title)]
        } else if let indicator = block[.indicator].flatMap({ indicatorsByID[$0] }) {
            let unit = block[.unit].flatMap { unitsByID[$0] }
            found = [
                standings[Int(library.indicators[indicator].plan.index)].flatMap {
                    trendFigure(of: indicator, by: unit, in: $0)
                }
            ]
        } else if let plan = block[.plan].flatMap({ plansByID[$0] }) {
            found = figures(of: plan)
        }
        return found.compactMap(\.self).enumerated().map { place, figure in
            var figure = figure
            figure.id = "live-chart-\(number)" + (place == 0 ? "" : "-\(figure.id)")
            figure.level = nil
            return figure
        }
    }

    /// The figures a live block asks for, as a sentence.
    ///
    /// - Returns: `nil` where there are none yet.
    func liveTotal(_ block: LiveBlock) -> String? {
        let period = block[.period].flatMap { Period($0) }
        let unit = block[.unit].flatMap { unitsByID[$0] }
        if let batch = block[.batch].flatMap({ batchesByID[$0] }) {
            let totals = library.ledger.totals(of: [batch])
            return wording.batchLead(
                received: library.batches[batch].amount, allocated: totals.allocated, paid: totals.paid)
        }
        if let project = block[.project].flatMap({ projectsByID[$0] }) {
            let record = library.projects[project]
            return wording.summary(funding: record.fundingTotal, paid: record.paid) + wording.fullStop
        }
        if let indicator = block[.indicator].flatMap({ indicatorsByID[$0] }) {
            return total(of: indicator, by: unit, in: period)
        }
        if let plan = block[.plan].flatMap({ plansByID[$0] }) {
            return total(of: plan, category: block[.category], by: unit, in: period)
        }
        return unit.flatMap { total(of: $0) }
    }

    /// The newest value, or that of a period.
    private func total(
        of indicator: Reference<Indicator>, by unit: Reference<Unit>?, in period: Period?
    ) -> String? {
        guard let measure = library.indicators[indicator].measure else { return nil }
        let plan = library.indicators[indicator].plan
        let observation =
            period.map { library.progress.observation(of: indicator, by: unit, in: PlanPeriod(plan: plan, period: $0)) }
            ?? library.progress.history(of: indicator, by: unit).last { $0.hasValue }
        guard let observation, let value = observation.value else {
            return period.map { wording.notReported(in: wording.period($0)) + wording.fullStop }
        }
        let completion =
            measure.kind == .cumulative
            ? library.comparison(of: observation)?.completionPercentage.map { "\(figure($0))%" } : nil
        return wording.finding(
            period: wording.period(library.progress.period(of: observation)),
            value: wording.quantity(figure(value), unit: measure.unit), isCumulative: measure.kind == .cumulative,
            completion: completion) + wording.fullStop
    }

    /// The points of a plan or of one of its categories: those to be had, or with a period those that were scored.
    private func total(
        of plan: Reference<AssessmentPlan>, category id: String?, by unit: Reference<Unit>?, in period: Period?
    ) -> String? {
        let record = library.plans[plan]
        let category = id.flatMap { id in record.categories.firstIndex { $0.id == id } }
        if let period {
            let at = PlanPeriod(plan: plan, period: period)
            let sum = unit.map { library.scoreSum(of: $0, in: at) } ?? library.scoreSum(in: at, category: category)
            guard sum.scored > 0 else { return nil }
            return wording.labelled(
                wording.period(period),
                wording.scoreSum(
                    figure(sum.sum), points: figure(sum.points), scored: sum.scored, indicators: sum.indicators))
        }
        if let unit {
            return library.exposures(of: unit).first { $0.plan == plan }.map { exposure in
                wording.exposure(
                    indicators: exposure.indicators, points: exposure.points.description, plan: record.title)
            }
        }
        let indicators = record.indicators.filter {
            category == nil || library.indicators[$0].category == category
        }
        return wording.planSentence(
            indicators: indicators.count,
            points: indicators.map { library.indicators[$0].points }.total().description)
    }

    /// What a unit answers for: indicators with their points, and projects with their money.
    private func total(of unit: Reference<Unit>) -> String? {
        var parts = library.exposures(of: unit).map { exposure in
            wording.exposure(
                indicators: exposure.indicators, points: exposure.points.description,
                plan: library.plans[exposure.plan].title)
        }
        if let group = projectDirectory.group(.unit, .unit(unit)) {
            let count = wording.count(group.projects.count, .projects)
            parts.append(
                wording.labelled(wording.term(.projectsOfUnit), count) + wording.comma
                    + wording.summary(funding: group.selection.funding, paid: group.selection.paid)
                    + wording.fullStop)
        }
        return parts.isEmpty ? nil : parts.joined()
    }
}
