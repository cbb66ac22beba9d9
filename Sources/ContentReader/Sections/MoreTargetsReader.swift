import Accountability
import SourceText

/// Reads `targets/*.json`: targets written apart from the indicators they belong to.
struct MoreTargetsReader {
    let references: ReferenceReader
    let targets: TargetReader

    private enum Key: String, RecordKey {
        case plan, targets
    }

    /// The targets' records by indicator, in the order of files and records.
    ///
    /// Those whose indicator is not there are read for their other mistakes and left out.
    func read(_ files: [DataFile], log: ProblemLog) -> [Reference<Indicator>: [SourceNode]] {
        var nodes: [Reference<Indicator>: [SourceNode]] = [:]
        for root in files.compactMap(\.root) {
            let record = RecordReader<Key>(root, "this file", log: log)
            let plan = record.value(.plan, .required).flatMap { references.plan($0, "plan") }
            for node in record.elements(.targets, .required, mayBeEmpty: true) {
                if let plan, let indicator = targets.indicator(of: node, plan: plan.id) {
                    nodes[indicator, default: []].append(node)
                } else {
                    _ = targets.read(node, of: .unknown, namesIndicator: true)
                }
            }
        }
        return nodes
    }
}
