import Accountability
import Markup

extension Site {
    /// How many days ahead stand at the top of the calendar.
    private static let daysAhead = 30
    /// How many events of one kind on one day are named; the others stand where their kind is listed.
    private static let namedEvents = 30

    /// Where the calendar lies, as a page and as a file for calendar programs.
    static let calendarPath = "calendar.html"
    static let calendarFilePath = "calendar.ics"

    /// How many events of other months the page has room for; of more each month has a page of its own, and several
    /// where it has so many.
    private static let eventsPerPage = 120

    /// The pages of what falls due: in the next 30 days, later by month, and what lies behind, back to the start of
    /// last year.
    func calendarPages() -> [SitePage] {
        let months = isDividedByMonth ? byMonth(calendar.events.filter { !isSoon($0.day) }) : []
        return [page(Site.calendarPath) { [self] in calendarPage(in: $0) }]
            + months.flatMap { pages(ofMonth: $0) }
    }

    private func pages(ofMonth events: [CalendarEvent]) -> [SitePage] {
        let (days, paging) = division(ofMonth: events)
        let month = wording.labelled(wording.title(of: .calendar), wording.period(month(of: events)))
        return (0..<paging.pages).map { number in
            page(paging.path(of: number)) { [self] context in
                PageContent(
                    heading: month + (number > 0 ? wording.pageNumber(number + 1) : ""), section: .calendar,
                    description: wording.description(of: .calendar),
                    body: """
                        \(self.days(days[paging.rows(of: number)].flatMap(\.self), level: 2, in: context))\(pager(paging, page: number, in: context))
                        """)
            }
        }
    }

    /// The days of a month on which something falls due, and the pages they take.
    private func division(ofMonth events: [CalendarEvent]) -> (days: [[CalendarEvent]], paging: Paging) {
        let days = events.runs { $0.day }
        let weights = days.map { events in
            events.runs { $0.kind }.reduce(0) { $0 + min($1.count, Site.namedEvents) }
        }
        let path = "\(Site.calendarPath.dropLast(".html".count))--\(month(of: events).description).html"
        return (days, Paging(path: path, weights: weights, limit: Site.eventsPerPage))
    }

    /// The page of the calendar on which a day stands that has something due.
    func calendarPath(of day: Day) -> String {
        guard isDividedByMonth, !isSoon(day) else { return Site.calendarPath }
        let month = Period(cycle: .month, containing: day)
        let (days, paging) = division(
            ofMonth: calendar.events.filter { !isSoon($0.day) && Period(cycle: .month, containing: $0.day) == month })
        return paging.path(of: paging.page(ofRow: days.firstIndex { $0[0].day >= day } ?? 0))
    }

    private var isDividedByMonth: Bool { calendar.events.count { !isSoon($0.day) } > Site.eventsPerPage }

    private func isSoon(_ day: Day) -> Bool { self.day <= day && day <= self.day.adding(Site.daysAhead) }

    private func calendarPage(in context: PageContext) -> PageContent {
        let events = calendar.events
        let horizon = day.adding(Site.daysAhead)
        let soon = events.filter { isSoon($0.day) }
        let later = byMonth(events.filter { $0.day > horizon })
        let past = byMonth(events.filter { $0.day < day }).reversed()
        let isDivided = isDividedByMonth
        func months(_ months: [[CalendarEvent]], isPast: Bool) -> HTML {
            guard isDivided else {
                return "\(months.map { isPast ? pastMonth($0, in: context) : month($0, in: context) })"
            }
            return "<ul class=\"list\">\n\(months.map { "<li>\(wayToMonth($0, in: context))</li>\n" as HTML })</ul>\n"
        }
        return PageContent(
            heading: wording.title(of: .calendar), section: .calendar, description: wording.description(of: .calendar),
            facts:
                "<p class=\"facts\">\(wording.calendarAsOf(day)) <a href=\"\(context.link(Site.calendarFilePath))\">\(wording.calendarFile)</a></p>\n",
            body: """
                <section id="next">
                <h2>\(wording.nextDays(Site.daysAhead, until: horizon))</h2>
                \(soon.isEmpty ? "<p>\(wording.nothingDue)</p>\n" as HTML : days(soon, level: 3, naming: namedSoon(of: soon), in: context))</section>
                \(later.isEmpty ? nil : months(later, isPast: false))\(past.isEmpty ? nil : "<section id=\"past\">\n<h2>\(wording.pastDeadlines)</h2>\n\(months(Array(past), isPast: true))</section>\n" as HTML)
                """)
    }

    /// How many of the next events of one kind on one day are named, so that all have room on the page.
    private func namedSoon(of events: [CalendarEvent]) -> Int {
        let groups = events.runs { [Int($0.day.number), $0.kind.rawValue] }.count
        return max(3, min(Site.namedEvents, Site.eventsPerPage / max(1, groups)))
    }

