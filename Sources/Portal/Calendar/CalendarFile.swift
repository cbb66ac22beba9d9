import Accountability
import Markup

extension Site {
    /// The calendar for calendar programs (RFC 5545): one event of a day for each deadline.
    ///
    /// Nothing in it depends on a clock: `DTSTAMP` is the newest day of the content, and an event's `UID` is made of
    /// the record's id, so that a program that reads the file again updates what it has.
    func calendarFile() -> [UInt8] {
        var file = ICalendar()
        let stamp = "\(ICalendar.date(dataDay ?? day))T000000Z"
        file.add("BEGIN", "VCALENDAR")
        file.add("VERSION", "2.0")
        file.add("PRODID", "-//Mingbai//Mingbai//EN")
        file.add("CALSCALE", "GREGORIAN")
        file.add("X-WR-CALNAME", text: wording.calendarName(library.settings.shortTitle ?? library.settings.title))
        for event in calendar.events {
            file.add("BEGIN", "VEVENT")
            file.add("UID", text: "\(event.identifier(in: self))@\(calendarHost)")
            file.add("DTSTAMP", stamp)
            file.add("DTSTART;VALUE=DATE", ICalendar.date(event.day))
            file.add("SUMMARY", text: wording.labelled(wording.kind(event.kind), name(of: event)))
            let units = units(of: event)
            if !units.isEmpty { file.add("DESCRIPTION", text: unitLine(of: event, units)) }
            if let address = canonicalAddress(of: path(of: event)) { file.add("URL", address.text) }
            file.add("TRANSP", "TRANSPARENT")
            file.add("END", "VEVENT")
        }
        file.add("END", "VCALENDAR")
        return file.bytes
    }

    /// The host of the portal, else a name that no host has.
    private var calendarHost: String {
        domain ?? "mingbai.invalid"
    }

    private func name(of event: CalendarEvent) -> String {
        switch event.subject {
        case .report(let place):
            let report = reports.cycles[place].report
            return wording.report(title(ofRule: report.rule), for: report.period)
        case .target(let indicator, _): return library.indicators[indicator].name
        case .duty(let duty): return library.duties[duty].text
        }
    }

    private func unitLine(of event: CalendarEvent, _ units: [Reference<Unit>]) -> String {
        let names =
            units.count <= 10
            ? units.map { library.units[$0].name }.joined(separator: wording.listSeparator)
            : wording.count(units.count, .units)
        let label = event.kind == .report ? wording.reportingUnits : wording.responsibleUnits
        return wording.labelled(label, names)
    }

    /// The page that says most of an event.
    private func path(of event: CalendarEvent) -> String {
        switch event.subject {
        case .report: "reports/index.html"
        case .target(let indicator, _): path(of: indicator)
        case .duty: "duties/index.html"
        }
    }
}
