import Accountability
import Charts
import Markup

extension Site {
    /// The units a unit is ranked among in the newest period, itself included, in the content's order; empty where
    /// there is no history to compare.
    private func peers(of unit: Reference<Unit>, in standing: PlanStanding) -> [Reference<Unit>] {
        guard standing.rankHistory.periods.count > 1, standing.rankHistory.places(of: unit) != nil,
            let (board, own) = standing.score(of: unit), own.rank != nil
        else { return [] }
        return board.rows.filter { $0.indicators == own.indicators }.map(\.unit)
    }

    /// The ranks of a unit in the periods of the year, in a sentence.
    func rankLine(of unit: Reference<Unit>, in standing: PlanStanding) -> HTML? {
        let history = standing.rankHistory
        guard history.periods.count > 1, let places = history.places(of: unit) else { return nil }
        return "<p>\(ranks(places, in: history))</p>\n"
    }

    private func ranks(_ places: [RankHistory.Place?], in history: RankHistory) -> String {
        wording.ranksByPeriod(
            zip(history.periods, places).map { period, place in
                wording.labelled(
                    wording.shortPeriod(period),
                    place.map { wording.rank($0.rank, isShared: $0.isShared) } ?? wording.none)
            })
    }

    /// Whether a unit has a drawing of ranks: more lines than a drawing holds are told in a sentence only.
    func hasRanksFigure(_ unit: Reference<Unit>, in standing: PlanStanding) -> Bool {
        (2...RankHistoryChart.lineLimit).contains(peers(of: unit, in: standing).count)
    }

    /// The ranks of a unit among its like, period by period.
    func ranksFigure(of unit: Reference<Unit>, in standing: PlanStanding) -> Figure? {
        guard hasRanksFigure(unit, in: standing), let places = standing.rankHistory.places(of: unit),
            let (board, _) = standing.score(of: unit)
        else { return nil }
        let history = standing.rankHistory
        let chart = RankHistoryChart(
            periods: history.periods.map { wording.shortPeriod($0) },
            lines: peers(of: unit, in: standing).map { peer in
                RankHistoryChart.Line(
                    name: chartName(peer), ranks: (history.places(of: peer) ?? []).map { $0?.rank }, isOwn: peer == unit
                )
            })
        guard let drawing = chart.drawing(chartWording) else { return nil }
        return Figure(
            id: "ranks-\(library.plans[standing.plan].id)", heading: wording.ranksAmong(wording.kind(board.kind)),
            level: 3,
            sentence: ranks(places, in: history), drawings: [drawing],
            data: .table(chart.table(chartWording), caption: wording.ranksAmong(wording.kind(board.kind))),
            notes: [wording.rankNote(tolerance: library.settings.ranking.tolerance.description)])
    }
}
