import Accountability
import Charts
import Markup

extension Site {
    /// The figures of a unit in each plan it has a part in and something was reported of, the newest year first.
    func figures(of unit: Reference<Unit>) -> [(standing: PlanStanding, figures: UnitFigures)] {
        let all = library.relations.responsibilities[Int(unit.index)].map(\.indicator)
        return standingsByYear.compactMap { standing in
            let own = all.filter { library.indicators[$0].plan == standing.plan }
            return own.isEmpty ? nil : (standing, UnitFigures(of: unit, answeringFor: own, in: standing, library))
        }
    }

    /// Where a unit stands, under its heading: how many figures are in which state, its points, its place.
    func standingSection(
        of unit: Reference<Unit>, _ figures: [(standing: PlanStanding, figures: UnitFigures)], in context: PageContext
    ) -> HTML? {
        let lines = figures.prefix(1).flatMap { standing, figures in
            [countLine(figures, in: standing, context: context), scoreLine(of: unit, in: standing, context: context)]
        }.compactMap(\.self)
        let reports = deadlines(of: unit, in: context)
        guard !lines.isEmpty || reports != nil else { return nil }
        let section: HTML? =
            lines.isEmpty
            ? nil
            : """
            <section id="standing">
            <h2>\(wording.currentStanding)</h2>
            \(lines)</section>

            """
        return "\(section)\(reports)"
    }

    private func countLine(_ figures: UnitFigures, in standing: PlanStanding, context: PageContext) -> HTML? {
        guard let latest = standing.latest, figures.counts.applicable > 0 else { return nil }
        let period = wording.period(latest.period)
        let marks = figures.counts.present.map { "<li>\(statusMark($0.status)) \($0.count)</li>\n" as HTML }
        return """
            <p class="lead">\(wording.unitStanding(period: period, counts: figures.counts))<a href="\(context.link(path(of: latest.period)))">\(wording.seeAll)</a></p>
            <ul class="key">
            \(marks)</ul>

            """
    }

    private func scoreLine(of unit: Reference<Unit>, in standing: PlanStanding, context: PageContext) -> HTML? {
        guard let (board, row) = standing.score(of: unit) else { return nil }
        let sum = wording.scoreSum(figure(row.sum.sum), scored: row.sum.scored, of: row.sum.indicators)
        let place: String? =
            library.settings.ranking.isShown
            ? row.rank.map {
                wording.rankAmong($0, of: row.peers, kind: wording.kind(board.kind), isShared: row.isShared)
            } : nil
        let text = [wording.labelled(wording.score, wording.asOf(wording.period(board.period.period), sum)), place]
            .compactMap(\.self).joined(separator: wording.comma)
        let peers: HTML =
            "<a href=\"\(context.link(boardPath(board, in: standing), fragment: "scores-\(board.kind.rawValue)"))\">\(wording.scoresByUnit)</a>"
        return
            "<p>\(text)\(wording.fullStop)\(peers)</p>\n\(hasRanksFigure(unit, in: standing) ? nil : rankLine(of: unit, in: standing))"
    }

    /// Writes the cells of an indicator's row that hold figures: value, status, trend, points.
    func writeFigureCells(
        _ series: UnitFigures.Series, of figures: UnitFigures, sharing parts: UnitPageParts,
        into html: inout HTML.Interpolation
    ) {
        let whole = parts.wholeFigures[Int(series.indicator.index)]
        if let assessment = series.assessment, !(series.latest?.isNotApplicable ?? false) || whole == nil {
            html.appendLiteral("<td class=\"n\">")
            writeValue(of: series, into: &html)
            html.appendLiteral("</td><td>")
            writeStatus(of: series, assessment, into: &html)
            html.appendLiteral("</td><td>")
            figures.sparkline(of: series)?.write(into: &html)
            html.appendLiteral("</td>")
        } else {
            html.appendInterpolation(whole ?? parts.noFigures)
        }
        html.appendLiteral("<td class=\"n\">")
        if let score = series.score { html.appendInterpolation(score) } else { html.appendInterpolation(wording.none) }
        html.appendLiteral("</td>")
    }

    private func writeValue(of series: UnitFigures.Series, into html: inout HTML.Interpolation) {
        if let latest = series.latest, let number = latest.value {
            html.appendInterpolation(number)
            html.appendInterpolation(mark(of: latest))
            return
        }
        html.appendInterpolation(wording.none)
        guard let newest = series.newest, let number = newest.value else { return }
        let period = wording.shortPeriod(library.progress.period(of: newest))
        html.appendLiteral("<br><small>")
        html.appendInterpolation(wording.lastReported(period, figure(number)))
        html.appendLiteral("</small>")
    }

