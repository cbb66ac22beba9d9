import Accountability
import Charts
import Markup

extension Site {
    /// What the whole jurisdiction scored of the points of each indicator.
    ///
    /// - Returns: `nil` where nothing was scored, and where the plan has more indicators than fit one drawing.
    func indicatorScoresFigure(in standing: PlanStanding) -> Figure? {
        let plan = library.plans[standing.plan]
        guard let period = standing.scored, plan.indicators.count <= Figure.rowLimit else { return nil }
        let sum = library.scoreSum(in: period)
        guard sum.scored > 0 else { return nil }
        var category: Int?
        let rows = plan.indicators.map { reference -> ScoreChart.Row in
            let indicator = library.indicators[reference]
            let observation = library.progress.observation(of: reference, by: nil, in: period)
            let details = observation.flatMap { library.progress.details(of: $0) }
            let score: Datum =
                observation?.isNotApplicable ?? false
                ? .notApplicable : observation?.score.map { .reported(Number($0)) } ?? .notReported()
            let isFirst = indicator.category != category
            category = indicator.category
            return ScoreChart.Row(
                name: Name("\(indicator.number) \(indicator.name)"), points: Number(indicator.points), score: score,
                deduction: observation?.score.map { figure(indicator.points - $0) }, reason: details?.note,
                heading: isFirst ? indicator.category.map { title(of: plan.categories[$0]) } : nil)
        }
        let chart = ScoreChart(quantity: Quantity(name: wording.score, unit: wording.pointsUnit), rows: rows)
        let drawings = chart.drawings(chartWording)
        guard !drawings.isEmpty else { return nil }
        return Figure(
            id: "scores", heading: wording.scoresByIndicator, level: 3,
            sentence: wording.labelled(
                wording.period(period.period),
                wording.scoreSum(
                    figure(sum.sum), points: figure(sum.points), scored: sum.scored, indicators: sum.indicators)),
            drawings: drawings, data: .table(chart.table(chartWording), caption: wording.scoresByIndicator))
    }

    /// The points that can be had in each indicator; `nil` where points were scored, and where the plan has more
    /// indicators than fit one drawing.
    func weightsFigure(of plan: Reference<AssessmentPlan>) -> Figure? {
        let record = library.plans[plan]
        let scores = standings[Int(plan.index)].flatMap { indicatorScoresFigure(in: $0) }
        guard scores == nil, (1...Figure.rowLimit).contains(record.indicators.count) else { return nil }
        var category: Int?
        let rows = record.indicators.map { reference -> ScoreChart.Row in
            let indicator = library.indicators[reference]
            let isFirst = indicator.category != category
            category = indicator.category
            return ScoreChart.Row(
                name: Name("\(indicator.number) \(indicator.name)"), points: Number(indicator.points),
                score: .notReported(),
                heading: isFirst ? indicator.category.map { title(of: record.categories[$0]) } : nil)
        }
        let chart = ScoreChart(quantity: Quantity(name: wording.score, unit: wording.pointsUnit), rows: rows)
        return Figure(
            id: "points", heading: wording.points, level: 2,
            sentence: wording.planSentence(
                indicators: rows.count, points: library.totalPoints(of: plan).description),
            drawings: chart.drawings(chartWording),
            data: .table(chart.table(chartWording), caption: wording.points))
    }

    /// The points of units of one kind, ranked.
    ///
    /// - Returns: `nil` where the house does not rank, where fewer than two units can be compared, and where there are
    ///   more than fit one drawing.
    func boardFigure(_ board: ScoreBoard) -> Figure? {
        let ranked = board.rows.filter { $0.rank != nil }
        guard library.settings.ranking.isShown, (2...Figure.rowLimit).contains(ranked.count),
            ranked.allSatisfy({ $0.peers == ranked.count })
        else { return nil }
        let ordered = ranked.enumerated().sorted {
            ($0.element.rank ?? 0, $0.offset) < ($1.element.rank ?? 0, $1.offset)
        }.map(\.element)
        var brackets: [Range<Int>] = []
        for (place, row) in ordered.enumerated() where row.isShared {
            if let last = brackets.last, last.upperBound == place, ordered[last.lowerBound].rank == row.rank {
                brackets[brackets.count - 1] = last.lowerBound..<place + 1
            } else {
                brackets.append(place..<place + 1)
            }
        }
        let points = ordered[0].sum.scoredPoints
        let chart = RankingChart(
            quantity: Quantity(name: wording.score, unit: wording.pointsUnit, isCumulative: false), mark: .dot,
            rows: ordered.map { row in
                RankingChart.Row(
                    name: chartName(row.unit), value: .reported(Number(row.sum.sum)), rank: row.rank,
                    isTied: row.isShared)
            }, brackets: brackets, fullScore: Number(points))
        let drawings = chart.drawings(chartWording)
        guard !drawings.isEmpty, let best = ordered.first, let last = ordered.last else { return nil }
        func named(_ row: ScoreBoard.Row) -> String {
            wording.labelled(library.units[row.unit].name, wording.pointsValue(figure(row.sum.sum)))
        }
        return Figure(
            id: "scores-\(board.kind.rawValue)",
            heading: wording.labelled(wording.kind(board.kind), wording.period(board.period.period)), level: 3,
            sentence: wording.highestAndLowest(wording.score, named(best), named(last)), drawings: drawings,
            data: .table(chart.table(chartWording), caption: wording.scoresByUnit),
            notes: [wording.rankNote(tolerance: library.settings.ranking.tolerance.description)])
    }
}
