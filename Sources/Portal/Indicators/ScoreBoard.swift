import Accountability

/// The points of the units of one kind, which answer for much the same, side by side.
struct ScoreBoard: Sendable {
    let kind: UnitKind
    let period: PlanPeriod
    /// In the content's order.
    let rows: [Row]

    /// A unit's sum and, where it can be compared with others', its place among them.
    struct Row: Sendable {
        let unit: Reference<Unit>
        let sum: ScoreSum
        /// What it was scored in.
        let indicators: [Reference<Indicator>]
        var rank: Int?
        var isShared = false
        /// How many units it is ranked among, itself included.
        var peers = 0
    }

    /// The boards of a period by kind, without kinds of which no unit has points.
    static func boards(in period: PlanPeriod, of library: Library) -> [ScoreBoard] {
        let units = library.units.references.filter { library.units[$0].kind != .group }
        let byKind = Dictionary(grouping: units) { library.units[$0].kind }
        return UnitKind.allCases.compactMap { kind in
            let rows = rows(of: byKind[kind] ?? [], in: period, library)
            return rows.isEmpty ? nil : ScoreBoard(kind: kind, period: period, rows: rows)
        }
    }

    /// The points of those of some units that have any, each ranked among those scored in the very same indicators:
    /// sums of other things say nothing about each other.
    static func rows(of units: [Reference<Unit>], in period: PlanPeriod, _ library: Library) -> [Row] {
        var rows: [Row] = []
        var groups: [[Reference<Indicator>]: [Int]] = [:]
        for unit in units {
            let sum = library.scoreSum(of: unit, in: period)
            guard sum.scored > 0 else { continue }
            let scored = library.relations.responsibilities[Int(unit.index)].map(\.indicator).filter {
                library.indicators[$0].plan == period.plan
                    && library.progress.observation(of: $0, by: unit, in: period)?.hasScore ?? false
            }
            groups[scored, default: []].append(rows.count)
            rows.append(Row(unit: unit, sum: sum, indicators: scored))
        }
        // What one group gets depends on no other, so their order does not show.
        for peers in groups.values where peers.count > 1 {
            let ranking = Ranking(
                peers.map { rows[$0].sum.sum }, tolerance: library.settings.ranking.tolerance)
            for (place, peer) in peers.enumerated() {
                rows[peer].rank = ranking.ranks[place]
                rows[peer].isShared = ranking.isShared(at: place)
                rows[peer].peers = peers.count
            }
        }
        return rows
    }
}
