import Accountability
import Charts

/// The places of units among their like in the periods of a year, where the house ranks.
struct RankHistory: Sendable {
    /// The newest six or fewer periods in which points were given, of the shortest cycle in which any were.
    let periods: [Period]
    private let places: [Reference<Unit>: [Place?]]

    /// A place among peers.
    struct Place {
        let rank: Int
        let isShared: Bool
    }

    /// - Parameters:
    ///   - periods: The periods of a plan's year in which points were given, in order.
    ///   - library: What the points stand in.
    init(of periods: [PlanPeriod], in library: Library) {
        let cycle = periods.map(\.period.cycle).min { $0.months < $1.months }
        let shown = library.settings.ranking.isShown ? periods.filter { $0.period.cycle == cycle } : []
        let newest = shown.suffix(RankHistoryChart.periodLimit)
        var places: [Reference<Unit>: [Place?]] = [:]
        for (place, period) in newest.enumerated() {
            for row in ScoreBoard.boards(in: period, of: library).flatMap(\.rows) {
                guard let rank = row.rank else { continue }
                places[row.unit, default: Array(repeating: nil, count: newest.count)][place] = Place(
                    rank: rank, isShared: row.isShared)
            }
        }
        self.periods = newest.map(\.period)
        self.places = places
    }

    /// The place of a unit in each period; `nil` where it was ranked in none.
    func places(of unit: Reference<Unit>) -> [Place?]? { places[unit] }
}
