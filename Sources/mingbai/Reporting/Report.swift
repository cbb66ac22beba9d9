import ArgumentParser
import Publishing
import SourceText

/// Prints what a run finds and does: problems to standard error and results to standard output, or both as JSON lines.
struct Report {
    let format: ContentOptions.Format
    let isQuiet: Bool
    private let start = ContinuousClock.now

    init(format: ContentOptions.Format, isQuiet: Bool) {
        self.format = format
        self.isQuiet = isQuiet
    }

    /// Prints diagnostics in the order given.
    func problems(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics where !(isQuiet && diagnostic.severity == .note) {
            switch format {
            case .text: StandardStream.error.write(diagnostic.text)
            case .json: StandardStream.output.write(diagnostic.json + "\n")
            }
        }
    }

    /// Says that problems stopped publication, and how many there are.
    func stopped(_ diagnostics: [Diagnostic], isStrict: Bool) {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count { $0.severity == .warning }
        switch format {
        case .text where !isQuiet:
            let reason = errors > 0 ? counted(errors, "error") : "\(counted(warnings, "warning")) (--strict)"
            StandardStream.error.write("\(reason); nothing was published\n")
        case .text: break
        case .json: summary([("published", "false"), ("errors", "\(errors)"), ("warnings", "\(warnings)")])
        }
    }

    func checked(pages: Int) {
        switch format {
        case .text where !isQuiet:
            StandardStream.output.write("The content is sound: \(counted(pages, "file")) would be written.\n")
        case .text: break
        case .json: summary([("published", "false"), ("errors", "0"), ("files", "\(pages)")])
        }
    }

    func published(_ done: Summary, to folder: String) {
        if let leftover = done.leftover { StandardStream.error.write("mingbai: warning: \(leftover.message)\n") }
        let elapsed = start.duration(to: .now)
        let milliseconds = elapsed.components.seconds * 1000 + elapsed.components.attoseconds / 1_000_000_000_000_000
        switch format {
        case .text where !isQuiet:
            StandardStream.output.write(
                """
                Wrote \(counted(done.pages, "page")) and \(counted(done.copies, "attachment")) to \(folder) \
                in \(milliseconds) ms.

                """)
        case .text: break
        case .json:
            summary([
                ("published", "true"), ("errors", "0"), ("files", "\(done.pages + done.copies)"),
                ("bytes", "\(done.bytes)"), ("milliseconds", "\(milliseconds)"),
            ])
        }
    }

    /// Prints why input or output failed.
    ///
    /// - Returns: The exit status to end with.
    func failure(_ message: String) -> ExitCode {
        StandardStream.error.write("mingbai: \(message)\n")
        if format == .json { summary([("published", "false")]) }
        return ExitCode(Run.inputOutputFailed)
    }

    private func summary(_ fields: [(name: String, value: String)]) {
        let body = fields.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ")
        StandardStream.output.write("{\"summary\": {\(body)}}\n")
    }

    private func counted(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }
}
