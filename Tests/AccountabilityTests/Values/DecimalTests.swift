import Accountability
import Testing

@Suite struct DecimalTests {
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("93.50", "93.50"), ("0.05", "0.05"), ("-0.5", "-0.5"), ("640", "640"),
        ("1e2", "100"), ("1.5e3", "1500"), ("1.50e1", "15.0"), ("15e-1", "1.5"), ("0e5", "0"),
        ("123456789012345", "123456789012345"), ("0.000000000000001", "0.000000000000001"), ("1E+2", "100"),
    ]) func digitsStayAsWritten(text: String, shown: String) throws {
        #expect(try Decimal(reading: Array(text.utf8)).description == shown)
    }

    @Test(arguments: [
        "", "-", "+1", ".5", "5.", "01", "-01", "1,000", " 1", "1 ", "1e", "1e+", "1x", "１", "93.5%", "NaN", "--1",
        "1.e1",
    ]) func malformed(text: String) {
        #expect(throws: Decimal.ReadingError.malformed) { try Decimal(reading: Array(text.utf8)) }
    }

    @Test(arguments: [
        "1234567890123456", "0.0000000000000001", "1e15", "1e999999999999", "1e-1000", "12345678901234.56",
    ])
    func tooManyDigits(text: String) {
        #expect(throws: Decimal.ReadingError.tooManyDigits) { try Decimal(reading: Array(text.utf8)) }
    }

    @Test func numbersCompareByValue() throws {
        func decimal(_ text: String) throws -> Decimal { try Decimal(reading: Array(text.utf8)) }
        #expect(try decimal("93.50") == decimal("93.5"))
        #expect(try decimal("-1") < decimal("0.1"))
        #expect(try decimal("0.10") < decimal("0.2"))
        #expect(try !(decimal("1.0") < decimal("1")))
    }

    /// Sums in any order, against the same sums in whole thousandths.
    @Test(arguments: [1, 2, 3] as [UInt64]) func sumsAreExact(seed: UInt64) throws {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let thousandths = (0..<500).map { _ in next(2_000_000) - 1_000_000 }
        let decimals = thousandths.map { Decimal(coefficient: Int128($0), scale: 3) }
        let expected = Decimal(coefficient: Int128(thousandths.reduce(0, +)), scale: 3)
        #expect(decimals.total() == expected, "seed \(seed)")
        #expect(decimals.reversed().total() == expected, "seed \(seed)")
        #expect(decimals.reduce(Decimal(0), -) + expected == Decimal(0), "seed \(seed)")
    }
}
