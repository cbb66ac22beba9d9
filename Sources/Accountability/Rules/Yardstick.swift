/// A target at the end of a period: what is to be reached, and what is expected by then (序时进度).
///
/// The values of all units the target holds for are held against the same one. A class, so that it is worked out once
/// and only named by each ``Comparison``; it never changes.
package final class Yardstick: Sendable {
    package let target: Target
    /// The value to be reached.
    package let goal: Decimal
    package let expectation: Expectation
    /// What is expected as it is printed: the target or the milestone as it is written, else with one decimal more than
    /// the target where it needs that.
    package let shownExpectation: Decimal
    /// The thresholds a status rests on.
    package let pace: PortalSettings.Pace
    /// Which values are the better ones.
    let direction: Measure.Direction
    /// Whether a value within a ceiling has met it: a count that may still grow has only when its time is over.
    private let ceilingIsFinal: Bool
    /// The goal as a quotient.
    let wholeGoal: Fraction

    /// What values of a period are held against; `nil` for a limit, and for a target in words without a reference.
    ///
    /// - Parameters:
    ///   - target: A target that is no limit.
    ///   - measure: How values are measured.
    ///   - period: The period they are of.
    ///   - planYear: The year of the indicator's plan.
    ///   - reference: What a target in words amounts to; without it such a target compares with nothing.
    ///   - pace: The thresholds of the house.
    package init?(
        _ target: Target, measure: Measure, at period: Period, planYear: Int, reference: Decimal? = nil,
        pace: PortalSettings.Pace
    ) {
        guard !target.isLimit, let goal = target.goal(reference: reference),
            let expectation = target.expectation(
                at: period, kind: measure.kind, planYear: planYear, reference: reference)
        else { return nil }
        self.target = target
        self.goal = goal
        self.expectation = expectation
        self.pace = pace
        direction = target.direction(of: measure)
        ceilingIsFinal = measure.kind == .level || period.lastDay >= target.lastDay(planYear: planYear)
        wholeGoal = Fraction(goal)
        shownExpectation =
            switch expectation.basis {
            case .target, .reference: goal
            case .milestone(let milestone): milestone.value
            case .linear, .between: expectation.value.shortest(decimals: goal.scale + 1) ?? goal
            }
    }

    /// Whether a value meets the target.
    func isMet(by value: Decimal) -> Bool {
        switch target.comparison {
        case .atLeast: value >= goal
        case .exactly: value == goal
        case .atMost: ceilingIsFinal && value <= goal
        }
    }
}
