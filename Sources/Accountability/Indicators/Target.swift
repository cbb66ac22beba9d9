/// What a value has to reach.
///
/// A class so that a comparison can name its target without copying it; it never changes.
package final class Target: Sendable {
    package enum Operator: String, Sendable, CaseIterable {
        case atLeast = ">="
        case atMost = "<="
        case exactly = "="
    }

    /// What the value is compared with.
    package enum Bound: Sendable {
        case value(Decimal)
        /// In words, such as the provincial average: computed only where an observation carries it.
        case relative(String)
    }

    /// A value of the past to compare with.
    package struct Baseline: Sendable {
        package let period: Period
        package let value: Decimal

        package init(period: Period, value: Decimal) {
            self.period = period
            self.value = value
        }
    }

    /// A value to be reached by the end of a period on the way.
    package struct Milestone: Sendable {
        package let period: Period
        package let value: Decimal

        package init(period: Period, value: Decimal) {
            self.period = period
            self.value = value
        }
    }

    package let id: String?
    /// The unit it holds for, a group for each of its members by itself; `nil` for the whole jurisdiction.
    package let unit: Reference<Unit>?
    package let comparison: Operator
    package let bound: Bound
    package let by: DueTime?
    package let baseline: Baseline?
    /// In the order of their periods.
    package let milestones: [Milestone]
    /// The words of the document.
    package let statement: String?
    package let policy: PolicyCitation?
    /// A ceiling that is a rule and no goal: shown, never scored.
    package let isLimit: Bool
    /// Only on a duty's target; an indicator's target is measured as the indicator is.
    package let measure: Measure?

    package init(
        id: String?, unit: Reference<Unit>?, comparison: Operator, bound: Bound, by: DueTime?, baseline: Baseline?,
        milestones: [Milestone], statement: String?, policy: PolicyCitation?, isLimit: Bool, measure: Measure?
    ) {
        self.id = id
        self.unit = unit
        self.comparison = comparison
        self.bound = bound
        self.by = by
        self.baseline = baseline
        self.milestones = milestones
        self.statement = statement
        self.policy = policy
        self.isLimit = isLimit
        self.measure = measure
    }
}
