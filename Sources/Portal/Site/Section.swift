/// A part of the site with a page of its own that lists what is in it.
enum Section: Sendable, CaseIterable {
    case home, policies, units, indicators, duties, progress, reports, funds, projects, notices, calendar, data, about

    /// Where the section's own page lies; `nil` for standing pages, which have no list.
    var indexPath: String? {
        switch self {
        case .home: "index.html"
        case .policies: "policies/index.html"
        case .units: "units/index.html"
        case .indicators: "indicators/index.html"
        case .duties: "duties/index.html"
        case .progress: "progress/index.html"
        case .reports: "reports/index.html"
        case .funds: "funds/index.html"
        case .projects: "projects/index.html"
        case .notices: "notices/index.html"
        case .calendar: "calendar.html"
        case .data: "data/index.html"
        case .about: nil
        }
    }
}
