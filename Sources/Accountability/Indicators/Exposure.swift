/// How many indicators of a plan a unit answers for, and how many points they are worth together.
///
/// Points are shared by all units an indicator names: exposures do not add up to the full score.
package struct Exposure: Sendable {
    package let plan: Reference<AssessmentPlan>
    package let indicators: Int
    package let points: Decimal
}

extension Library {
    /// A unit's exposure in each plan it has a part in, in the plans' order.
    package func exposures(of unit: Reference<Unit>) -> [Exposure] {
        var counts: [(plan: Reference<AssessmentPlan>, indicators: Int, points: Decimal)] = []
        for responsibility in relations.responsibilities[Int(unit.index)] {
            let indicator = indicators[responsibility.indicator]
            if counts.last?.plan != indicator.plan { counts.append((indicator.plan, 0, Decimal(0))) }
            counts[counts.count - 1].indicators += 1
            counts[counts.count - 1].points += indicator.points
        }
        return counts.map { Exposure(plan: $0.plan, indicators: $0.indicators, points: $0.points) }
    }
}
