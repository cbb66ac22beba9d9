import Accountability
import SourceText

/// Reads `duties.json`: what each unit must do, and under which article.
struct DutyReader {
    let references: ReferenceReader
    let targets: TargetReader

    private enum FileKey: String, RecordKey {
        case duties
    }

    private enum Key: String, RecordKey {
        case id, units, number, text, policy, indicators, targets, due
    }

    private enum HolderKey: String, RecordKey {
        case unit, number
    }

    private var log: ProblemLog { targets.problems.log }

    /// The records of the files, in order.
    static func records(in files: [DataFile], log: ProblemLog) -> [SourceNode] {
        files.flatMap { file in
            file.root.map {
                RecordReader<FileKey>($0, "this file", log: log).elements(.duties, .required, mayBeEmpty: true)
            } ?? []
        }
    }

    func read(_ node: SourceNode) -> Duty {
        let record = RecordReader<Key>(node, "this duty", log: log)
        let id = record.id(.id) ?? ""
        return Duty(
            id: id, holders: holders(record), text: record.text(.text, .required) ?? "",
            policy: record.value(.policy).flatMap { references.citation($0, "policy") },
            indicators: indicators(record), targets: record.list(.targets) { targets.read($0, of: .duty) },
            due: record.dueTime(.due))
    }

    private func holders(_ record: RecordReader<Key>) -> [Duty.Holder] {
        let number = record.printedNumber(.number)
        var seen: Set<Reference<Unit>> = []
        return record.list(.units, .required) { node in
            let holder = holder(node, number: number)
            guard let holder else { return nil }
            guard seen.insert(holder.unit).inserted else {
                references.reportRepeated(node.kind == .object ? node["unit"] ?? node : node)
                return nil
            }
            return holder
        }
    }

    /// A unit alone bears the number of the duty, if it has one.
    private func holder(_ node: SourceNode, number: String?) -> Duty.Holder? {
        guard node.kind == .object else {
            return references.unit(node, "units").map { Duty.Holder(unit: $0, number: number) }
        }
        let record = RecordReader<HolderKey>(node, "this unit of a duty", log: log)
        guard let unit = record.value(.unit, .required).flatMap({ references.unit($0, "unit") }) else { return nil }
        return Duty.Holder(unit: unit, number: record.printedNumber(.number) ?? number)
    }

    private func indicators(_ record: RecordReader<Key>) -> [Reference<Indicator>] {
        var seen: Set<Reference<Indicator>> = []
        return record.list(.indicators) { node in
            guard let indicator = references.indicator(node, "indicators") else { return nil }
            guard seen.insert(indicator).inserted else {
                references.reportRepeated(node)
                return nil
            }
            return indicator
        }
    }
}
