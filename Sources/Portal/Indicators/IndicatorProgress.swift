import Accountability
import Charts
import Markup

extension Site {
    /// The most rows of one table of units; further ones stand on pages of their own.
    static let unitRowLimit = 200

    /// What was reported of an indicator: where it stands, its year, its units.
    func progressSection(of indicator: Reference<Indicator>, in context: PageContext) -> HTML? {
        guard let standing = standings[Int(library.indicators[indicator].plan.index)] else { return nil }
        let downloads = indicatorDownloads(indicator)
        let figures = figures(of: indicator, in: standing).map { figure in
            var figure = figure
            figure.downloads = downloads
            figure.sources = sources(of: [standing.latest].compactMap(\.self), in: context)
            return html(figure, in: context)
        }
        return """
            \(currentStatus(of: indicator, in: standing, context: context))\(figures)\(unitTable(of: indicator, part: 0, in: standing, context: context))\(figures.isEmpty ? dataLinks(downloads, in: context) : nil)
            """
    }

    /// The figures of an indicator's page, without what depends on the page.
    func figures(of indicator: Reference<Indicator>, in standing: PlanStanding) -> [Figure] {
        [trendFigure(of: indicator, in: standing), unitsFigure(of: indicator, in: standing)].compactMap(\.self)
    }

    /// The files of an indicator's figures.
    func indicatorDownloads(_ indicator: Reference<Indicator>) -> [(title: String, path: String)] {
        let stem = path(of: indicator).dropLast(5)
        return [("CSV", "\(stem).csv"), ("JSON", "\(stem).json")]
    }

    private func dataLinks(_ files: [(title: String, path: String)], in context: PageContext) -> HTML {
        let links = files.map { "<a href=\"\(context.link($0.path))\">\($0.title)</a>" as HTML }
        return
            "<p class=\"muted noprint\">\(wording.labelled(wording.downloads, ""))\(links.joined(separator: context.separator))</p>\n"
    }

    // MARK: The whole jurisdiction

    /// The state of the whole jurisdiction in the newest period, with all of its arithmetic.
    private func currentStatus(
        of indicator: Reference<Indicator>, in standing: PlanStanding, context: PageContext
    ) -> HTML? {
        let lines = [
            standing.latest.flatMap { statusLine(of: indicator, in: $0, isDue: standing.expectsWhole.contains(indicator)) },
            standing.scored.flatMap { scoreLine(of: indicator, in: $0) },
        ].compactMap(\.self)
        guard !lines.isEmpty else { return nil }
        return """
            <section id="status">
            <h2>\(wording.currentStanding)</h2>
            \(lines)</section>

            """
    }

    private func statusLine(of indicator: Reference<Indicator>, in period: PlanPeriod, isDue: Bool) -> HTML? {
        guard let measure = library.indicators[indicator].measure else { return nil }
        let observation = library.progress.observation(of: indicator, by: nil, in: period)
        guard let observation else {
            guard isDue else { return nil }
            return "<p>\(statusMark(.notReported)) \(wording.notReported(in: wording.period(period.period)))</p>\n"
        }
        let assessment = library.assessment(of: observation)
        let value = observation.value.map {
            wording.finding(
                period: wording.period(period.period), value: wording.quantity(typeset($0), unit: measure.unit),
                isCumulative: measure.kind == .cumulative, completion: nil)
        }
        let arithmetic = assessment.comparison.map { fullArithmetic($0) } ?? (value == nil ? nil : wording.noTarget)
        let rule = assessment.comparison.map { wording.statusThresholds($0.pace) }
        return """
            <p class="lead">\(assessment.status.map { "\(statusMark($0)) " as HTML })\(value ?? wording.period(period.period))\(mark(of: observation))</p>
            \(arithmetic.map { "<p>\(wording.labelled(wording.arithmetic, $0))</p>\n" as HTML })\(remarks(on: observation, assessment).map { "<p>\($0)</p>\n" as HTML })\(rule.map { "<p class=\"muted\">\(wording.labelled(wording.statusRule, $0))</p>\n" as HTML })
            """
    }

    private func scoreLine(of indicator: Reference<Indicator>, in period: PlanPeriod) -> HTML? {
        guard let observation = library.progress.observation(of: indicator, by: nil, in: period) else { return nil }
        let score = observation.score.map { score in
            wording.labelled(
                wording.score,
                wording.scoreFinding(
                    period: wording.period(period.period), sum: typeset(score),
                    of: library.indicators[indicator].points.description))
        }
        let rank = library.progress.details(of: observation)?.rank.map { rank in
            wording.labelled(
                wording.rank, wording.rank(place: rank.place, of: rank.of, among: rank.among))
        }
        let parts = [score, rank].compactMap(\.self)
        return parts.isEmpty ? nil : "<p>\(parts.joined(separator: wording.comma))</p>\n"
    }

    /// A word behind a figure that is not settled.
    func mark(of observation: Observation) -> HTML? {
        if observation.isProvisional { return "<span class=\"muted\">\(wording.parenthesised(wording.provisional))</span>" }
        guard library.isRestated(observation) else { return nil }
        return "<span class=\"muted\">\(wording.parenthesised(wording.restated))</span>"
    }

