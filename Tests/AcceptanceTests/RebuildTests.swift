import Foundation
import Testing

/// Builds over an earlier site, which render only where the content, the day or the site itself changed.
@Suite struct RebuildTests {
    private func rendered(_ outcome: Program.Outcome) throws -> Int {
        let summary = try #require(outcome.output.split(separator: "\n").last)
        let match = try #require(summary.firstMatch(of: #/"rendered": (\d+), /#), "\(outcome)")
        return try #require(Int(match.1))
    }

    private func build(
        _ folder: TemporaryFolder, _ options: [String] = [], day: String = "2025-06-30", to site: String = "Site"
    ) throws -> Program.Outcome {
        try Program.run(
            ["build", "--content", "Content", "--output", site, "--as-of", day, "--format", "json"] + options,
            in: folder.url)
    }

    private static let document = """
        ---
        title: 关于
        ---

        正文。

        """

    @Test func nothingIsRenderedWhereNothingChanged() throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallSite.content, below: "Content")
        #expect(try rendered(build(folder)) > 10)
        #expect(try rendered(build(folder)) == 0)
        // The same content elsewhere, and read by more threads.
        try folder.write(SmallSite.content, below: "Elsewhere")
        let elsewhere = try Program.run(
            ["build", "--content", "Elsewhere/.", "--as-of", "2025-06-30", "--format", "json", "--jobs", "3"],
            in: folder.url)
        #expect(try rendered(elsewhere) == 0)
        #expect(try rendered(build(folder, ["--timings"])) > 10)
        #expect(try rendered(build(folder, day: "2025-07-01")) > 10)
    }

    @Test func warningsAreStillPrinted() throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallSite.content, below: "Content")
        try folder.write(["units.jsn": "{}"], below: "Content")
        let first = try build(folder)
        let second = try build(folder)
        #expect(try rendered(second) == 0)
        let warnings = { (outcome: Program.Outcome) in outcome.output.split(separator: "\n").dropLast() }
        #expect(warnings(first).count == 1 && warnings(first) == warnings(second))
        #expect(try build(folder, ["--strict"]).status == 1)
    }

    @Test func theSummaryCountsWhatWasReadAndRendered() throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallSite.content, below: "Content")
        try folder.write(["assets/x.txt": "x"], below: "Content")
        let options = ["build", "--as-of", "2025-06-30"]
        let first = try Program.run(options, in: folder.url).output
        let counts =
            #/ (\d+) pages and 1 attachment: (\d+) content files read and checked, \1 rendered, \d+ files written, /#
        #expect(first.firstMatch(of: counts)?.2 == "\(SmallSite.content.count)")
        #expect(first.contains(#/Seconds: reading [\d.]+, planning [\d.]+, rendering [\d.]+, completing [\d.]+, /#))
        let second = try Program.run(options, in: folder.url).output
        #expect(second.contains(", 0 rendered, 0 files written, "))
    }

    /// Random edits between builds: each build gives what one into a new folder does.
    @Test func everyBuildEqualsOneIntoANewFolder() throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallSite.content, below: "Content")
        let portal = try #require(SmallSite.content["portal.json"])
        var random = Numbers(state: 20_160_919)
        var day = "2025-06-30"
        var options: [String] = []
        var skipped = 0
        let rounds = 40
        for round in 0..<rounds {
            for _ in 0..<random.below(3) {
                let version = random.below(3)
                switch random.below(9) {
                case 0:
                    let title = "临水县责任公开\(version)"
                    try folder.write(["portal.json": portal.replacing("临水县责任公开", with: title)], below: "Content")
                case 1: try folder.write(["pages/about.md": "\(Self.document)\(version)\n"], below: "Content")
                case 2: try? FileManager.default.removeItem(at: folder["Content/pages/about.md"])
                case 3: try folder.write(["theme/custom.css": "body { order: \(version) }\n"], below: "Content")
                case 4: try folder.write(["assets/file\(random.below(2)).txt": "\(version)"], below: "Content")
                case 5: day = "2025-0\(6 + version)-30"
                case 6: options = version == 0 ? ["--precompress"] : ["--jobs", "\(version)"]
                case 7:
                    let pages = try folder.files(below: "Site").filter { $0.key.hasSuffix(".html") }
                    guard !pages.isEmpty else { continue }
                    let page = pages.sorted { $0.key < $1.key }[random.below(pages.count)]
                    var bytes = Array(page.value)
                    bytes[random.below(bytes.count)] ^= 1
                    try folder.write(bytes, to: "Site/\(page.key)")
                default: try? FileManager.default.removeItem(at: folder["Site/units/index.html"])
                }
            }
            let outcome = try build(folder, options, day: day)
            #expect(outcome.status == 0, "round \(round): \(outcome.output)")
            if try rendered(outcome) == 0 { skipped += 1 }
            try? FileManager.default.removeItem(at: folder["Clean"])
            #expect(try build(folder, options, day: day, to: "Clean").status == 0)
            let differing = try differences(folder.files(below: "Site"), folder.files(below: "Clean"))
            #expect(differing == [], "round \(round)")
        }
        #expect(skipped > 3 && skipped < rounds)
    }

    /// Knuth's linear congruential generator: the same numbers everywhere.
    private struct Numbers {
        var state: UInt64

        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }
}
