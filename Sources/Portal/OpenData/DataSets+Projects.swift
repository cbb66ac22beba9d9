import Accountability

extension Site {
    /// Projects, and a data set for each list a project has.
    func projectData() -> [DataSet] {
        let projects = library.projects
        let updated = newest(projects.lazy.map(\.updated))
        let paid = newest(projects.lazy.flatMap(\.transactions).map { Optional($0.day) })
        return [
            DataSet(.projects, day: updated, columns: projectColumns) { projects.references },
            parts(.projectLocations, day: updated, locationColumns) { $0.locations },
            parts(.projectFunding, day: updated, fundingColumns) { $0.funding },
            parts(.projectPerformance, day: updated, performanceColumns) { $0.performance },
            parts(.projectChanges, day: updated, changeColumns) { $0.changes },
            parts(.transactions, day: paid, key: [.project, .id], transactionColumns) { $0.transactions },
            parts(.milestones, day: updated, key: [.project, .code], milestoneColumns) { $0.milestones },
        ]
    }

    /// The data set of something projects have several of.
    private func parts<Part: Sendable>(
        _ kind: DataSetKind, day: Day?, key: [DataTerm] = [], _ columns: [DataColumn<PartOfProject<Part>>],
        _ parts: @escaping @Sendable (Project) -> [Part]
    ) -> DataSet {
        DataSet(kind, day: day, key: key, columns: ofProject(columns)) { [library] in
            library.projects.lazy.flatMap { project in
                parts(project).lazy.map { PartOfProject(project: project, part: $0) }
            }
        }
    }

    /// Something a project has several of.
    struct PartOfProject<Part: Sendable>: Sendable {
        let project: Project
        let part: Part
    }

    /// The columns of the project a part belongs to, then those of the part.
    private func ofProject<Part>(
        _ columns: [DataColumn<PartOfProject<Part>>]
    ) -> [DataColumn<PartOfProject<Part>>] {
        [
            .text(.project, isRequired: true, in: DataReference(kind: .projects)) { $0.project.id },
            .text(.projectTitle, isRequired: true) { $0.project.title },
        ] + columns
    }

    // MARK: Projects

    private var projectColumns: [DataColumn<Reference<Project>>] {
        let (projects, ledger) = (library.projects, library.ledger)
        let end: [DataColumn<Reference<Project>>] = [
            phonesColumn { projects[$0].supervision },
            .list(.documents) { projects[$0].documents.map(\.href) },
            .list(.notYetDisclosed) { project in
                ProjectItem.allCases.filter { !projects[project].states($0) }.map(\.rawValue)
            },
            .day(.updated) { projects[$0].updated },
            .state(in: self, [.reconciled, .unreconciled]) {
                ledger.discrepancies(of: $0).isEmpty ? .reconciled : .unreconciled
            },
        ]
        return particularColumns + moneyColumns + courseColumns + completionColumns + end
            + exceptionColumns { projects[$0].exception } + [
                .text(.page, isRequired: true) { [self] in path(of: $0) }
            ]
    }

    private var particularColumns: [DataColumn<Reference<Project>>] {
        let projects = library.projects
        return [
            .text(.id, isRequired: true) { projects[$0].id },
            .text(.title, isRequired: true) { projects[$0].title },
            .code(.type, isRequired: true, wording.projectType) { projects[$0].type },
            .code(.nature, wording.nature) { projects[$0].nature },
            .code(.status, isRequired: true, { wording.status($0) }) { (row: Reference<Project>) -> ProjectStatus? in
                projects[row].status
            },
            .text(.description) { projects[$0].description },
            .text(.subsidyStandard) { projects[$0].subsidyStandard },
            .text(.responsibleUnit, isRequired: true, in: DataReference(kind: .units)) { [self] in
                id(projects[$0].responsibleUnit)
            },
            .text(.implementingUnit, in: DataReference(kind: .units)) { [self] in id(projects[$0].implementingUnit) },
            .text(.personName) { projects[$0].responsiblePerson?.name },
            .text(.personPost) { projects[$0].responsiblePerson?.post },
            .text(.personPhone) { projects[$0].responsiblePerson?.phone },
        ]
    }

    private var moneyColumns: [DataColumn<Reference<Project>>] {
        let projects = library.projects
        return [
            .money(.funding, isRequired: true) { projects[$0].fundingTotal },
            .money(.ownFunds, isRequired: true) { projects[$0].ownFunds },
            .money(.total, isRequired: true) { projects[$0].total },
            .money(.handedDown, isRequired: true) { projects[$0].allocated },
            .money(.paid, isRequired: true) { projects[$0].paid },
            .money(.unspent, isRequired: true) { projects[$0].unspent },
        ]
    }

