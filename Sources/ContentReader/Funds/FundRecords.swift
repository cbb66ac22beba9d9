import Accountability
import SourceText

/// The records of `funds/*.json`, those that may be seen on the day of the build before those that may not yet.
///
/// So the places of the former stay what they are when the latter are left out.
struct FundRecords {
    private(set) var batches: [SourceNode] = []
    private(set) var projects: [SourceNode] = []
    /// How many of the batches may be seen.
    let visibleBatches: Int
    /// How many of the projects may be seen: those without funding, and those of which a part comes from a batch that
    /// may be seen.
    let visibleProjects: Int

    private enum FileKey: String, RecordKey {
        case batches, projects
    }

    init(_ files: [DataFile], day: Day, log: ProblemLog) {
        var batches: [SourceNode] = []
        var projects: [SourceNode] = []
        for root in files.compactMap(\.root) {
            let record = RecordReader<FileKey>(root, "this file", log: log)
            if root.kind == .object, !record.has(.batches), !record.has(.projects) {
                log.error("missing-key", at: root.start, #"this file needs "batches" or "projects""#)
            }
            batches += record.elements(.batches)
            projects += record.elements(.projects)
        }
        let hidden = Set(batches.filter { FundRecords.isScheduled($0, on: day) }.compactMap { $0["id"]?.text })
        self.batches = batches.filter { !FundRecords.isScheduled($0, on: day) }
        visibleBatches = self.batches.count
        self.batches += batches.filter { FundRecords.isScheduled($0, on: day) }

        func isHidden(_ project: SourceNode) -> Bool {
            let named = project["funding"]?.elements.compactMap { $0["batch"]?.text } ?? []
            return !named.isEmpty && named.allSatisfy(hidden.contains)
        }
        self.projects = projects.filter { !isHidden($0) }
        visibleProjects = self.projects.count
        self.projects += projects.filter(isHidden)
    }

    /// Whether a batch is made public only after a day.
    private static func isScheduled(_ batch: SourceNode, on day: Day) -> Bool {
        batch["disclosure"]?["published"]?.text.flatMap(Day.init).map { $0 > day } ?? false
    }
}
