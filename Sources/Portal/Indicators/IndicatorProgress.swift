import Accountability
import Charts
import Markup

extension Site {
    /// The most units with their figures on an indicator's further pages, and with their earlier values on a page.
    private static let unitsPerPage = 80
    private static let historiesPerPage = 120

    /// The most units on an indicator's own page: all of an ordinary county's, else the first.
    func unitsOnPage(of indicator: Reference<Indicator>) -> Int { unitsOnPage(of: indicator, ifWithFigures: 40) }

    /// The most units whose earlier values stand on an indicator's own page, below everything else.
    private func historiesOnPage(of indicator: Reference<Indicator>) -> Int {
        unitsOnPage(of: indicator, ifWithFigures: 22)
    }

    /// How many units there is room for: for many if at most so many of them have figures, with targets, drawings and
    /// arithmetic.
    private func unitsOnPage(of indicator: Reference<Indicator>, ifWithFigures limit: Int) -> Int {
        let (many, few) = (60, 22)
        guard let standing = standings[Int(library.indicators[indicator].plan.index)],
            library.indicators[indicator].measure != nil
        else { return many }
        let units = standing.units(of: indicator)
        guard units.count <= many else { return few }
        return units.count { hasFigure($0, of: indicator, in: standing) } <= limit ? many : few
    }

    /// The units of an indicator that stand on one of its pages, by their places among all.
    private func unitRows(of indicator: Reference<Indicator>, part: Int, in standing: PlanStanding) -> Range<Int> {
        let count = standing.units(of: indicator).count
        let end = unitsOnPage(of: indicator) + part * Site.unitsPerPage
        return min(part == 0 ? 0 : end - Site.unitsPerPage, count)..<min(end, count)
    }

    /// The page of an indicator on which one of its units stands, by its place among them and how many its own page has.
    static func unitPart(ofRow row: Int, first: Int) -> Int {
        row < first ? 0 : 1 + (row - first) / unitsPerPage
    }

    /// What was reported of an indicator: where it stands, its year, its units.
    func progressSection(of indicator: Reference<Indicator>, in context: PageContext) -> HTML? {
        guard let standing = standings[Int(library.indicators[indicator].plan.index)] else {
            return HistoryTable(site: self, indicator: indicator, context: context).html(of: [nil])
        }
        let downloads = figureDownloads(of: indicator)
        let figures = figures(of: indicator, in: standing).map { figure in
            var figure = figure
            figure.downloads = downloads
            figure.sources = sources(of: [standing.latest].compactMap(\.self), in: context)
            return html(figure, in: context)
        }
        return """
            \(currentStatus(of: indicator, in: standing, context: context))\(figures)\(unitTable(of: indicator, part: 0, in: standing, context: context))\(history(of: indicator, in: standing, context))\(figures.isEmpty ? dataLinks(downloads, in: context) : nil)
            """
    }

    /// The figures of an indicator's page, without what depends on the page.
    func figures(of indicator: Reference<Indicator>, in standing: PlanStanding) -> [Figure] {
        let units = unitTableParts(of: indicator, in: standing) > 1 ? nil : unitsFigure(of: indicator, in: standing)
        return [trendFigure(of: indicator, in: standing), units].compactMap(\.self)
    }

