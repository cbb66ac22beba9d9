/// What one or more units must do, and under which article (工作责任).
package struct Duty: Sendable {
    /// A unit that has the duty, with the number under which the document prints it there.
    package struct Holder: Sendable {
        package let unit: Reference<Unit>
        package let number: String?

        package init(unit: Reference<Unit>, number: String?) {
            self.unit = unit
            self.number = number
        }
    }

    package let id: String
    /// In the order written, at least one.
    package let holders: [Holder]
    package let text: String
    package let policy: PolicyCitation?
    package let indicators: [Reference<Indicator>]
    package let targets: [Target]
    package let due: DueTime?

    package init(
        id: String, holders: [Holder], text: String, policy: PolicyCitation?, indicators: [Reference<Indicator>],
        targets: [Target], due: DueTime?
    ) {
        self.id = id
        self.holders = holders
        self.text = text
        self.policy = policy
        self.indicators = indicators
        self.targets = targets
        self.due = due
    }
}
