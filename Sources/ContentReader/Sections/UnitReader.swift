import Accountability
import SourceText

/// Reads `units.json`: the responsible units and the groups of them.
struct UnitReader {
    let references: ReferenceReader
    let problems: Problems

    private enum FileKey: String, RecordKey {
        case units
    }

    private enum Key: String, RecordKey {
        case id, name, kind, shortName, aliases, parent, divisionCode, phone, address, introduction, officers
        case validFrom, validTo, successors, members, except
    }

    private enum OfficerKey: String, RecordKey {
        case role, name, post, phone
    }

    /// The records of the files, in order.
    static func records(in files: [DataFile], log: ProblemLog) -> [SourceNode] {
        files.flatMap { file in
            file.root.map {
                RecordReader<FileKey>($0, "this file", log: log).elements(.units, .required, mayBeEmpty: true)
            } ?? []
        }
    }

    /// Reads all units, in the order of their records.
    func read(_ records: [SourceNode]) -> [Unit] {
        var memberships: [Membership?] = []
        let units = records.enumerated().map { index, node in
            let record = RecordReader<Key>(node, "this unit", log: problems.log)
            let unit = unit(record, Reference(index))
            memberships.append(membership(record, kind: unit.kind))
            return unit
        }
        checkParents(units, records)
        checkNames(units, records)
        let members = GroupResolver(units: units, records: records, log: problems.log).members(memberships)
        return zip(units, members).map { unit, members in unit.with(members: members) }
    }

    private func unit(_ record: RecordReader<Key>, _ reference: Reference<Unit>) -> Unit {
        let validFrom = record.day(.validFrom)
        let validTo = record.day(.validTo)
        record.checkOrder(.validFrom, validFrom, .validTo, validTo, .error)
        let successors = references.units(record, .successors)
        if successors.contains(reference) {
            record.log.error("own-successor", at: record.place(.successors), "a unit cannot be its own successor")
        }
        return Unit(
            id: record.id(.id) ?? "", name: record.text(.name, .required) ?? "",
            kind: record.choice(.kind, .required) ?? .government, shortName: record.text(.shortName),
            aliases: record.texts(.aliases),
            parent: record.value(.parent).flatMap { references.unit($0, "parent") },
            divisionCode: record.divisionCode(.divisionCode), phone: record.phone(.phone),
            address: record.text(.address),
            introduction: record.text(.introduction), officers: record.list(.officers) { officer($0) },
            validFrom: validFrom, validTo: validTo, successors: successors)
    }

    private func officer(_ node: SourceNode) -> Officer? {
        let record = RecordReader<OfficerKey>(node, "this officer", log: problems.log)
        return Officer(
            role: record.choice(.role, .required) ?? .contact, name: record.text(.name), post: record.text(.post),
            phone: record.phone(.phone))
    }

    // MARK: Groups

    private enum SelectorKey: String, RecordKey {
        case kind, except
    }

    /// What a unit's `members` say; `nil` for a unit that is no group.
    private func membership(_ record: RecordReader<Key>, kind: UnitKind) -> Membership? {
        guard kind == .group else {
            for key in [Key.members, .except] where record.has(key) {
                record.log.error(
                    "not-a-group", at: record.place(key),
                    "only a unit of the kind \"group\" has \(quoted(key.rawValue))")
            }
            return nil
        }
        guard let members = record.value(.members) else {
            checkUnusedException(record)
            if !record.has(.members) { reportNotStated(record) }
            return .notStated
        }
        switch members.kind {
        case .array:
            checkUnusedException(record)
            let units = references.units(Array(members.elements), "members")
            if members.elements.first(where: { _ in true }) == nil {
                reportNotStated(record)
                return .notStated
            }
            return .listed(units)
        case .object:
            let selector = RecordReader<SelectorKey>(members, "this selector", log: record.log)
            let kind: UnitKind? = selector.choice(.kind, .required)
            if kind == .group {
                record.log.error(
                    "invalid-selector", at: selector.place(.kind), "a group cannot be made of all groups; list them")
            }
            // `except` beside `members` says the same as inside.
            let exceptions = references.units(selector, .except) + references.units(record, .except)
            return kind.map { .selected($0, except: exceptions) } ?? .notStated
        default:
            record.values.reportType(members, "members", expected: #"a list of units or {"kind": …}"#)
            return .notStated
        }
    }

    private func checkUnusedException(_ record: RecordReader<Key>) {
        guard record.has(.except) else { return }
        record.log.error(
            "invalid-selector", at: record.place(.except), #""except" needs "members": {"kind": …} to take from"#)
    }

    private func reportNotStated(_ record: RecordReader<Key>) {
        record.log.warning(
            "group-without-members", at: record.has(.members) ? record.place(.members) : record.place(.id),
            "this group states no members, so no unit inherits from it")
    }

    // MARK: Checks of all units together

    /// Reports chains of parents that lead back to where they began, once for each circle.
    private func checkParents(_ units: [Unit], _ records: [SourceNode]) {
        /// The walk in which a unit was first met; 0 for none.
        var visited = [Int](repeating: 0, count: units.count)
        for start in units.indices where visited[start] == 0 {
            var index = start
            while visited[index] == 0 {
                visited[index] = start + 1
                guard let parent = units[index].parent else { break }
                index = Int(parent.index)
                if visited[index] == start + 1 {
                    let place = records[index]["parent"]?.place ?? records[index].start
                    problems.log.error(
                        "parent-cycle", at: place,
                        "the parents of \(quoted(units[index].id)) lead back to it; one of them must have no parent")
                }
            }
        }
    }

    /// Warns of names that two units bear: a document that uses one cannot be linked.
    private func checkNames(_ units: [Unit], _ records: [SourceNode]) {
        var first: [String: Int] = [:]
        for (index, unit) in units.enumerated() {
            for (name, place) in UnitReader.names(of: unit, in: records[index]) {
                guard let other = first[name] else {
                    first[name] = index
                    continue
                }
                guard other != index else { continue }
                problems.log.warning(
                    "shared-name", at: place,
                    "\(quoted(name)) is also a name of \(quoted(units[other].id)), so documents that use it are not linked"
                )
            }
        }
    }

    /// The names a unit bears, each with its place.
    private static func names(of unit: Unit, in record: SourceNode) -> [(name: String, place: SourcePlace)] {
        var names: [(name: String, place: SourcePlace)] = []
        if let node = record["name"], !unit.name.isEmpty { names.append((unit.name, node.place)) }
        if let node = record["shortName"], let name = unit.shortName { names.append((name, node.place)) }
        if let node = record["aliases"] {
            for alias in node.elements {
                if let name = alias.text { names.append((name, alias.place)) }
            }
        }
        return names
    }
}

extension Unit {
    fileprivate func with(members: [Reference<Unit>]?) -> Unit {
        Unit(
            id: id, name: name, kind: kind, shortName: shortName, aliases: aliases, parent: parent,
            divisionCode: divisionCode, phone: phone, address: address, introduction: introduction, officers: officers,
            validFrom: validFrom, validTo: validTo, successors: successors, members: members)
    }
}
