import Foundation

/// The built program, run as a process.
struct Program {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The repository these tests lie in.
    static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The program lies beside the test bundle, wherever the build put both.
    private static let executable: URL = {
        let bundles = Bundle.allBundles.map(\.bundleURL) + [URL(fileURLWithPath: CommandLine.arguments[0])]
        let candidates = bundles.map { $0.deletingLastPathComponent().appendingPathComponent("mingbai") }
        return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[0]
    }()

    /// Runs it to its end.
    ///
    /// - Parameters:
    ///   - arguments: What stands behind the program's name.
    ///   - folder: The folder it is started in.
    ///   - environment: Variables to set beside those of the tests.
    static func run(
        _ arguments: [String], in folder: URL = repository, environment: [String: String] = [:]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files instead of pipes: what a program prints can be more than a pipe holds.
        let scratch = try TemporaryFolder()
        let outputFile = scratch.url.appendingPathComponent("output")
        let errorFile = scratch.url.appendingPathComponent("errors")
        for file in [outputFile, errorFile] { FileManager.default.createFile(atPath: file.path, contents: nil) }
        process.standardOutput = try FileHandle(forWritingTo: outputFile)
        process.standardError = try FileHandle(forWritingTo: errorFile)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
            output: String(decoding: try Data(contentsOf: outputFile), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self))
    }
}
