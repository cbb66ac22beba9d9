import Accountability
import Charts

extension Site {
    /// The arithmetic behind a status in one line: what was reached, divided by what was expected.
    func arithmetic(_ comparison: Comparison) -> String {
        arithmetic(comparison, attained: comparison.attainmentPercentage)
    }

    private func arithmetic(_ comparison: Comparison, attained: Decimal?) -> String {
        if comparison.isMet { return met(comparison) }
        let expected = expectedValue(comparison).description
        switch comparison.attainment {
        case .ratio: return quotient(comparison, expected: expected, attained)
        case .asExpected: return wording.asExpected(expected)
        case .beyond: return wording.beyondQuotient(expected)
        case .short: return wording.shortOfQuotient(expected)
        }
    }

    /// The same with the rate of completion, where that is not what is divided anyway.
    func arithmeticWithCompletion(_ comparison: Comparison) -> String {
        let attained = comparison.isMet ? nil : comparison.attainmentPercentage
        let arithmetic = arithmetic(comparison, attained: attained)
        guard comparison.isMet || comparison.completionPercentage != attained else { return arithmetic }
        return arithmetic + completion(comparison)
    }

    private func completion(_ comparison: Comparison) -> String {
        comparison.completionPercentage.map {
            "\(wording.comma)\(wording.chartWord(.completion)) \(figure($0))%"
        } ?? ""
    }

    /// The same with how the expected value came about and the threshold it passed.
    func fullArithmetic(_ comparison: Comparison) -> String {
        if comparison.isMet {
            return met(comparison) + completion(comparison)
        }
        let expected = expectation(comparison)
        switch comparison.attainment {
        case .ratio:
            return quotient(comparison, expected: expected, comparison.attainmentPercentage) + threshold(comparison)
        case .asExpected: return wording.asExpected(expected)
        case .beyond: return wording.beyondQuotient(expected)
        case .short: return wording.shortOfQuotient(expected)
        }
    }

    private func met(_ comparison: Comparison) -> String {
        let sign =
            switch comparison.target.comparison {
            case .atLeast: "≥"
            case .atMost: "≤"
            case .exactly: "="
            }
        return "\(figure(comparison.value)) \(sign) \(figure(comparison.goal))"
    }

    private func quotient(_ comparison: Comparison, expected: String, _ attained: Decimal?) -> String {
        let value = figure(comparison.value)
        let percentage = attained.map { " = \(figure($0))%" } ?? ""
        return comparison.isDirect ? "\(value) ÷ \(expected)\(percentage)" : "\(expected) ÷ \(value)\(percentage)"
    }

    /// The threshold the status rests on.
    private func threshold(_ comparison: Comparison) -> String {
        let pace = comparison.pace
        return switch comparison.status {
        case .ahead: " ≥ \(wording.percentage(pace.ahead))"
        case .onTrack: " ≥ \(wording.percentage(pace.onTrack))"
        case .behind: " ≥ \(wording.percentage(pace.behind))"
        case .seriouslyBehind: " < \(wording.percentage(pace.behind))"
        case .achieved, .notReported, .notApplicable: ""
        }
    }

    /// What is expected by now, with one decimal more than the target where it is no such number.
    func expectedValue(_ comparison: Comparison) -> Decimal {
        comparison.expectation.value.shown(decimals: comparison.goal.scale + 1)
    }

    /// How the expected value came about.
    private func expectation(_ comparison: Comparison) -> String {
        let goal = figure(comparison.goal)
        switch comparison.expectation.basis {
        case .target: return goal
        case .reference:
            guard case .relative(let words) = comparison.target.bound else { return goal }
            return goal + wording.parenthesised(words)
        case .milestone(let milestone):
            return figure(milestone.value) + wording.milestone(of: wording.period(milestone.period))
        case .linear(let elapsed, let months):
            return "(\(goal) × \(wording.monthsOf(elapsed, months)))"
        case .between(let from, let to, let elapsed, let months):
            let rise = "\(wording.monthsOf(elapsed, months))"
            if from.value.isZero { return "(\(figure(to.value)) × \(rise))" }
            return "(\(figure(from.value)) + (\(figure(to.value)) − \(figure(from.value))) × \(rise))"
        }
    }
}
