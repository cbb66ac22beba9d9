import SeededRandom
import Testing

@testable import Accountability

@Suite struct FractionTests {
    private func quotient(_ text: String) throws -> Fraction {
        let parts = text.split(separator: "/").map(String.init)
        return try #require(Fraction(try decimal(parts[0]), over: try decimal(parts[1])))
    }

    @Test func nothingIsDividedByZero() {
        #expect(Fraction(Decimal(1), over: Decimal(0)) == nil)
        #expect(Fraction(1).divided(by: Fraction(0)) == nil)
        #expect(Fraction(1, over: -2).map { $0 < Fraction(0) } == true)
    }

    @Test(arguments: [
        ("1/3", "2/6", 0), ("1/3", "0.333333333333333/1", 1), ("-1/3", "1/3", -1), ("0/5", "0/7", 0),
        ("-2/3", "-1/2", -1), ("999999999999999/0.000000000000001", "999999999999998/0.000000000000001", 1),
        ("0.000000000000001/999999999999999", "0.000000000000001/999999999999998", -1),
    ]) func comparesExactly(one: String, other: String, order: Int) throws {
        let (one, other) = (try quotient(one), try quotient(other))
        #expect((one < other) == (order < 0))
        #expect((one == other) == (order == 0))
        #expect((one > other) == (order > 0))
    }

    @Test(arguments: [
        ("1/8", 2, "0.12", "0.12", "0.13"), ("3/8", 2, "0.38", "0.37", "0.38"), ("-1/8", 2, "-0.12", "-0.13", "-0.12"),
        ("5/2", 0, "2", "2", "3"), ("7/2", 0, "4", "3", "4"), ("-1/1000", 1, "0.0", "-0.1", "0.0"),
        ("2/3", 3, "0.667", "0.666", "0.667"), ("12/1", 2, "12.00", "12.00", "12.00"),
    ]) func rounds(_ text: String, decimals: Int, near: String, down: String, up: String) throws {
        let value = try quotient(text)
        #expect(value.rounded(decimals: decimals)?.description == near)
        #expect(value.rounded(decimals: decimals, .down)?.description == down)
        #expect(value.rounded(decimals: decimals, .up)?.description == up)
    }

    @Test(arguments: [
        ("12/1", 2, "12"), ("1/2", 1, "0.5"), ("1/4", 2, "0.25"), ("1/3", 2, "0.33"), ("2/3", 0, "1"),
        ("-5/2", 3, "-2.5"), ("0/7", 3, "0"), ("1/8", 2, "0.12"), ("999999999999999/0.001", 3, "999999999999999000"),
    ]) func hasNoMoreDecimalsThanItNeeds(_ text: String, decimals: Int, shown: String) throws {
        #expect(try quotient(text).shortest(decimals: decimals)?.description == shown)
    }

    @Test(arguments: [
        ("4115/5000", "82.3"), ("9996/10000", "99.9"), ("99999999/100000000", "99.9"), ("1/1", "100.0"),
        ("10004/10000", "100.0"), ("64/10", "640.0"), ("0/3", "0.0"), ("-1/10000", "0.0"), ("1/3", "33.3"),
        ("625/10000", "6.2"), ("635/10000", "6.4"),
    ]) func percentagesKeepToTheirSideOfAll(_ text: String, shown: String) throws {
        // −0.01 % is on no side of 100 % that 0.0 % is not on.
        #expect(try quotient(text).percentage()?.description == shown)
    }

    @Test(arguments: [
        ("8996/10000", "89.9"), ("9000/10000", "90.0"), ("9996/10000", "99.96"), ("10496/10000", "104.9"),
    ])
    func percentagesKeepToTheirSideOfEveryThreshold(_ text: String, shown: String) throws {
        let boundaries = try ["1.05", "1.00", "0.9995", "0.90"].map { Fraction(try decimal($0)) }
        #expect(try quotient(text).percentage(keepingSideOf: boundaries)?.description == shown)
    }

    @Test(arguments: 0..<20) func noPercentageContradictsItsThreshold(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let threshold = Fraction(
                Decimal(coefficient: Int128(Int.random(in: 1...2000, using: &generator)), scale: 3))
            let value = try #require(
                Fraction(
                    Decimal(Int.random(in: -10...100_000, using: &generator)),
                    over: Decimal(Int.random(in: 1...100_000, using: &generator))))
            let shown = try #require(value.percentage(keepingSideOf: [threshold]))
            let printed = try #require(Fraction(shown).divided(by: Fraction(100)))
            #expect((value < threshold) == (printed < threshold), "seed \(seed)")
        }
    }
}
