/// A responsible unit: an organ, department, township, enterprise, village, or a group of them.
package struct Unit: Sendable {
    package let id: String
    package let name: String
    package let kind: UnitKind
    package let shortName: String?
    /// Other names it bears in documents.
    package let aliases: [String]
    package let parent: Reference<Unit>?
    /// 统计用区划代码, as written.
    package let divisionCode: String?
    package let phone: String?
    package let address: String?
    package let introduction: String?
    /// In the order written.
    package let officers: [Officer]
    package let validFrom: Day?
    package let validTo: Day?
    /// The units that took over its duties.
    package let successors: [Reference<Unit>]
    /// The units a group stands for: in the content's order, unique, without groups; `nil` for a unit that is no
    /// group and for a group whose membership is not stated.
    package let members: [Reference<Unit>]?

    package init(
        id: String, name: String, kind: UnitKind, shortName: String? = nil, aliases: [String] = [],
        parent: Reference<Unit>? = nil, divisionCode: String? = nil, phone: String? = nil, address: String? = nil,
        introduction: String? = nil, officers: [Officer] = [], validFrom: Day? = nil, validTo: Day? = nil,
        successors: [Reference<Unit>] = [], members: [Reference<Unit>]? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.shortName = shortName
        self.aliases = aliases
        self.parent = parent
        self.divisionCode = divisionCode
        self.phone = phone
        self.address = address
        self.introduction = introduction
        self.officers = officers
        self.validFrom = validFrom
        self.validTo = validTo
        self.successors = successors
        self.members = members
    }

    /// Whether the unit exists on a day.
    package func isValid(on day: Day) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }
}

/// What kind of body a unit is; the order is that of the directory of units.
package enum UnitKind: String, Sendable, CaseIterable {
    case party, government, judicial, military
    case massOrganisation = "mass-organisation"
    case institution, enterprise, stationed
    case taskForce = "task-force"
    case park, reserve, scenic
    case township, subdistrict, village
    case group
}

/// A person who answers for a unit.
package struct Officer: Sendable {
    package enum Role: String, Sendable, CaseIterable {
        /// 第一责任人: the head, who answers for everything.
        case principal
        /// 直接责任人: the deputy in charge.
        case deputy
        /// Whom to ask.
        case contact
    }

    package let role: Role
    package let name: String?
    package let post: String?
    package let phone: String?

    package init(role: Role, name: String?, post: String?, phone: String?) {
        self.role = role
        self.name = name
        self.post = post
        self.phone = phone
    }
}
