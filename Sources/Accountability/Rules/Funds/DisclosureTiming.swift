/// Whether something was made public within the working days the house allows.
package struct DisclosureTiming: Hashable, Sendable {
    /// The day from which they count, which itself does not.
    package let from: Day
    package let published: Day
    /// The working days allowed.
    package let limit: Int
    /// How many it took; `nil` where the holidays of a year between are not known, so that nothing is computed.
    package let workdays: Int?
    /// The last day in time; `nil` as before.
    package let deadline: Day?

    init(from: Day, published: Day, limit: Int, calendar: WorkCalendar) {
        self.from = from
        self.published = published
        self.limit = limit
        workdays = calendar.workdays(after: from, through: published)
        deadline = calendar.day(limit, workdaysAfter: from)
    }

    /// Whether it was in time; `nil` where that is not computed.
    package var isInTime: Bool? { workdays.map { $0 <= limit } }
}

extension Batch {
    /// Whether the batch was made public in time after it was decided on, or, where no such day is given, received.
    ///
    /// `nil` where one of the two days is not given, or the house has no rule.
    package func timing(of terms: PortalSettings.DisclosureTerms, calendar: WorkCalendar) -> DisclosureTiming? {
        guard let limit = terms.allocationWorkingDays, let from = decision?.day ?? received,
            let published = disclosure.published
        else { return nil }
        return DisclosureTiming(from: from, published: published, limit: limit, calendar: calendar)
    }

    /// Whether the batch hangs out as long as the house asks for; `nil` where it does not say how long, or the house
    /// has no rule.
    package func isLongEnough(for terms: PortalSettings.DisclosureTerms) -> Bool? {
        guard let noticeDays = terms.noticeDays else { return nil }
        if disclosure.isLongTerm { return true }
        return disclosure.days.map { $0 >= noticeDays }
    }
}

extension Project {
    /// Whether the record was brought up to date in time after the newest thing it tells of.
    ///
    /// `nil` where one of the two days is not given, or the house has no rule.
    package func timing(of terms: PortalSettings.DisclosureTerms, calendar: WorkCalendar) -> DisclosureTiming? {
        guard let limit = terms.updateWorkingDays, let from = lastEvent, let updated, updated >= from else {
            return nil
        }
        return DisclosureTiming(from: from, published: updated, limit: limit, calendar: calendar)
    }
}
