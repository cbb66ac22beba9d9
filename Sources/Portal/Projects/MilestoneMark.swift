import Accountability
import Markup

/// How a milestone stands, as a box on paper: filled, half filled, empty, crossed out.
enum MilestoneMark: CaseIterable {
    case met
    /// The first one that is still to be met.
    case next
    case open
    case overdue

    /// The box as a character, for lines of text.
    var sign: String {
        switch self {
        case .met: "■"
        case .next: "◧"
        case .open: "□"
        case .overdue: "✖"
        }
    }

    /// A box of 12 × 12 units; ink alone tells them apart.
    var box: HTML {
        switch self {
        case .met: #"<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M.5 .5H11.5V11.5H.5Z"/></svg>"#
        case .next:
            #"<svg viewBox="0 0 12 12" aria-hidden="true"><path fill-rule="evenodd" d="M0 0H12V12H0ZM6 1V11H11V1Z"/></svg>"#
        case .open:
            #"<svg viewBox="0 0 12 12" aria-hidden="true"><path fill-rule="evenodd" d="M0 0H12V12H0ZM1 1V11H11V1Z"/></svg>"#
        case .overdue:
            #"<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2 0 6 4 10 0 12 2 8 6 12 10 10 12 6 8 2 12 0 10 4 6 0 2Z"/></svg>"#
        }
    }
}

extension Project {
    /// How a milestone is marked on a day; `nil` where there is none such, or nobody waits for it any more.
    func mark(
        of code: Milestone.Code, on day: Day
    ) -> (mark: MilestoneMark, standing: ReportStanding, milestone: Milestone)? {
        guard let milestone = milestones.first(where: { $0.code == code }), let standing = standing(of: code, on: day)
        else { return nil }
        let mark: MilestoneMark =
            switch standing {
            case .onTime, .late, .noDeadline(isSubmitted: true): .met
            case .overdue: .overdue
            case .notDue, .noDeadline(isSubmitted: false): nextMilestone?.code == code ? .next : .open
            }
        return (mark, standing, milestone)
    }
}
