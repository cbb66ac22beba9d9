import ArgumentParser
import Publishing

/// Says whether a folder is what a build wrote.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare a website's folder with what a build wrote, byte for byte.",
        discussion: """
            Hidden files and files kept by --adopt are their owner's and are not looked at.

            Exit status: 0 the folder is what a build wrote; 1 it differs; 64 wrong usage; 74 it cannot be read; \
            70 a fault of the program.
            """)

    @Argument(help: "The folder of a website.")
    var site = "Site"

    @Option(help: "How differences are printed: text to standard error, or JSON lines to standard output.")
    var format = ContentOptions.Format.text

    @Flag(help: "Print differences only.")
    var quiet = false

    func run() throws {
        let report = Report(format: format, isQuiet: quiet)
        let verification: Verification
        do throws(PublishingError) {
            verification = try Publisher().verify(site, jobs: availableCores)
        } catch {
            throw report.failure(error.message)
        }
        report.verified(verification, folder: site)
        if !verification.differences.isEmpty { throw ExitCode(Verify.differs) }
    }

    /// Exit status: the folder is not what a build wrote.
    private static let differs: Int32 = 1
}
