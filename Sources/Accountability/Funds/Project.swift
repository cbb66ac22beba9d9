/// What money is spent on: a project with its place, money, people, stages and result.
package struct Project: Sendable {
    package let id: String
    package let title: String
    package let type: ProjectType
    package let nature: Nature?
    package let status: ProjectStatus
    /// In the order written, at least one.
    package let locations: [Location]
    package let description: String?
    package let subsidyStandard: String?
    /// What it takes from batches, in the order written.
    package var funding: [Funding]
    /// What those who carry it out add themselves.
    package let ownFunds: Money
    package let responsibleUnit: Reference<Unit>
    package let implementingUnit: Reference<Unit>?
    package let responsiblePerson: ResponsiblePerson?
    package let supplier: NamedBody?
    package let procurement: Procurement?
    package let planned: Term
    package let actual: Term
    package let performance: [Performance]
    package let beneficiaries: Beneficiaries?
    /// In the order written.
    package let transactions: [Transaction]
    /// In the order written, each code once.
    package let milestones: [Milestone]
    /// In the order written.
    package let changes: [Change]
    package let completion: Completion?
    /// Whom to call about this project; the portal's own supervision where not given.
    package let supervision: PortalSettings.Supervision?
    package let documents: [Attachment]
    package let updated: Day?
    package let exception: RecordedException?

    package init(
        id: String, title: String, type: ProjectType, nature: Nature? = nil, status: ProjectStatus,
        locations: [Location], description: String? = nil, subsidyStandard: String? = nil, funding: [Funding] = [],
        ownFunds: Money = .zero, responsibleUnit: Reference<Unit>, implementingUnit: Reference<Unit>? = nil,
        responsiblePerson: ResponsiblePerson? = nil, supplier: NamedBody? = nil, procurement: Procurement? = nil,
        planned: Term = Term(), actual: Term = Term(), performance: [Performance] = [],
        beneficiaries: Beneficiaries? = nil, transactions: [Transaction] = [], milestones: [Milestone] = [],
        changes: [Change] = [], completion: Completion? = nil, supervision: PortalSettings.Supervision? = nil,
        documents: [Attachment] = [], updated: Day? = nil, exception: RecordedException? = nil
    ) {
        self.id = id
        self.title = title
        self.type = type
        self.nature = nature
        self.status = status
        self.locations = locations
        self.description = description
        self.subsidyStandard = subsidyStandard
        self.funding = funding
        self.ownFunds = ownFunds
        self.responsibleUnit = responsibleUnit
        self.implementingUnit = implementingUnit
        self.responsiblePerson = responsiblePerson
        self.supplier = supplier
        self.procurement = procurement
        self.planned = planned
        self.actual = actual
        self.performance = performance
        self.beneficiaries = beneficiaries
        self.transactions = transactions
        self.milestones = milestones
        self.changes = changes
        self.completion = completion
        self.supervision = supervision
        self.documents = documents
        self.updated = updated
        self.exception = exception
    }

    package enum Nature: String, Sendable, CaseIterable {
        case new, continued, expansion, renovation, subsidy
    }

    /// Where it is carried out.
    package struct Location: Sendable {
        package let unit: Reference<Unit>?
        package let village: NamedBody?
        /// 统计用区划代码, as written.
        package let divisionCode: String?

        package init(unit: Reference<Unit>?, village: NamedBody? = nil, divisionCode: String? = nil) {
            self.unit = unit
            self.village = village
            self.divisionCode = divisionCode
        }
    }

    /// Money taken from a batch.
    package struct Funding: Sendable {
        package let batch: Reference<Batch>
        package let level: FundLevel
        package let amount: Money

        package init(batch: Reference<Batch>, level: FundLevel, amount: Money) {
            self.batch = batch
            self.level = level
            self.amount = amount
        }
    }

    /// The first and the last day of something, as far as they are known.
    package struct Term: Hashable, Sendable {
        package let from: Day?
        package let to: Day?

        package init(from: Day? = nil, to: Day? = nil) {
            self.from = from
            self.to = to
        }

        package var isEmpty: Bool { from == nil && to == nil }
    }
}

/// What a project is for; the order is that of tables.
package enum ProjectType: String, Sendable, CaseIterable {
    case industry, employment, infrastructure, housing, education, health, relocation, capacity, management, other
}

extension ProjectType: Comparable {
    package static func < (one: ProjectType, other: ProjectType) -> Bool { one.rank < other.rank }

    private var rank: Int { ProjectType.allCases.firstIndex(of: self) ?? 0 }
}
