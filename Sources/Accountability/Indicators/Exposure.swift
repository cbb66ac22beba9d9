/// How many indicators of a plan a unit answers for, and how many points they are worth together.
///
/// Points are shared by all units an indicator names: exposures do not add up to the full score.
package struct Exposure: Sendable {
    package let plan: Reference<AssessmentPlan>
    package let indicators: Int
    package let points: Decimal
}

/// The exposure of a unit that a plan names, a group by its own name.
package struct NamedExposure: Sendable {
    package let unit: Reference<Unit>
    package let indicators: Int
    package let points: Decimal
}

extension Library {
    /// A unit's exposure in each plan it has a part in, the newest year's first.
    package func exposures(of unit: Reference<Unit>) -> [Exposure] {
        var counts: [(plan: Reference<AssessmentPlan>, indicators: Int, points: Decimal)] = []
        for responsibility in relations.responsibilities[Int(unit.index)] {
            let indicator = indicators[responsibility.indicator]
            if counts.last?.plan != indicator.plan { counts.append((indicator.plan, 0, Decimal(0))) }
            counts[counts.count - 1].indicators += 1
            counts[counts.count - 1].points += indicator.points
        }
        return counts.map { Exposure(plan: $0.plan, indicators: $0.indicators, points: $0.points) }.sorted {
            (plans[$1.plan].year, $0.plan.index) < (plans[$0.plan].year, $1.plan.index)
        }
    }

    /// The units a plan names, the most exposed first by points, then indicators, then the content's order.
    package func namedExposures(in plan: Reference<AssessmentPlan>) -> [NamedExposure] {
        var sums: [Reference<Unit>: (indicators: Int, points: Decimal)] = [:]
        for indicator in plans[plan].indicators.map({ indicators[$0] }) {
            for unit in indicator.responsible {
                let sum = sums[unit] ?? (0, Decimal(0))
                sums[unit] = (sum.indicators + 1, sum.points + indicator.points)
            }
        }
        return sums.map { NamedExposure(unit: $0, indicators: $1.indicators, points: $1.points) }.sorted { one, other in
            if one.points != other.points { return one.points > other.points }
            if one.indicators != other.indicators { return one.indicators > other.indicators }
            return one.unit < other.unit
        }
    }

    /// The exact sum of a plan's points.
    package func totalPoints(of plan: Reference<AssessmentPlan>) -> Decimal {
        plans[plan].indicators.map { indicators[$0].points }.total()
    }

    /// Whether an indicator has targets for single units or groups, beside those of the whole jurisdiction.
    package func hasTargetsByUnit(_ indicator: Reference<Indicator>) -> Bool {
        indicators[indicator].targets.contains { $0.unit != nil }
    }

    /// The targets of an indicator that hold for a unit: its own before its group's before the jurisdiction's.
    package func targets(of indicator: Reference<Indicator>, for unit: Reference<Unit>) -> [Target] {
        goals[Int(indicator.index)].targets(for: unit, in: relations.groups[Int(unit.index)])
    }
}
