/// Where money that was received is now: every yuan of it in exactly one place.
package struct FundWhereabouts: Sendable {
    /// A place money can be in; the order is that of its way.
    package enum Place: String, Sendable, CaseIterable {
        /// Paid by projects that have been accepted.
        case accepted
        /// Paid by projects that have not been accepted.
        case paid
        /// Allocated to projects and not yet paid by them.
        case unspent
        /// Allocated to projects that other batches pay for too, so that nobody can say whose money was paid.
        case undivided
        /// Taken over by later batches.
        case carriedOn
        /// Allocated to nobody.
        case unallocated
    }

    /// What is in each place that has something, in order; below zero where more was taken than there was.
    package let parts: [(place: Place, amount: Money)]
    /// The exact sum of the parts: what was received.
    package let total: Money

    /// - Parameters:
    ///   - totals: What became of the money.
    ///   - straddling: What those projects did that other money pays for too, if any.
    package init(_ totals: FundTotals, straddling: FundTotals?) {
        let undivided = straddling?.allocated ?? .zero
        let amounts: [(Place, Money)] = [
            (.accepted, totals.accepted), (.paid, totals.paid - totals.accepted),
            (.unspent, totals.allocated - undivided - totals.paid), (.undivided, undivided),
            (.carriedOn, totals.carriedOn), (.unallocated, totals.unallocated),
        ]
        parts = amounts.filter { !$0.1.isZero }
        total = totals.received
    }
}

extension FundLedger {
    /// Where the money of batches is now, of all or of some.
    package func whereabouts(of selection: Set<Reference<Batch>>? = nil) -> FundWhereabouts {
        let breakdown = byLevel(of: selection)
        return FundWhereabouts(breakdown.total, straddling: breakdown.straddling)
    }
}