    /// Why a status was stated, what the arithmetic alone would give, and the note.
    func remarks(on observation: Observation, _ assessment: Assessment) -> String? {
        var parts: [String] = []
        if let reason = assessment.reason {
            parts.append(wording.stated(reason: reason))
            if let computed = assessment.comparison?.status, computed != assessment.status {
                parts.append(wording.computed(wording.status(computed)))
            }
        }
        if let note = library.progress.details(of: observation)?.note { parts.append(note) }
        return parts.isEmpty ? nil : parts.joined(separator: wording.semicolon)
    }

    // MARK: Units

    /// The units of an indicator in the newest period, so many to a page; each row has the id `unit-<id>`.
    func unitTable(
        of indicator: Reference<Indicator>, part: Int, in standing: PlanStanding, context: PageContext
    ) -> HTML? {
        guard let measure = library.indicators[indicator].measure, let latest = standing.latest else { return nil }
        let units = standing.units(of: indicator, in: library)
        guard !units.isEmpty else { return nil }
        let ranks = ranks(of: indicator, measure: measure, in: standing)
        let shown = units.dropFirst(part * Site.unitRowLimit).prefix(Site.unitRowLimit)
        let rows = shown.map { row($0, of: indicator, measure: measure, in: latest, ranks: ranks, context: context) }
        let parts = unitTableParts(of: indicator, in: standing)
        let pages = (0..<parts).filter { $0 != part }.map { other in
            "<a href=\"\(context.link(unitTablePath(of: indicator, part: other)))\">\(wording.unitsContinued(other + 1))</a>" as HTML
        }
        return """
            <section id="units">
            \(DataTable(
                id: "units-table",
                caption: wording.labelled(wording.valuesByUnit, wording.period(latest.period)), level: 2,
                columns: [.text(wording.unit), .text(wording.target), .figures(head(wording.latestValue, measure)),
                    .text(wording.progressStatus)]
                    + (ranks.isEmpty ? [] : [.figures(wording.rank)]),
                rows: Array(rows)
            ).html)\(pages.isEmpty ? nil : "<p>\(pages.joined(separator: context.separator))</p>\n" as HTML)</section>

            """
    }

    /// How many pages the units of an indicator take, its own included.
    func unitTableParts(of indicator: Reference<Indicator>, in standing: PlanStanding) -> Int {
        let count = standing.units(of: indicator, in: library).count
        return max(1, (count + Site.unitRowLimit - 1) / Site.unitRowLimit)
    }

    /// The page that holds a part of an indicator's units.
    func unitTablePath(of indicator: Reference<Indicator>, part: Int) -> String {
        part == 0 ? path(of: indicator) : "\(path(of: indicator).dropLast(5))/units-\(part + 1).html"
    }

    private func head(_ title: String, _ measure: Measure) -> String {
        measure.unit.isEmpty ? title : title + wording.parenthesised(measure.unit)
    }

    private func ranks(
        of indicator: Reference<Indicator>, measure: Measure, in standing: PlanStanding
    ) -> [Reference<Unit>: String] {
        let rows = comparableUnits(of: indicator, measure: measure, in: standing)
        guard let ranking = unitRanking(rows.map(\.value), measure: measure) else { return [:] }
        var ranks: [Reference<Unit>: String] = [:]
        for place in rows.indices {
            guard let rank = ranking.ranks[place] else { continue }
            ranks[rows[place].unit] = wording.tiedRank(rank, isShared: ranking.isShared(at: place))
        }
        return ranks
    }

    private func row(
        _ unit: Reference<Unit>, of indicator: Reference<Indicator>, measure: Measure, in period: PlanPeriod,
        ranks: [Reference<Unit>: String], context: PageContext
    ) -> HTML {
        let observation = library.progress.observation(of: indicator, by: unit, in: period)
        let assessment = library.assessment(of: indicator, by: unit, in: period)
        let reference = observation.flatMap { library.progress.details(of: $0)?.reference }
        let target = library.target(of: indicator, for: unit, at: period.period, reference: reference)
        let arithmetic: HTML? = assessment.comparison.map { "<br><span class=\"muted\">\(self.arithmetic($0))</span>" }
        let remarks: HTML? = observation.flatMap { self.remarks(on: $0, assessment) }.map {
            "<br><span class=\"muted\">\($0)</span>"
        }
        let rank: HTML? = ranks.isEmpty ? nil : "<td class=\"n\">\(ranks[unit] ?? wording.none)</td>"
        return """
            <tr id="unit-\(library.units[unit].id)"><th scope="row">\(context.link(unit))</th><td>\(target.map { sentence(for: $0, measure: measure) } ?? wording.none)</td><td class="n">\(observation?.value.map { typeset($0) } ?? wording.none)\(observation.flatMap { mark(of: $0) })</td><td>\(statusMark(assessment.status))\(arithmetic)\(remarks)</td>\(rank)</tr>

            """
    }
}
