import Accountability
import SourceText

/// Reports what does not add up or stands in the wrong order in batches and projects, each at the value that causes it.
struct FundChecks {
    let batches: [WrittenBatch]
    let projects: [WrittenProject]
    let problems: Problems

    private var log: ProblemLog { problems.log }

    func report() {
        let ledger = FundLedger(batches: batches.map(\.batch), projects: projects.map(\.project))
        for written in batches where written.batch.exception == nil { report(written) }
        for written in projects where written.project.exception == nil { report(written) }
        for (level, overdraft) in ledger.overdrawnLevels() { report(overdraft, of: level) }
        for overdraft in ledger.overdrawnRemainders() { report(overdraft) }
        checkYears()
        for batch in ledger.carriedInCircles() {
            let written = batches[Int(batch.index)]
            let source = written.batch.sources.firstIndex { $0.carriedFrom != nil }
            log.error(
                "carried-in-a-circle", at: place(source.map { written.sourceNodes[$0] }, "carriedFrom", written.node),
                "by way of \"carriedFrom\" the money of the batch \(quoted(written.batch.id)) comes from itself")
        }
        warnOfNeedlessExceptions(ledger)
    }

    // MARK: Batches

    private func report(_ written: WrittenBatch) {
        for check in written.batch.reconciliations where !check.holds {
            switch (check.rule, check.arithmetic) {
            case (.sources, .equal(let sum, let amount)) where written.hasAllAmounts:
                log.error(
                    "sources-sum", at: place(written.node, "amount", written.node),
                    "the sources add up to \(sum) yuan, \(difference(sum, amount)) the batch's amount of \(amount) yuan; "
                        + FundChecks.remedy)
            case (.order(let earlier, let later), .inOrder(let first, let second)):
                reportOrder(earlier, first, later, second, at: { place(of: $0, in: written) })
            default: break
            }
        }
    }

    private func report(_ overdraft: FundLedger.Overdraft<FundLedger.Draw>, of level: FundLevel) {
        let batch = batches[Int(overdraft.batch.index)]
        let project = projects[Int(overdraft.part.project.index)]
        guard batch.hasAllAmounts, project.hasAllFunding else { return }
        let node = project.fundingNodes[overdraft.part.place]
        let levels = Set(batch.batch.sources.map(\.level)).sorted()
        let id = quoted(batch.batch.id)
        guard levels.contains(level) else {
            log.error(
                "unknown-source", at: place(node, "level", project.node),
                "the batch \(id) has no source of the level \(quoted(level.rawValue)); it has "
                    + levels.map(\.rawValue).joined(separator: " and "))
            return
        }
        log.error(
            "overdrawn-source", at: place(node, "amount", project.node),
            "with this, projects take \(overdraft.sum) yuan of the level \(quoted(level.rawValue)) from the batch \(id), "
                + "\(difference(overdraft.sum, overdraft.limit)) the \(overdraft.limit) yuan of its sources at "
                + "\(problems.places.name(of: batch.node.start)); " + FundChecks.remedy)
    }

    private func report(_ overdraft: FundLedger.Overdraft<FundLedger.Carrying>) {
        let origin = batches[Int(overdraft.batch.index)]
        let batch = batches[Int(overdraft.part.batch.index)]
        let drawing = projects.filter { $0.project.funding.contains { $0.batch == overdraft.batch } }
        guard origin.hasAllAmounts, batch.hasAllAmounts, drawing.allSatisfy(\.hasAllFunding) else { return }
        log.error(
            "overdrawn-remainder", at: place(batch.sourceNodes[overdraft.part.place], "amount", batch.node),
            "with this, \(overdraft.sum) yuan are carried on from the batch \(quoted(origin.batch.id)), "
                + "\(difference(overdraft.sum, overdraft.limit)) the \(overdraft.limit) yuan its projects left; "
                + FundChecks.remedy)
    }

    private func checkYears() {
        for written in batches {
            for (source, node) in zip(written.batch.sources, written.sourceNodes) {
                guard let origin = source.carriedFrom.map({ batches[Int($0.index)].batch }),
                    origin.fiscalYear > written.batch.fiscalYear
                else { continue }
                log.error(
                    "carried-back", at: place(node, "carriedFrom", written.node),
                    "the batch \(quoted(origin.id)) is of \(origin.fiscalYear), so nothing of it can be carried on to "
                        + "\(written.batch.fiscalYear)")
            }
        }
    }

    // MARK: Projects

