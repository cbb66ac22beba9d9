import ArgumentParser
import Publishing

/// Builds the website.
struct Build: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Build the website: all of it, or nothing where the content has errors.",
        discussion: Run.exitStatuses)

    @OptionGroup var options: ContentOptions

    @Option(help: "The folder the website is published to.")
    var output = "Site"

    @Option(help: "How many threads render and write at once. (default: one for each core)")
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    }

    func run() throws {
        let run = Run(options: options)
        guard let site = try run.preparedSite(jobs: jobs ?? availableCores) else {
            throw ExitCode(Run.contentHasErrors)
        }
        do throws(PublishingError) {
            let summary = try Publisher().publish(
                site.plan, to: output,
                protecting: [
                    ProtectedFolder(path: options.content, name: "the content folder", isWhollyReserved: true)
                ],
                jobs: jobs ?? availableCores)
            run.report.published(summary, to: output)
        } catch {
            throw run.report.failure(error.message)
        }
    }
}
