import Accountability
import Charts
import Markup

extension Site {
    /// The arithmetic behind a status in one line: what was reached, divided by what was expected.
    func arithmetic(_ comparison: Comparison) -> HTML {
        HTML(room: 64) { html in
            write(arithmeticOf: comparison, comparison.attainmentPercentage, into: &html)
        }
    }

    /// Writes the same with the rate of completion, where that is not what is divided anyway.
    func write(arithmeticWithCompletionOf comparison: Comparison, into html: inout HTML.Interpolation) {
        let attained = comparison.isMet ? nil : comparison.attainmentPercentage
        write(arithmeticOf: comparison, attained, into: &html)
        if !comparison.isMet, comparison.expectation.isWholeTarget { return }
        let completion = comparison.completionPercentage
        if comparison.isMet || completion != attained { write(completion, into: &html) }
    }

    private func write(
        arithmeticOf comparison: Comparison, _ attained: Decimal?, into html: inout HTML.Interpolation
    ) {
        if comparison.isMet { return write(met: comparison, into: &html) }
        let expected = comparison.shownExpectation
        switch comparison.attainment {
        case .ratio where comparison.isDirect:
            html.appendInterpolation(comparison.value)
            html.appendLiteral(" ÷ ")
            html.appendInterpolation(expected)
            write(quotient: attained, into: &html)
        case .ratio:
            html.appendInterpolation(expected)
            html.appendLiteral(" ÷ ")
            html.appendInterpolation(comparison.value)
            write(quotient: attained, into: &html)
        case .asExpected: html.appendInterpolation(wording.asExpected(figure(expected)))
        case .beyond: html.appendInterpolation(wording.beyondQuotient(figure(expected)))
        case .short: html.appendInterpolation(wording.shortOfQuotient(figure(expected)))
        }
    }

    /// The same with how the expected value came about and the threshold it passed.
    func fullArithmetic(_ comparison: Comparison) -> HTML {
        HTML(room: 128) { html in
            if comparison.isMet {
                write(met: comparison, into: &html)
                return write(comparison.completionPercentage, into: &html)
            }
            let expected = expectation(comparison)
            switch comparison.attainment {
            case .ratio:
                let (value, divisor) = (figure(comparison.value), operand(expected, of: comparison.expectation))
                html.appendInterpolation(comparison.isDirect ? value : divisor)
                html.appendLiteral(" ÷ ")
                html.appendInterpolation(comparison.isDirect ? divisor : value)
                write(quotient: comparison.attainmentPercentage, into: &html)
                html.appendInterpolation(threshold(comparison))
            case .asExpected: html.appendInterpolation(wording.asExpected(expected))
            case .beyond: html.appendInterpolation(wording.beyondQuotient(expected))
            case .short: html.appendInterpolation(wording.shortOfQuotient(expected))
            }
        }
    }

    private func write(met comparison: Comparison, into html: inout HTML.Interpolation) {
        html.appendInterpolation(comparison.value)
        switch comparison.target.comparison {
        case .atLeast: html.appendLiteral(" ≥ ")
        case .atMost: html.appendLiteral(" ≤ ")
        case .exactly: html.appendLiteral(" = ")
        }
        html.appendInterpolation(comparison.goal)
    }

    private func write(quotient attained: Decimal?, into html: inout HTML.Interpolation) {
        guard let attained else { return }
        html.appendLiteral(" = ")
        html.appendInterpolation(attained)
        html.appendLiteral("%")
    }

    private func write(_ completion: Decimal?, into html: inout HTML.Interpolation) {
        guard let completion else { return }
        html.appendInterpolation(wording.comma)
        html.appendInterpolation(wording.chartWord(.completion))
        html.appendLiteral(" ")
        html.appendInterpolation(completion)
        html.appendLiteral("%")
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
            return "\(goal) × \(wording.monthsOf(elapsed, months))"
        case .between(let from, let to, let elapsed, let months):
            let rise = "\(wording.monthsOf(elapsed, months))"
            if from.value.isZero { return "\(figure(to.value)) × \(rise)" }
            return "\(figure(from.value)) + (\(figure(to.value)) − \(figure(from.value))) × \(rise)"
        }
    }

    /// The same as a part of a division: in brackets where it is worked out itself.
    private func operand(_ expected: String, of expectation: Expectation) -> String {
        switch expectation.basis {
        case .target, .reference, .milestone: expected
        case .linear, .between: "(\(expected))"
        }
    }
}
