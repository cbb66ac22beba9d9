import Accountability
import Charts
import Markup

/// The rows of an indicator's units: what each was to reach, what it reached, how it stands.
struct UnitTable {
    let site: Site
    let indicator: Reference<Indicator>
    let standing: PlanStanding
    let context: PageContext
    /// Only of an indicator with a measure.
    private let measure: Measure?
    private let comparison: UnitComparison
    private let hasScores: Bool
    /// Until when all targets are to be met; `nil` where they differ.
    private var due: DueTime? { comparison.due }
    /// Units differ in size, so that what they are compared by is how much of its own task each has done.
    private var hasCompletion: Bool { measure?.kind == .cumulative }

    init(site: Site, indicator: Reference<Indicator>, standing: PlanStanding, context: PageContext) {
        self.site = site
        self.indicator = indicator
        self.standing = standing
        self.context = context
        measure = standing.latest == nil ? nil : site.library.indicators[indicator].measure
        comparison = site.unitComparison(of: indicator, in: standing)
        hasScores =
            standing.scored.map { period in
                site.library.progress.observations(of: indicator, in: period).contains { $0.unit != nil && $0.hasScore }
            } ?? false
    }

    var columns: [DataTable.Column] {
        let wording = site.wording
        var columns: [DataTable.Column] = [.text(wording.unit)]
        if let measure {
            let value = measure.unit.isEmpty ? "" : wording.parenthesised(measure.unit)
            let until = due.map { wording.parenthesised(wording.dueBy($0)) } ?? ""
            columns += [.text(wording.target + until), .figures(wording.latestValue + value)]
            if hasCompletion { columns.append(.figures(wording.chartWord(.completion))) }
            columns.append(.text(wording.statusWord))
        }
        if comparison.isRanked { columns.append(.figures(wording.rankWord)) }
        if hasScores { columns.append(.figures(wording.score)) }
        return columns
    }

    /// Why a unit has none: what its newest observation says, else that nothing was due.
    func reasonOfAbsence(_ unit: Reference<Unit>) -> String {
        let (library, wording) = (site.library, site.wording)
        let observation = standing.latest.flatMap { library.progress.observation(of: indicator, by: unit, in: $0) }
        guard let observation else { return wording.noFigureDue }
        let note = library.progress.details(of: observation)?.note.map { wording.parenthesised($0) }
        return wording.status(observation.isNotApplicable ? .notApplicable : .notReported) + (note ?? "")
    }

    func row(_ unit: Reference<Unit>) -> HTML {
        let (library, wording) = (site.library, site.wording)
        let figure = measure.flatMap { measure in standing.latest.map { cells(of: unit, measure: measure, in: $0) } }
        let place = comparison.rank(of: unit).map { wording.rank($0.rank, isShared: $0.isShared) }
        let rank: HTML? = comparison.isRanked ? "<td class=\"n\">\(place ?? wording.none)</td>" : nil
        let score: HTML? =
            hasScores
            ? standing.scored.map { period in
                let given = library.progress.observation(of: indicator, by: unit, in: period)?.score
                return "<td class=\"n\">\(given.map { site.figure($0) } ?? wording.none)</td>"
            } : nil
        return """
            <tr id="\(site.rowAnchor(of: unit))"><th scope="row">\(context.link(unit))</th>\(figure)\(rank)\(score)</tr>

            """
    }

    private func cells(of unit: Reference<Unit>, measure: Measure, in period: PlanPeriod) -> HTML {
        let (library, wording) = (site.library, site.wording)
        let observation = library.progress.observation(of: indicator, by: unit, in: period)
        let reference = observation.flatMap { library.progress.details(of: $0)?.reference }
        let target = library.target(of: indicator, for: unit, at: period.period, reference: reference)
        let goal = target.map { site.sentence(for: $0, measure: measure, withDay: due == nil) } ?? wording.none
        guard observation != nil || standing.expects(indicator, from: unit) else {
            let completion: HTML? = hasCompletion ? "<td class=\"n\">\(wording.none)</td>" : nil
            return "<td>\(goal)</td><td class=\"n\">\(wording.none)</td>\(completion)<td>\(wording.none)</td>"
        }
        let assessment =
            observation.map { library.assessment(of: $0) }
            ?? library.assessment(of: indicator, by: unit, in: period)
        let asides = [
            assessment.comparison.map { site.arithmetic($0) },
            observation.flatMap { site.explanation(of: $0, assessment) }.map { "\($0)" },
        ].compactMap { $0.map { "<br><small>\($0)</small>" as HTML } }
        let value: HTML? = observation?.value.map { "\($0)" }
        let completion: HTML? =
            hasCompletion
            ? "<td class=\"n\">\(assessment.comparison?.completionPercentage.map { "\(site.figure($0))%" } ?? wording.none)</td>"
            : nil
        return """
            <td>\(goal)</td><td class="n">\(value ?? "\(wording.none)")\(observation.flatMap { site.mark(of: $0) })</td>\(completion)<td>\(site.statusMark(assessment.status))\(asides)</td>
            """
    }
}
