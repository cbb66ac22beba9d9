import Accountability
import Charts
import Markup

extension Site {
    /// The most units of a kind whose points are listed here; of more the pages of the period do.
    private static let boardRowLimit = 200
    /// The most units of all kinds whose points a plan's page has room for; of more each kind has a page of its own.
    private static let boardRowsOnPlanPage = 40

    /// Where a plan stands, as a sentence, a bar and the counts; `nil` where no value was reported.
    func planStandingLine(_ standing: PlanStanding, namingPlan: Bool = false, in context: PageContext) -> HTML? {
        guard let latest = standing.latest, standing.counts.applicable > 0 else { return nil }
        let plan = namingPlan ? library.plans[standing.plan].title : nil
        let sentence = wording.standing(
            period: wording.period(latest.period), counts: standing.counts, isByUnit: standing.isByUnit, plan: plan)
        let marks = standing.counts.present.map { "<li>\(statusMark($0.status)) \($0.count)</li>\n" as HTML }
        return """
            <p class="lead">\(sentence)<a href="\(context.link(path(of: latest.period)))">\(wording.seeAll)</a></p>
            \(stateBar(standing.counts))<ul class="key">
            \(marks)</ul>

            """
    }

    /// The counts as lengths; the numbers stand beside it.
    private func stateBar(_ counts: StateCounts) -> HTML {
        let (width, gap) = (680, 2)
        let parts = counts.present.filter { $0.status != .notApplicable }
        let room = width - gap * max(0, parts.count - 1)
        var before = 0
        let bars = parts.enumerated().map { place, part -> HTML in
            let start = room * before / counts.applicable
            before += part.count
            let length = max(1, room * before / counts.applicable - start)
            return
                "<rect\(attribute: "class", part.status.rawValue)\(attribute: "x", start + gap * place) width=\"\(length)\" height=\"12\"/>"
        }
        return
            "<svg class=\"bar\" width=\"680\" height=\"12\" viewBox=\"0 0 680 12\" aria-hidden=\"true\">\(bars)</svg>\n"
    }

    /// Where a plan stands, under its heading.
    func standingSection(of plan: Reference<AssessmentPlan>, in context: PageContext) -> HTML? {
        standings[Int(plan.index)].flatMap { planStandingLine($0, in: context) }.map {
            "<section id=\"standing\">\n<h2>\(wording.currentStanding)</h2>\n\($0)</section>\n"
        }
    }

    /// Points by period, indicator and unit, and places in assessments elsewhere.
    func pointsSections(of plan: Reference<AssessmentPlan>, in context: PageContext) -> HTML? {
        standings[Int(plan.index)].map {
            "\(scoreSection($0, in: context))\(ranksElsewhere($0, in: context))"
        }
    }

    /// The figures of a plan's page, without what depends on the page.
    func figures(of plan: Reference<AssessmentPlan>) -> [Figure] {
        let points = [weightsFigure(of: plan)].compactMap(\.self)
        guard let standing = standings[Int(plan.index)] else { return points }
        let boards = standing.boards.filter { boardPath($0, in: standing) == path(of: plan) }
        return [indicatorScoresFigure(in: standing)].compactMap(\.self) + points + boards.compactMap { boardFigure($0) }
    }

    // MARK: Boards

    /// The page on which the points of the units of a kind stand.
    func boardPath(_ board: ScoreBoard, in standing: PlanStanding) -> String {
        let page = path(of: standing.plan)
        let isShown = standing.boards.reduce(0) { $0 + $1.rows.count } <= Site.boardRowsOnPlanPage
        return isShown || !hasRows(board)
            ? page : "\(page.dropLast(".html".count))--scores-\(board.kind.rawValue).html"
    }

    /// The pages of points the plan's own page has no room for, with the files of their charts.
    func boardPages(of plan: Reference<AssessmentPlan>) -> [SitePage] {
        guard let standing = standings[Int(plan.index)] else { return [] }
        return standing.boards.filter { boardPath($0, in: standing) != path(of: plan) }.flatMap { board in
            let path = boardPath(board, in: standing)
            let title = library.plans[plan].title
            return [
                page(path) { [self] context in
                    PageContent(
                        heading: wording.labelled(wording.scoresByUnit, wording.kind(board.kind)), section: .indicators,
                        crumbs: [.init(title: title, path: self.path(of: plan))],
                        description: wording.labelled(title, wording.scoresByUnit),
                        body: """
                            <p class="muted">\(wording.scoreNote)</p>
                            \(self.board(board, level: 2, in: context))
                            """)
                }
            ] + chartFiles(on: path) { [self] in [boardFigure(board)].compactMap(\.self) }
        }
    }

    /// Whether the points of a kind of units are listed unit by unit: not where nobody can be compared with anybody,
    /// nor of more units than fit, of which the pages of the period tell.
    private func hasRows(_ board: ScoreBoard) -> Bool {
        board.rows.count <= Site.boardRowLimit && board.rows.contains { $0.peers > 1 }
    }

    // MARK: Points

