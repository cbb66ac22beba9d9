import Accountability
import ArgumentParser

/// The options all commands that read content share.
struct ContentOptions: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Option(help: "The folder with the content.")
    var content = "Content"

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "The day to build for. (default: SOURCE_DATE_EPOCH, else today in the portal's time zone)",
            valueName: "day"))
    var asOf: Day?

    @Flag(help: "Let warnings stop publication as errors do.")
    var strict = false

    @Option(help: "How problems are printed: text to standard error, or JSON lines to standard output.")
    var format = Format.text

    @Flag(help: "Print problems only, no notes and no summary.")
    var quiet = false
}

extension Day: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
    }
}
