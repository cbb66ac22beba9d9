import Accountability
import Charts
import Markup

extension Site {
    /// The scores of a period: of the whole jurisdiction by category, then of the units; `nil` where none were given.
    func scores(
        _ figures: PeriodFigures, divided division: GridDivision, id: String, in context: PageContext
    ) -> HTML? {
        let ofCategories = scoreFigure(figures, id: id).map { html($0, in: context) }
        // Where the grid stands on pages of its own, the scores stand with it.
        let ofUnits =
            division.pages.isEmpty
            ? unitScoreTables(figures, of: figures.units.map { $0.unit }, id: "\(id)-units", in: context) : nil
        guard ofCategories != nil || ofUnits != nil else { return nil }
        return """
            <section id="\(id)">
            <h2>\(wording.scores)</h2>
            <p class="muted">\(wording.scoreNote)</p>
            \(ofCategories)\(ofUnits)</section>

            """
    }

    /// The scores of some units as a section of its own; `nil` where none were given.
    func unitScores(
        _ figures: PeriodFigures, of units: [Reference<Unit>], id: String, in context: PageContext
    ) -> HTML? {
        unitScoreTables(figures, of: units, id: "\(id)-units", in: context).map { tables in
            """
            <section id="\(id)">
            <h2>\(wording.scores)</h2>
            <p class="muted">\(wording.scoreNote)</p>
            \(tables)</section>

            """
        }
    }

    /// The points of each category and what the whole jurisdiction scored of them, with the id of the section it stands
    /// in; `nil` where nothing is scored.
    func scoreFigure(_ figures: PeriodFigures, id: String) -> Figure? {
        let plan = library.plans[figures.period.plan]
        let total = library.scoreSum(in: figures.period)
        guard total.scored > 0, !plan.categories.isEmpty else { return nil }
        let rows = plan.categories.enumerated().map { index, category -> ScoreChart.Row in
            let sum = library.scoreSum(in: figures.period, category: index)
            let isWhole = sum.scored == sum.indicators
            return ScoreChart.Row(
                name: Name(title(of: category)), points: Number(sum.points),
                score: sum.scored > 0 ? .reported(Number(sum.sum)) : .notReported(),
                deduction: isWhole ? figure(sum.points - sum.sum) : nil,
                reason: isWhole ? nil : wording.scored(sum.scored, of: sum.indicators))
        }
        let chart = ScoreChart(quantity: Quantity(name: wording.score, unit: wording.pointsUnit), rows: rows)
        let drawings = chart.drawings(chartWording)
        guard !drawings.isEmpty else { return nil }
        return Figure(
            id: "\(id)-categories", heading: wording.scoresByCategory, level: 3,
            sentence: wording.scoreSum(
                total.sum.description, points: total.points.description, scored: total.scored,
                indicators: total.indicators),
            drawings: drawings, data: .table(chart.table(chartWording), caption: wording.scoresByCategory))
    }

    private func unitScoreTables(
        _ figures: PeriodFigures, of units: [Reference<Unit>], id: String, in context: PageContext
    ) -> HTML? {
        let shown = Set(units)
        let tables = figures.boards.compactMap { board -> HTML? in
            // Ranked among all units of the kind, whether they stand on this page or not.
            let scores = board.rows.filter { shown.contains($0.unit) }
            guard !scores.isEmpty else { return nil }
            return scoreTable(
                inOrderOfRanks(scores), id: "\(id)-\(board.kind.rawValue)", caption: wording.kind(board.kind),
                in: context)
        }
        guard !tables.isEmpty else { return nil }
        let note: HTML? =
            library.settings.ranking.isShown
            ? "<p class=\"muted\">\(wording.rankNote(tolerance: library.settings.ranking.tolerance.description))</p>\n"
            : nil
        return "\(note)\(tables)"
    }

    /// In the order of ranks where all are ranked against each other, else in the official order.
    private func inOrderOfRanks(_ scores: [ScoreBoard.Row]) -> [ScoreBoard.Row] {
        guard library.settings.ranking.isShown, scores.allSatisfy({ $0.rank != nil && $0.peers == scores.count }) else {
            return scores
        }
        return scores.enumerated().sorted {
            ($0.element.rank ?? 0, $0.offset) < ($1.element.rank ?? 0, $1.offset)
        }.map(\.element)
    }

    /// The points of some units of a kind as a table, with their ranks where the house ranks and any has one.
    func scoreTable(
        _ scores: [ScoreBoard.Row], id: String, caption: String, level: Int = 3, in context: PageContext
    ) -> HTML {
        let hasRanks = library.settings.ranking.isShown && scores.contains { $0.rank != nil }
        let rows = scores.map { score -> HTML in
            let rank: HTML? =
                hasRanks
                ? "<td class=\"n\">\(score.rank.map { wording.rank($0, isShared: score.isShared) } ?? wording.none)</td>"
                : nil
            return """
                <tr><th scope="row">\(context.link(score.unit))</th><td class="n">\(score.sum.scoredPoints.description)</td><td class="n">\(figure(score.sum.sum))</td><td class="n">\(score.sum.scored)/\(score.sum.indicators)</td>\(rank)</tr>

                """
        }
        return DataTable(
            id: id, caption: caption, level: level, classes: "compact",
            columns: [
                .text(wording.unit), .figures(wording.scoredPoints), .figures(wording.score),
                .figures(wording.scored),
            ] + (hasRanks ? [.figures(wording.rankWord)] : []),
            rows: rows
        ).html
    }
}
