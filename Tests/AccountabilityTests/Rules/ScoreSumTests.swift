import Accountability
import SeededRandom
import Testing

@Suite struct ScoreSumTests {
    @Test func givenScoresAreSummedAsGiven() throws {
        var county = ReportedCounty()
        let indicators = ["01", "02", "03", "04"].map { county.add($0, nil) }
        let foreign = county.add("05", nil, responsible: [ReportedCounty.office])
        try county.report("2016-12") { batch in
            batch.add(indicator: indicators[0], unit: ReportedCounty.east, value: nil, score: try? decimal("9.5"))
            batch.add(indicator: indicators[1], unit: ReportedCounty.east, value: nil, score: Decimal(0))
            batch.add(indicator: indicators[3], unit: ReportedCounty.east, value: nil, isNotApplicable: true)
            batch.add(indicator: foreign, unit: nil, value: nil, score: Decimal(7))
        }
        let library = county.library
        let period = try ReportedCounty.period("2016-12")
        let east = library.scoreSum(of: ReportedCounty.east, in: period)
        #expect(east.sum.description == "9.5")
        #expect((east.indicators, east.scored) == (3, 2))
        #expect((east.points, east.scoredPoints) == (Decimal(30), Decimal(20)))
        let west = library.scoreSum(of: ReportedCounty.west, in: period)
        #expect((west.sum, west.indicators, west.scored) == (Decimal(0), 4, 0))
        let whole = library.scoreSum(in: period)
        #expect((whole.sum, whole.indicators, whole.scored) == (Decimal(7), 5, 1))
    }

    @Test(arguments: 0..<10) func inAnyOrder(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var parts: [(points: Decimal, score: Decimal?)] = (0..<100).map { _ in
            let score = Decimal(
                coefficient: Int128(Int.random(in: 0...100_000, using: &generator)),
                scale: Int.random(in: 0...15, using: &generator))
            return (Decimal(10), Bool.random(using: &generator) ? score : nil)
        }
        let sum = ScoreSum(parts)
        parts.shuffle(using: &generator)
        let shuffled = ScoreSum(parts)
        #expect(sum.sum == shuffled.sum, "seed \(seed)")
        #expect(sum.scored == shuffled.scored, "seed \(seed)")
    }
}
