import Foundation
import Testing

/// Mistakes in content as clerks make them, each kind in a file of `Mistakes/` with what the program says about it.
///
/// `MINGBAI_RECORD=1` writes what it says now into the files.
@Suite struct MistakeTests {
    /// The day all cases are built for.
    static let day = "2025-06-30"

    private static let folder = Program.repository.appendingPathComponent("Tests/AcceptanceTests/Mistakes")

    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()

    /// The site of an earlier build, made once.
    static let published = Result { () throws -> (folder: TemporaryFolder, files: [String: Data]) in
        let folder = try TemporaryFolder()
        try folder.write(SmallSite.content, below: "Content")
        let outcome = try Program.run(["build", "--as-of", day], in: folder.url)
        try #require(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        return (folder, try folder.files(below: "Site"))
    }

    @Test func thereAreManyKindsOfMistakes() {
        #expect(MistakeTests.names.count >= 70)
    }

    @Test(arguments: names)
    func isSaidWhereItStands(name: String) throws {
        let file = MistakeTests.folder.appendingPathComponent("\(name).txt")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let literal = try SiteLiteral(text)
        let folder = try TemporaryFolder()
        let before = try MistakeTests.lay(literal, into: folder)

        let outcome = try Program.run(["build", "--as-of", MistakeTests.day], in: folder.url)

        let isWarning = literal.summary.hasPrefix("Warning: ")
        #expect(outcome.status == (isWarning ? 0 : 1), "\(outcome.errors)")
        var diagnostics = outcome.errors
        if !isWarning {
            let errors = diagnostics.components(separatedBy: ": error: ").count - 1
            let summary = "\(errors) error\(errors == 1 ? "" : "s"); nothing was published\n"
            #expect(diagnostics.hasSuffix(summary))
            diagnostics = String(diagnostics.dropLast(summary.count))
            #expect(differences(try folder.files(below: "Site"), before) == [])
        }
        if ProcessInfo.processInfo.environment["MINGBAI_RECORD"] == "1" {
            try Data(SiteLiteral.text(text, with: diagnostics).utf8).write(to: file)
        } else {
            #expect(diagnostics == literal.diagnostics)
        }
    }

    /// Puts the folder of a case in place, beside the site of an earlier build, whose files it returns.
    private static func lay(_ literal: SiteLiteral, into folder: TemporaryFolder) throws -> [String: Data] {
        let earlier = try published.get()
        try FileManager.default.copyItem(at: earlier.folder["Site"], to: folder["Site"])
        var content = SmallSite.content.mapValues { Array($0.utf8) }
        for (path, bytes) in literal.files { content[path] = bytes }
        for (path, bytes) in content { try folder.write(bytes, to: "Content/\(path)") }
        return earlier.files
    }
}
