import Accountability
import Markup
import Testing

@testable import Portal

/// The printed arithmetic, one hand-worked case for each way an expected value comes about.
@Suite struct ArithmeticTests {
    private struct Case: CustomStringConvertible {
        let description: String
        let value: Decimal
        var comparison = Target.Operator.atLeast
        var goal = Decimal(100)
        var kind = Measure.Kind.cumulative
        var direction = Measure.Direction.higher
        var milestones: [(String, Int)] = []
        let expected: String
    }

    private static let cases = [
        Case(description: "linear", value: Decimal(72), expected: "72 ÷ (100 × 9/12) = 96.0% ≥ 90%"),
        Case(description: "met", value: Decimal(640), expected: "640 ≥ 100，完成率 640.0%"),
        Case(
            description: "between milestones", value: Decimal(50), milestones: [("2025-06", 40), ("2025-12", 100)],
            expected: "50 ÷ (40 + (100 − 40) × 3/6) = 71.4% < 90%"),
        Case(
            description: "milestone", value: Decimal(70), milestones: [("2025-09", 70)],
            expected: "70 ÷ 70（2025年9月节点） = 100.0% ≥ 100%"),
        Case(
            description: "the milestone of a level", value: Decimal(60), kind: .level, milestones: [("2025-Q3", 70)],
            expected: "60 ÷ 70（2025年第三季度节点） = 85.7% < 90%"),
        Case(
            description: "a level after its milestone", value: Decimal(60), kind: .level, milestones: [("2025-Q2", 50)],
            expected: "60 ÷ 100 = 60.0% < 90%"),
        Case(
            description: "lower is better", value: Decimal(4), comparison: .atMost, goal: Decimal(3), kind: .level,
            direction: .lower, expected: "3 ÷ 4 = 75.0% < 90%"),
        Case(
            description: "nothing where nothing is to be left", value: Decimal(1), comparison: .atMost,
            goal: Decimal(0), kind: .level, direction: .lower, expected: "未达应达数0，不以百分比表示"),
        Case(
            description: "just missed", value: Decimal(coefficient: 9996, scale: 2), kind: .level,
            expected: "99.96 ÷ 100 = 99.9% ≥ 90%"),
        Case(
            description: "negative", value: Decimal(-3), kind: .level, expected: "\u{2212}3 ÷ 100 = \u{2212}3.0% < 90%"),
    ]

    @Test(arguments: cases.indices)
    func full(_ index: Int) throws {
        let example = ArithmeticTests.cases[index]
        let target = Target(
            id: nil, unit: nil, comparison: example.comparison, bound: .value(example.goal),
            by: Period("2025").map { .period($0) }, baseline: nil,
            milestones: example.milestones.compactMap { period, value in
                Period(period).map { .init(period: $0, value: Decimal(value)) }
            }, statement: nil, policy: nil, isLimit: false, measure: nil)
        let period = try #require(Period("2025-09"))
        let yardstick = try #require(
            Yardstick(
                target, measure: Measure(unit: "户", direction: example.direction, kind: example.kind), at: period,
                planYear: 2025, pace: .init()))
        let comparison = Comparison(example.value, against: yardstick)
        let site = CountyWithFigures(units: 1, indicators: 1).site
        let escaped = example.expected.replacing("<", with: "&lt;")
        #expect(String(decoding: site.fullArithmetic(comparison).bytes, as: UTF8.self) == escaped, "\(example)")
    }

    /// A target is divided by as it is written, with its zeros, wherever its number stands.
    @Test func digitsAsWritten() throws {
        let target = Target(
            id: nil, unit: nil, comparison: .atMost, bound: .value(Decimal(coefficient: 450, scale: 2)),
            by: Period("2025").map { .period($0) }, baseline: nil, milestones: [], statement: nil, policy: nil,
            isLimit: false, measure: nil)
        let period = try #require(Period("2025-09"))
        let yardstick = try #require(
            Yardstick(
                target, measure: Measure(unit: "%", direction: .lower, kind: .level), at: period, planYear: 2025,
                pace: .init()))
        let comparison = Comparison(Decimal(coefficient: 530, scale: 2), against: yardstick)
        let site = CountyWithFigures(units: 1, indicators: 1).site
        #expect(String(decoding: site.arithmetic(comparison).bytes, as: UTF8.self) == "4.50 ÷ 5.30 = 84.9%")
        #expect(comparison.shownExpectation.description == "4.50")
    }

    /// In one line, too, an expected value below zero has the minus sign of text.
    @Test func negativeExpectation() throws {
        let target = Target(
            id: nil, unit: nil, comparison: .atLeast, bound: .value(Decimal(-2)),
            by: Period("2025").map { .period($0) }, baseline: nil, milestones: [], statement: nil, policy: nil,
            isLimit: false, measure: nil)
        let period = try #require(Period("2025-09"))
        let yardstick = try #require(
            Yardstick(
                target, measure: Measure(unit: "%", direction: .higher, kind: .level), at: period, planYear: 2025,
                pace: .init()))
        let comparison = Comparison(Decimal(-4), against: yardstick)
        let site = CountyWithFigures(units: 1, indicators: 1).site
        #expect(
            String(decoding: site.arithmetic(comparison).bytes, as: UTF8.self)
                == "\u{2212}2 ÷ \u{2212}4 = 50.0%")
    }
}
