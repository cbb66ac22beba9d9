import Accountability

/// Something that has to be done until a day.
struct CalendarEvent: Sendable {
    /// What has to be done.
    enum Subject: Sendable {
        /// The cycle of a reporting rule, by its place in the overview.
        case report(Int)
        /// A target of an indicator, and the units it holds for; none for the whole jurisdiction.
        case target(Reference<Indicator>, [Reference<Unit>])
        case duty(Reference<Duty>)
    }

    /// What kind of thing has to be done; those of one day stand in this order.
    enum Kind: Int, Sendable, CaseIterable {
        case report, target, duty
    }

    /// The last day on which it is still in time.
    let day: Day
    let subject: Subject

    var kind: Kind {
        switch subject {
        case .report: .report
        case .target: .target
        case .duty: .duty
        }
    }
}

/// The days on which something falls due, from the first day of last year on.
struct DeadlineCalendar: Sendable {
    /// In the order of their days, those of one day by kind, then in the content's order.
    let events: [CalendarEvent]

    init(_ library: Library, reports: ReportOverview, on day: Day) {
        let start = Day(year: max(1, day.year - 1), month: 1, day: 1) ?? day
        var events: [CalendarEvent] = []
        for (place, cycle) in reports.cycles.enumerated() {
            if let due = cycle.report.due { events.append(CalendarEvent(day: due, subject: .report(place))) }
        }
        for indicator in library.indicators.references {
            events += Self.targets(of: indicator, in: library)
        }
        for duty in library.duties.references {
            let record = library.duties[duty]
            let days = ([record.due] + record.targets.map { $0.isLimit ? nil : $0.by }).compactMap(\.self?.lastDay)
            events += Set(days).sorted().map { CalendarEvent(day: $0, subject: .duty(duty)) }
        }
        self.events = events.filter { $0.day >= start }.enumerated().map { (place: $0, event: $1) }.sorted {
            ($0.event.day.number, $0.event.kind.rawValue, $0.place)
                < ($1.event.day.number, $1.event.kind.rawValue, $1.place)
        }.map(\.event)
    }

    /// An indicator's targets with a day, those of one day as one event; a ceiling is no goal and has none.
    private static func targets(of indicator: Reference<Indicator>, in library: Library) -> [CalendarEvent] {
        var units: [Day: [Reference<Unit>]] = [:]
        var common: Set<Day> = []
        for target in library.indicators[indicator].targets where !target.isLimit {
            guard let day = target.by?.lastDay else { continue }
            units[day, default: []] += target.unit.map { [$0] } ?? []
            if target.unit == nil { common.insert(day) }
        }
        return units.keys.sorted().map { day in
            // What holds for all needs no list of those that have a figure of their own.
            let named = common.contains(day) ? [] : Set(units[day] ?? []).sorted()
            return CalendarEvent(day: day, subject: .target(indicator, named))
        }
    }
}

extension CalendarEvent {
    /// Names the event wherever the calendar is published, the same from build to build.
    func identifier(in site: Site) -> String {
        switch subject {
        case .report(let place):
            return site.anchor(of: site.reports.cycles[place])
        case .target(let indicator, _):
            let record = site.library.indicators[indicator]
            return "indicator-\(site.library.plans[record.plan].id)-\(record.id)-\(day)"
        case .duty(let duty):
            return "duty-\(site.library.duties[duty].id)-\(day)"
        }
    }
}
