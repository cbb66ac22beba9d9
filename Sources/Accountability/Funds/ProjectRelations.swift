/// The links from projects and batches to other records, read the other way round.
///
/// Each list is in the content's order and names a record once.
package struct ProjectRelations: Sendable {
    /// What the projects are to each unit.
    package let ofUnit: [[UnitLink]]
    /// The projects whose performance names each indicator.
    package let ofIndicator: [[Reference<Project>]]
    private let decisions: [PolicyCitation: [Reference<Batch>]]

    /// What a project is to a unit.
    package struct UnitLink: Sendable {
        package let project: Reference<Project>
        /// Sorted, at least one.
        package let roles: [Role]

        package enum Role: Int, Comparable, Sendable, CaseIterable {
            /// The unit answers for it, carries it out, or is where it lies.
            case responsible, implementing, location

            package static func < (one: Role, other: Role) -> Bool { one.rawValue < other.rawValue }
        }
    }

    /// The batches whose decision rests on exactly this place of a document.
    package func batches(restingOn place: PolicyCitation) -> [Reference<Batch>] { decisions[place] ?? [] }

    /// The batches whose decision rests on a document, or on some place of it.
    package func batches(restingOnAnyPlaceOf policy: Reference<Policy>) -> [Reference<Batch>] {
        decisions.filter { $0.key.policy == policy }.flatMap(\.value).sorted()
    }

    init(units: [Unit], indicators: [Indicator], batches: [Batch], projects: [Project]) {
        var ofUnit = [[UnitLink]](repeating: [], count: units.count)
        var ofIndicator = [[Reference<Project>]](repeating: [], count: indicators.count)
        for project in projects.references {
            let record = projects[project]
            var roles: [Reference<Unit>: Set<UnitLink.Role>] = [:]
            roles[record.responsibleUnit, default: []].insert(.responsible)
            if let unit = record.implementingUnit { roles[unit, default: []].insert(.implementing) }
            for location in record.locations {
                for unit in [location.unit, location.village?.unit].compactMap(\.self) {
                    roles[unit, default: []].insert(.location)
                    roles[unit.township(units), default: []].insert(.location)
                }
            }
            for (unit, roles) in roles {
                ofUnit[Int(unit.index)].append(UnitLink(project: project, roles: roles.sorted()))
            }
            for indicator in Set(record.performance.compactMap(\.indicator)) {
                ofIndicator[Int(indicator.index)].append(project)
            }
        }
        self.ofUnit = ofUnit
        self.ofIndicator = ofIndicator
        var decisions: [PolicyCitation: [Reference<Batch>]] = [:]
        for batch in batches.references {
            if let policy = batches[batch].decision?.policy { decisions[policy, default: []].append(batch) }
        }
        self.decisions = decisions
    }
}
