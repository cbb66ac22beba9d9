import Accountability
import Charts

/// The units side by side by their newest figures of an indicator, worked out once for all pages that need it: each of
/// them shows some of the units, and where those stand depends on all.
///
/// A rate is compared as it is; a count by the share of each unit's own target, since units differ in size.
struct UnitComparison: Sendable {
    /// A unit and what of its newest figure can be compared with others'.
    struct Entry: Sendable {
        let unit: Reference<Unit>
        /// The value of a rate, the completion of a count in per cent; `nil` where there is none.
        let value: Decimal?
        let datum: Datum
    }

    /// Those with a figure, and those of the same kinds that owe one; none where they are more than fit a drawing.
    let drawable: [Entry]
    /// How the drawable ones rank; `nil` where the house does not rank.
    let ranking: Accountability.Ranking?
    /// Until when all units' targets are to be met; `nil` where they differ.
    let due: DueTime?
    /// The units that are ranked, sorted.
    private let ranked: [Reference<Unit>]
    private let ranks: [(rank: Int32, isShared: Bool)]

    var isRanked: Bool { !ranked.isEmpty }

    /// The rank of a unit, and whether others have it too.
    func rank(of unit: Reference<Unit>) -> (rank: Int, isShared: Bool)? {
        ranked.place(of: unit).map { (Int(ranks[$0].rank), ranks[$0].isShared) }
    }

    /// Compares the units of an indicator in the newest period of its plan.
    init(of indicator: Reference<Indicator>, in standing: PlanStanding, site: Site) {
        let library = site.library
        due = UnitComparison.commonDue(of: indicator, in: standing, library)
        guard let measure = library.indicators[indicator].measure else {
            (drawable, ranking, ranked, ranks) = ([], nil, [], [])
            return
        }
        let entries = UnitComparison.entries(of: indicator, measure: measure, in: standing, site: site)
        let rule = library.settings.ranking
        let all: Accountability.Ranking? =
            rule.isShown && entries.count(where: { $0.value != nil }) > 1
            ? Ranking(
                entries.map(\.value), tolerance: rule.tolerance,
                better: measure.kind == .level ? measure.direction : .higher)
            : nil
        let places = all.map { all in entries.indices.filter { all.ranks[$0] != nil } } ?? []
        ranked = places.map { entries[$0].unit }
        ranks = places.map { place in
            (Int32(truncatingIfNeeded: all?.ranks[place] ?? 0), all?.isShared(at: place) ?? false)
        }
        let isDrawable = entries.count <= Figure.rowLimit
        drawable = isDrawable ? entries : []
        ranking = isDrawable ? all : nil
    }

    private static func commonDue(
        of indicator: Reference<Indicator>, in standing: PlanStanding, _ library: Library
    ) -> DueTime? {
        guard let latest = standing.latest else { return nil }
        var common: DueTime?
        for unit in standing.units(of: indicator) {
            guard let target = library.target(of: indicator, for: unit, at: latest.period) else { continue }
            guard let due = target.by, common == nil || common == due else { return nil }
            common = due
        }
        return common
    }

    private static func entries(
        of indicator: Reference<Indicator>, measure: Measure, in standing: PlanStanding, site: Site
    ) -> [Entry] {
        let library = site.library
        guard let latest = standing.latest else { return [] }
        let reported = library.progress.observations(of: indicator, in: latest)
        let kinds = Set(reported.compactMap { observation in observation.unit.map { library.units[$0].kind } })
        return standing.units(of: indicator).compactMap { unit in
            let observation = library.progress.index(of: unit, in: reported).map { reported[$0] }
            guard kinds.contains(library.units[unit].kind),
                observation != nil || standing.expects(indicator, from: unit)
            else { return nil }
            let datum = site.datum(observation)
            if case .notApplicable = datum { return nil }
            guard measure.kind == .cumulative else {
                return Entry(unit: unit, value: observation?.value, datum: datum)
            }
            let comparison = observation.flatMap { library.comparison(of: $0) }
            // Fifteen decimals tell apart all quotients of numbers the content can hold in practice.
            let share = comparison?.completion.flatMap { $0.multiplied(by: Fraction(100)) }?.decimal(decimals: 15)
            guard case .reported(_, let state) = datum, let percentage = comparison?.completionPercentage else {
                return datum.number == nil ? Entry(unit: unit, value: nil, datum: datum) : nil
            }
            return Entry(unit: unit, value: share, datum: .reported(Number(percentage), state))
        }
    }
}

extension Site {
    /// How the units of an indicator compare.
    func unitComparison(of indicator: Reference<Indicator>, in standing: PlanStanding) -> UnitComparison {
        unitComparisons[Int(indicator.index)].value { UnitComparison(of: indicator, in: standing, site: self) }
    }
}
