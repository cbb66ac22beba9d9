import ArgumentParser
import Publishing
import SourceText

/// Prints what a run finds and does: problems to standard error and results to standard output, or both as JSON lines.
struct Report {
    let format: ContentOptions.Format
    let isQuiet: Bool
    /// How long each phase of the run takes.
    let stopwatch = Stopwatch(.reading)
    private let progressLine: ProgressLine

    init(format: ContentOptions.Format, isQuiet: Bool) {
        self.format = format
        self.isQuiet = isQuiet
        progressLine = ProgressLine(isShown: format == .text && !isQuiet && StandardStream.error.isTerminal)
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

    /// Says that the content is sound, and how many files a build would write from how many.
    func checked(pages: Int, from readCount: Int) {
        switch format {
        case .text where !isQuiet:
            StandardStream.output.write(
                "The content is sound: \(counted(readCount, "file")) read and checked, \(pages) would be written.\n")
        case .text: break
        case .json:
            summary([("published", "false"), ("errors", "0"), ("read", "\(readCount)"), ("files", "\(pages)")])
        }
    }

    /// Shows how far publishing is: on a terminal, in one line that is written over.
    func progress(_ progress: PublishingProgress) {
        switch progress {
        case .waiting: stopwatch.start(.waiting)
        case .outputs(done: 0, of: _): stopwatch.start(.rendering)
        case .outputs: break
        case .completing: stopwatch.start(.completing)
        case .switching: stopwatch.start(.switching)
        case .clearing: stopwatch.start(.clearing)
        }
        progressLine.show(progress)
    }

    /// Prints what was published, from how many content files, and how long each phase took.
    func published(_ done: Summary, to folder: String, from readCount: Int) {
        progressLine.clear()
        if let leftover = done.leftover { StandardStream.error.write("mingbai: warning: \(leftover.message)\n") }
        switch format {
        case .text where !isQuiet: StandardStream.output.write(text(of: done, folder: folder, readCount: readCount))
        case .text: break
        case .json:
            let seconds = stopwatch.seconds.map { "\"\($0.phase)\": \(Self.decimal($0.seconds))" }
            summary([
                ("published", "true"), ("errors", "0"), ("read", "\(readCount)"),
                ("files", "\(done.written + done.unchanged)"),
                ("pages", "\(done.pages)"), ("rendered", "\(done.rendered)"), ("attachments", "\(done.copies)"),
                ("written", "\(done.written)"),
                ("unchanged", "\(done.unchanged)"), ("removed", "\(done.removed)"), ("bytes", "\(done.bytes)"),
                ("digest", "\"\(done.digest)\""), ("way", "\"\(done.way)\""),
                ("seconds", "{\(seconds.joined(separator: ", "))}"),
            ])
        }
    }

    private func text(of done: Summary, folder: String, readCount: Int) -> String {
        let way =
            switch done.way {
            case .first: "It is a new folder, put in place in one step."
            case .exchanged: "It took the old one's place in one step."
            case .updatedInPlace: "The folder cannot be exchanged, so it was updated file by file."
            case .alreadyThere: "It was there already, so nothing was touched."
            }
        let kept = done.replacedFiles.map { "Files of yours that pages now stand for are in \(folder)/\($0).\n" } ?? ""
        let times = stopwatch.seconds.map { "\($0.phase) \(Self.decimal($0.seconds))" }.joined(separator: ", ")
        return """
            The site in \(folder) has \(counted(done.pages, "page")) and \(counted(done.copies, "attachment")): \
            \(counted(readCount, "content file")) read and checked, \(done.rendered) rendered, \
            \(counted(done.written, "file")) written, \(done.unchanged) unchanged, \(done.removed) removed.
            \(way)
            \(kept)Seconds: \(times).

            """
    }

    /// Prints how long each kind of page took.
    func timings(_ timetable: RenderTimetable) {
        let lines = timetable.rows.map { row in
            switch format {
            case .json:
                """
                {"timing": {"kind": "\(row.kind)", "count": \(row.count), "bytes": \(row.bytes), \
                "microseconds": \(Int(row.time / .microseconds(1)))}}
                """
            case .text:
                [
                    "\(row.count)", "\(row.bytes)", "\(Int(row.time / .microseconds(1)))",
                    "\(Int(row.time / .microseconds(1)) / max(row.count, 1))",
                ].map { String(repeating: " ", count: max(0, 12 - $0.utf8.count)) + $0 }.joined() + "  \(row.kind)"
            }
        }
        switch format {
        case .json: StandardStream.output.write(lines.map { "\($0)\n" }.joined())
        case .text:
            StandardStream.output.write("       files       bytes          µs     µs/file  kind\n")
            StandardStream.output.write(lines.map { "\($0)\n" }.joined())
        }
    }

    /// Prints how a folder differs from what a build wrote, or that it does not.
    func verified(_ verification: Verification, folder: String) {
        let differences = verification.differences.map { difference -> (kind: String, path: String, text: String) in
            switch difference {
            case .noManifest: ("no-manifest", "manifest.json", "is not there, so no build wrote this folder")
            case .manifestChanged: ("changed", "manifest.json", "is not as a build wrote it")
            case .missing(let path): ("missing", path.string, "is missing")
            case .changed(let path, let reason): ("changed", path.string, "was changed: \(reason)")
            case .added(let path): ("added", path, "was added: no build wrote it")
            }
        }
        for difference in differences {
            switch format {
            case .text: StandardStream.error.write("\(folder)/\(difference.path): \(difference.text)\n")
            case .json:
                StandardStream.output.write(
                    "{\"file\": \(Diagnostic.quoted(difference.path)), \"difference\": \"\(difference.kind)\"}\n")
            }
        }
        let manifest = verification.manifest
        switch format {
        case .json:
            summary([
                ("verified", "\(differences.isEmpty)"), ("differences", "\(differences.count)"),
                ("digest", manifest.map { "\"\($0.treeDigest)\"" } ?? "null"),
            ])
        case .text where !isQuiet:
            if let manifest, differences.isEmpty {
                StandardStream.output.write(
                    """
                    \(folder) is what mingbai \(manifest.edition.version) built for \(manifest.edition.day): \
                    \(counted(manifest.files.count, "file")), digest \(manifest.treeDigest).

                    """)
            } else {
                StandardStream.error.write("\(counted(differences.count, "difference"))\n")
            }
        case .text: break
        }
    }

    /// Prints why input or output failed.
    ///
    /// - Returns: The exit status to end with.
    func failure(_ message: String) -> ExitCode {
        progressLine.clear()
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

    /// Seconds with three decimals.
    private static func decimal(_ seconds: Double) -> String {
        let milliseconds = Int((seconds * 1000).rounded())
        let fraction = "\(milliseconds % 1000 + 1000)".dropFirst()
        return "\(milliseconds / 1000).\(fraction)"
    }
}
