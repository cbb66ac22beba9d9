/// A file of progress: the period and the plan it speaks of, and where its figures came from.
package struct ProgressSource: Sendable {
    package let plan: Reference<AssessmentPlan>
    package let period: Period
    /// Who reported, in words.
    package let source: String?
    /// The day from which the figures may be seen.
    package let published: Day?
    /// Where the file stands below the content folder.
    package let path: String

    package init(
        plan: Reference<AssessmentPlan>, period: Period, source: String? = nil, published: Day? = nil,
        path: String = ""
    ) {
        self.plan = plan
        self.period = period
        self.source = source
        self.published = published
        self.path = path
    }
}

/// A period of a plan of which something was reported.
package struct PlanPeriod: Hashable, Comparable, Sendable {
    package let plan: Reference<AssessmentPlan>
    package let period: Period

    package init(plan: Reference<AssessmentPlan>, period: Period) {
        self.plan = plan
        self.period = period
    }

    /// By plan in the content's order, then by period.
    package static func < (one: PlanPeriod, other: PlanPeriod) -> Bool {
        one.plan == other.plan ? one.period < other.period : one.plan < other.plan
    }
}
