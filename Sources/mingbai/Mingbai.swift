import ArgumentParser

/// The command line; each command is a type of its own in `Commands`.
@main
struct Mingbai: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mingbai",
        abstract: "Turns policy documents and progress data into a public-information website.",
        subcommands: [Build.self, Check.self],
        defaultSubcommand: nil)
}
