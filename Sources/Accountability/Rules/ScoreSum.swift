/// The points given to a unit in a period: of so many indicators, so many are scored.
///
/// Nothing is put in the place of a score that is missing, and the sum is held against nothing but what it says.
package struct ScoreSum: Sendable {
    /// The sum of the given scores.
    package let sum: Decimal
    /// How many indicators there are to score.
    package let indicators: Int
    /// How many of them are scored.
    package let scored: Int
    /// The points all of them are worth.
    package let points: Decimal
    /// The points those that are scored are worth.
    package let scoredPoints: Decimal

    /// Adds up scores.
    ///
    /// - Parameter parts: For each indicator its points and the score given, if one was.
    package init(_ parts: some Sequence<(points: Decimal, score: Decimal?)>) {
        var sum = Decimal(0)
        var (points, scoredPoints) = (Decimal(0), Decimal(0))
        var (indicators, scored) = (0, 0)
        for part in parts {
            indicators += 1
            points += part.points
            guard let score = part.score else { continue }
            scored += 1
            sum += score
            scoredPoints += part.points
        }
        self.sum = sum
        self.indicators = indicators
        self.scored = scored
        self.points = points
        self.scoredPoints = scoredPoints
    }
}

extension Library {
    /// The points a unit was given in a period, over the indicators of the plan it answers for.
    ///
    /// Those that do not apply to it in this period are left out.
    package func scoreSum(of unit: Reference<Unit>, in period: PlanPeriod) -> ScoreSum {
        let own = relations.responsibilities[Int(unit.index)].lazy.map(\.indicator).filter {
            self.indicators[$0].plan == period.plan
        }
        return scoreSum(of: own, by: unit, in: period)
    }

    /// The points the whole jurisdiction was given in a period, over all indicators of the plan or one category.
    package func scoreSum(in period: PlanPeriod, category: Int? = nil) -> ScoreSum {
        let own = plans[period.plan].indicators.lazy.filter {
            category == nil || self.indicators[$0].category == category
        }
        return scoreSum(of: own, by: nil, in: period)
    }

    private func scoreSum(
        of indicators: some Sequence<Reference<Indicator>>, by unit: Reference<Unit>?, in period: PlanPeriod
    ) -> ScoreSum {
        ScoreSum(
            indicators.lazy.compactMap { indicator -> (points: Decimal, score: Decimal?)? in
                let observation = self.progress.observation(of: indicator, by: unit, in: period)
                if let observation, observation.isNotApplicable { return nil }
                return (self.indicators[indicator].points, observation?.score)
            })
    }
}
