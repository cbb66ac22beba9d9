import Accountability
import SourceText

/// What a group says of its members.
enum Membership {
    case listed([Reference<Unit>])
    /// All units of a kind, less some.
    case selected(UnitKind, except: [Reference<Unit>])
    case notStated
}

/// Works out which units each group stands for, groups within groups included.
struct GroupResolver {
    let units: [Unit]
    let records: [SourceNode]
    let log: ProblemLog

    /// The members of each unit: sorted, unique, without groups; `nil` for units that are no groups and for groups
    /// whose members are not stated.
    func members(_ memberships: [Membership?]) -> [[Reference<Unit>]?] {
        var byKind: [UnitKind: [Reference<Unit>]] = [:]
        for unit in units.references { byKind[units[unit].kind, default: []].append(unit) }

        var members = [[Reference<Unit>]?](repeating: nil, count: units.count)
        for index in order(memberships) {
            switch memberships[index] {
            case .listed(let listed):
                let parts = listed.map { isGroup($0) ? members[Int($0.index)] : [$0] }
                // A group made only of groups that state nothing states nothing either.
                members[index] = parts.allSatisfy { $0 == nil } ? nil : Set(parts.compactMap(\.self).joined()).sorted()
            case .selected(let kind, let exceptions):
                let left = Set(exceptions.flatMap { isGroup($0) ? members[Int($0.index)] ?? [] : [$0] })
                let chosen = (byKind[kind] ?? []).filter { !left.contains($0) }
                members[index] = chosen
                if chosen.isEmpty {
                    log.warning(
                        "empty-group", at: records[index]["members"]?.start ?? records[index].start,
                        "no unit is of the kind \(quoted(kind.rawValue)), so this group stands for nobody")
                }
            case .notStated, nil:
                break
            }
        }
        return members
    }

    private func isGroup(_ unit: Reference<Unit>) -> Bool { units[unit].kind == .group }

    /// The groups, those first that others are made of; a group made of itself is reported and left where it is met.
    ///
    /// Walks with a stack of its own, for groups may be nested as deeply as a file has lines.
    private func order(_ memberships: [Membership?]) -> [Int] {
        enum State { case unseen, open, done }
        var states = [State](repeating: .unseen, count: units.count)
        var order: [Int] = []
        for start in units.indices where memberships[start] != nil && states[start] == .unseen {
            var path: [(index: Int, parts: ArraySlice<Reference<Unit>>)] = [(start, parts(of: memberships[start]))]
            states[start] = .open
            while let (index, parts) = path.last {
                guard let part = parts.first else {
                    states[index] = .done
                    order.append(index)
                    path.removeLast()
                    continue
                }
                path[path.count - 1].parts = parts.dropFirst()
                let inner = Int(part.index)
                switch states[inner] {
                case .unseen:
                    states[inner] = .open
                    path.append((inner, self.parts(of: memberships[inner])))
                case .open:
                    log.error(
                        "group-cycle", at: records[index]["members"]?.start ?? records[index].start,
                        "the group \(quoted(units[index].id)) contains \(quoted(units[inner].id)), which contains it in turn"
                    )
                case .done:
                    break
                }
            }
        }
        return order
    }

    /// The groups a group is made of.
    private func parts(of membership: Membership?) -> ArraySlice<Reference<Unit>> {
        switch membership {
        case .listed(let units), .selected(_, except: let units): units.filter(isGroup)[...]
        case .notStated, nil: []
        }
    }
}
