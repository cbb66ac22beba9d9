import Accountability
import Parallel
import SourceText

/// Reads `progress/*.json`: what was reported of the indicators.
struct ProgressReader {
    let content: ReportedContent
    let problems: Problems

    private var log: ProblemLog { problems.log }

    /// The most problems reported of how observations of all files fit together.
    private static let problemLimit = 1_000

    /// Reads the files on several threads, where something else may be done meanwhile, and puts their observations
    /// together.
    ///
    /// - Throws: Where a file cannot be read.
    func read<Other: Sendable>(
        _ files: [FolderFile], jobs: Int, beside other: @Sendable () -> Other
    ) throws(ContentFolderError) -> (progress: Progress, other: Other) {
        let reader = ProgressFileReader(content: content)
        let (read, other) = try parallelMap(count: files.count, jobs: jobs, workspace: {}, beside: other) {
            _, index throws(ContentFolderError) in
            try reader.read(files[index])
        }
        for file in read { log.append(file.problems) }
        return (assembled(read, files), other)
    }

    private func assembled(_ read: consuming [ProgressFile], _ files: [FolderFile]) -> Progress {
        let places = read.indices.filter { read[$0].batch != nil }
        let written = WrittenObservations(files: places.map { files[$0] }, records: places.map { read[$0].records })
        let batches = read.compactMap(\.batch)
        read = []
        let assembly = ProgressAssembly(batches: batches)
        report(assembly.repetitions, in: assembly.progress, written)
        if assembly.repetitions.isEmpty {
            FigureComparison(content: content, progress: assembly.progress, files: places.map { files[$0] }, log: log)
                .report()
        }
        return assembly.progress
    }

    private func report(
        _ repetitions: [ProgressAssembly.Repetition], in progress: Progress, _ written: WrittenObservations
    ) {
        for repetition in repetitions.prefix(ProgressReader.problemLimit) {
            let first = problems.places.name(of: written.place(of: repetition.first, "indicator"))
            let source = progress.sources[repetition.second.batch]
            log.error(
                "duplicate-observation", at: written.place(of: repetition.second, "indicator"),
                "the same indicator, unit and period (\(source.period)) is already reported at \(first)")
        }
        if repetitions.count > ProgressReader.problemLimit {
            let last = repetitions[ProgressReader.problemLimit]
            log.error(
                "too-many-problems", at: written.place(of: last.second, "indicator"),
                "\(repetitions.count - ProgressReader.problemLimit) more observations repeat others")
        }
    }
}
