extension Project {
    /// Who answers for the project.
    package struct ResponsiblePerson: Sendable {
        /// Either this or the post is known.
        package let name: String?
        package let post: String?
        package let phone: String?

        package init(name: String?, post: String?, phone: String? = nil) {
            self.name = name
            self.post = post
            self.phone = phone
        }
    }

    /// How the supplier was found.
    package struct Procurement: Sendable {
        package let method: String?
        package let bidders: Bidders?
        package let amount: Money?
        /// The day of the contract.
        package let signed: Day?

        package enum Bidders: Hashable, Sendable {
            case count(Int)
            case names([String])

            package var count: Int {
                switch self {
                case .count(let count): count
                case .names(let names): names.count
                }
            }
        }

        package init(method: String? = nil, bidders: Bidders? = nil, amount: Money? = nil, signed: Day? = nil) {
            self.method = method
            self.bidders = bidders
            self.amount = amount
            self.signed = signed
        }
    }

    /// A goal of the project, and how far it was reached (绩效目标).
    package struct Performance: Sendable {
        package let title: String
        /// The indicator of a plan it serves.
        package let indicator: Reference<Indicator>?
        /// The unit of measure.
        package let unit: String?
        package let target: Decimal?
        package let actual: Decimal?

        package init(
            title: String, indicator: Reference<Indicator>? = nil, unit: String? = nil, target: Decimal? = nil,
            actual: Decimal? = nil
        ) {
            self.title = title
            self.indicator = indicator
            self.unit = unit
            self.target = target
            self.actual = actual
        }
    }

    /// Who benefits, in numbers and never by name, and how (联农带农机制).
    package struct Beneficiaries: Sendable {
        package let households: Int?
        package let persons: Int?
        /// Those of the households the policy aims at.
        package let targetHouseholds: Int?
        /// Those of the persons the policy aims at.
        package let targetPersons: Int?
        package let mechanism: String?

        package init(
            households: Int? = nil, persons: Int? = nil, targetHouseholds: Int? = nil, targetPersons: Int? = nil,
            mechanism: String? = nil
        ) {
            self.households = households
            self.persons = persons
            self.targetHouseholds = targetHouseholds
            self.targetPersons = targetPersons
            self.mechanism = mechanism
        }

        package var isEmpty: Bool {
            households == nil && persons == nil && targetHouseholds == nil && targetPersons == nil && mechanism == nil
        }
    }
}
