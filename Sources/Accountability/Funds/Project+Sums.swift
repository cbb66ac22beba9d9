extension Project {
    /// What it takes from all batches.
    package var fundingTotal: Money { funding.lazy.map(\.amount).total() }

    /// What it costs by plan: the funding and its own funds.
    package var total: Money { fundingTotal + ownFunds }

    /// What was handed down to it.
    package var allocated: Money { sum(of: .allocation) }

    /// What was paid, less what was paid back.
    package var paid: Money { sum(of: .payment) - sum(of: .refund) }

    /// What is left of its funding.
    package var unspent: Money { fundingTotal - paid }

    /// The share of its funding that was paid; `nil` without funding.
    package var paymentRate: Fraction? { Fraction(paid, of: fundingTotal) }

    /// By how much it cost more in the end than it was to cost by plan, own funds included; `nil` where it did not.
    package var overspend: Money? {
        completion?.amount.flatMap { $0 > total ? $0 - total : nil }
    }

    /// The exact sum of the transactions of a kind.
    package func sum(of kind: Transaction.Kind) -> Money {
        // By index: a copy of a transaction counts the references of all its texts.
        let transactions = transactions
        var sum = Money.zero
        for index in transactions.indices where transactions[index].kind == kind { sum += transactions[index].amount }
        return sum
    }

    /// What the newest recorded change of the amount made it; `nil` where none was recorded or it names no sum.
    package var changedTotal: Money? {
        guard case .money(let amount)? = lastAmountChange?.to else { return nil }
        return amount
    }

    /// The newest change of the amount; of several on one day the one written last.
    var lastAmountChange: Change? {
        changes.lazy.filter { $0.kind == .amount }.reduce(nil) { newest, change in
            if let newest, newest.day > change.day { newest } else { change }
        }
    }

    /// The newest day something happened of which the project tells; `nil` where nothing has.
    package var lastEvent: Day? {
        let events =
            transactions.map(\.day) + milestones.compactMap(\.met) + changes.map(\.day)
            + [actual.from, actual.to, completion?.day, procurement?.signed].compactMap(\.self)
        return events.max()
    }
}
