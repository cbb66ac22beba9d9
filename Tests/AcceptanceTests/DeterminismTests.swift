import Foundation
import Testing

/// The same content and day give the same bytes, whatever else differs.
@Suite struct DeterminismTests {
    private static let content = Program.repository.appendingPathComponent("Content").path
    private static let day = "2026-03-01"

    /// Builds the sample county into a folder of its own and gives back every file.
    private func site(
        content: String = content, options: [String] = [], after preparation: String = "true", in start: URL? = nil,
        environment: [String: String] = [:]
    ) throws -> [String: Data] {
        let folder = try TemporaryFolder()
        let outcome = try Program.run(
            [
                "build", "--quiet", "--as-of", DeterminismTests.day, "--content", content, "--output",
                folder["Site"].path,
            ]
                + options, in: start ?? folder.url, environment: environment, after: preparation)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try folder.files(below: "Site")
    }

    @Test func theSurroundingsDoNotShow() throws {
        let reference = try site()
        #expect(reference.count > 100)
        // What differs at once is taken apart only when a difference shows: each build costs seconds.
        let surroundings: [(options: [String], environment: [String: String], preparation: String)] = [
            (
                ["--jobs", "1"], ["LANG": "C", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "HOME": "/nowhere"],
                "umask 077"
            ),
            (
                ["--jobs", "2"], ["LANG": "zh_CN.GB18030", "LC_ALL": "zh_CN.GB18030", "TZ": "none", "USER": "x"], "true"
            ),
            (
                ["--jobs", "8"], ["LC_ALL": "tr_TR.UTF-8", "TZ": "America/Anchorage", "TMPDIR": "/tmp"],
                "unset PATH HOME"
            ),
        ]
        for (options, environment, preparation) in surroundings {
            let found = try site(options: options, after: preparation, environment: environment)
            #expect(differences(found, reference) == [], "\(options) \(environment) \(preparation)")
        }
        #expect(try differences(site(content: "../Content/.", in: Program.repository["Sources"]), reference) == [])
    }

    @Test func theOrderOfFilesOnTheDiskDoesNotShow() throws {
        let reference = try site()
        let paths = try FileManager.default.subpathsOfDirectory(atPath: DeterminismTests.content).sorted()
        let copy = try TemporaryFolder()
        for path in paths.reversed() {
            let source = URL(fileURLWithPath: DeterminismTests.content).appendingPathComponent(path)
            guard let bytes = try? Data(contentsOf: source) else { continue }
            try copy.write(Array(bytes), to: "内容/\(path)")
        }
        #expect(try differences(site(content: copy["内容"].path), reference) == [])
    }

    @Test func anotherBuildOverTheFirstChangesNothing() throws {
        let folder = try TemporaryFolder()
        func build(_ day: String) throws -> [String: Data] {
            let outcome = try Program.run([
                "build", "--quiet", "--as-of", day, "--content", DeterminismTests.content, "--output",
                folder["Site"].path,
            ])
            #expect(outcome.status == 0)
            return try folder.files(below: "Site")
        }
        let first = try build(DeterminismTests.day)
        #expect(try differences(build(DeterminismTests.day), first) == [])
        // Over the site of another day, what that one had more is gone.
        _ = try build("2026-04-01")
        #expect(try differences(build(DeterminismTests.day), first) == [])
    }
}

extension URL {
    fileprivate subscript(path: String) -> URL { appendingPathComponent(path) }
}
