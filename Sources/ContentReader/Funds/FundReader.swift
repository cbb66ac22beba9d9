import Accountability
import SourceText

/// Reads `funds/*.json`: the batches, the projects, and whether they agree with each other.
struct FundReader {
    private let context: FundContext
    private let terms: PortalSettings.DisclosureTerms

    /// Reads all records with a log of its own, so that it may be done beside something else.
    static func read(
        _ records: FundRecords, declarations: Declarations, units: [Unit], assets: AssetPaths,
        terms: PortalSettings.DisclosureTerms, day: Day
    ) -> (batches: [Batch], projects: [Project], problems: [ProblemLog.Problem]) {
        let problems = Problems(log: ProblemLog())
        let context = FundContext(
            references: ReferenceReader(declarations, log: problems.log), units: units,
            attachments: AttachmentReader(assets: assets, log: problems.log), day: day, problems: problems)
        let (batches, projects) = FundReader(context: context, terms: terms).read(records)
        return (batches, projects, problems.log.problems)
    }

    /// Reads and checks all records, and hands out those that may be seen on the day of the build.
    ///
    /// What is not to be seen yet is held to the same rules, so that its day brings no surprise.
    private func read(_ records: FundRecords) -> (batches: [Batch], projects: [Project]) {
        var batchReader = BatchReader(context: context, terms: terms)
        let batches = records.batches.enumerated().map { index, node in
            batchReader.context.latestDay = index < records.visibleBatches ? context.day : nil
            return batchReader.read(node)
        }
        var projectReader = ProjectReader(context: context, batches: batches.map(\.batch))
        let projects = records.projects.enumerated().map { index, node in
            projectReader.context.latestDay = index < records.visibleProjects ? context.day : nil
            return projectReader.read(node)
        }
        FundChecks(batches: batches, projects: projects, problems: context.problems).report()

        return (
            batches.prefix(records.visibleBatches).map { written in
                var batch = written.batch
                for place in batch.sources.indices {
                    // The remainder of a batch that is not to be seen yet is told without its origin.
                    if let origin = batch.sources[place].carriedFrom, origin.index >= records.visibleBatches {
                        batch.sources[place].carriedFrom = nil
                    }
                }
                return batch
            },
            projects.prefix(records.visibleProjects).map { written in
                var project = written.project
                project.funding.removeAll { $0.batch.index >= records.visibleBatches }
                return project
            }
        )
    }
}
