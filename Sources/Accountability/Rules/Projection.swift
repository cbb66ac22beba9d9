/// What a count would come to by the end of the year if it went on as it did: no promise, no status, no score.
package struct Projection: Sendable {
    /// The months that have been reported, of which the last one gave the value.
    package let months: Int
    /// (a) The value ÷ months × 12.
    package let byRunRate: Fraction
    /// (b) The value ÷ the share of last year's figure that had been reached by the same month; `nil` where last year
    /// is not known or nothing had been reached by then.
    package let byLastYear: Fraction?

    /// Projects a count.
    ///
    /// - Parameters:
    ///   - value: The count at the end of a month.
    ///   - months: That month, 1…11.
    ///   - lastYear: The counts of the year before: by the same month, and of the whole year.
    package init(_ value: Decimal, months: Int, lastYear: (part: Decimal, whole: Decimal)?) {
        self.months = months
        byRunRate = Fraction(value, times: 12, over: months)
        byLastYear = lastYear.flatMap { part, whole in
            part > Decimal(0)
                ? Fraction(whole, over: part).flatMap { $0.multiplied(by: Fraction(value)) } : nil
        }
    }
}

extension Library {
    /// The projection of a cumulative indicator from an observation of a month or quarter before the year's last.
    ///
    /// `nil` for a level, and with fewer than three reported periods of the same cycle in the year.
    package func projection(from observation: Observation) -> Projection? {
        let period = progress.period(of: observation)
        guard indicators[observation.indicator].measure?.kind == .cumulative, let value = observation.value,
            period.lastMonth < 12
        else { return nil }
        let reported = progress.history(of: observation.indicator, by: observation.unit).count {
            let other = progress.period(of: $0)
            return other.cycle == period.cycle && other.year == period.year && other <= period && $0.hasValue
        }
        guard reported >= 3 else { return nil }
        return Projection(value, months: period.lastMonth, lastYear: lastYear(for: observation, at: period))
    }

    private func lastYear(for observation: Observation, at period: Period) -> (part: Decimal, whole: Decimal)? {
        guard let same = period.yearBefore else { return nil }
        func value(_ period: Period?) -> Decimal? {
            period.flatMap { self.value(of: observation.indicator, by: observation.unit, inYearBefore: $0) }
        }
        let whole =
            value(Period(cycle: .year, year: same.year, index: 1))
            ?? value(Period(cycle: period.cycle, year: same.year, index: 12 / period.cycle.months))
        guard let part = value(same), let whole else { return nil }
        return (part, whole)
    }
}
