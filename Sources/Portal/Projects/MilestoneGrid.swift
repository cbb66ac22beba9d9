import Accountability
import Markup

extension Site {
    /// Projects against the milestones of their course: what was met when, what comes next, what is overdue.
    ///
    /// - Returns: `nil` where no project names a milestone.
    func milestoneGrid(
        _ projects: [Reference<Project>], id: String = "milestone-grid", caption: FundTerm = .milestones,
        in context: PageContext
    ) -> HTML? {
        let rows = projects.compactMap { project -> HTML? in
            let record = library.projects[project]
            guard !record.milestones.isEmpty else { return nil }
            let cells = Project.Milestone.Code.allCases.map { code -> HTML in
                let (text, state) = milestone(code, of: record)
                return "<td class=\"\(state)\">\(text)</td>"
            }
            return "<tr><th scope=\"row\">\(record.title)</th>\(cells)</tr>\n"
        }
        guard !rows.isEmpty else { return nil }
        let table = DataTable(
            id: id, caption: wording.term(caption), level: 2, classes: "grid due",
            columns: [.text(wording.term(.project))]
                + Project.Milestone.Code.allCases.map { .text(wording.milestone($0)) }, rows: rows)
        let file = dataFile(.milestones)
        return
            "\(table.html)<p class=\"muted\">\(wording.milestonesExplained(on: day))<a class=\"noprint\" href=\"\(context.link(file.path))\">\(file.title)</a></p>\n"
    }

    /// How a milestone stands, in a sign and a few characters, and the state whose colours it has.
    private func milestone(_ code: Project.Milestone.Code, of project: Project) -> (text: String, state: String) {
        guard let (mark, standing, milestone) = project.mark(of: code, on: day) else { return (wording.none, "c") }
        let date = (milestone.met ?? milestone.due).map { " \($0.monthAndDay)" } ?? ""
        return switch standing {
        case .onTime: (mark.sign + date, "on-track")
        case .late: (mark.sign + date + wording.parenthesised(wording.standing(standing)), "behind")
        case .overdue: ("\(mark.sign) \(wording.standing(standing))", "seriously-behind")
        case .noDeadline, .notDue: (mark.sign + date, "c")
        }
    }
}

extension Day {
    /// The form `09-19`.
    fileprivate var monthAndDay: String { String(description.suffix(5)) }
}
