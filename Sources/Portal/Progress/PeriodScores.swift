import Accountability
import Markup

extension Site {
    /// The scores of a period: of the whole jurisdiction by category, then of the units; `nil` where none were given.
    func scores(
        _ figures: PeriodFigures, divided division: GridDivision, id: String, in context: PageContext
    ) -> HTML? {
        let ofCategories = categoryScores(figures, id: "\(id)-categories")
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

    private func categoryScores(_ figures: PeriodFigures, id: String) -> HTML? {
        let plan = library.plans[figures.period.plan]
        let total = library.scoreSum(in: figures.period)
        guard total.scored > 0 else { return nil }
        let rows = plan.categories.enumerated().map { index, category -> HTML in
            scoreRow(title(of: category), library.scoreSum(in: figures.period, category: index))
        }
        return DataTable(
            id: id, caption: wording.scoresByCategory, level: 3, classes: "compact",
            columns: [
                .text(wording.category), .figures(wording.points), .figures(wording.score), .figures(wording.scored),
            ],
            rows: rows, foot: scoreRow(wording.total, total)
        ).html
    }

    private func scoreRow(_ name: String, _ sum: ScoreSum) -> HTML {
        """
        <tr><th scope="row">\(name)</th><td class="n">\(sum.points.description)</td><td class="n">\(sum.scored > 0 ? sum.sum.description : wording.none)</td><td class="n">\(sum.scored)/\(sum.indicators)</td></tr>

        """
    }

    /// A unit's sum and, where ranks are shown, its place among the units it can be compared with.
    private struct UnitScore {
        let unit: Reference<Unit>
        let sum: ScoreSum
        var rank: Int?
        var isShared = false
    }

    private func unitScoreTables(
        _ figures: PeriodFigures, of units: [Reference<Unit>], id: String, in context: PageContext
    ) -> HTML? {
        let shown = Set(units)
        let tables = UnitKind.allCases.compactMap { kind -> HTML? in
            // Ranked among all units of the kind, whether they stand on this page or not.
            let all = figures.units.lazy.map { $0.unit }.filter { self.library.units[$0].kind == kind }
            guard all.contains(where: { shown.contains($0) }) else { return nil }
            let scores = unitScores(Array(all), in: figures.period).filter { shown.contains($0.unit) }
            guard !scores.isEmpty else { return nil }
            return unitScoreTable(scores, kind: kind, id: "\(id)-\(kind.rawValue)", in: context)
        }
        guard !tables.isEmpty else { return nil }
        let note: HTML? =
            library.settings.ranking.isShown
            ? "<p class=\"muted\">\(wording.rankNote(tolerance: library.settings.ranking.tolerance.description))</p>\n"
            : nil
        return "\(note)\(tables)"
    }

    /// The sums of units of one kind, and their ranks among those scored in as many indicators for as many points:
    /// sums of other points say nothing about each other.
    private func unitScores(_ units: [Reference<Unit>], in period: PlanPeriod) -> [UnitScore] {
        var scores = units.map { UnitScore(unit: $0, sum: library.scoreSum(of: $0, in: period)) }
            .filter { $0.sum.scored > 0 }
        guard library.settings.ranking.isShown else { return scores }
        var ranked = [Bool](repeating: false, count: scores.count)
        for first in scores.indices where !ranked[first] {
            let peers = scores.indices.filter { scores[$0].sum.isComparable(with: scores[first].sum) }
            for peer in peers { ranked[peer] = true }
            guard peers.count > 1 else { continue }
            let ranking = Ranking(peers.map { scores[$0].sum.sum }, tolerance: library.settings.ranking.tolerance)
            for (place, peer) in peers.enumerated() {
                scores[peer].rank = ranking.ranks[place]
                scores[peer].isShared = ranking.isShared(at: place)
            }
        }
        return scores
    }

    private func unitScoreTable(
        _ scores: [UnitScore], kind: UnitKind, id: String, in context: PageContext
    ) -> HTML {
        let hasRanks = scores.contains { $0.rank != nil }
        // In the order of ranks where all are ranked against each other, else in the official order.
        let ordered =
            scores.allSatisfy { $0.rank != nil && $0.sum.isComparable(with: scores[0].sum) }
            ? scores.enumerated().sorted { ($0.element.rank ?? 0, $0.offset) < ($1.element.rank ?? 0, $1.offset) }
                .map(\.element) : scores
        let rows = ordered.map { score -> HTML in
            let rank: HTML? =
                hasRanks
                ? "<td class=\"n\">\(score.rank.map { wording.rank($0, isShared: score.isShared) } ?? wording.none)</td>"
                : nil
            return """
                <tr><th scope="row">\(context.link(score.unit))</th><td class="n">\(score.sum.scoredPoints.description)</td><td class="n">\(score.sum.sum.description)</td><td class="n">\(score.sum.scored)/\(score.sum.indicators)</td>\(rank)</tr>

                """
        }
        return DataTable(
            id: id, caption: wording.kind(kind), level: 3, classes: "compact",
            columns: [
                .text(wording.unit), .figures(wording.scoredPoints), .figures(wording.score),
                .figures(wording.scored),
            ] + (hasRanks ? [.figures(wording.rankWord)] : []),
            rows: rows
        ).html
    }
}

extension ScoreSum {
    /// Whether sums can be held against each other: as many indicators scored, for as many points.
    fileprivate func isComparable(with other: ScoreSum) -> Bool {
        scored == other.scored && scoredPoints == other.scoredPoints
    }
}