    private var courseColumns: [DataColumn<Reference<Project>>] {
        let projects = library.projects
        return [
            .text(.supplier) { projects[$0].supplier?.name },
            .text(.procurementMethod) { projects[$0].procurement?.method },
            .integer(.bidders) { projects[$0].procurement?.bidders?.count },
            .money(.contractAmount) { projects[$0].procurement?.amount },
            .day(.signed) { projects[$0].procurement?.signed },
            .day(.plannedFrom) { projects[$0].planned.from },
            .day(.plannedTo) { projects[$0].planned.to },
            .day(.actualFrom) { projects[$0].actual.from },
            .day(.actualTo) { projects[$0].actual.to },
            .integer(.households) { projects[$0].beneficiaries?.households },
            .integer(.persons) { projects[$0].beneficiaries?.persons },
            .integer(.targetHouseholds) { projects[$0].beneficiaries?.targetHouseholds },
            .integer(.targetPersons) { projects[$0].beneficiaries?.targetPersons },
            .text(.mechanism) { projects[$0].beneficiaries?.mechanism },
        ]
    }

    private var completionColumns: [DataColumn<Reference<Project>>] {
        let projects = library.projects
        return [
            .money(.completionAmount) { projects[$0].completion?.amount },
            .day(.completionDay) { projects[$0].completion?.day },
            .text(.acceptedBy) { projects[$0].completion?.acceptedBy?.name },
            .text(.result) { projects[$0].completion?.result },
            .text(.assetOwner) { projects[$0].completion?.assetOwner?.name },
            .text(.maintenanceUnit) { projects[$0].completion?.maintenanceUnit?.name },
        ]
    }

    // MARK: Parts of projects

    private var locationColumns: [DataColumn<PartOfProject<Project.Location>>] {
        [
            .text(.unit, in: DataReference(kind: .units)) { [self] in id($0.part.unit) },
            .text(.unitName) { [self] in name($0.part.unit) },
            .text(.village) { $0.part.village?.name },
            .text(.divisionCode) { $0.part.divisionCode },
        ]
    }

    private var fundingColumns: [DataColumn<PartOfProject<Project.Funding>>] {
        let batches = library.batches
        return [
            .text(.batch, isRequired: true, in: DataReference(kind: .fundBatches)) { batches[$0.part.batch].id },
            .code(.level, isRequired: true, wording.level) { $0.part.level },
            .money(.amount, isRequired: true) { $0.part.amount },
        ]
    }

    private var performanceColumns: [DataColumn<PartOfProject<Project.Performance>>] {
        [
            .text(.title, isRequired: true) { $0.part.title },
            .text(.indicator) { [self] in key($0.part.indicator) },
            .text(.measure) { $0.part.unit },
            .number(.target) { $0.part.target },
            .number(.actual) { $0.part.actual },
            .state(in: self, [.reported, .notReported]) { $0.part.actual == nil ? .notReported : .reported },
        ]
    }

    private var changeColumns: [DataColumn<PartOfProject<Project.Change>>] {
        @Sendable func text(_ value: Project.Change.Value?) -> String? {
            switch value {
            case .money(let money): money.description
            case .text(let text): text
            case nil: nil
            }
        }
        return [
            .day(.day, isRequired: true) { $0.part.day },
            .code(.type, isRequired: true, wording.change) { $0.part.kind },
            .text(.from) { text($0.part.from) },
            .text(.to) { text($0.part.to) },
            .text(.reason, isRequired: true) { $0.part.reason },
            .text(.documentNumber) { $0.part.documentNumber },
        ]
    }

    private var transactionColumns: [DataColumn<PartOfProject<Project.Transaction>>] {
        [
            .text(.id, isRequired: true) { $0.part.id },
            .code(.type, isRequired: true, wording.transaction) { $0.part.kind },
            .day(.day, isRequired: true) { $0.part.day },
            .money(.amount, isRequired: true) { $0.part.amount },
            .text(.payer) { $0.part.payer?.name },
            .text(.payee) { $0.part.payee?.name },
            .text(.documentNumber) { $0.part.documentNumber },
        ]
    }

    private var milestoneColumns: [DataColumn<PartOfProject<Project.Milestone>>] {
        let day = day
        return [
            .code(.code, isRequired: true, wording.milestone) { $0.part.code },
            .day(.due) { $0.part.due },
            .day(.met) { $0.part.met },
            .state(in: self, [.onTime, .late, .overdue, .notDue, .done, .open, .halted]) {
                DataState($0.project.standing(of: $0.part.code, on: day))
            },
            .integer(.days) { $0.project.standing(of: $0.part.code, on: day)?.daysLate },
        ]
    }
}
