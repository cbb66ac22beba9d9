/// What became of money: received, allocated to projects, handed down, paid, accepted.
package struct FundTotals: Hashable, Sendable {
    /// What the batches brought, what they carry on from others included.
    package var received = Money.zero
    /// The part of it that other batches of the content had brought already.
    package var carriedIn = Money.zero
    /// What later batches took over.
    package var carriedOn = Money.zero
    /// What projects take of the batches.
    package var allocated = Money.zero
    /// What was handed down to the projects.
    package var handedDown = Money.zero
    /// What the projects paid, less what was paid back to them.
    package var paid = Money.zero
    /// What was paid by projects that have been accepted.
    package var accepted = Money.zero
    /// What projects add themselves.
    package var ownFunds = Money.zero
    /// What accepted projects cost in the end, own funds included.
    package var cost = Money.zero
    /// How many projects it is about.
    package var projects = 0

    package init() {}

    /// What no project and no later batch has taken; below zero where more was taken than there is.
    package var unallocated: Money { received - carriedOn - allocated }
    /// What the projects have not paid of their funding.
    package var unspent: Money { allocated - paid }
    /// What is paid of what is allocated; `nil` where nothing is.
    package var paymentRate: Fraction? { Fraction(paid, of: allocated) }
    /// What is allocated of what was received; `nil` where nothing was.
    package var allocationRate: Fraction? { Fraction(allocated, of: received) }

    mutating func add(_ source: Batch.Source) {
        received += source.amount
        if source.carriedFrom != nil { carriedIn += source.amount }
    }

    /// Adds what a project did as a whole, without its funding.
    mutating func add(courseOf project: Project) {
        projects += 1
        handedDown += project.allocated
        paid += project.paid
        ownFunds += project.ownFunds
        if project.status.isAccepted {
            accepted += project.paid
            cost += project.completion?.amount ?? .zero
        }
    }

    package static func + (one: FundTotals, other: FundTotals) -> FundTotals {
        var sum = FundTotals()
        sum.received = one.received + other.received
        sum.carriedIn = one.carriedIn + other.carriedIn
        sum.carriedOn = one.carriedOn + other.carriedOn
        sum.allocated = one.allocated + other.allocated
        sum.handedDown = one.handedDown + other.handedDown
        sum.paid = one.paid + other.paid
        sum.accepted = one.accepted + other.accepted
        sum.ownFunds = one.ownFunds + other.ownFunds
        sum.cost = one.cost + other.cost
        sum.projects = one.projects + other.projects
        return sum
    }
}

extension ProjectStatus {
    /// Whether the result was accepted.
    package var isAccepted: Bool { self == .accepted || self == .maintained }
}
