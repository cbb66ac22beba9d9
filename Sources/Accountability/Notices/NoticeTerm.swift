/// The days a public notice hangs out for objections (公示期), the first and the last among them.
package struct NoticeTerm: Hashable, Sendable {
    package let from: Day
    /// Not before `from`.
    package let to: Day

    /// `nil` where the last day is before the first.
    package init?(from: Day, to: Day) {
        guard from <= to else { return nil }
        self.from = from
        self.to = to
    }

    /// How many days it has, 1 at least.
    package var days: Int { to.days(since: from) + 1 }

    package enum State: Hashable, Sendable {
        /// It begins in so many days, 1 or more.
        case upcoming(days: Int)
        /// It is the day of this number, from 1, and so many follow, 0 on the last one.
        case running(day: Int, daysLeft: Int)
        /// It ended so many days ago, 1 or more.
        case closed(days: Int)
    }

    /// Where the term stands on a day.
    package func state(on day: Day) -> State {
        if day < from { return .upcoming(days: from.days(since: day)) }
        if day > to { return .closed(days: day.days(since: to)) }
        return .running(day: day.days(since: from) + 1, daysLeft: to.days(since: day))
    }
}
