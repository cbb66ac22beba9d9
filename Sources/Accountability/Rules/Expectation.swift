/// What is expected of a value at the end of a period (序时进度), and how it was worked out.
package struct Expectation: Sendable {
    package let value: Fraction
    package let basis: Basis

    /// Whether all of the target is expected already, and not a part of it.
    package var isWholeTarget: Bool {
        switch basis {
        case .target, .reference: true
        case .milestone, .linear, .between: false
        }
    }

    /// The arithmetic behind an expected value.
    package enum Basis: Sendable {
        /// The target itself: of a level in a period without a milestone, and when the target's time is over.
        case target
        /// What a target in words amounts to, as the observation says.
        case reference
        /// The milestone of this very period.
        indirect case milestone(Target.Milestone)
        /// The target times the months gone by, divided by all months of its time.
        case linear(elapsed: Int, of: Int)
        /// On the line between two points, so many months behind the first of so many.
        indirect case between(PacePoint, PacePoint, elapsed: Int, of: Int)
    }
}

/// A value that is to be reached by the end of a month.
package struct PacePoint: Sendable {
    /// Counted through all years, as `Period.monthNumber` is.
    package let monthNumber: Int
    package let value: Decimal
    package let origin: Origin

    /// Where a point comes from.
    package enum Origin: Sendable {
        /// Nothing, before the first month of the target's time.
        case start
        case baseline(Period)
        case milestone(Period)
        case target
    }
}

extension Target {
    /// The value to be reached; a target in words has what the observation carries for it.
    package func goal(reference: Decimal?) -> Decimal? {
        switch bound {
        case .value(let value): value
        case .relative: reference
        }
    }

    /// The last day of its time: `by`, else the end of the plan's year.
    package func lastDay(planYear: Int) -> Day {
        by?.lastDay ?? Period(cycle: .year, year: planYear, index: 1)?.lastDay ?? Day(number: 0)
    }

    /// What is expected at the end of a period.
    ///
    /// A cumulative measure follows the milestones, linear by month between two of them, from the baseline or 0 to the
    /// first, and from the last to the target; without milestones it grows evenly from the first month of the target's
    /// time to its last. That time begins with the plan's year, or with the year the target falls into if that is
    /// earlier. Of a level the period's own milestone is expected, in any other period the target itself: a rate that is
    /// to be kept does not grow towards it.
    ///
    /// - Parameters:
    ///   - period: The period a value is of.
    ///   - kind: How values grow.
    ///   - planYear: The year of the indicator's plan.
    ///   - reference: What a target in words amounts to.
    /// - Returns: `nil` for a target in words that the observation says nothing about.
    package func expectation(
        at period: Period, kind: Measure.Kind, planYear: Int, reference: Decimal? = nil
    ) -> Expectation? {
        guard let goal = goal(reference: reference) else { return nil }
        if case .relative = bound { return Expectation(value: Fraction(goal), basis: .reference) }
        switch kind {
        case .level:
            return milestone(at: period) ?? Expectation(value: Fraction(goal), basis: .target)
        case .cumulative:
            return expectedGrowth(at: period, to: goal, planYear: planYear)
        }
    }

    /// What the milestone of a period demands; one of a quarter is that of the quarter's last month, too.
    private func milestone(at period: Period) -> Expectation? {
        milestones.first { $0.period.monthNumber == period.monthNumber }.map {
            Expectation(value: Fraction($0.value), basis: .milestone($0))
        }
    }

    private func expectedGrowth(at period: Period, to goal: Decimal, planYear: Int) -> Expectation {
        let dueParts = lastDay(planYear: planYear).parts
        let dueMonth = dueParts.year * 12 + dueParts.month - 1
        /// The month before the first of the target's time.
        let start = min(planYear, dueParts.year) * 12 - 1
        let month = period.monthNumber
        if month >= dueMonth { return Expectation(value: Fraction(goal), basis: .target) }
        if let milestone = milestone(at: period) { return milestone }
        guard !milestones.isEmpty else {
            let (elapsed, months) = (max(0, month - start), dueMonth - start)
            return Expectation(
                value: Fraction(goal, times: elapsed, over: months), basis: .linear(elapsed: elapsed, of: months))
        }
        /// The point behind so many milestones: the first is where the target's time begins, the last the target.
        func point(_ place: Int) -> PacePoint {
            if place > milestones.count { return PacePoint(monthNumber: dueMonth, value: goal, origin: .target) }
            if place > 0 {
                let milestone = milestones[place - 1]
                return PacePoint(
                    monthNumber: milestone.period.monthNumber, value: milestone.value,
                    origin: .milestone(milestone.period))
            }
            guard let baseline, baseline.period.monthNumber < milestones[0].period.monthNumber else {
                return PacePoint(monthNumber: start, value: Decimal(0), origin: .start)
            }
            return PacePoint(
                monthNumber: baseline.period.monthNumber, value: baseline.value, origin: .baseline(baseline.period))
        }
        let hasEnd = point(milestones.count).monthNumber < dueMonth
        guard let next = (0...milestones.count + (hasEnd ? 1 : 0)).first(where: { point($0).monthNumber > month })
        else { return Expectation(value: Fraction(goal), basis: .target) }
        let to = point(next)
        // Before the first point its own value holds.
        let from = point(max(0, next - 1))
        let (elapsed, months) = (max(0, month - from.monthNumber), max(1, to.monthNumber - from.monthNumber))
        let scale = max(from.value.scale, to.value.scale)
        let (low, high) = (from.value.coefficient(atScale: scale), to.value.coefficient(atScale: scale))
        let value = low * Int128(months - elapsed) + high * Int128(elapsed)
        return Expectation(
            value: Fraction(value, over: Decimal.power(scale) * Int128(months)) ?? Fraction(goal),
            basis: .between(from, to, elapsed: elapsed, of: months))
    }
}
