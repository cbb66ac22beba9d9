import Accountability

extension Site {
    /// Units with those who answer for them, and duties with their targets.
    func responsibilityData() -> [DataSet] {
        [
            DataSet(.units, day: nil, columns: unitColumns) { [library] in library.units.references },
            DataSet(.unitOfficers, day: nil, key: [], columns: officerColumns) { [library] in
                library.units.references.lazy.flatMap { unit in library.units[unit].officers.map { (unit, $0) } }
            },
            DataSet(.duties, day: nil, columns: dutyColumns) { [library] in library.duties },
            DataSet(.dutyTargets, day: nil, key: [], columns: dutyTargetColumns) { [library] in
                library.duties.lazy.flatMap { duty in duty.targets.map { (duty.id, $0) } }
            },
        ]
    }

    private var unitColumns: [DataColumn<Reference<Unit>>] {
        let units = library.units
        return [
            .text(.id, isRequired: true) { units[$0].id },
            .text(.name, isRequired: true) { units[$0].name },
            .code(.kind, isRequired: true, wording.kind(ofOne:)) { units[$0].kind },
            .text(.shortName) { units[$0].shortName },
            .list(.aliases) { units[$0].aliases },
            .text(.parent, in: DataReference(kind: .units)) { [self] in id(units[$0].parent) },
            .text(.divisionCode) { units[$0].divisionCode },
            .text(.phone) { units[$0].phone },
            .text(.address) { units[$0].address },
            .text(.introduction) { units[$0].introduction },
            .code(.membership, wording.membership) { unit -> StatedMembership? in
                units[unit].kind == .group ? (units[unit].members == nil ? .notStated : .stated) : nil
            },
            .list(.members) { [self] in ids(units[$0].members ?? []) },
            .day(.validFrom) { units[$0].validFrom },
            .day(.validTo) { units[$0].validTo },
            .list(.successors) { [self] in ids(units[$0].successors) },
            .state(in: self, [.existing, .ended, .upcoming]) { [day] unit in
                if let end = units[unit].validTo, end < day { return .ended }
                if let start = units[unit].validFrom, start > day { return .upcoming }
                return .existing
            },
            .text(.page, isRequired: true) { [self] in path(of: $0) },
        ]
    }

    private var officerColumns: [DataColumn<(Reference<Unit>, Officer)>] {
        [
            .text(.unit, isRequired: true, in: DataReference(kind: .units)) { [self] in id($0.0) },
            .text(.unitName, isRequired: true) { [self] in name($0.0) },
            .code(.role, isRequired: true, wording.role) { $0.1.role },
            .text(.name) { $0.1.name },
            .text(.post) { $0.1.post },
            .text(.phone) { $0.1.phone },
        ]
    }

    private var dutyColumns: [DataColumn<Duty>] {
        let columns: [DataColumn<Duty>] = [
            .text(.id, isRequired: true) { $0.id },
            .list(.units) { [self] in ids($0.holders.map(\.unit)) },
            .list(.numbers) { duty in
                duty.holders.contains { $0.number != nil } ? duty.holders.map { $0.number ?? "" } : []
            },
            .text(.text, isRequired: true) { $0.text },
            .list(.indicators) { [self] in $0.indicators.compactMap { key($0) } },
            .due(.due) { $0.due },
        ]
        return columns + DataColumn.basis(in: self) { $0.policy }
    }

    private var dutyTargetColumns: [DataColumn<(String, Target)>] {
        [
            .text(.duty, isRequired: true, in: DataReference(kind: .duties)) { $0.0 },
            .text(.measure) { $0.1.measure?.unit },
            .code(.direction, wording.direction) { $0.1.measure?.direction },
            .code(.kind, wording.kind) { $0.1.measure?.kind },
        ] + targetColumns { $0.1 }
    }

    /// The columns that targets of duties and of indicators have alike.
    func targetColumns<Row>(_ target: @escaping @Sendable (Row) -> Target) -> [DataColumn<Row>] {
        let columns: [DataColumn<Row>] = [
            .text(.id) { target($0).id },
            .text(.unit, in: DataReference(kind: .units)) { [self] in id(target($0).unit) },
            .text(.unitName) { [self] in name(target($0).unit) },
            .code(.operator, isRequired: true, wording.comparison) { target($0).comparison },
            .number(.value) { row in
                if case .value(let value) = target(row).bound { value } else { nil }
            },
            .text(.relativeTo) { row in
                if case .relative(let words) = target(row).bound { words } else { nil }
            },
            .state(in: self, [.value, .words]) { row in
                if case .value = target(row).bound { .value } else { .words }
            },
            .due(.by) { target($0).by },
            .period(.baselinePeriod) { target($0).baseline?.period },
            .number(.baselineValue) { target($0).baseline?.value },
            .list(.milestones) { target($0).milestones.map { "\($0.period)=\($0.value)" } },
            .flag(.limit) { target($0).isLimit },
            .text(.statement) { target($0).statement },
        ]
        return columns + DataColumn.basis(in: self) { target($0).policy }
    }
}
