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
    ///   - preparation: What a shell does first, such as `umask 077`.
    ///   - program: Another program to run in its place.
    /// - Returns: How it ended and what it printed.
    /// - Throws: Where it could not be started.
    static func run(
        _ arguments: [String], in folder: URL = repository, environment: [String: String] = [:],
        after preparation: String = "true", program: URL = executable
    ) throws -> Outcome {
        // Files instead of pipes: what a program prints can be more than a pipe holds.
        let scratch = try TemporaryFolder()
        let child = try start(
            // A shell, since the system's own way to start a program in another folder is not to be had everywhere.
            ["/bin/sh", "-c", "cd \"$0\" && \(preparation) && exec \"$@\"", folder.path, program.path] + arguments,
            Self.variables(environment), output: scratch["output"].path, errors: scratch["errors"].path)
        let status = end(of: child)
        return Outcome(
            status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F,
            output: String(decoding: try Data(contentsOf: scratch["output"]), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: scratch["errors"]), as: UTF8.self))
    }

    /// Runs it and kills it after a time, as a power failure would, unless it has ended by then.
    ///
    /// - Returns: Whether it was still running.
    static func run(_ arguments: [String], killedAfter microseconds: UInt32) throws -> Bool {
        let child = try start(
            [executable.path] + arguments, variables([:]), output: "/dev/null", errors: "/dev/null")
        usleep(microseconds)
        kill(child, SIGKILL)
        return end(of: child) & 0x7F == SIGKILL
    }

    private static func variables(_ environment: [String: String]) -> [String] {
        var variables = ProcessInfo.processInfo.environment
        // A variable of whoever runs the tests must not decide what they see.
        variables["SOURCE_DATE_EPOCH"] = nil
        variables["COLUMNS"] = "80"
        variables.merge(environment) { $1 }
        return variables.map { "\($0)=\($1)" }
    }

    /// Starts a program.
    ///
    /// Foundation's `Process` is not used: many of them at a time bring the tests down.
    private static func start(
        _ arguments: [String], _ environment: [String], output: String, errors: String
    ) throws -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var strings = arguments.map { strdup($0) } + [nil]
        var variables = environment.map { strdup($0) } + [nil]
        defer { for string in strings + variables { free(string) } }
        var child: pid_t = 0
        let failure = posix_spawn(&child, arguments[0], &actions, nil, &strings, &variables)
        guard failure == 0 else { throw CannotStart(program: arguments[0], reason: String(cString: strerror(failure))) }
        return child
    }

    /// A program that could not be started.
    struct CannotStart: Error {
        let program: String
        let reason: String
    }

    /// Waits for a child's end and gives back its status as the system has it.
    private static func end(of child: pid_t) -> Int32 {
        var status: Int32 = 0
        var waited = 0
        while true {
            let ended = waitpid(child, &status, WNOHANG)
            if ended == child || ended < 0 && errno != EINTR { return status }
            if waited > patience * 1_000_000 { kill(child, SIGKILL) }
            let pause = min(500 + waited / 20, 20_000)
            usleep(UInt32(pause))
            waited += pause
        }
    }
}
