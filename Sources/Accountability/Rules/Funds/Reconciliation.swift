/// Two figures that have to agree, held against each other: all of the arithmetic behind “it adds up”.
package struct Reconciliation: Hashable, Sendable {
    package let rule: Rule
    package let arithmetic: Arithmetic

    package init(_ rule: Rule, _ arithmetic: Arithmetic) {
        self.rule = rule
        self.arithmetic = arithmetic
    }

    /// What has to agree.
    package enum Rule: Hashable, Sendable {
        /// The sources of a batch add up to its amount.
        case sources
        /// What projects take of a level of a batch is at most what its sources of this level brought.
        case level(FundLevel)
        /// What later batches carry on of a batch is at most what its projects left.
        case carriedOn
        /// What is handed down to a project is at most its funding.
        case allocations
        /// What a project pays, less refunds, is at most what was handed down to it.
        case payments
        /// What is paid back to a project is at most what it paid.
        case refunds
        /// What a project cost is what it was to cost, by plan or by the newest recorded change of the amount.
        case completion
        /// Of the households and persons that benefit, those the policy aims at are a part.
        case targetHouseholds, targetPersons
        /// One day is not after another.
        case order(DatedItem, DatedItem)
    }

    /// A day of a batch or project that stands in an order with others.
    package enum DatedItem: Hashable, Sendable {
        /// The day of the document of a source, by its place.
        case sourceIssued(Int)
        case received, disclosed
        case plannedFrom, plannedTo
        case signed, actualFrom, actualTo, completed
    }

    package enum Arithmetic: Hashable, Sendable {
        case equal(Money, Money)
        case atMost(Money, Money)
        case countAtMost(Int, Int)
        case inOrder(Day, Day)
    }

    /// Whether the figures agree.
    package var holds: Bool {
        switch arithmetic {
        case .equal(let sum, let expected): sum == expected
        case .atMost(let sum, let limit): sum <= limit
        case .countAtMost(let count, let limit): count <= limit
        case .inOrder(let earlier, let later): earlier <= later
        }
    }

    /// How much more than the second sum the first one is, below zero where it is less; `nil` for what is no money.
    package var difference: Money? {
        switch arithmetic {
        case .equal(let sum, let other), .atMost(let sum, let other): sum - other
        case .countAtMost, .inOrder: nil
        }
    }
}

extension Batch {
    /// What has to agree in the batch by itself, whether it does or not.
    package var reconciliations: [Reconciliation] {
        var checks = [Reconciliation(.sources, .equal(sources.lazy.map(\.amount).total(), amount))]
        let arrival = [(item: Reconciliation.DatedItem.received, day: received), (.disclosed, disclosure.published)]
        for (place, source) in sources.enumerated() where source.issued != nil {
            checks += Reconciliation.order([(.sourceIssued(place), source.issued)] + arrival).prefix(1)
        }
        return checks + Reconciliation.order(arrival)
    }
}

extension Project {
    /// What has to agree in the project by itself, whether it does or not.
    package var reconciliations: [Reconciliation] {
        var checks = [
            Reconciliation(.allocations, .atMost(allocated, fundingTotal)),
            Reconciliation(.refunds, .atMost(sum(of: .refund), sum(of: .payment))),
            Reconciliation(.payments, .atMost(paid, allocated)),
        ]
        if let cost = completion?.amount {
            checks.append(Reconciliation(.completion, .equal(cost, expectedCost(of: cost))))
        }
        for (rule, part, whole) in [
            (Reconciliation.Rule.targetHouseholds, beneficiaries?.targetHouseholds, beneficiaries?.households),
            (.targetPersons, beneficiaries?.targetPersons, beneficiaries?.persons),
        ] {
            if let part, let whole { checks.append(Reconciliation(rule, .countAtMost(part, whole))) }
        }
        checks += Reconciliation.order([(.plannedFrom, planned.from), (.plannedTo, planned.to)])
        return checks
            + Reconciliation.order([
                (.signed, procurement?.signed), (.actualFrom, actual.from), (.actualTo, actual.to),
                (.completed, completion?.day),
            ])
    }

    /// What a project was to cost: its total, or what the newest recorded change of the amount made of it.
    ///
    /// A change that names no sum explains any cost.
    private func expectedCost(of cost: Money) -> Money {
        guard cost != total, lastAmountChange != nil else { return total }
        return changedTotal ?? cost
    }
}

extension Reconciliation {
    /// Holds each day against the last one before it that is known.
    fileprivate static func order(_ days: [(item: DatedItem, day: Day?)]) -> [Reconciliation] {
        var checks: [Reconciliation] = []
        var last: (item: DatedItem, day: Day)?
        for (item, day) in days {
            guard let day else { continue }
            if let last { checks.append(Reconciliation(.order(last.item, item), .inOrder(last.day, day))) }
            last = (item, day)
        }
        return checks
    }
}
