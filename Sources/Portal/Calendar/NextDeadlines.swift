import Accountability
import Markup

extension Site {
    /// The deadlines that come next, of reports, targets and duties, the day of the build included.
    ///
    /// - Parameters:
    ///   - limit: How many lines at most; what falls due on one day and is of one kind is one line.
    ///   - context: The page the section stands on.
    /// - Returns: A `section` with the id `deadlines` that leads to the calendar; `nil` where there is no calendar.
    func nextDeadlines(limit: Int, in context: PageContext) -> HTML? {
        guard !calendar.events.isEmpty else { return nil }
        let groups = calendar.events.filter { $0.day >= day }.runs { [Int($0.day.number), $0.kind.rawValue] }
        let items = groups.prefix(limit).map { events -> HTML in
            let first = events[0]
            let place = context.link(calendarPath(of: first.day), fragment: "day-\(first.day)")
            let what =
                events.count == 1
                ? link(to: first, in: context)
                : "<a href=\"\(place)\">\(wording.deadlines(events.count, of: first.kind))</a>"
            return """
                <li>\(context.time(first.day)) <span class="pill">\(wording.kind(first.kind))</span> \(what)<span class="muted">\(wording.daysLeft(first.day.days(since: day), on: day))</span></li>

                """
        }
        return """
            <section id="deadlines">
            <h2>\(wording.nextDeadlines)</h2>
            \(items.isEmpty ? "<p>\(wording.nothingDue)</p>\n" as HTML : "<ul class=\"list\">\n\(items)</ul>\n")\(calendarLinks(in: context))</section>

            """
    }
}
