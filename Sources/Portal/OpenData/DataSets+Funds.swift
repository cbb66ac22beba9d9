import Accountability

extension Site {
    /// Batches of money and where it came from.
    func fundData() -> [DataSet] {
        let published = newest(library.batches.lazy.map(\.disclosure.published))
        return [
            DataSet(.fundBatches, day: published, columns: batchColumns) { [library] in library.batches.references },
            DataSet(.fundSources, day: published, key: [], columns: sourceColumns) { [library] in
                library.batches.lazy.flatMap { batch in batch.sources.map { (batch, $0) } }
            },
        ]
    }

    private var batchColumns: [DataColumn<Reference<Batch>>] {
        let (batches, ledger) = (library.batches, library.ledger)
        let particulars: [DataColumn<Reference<Batch>>] = [
            .text(.id, isRequired: true) { batches[$0].id },
            .text(.title, isRequired: true) { batches[$0].title },
            .integer(.fiscalYear, isRequired: true) { batches[$0].fiscalYear },
            .code(.fundType, isRequired: true, wording.fundType) { batches[$0].fundType },
            .money(.amount, isRequired: true) { batches[$0].amount },
            .money(.allocated, isRequired: true) { ledger.allocated(from: $0) },
            .money(.carriedOn, isRequired: true) { ledger.carriedOn(from: $0) },
            .money(.unallocated, isRequired: true) { ledger.unallocated(of: $0) },
            .text(.purpose, isRequired: true) { batches[$0].purpose },
            .text(.principles) { batches[$0].principles },
            .text(.decisionBody) { batches[$0].decision?.body?.name },
            .day(.decisionDay) { batches[$0].decision?.day },
            .text(.decisionNumber) { batches[$0].decision?.documentNumber },
        ]
        let disclosure: [DataColumn<Reference<Batch>>] = [
            .day(.received) { batches[$0].received },
            .text(.disclosure, isRequired: true) { batch in
                switch batches[batch].disclosure.kind {
                case .announcement: "announcement"
                case .publicity: "publicity"
                case .named(let name): name
                }
            },
            .text(.publisher) { batches[$0].disclosure.publisher?.name },
            .day(.published) { batches[$0].disclosure.published },
            .integer(.days) { batches[$0].disclosure.days },
            .flag(.longTerm) { batches[$0].disclosure.isLongTerm },
            phonesColumn { batches[$0].supervision },
            .list(.documents) { batches[$0].documents.map(\.href) },
            .state(in: self, [.reconciled, .unreconciled]) {
                ledger.discrepancies(of: $0).isEmpty ? .reconciled : .unreconciled
            },
        ]
        return particulars + DataColumn.basis(in: self) { batches[$0].decision?.policy } + disclosure
            + exceptionColumns { batches[$0].exception } + [
                .text(.page, isRequired: true) { [self] in path(of: $0) }
            ]
    }

    private var sourceColumns: [DataColumn<(Batch, Batch.Source)>] {
        let batches = library.batches
        return [
            .text(.batch, isRequired: true, in: DataReference(kind: .fundBatches)) { $0.0.id },
            .text(.batchTitle, isRequired: true) { $0.0.title },
            .code(.level, isRequired: true, wording.level) { $0.1.level },
            .text(.provider) { $0.1.provider?.name },
            .text(.documentNumber) { $0.1.documentNumber },
            .day(.issued) { $0.1.issued },
            .money(.amount, isRequired: true) { $0.1.amount },
            .text(.carriedFrom, in: DataReference(kind: .fundBatches)) {
                $0.1.carriedFrom.map { batches[$0].id }
            },
        ]
    }

    /// Whom to call about a record: its own supervision, else the portal's.
    func phonesColumn<Row>(
        _ supervision: @escaping @Sendable (Row) -> PortalSettings.Supervision?
    ) -> DataColumn<Row> {
        let portal = library.settings.supervision
        return .list(.phones) { (supervision($0) ?? portal)?.phones ?? [] }
    }

    /// Why a record that does not reconcile is published all the same.
    func exceptionColumns<Row>(
        _ exception: @escaping @Sendable (Row) -> RecordedException?
    ) -> [DataColumn<Row>] {
        [
            .text(.exceptionReason) { exception($0)?.reason },
            .text(.exceptionApprovedBy) { exception($0)?.approvedBy.name },
            .day(.exceptionDay) { exception($0)?.day },
        ]
    }
}
