import ArgumentParser
import CSystem

/// The command line; each command is a type of its own in `Commands`.
@main
struct Mingbai: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mingbai",
        abstract: "Turns policy documents and progress data into a public-information website.",
        version: version,
        subcommands: [Build.self, Check.self, Verify.self],
        defaultSubcommand: nil)

    static func main() {
        mingbai_give_back_large_blocks()
        main(nil)
    }

    /// The version of the program, which every manifest names.
    static let version = "0.1.0"
}
