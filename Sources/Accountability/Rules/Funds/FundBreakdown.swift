/// Totals by one property of batches or projects.
///
/// No project is counted twice, and none is cut into shares nobody decided on: what a project did as a whole stands
/// with its key where it has one, and with `several` where it has more. So every column adds up to its total exactly.
package struct FundBreakdown<Key: Hashable & Sendable>: Sendable {
    /// In the order of the keys.
    package let rows: [Row]
    /// What belongs to more than one key; `nil` where nothing does.
    package let several: FundTotals?
    /// What those projects did that batches outside the breakdown pay for too; `nil` where there are none.
    ///
    /// Only their funding from batches inside, which is what is allocated here, is in the rows and in the total too.
    package let straddling: FundTotals?
    /// The exact sum of the rows and of what belongs to several.
    package let total: FundTotals

    package struct Row: Sendable {
        package let key: Key
        package let totals: FundTotals
    }

    /// - Parameters:
    ///   - ledger: The batches and projects.
    ///   - selection: The batches it is about; `nil` for all, and for projects without funding too.
    ///   - property: What the rows are.
    ///   - order: Which key comes first.
    fileprivate init(
        _ ledger: FundLedger, of selection: Set<Reference<Batch>>?, by property: Property<Key>,
        order: (Key, Key) -> Bool
    ) {
        func isSelected(_ batch: Reference<Batch>) -> Bool { selection?.contains(batch) ?? true }
        var byKey: [Key: FundTotals] = [:]
        var several = FundTotals()
        var straddling = FundTotals()
        if case .funding(let sourceKey, _) = property {
            for batch in ledger.batches(concerning: selection) {
                for source in ledger.batches[batch].sources {
                    if isSelected(batch) { byKey[sourceKey(batch, source), default: FundTotals()].add(source) }
                    guard let origin = source.carriedFrom, isSelected(origin) else { continue }
                    // The remainder leaves the key of the money it was, as far as that had just one.
                    let keys = Set(ledger.batches[origin].sources.map { sourceKey(origin, $0) })
                    FundBreakdown.add(to: keys, &byKey, &several) { $0.carriedOn += source.amount }
                }
            }
        }
        for reference in ledger.projects(concerning: selection) {
            let project = ledger.projects[reference]
            let funding = project.funding.filter { isSelected($0.batch) }
            let keys: Set<Key>
            switch property {
            case .funding(_, let key):
                guard !funding.isEmpty else { continue }
                keys = Set(funding.map(key))
                for part in funding { byKey[key(part), default: FundTotals()].allocated += part.amount }
            case .project(let keysOfProject):
                guard !funding.isEmpty || selection == nil else { continue }
                keys = keysOfProject(project)
                let amount = funding.lazy.map(\.amount).total()
                FundBreakdown.add(to: keys, &byKey, &several) { $0.allocated += amount }
            }
            if funding.count == project.funding.count {
                FundBreakdown.add(to: keys, &byKey, &several) { $0.add(courseOf: project) }
            } else {
                straddling.allocated += funding.lazy.map(\.amount).total()
                straddling.add(courseOf: project)
            }
        }
        rows = byKey.map { Row(key: $0, totals: $1) }.sorted { order($0.key, $1.key) }
        self.several = several == FundTotals() ? nil : several
        self.straddling = straddling == FundTotals() ? nil : straddling
        total = rows.reduce(several) { $0 + $1.totals }
    }

    private static func add(
        to keys: Set<Key>, _ byKey: inout [Key: FundTotals], _ several: inout FundTotals,
        _ change: (inout FundTotals) -> Void
    ) {
        if keys.count == 1, let key = keys.first {
            change(&byKey[key, default: FundTotals()])
        } else {
            change(&several)
        }
    }
}

/// What the rows of a breakdown are.
private enum Property<Key: Hashable> {
    /// Something each source of a batch has, and each part of a project's funding.
    case funding(source: (Reference<Batch>, Batch.Source) -> Key, part: (Project.Funding) -> Key)
    /// Something a project has, maybe more than once; nothing of it is received.
    case project((Project) -> Set<Key>)
}

/// Totals of batches, of all or of some, and of the projects they pay for.
extension FundLedger {
    /// What became of the money of batches; projects without funding are not in it.
    package func totals(of selection: Set<Reference<Batch>>? = nil) -> FundTotals {
        breakdown(of: selection, .funding(source: { _, _ in true }, part: { _ in true })) { _, _ in false }.total
    }

    /// By the level money came from; projects without funding are not in it.
    package func byLevel(of selection: Set<Reference<Batch>>? = nil) -> FundBreakdown<FundLevel> {
        breakdown(of: selection, .funding(source: { $1.level }, part: { $0.level }), <)
    }

    /// By the fiscal year of batches, the newest first; projects without funding are not in it.
    package func byYear(of selection: Set<Reference<Batch>>? = nil) -> FundBreakdown<Int> {
        breakdown(
            of: selection,
            .funding(source: { batch, _ in batches[batch].fiscalYear }, part: { batches[$0.batch].fiscalYear }), >)
    }

    /// By the type of projects.
    package func byType(of selection: Set<Reference<Batch>>? = nil) -> FundBreakdown<ProjectType> {
        breakdown(of: selection, .project { [$0.type] }, <)
    }

    /// By the stage of projects.
    package func byStatus(of selection: Set<Reference<Batch>>? = nil) -> FundBreakdown<ProjectStatus> {
        breakdown(of: selection, .project { [$0.status] }, <)
    }

    /// By the township of projects, of the units their places refer to; those without a unit come last.
    package func byTownship(
        _ units: [Unit], of selection: Set<Reference<Batch>>? = nil
    ) -> FundBreakdown<Reference<Unit>?> {
        breakdown(of: selection, .project { $0.townships(units) }) { one, other in
            guard let one else { return false }
            return other.map { one < $0 } ?? true
        }
    }

    private func breakdown<Key>(
        of selection: Set<Reference<Batch>>?, _ property: Property<Key>, _ order: (Key, Key) -> Bool
    ) -> FundBreakdown<Key> {
        FundBreakdown(self, of: selection, by: property, order: order)
    }
}
