import Accountability
import SeededRandom
import Testing

@Suite struct MoneyTests {
    @Test(
        arguments: [
            ("0", 0), ("0.01", 1), ("1175000.00", 117_500_000), ("1175000", 117_500_000), ("117.5万元", 117_500_000),
            ("1175000元", 117_500_000), ("0.82712万元", 827_120), ("0.000001万元", 1), ("-3.5", -350), ("1.5e3", 150_000),
            ("0.010000", 1), ("999999999999999万元", 999_999_999_999_999_000_000),
        ] as [(String, Int128)]) func isReadExactly(text: String, fen: Int128) throws
    {
        #expect(try Money(reading: text.utf8).fen == fen)
    }

    @Test(arguments: [
        ("", Money.ReadingError.malformed), ("万元", .malformed), ("117.5万", .malformed), ("1,175,000", .malformed),
        ("117.5 万元", .malformed), ("１", .malformed), ("0.5亿元", .malformed), ("1元元", .malformed),
        ("0.001", .finerThanFen), ("0.0000001万元", .finerThanFen), ("1.005元", .finerThanFen),
        ("1234567890123456", .tooManyDigits),
    ]) func isRefused(text: String, error: Money.ReadingError) {
        #expect(throws: error) { try Money(reading: text.utf8) }
    }

    @Test func addsUpWithoutLoss() throws {
        let parts = try ["0.4万元", "0.82712万元", "79.72万元", "15.6万元"].map { try Money(reading: $0.utf8) }
        #expect(parts.total().tenThousandYuan.description == "96.54712")
        #expect(parts.total().description == "965471.20")
        #expect(parts.reversed().total() == parts.total())
    }

    @Test(
        arguments: [
            (0, "0.00", "0"), (1, "0.01", "0.000001"), (117_500_000, "1175000.00", "117.5"),
            (40_000_000, "400000.00", "40"),
            (-50, "-0.50", "-0.00005"),
        ] as [(Int, String, String)]) func isWritten(fen: Int, yuan: String, tenThousand: String)
    {
        #expect(Money(fen: Int128(fen)).description == yuan)
        #expect(Money(fen: Int128(fen)).tenThousandYuan.description == tenThousand)
    }

    @Test(arguments: 0..<50) func whatIsWrittenReadsTheSame(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let money = Money(fen: Int128(Int.random(in: 0...999_999_999_999_999, using: &generator)))
        #expect(try Money(reading: money.description.utf8) == money, "seed \(seed)")
        #expect(try Money(reading: "\(money.tenThousandYuan)万元".utf8) == money, "seed \(seed)")
    }

    @Test func ofNothingThereIsNoShare() {
        #expect(Fraction(Money(fen: 5), of: .zero) == nil)
        #expect(Fraction(Money(fen: 5), of: Money(fen: 10)) == Fraction(1, over: 2))
        #expect(
            Shares.percentages(of: [Money(fen: 1), Money(fen: 1), Money(fen: 1)])?.map(\.description)
                == ["33.4", "33.3", "33.3"])
    }
}
