import Accountability
import ContentReader
import Foundation
import SourceText
import Testing

/// A content folder made of text literals, read once and removed.
struct ContentFixture {
    /// A portal about which there is nothing to say.
    static let portal = """
        {"title": "青石县责任公开", "language": "zh-Hans", "url": "https://qingshi.example/",
         "authority": {"name": "青石县人民政府"},
         "filing": {"siteCode": "bm99000001", "icp": "测ICP备1号", "publicSecurity": "测公网安备1号"}}
        """

    /// The same portal with more keys, in its first line.
    static func portal(with keys: String) -> String {
        "{\(keys)," + portal.dropFirst()
    }

    let content: Content?
    let diagnostics: [Diagnostic]

    /// Writes the files, a portal among them where none is given, and reads the folder.
    ///
    /// - Parameters:
    ///   - files: Texts by path; a portal that is `nil` is left out.
    ///   - day: The day to build for.
    ///   - jobs: How many threads read.
    ///   - prepare: Changes the folder before it is read.
    /// - Throws: Where the folder cannot be written or read.
    init(
        _ files: [String: String?] = [:], day: String = "2016-12-31", jobs: Int = 1,
        prepare: (URL) throws -> Void = { _ in }
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "content-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var files = files
        if !files.keys.contains("portal.json") { files["portal.json"] = ContentFixture.portal }
        for (path, text) in files {
            guard let text else { continue }
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try prepare(folder)
        let log = ProblemLog()
        let asOf = try #require(Day(day))
        content = try ContentReader.read(folder: folder.path, asOf: { _ in asOf }, jobs: jobs, log: log)
        diagnostics = log.resolved().map { $0.below(folder.path) }
    }

    /// Each problem as `units.json:3:5 error unknown-key`.
    var problems: [String] {
        diagnostics.map { "\($0.file):\($0.line):\($0.column) \($0.severity.rawValue) \($0.code)" }
    }

    /// Each problem's message with its suggestion.
    var messages: [String] {
        diagnostics.map { $0.message + ($0.suggestion.map { "; did you mean \"\($0)\"?" } ?? "") }
    }

    /// The library of a content without errors.
    var library: Library {
        get throws { try #require(content, "\(problems)").library }
    }
}

extension Diagnostic {
    /// The same diagnostic with its path cut to what is below a folder.
    fileprivate func below(_ folder: String) -> Diagnostic {
        let path = file.hasPrefix(folder + "/") ? String(file.dropFirst(folder.count + 1)) : file
        return Diagnostic(
            file: path, line: line, column: column, endColumn: endColumn, severity: severity, code: code,
            message: message.replacing(folder + "/", with: ""), suggestion: suggestion, sourceLine: sourceLine)
    }
}
