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

    @Flag(help: "Keep files in the output folder that no build wrote, rather than refuse the folder.")
    var adopt = false

    @Flag(help: "Wait for another build of the same website to end, rather than fail.")
    var wait = false

    @Flag(help: "Write a .gz and a .br beside each text file, for web servers that send such files.")
    var precompress = false

    @Flag(help: "Render every page, and print how long each kind took.")
    var timings = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
    }

    func run() throws {
        let run = Run(options: options)
        guard let site = try run.preparedSite(jobs: jobs ?? availableCores) else {
            throw ExitCode(Run.contentHasErrors)
        }
        run.report.stopwatch.start(.rendering)
        let timetable = timings ? RenderTimetable() : nil
        let plan = timetable?.timing(site.plan) ?? site.plan
        var publishing = PublishingOptions()
        publishing.edition = Edition(day: "\(site.day)", version: Mingbai.version, inputs: site.inputs)
        publishing.protected = [
            ProtectedFolder(path: options.content, name: "the content folder", isWhollyReserved: true)
        ]
        publishing.jobs = jobs ?? availableCores
        publishing.rendersAll = timings
        publishing.adoptsFiles = adopt
        publishing.waitsForOthers = wait
        publishing.compresses = precompress
        publishing.progress = run.report.progress
        do throws(PublishingError) {
            let summary = try Publisher().publish(plan, to: output, options: publishing)
            run.report.stopwatch.stop()
            if let timetable { run.report.timings(timetable) }
            run.report.published(summary, to: output, from: site.readCount)
        } catch {
            throw run.report.failure(error.message)
        }
    }
}
