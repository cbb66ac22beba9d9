import Accountability
import SeededRandom
import Testing

@Suite struct RankingTests {
    @Test(arguments: [
        (["90", "85", "85", "80"], "0", [1, 2, 2, 4]),
        (["80", "85", "85", "90"], "0", [4, 2, 2, 1]),
        (["90.0", "89.6", "89.2", "88.9"], "0.5", [1, 1, 3, 3]),
        (["90.0", "89.5"], "0.5", [1, 1]), (["90.0", "89.49"], "0.5", [1, 2]),
        (["85.00", "85.0", "85"], "0", [1, 1, 1]), ([], "0", []), (["-1"], "0", [1]),
        (["0.1", "0.10000000001"], "0", [2, 1]),
    ]) func ranks(values: [String], tolerance: String, ranks: [Int]) throws {
        let ranking = Ranking(try values.map { try decimal($0) }, tolerance: try decimal(tolerance))
        #expect(ranking.ranks == ranks)
    }

    @Test func theLowerMayBeTheBetter() throws {
        #expect(Ranking([Decimal(3), Decimal(1), Decimal(3)], better: .lower).ranks == [2, 1, 2])
    }

    @Test func whatIsMissingHasNoRank() {
        let ranking = Ranking([nil, Decimal(1), nil, Decimal(2)])
        #expect(ranking.ranks == [nil, 2, nil, 1])
        #expect(ranking.order == [3, 1])
        #expect(!ranking.isShared(at: 0) && !ranking.isShared(at: 1))
    }

    @Test func whatSharesARankKeepsItsOrder() throws {
        let ranking = Ranking(
            [try decimal("89.8"), try decimal("90"), try decimal("70")], tolerance: try decimal("0.5"))
        #expect(ranking.order == [0, 1, 2])
        #expect(ranking.groups == [0..<2, 2..<3])
        #expect(ranking.isShared(at: 0) && !ranking.isShared(at: 2))
        #expect(!ranking.isAllEqual)
        #expect(Ranking([Decimal(1), Decimal(1)]).isAllEqual)
    }

    @Test(arguments: 0..<30) func ranksAgreeUnderPermutation(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let values = (0..<40).map { _ in
            Decimal(coefficient: Int128(Int.random(in: 800...1000, using: &generator)), scale: 1)
        }
        let tolerance = Decimal(coefficient: Int128(Int.random(in: 0...10, using: &generator)), scale: 1)
        let ranks = Ranking(values, tolerance: tolerance).ranks
        let order = values.indices.shuffled(using: &generator)
        let shuffled = Ranking(order.map { values[$0] }, tolerance: tolerance).ranks
        #expect(order.map { ranks[$0] } == shuffled, "seed \(seed)")
        for (one, other) in zip(values.indices, values.indices.dropFirst()) where values[one] == values[other] {
            #expect(ranks[one] == ranks[other], "seed \(seed)")
        }
    }
}
