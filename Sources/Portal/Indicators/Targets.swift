import Accountability
import Markup

extension Site {
    /// A target in one line: operator, value and unit of measure, and by when unless that stands elsewhere.
    func sentence(for target: Target, measure: Measure?, withDay: Bool = true) -> String {
        let bound: String
        switch target.bound {
        case .value(let value):
            bound = wording.target(
                target.comparison, value: value.description, unit: (target.measure ?? measure)?.unit ?? "")
        case .relative(let words):
            bound = wording.target(target.comparison, relativeTo: words)
        }
        let limit = target.isLimit ? wording.parenthesised(wording.limit) : ""
        return bound + ((withDay ? target.by : nil).map { wording.comma + wording.dueBy($0) } ?? "") + limit
    }

    /// The most targets of an indicator that stand on its page, and on a page of their own.
    private static let targetsOnIndicatorPage = 15
    private static let targetsPerPage = 120

    /// The targets of an indicator, without those that stand with the figures of their units.
    ///
    /// - Parameters:
    ///   - indicator: The indicator.
    ///   - shown: The units whose target stands with their figures on the page: it is not repeated, unless there is
    ///     more to say of it.
    ///   - context: The page.
    /// - Returns: The table and where the other targets stand; `nil` without targets.
    func targetTable(
        of indicator: Reference<Indicator>, besides shown: Set<Reference<Unit>>, in context: PageContext
    ) -> HTML? {
        guard !library.indicators[indicator].targets.isEmpty else { return nil }
        let (listed, elsewhere) = divided(library.indicators[indicator].targets, shown)
        return "\(html(list(of: listed, of: indicator), in: context))\(note(on: elsewhere, in: context))"
    }

    /// The pages of the targets an indicator's own page has no room for.
    func targetPages(of indicator: Reference<Indicator>) -> [SitePage] {
        let (listed, _) = divided(library.indicators[indicator].targets, unitsShown(of: indicator))
        return pages(of: list(of: listed, of: indicator))
    }

    /// The targets that are told here, and those that stand with the figures of their units.
    private func divided(
        _ targets: [Target], _ shown: Set<Reference<Unit>>
    ) -> (listed: [Target], elsewhere: [Target]) {
        let counts = Dictionary(grouping: targets, by: \.unit).mapValues(\.count)
        var (listed, elsewhere): ([Target], [Target]) = ([], [])
        for target in targets {
            let isPlain = target.baseline == nil && target.milestones.isEmpty && !target.isLimit
            let isOnly = counts[target.unit] == 1
            let isShown = target.unit.map { shown.contains($0) } ?? false
            if isShown && isPlain && isOnly { elsewhere.append(target) } else { listed.append(target) }
        }
        return (listed, elsewhere)
    }

    private func list(of targets: [Target], of indicator: Reference<Indicator>) -> LongList {
        let record = library.indicators[indicator]
        return LongList(
            paging: Paging(
                path: "\(path(of: indicator).dropLast(".html".count))---targets.html", count: targets.count,
                size: Site.targetsPerPage, isOfRecord: true),
            excerpt: Site.targetsOnIndicatorPage, heading: wording.labelled(record.name, wording.targets),
            section: .indicators,
            crumbs: crumbs(behind: indicator), description: description(of: indicator)
        ) { [self] rows, context in table(of: Array(targets[rows]), measure: record.measure, in: context) }
    }

    /// Targets as a table; a column for which no target says anything is left out.
    private func table(of targets: [Target], measure: Measure?, in context: PageContext) -> HTML {
        let hasBaselines = targets.contains { $0.baseline != nil }
        let hasMilestones = targets.contains { !$0.milestones.isEmpty }
        let runs = basisRuns(of: targets)
        let rows = targets.enumerated().map { position, target -> HTML in
            let baseline: HTML? =
                hasBaselines
                ? "<td>\(target.baseline.map { value($0.value, in: $0.period) } ?? wording.none)</td>" : nil
            let milestones = milestones(of: target)
            return """
                <tr><th scope="row">\(target.unit.map { context.link($0) } ?? "\(wording.wholeJurisdiction)")</th><td>\(sentence(for: target, measure: measure))</td>\(baseline)\(hasMilestones ? "<td>\(milestones.isEmpty ? wording.none : milestones)</td>" : nil)\(basisCell(of: target, rows: runs[position], in: context))</tr>

                """
        }
        guard !rows.isEmpty else { return "<h2>\(wording.targets)</h2>\n" }
        return DataTable(
            id: "targets-table", caption: wording.targets, level: 2,
            columns: [.text(wording.appliesTo), .text(wording.target)]
                + (hasBaselines ? [.text(wording.baseline)] : []) + (hasMilestones ? [.text(wording.milestones)] : [])
                + [.text(wording.basis)],
            rows: rows
        ).html
    }

    /// The milestones of a target in one line, each year named once.
    private func milestones(of target: Target) -> String {
        var year: Int?
        return target.milestones.map { milestone in
            let period = milestone.period
            let name = period.year == year ? wording.shortPeriod(period) : wording.period(period)
            year = period.year
            return wording.labelled(name, milestone.value.description)
        }.joined(separator: wording.listSeparator)
    }

    /// That units' targets stand with their figures, and what they rest on; `nil` without any.
    private func note(on targets: [Target], in context: PageContext) -> HTML? {
        guard !targets.isEmpty else { return nil }
        let runs = basisRuns(of: targets)
        let bases = zip(targets, runs).filter { $1 > 0 }.map { basis(of: $0.0, in: context) }
        return """
            <p>\(wording.targetsOfUnits)<a href="#units-table">\(wording.valuesByUnit)</a>\(wording.semicolon)\(wording.labelled(wording.basis, ""))\(bases.joined(separator: context.separator))</p>

            """
    }

    /// How many targets in a row rest on the same words and place, where each run starts; 0 where one goes on.
    private func basisRuns(of targets: [Target]) -> [Int] {
        var runs = [Int](repeating: 0, count: targets.count)
        var start = 0
        for (position, target) in targets.enumerated() {
            let first = targets[start]
            if first.policy != target.policy || first.statement != target.statement { start = position }
            runs[start] += 1
        }
        return runs
    }

    private func basisCell(of target: Target, rows: Int, in context: PageContext) -> HTML? {
        guard rows > 0 else { return nil }
        return "<td\(attribute: "rowspan", rows > 1 ? rows : nil)>\(basis(of: target, in: context))</td>"
    }

    private func value(_ value: Decimal, in period: Period) -> String {
        wording.labelled(wording.period(period), value.description)
    }

    /// The words a target rests on and their place.
    func basis(of target: Target, in context: PageContext) -> HTML {
        let parts = [target.statement.map { "\($0)" as HTML }, target.policy.map { context.link($0) }]
        let present = parts.compactMap(\.self)
        return present.isEmpty ? "\(wording.none)" : present.joined(separator: "<br>")
    }
}
