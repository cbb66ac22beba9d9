import Accountability
import SourceText

/// What one file of progress says, and what is wrong with it.
struct ProgressFile: Sendable {
    /// `nil` where the file does not say what it is about, or is not published yet.
    let batch: ObservationBatch?
    /// The record of the file each observation was written in; empty where each record is one observation.
    let records: [Int32]
    let problems: [ProblemLog.Problem]
}

/// Reads one file of `progress/`; used by several threads at once.
struct ProgressFileReader: Sendable {
    let content: ReportedContent

    private enum Key: String, RecordKey {
        case period, plan, source, published, observations
    }

    /// The most problems reported of one file; one more says that there are others.
    static let problemLimit = 1_000

    /// Reads a file and lets go of its text and its tree.
    ///
    /// - Throws: Where it cannot be read.
    func read(_ file: FolderFile) throws(ContentFolderError) -> ProgressFile {
        let log = ProblemLog()
        let tree = JSONReader.read(try file.source(), log: log)
        guard let root = tree.root else { return ProgressFile(batch: nil, records: [], problems: log.problems) }
        let references = ReferenceReader(content.declarations, log: log)
        let record = RecordReader<Key>(root, "this file", log: log)
        let plan = record.value(.plan, .required).flatMap { references.plan($0, "plan") }
        let period = record.period(.period, .required)
        let published = record.day(.published)
        let isPublished = published.map { $0 <= content.day } ?? true
        check(record, plan?.reference, period, published)
        let source = record.text(.source)
        let nodes = record.elements(.observations, .required, mayBeEmpty: true)
        // The plan may be declared by a file that could not be read as one.
        guard let plan, let period, Int(plan.reference.index) < content.plans.count else {
            return ProgressFile(batch: nil, records: [], problems: log.problems)
        }

        var batch = ObservationBatch(
            source: ProgressSource(
                plan: plan.reference, period: period, source: source, published: published, path: file.path))
        batch.reserveCapacity(nodes.count)
        var records: [Int32] = []
        var reader = ObservationReader(content: content, plan: plan, references: references, log: log)
        for (place, node) in nodes.enumerated() {
            let first = batch.observations.count
            let added = reader.read(node, into: &batch)
            if added != 1 || !records.isEmpty {
                if records.isEmpty { records = (0..<Int32(first)).map(\.self) }
                records += repeatElement(Int32(place), count: added)
            }
            if log.problems.count >= ProgressFileReader.problemLimit {
                log.error(
                    "too-many-problems", at: node.start, "more problems follow; the rest of the file was not read")
                break
            }
        }
        batch.finish()
        return ProgressFile(batch: isPublished ? batch : nil, records: records, problems: log.problems)
    }

    private func check(
        _ record: RecordReader<Key>, _ plan: Reference<AssessmentPlan>?, _ period: Period?, _ published: Day?
    ) {
        if let published, published > content.day {
            record.log.note(
                "not-yet-published", at: record.place(.published),
                "these figures are published on \(published), so they are left out before")
        } else if let period, period.firstDay > content.day {
            record.log.error(
                "future-period", at: record.place(.period),
                "\(period) begins after the day of the build, \(content.day); nothing can be known of it")
        }
        if let period, let published, published < period.firstDay {
            record.log.warning(
                "days-out-of-order", at: record.place(.published),
                "\"published\" is \(published), before \(period) begins")
        }
        if let period, let plan, Int(plan.index) < content.plans.count, period.year != content.plans[plan].year {
            record.log.error(
                "foreign-period", at: record.place(.period),
                "\(period) is not in \(content.plans[plan].year), the year of the plan \(quoted(content.plans[plan].id))"
            )
        }
    }

}
