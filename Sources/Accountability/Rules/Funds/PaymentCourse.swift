/// How a project's money went out, month by month.
package struct PaymentCourse: Sendable {
    /// One month, with the sums at its end.
    package struct Month: Hashable, Sendable {
        package let month: Period
        /// What was handed down so far.
        package let handedDown: Money
        /// What was paid so far, less what was paid back.
        package let paid: Money
    }

    /// Without gaps, from the month of the first transaction on; at least one.
    package let months: [Month]

    /// The longest course told by months, in years.
    private static let yearLimit = 20

    /// The course up to the last transaction, and up to a day while money of the project may still move.
    ///
    /// `nil` where nothing was handed down or paid, and where the days lie too far apart to be told by months.
    package init?(of project: Project, until day: Day) {
        let moves = project.transactions.filter { $0.kind != .reallocation }
        guard let first = moves.map(\.day).min(), let last = moves.map(\.day).max() else { return nil }
        let isOpen = !project.status.isAccepted && !project.status.isHalted
        let end = Period(cycle: .month, containing: isOpen ? max(last, day) : last)
        var month = Period(cycle: .month, containing: first)
        guard end.monthNumber - month.monthNumber < 12 * PaymentCourse.yearLimit else { return nil }
        var months: [Month] = []
        while month <= end {
            let past = moves.filter { $0.day <= month.lastDay }
            func sum(_ kind: Project.Transaction.Kind) -> Money {
                past.lazy.filter { $0.kind == kind }.map(\.amount).total()
            }
            months.append(
                Month(month: month, handedDown: sum(.allocation), paid: sum(.payment) - sum(.refund)))
            guard let next = month.next else { break }
            month = next
        }
        self.months = months
    }
}
