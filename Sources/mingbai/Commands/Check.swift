import ArgumentParser
import Publishing

/// Checks the content as a build does, and writes nothing.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the content as a build does, without writing anything.",
        discussion: Run.exitStatuses)

    @OptionGroup var options: ContentOptions

    func run() throws {
        let run = Run(options: options)
        guard let site = try run.preparedSite() else { throw ExitCode(Run.contentHasErrors) }
        run.report.checked(pages: site.plan.outputs.count, from: site.readCount)
    }
}
