import Accountability
import Markup

extension Site {
    /// A duty as a link to its place in the list of duties.
    func dutyLink(_ duty: Reference<Duty>, in context: PageContext) -> HTML {
        let record = library.duties[duty]
        return
            "<a href=\"\(context.link(dutyDirectory.path(of: duty), fragment: "duty-\(record.id)"))\">\(record.text)</a>"
    }

    /// What belongs to a duty beside its text and article: targets, indicators, when it is due, who shares it.
    func dutyDetails(_ duty: Duty, in context: PageContext, namingHolders: Bool) -> HTML? {
        let targets = duty.targets.map { target in "\(sentence(for: target, measure: nil))" as HTML }
        return facts(
            [
                (wording.target, targets.isEmpty ? nil : targets.joined(separator: "<br>")),
                (wording.due, duty.due.map { "\(wording.dueBy($0))" }),
                (
                    wording.indicator,
                    duty.indicators.isEmpty
                        ? nil : duty.indicators.map { context.link($0) }.joined(separator: context.separator)
                ),
                (
                    wording.sharedBy,
                    namingHolders && duty.holders.count > 1 ? context.links(duty.holders.map(\.unit)) : nil
                ),
            ], classes: "details")
    }
}

/// Records grouped by the place they rest on, in the order in which the places first occur; those without one last.
func byBasis<Record>(
    _ records: [Record], _ basis: (Record) -> PolicyCitation?
) -> [(basis: PolicyCitation?, records: [Record])] {
    // Those of a unit mostly rest on one document.
    if let first = records.first.map(basis), records.allSatisfy({ basis($0) == first }) { return [(first, records)] }
    var groups: [(basis: PolicyCitation?, records: [Record])] = []
    var positions: [PolicyCitation?: Int] = [:]
    for record in records {
        let basis = basis(record)
        if let position = positions[basis] {
            groups[position].records.append(record)
        } else {
            positions[basis] = groups.count
            groups.append((basis, [record]))
        }
    }
    return groups.filter { $0.basis != nil } + groups.filter { $0.basis == nil }
}

/// Where a printed number stands among its like: by value, those that are no number last.
func printedOrder(_ number: String?) -> Int {
    number.flatMap { Int($0) } ?? Int.max
}

extension Array {
    /// The elements by a key; those with equal keys keep their order.
    func stablySorted(by key: (Element) -> Int) -> [Element] {
        let keys = map(key)
        // Most lists are in order already.
        if zip(keys, keys.dropFirst()).allSatisfy({ $0 <= $1 }) { return self }
        return indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { self[$0] }
    }
}
