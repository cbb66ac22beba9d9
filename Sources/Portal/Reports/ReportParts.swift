import Accountability
import Markup

/// What several pages say of a report.
extension Site {
    /// The name of a rule's report.
    func title(ofRule rule: Int?) -> String {
        rule.flatMap { library.settings.reporting[$0].title } ?? wording.writtenReport
    }

    /// The id of a rule's part of the list of reports.
    func anchor(ofRule rule: Int?) -> String {
        guard let rule else { return "other-reports" }
        return library.settings.reporting[rule].id.map { "rule-\($0)" } ?? "rule"
    }

    /// The id of a cycle in the list of reports.
    func anchor(of cycle: ReportingCycle) -> String {
        let rule = cycle.report.rule.flatMap { library.settings.reporting[$0].id }
        return "cycle-\(rule.map { "\($0)-" } ?? "")\(cycle.report.period.description.lowercased())"
    }

    /// A cycle's report and period as a link to what the list of reports says of it.
    func link(to cycle: ReportingCycle, in context: PageContext) -> HTML {
        let fragment = cycle.isListed(on: day) ? anchor(of: cycle) : anchor(ofRule: cycle.report.rule)
        return """
            <a href="\(context.link("reports/index.html", fragment: fragment))">\(wording.report(title(ofRule: cycle.report.rule), for: cycle.report.period))</a>
            """
    }

    /// Where a unit stands with a report: glyph and word.
    func mark(_ standing: ReportStanding) -> HTML {
        guard let state = standing.state else {
            return "<span class=\"pill\">\(standing.glyph) \(wording.standing(standing))</span>"
        }
        return """
            <span\(attribute: "class", "st \(state)")><i aria-hidden="true">\(standing.glyph)</i>\(wording.standing(standing))</span>
            """
    }

    /// A day of a report, or a dash.
    func dayOrNone(_ day: Day?, in context: PageContext) -> HTML {
        day.map { context.time($0) } ?? "\(wording.none)"
    }

    /// Until when a report is due, and from which day it was moved.
    func dueDay(of cycle: ReportingCycle, in context: PageContext) -> HTML {
        guard let due = cycle.report.due else { return "\(wording.noDeadline)" }
        guard let deadline = cycle.deadline, deadline.isMoved, deadline.day == due else { return context.time(due) }
        return "\(context.time(due))\(wording.parenthesised(wording.movedFrom(deadline.stated)))"
    }

    /// Where a report can be read, as a link.
    func link(to document: Submission.Document, in context: PageContext) -> HTML? {
        switch document {
        case .policy(let citation):
            return context.link(citation)
        case .file(let path) where path.hasPrefix("assets/"):
            return "<a href=\"\(context.link(path))\">\(wording.reportDocument)</a>"
        case .file(let text):
            return (try? Address(checking: text)).map { "<a href=\"\($0)\">\(wording.reportDocument)</a>" }
        }
    }
}
