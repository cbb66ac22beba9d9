import Publishing
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite struct PublisherTests {
    let folder: TemporaryFolder
    let publisher = Publisher.hasty

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func writesAFirstSite() throws {
        try folder.write("source.pdf", "pdf")
        let plan = try Plan([
            .page("index.html", "home"), .page("policies/a.html", "甲"),
            .copy("assets/x/a.pdf", from: folder("source.pdf")),
        ])
        let summary = try publisher.publish(plan, to: folder("Site"))
        #expect((summary.pages, summary.copies, summary.bytes) == (2, 1, 4 + 3 + 3))
        #expect(summary.leftover == nil)
        #expect(folder.read("Site/index.html") == "home")
        #expect(folder.read("Site/policies/a.html") == "甲")
        #expect(folder.read("Site/assets/x/a.pdf") == "pdf")
        #expect(folder.read("Site/manifest.json")?.contains("\"policies/a.html\"") == true)
        #expect(folder.names().sorted() == ["Site", "source.pdf"])
    }

    @Test func replacesASite() throws {
        _ = try publisher.publish(try .pages(["index.html": "1", "old/a.html": "1"]), to: folder("Site"))
        _ = try publisher.publish(try .pages(["index.html": "2", "new/b.html": "2"]), to: folder("Site"))
        #expect(folder.names("Site").sorted() == ["index.html", "manifest.json", "new"])
        #expect(folder.read("Site/index.html") == "2")
        #expect(folder.names() == ["Site"])
    }

    @Test func waitsForTheDisk() throws {
        _ = try Publisher().publish(try .pages(["a": "1"]), to: folder("Site"))
        _ = try Publisher().publish(try .pages(["a": "2"]), to: folder("Site"))
        #expect(folder.read("Site/a") == "2")
    }

    @Test func publishesAnEmptyPlan() throws {
        let summary = try publisher.publish(try .pages([:]), to: folder("Site"))
        #expect(summary.bytes == 0)
        _ = try publisher.publish(try .pages(["a": ""]), to: folder("Site"))
        #expect(folder.names("Site").sorted() == ["a", "manifest.json"])
    }

    @Test func copiesLargeFilesWhole() throws {
        let bytes = (0..<400_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) & 0x7F }
        try folder.write("large", bytes: bytes)
        try folder.write("empty")
        let plan = try Plan([
            .copy("a", from: folder("empty")), .page("b", "short"), .copy("c", from: folder("large")), .page("d", "x"),
        ])
        let summary = try publisher.publish(plan, to: folder("Site"))
        #expect(folder.read("Site/c").map { Array($0.utf8) == bytes } == true)
        #expect(folder.read("Site/a") == "")
        #expect(folder.read("Site/d") == "x")
        #expect(summary.bytes == 400_006)
    }

    @Test func givesEveryoneTheRightToRead() throws {
        _ = try publisher.publish(try .pages(["a/b/c.html": ""]), to: folder("Site"))
        for path in ["Site", "Site/a", "Site/a/b"] {
            #expect(folder.status(path).map { $0.st_mode & 0o7777 } == 0o755, "\(path)")
        }
        for path in ["Site/a/b/c.html", "Site/manifest.json"] {
            #expect(folder.status(path).map { $0.st_mode & 0o7777 } == 0o644, "\(path)")
        }
    }

    @Test(arguments: [1, 2, 8])
    func doesNotDependOnJobs(_ jobs: Int) throws {
        let outputs = try (0..<300).map { number in
            try Output.page("f\(number % 7)/p\(number).html", String(repeating: "\(number) ", count: number))
        }
        _ = try publisher.publish(try Plan(outputs), to: folder("one"))
        _ = try publisher.publish(try Plan(outputs.reversed()), to: folder("many"), options: .with { $0.jobs = jobs })
        let one = folder.tree("one").map { $0.dropFirst("one".utf8.count) }
        #expect(one == folder.tree("many").map { $0.dropFirst("many".utf8.count) })
        #expect(one.count == 300 + 7 + 1)
    }

    @Test func makesFoldersAbove() throws {
        _ = try publisher.publish(try .pages(["a": "1"]), to: folder("x/y//Site/"))
        #expect(folder.read("x/y/Site/a") == "1")
    }

    @Test func followsALinkToTheSite() throws {
        try folder.makeFolder("disk/Real")
        try folder.symbolicLink("Site", to: "disk/Real")
        _ = try publisher.publish(try .pages(["a": "1"]), to: folder("Site"))
        _ = try publisher.publish(try .pages(["a": "2"]), to: folder("Site"))
        #expect(folder.read("disk/Real/a") == "2")
        #expect(folder.status("Site").map { $0.st_mode & S_IFMT } == S_IFLNK)
        #expect(folder.names("disk") == ["Real"])
    }

    @Test func namesAFileItCannotRead() throws {
        _ = try publisher.publish(try .pages(["a": "1"]), to: folder("Site"))
        let before = folder.tree()
        let plan = try Plan([.page("a", "2"), .copy("b", from: folder("missing.pdf"))])
        let error = #expect(throws: PublishingError.self) { try publisher.publish(plan, to: folder("Site")) }
        #expect(error?.path == folder("missing.pdf"))
        #expect(error?.errno == ENOENT)
        #expect(error?.message == "cannot read \(folder("missing.pdf")): it does not exist")
        #expect(folder.tree() == before)
    }

    @Test func doesNotCopyFoldersOrPipes() throws {
        try folder.makeFolder("d")
        #expect(mkfifo(folder("pipe"), 0o644) == 0)
        for source in ["d", "pipe"] {
            let plan = try Plan([.copy("b", from: folder(source))])
            let error = #expect(throws: PublishingError.self) { try publisher.publish(plan, to: folder("Site")) }
            #expect(error?.path == folder(source))
        }
        #expect(folder.names().sorted() == ["d", "pipe"])
    }
}
