import Accountability
import SeededRandom
import Testing

@Suite struct SharesTests {
    @Test(arguments: [
        (["1", "1", "1"], 1, ["33.4", "33.3", "33.3"]), (["375", "20013"], 1, ["1.8", "98.2"]),
        (["1", "1", "1", "1", "1", "1"], 0, ["17", "17", "17", "17", "16", "16"]),
        (["0", "5.00"], 1, ["0.0", "100.0"]), (["0.5", "0.25", "0.25"], 1, ["50.0", "25.0", "25.0"]),
    ]) func addUp(parts: [String], decimals: Int, shares: [String]) throws {
        let printed = try #require(Shares.percentages(of: try parts.map { try decimal($0) }, decimals: decimals))
        #expect(printed.map(\.description) == shares)
    }

    @Test(arguments: [[], ["0"], ["0", "0.0"], ["-1", "2"]]) func ofNothingThereAreNone(parts: [String]) throws {
        #expect(Shares.percentages(of: try parts.map { try decimal($0) }) == nil)
    }

    @Test(arguments: 0..<20) func alwaysAddUpTo100(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let parts = (0..<Int.random(in: 1...50, using: &generator)).map { _ in
            Decimal(coefficient: Int128(Int.random(in: 0...10_000_000, using: &generator)), scale: 2)
        }
        guard let shares = Shares.percentages(of: parts) else {
            #expect(parts.total().isZero)
            return
        }
        #expect(shares.total() == Decimal(100), "seed \(seed)")
        #expect(shares.shuffled(using: &generator).total() == Decimal(100), "seed \(seed)")
    }
}
