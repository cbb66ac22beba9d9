/// The links between records read the other way round, worked out once for all pages.
///
/// Each list is in the content's order and names a record once. A class, so that asking for one list counts no reference
/// to the others; it never changes.
package final class Relations: Sendable {
    /// The indicators each unit answers for, itself or through a group.
    package let responsibilities: [[Responsibility]]
    /// The units that answer for each indicator, sorted: of a group its members, or the group itself where its
    /// membership is not stated.
    package let bearers: [[Reference<Unit>]]
    /// The duties that name each unit, or each group for its members.
    private let dutiesNaming: [[DutyLink]]
    /// The groups each unit belongs to.
    package let groups: [[Reference<Unit>]]
    /// The units each unit is the parent of.
    package let subordinates: [[Reference<Unit>]]
    /// The units each unit took over from.
    package let predecessors: [[Reference<Unit>]]
    /// The documents each unit issued.
    package let issued: [[Reference<Policy>]]
    /// The duties that serve each indicator.
    package let dutiesOfIndicator: [[Reference<Duty>]]
    /// The documents each document repeals.
    package let repealed: [[Reference<Policy>]]
    /// The same indicator in the plan of the year before each one's: of the same id, name and measure, where there is
    /// just one.
    package let yearBefore: [Reference<Indicator>?]
    /// The reports each unit has to hand in.
    package let reports: [[Reference<Report>]]
    private let onPlace: [PolicyCitation: Resting]

    /// That a unit answers for an indicator.
    package struct Responsibility: Sendable {
        package let indicator: Reference<Indicator>
        /// The group through which it does, where the plan does not name the unit itself.
        package let group: Reference<Unit>?
    }

    /// That a unit has a duty.
    package struct DutyLink: Sendable {
        package let duty: Reference<Duty>
        /// The number under which the document prints it for this unit.
        package let number: String?
        /// The group through which it does, where the duty does not name the unit itself.
        package let group: Reference<Unit>?
        /// The place of the unit or group among those the duty names.
        fileprivate let place: Int32
    }

    /// The duties of a unit, itself or through a group.
    ///
    /// Put together when asked for: the duties of a group would be kept once for each of its members.
    ///
    /// - Parameters:
    ///   - unit: The unit.
    ///   - left: Groups through which no duty is to be named.
    /// - Returns: The duties, each once, by itself before by a group.
    package func duties(of unit: Reference<Unit>, leavingOut left: Set<Reference<Unit>> = []) -> [DutyLink] {
        let own = dutiesNaming[Int(unit.index)]
        let shared = groups[Int(unit.index)].filter { !left.contains($0) }.flatMap { group in
            dutiesNaming[Int(group.index)].map {
                DutyLink(duty: $0.duty, number: $0.number, group: group, place: $0.place)
            }
        }
        if shared.isEmpty { return own }
        // Those of one group are in order, and each is there once.
        if own.isEmpty, groups[Int(unit.index)].count == 1 { return shared }
        var links: [DutyLink] = []
        for link in (own + shared).sorted(by: {
            ($0.duty, $0.group == nil ? -1 : $0.place) < ($1.duty, $1.group == nil ? -1 : $1.place)
        }) where links.last?.duty != link.duty {
            links.append(link)
        }
        return links
    }

    /// What rests on one place of a document.
    package struct Resting: Sendable {
        package fileprivate(set) var duties: [Reference<Duty>] = []
        package fileprivate(set) var indicators: [Reference<Indicator>] = []
        package fileprivate(set) var plans: [Reference<AssessmentPlan>] = []

        package var isEmpty: Bool { duties.isEmpty && indicators.isEmpty && plans.isEmpty }
    }

    /// What cites exactly this place: an article, an item of it, or the document as a whole.
    package func resting(on place: PolicyCitation) -> Resting {
        onPlace[place] ?? Resting()
    }

    init(
        units: [Unit], plans: [AssessmentPlan], indicators: [Indicator], duties: [Duty], policies: [Policy],
        reports: [Report]
    ) {
        var groups = [[Reference<Unit>]](repeating: [], count: units.count)
        var subordinates = groups
        var predecessors = groups
        for unit in units.references {
            for member in units[unit].members ?? [] { groups[Int(member.index)].append(unit) }
            if let parent = units[unit].parent { subordinates[Int(parent.index)].append(unit) }
            for successor in units[unit].successors { predecessors[Int(successor.index)].append(unit) }
        }

        var responsibilities = [[Responsibility]](repeating: [], count: units.count)
        for indicator in indicators.references {
            for (unit, group) in Relations.bearers(of: indicators[indicator].responsible, units: units) {
                responsibilities[Int(unit.index)].append(Responsibility(indicator: indicator, group: group))
            }
        }

        var dutiesNaming = [[DutyLink]](repeating: [], count: units.count)
        var dutiesOfIndicator = [[Reference<Duty>]](repeating: [], count: indicators.count)
        for duty in duties.references {
            for (place, holder) in duties[duty].holders.enumerated()
            where dutiesNaming[Int(holder.unit.index)].last?.duty != duty {
                dutiesNaming[Int(holder.unit.index)].append(
                    DutyLink(
                        duty: duty, number: holder.number, group: nil, place: Int32(truncatingIfNeeded: place)))
            }
            for indicator in duties[duty].indicators { dutiesOfIndicator[Int(indicator.index)].append(duty) }
        }

        var issued = [[Reference<Policy>]](repeating: [], count: units.count)
        var repealed = [[Reference<Policy>]](repeating: [], count: policies.count)
        for policy in policies.references {
            for body in policies[policy].issuers {
                if let unit = body.unit, issued[Int(unit.index)].last != policy {
                    issued[Int(unit.index)].append(policy)
                }
            }
            if let successor = policies[policy].repealedBy { repealed[Int(successor.index)].append(policy) }
        }

        var reportsOfUnit = [[Reference<Report>]](repeating: [], count: units.count)
        for report in reports.references {
            for unit in reports[report].required { reportsOfUnit[Int(unit.index)].append(report) }
        }

        bearers = indicators.map { indicator in
            Set(indicator.responsible.flatMap { units[$0].members ?? [$0] }).sorted()
        }
        self.reports = reportsOfUnit
        yearBefore = Relations.counterparts(plans: plans, indicators: indicators)
        self.groups = groups
        self.subordinates = subordinates
        self.predecessors = predecessors
        self.responsibilities = responsibilities
        self.dutiesNaming = dutiesNaming
        self.issued = issued
        self.dutiesOfIndicator = dutiesOfIndicator
        self.repealed = repealed
        onPlace = Relations.places(plans: plans, indicators: indicators, duties: duties)
    }

    /// The named units and, where groups are named, their members; each unit once, by itself before by a group.
    static func bearers(
        of named: [Reference<Unit>], units: [Unit]
    ) -> [(unit: Reference<Unit>, group: Reference<Unit>?)] {
        var seen = Set(named)
        var bearers: [(unit: Reference<Unit>, group: Reference<Unit>?)] = named.map { ($0, nil) }
        for group in named {
            for member in units[group].members ?? [] where seen.insert(member).inserted {
                bearers.append((member, group))
            }
        }
        return bearers
    }

    private static func counterparts(plans: [AssessmentPlan], indicators: [Indicator]) -> [Reference<Indicator>?] {
        struct Key: Hashable {
            let year: Int
            let id: String
        }
        var byYear: [Key: [Reference<Indicator>]] = [:]
        for indicator in indicators.references {
            let record = indicators[indicator]
            byYear[Key(year: plans[record.plan].year, id: record.id), default: []].append(indicator)
        }
        return indicators.map { record in
            let candidates = byYear[Key(year: plans[record.plan].year - 1, id: record.id)] ?? []
            let same = candidates.filter {
                indicators[$0].measure == record.measure && indicators[$0].name.utf8.elementsEqual(record.name.utf8)
            }
            return same.count == 1 ? same[0] : nil
        }
    }

    private static func places(
        plans: [AssessmentPlan], indicators: [Indicator], duties: [Duty]
    ) -> [PolicyCitation: Resting] {
        var places: [PolicyCitation: Resting] = [:]
        for plan in plans.references {
            if let policy = plans[plan].policy { places[policy, default: Resting()].plans.append(plan) }
        }
        for indicator in indicators.references {
            let cited = [indicators[indicator].policy] + indicators[indicator].targets.map(\.policy)
            for place in Set(cited.compactMap(\.self)) {
                places[place, default: Resting()].indicators.append(indicator)
            }
        }
        for duty in duties.references {
            let cited = [duties[duty].policy] + duties[duty].targets.map(\.policy)
            for place in Set(cited.compactMap(\.self)) {
                places[place, default: Resting()].duties.append(duty)
            }
        }
        return places
    }
}