    private func month(of events: [CalendarEvent]) -> Period { Period(cycle: .month, containing: events[0].day) }

    private func wayToMonth(_ events: [CalendarEvent], in context: PageContext) -> HTML {
        "<a href=\"\(context.link(calendarPath(of: events[0].day)))\">\(wording.period(month(of: events)))</a>\(wording.parenthesised(wording.eventCount(events.count)))"
    }

    /// The calendar's page and file as links; `nil` where there is no calendar.
    func calendarLinks(in context: PageContext) -> HTML? {
        guard !calendar.events.isEmpty else { return nil }
        return """
            <p class="noprint"><a href="\(context.link(Site.calendarPath))">\(wording.title(of: .calendar))</a>\(wording.listSeparator)<a href="\(context.link(Site.calendarFilePath))">\(wording.calendarFile)</a></p>

            """
    }

    private func byMonth(_ events: [CalendarEvent]) -> [[CalendarEvent]] {
        events.runs { Period(cycle: .month, containing: $0.day) }
    }

    private func month(_ events: [CalendarEvent], in context: PageContext) -> HTML {
        let month = month(of: events)
        return """
            <section id="month-\(month.description)">
            <h2>\(wording.period(month))</h2>
            \(days(events, level: 3, in: context))</section>

            """
    }

    private func pastMonth(_ events: [CalendarEvent], in context: PageContext) -> HTML {
        let month = month(of: events)
        return """
            <details>
            <summary>\(wording.period(month))\(wording.parenthesised(wording.eventCount(events.count)))</summary>
            \(days(events, level: 3, in: context))</details>

            """
    }

    /// Events day by day, under headings of the second or third level.
    private func days(
        _ events: [CalendarEvent], level: Int, naming named: Int = Site.namedEvents, in context: PageContext
    ) -> HTML {
        let days = events.runs { $0.day }.map { events -> HTML in
            let items = events.runs { $0.kind }.map { events -> HTML in
                let rest = events.count - named
                return """
                    \(events.prefix(named).map { "<li>\(item($0, in: context))</li>\n" as HTML })\(rest > 0 ? "<li>\(more(rest, of: events[0].kind, in: context))</li>\n" as HTML : nil)
                    """
            }
            let title: HTML =
                "\(context.time(events[0].day)) <span class=\"muted\">\(wording.weekday(events[0].day.weekday))</span>"
            let id = "day-\(events[0].day.description)"
            return """
                \(level == 2 ? "<h2 id=\"\(id)\">\(title)</h2>" as HTML : "<h3 id=\"\(id)\">\(title)</h3>")
                <ul class="list">
                \(items)</ul>

                """
        }
        return "\(days)"
    }

    private func more(_ count: Int, of kind: CalendarEvent.Kind, in context: PageContext) -> HTML {
        let path =
            switch kind {
            case .report: "reports/index.html"
            case .target: "indicators/index.html"
            case .duty: "duties/index.html"
            }
        return "<a href=\"\(context.link(path))\">\(wording.moreEvents(count))</a>"
    }

    /// What falls due, linked, and for whom; of a report that is past also how it went.
    private func item(_ event: CalendarEvent, in context: PageContext) -> HTML {
        let units = units(of: event)
        let names: HTML? =
            units.isEmpty ? nil : units.count <= 3 ? context.links(units) : "\(wording.count(units.count, .units))"
        var outcome: HTML?
        if case .report(let place) = event.subject, event.day < day, !reports.cycles[place].report.required.isEmpty {
            let counts = wording.reportCounts(reports.cycles[place].counts(on: day))
            outcome = "\(wording.comma)\(counts)"
        }
        return """
            <span class="pill">\(wording.kind(event.kind))</span> \(link(to: event, in: context))\(names.map { "<span class=\"muted\">\($0)\(outcome)</span>" as HTML })
            """
    }

    /// What falls due, as a link to the record.
    func link(to event: CalendarEvent, in context: PageContext) -> HTML {
        switch event.subject {
        case .report(let place): link(to: reports.cycles[place], in: context)
        case .target(let indicator, _): context.link(indicator)
        case .duty(let duty): dutyLink(duty, in: context)
        }
    }

    /// The units an event concerns; none where it concerns the whole jurisdiction or nobody is named.
    func units(of event: CalendarEvent) -> [Reference<Unit>] {
        switch event.subject {
        case .report(let place): reports.cycles[place].report.required
        case .target(_, let units): units
        case .duty(let duty): library.duties[duty].holders.map(\.unit)
        }
    }
}

extension Array {
    /// The stretches of neighbouring elements with equal keys, none of them empty.
    func runs<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
        var runs: [[Element]] = []
        for element in self {
            if let last = runs.last?.last, key(last) == key(element) {
                runs[runs.count - 1].append(element)
            } else {
                runs.append([element])
            }
        }
        return runs
    }
}
