import Accountability

/// How many figures are in each of the seven states.
struct StateCounts: Sendable, Equatable {
    /// By the order of `ProgressStatus.allCases`.
    private var counts = [Int](repeating: 0, count: ProgressStatus.allCases.count)

    subscript(status: ProgressStatus) -> Int { counts[status.place] }

    mutating func add(_ status: ProgressStatus, _ count: Int = 1) { counts[status.place] += count }

    /// All that have a status.
    var total: Int { counts.reduce(0, +) }

    /// Those a target can be met of: all but the ones that do not apply.
    var applicable: Int { total - self[.notApplicable] }

    /// The states that occur, from the best to the worst.
    var present: [(status: ProgressStatus, count: Int)] {
        ProgressStatus.allCases.compactMap { self[$0] > 0 ? ($0, self[$0]) : nil }
    }

    static func += (one: inout StateCounts, other: StateCounts) {
        for status in ProgressStatus.allCases { one.add(status, other[status]) }
    }
}

extension ProgressStatus {
    /// Its place from the best to the worst, from 0.
    var place: Int {
        switch self {
        case .achieved: 0
        case .ahead: 1
        case .onTrack: 2
        case .behind: 3
        case .seriouslyBehind: 4
        case .notReported: 5
        case .notApplicable: 6
        }
    }
}