    private func scoreSection(_ standing: PlanStanding, in context: PageContext) -> HTML? {
        guard let scored = standing.scored else { return nil }
        let scores = indicatorScoresFigure(in: standing).map { html($0, from: scored, in: context) }
        return """
            <section id="points">
            <h2>\(wording.scores)</h2>
            <p class="muted">\(wording.scoreNote)</p>
            \(scoresByPeriod(standing, in: context))\(scores)\(standing.boards.map { section(of: $0, in: standing, context) })</section>

            """
    }

    /// The points of the whole jurisdiction by category and period.
    private func scoresByPeriod(_ standing: PlanStanding, in context: PageContext) -> HTML? {
        let plan = library.plans[standing.plan]
        let periods = library.periodsOfPlanYears.filter { period in
            period.plan == standing.plan
                && library.progress.observations(in: period).contains { $0.unit == nil && $0.hasScore }
        }
        guard !periods.isEmpty else { return nil }
        func cell(_ sum: ScoreSum) -> HTML {
            guard sum.scored > 0 else { return "<td class=\"n\">\(wording.unscored)</td>" }
            return "<td class=\"n\">\(figure(sum.sum))<br><small>\(sum.scored)/\(sum.indicators)</small></td>"
        }
        let rows = plan.categories.indices.map { category -> HTML in
            let sums = periods.map { library.scoreSum(in: $0, category: category) }
            let points = plan.indicators.map { library.indicators[$0] }.filter { $0.category == category }.map(\.points)
            return """
                <tr><th scope="row">\(title(of: plan.categories[category]))</th><td class="n">\(points.total().description)</td>\(sums.map(cell))</tr>

                """
        }
        let totals = periods.map { library.scoreSum(in: $0) }
        return DataTable(
            id: "scores-by-period", caption: wording.scoresByPeriod, level: 3,
            columns: [.text(wording.category), .figures(wording.fullScore)]
                + periods.map { .figures(wording.period($0.period)) },
            rows: rows,
            foot:
                "<tr><th scope=\"row\">\(wording.total)</th><td class=\"n\">\(library.totalPoints(of: standing.plan).description)</td>\(totals.map(cell))</tr>\n"
        ).html
    }

    private func html(_ figure: Figure, from period: PlanPeriod, in context: PageContext) -> HTML {
        var figure = figure
        figure.sources = sources(of: [period], in: context)
        return html(figure, in: context)
    }

    /// The points of the units of a kind, or the way to them.
    private func section(of board: ScoreBoard, in standing: PlanStanding, _ context: PageContext) -> HTML {
        let page = boardPath(board, in: standing)
        let id = "scores-\(board.kind.rawValue)"
        guard page != path(of: standing.plan) || !hasRows(board) else {
            return self.board(board, level: 3, in: context)
        }
        let address = context.link(hasRows(board) ? page : path(of: board.period.period))
        return
            "<p id=\"\(id)\"><a href=\"\(address)\">\(wording.labelled(wording.scoresByUnit, wording.kind(board.kind)))</a></p>\n"
    }

    /// The points of the units of a kind: the chart where there is one, else the table.
    private func board(_ board: ScoreBoard, level: Int, in context: PageContext) -> HTML {
        let id = "scores-\(board.kind.rawValue)"
        let caption = wording.labelled(wording.kind(board.kind), wording.period(board.period.period))
        var figure = boardFigure(board)
        figure?.level = level
        let content =
            figure.map { html($0, from: board.period, in: context) }
            ?? scoreTable(board.rows, id: "\(id)-c", caption: caption, level: level, in: context)
        return "<div id=\"\(id)\">\n\(content)</div>\n"
    }

    // MARK: Places elsewhere

    /// The places others awarded, beside the rule that names what may follow: two facts, and no verdict.
    private func ranksElsewhere(_ standing: PlanStanding, in context: PageContext) -> HTML? {
        let plan = library.plans[standing.plan]
        let rows = plan.indicators.compactMap { indicator -> HTML? in
            let history = library.progress.history(of: indicator, by: nil)
            let ranked = history.last { library.progress.details(of: $0)?.rank != nil }
            guard let ranked, let rank = library.progress.details(of: ranked)?.rank else { return nil }
            let place = wording.rank(place: rank.place, of: rank.of, among: rank.among)
            return """
                <tr><th scope="row">\(context.link(indicator))</th><td>\(wording.period(library.progress.period(of: ranked)))</td><td>\(place)</td></tr>

                """
        }
        guard !rows.isEmpty else { return nil }
        let rule: HTML? = plan.policy.map {
            "<p class=\"muted\">\(wording.ranksAreNoVerdict)\(context.link($0))\(wording.fullStop)</p>\n"
        }
        return """
            <section id="places">
            \(DataTable(
                id: "places-table", caption: wording.ranksElsewhere, level: 2,
                columns: [.text(wording.indicator), .text(wording.periodWord), .text(wording.rankWord)], rows: rows
            ).html)\(rule)</section>

            """
    }
}
