/// What the sentence under a heading needs to know of a chart: rows or periods, by their index.
package struct Findings: Sendable, Equatable {
    /// The last with a value.
    package let latest: Int?
    /// The first of those with the smallest value.
    package let lowest: Int?
    /// The first of those with the largest value.
    package let highest: Int?
    /// Those not reported.
    package let missing: [Int]
    package let provisional: [Int]
    package let revised: [Int]
    /// How many have a value.
    package let reported: Int

    init(_ data: [Datum?]) {
        let numbers = data.map { $0?.number }
        let precision = Precision(covering: numbers.compactMap { $0 })
        let values = numbers.map { $0.map(precision.value) }
        let present = values.indices.filter { values[$0] != nil }
        latest = present.last
        lowest = present.min { (values[$0] ?? 0) < (values[$1] ?? 0) }
        highest = present.min { (values[$0] ?? 0) > (values[$1] ?? 0) }
        missing = data.indices.filter { data[$0]?.isMissing ?? false }
        provisional = data.indices.filter { data[$0]?.isProvisional ?? false }
        revised = data.indices.filter { data[$0]?.revision != nil }
        reported = present.count
    }
}

extension ProgressChart {
    /// What its actual values say, by the index of the period.
    package var findings: Findings { Findings(periods.map(\.actual)) }
}

extension BulletChart {
    /// What its values say, by the index of the row.
    package var findings: Findings { Findings(rows.map(\.value)) }
}

extension ScoreChart {
    /// What its scores say, by the index of the row.
    package var findings: Findings { Findings(rows.map(\.score)) }
}

extension RankingChart {
    /// What its values say, by the index of the row.
    package var findings: Findings { Findings(rows.map(\.value)) }
}

extension FundsChart {
    /// What its payments say, by the index of the row.
    package var findings: Findings { Findings(rows.map(\.paid)) }
}
