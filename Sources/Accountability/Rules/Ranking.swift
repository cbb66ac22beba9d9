/// A competition ranking: 1, 2, 2, 4.
///
/// What is equal within the tolerance shares a rank. Such closeness could go on from one to the next for ever, so a
/// group is measured from its best: it holds all that differ from its best by no more than the tolerance, the first
/// beyond is the best of the next group. So 90.0, 89.6 and 89.2 within 0.5 are ranked 1, 1, 3.
package struct Ranking: Sendable {
    /// The rank of each value, from 1, in the order given; `nil` for a value that is missing.
    package let ranks: [Int?]
    /// The places of the values from the best to the worst, missing ones left out; what shares a rank is in the order
    /// given, so that a group shows no order of its own.
    package let order: [Int]
    /// The stretches of `order` that share a rank.
    package let groups: [Range<Int>]

    /// Ranks exact values.
    ///
    /// - Parameters:
    ///   - values: What is compared; none for who has none.
    ///   - tolerance: The greatest difference that is none; 0 or more.
    ///   - better: Which values are the better ones.
    package init(_ values: [Decimal?], tolerance: Decimal = Decimal(0), better: Measure.Direction = .higher) {
        let present = values.enumerated().compactMap { place, value in value.map { (place: place, value: $0) } }
        let sorted = present.sorted { one, other in
            one.value == other.value
                ? one.place < other.place
                : better == .higher ? other.value < one.value : one.value < other.value
        }
        var ranks = [Int?](repeating: nil, count: values.count)
        var order: [Int] = []
        var groups: [Range<Int>] = []
        var start = 0
        while start < sorted.count {
            let best = sorted[start].value
            let end =
                sorted[start...].firstIndex { entry in
                    (better == .higher ? best - entry.value : entry.value - best) > tolerance
                } ?? sorted.count
            let places = sorted[start..<end].map(\.place).sorted()
            for place in places { ranks[place] = start + 1 }
            order += places
            groups.append(start..<end)
            start = end
        }
        self.ranks = ranks
        self.order = order
        self.groups = groups
    }

    /// Whether another shares the rank of a value.
    package func isShared(at place: Int) -> Bool {
        guard let rank = ranks[place] else { return false }
        return groups.contains { $0.lowerBound == rank - 1 && $0.count > 1 }
    }

    /// Whether all that are ranked share one rank.
    package var isAllEqual: Bool { groups.count <= 1 }
}
