import Accountability
import Charts

extension Charts.Number {
    /// An amount in yuan, with two decimals.
    init(_ money: Money) {
        // Beyond 10^17 fen the fen are no longer seen in any drawing, and the number would not fit.
        let isExact = money.fen.magnitude < 100_000_000_000_000_000
        self.init(
            Int64(clamping: isExact ? money.fen : money.fen / 100), scale: isExact ? 2 : 0,
            text: money.yuan.description)
    }
}

extension Site {
    /// Amounts as charts count them.
    var yuan: Quantity { Quantity(name: wording.term(.amount), unit: wording.yuanUnit) }

    /// A row of a chart of funds: what was allocated, paid and accepted.
    ///
    /// - Parameters:
    ///   - name: What the row is about.
    ///   - totals: What became of the money.
    ///   - received: What came in, where the row tells it.
    ///   - isDivided: Whether what was paid belongs to this row alone.
    /// - Returns: The row.
    func fundsRow(
        _ name: Name, _ totals: FundTotals, received: Money? = nil, isDivided: Bool = true
    ) -> FundsChart.Row {
        FundsChart.Row(
            name: name, received: received.map { Number($0) }, allocated: Number(totals.allocated),
            paid: isDivided ? .reported(Number(totals.paid)) : .notApplicable,
            accepted: isDivided ? Number(totals.accepted) : nil,
            rate: totals.paymentRate.map { wording.rate($0) })
    }

    /// A project's row: its funding, what it paid, and by how much it cost more than planned.
    ///
    /// - Parameters:
    ///   - project: The project.
    ///   - batch: The batch whose money the row is about; `nil` for all of the project's.
    /// - Returns: The row.
    func fundsRow(_ project: Reference<Project>, of batch: Reference<Batch>? = nil) -> FundsChart.Row {
        let record = library.projects[project]
        let allocated = batch.map { library.ledger.allocated(from: $0, to: project) } ?? record.fundingTotal
        let isDivided = batch.map { record.draws(only: $0) } ?? true
        return FundsChart.Row(
            name: Name(record.title), allocated: Number(allocated),
            paid: isDivided ? .reported(Number(record.paid)) : .notApplicable,
            accepted: isDivided && record.status.isAccepted ? Number(record.paid) : nil,
            rate: record.paymentRate.map { wording.rate($0) },
            overspend: isDivided
                ? record.overspend.map { .init(excess: Number($0), end: Number(allocated + $0)) } : nil)
    }
}
