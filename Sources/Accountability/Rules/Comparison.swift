/// A value held against its target and against what is expected by now: all of the arithmetic behind a status.
///
/// A class so that what is worked out once is not copied on its way to a page; it never changes.
package final class Comparison: Sendable {
    package let value: Decimal
    package let target: Target
    /// The value to be reached.
    package let goal: Decimal
    package let expectation: Expectation
    package let attainment: Attainment
    /// Whether the target is met.
    package let isMet: Bool
    /// The status the thresholds give.
    package let status: ProgressStatus
    /// The thresholds it was held against.
    package let pace: PortalSettings.Pace
    /// Which values are the better ones.
    private let direction: Measure.Direction

    /// How a value stands to what is expected, the better the higher.
    package enum Attainment: Sendable {
        /// Achieved ÷ expected; of values of which the lower is the better one, expected ÷ achieved.
        case ratio(Fraction)
        /// Nothing was expected, and nothing came.
        case asExpected
        /// Better than any quotient says: something where nothing was expected, or nothing of what is to be low.
        case beyond
        /// Something where nothing was to be left, or less than nothing.
        case short

        /// The quotient the thresholds are held against; `nil` beyond all of them.
        var ratio: Fraction? {
            switch self {
            case .ratio(let ratio): ratio
            case .asExpected: Fraction(1)
            case .short: Fraction(0)
            case .beyond: nil
            }
        }
    }

    /// Compares a value with a target; `nil` for a limit, and for a target in words without a reference.
    ///
    /// - Parameters:
    ///   - value: The value of a period.
    ///   - target: A target that is no limit.
    ///   - measure: How the value is measured.
    ///   - period: The period the value is of.
    ///   - planYear: The year of the indicator's plan.
    ///   - reference: What a target in words amounts to; without it such a target compares with nothing.
    ///   - pace: The thresholds of the house.
    package init?(
        _ value: Decimal, with target: Target, measure: Measure, at period: Period, planYear: Int,
        reference: Decimal? = nil, pace: PortalSettings.Pace
    ) {
        guard !target.isLimit, let goal = target.goal(reference: reference),
            let expectation = target.expectation(
                at: period, kind: measure.kind, planYear: planYear, reference: reference)
        else { return nil }
        self.value = value
        self.target = target
        self.goal = goal
        self.expectation = expectation
        self.pace = pace
        direction = target.direction(of: measure)
        isMet =
            switch target.comparison {
            case .atLeast: value >= goal
            case .exactly: value == goal
            // A count that may still grow has kept below its ceiling only when its time is over.
            case .atMost:
                value <= goal && (measure.kind == .level || period.lastDay >= target.lastDay(planYear: planYear))
            }
        attainment = Attainment(Fraction(value), of: expectation.value, direction)
        status = isMet ? .achieved : attainment.status(pace)
    }

    /// The share of the target that is reached, the better the higher; `nil` where no quotient can say it, as of a
    /// target of zero.
    package var completion: Fraction? {
        if case .ratio(let share) = Attainment(Fraction(value), of: Fraction(goal), direction) { share } else { nil }
    }

    /// Whether the quotient of ``attainment`` is achieved ÷ expected, and not the other way round.
    package var isDirect: Bool { Attainment.isDirect(direction, expectation.value) }

    /// The share of the target in per cent as it is printed: 99.96 % of a target that is not met is 99.9 %.
    package var completionPercentage: Decimal? { completion?.percentage() }

    /// Achieved ÷ expected in per cent as it is printed: never on the other side of a threshold.
    ///
    /// `nil` where no quotient can say it.
    package var attainmentPercentage: Decimal? {
        guard case .ratio(let ratio) = attainment else { return nil }
        let status = isMet ? Attainment.ratio(ratio).status(pace) : status
        return ratio.percentage { Attainment.ratio($0).status(pace) == status }
    }
}

extension Target {
    /// Which values are the better ones for it; only a target of equality leaves that to the measure.
    func direction(of measure: Measure) -> Measure.Direction {
        switch comparison {
        case .atLeast: .higher
        case .atMost: .lower
        case .exactly: measure.direction
        }
    }
}

extension Comparison.Attainment {
    /// How a value stands to an expected one; grows with the value, or falls with it where the lower is the better.
    init(_ value: Fraction, of expected: Fraction, _ direction: Measure.Direction) {
        if expected.isZero {
            let sign = value.numerator.signum() * (direction == .higher ? 1 : -1)
            self = sign > 0 ? .beyond : sign == 0 ? .asExpected : .short
        } else if Self.isDirect(direction, expected) {
            self = value.divided(by: expected).map { .ratio($0) } ?? .beyond
        } else if value.isZero || value.isNegative != expected.isNegative {
            self = .beyond
        } else {
            self = expected.divided(by: value).map { .ratio($0) } ?? .beyond
        }
    }

    /// What is to be high is held against the expected value, what is to be low the other way round; below zero the
    /// quotient turns over, for twice a loss is half as good.
    fileprivate static func isDirect(_ direction: Measure.Direction, _ expected: Fraction) -> Bool {
        (direction == .higher) == (expected.numerator > 0)
    }

    /// The status the thresholds give to a target that is not met.
    func status(_ pace: PortalSettings.Pace) -> ProgressStatus {
        guard let ratio, ratio < pace.quotients.ahead else { return .ahead }
        if ratio >= pace.quotients.onTrack { return .onTrack }
        return ratio >= pace.quotients.behind ? .behind : .seriouslyBehind
    }
}
