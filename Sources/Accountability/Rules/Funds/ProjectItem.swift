/// What a project may have to say, by the stage it is in; named by its key in the content.
package enum ProjectItem: String, Sendable, CaseIterable {
    case description, funding, planned, implementingUnit, responsiblePerson, performance, beneficiaries
    case actualFrom = "actual.from"
    case actualTo = "actual.to"
    case completionAmount = "completion.amount"
    case completionDay = "completion.day"
    case acceptedBy = "completion.acceptedBy"

    /// The stage from which on it must be said.
    package var stage: ProjectStatus {
        switch self {
        case .description, .funding, .planned, .implementingUnit, .responsiblePerson, .performance, .beneficiaries:
            .announced
        case .actualFrom: .started
        case .actualTo: .completed
        case .completionAmount, .completionDay, .acceptedBy: .accepted
        }
    }
}

extension Project {
    /// Whether an item is due in the project's stage; what is not due yet is no gap.
    package func isDue(_ item: ProjectItem) -> Bool {
        // What was called off before it had money never needs any.
        if item == .funding, status == .cancelled { return false }
        return status.hasReached(item.stage)
    }

    /// Whether an item is said.
    package func states(_ item: ProjectItem) -> Bool {
        switch item {
        case .description: description != nil
        case .funding: !funding.isEmpty
        case .planned: !planned.isEmpty
        case .implementingUnit: implementingUnit != nil
        case .responsiblePerson: responsiblePerson != nil
        case .performance: !performance.isEmpty
        case .beneficiaries: beneficiaries.map { !$0.isEmpty } ?? false
        case .actualFrom: actual.from != nil
        case .actualTo: actual.to != nil
        case .completionAmount: completion?.amount != nil
        case .completionDay: completion?.day != nil
        case .acceptedBy: completion?.acceptedBy != nil
        }
    }

    /// The items that are due and not said.
    package var missingItems: [ProjectItem] {
        ProjectItem.allCases.filter { isDue($0) && !states($0) }
    }

    /// Whether a change with its reason says why the project does not go on; true of every project that does.
    package var explainsItsHalt: Bool {
        switch status {
        case .suspended: !changes.isEmpty
        case .cancelled: changes.contains { $0.kind == .cancel }
        default: true
        }
    }
}