    /// The state, the bullet, the arithmetic and what was said of it.
    private func writeStatus(
        of series: UnitFigures.Series, _ assessment: Assessment, into html: inout HTML.Interpolation
    ) {
        if assessment.status == nil && series.latest?.hasValue != true {
            html.appendInterpolation(wording.scoredOnly)
        } else {
            html.appendInterpolation(statusMark(assessment.status))
        }
        if let comparison = assessment.comparison {
            if let bullet = series.bullet(of: comparison) {
                html.appendLiteral("<br>")
                bullet.write(into: &html)
            }
            html.appendLiteral("<br><small>")
            write(arithmeticWithCompletionOf: comparison, into: &html)
            html.appendLiteral("</small>")
        }
        if let latest = series.latest, let explanation = explanation(of: latest, assessment) {
            html.appendLiteral("<br><small>")
            html.appendInterpolation(explanation)
            html.appendLiteral("</small>")
        }
    }

    /// Writes the statuses of a unit in the indicators a duty serves, where it has any.
    func writeStatuses(
        of duty: Reference<Duty>, _ figures: [(standing: PlanStanding, figures: UnitFigures)],
        sharing parts: UnitPageParts, into html: inout HTML.Interpolation
    ) {
        var isFirst = true
        for indicator in library.duties[duty].indicators {
            var status: ProgressStatus?
            for place in figures.indices where status == nil { status = figures[place].figures.status(of: indicator) }
            guard let status else { continue }
            html.appendInterpolation(isFirst ? parts.standingLabel : parts.separator)
            isFirst = false
            html.appendInterpolation(parts.indicatorNames[Int(indicator.index)])
            html.appendInterpolation(statusMark(status))
        }
        if !isFirst { html.appendLiteral("</p>\n") }
    }

    // MARK: Files

    /// The files of a unit's page: its charts and its figures.
    func progressOutputs(of unit: Reference<Unit>, sharing parts: UnitPageParts) -> [SitePage] {
        let page = path(of: unit)
        guard library.progress.hasObservations(by: unit) || !parts.owed[Int(unit.index)].isEmpty else {
            return []
        }
        var charts: [SitePage] = []
        // Of earlier plans there are tables only.
        if let standing = standingsByYear.first, takesPart(unit, in: standing.plan), hasRanksFigure(unit, in: standing)
        {
            let name = "ranks-\(library.plans[standing.plan].id)"
            charts.append(
                SitePage(path: Figure.path(of: name, on: page), source: nil) { [self] buffer in
                    guard let figure = ranksFigure(of: unit, in: standing) else { return }
                    file(of: figure, part: 0).write(into: &buffer)
                })
        }
        let data = SitePage(path: unitDataPath(unit), source: nil) { [self] buffer in
            parts.figureCells.write(records(of: unit, sharing: parts), to: &buffer)
        }
        return charts + [data]
    }

    private func takesPart(_ unit: Reference<Unit>, in plan: Reference<AssessmentPlan>) -> Bool {
        library.relations.responsibilities[Int(unit.index)].contains { library.indicators[$0.indicator].plan == plan }
    }

    /// The file of a unit's figures.
    func unitDataPath(_ unit: Reference<Unit>) -> String { "\(path(of: unit).dropLast(5)).csv" }

    /// All figures of a unit by period, there by indicator, those it owes among them.
    private func records(of unit: Reference<Unit>, sharing parts: UnitPageParts) -> [FigureRecord] {
        let reported = library.progress.observations(by: unit).map { observation in
            FigureRecord(
                indicator: observation.indicator, unit: unit,
                period: PlanPeriod(
                    plan: library.indicators[observation.indicator].plan,
                    period: library.progress.period(of: observation)), observation: observation)
        }
        let owed = parts.owed[Int(unit.index)].map {
            FigureRecord(indicator: $0.indicator, unit: unit, period: $0.period, observation: nil)
        }
        let (progress, indicators) = (library.progress, library.indicators.count)
        return (reported + owed).stablySorted { record in
            let period = record.observation.map { progress.place(of: $0) } ?? progress.place(of: record.period) ?? 0
            return period * indicators + Int(record.indicator.index)
        }
    }
}
