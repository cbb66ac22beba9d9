import Accountability

/// What stands on one sheet of a batch: projects under the names of the townships they lie in.
struct ProjectSheet: Sendable, Equatable {
    /// Projects of one place that follow each other.
    struct Group: Sendable, Equatable {
        /// The place; `nil` for projects of several places, or of none.
        let township: Reference<Unit>?
        let projects: ArraySlice<Reference<Project>>
    }

    let groups: [Group]

    /// Rows that have room on a sheet of A3, headings counted: each is as high as a box for a pin.
    static let rows = 22

    var projects: [Reference<Project>] { groups.flatMap(\.projects) }

    /// Lays out the projects a batch pays for, by place in the order of the units.
    static func sheets(for batch: Reference<Batch>, in library: Library) -> [ProjectSheet] {
        var ofTownship: [Reference<Unit>: [Reference<Project>]] = [:]
        var others: [Reference<Project>] = []
        for project in library.ledger.projects(of: batch) {
            let places = library.projects[project].townships(library.units)
            if places.count == 1, let township = places.first ?? nil {
                ofTownship[township, default: []].append(project)
            } else {
                others.append(project)
            }
        }
        let named = ofTownship.keys.sorted().map { Group(township: $0, projects: ofTownship[$0].map { $0[...] } ?? []) }
        return SheetDivision.sheets(
            of: others.isEmpty ? named : named + [Group(township: nil, projects: others[...])], rows: rows,
            count: \.projects.count, hasHeading: { _ in true },
            part: { group, range in
                Group(
                    township: group.township, projects: group.projects.dropFirst(range.lowerBound).prefix(range.count))
            }
        ).map { ProjectSheet(groups: $0) }
    }
}
