/// The stage a project is in; the order is that of its course, those it may leave it for last.
package enum ProjectStatus: String, Sendable, CaseIterable {
    /// In the library of projects, without money so far.
    case library
    case announced, approved, started, completed, accepted, maintained
    case suspended, cancelled

    /// Whether a stage of the course is reached; a project that was suspended or cancelled had been announced.
    package func hasReached(_ stage: ProjectStatus) -> Bool {
        self == .suspended || self == .cancelled ? stage.rank <= ProjectStatus.announced.rank : stage.rank <= rank
    }

    /// Whether nothing goes on: what is due later is no longer waited for.
    package var isHalted: Bool { self == .suspended || self == .cancelled }

    private var rank: Int { ProjectStatus.allCases.firstIndex(of: self) ?? 0 }
}

extension ProjectStatus: Comparable {
    package static func < (one: ProjectStatus, other: ProjectStatus) -> Bool { one.rank < other.rank }
}
