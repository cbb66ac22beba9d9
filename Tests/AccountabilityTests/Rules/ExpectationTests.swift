import Accountability
import SeededRandom
import Testing

@Suite struct ExpectationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let target: String
        var kind = Measure.Kind.cumulative
        var by: String?
        var baseline: String?
        var milestones: [String] = []
        let period: String
        /// As a quotient of whole numbers.
        let expected: String

        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "linear in month 9", target: ">= 5000", period: "2016-09", expected: "3750"),
        Case(name: "linear in the third quarter", target: ">= 5000", period: "2016-Q3", expected: "3750"),
        Case(name: "linear, not a whole number", target: ">= 100", period: "2016-01", expected: "100/12"),
        Case(name: "the whole year", target: ">= 5000", by: "2016-12-31", period: "2016", expected: "5000"),
        Case(name: "due in June", target: ">= 90", by: "2016-06-30", period: "2016-03", expected: "45"),
        Case(name: "after its day", target: ">= 90", by: "2016-06-30", period: "2016-09", expected: "90"),
        Case(name: "due next year", target: ">= 240", by: "2017", period: "2016-09", expected: "90"),
        Case(name: "due last year", target: ">= 240", by: "2015-12", period: "2016-01", expected: "240"),
        Case(
            name: "a milestone of the month", target: ">= 100", milestones: ["2016-03: 10", "2016-06: 40"],
            period: "2016-06", expected: "40"),
        Case(
            name: "a milestone of the quarter", target: ">= 100", milestones: ["2016-Q1: 10", "2016-Q2: 40"],
            period: "2016-03", expected: "10"),
        Case(
            name: "between two milestones", target: ">= 100", milestones: ["2016-03: 10", "2016-06: 40"],
            period: "2016-04", expected: "20"),
        Case(
            name: "from 0 to the first milestone", target: ">= 100", milestones: ["2016-04: 10"], period: "2016-01",
            expected: "10/4"),
        Case(
            name: "from the baseline to the first milestone", target: ">= 200", baseline: "2015-12: 100",
            milestones: ["2016-06: 160"], period: "2016-02", expected: "120"),
        Case(
            name: "from a baseline above the milestone", target: ">= 200", baseline: "2015-12: 180",
            milestones: ["2016-06: 120"], period: "2016-03", expected: "150"),
        Case(
            name: "from an earlier baseline", target: ">= 200", baseline: "2015-06: 100", milestones: ["2016-06: 160"],
            period: "2016-01", expected: "135"),
        Case(
            name: "from the last milestone to the target", target: ">= 100", milestones: ["2016-06: 40"],
            period: "2016-09", expected: "70"),
        Case(
            name: "decimals of both", target: ">= 1", milestones: ["2016-03: 0.5", "2016-06: 0.125"],
            period: "2016-05", expected: "0.25"),
        Case(name: "a level", target: ">= 95", kind: .level, period: "2016-02", expected: "95"),
        Case(
            name: "a level with its milestone", target: ">= 95", kind: .level, milestones: ["2016-06: 80"],
            period: "2016-06", expected: "80"),
        Case(
            name: "a level in the last month of a milestone's quarter", target: ">= 95", kind: .level,
            milestones: ["2016-Q2: 80"], period: "2016-06", expected: "80"),
        Case(
            name: "a level in the quarter of a milestone's month", target: ">= 95", kind: .level,
            milestones: ["2016-06: 80"], period: "2016-Q2", expected: "80"),
        Case(
            name: "a level between two milestones", target: ">= 95", kind: .level,
            milestones: ["2016-03: 70", "2016-06: 80", "2016-09: 90"], period: "2016-08", expected: "95"),
        Case(
            name: "a level before the first milestone", target: ">= 95", kind: .level, milestones: ["2016-06: 80"],
            period: "2016-02", expected: "95"),
        Case(
            name: "a level after the last milestone", target: ">= 95", kind: .level,
            milestones: ["2016-03: 70", "2016-06: 80"], period: "2016-07", expected: "95"),
        Case(
            name: "a low level between two milestones", target: "<= 3", kind: .level,
            milestones: ["2016-03: 9", "2016-06: 6"], period: "2016-05", expected: "3"),
        Case(
            name: "a level in its last month", target: ">= 95", kind: .level, by: "2016-12-31",
            milestones: ["2016-06: 80"], period: "2016-12", expected: "95"),
        Case(
            name: "a level whose last milestone is its target", target: ">= 95", kind: .level, by: "2016-12-31",
            milestones: ["2016-Q2: 80", "2016-Q4: 95"], period: "2016-12", expected: "95"),
        Case(name: "a target of zero", target: "<= 0", period: "2016-06", expected: "0"),
    ]

    @Test(arguments: cases) func isWorkedOut(_ example: Case) throws {
        let target = try Target(
            example.target, by: example.by, baseline: example.baseline, milestones: example.milestones)
        let period = try #require(Period(example.period))
        let expectation = try #require(target.expectation(at: period, kind: example.kind, planYear: 2016))
        let parts = try example.expected.split(separator: "/").map { try decimal(String($0)) }
        let expected = parts.count == 2 ? try #require(Fraction(parts[0], over: parts[1])) : Fraction(parts[0])
        #expect(expectation.value == expected, "\(expectation)")
    }

    @Test func theArithmeticIsTold() throws {
        let linear = try Target(">= 5000").expectation(
            at: try #require(Period("2016-09")), kind: .cumulative, planYear: 2016)
        guard case .linear(elapsed: 9, of: 12) = linear?.basis else {
            Issue.record("\(String(describing: linear))")
            return
        }
        let between = try Target(">= 100", milestones: ["2016-03: 10", "2016-06: 40"]).expectation(
            at: try #require(Period("2016-05")), kind: .cumulative, planYear: 2016)
        guard case .between(let from, let to, elapsed: 2, of: 3) = between?.basis else {
            Issue.record("\(String(describing: between))")
            return
        }
        #expect(from.value == Decimal(10) && to.value == Decimal(40))
    }

    @Test func aTargetInWordsIsWhatTheObservationSays() throws {
        let target = try Target(">= 全省平均水平")
        let period = try #require(Period("2016-06"))
        #expect(target.expectation(at: period, kind: .level, planYear: 2016) == nil)
        let expectation = target.expectation(at: period, kind: .level, planYear: 2016, reference: Decimal(90))
        #expect(expectation?.value == Fraction(90))
    }

    /// Pace never falls where the milestones do not.
    @Test(arguments: 0..<10) func paceGrowsWithTheMonths(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let months = (1...12).filter { _ in Bool.random(using: &generator) }
        let values = months.map { _ in Int.random(in: 0...1000, using: &generator) }.sorted()
        let target = try Target(
            ">= 1000", milestones: zip(months, values).map { "2016-\($0 < 10 ? "0" : "")\($0): \($1)" })
        var last = Fraction(0)
        for month in 1...12 {
            let period = try #require(Period(cycle: .month, year: 2016, index: month))
            let value = try #require(target.expectation(at: period, kind: .cumulative, planYear: 2016)).value
            #expect(value >= last, "seed \(seed), month \(month)")
            last = value
        }
        #expect(last == Fraction(1000))
    }
}
