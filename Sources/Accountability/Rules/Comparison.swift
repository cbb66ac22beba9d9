/// A value held against its target and against what is expected by now: all of the arithmetic behind a status.
package struct Comparison: Sendable {
    package let value: Decimal
    private let yardstick: Yardstick
    package let attainment: Attainment
    /// Whether the target is met.
    package let isMet: Bool
    /// The status the thresholds give.
    package let status: ProgressStatus

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

    /// Compares a value with a target.
    package init(_ value: Decimal, against yardstick: Yardstick) {
        self.value = value
        self.yardstick = yardstick
        isMet = yardstick.isMet(by: value)
        attainment = Attainment(Fraction(value), of: yardstick.expectation.value, yardstick.direction)
        status = isMet ? .achieved : attainment.status(yardstick.pace)
    }

    package var target: Target { yardstick.target }
    /// The value to be reached.
    package var goal: Decimal { yardstick.goal }
    package var expectation: Expectation { yardstick.expectation }
    /// What is expected as it is printed.
    package var shownExpectation: Decimal { yardstick.shownExpectation }
    /// The thresholds it was held against.
    package var pace: PortalSettings.Pace { yardstick.pace }

    /// The share of the target that is reached, the better the higher; `nil` where no quotient can say it, as of a
    /// target of zero.
    package var completion: Fraction? {
        if case .ratio(let share) = Attainment(Fraction(value), of: yardstick.wholeGoal, yardstick.direction) {
            share
        } else {
            nil
        }
    }

    /// Whether the quotient of ``attainment`` is achieved ÷ expected, and not the other way round.
    package var isDirect: Bool { Attainment.isDirect(yardstick.direction, yardstick.expectation.value) }

    /// The share of the target in per cent as it is printed: 99.96 % of a target that is not met is 99.9 %.
    package var completionPercentage: Decimal? { completion?.percentage() }

    /// Achieved ÷ expected in per cent as it is printed: never on the other side of a threshold.
    ///
    /// `nil` where no quotient can say it.
    package var attainmentPercentage: Decimal? {
        guard case .ratio(let ratio) = attainment else { return nil }
        let status = isMet ? Attainment.ratio(ratio).status(yardstick.pace) : status
        return ratio.percentage { Attainment.ratio($0).status(yardstick.pace) == status }
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
