import Accountability
import SourceText

/// Reads what a project says of its people, its supplier and its purpose.
struct ProjectParticularsReader {
    let context: FundContext

    private enum PersonKey: String, RecordKey {
        case name, post, phone
    }

    private enum ProcurementKey: String, RecordKey {
        case method, bidders, amount, signed
    }

    private enum PerformanceKey: String, RecordKey {
        case title, indicator, unit, target, actual
    }

    private enum BeneficiariesKey: String, RecordKey {
        case households, persons, targetHouseholds, targetPersons, mechanism
    }

    func person(_ node: SourceNode) -> Project.ResponsiblePerson? {
        let record = RecordReader<PersonKey>(node, "this person", log: context.log)
        if node.kind == .object, !record.has(.name), !record.has(.post) {
            context.log.error("missing-key", at: node.start, #"this person needs "name" or "post""#)
        }
        return Project.ResponsiblePerson(
            name: record.text(.name), post: record.text(.post), phone: record.phone(.phone))
    }

    func procurement(_ node: SourceNode) -> Project.Procurement {
        let record = RecordReader<ProcurementKey>(node, "this procurement", log: context.log)
        return Project.Procurement(
            method: record.text(.method), bidders: bidders(record), amount: record.money(.amount),
            signed: record.pastDay(.signed, context))
    }

    /// How many took part, or who.
    private func bidders(_ record: RecordReader<ProcurementKey>) -> Project.Procurement.Bidders? {
        guard let node = record.value(.bidders) else { return nil }
        return node.kind == .array ? .names(record.texts(.bidders)) : record.count(.bidders).map { .count($0) }
    }

    func performance(_ node: SourceNode) -> Project.Performance {
        let record = RecordReader<PerformanceKey>(node, "this performance", log: context.log)
        return Project.Performance(
            title: record.text(.title, .required) ?? "",
            indicator: record.value(.indicator).flatMap { context.references.indicator($0, "indicator") },
            unit: record.text(.unit), target: record.decimal(.target), actual: record.decimal(.actual))
    }

    func beneficiaries(_ node: SourceNode) -> Project.Beneficiaries {
        let record = RecordReader<BeneficiariesKey>(node, "the beneficiaries", log: context.log)
        return Project.Beneficiaries(
            households: record.count(.households), persons: record.count(.persons),
            targetHouseholds: record.count(.targetHouseholds), targetPersons: record.count(.targetPersons),
            mechanism: record.text(.mechanism))
    }
}