    private func report(_ written: WrittenProject) {
        for check in written.project.reconciliations where !check.holds {
            switch (check.rule, check.arithmetic) {
            case (.allocations, .atMost(let sum, let limit)) where written.hasAllFunding && written.hasAllTransactions:
                log.error(
                    "allocations-sum", at: place(of: .allocation, beyond: limit, in: written),
                    "\(sum) yuan were handed down to this project, \(difference(sum, limit)) its funding of "
                        + "\(limit) yuan; " + FundChecks.remedy)
            case (.payments, .atMost(let sum, let limit)) where written.hasAllTransactions:
                log.error(
                    "payments-sum",
                    at: place(of: .payment, beyond: limit + written.project.sum(of: .refund), in: written),
                    "the payments less refunds come to \(sum) yuan, \(difference(sum, limit)) the \(limit) yuan "
                        + "that were handed down to this project; " + FundChecks.remedy)
            case (.refunds, .atMost(let sum, let limit)) where written.hasAllTransactions:
                log.error(
                    "refunds-sum", at: place(of: .refund, beyond: limit, in: written),
                    "the refunds add up to \(sum) yuan, \(difference(sum, limit)) the \(limit) yuan that were paid; "
                        + FundChecks.remedy)
            case (.completion, .equal(let cost, let expected)) where written.hasAllFunding && written.hasAllChanges:
                let isChanged = written.project.changedTotal != nil
                log.error(
                    "unexplained-cost", at: place(written.node["completion"], "amount", written.node),
                    "this project cost \(cost) yuan, \(difference(cost, expected)) "
                        + (isChanged
                            ? "the \(expected) yuan of the newest change of its amount"
                            : "its funding and own funds of \(expected) yuan, and no change of the type \"amount\" says why")
                )
            case (.targetHouseholds, .countAtMost(let part, let whole)):
                reportPart(part, "targetHouseholds", of: whole, "households", written)
            case (.targetPersons, .countAtMost(let part, let whole)):
                reportPart(part, "targetPersons", of: whole, "persons", written)
            case (.order(let earlier, let later), .inOrder(let first, let second)):
                reportOrder(earlier, first, later, second, at: { place(of: $0, in: written) })
            default: break
            }
        }
    }

    private func reportPart(
        _ part: Int, _ key: StaticString, of whole: Int, _ wholeKey: String, _ written: WrittenProject
    ) {
        log.error(
            "part-above-whole", at: place(written.node["beneficiaries"], key, written.node),
            "\"\(key)\" is \(part), \(part - whole) more than all \(whole) \(wholeKey) that benefit")
    }

    /// The transaction of a kind with which their sum exceeds a limit.
    private func place(
        of kind: Project.Transaction.Kind, beyond limit: Money, in written: WrittenProject
    ) -> SourcePlace {
        var sum = Money.zero
        for (transaction, node) in zip(written.project.transactions, written.transactionNodes)
        where transaction.kind == kind {
            sum += transaction.amount
            if sum > limit { return place(node, "amount", written.node) }
        }
        return written.node.start
    }

    // MARK: Exceptions

    private func warnOfNeedlessExceptions(_ ledger: FundLedger) {
        for (index, written) in batches.enumerated() where written.batch.exception != nil {
            let batch = Reference<Batch>(index)
            let carries = written.batch.sources.compactMap(\.carriedFrom)
            guard ledger.discrepancies(of: batch).isEmpty,
                carries.allSatisfy({ ledger.unallocated(of: $0) >= .zero })
            else { continue }
            warnOfNeedlessException(in: written.node, "batch")
        }
        for (index, written) in projects.enumerated() where written.project.exception != nil {
            let overdrawn = written.project.funding.contains { funding in
                ledger.levels(of: funding.batch).contains { $0.level == funding.level && $0.allocated > $0.received }
            }
            guard !overdrawn, ledger.discrepancies(of: Reference<Project>(index)).isEmpty else { continue }
            warnOfNeedlessException(in: written.node, "project")
        }
    }

    private func warnOfNeedlessException(in node: SourceNode, _ subject: String) {
        log.warning(
            "needless-exception", at: place(node, "exception", node),
            "everything in this \(subject) agrees, so there is nothing for its \"exception\" to explain; leave it out")
    }

    // MARK: Words and places

    private static let remedy = #"correct it, or explain it by an "exception""#

    private func difference(_ sum: Money, _ expected: Money) -> String {
        sum < expected ? "\(expected - sum) yuan less than" : "\(sum - expected) yuan more than"
    }

    private func reportOrder(
        _ earlier: Reconciliation.DatedItem, _ first: Day, _ later: Reconciliation.DatedItem, _ second: Day,
        at place: (Reconciliation.DatedItem) -> SourcePlace
    ) {
        log.error(
            "days-out-of-order", at: place(later),
            "\(quoted(later.key)) is \(second), before \(quoted(earlier.key)) on \(first)")
    }

    /// The value of a key; the object where it has none, else the record.
    private func place(_ node: SourceNode?, _ key: StaticString, _ record: SourceNode) -> SourcePlace {
        node?[key]?.start ?? node?.start ?? record.start
    }

    private func place(of item: Reconciliation.DatedItem, in written: WrittenBatch) -> SourcePlace {
        switch item {
        case .sourceIssued(let source): place(written.sourceNodes[source], "issued", written.node)
        case .disclosed: place(written.node["disclosure"], "published", written.node)
        default: place(written.node, "received", written.node)
        }
    }

    private func place(of item: Reconciliation.DatedItem, in written: WrittenProject) -> SourcePlace {
        switch item {
        case .plannedFrom: place(written.node["planned"], "from", written.node)
        case .plannedTo: place(written.node["planned"], "to", written.node)
        case .signed: place(written.node["procurement"], "signed", written.node)
        case .actualFrom: place(written.node["actual"], "from", written.node)
        case .actualTo: place(written.node["actual"], "to", written.node)
        default: place(written.node["completion"], "day", written.node)
        }
    }
}

extension Reconciliation.DatedItem {
    /// The key its day is written under.
    fileprivate var key: String {
        switch self {
        case .sourceIssued: "issued"
        case .received: "received"
        case .disclosed: "disclosure.published"
        case .plannedFrom: "planned.from"
        case .plannedTo: "planned.to"
        case .signed: "procurement.signed"
        case .actualFrom: "actual.from"
        case .actualTo: "actual.to"
        case .completed: "completion.day"
        }
    }
}
