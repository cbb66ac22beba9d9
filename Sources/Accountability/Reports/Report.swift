/// A written report that was due for a period: from whom, until when, and what arrived.
package struct Report: Sendable {
    /// The place of its rule among `PortalSettings.reporting`; `nil` where the portal has no rule.
    package let rule: Int?
    package let period: Period
    /// The day until which it was to be handed in; `nil` where none was set.
    package let due: Day?
    /// Whether the day is the report's own instead of the rule's.
    package let hasOwnDay: Bool
    /// The units that have to report, groups by their members: sorted, unique.
    package let required: [Reference<Unit>]
    /// One for each unit that reported, sorted by unit.
    package let submissions: [Submission]

    package init(
        rule: Int?, period: Period, due: Day?, hasOwnDay: Bool = false, required: [Reference<Unit>],
        submissions: [Submission]
    ) {
        self.rule = rule
        self.period = period
        self.due = due
        self.hasOwnDay = hasOwnDay
        self.required = required
        self.submissions = submissions.sorted { $0.unit < $1.unit }
    }

    /// What a unit handed in; `nil` where nothing arrived.
    package func submission(of unit: Reference<Unit>) -> Submission? {
        let rest = submissions[submissions.partitioningIndex { $0.unit >= unit }...]
        return rest.first.flatMap { $0.unit == unit ? $0 : nil }
    }

    /// Whether a unit has to report.
    package func isRequired(of unit: Reference<Unit>) -> Bool {
        required[required.partitioningIndex { $0 >= unit }...].first == unit
    }

    /// Where a unit stands with this report on a day.
    package func standing(of unit: Reference<Unit>, on day: Day) -> ReportStanding {
        ReportStanding(submitted: submission(of: unit)?.submitted, due: due, on: day)
    }
}

/// That a unit handed a report in.
package struct Submission: Sendable {
    package let unit: Reference<Unit>
    package let submitted: Day
    package let document: Document?

    /// Where the report can be read.
    package enum Document: Hashable, Sendable {
        /// A file of the content that begins with `assets/`, or an absolute address.
        case file(String)
        case policy(PolicyCitation)
    }

    package init(unit: Reference<Unit>, submitted: Day, document: Document? = nil) {
        self.unit = unit
        self.submitted = submitted
        self.document = document
    }
}

/// Where a unit stands with a report that is due, all in calendar days.
package enum ReportStanding: Hashable, Sendable {
    case onTime
    /// It arrived so many days after the day, 1 or more.
    case late(days: Int)
    /// It has not arrived, and the day is so many days ago, 1 or more.
    case overdue(days: Int)
    /// It has not arrived, and need not before so many days, 0 on the day itself.
    case notDue(daysLeft: Int)
    /// No day was set; whether it arrived is all there is to say.
    case noDeadline(isSubmitted: Bool)

    /// Compares the day something arrived with the day it was due.
    ///
    /// - Parameters:
    ///   - submitted: The day it arrived; `nil` where it has not.
    ///   - due: The last day on which it is on time; `nil` where none was set.
    ///   - day: The day of the build.
    package init(submitted: Day?, due: Day?, on day: Day) {
        guard let due else {
            self = .noDeadline(isSubmitted: submitted != nil)
            return
        }
        if let submitted {
            self = submitted <= due ? .onTime : .late(days: submitted.days(since: due))
        } else {
            self = day <= due ? .notDue(daysLeft: due.days(since: day)) : .overdue(days: day.days(since: due))
        }
    }
}
