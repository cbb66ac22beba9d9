import Foundation
import Testing

/// The built program's open data, read by programs of others: frictionless, pandas and Python's own csv module.
///
/// They live in an environment of their own, whose Python `MINGBAI_PYTHON` names; `.ci/run` makes it.
@Suite(
    .enabled(
        if: ProcessInfo.processInfo.environment["MINGBAI_PYTHON"] != nil,
        "MINGBAI_PYTHON names no Python with frictionless and pandas"))
struct OpenDataReaderTests {
    private func check(_ site: URL) throws -> Program.Outcome {
        let python = try #require(ProcessInfo.processInfo.environment["MINGBAI_PYTHON"])
        let script = Program.repository.appendingPathComponent(".ci/check-data.py")
        return try Program.run([script.path, site.path], program: URL(fileURLWithPath: python))
    }

    private func write(_ files: [String: Data], to folder: TemporaryFolder) throws {
        for (path, bytes) in files where path.hasPrefix("data/") { try folder.write(Array(bytes), to: "Site/\(path)") }
    }

    @Test func theSamplesDataLoad() throws {
        let county = try SampleCounty.shared.get()
        let folder = try TemporaryFolder()
        try write(county.audit.files, to: folder)
        let outcome = try check(folder["Site"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("22 data sets, "))
    }

    /// A check that cannot fail would say nothing.
    @Test(arguments: [
        ("units.csv", "县农业农村局", "县农业农村厅"), ("transactions.json", "allocation", "allocatiom"),
        ("projects.csv", "agriculture-bureau", "agriculture-bureaux"),
    ])
    func aChangedFileShows(_ file: String, _ text: String, _ replacement: String) throws {
        let county = try SampleCounty.shared.get()
        var files = county.audit.files
        let content = String(decoding: try #require(files["data/\(file)"]), as: UTF8.self)
        let place = try #require(content.range(of: text))
        files["data/\(file)"] = Data(content.replacingCharacters(in: place, with: replacement).utf8)
        let folder = try TemporaryFolder()
        try write(files, to: folder)
        #expect(try check(folder["Site"]).status == 1)
    }

    /// A county whose every text is one that a table could trip over.
    @Test func nastyTextsLoad() throws {
        let folder = try TemporaryFolder()
        var content = SmallSite.content
        content["units.json"] = """
            {"units": [
              {"id": "water-bureau", "name": "=HYPERLINK(\\"x\\")", "kind": "government", "aliases": ["-1", "a;b", "\\"q\\""],
               "phone": "+86-000-1", "introduction": "两行\\n第二行，逗号, 引号\\" 尾"},
              {"id": "education-bureau", "name": "@县,教育局", "kind": "government"},
              {"id": "linshui", "name": "临水镇", "kind": "township"},
              {"id": "heping", "name": "和平乡", "kind": "township"},
              {"id": "townships", "name": "各乡镇", "kind": "group", "members": {"kind": "township"}}
            ]}
            """
        try folder.write(content, below: "Content")
        let built = try Program.run([
            "build", "--as-of", "2026-03-01", "--content", folder["Content"].path, "--output", folder["Site"].path,
        ])
        try #require(built.status == 0, "\(built.errors)")
        let outcome = try check(folder["Site"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let units = String(decoding: try Data(contentsOf: folder["Site/data/units.csv"]), as: UTF8.self)
        #expect(units.contains("water-bureau,\"'=HYPERLINK(\"\"x\"\")\",government"))
        #expect(units.contains("'+86-000-1") && units.contains("\"'-1;a;b;\"\"q\"\"\""))
    }
}
