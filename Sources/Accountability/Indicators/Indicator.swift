/// One indicator of an assessment plan.
package struct Indicator: Sendable {
    package let id: String
    package let plan: Reference<AssessmentPlan>
    /// The printed serial number.
    package let number: String
    /// Index into the plan's categories; `nil` in a plan without categories.
    package let category: Int?
    /// The sub-category printed in the merged cell.
    package let group: String?
    package let name: String
    /// Its maximum score.
    package let points: Decimal
    /// The units named as responsible, in the order printed; groups stand for their members.
    package let responsible: [Reference<Unit>]
    /// The leading unit, only where the plan names one.
    package let lead: Reference<Unit>?
    /// Without a measure no value is expected, only scores.
    package let measure: Measure?
    package let targets: [Target]
    package let definition: String?
    package let method: String?
    package let source: String?
    package let policy: PolicyCitation?

    package init(
        id: String, plan: Reference<AssessmentPlan>, number: String, category: Int?, group: String?, name: String,
        points: Decimal, responsible: [Reference<Unit>], lead: Reference<Unit>?, measure: Measure?, targets: [Target],
        definition: String?, method: String?, source: String?, policy: PolicyCitation?
    ) {
        self.id = id
        self.plan = plan
        self.number = number
        self.category = category
        self.group = group
        self.name = name
        self.points = points
        self.responsible = responsible
        self.lead = lead
        self.measure = measure
        self.targets = targets
        self.definition = definition
        self.method = method
        self.source = source
        self.policy = policy
    }
}

/// How a value is measured.
package struct Measure: Hashable, Sendable {
    package enum Direction: String, Sendable, CaseIterable {
        /// Which values are the better ones.
        case higher, lower
    }

    package enum Kind: String, Sendable, CaseIterable {
        /// A count that grows towards an annual task.
        case cumulative
        /// A rate or a state.
        case level
    }

    /// The unit of measure, such as 户 or %.
    package let unit: String
    package let direction: Direction
    package let kind: Kind

    package init(unit: String, direction: Direction, kind: Kind) {
        self.unit = unit
        self.direction = direction
        self.kind = kind
    }
}