    /// The figures of the first further page of an indicator's units: the chart its own page has no room for.
    func figuresOfUnits(of indicator: Reference<Indicator>, in standing: PlanStanding) -> [Figure] {
        guard unitTableParts(of: indicator, in: standing) > 1 else { return [] }
        return [unitsFigure(of: indicator, in: standing, hasTable: false)].compactMap(\.self)
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
    ) -> HTML {
        let lines = [
            standing.latest.flatMap {
                statusLine(of: indicator, in: $0, isDue: standing.expectsWhole.contains(indicator))
            },
            standing.scored.flatMap { scoreLine(of: indicator, in: $0) },
        ].compactMap(\.self)
        return """
            <section id="\(rowAnchor(of: nil))">
            <h2>\(wording.currentStanding)</h2>
            \(lines.isEmpty ? "<p class=\"muted\">\(wording.notReportedOfWhole)</p>\n" as HTML : "\(lines)")</section>

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
                period: wording.period(period.period), value: wording.quantity(figure($0), unit: measure.unit),
                isCumulative: measure.kind == .cumulative, completion: nil)
        }
        let arithmetic =
            assessment.comparison.map { fullArithmetic($0) } ?? (value == nil ? nil : "\(wording.noTarget)")
        let rule: HTML? = assessment.comparison.map { _ in "<p class=\"muted\">\(statusRuleText)</p>\n" }
        return """
            <p class="lead">\(assessment.status.map { "\(statusMark($0)) " as HTML })\(value ?? wording.period(period.period))\(mark(of: observation))</p>
            \(arithmetic.map { "<p>\(wording.labelled(wording.arithmetic, ""))\($0)</p>\n" as HTML })\(explanation(of: observation, assessment).map { "<p>\($0)</p>\n" as HTML })\(rule)
            """
    }

    private func scoreLine(of indicator: Reference<Indicator>, in period: PlanPeriod) -> HTML? {
        guard let observation = library.progress.observation(of: indicator, by: nil, in: period) else { return nil }
        let score = observation.score.map { score in
            wording.labelled(
                wording.score,
                wording.scoreFinding(
                    period: wording.period(period.period), sum: figure(score),
                    of: library.indicators[indicator].points.description))
        }
        let rank = library.progress.details(of: observation)?.rank.map { rank in
            wording.labelled(
                wording.rankWord, wording.rank(place: rank.place, of: rank.of, among: rank.among))
        }
        let parts = [score, rank].compactMap(\.self)
        return parts.isEmpty ? nil : "<p>\(parts.joined(separator: wording.comma))</p>\n"
    }

    /// A word behind a figure that is not settled.
    func mark(of observation: Observation) -> HTML? {
        if observation.isProvisional {
            return "<span class=\"muted\">\(wording.parenthesised(wording.provisional))</span>"
        }
        guard library.isRestated(observation) else { return nil }
        return "<span class=\"muted\">\(wording.parenthesised(wording.chartWord(.revised)))</span>"
    }

    /// Why a status was stated, what the arithmetic alone would give, and the note.
    func explanation(of observation: Observation, _ assessment: Assessment) -> String? {
        let note = library.progress.details(of: observation)?.note
        if assessment.reason == nil && note == nil { return nil }
        var parts: [String] = []
        if let reason = assessment.reason {
            parts.append(wording.stated(reason: reason))
            if let computed = assessment.comparison?.status, computed != assessment.status {
                parts.append(wording.computed(wording.status(computed)))
            }
        }
        if let note { parts.append(note) }
        return parts.joined(separator: wording.semicolon)
    }

    // MARK: Units

    /// The units of an indicator in the newest period, so many to a page, each in a row of its own anchor.
    func unitTable(
        of indicator: Reference<Indicator>, part: Int, in standing: PlanStanding, context: PageContext
    ) -> HTML? {
        let units = standing.units(of: indicator)
        guard !units.isEmpty, let period = standing.latest ?? standing.scored else { return nil }
        let table = UnitTable(site: self, indicator: indicator, standing: standing, context: context)
        let shown = units[unitRows(of: indicator, part: part, in: standing)]
        let last = unitTableParts(of: indicator, in: standing) - 1
        // Not all of them: a province has thousands of parts, and each unit's own page leads to its figures.
        let others = Set([0, part - 1, part + 1, last]).filter { (0...last).contains($0) && $0 != part }.sorted()
        let links = others.map { other -> HTML in
            let address = context.link(unitTablePath(of: indicator, part: other))
            return "<a href=\"\(address)\">\(wording.unitsContinued(other + 1))</a>"
        }
        let (present, absent) = (
            shown.filter { hasFigure($0, of: indicator, in: standing) },
            shown.filter { !hasFigure($0, of: indicator, in: standing) }
        )
        let reasons = absentUnits(absent, table, in: context)
        let rows = present.map { table.row($0) }
        guard !rows.isEmpty else { return "<section id=\"by-unit\">\n\(reasons)</section>\n" }
        return """
            <section id="by-unit">
            \(DataTable(
                id: "units-table",
                caption: wording.labelled(wording.valuesByUnit, wording.period(period.period)), level: 2,
                columns: table.columns, rows: rows
            ).html)\(reasons)\(links.isEmpty ? nil : "<p>\(links.joined(separator: context.separator))</p>\n" as HTML)</section>

            """
    }

    /// The values of all periods of the whole jurisdiction, and of the units as long as they are few.
    private func history(
        of indicator: Reference<Indicator>, in standing: PlanStanding, _ context: PageContext
    ) -> HTML? {
        let units = standing.units(of: indicator)
        let list = historyList(of: indicator, in: standing)
        let shown: [Reference<Unit>?] = [nil] + (list.isCut ? [] : units.map { $0 })
        let table = HistoryTable(site: self, indicator: indicator, context: context).html(of: shown)
        let way: HTML? =
            list.isCut
            ? "<p><a href=\"\(context.link(list.paging.path))\">\(list.heading)\(wording.parenthesised("\(units.count)"))</a></p>\n"
            : nil
        return "\(table)\(way)"
    }

    /// The values of all periods of the units.
    func historyList(of indicator: Reference<Indicator>, in standing: PlanStanding) -> LongList {
        let record = library.indicators[indicator]
        let units = standing.units(of: indicator)
        return LongList(
            paging: historyPaging(of: indicator, count: units.count), excerpt: historiesOnPage(of: indicator),
            heading: wording.labelled(
                record.name, wording.valuesByPeriod(unit: record.measure?.unit ?? wording.pointsUnit)),
            section: .indicators,
            crumbs: crumbs(behind: indicator), description: description(of: indicator)
        ) { [self] rows, context in
            HistoryTable(site: self, indicator: indicator, context: context).html(of: units[rows].map { $0 })
        }
    }

    private func historyPaging(of indicator: Reference<Indicator>, count: Int) -> Paging {
        Paging(
            path: "\(path(of: indicator).dropLast(".html".count))---history.html", count: count,
            size: Site.historiesPerPage, isOfRecord: true)
    }

    /// The page of earlier values on which a unit stands, by its place among the units.
    static func historyPart(ofRow row: Int) -> Int { row / historiesPerPage }

    /// The page on which the earlier values of a unit stand, by its place among some number of units.
    func historyPath(of indicator: Reference<Indicator>, row: Int?, of count: Int) -> String {
        guard let row, count > historiesOnPage(of: indicator) else { return path(of: indicator) }
        return historyPaging(of: indicator, count: count).path(of: Site.historyPart(ofRow: row))
    }

    /// The units that have no figure of their own, by the reason, each with the anchor of a row.
    private func absentUnits(
        _ units: [Reference<Unit>], _ table: UnitTable, in context: PageContext
    ) -> HTML? {
        var reasons: [(reason: String, units: [Reference<Unit>])] = []
        for unit in units {
            let reason = table.reasonOfAbsence(unit)
            if let place = reasons.firstIndex(where: { $0.reason.utf8.elementsEqual(reason.utf8) }) {
                reasons[place].units.append(unit)
            } else {
                reasons.append((reason, [unit]))
            }
        }
        let lines = reasons.map { reason, units -> HTML in
            let names = units.map { "<span id=\"\(rowAnchor(of: $0))\">\(context.link($0))</span>" as HTML }
            return "<p>\(wording.labelled(reason, ""))\(names.joined(separator: context.separator))</p>\n"
        }
        return lines.isEmpty ? nil : "\(lines)"
    }

    /// The units whose targets stand beside their figures in the table of units of an indicator's own page.
    func unitsShown(of indicator: Reference<Indicator>) -> Set<Reference<Unit>> {
        guard let standing = standings[Int(library.indicators[indicator].plan.index)], standing.latest != nil,
            library.indicators[indicator].measure != nil
        else { return [] }
        let shown = standing.units(of: indicator)[unitRows(of: indicator, part: 0, in: standing)]
        return Set(shown.filter { hasFigure($0, of: indicator, in: standing) })
    }

    /// Whether a unit has anything to show or to answer for in the newest periods.
    private func hasFigure(
        _ unit: Reference<Unit>, of indicator: Reference<Indicator>, in standing: PlanStanding
    ) -> Bool {
        let progress = library.progress
        if let scored = standing.scored, progress.observation(of: indicator, by: unit, in: scored)?.hasScore ?? false {
            return true
        }
        guard library.indicators[indicator].measure != nil, let latest = standing.latest else { return false }
        guard let observation = progress.observation(of: indicator, by: unit, in: latest) else {
            return standing.expects(indicator, from: unit)
        }
        return !observation.isNotApplicable
    }

    /// How many pages the units of an indicator take, its own included.
    func unitTableParts(of indicator: Reference<Indicator>, in standing: PlanStanding) -> Int {
        1 + Site.unitPart(ofRow: max(0, standing.units(of: indicator).count - 1), first: unitsOnPage(of: indicator))
    }

    /// The page that holds a part of an indicator's units.
    func unitTablePath(of indicator: Reference<Indicator>, part: Int) -> String {
        part == 0 ? path(of: indicator) : "\(path(of: indicator).dropLast(5))/units-\(part + 1).html"
    }
}
