extension Project {
    /// Where a milestone stands on a day; `nil` where the project says nothing of it, and of what a project that does
    /// not go on no longer waits for.
    package func standing(of code: Milestone.Code, on day: Day) -> ReportStanding? {
        guard let milestone = milestones.first(where: { $0.code == code }),
            milestone.met != nil || !status.isHalted
        else { return nil }
        return ReportStanding(submitted: milestone.met, due: milestone.due, on: day)
    }

    /// The first milestone of the course that is still to be met; `nil` where none is, or nothing goes on.
    package var nextMilestone: Milestone? {
        guard !status.isHalted else { return nil }
        for code in Milestone.Code.allCases {
            if let milestone = milestones.first(where: { $0.code == code }), milestone.met == nil { return milestone }
        }
        return nil
    }

    /// Whether a milestone should have been met by a day and was not.
    package func isOverdue(on day: Day) -> Bool {
        Milestone.Code.allCases.contains { code in
            if case .overdue = standing(of: code, on: day) { true } else { false }
        }
    }
}
