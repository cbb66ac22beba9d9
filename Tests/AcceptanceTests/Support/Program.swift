import Foundation

/// The built program, run as a process.
struct Program {
    struct Outcome {
        /// The exit status; for a program ended by a signal 128 and the signal's number, as a shell has it.
        let status: Int32
        let output: String
        let errors: String
    }

    /// The repository these tests lie in.
    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The program lies beside the test bundle, wherever the build put both.
    static let executable: URL = {
        let bundles = Bundle.allBundles.map(\.bundleURL) + [URL(fileURLWithPath: CommandLine.arguments[0])]
        let candidates = bundles.map { $0.deletingLastPathComponent().appendingPathComponent("mingbai") }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[0]
    }()

    /// A program that runs so long has come to a standstill, in seconds: most runs take a hundredth of one.
    private static let patience = 120

    /// Runs it to its end; a standstill ends with the status of a signal.
    ///
    /// - Parameters:
    ///   - arguments: What stands behind the program's name.
    ///   - folder: The folder it is started in.
    ///   - environment: Variables to set beside those of the tests.
    static func run(
        _ arguments: [String], in folder: URL = repository, environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(executable, arguments, in: folder, environment: environment)
    }

    /// Runs it from a shell that does something else before.
    ///
    /// - Parameters:
    ///   - preparation: What the shell does first, such as `umask 077`.
    ///   - arguments: What stands behind the program's name.
    ///   - folder: The folder the shell is started in.
    ///   - environment: Variables to set beside those of the tests.
    static func run(
        after preparation: String, _ arguments: [String], in folder: URL = repository,
        environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(
            URL(fileURLWithPath: "/bin/sh"), ["-c", "\(preparation) && exec \"$0\" \"$@\"", executable.path] + arguments,
            in: folder, environment: environment)
    }

    private static func run(
        _ program: URL, _ arguments: [String], in folder: URL, environment: [String: String]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var variables = ProcessInfo.processInfo.environment
        // A variable of whoever runs the tests must not decide what they see.
        variables["SOURCE_DATE_EPOCH"] = nil
        variables["COLUMNS"] = "80"
        process.environment = variables.merging(environment) { $1 }
        // Files instead of pipes: what a program prints can be more than a pipe holds.
        let scratch = try TemporaryFolder()
        let outputFile = scratch.url.appendingPathComponent("output")
        let errorFile = scratch.url.appendingPathComponent("errors")
        for file in [outputFile, errorFile] { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        try process.run()
        let watch = DispatchWorkItem { process.terminate() }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(patience), execute: watch)
        process.waitUntilExit()
        watch.cancel()
        return Outcome(
            status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
            output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
    }
}
