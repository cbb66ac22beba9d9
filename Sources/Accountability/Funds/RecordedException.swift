/// That a batch or project is published although its sums or days do not agree, and why.
package struct RecordedException: Sendable {
    package let reason: String
    package let approvedBy: NamedBody
    /// The day it was approved.
    package let day: Day

    package init(reason: String, approvedBy: NamedBody, day: Day) {
        self.reason = reason
        self.approvedBy = approvedBy
        self.day = day
    }
}
