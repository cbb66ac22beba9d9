import Publishing
import Synchronization
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Builds over a site of the same edition: pages are not rendered again, and the result is that of a full build.
@Suite struct SameEditionTests {
    let folder: TemporaryFolder
    let publisher = Publisher.hasty

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("source", "copied")
    }

    /// A plan of pages that notes which of them are rendered.
    private func plan(_ pages: [String: String], noting rendered: Rendered) throws -> Plan {
        try Plan(
            pages.map { path, text in
                Output(
                    path: try OutputPath(path),
                    content: .rendered { buffer in
                        rendered.paths.withLock { $0.append(path) }
                        buffer += Array(text.utf8)
                    })
            } + [.copy("copies/source.txt", from: folder("source"))])
    }

    private final class Rendered: Sendable {
        let paths = Mutex<[String]>([])
        var all: [String] { paths.withLock { $0.sorted() } }
    }

    private func edition(_ inputs: String?, day: String = "2016-09-19", version: String = "1") -> Edition {
        Edition(day: day, version: version, inputs: inputs.map { Digest(of: Array($0.utf8)) })
    }

    private let pages = ["a.html": "甲", "b/c.html": "乙", "b/d.svg": "丙"]

    /// Builds over a site and says which pages were rendered; the summary must say the same number.
    private func publish(
        _ pages: [String: String], _ edition: Edition, _ change: (inout PublishingOptions) -> Void = { _ in }
    ) throws -> (rendered: [String], summary: Summary) {
        let rendered = Rendered()
        let options = PublishingOptions.with {
            $0.edition = edition
            change(&$0)
        }
        let summary = try publisher.publish(try plan(pages, noting: rendered), to: folder("Site"), options: options)
        #expect(summary.rendered == rendered.all.count)
        #expect(summary.pages == pages.count)
        #expect(try publisher.verify(folder("Site")).differences == [])
        return (rendered.all, summary)
    }

    @Test func pagesOfTheSameEditionAreNotRendered() throws {
        #expect(try publish(pages, edition("x")).rendered == pages.keys.sorted())
        let again = try publish(pages, edition("x"))
        #expect(again.rendered == [])
        #expect((again.summary.way, again.summary.written, again.summary.unchanged) == (.alreadyThere, 0, 4))
    }

    @Test func pagesOfAnotherEditionAreRendered() throws {
        var last = edition("x")
        _ = try publish(pages, last)
        for next in [
            edition("y"), edition("y", day: "2016-09-20"), edition("y", day: "2016-09-20", version: "2"), edition(nil),
            edition(nil),
        ] {
            #expect(try publish(pages, next).rendered.count == 3, "\(last) then \(next)")
            last = next
        }
    }

    @Test func allAreRenderedWhereThatIsAsked() throws {
        _ = try publish(pages, edition("x"))
        let again = try publish(pages, edition("x")) { $0.rendersAll = true }
        #expect(again.rendered.count == 3)
        #expect(again.summary.way == .alreadyThere)
    }

    @Test(arguments: ["a.html", "b/c.html", "b/d.svg"])
    func aPageThatIsNotAsItWasWrittenIsRendered(_ path: String) throws {
        _ = try publish(pages, edition("x"))
        let before = folder.tree("Site")
        let damages: [(String) throws -> Void] = [
            { try self.folder.write($0, "丁") },
            { try self.folder.write($0, "longer") },
            { self.folder.remove($0) },
            { #expect(chmod(self.folder($0), 0o600) == 0) },
            {
                self.folder.remove($0)
                try self.folder.write("elsewhere", self.pages[path] ?? "")
                try self.folder.symbolicLink($0, to: self.folder("elsewhere"))
            },
        ]
        for (number, damage) in damages.enumerated() {
            try damage("Site/\(path)")
            // A link in the place of a page is a stranger, which no build removes unasked.
            if number == 4 {
                #expect(throws: PublishingError.self) { try publish(pages, edition("x")) }
                folder.remove("Site/\(path)")
            }
            #expect(try publish(pages, edition("x")).rendered == [path], "damage \(number)")
            #expect(folder.tree("Site") == before)
            #expect(folder.status("Site/\(path)").map { $0.st_mode & 0o777 } == 0o644)
        }
    }

    @Test func copiesAreComparedWithTheirSources() throws {
        _ = try publish(pages, edition("x"))
        try folder.write("source", "Copied")
        let again = try publish(pages, edition("x"))
        #expect((again.rendered, again.summary.written) == ([], 1))
        #expect(folder.read("Site/copies/source.txt") == "Copied")
    }

    @Test func compressedFormsAreComparedToo() throws {
        _ = try publish(pages, edition("x"))
        // Their forms are not there yet.
        #expect(try publish(pages, edition("x")) { $0.compresses = true }.rendered.count == 3)
        #expect(try publish(pages, edition("x")) { $0.compresses = true }.rendered == [])
        let form = folder.read("Site/a.html.gz")
        try folder.write("Site/a.html.gz", "x")
        #expect(try publish(pages, edition("x")) { $0.compresses = true }.rendered == ["a.html"])
        #expect(folder.read("Site/a.html.gz") == form)
        #expect(try publish(pages, edition("x")).rendered == [])
        #expect(!folder.exists("Site/a.html.gz"))
    }

    @Test func aFileThatCannotBeReadIsRendered() throws {
        _ = try publish(pages, edition("x"))
        var operations = FileOperations.hasty
        let open = operations.open
        operations.open = { path, purpose throws(SystemError) in
            if path.hasSuffix("/a.html"), purpose == .readOwn { throw SystemError(number: EIO) }
            return try open(path, purpose)
        }
        let rendered = Rendered()
        _ = try Publisher(operations: operations).publish(
            try plan(pages, noting: rendered), to: folder("Site"), options: .with { $0.edition = edition("x") })
        #expect(rendered.all == ["a.html"])
    }

    /// Random edits of inputs, options and the site between builds: each build gives what one into a new folder does.
    @Test(arguments: 0..<8 as Range<UInt64>)
    func everyBuildEqualsOneIntoANewFolder(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var pages = pages
        var day = 1
        var compresses = false
        var skipped = 0
        for round in 0..<40 {
            for _ in 0..<Int.random(in: 0...2, using: &random) {
                switch Int.random(in: 0..<8, using: &random) {
                case 0:
                    pages["p\(Int.random(in: 0..<4, using: &random)).html"] = "\(Int.random(in: 0..<3, using: &random))"
                case 1: pages["p\(Int.random(in: 0..<4, using: &random)).html"] = nil
                case 2: day = Int.random(in: 1...2, using: &random)
                case 3: compresses.toggle()
                case 4: try folder.write("source", "copied\(Int.random(in: 0..<3, using: &random))")
                case 5, 6:
                    let written = folder.names("Site").filter { $0.hasPrefix("p") }.sorted()
                    guard let name = written.randomElement(using: &random) else { continue }
                    try folder.write("Site/\(name)", "\(Int.random(in: 0..<3, using: &random))")
                default:
                    guard let name = folder.names("Site").filter({ $0.hasSuffix("html") }).sorted().first else {
                        continue
                    }
                    folder.remove("Site/\(name)")
                }
            }
            // What a page is made from: an earlier state may come back.
            let inputs = pages.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: "\n")
            let options = PublishingOptions.with {
                $0.edition = edition(inputs, day: "2016-09-0\(day)")
                $0.compresses = compresses
                $0.jobs = Int.random(in: 1...3, using: &random)
            }
            let rendered = Rendered()
            let plan = try plan(pages.mapValues { "\($0) \(day)" }, noting: rendered)
            _ = try publisher.publish(plan, to: folder("Site"), options: options)
            if rendered.all.isEmpty { skipped += 1 }
            folder.remove("Clean")
            _ = try publisher.publish(plan, to: folder("Clean"), options: options)
            let found = folder.tree("Site").map { $0.dropFirst("Site".utf8.count) }
            #expect(
                found == folder.tree("Clean").map { $0.dropFirst("Clean".utf8.count) }, "seed \(seed), round \(round)")
        }
        #expect(skipped > 0 && skipped < 40)
    }
}

/// Knuth's linear congruential generator: the same numbers for a seed everywhere.
private struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // The low bits have short periods.
        return state >> 32 | state << 32 & 0xFFFF_FFFF_0000_0000
    }
}
