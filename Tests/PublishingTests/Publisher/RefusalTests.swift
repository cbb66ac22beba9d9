import Publishing
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Folders that a build must leave alone.
@Suite struct RefusalTests {
    let folder: TemporaryFolder
    let publisher = Publisher.hasty

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Publishes, expects a refusal that changes nothing, and returns it.
    private func refusal(
        to site: String, protecting protected: [ProtectedFolder] = [], sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> PublishingError? {
        let before = folder.tree()
        let plan = try Plan.pages(["index.html": "new"])
        let error = #expect(throws: PublishingError.self, sourceLocation: sourceLocation) {
            try publisher.publish(plan, to: site, options: .with { $0.protected = protected })
        }
        #expect(error?.code == .refusedFolder, sourceLocation: sourceLocation)
        #expect(folder.tree() == before, sourceLocation: sourceLocation)
        return error
    }

    @Test func aFolderThatNoBuildWrote() throws {
        try folder.write("Site/letter.txt", "dear")
        let message = try #require(try refusal(to: folder("Site"))?.message)
        #expect(message.contains("letter.txt"))
        #expect(message.contains("manifest.json"))
    }

    @Test func filesThatNoBuildWrote() throws {
        _ = try publisher.publish(try .pages(["index.html": "1", "p/a.html": "1"]), to: folder("Site"))
        try folder.write("Site/p/mine.txt")
        try folder.write("Site/notes/mine.txt")
        try folder.makeFolder("Site/empty")
        let message = try #require(try refusal(to: folder("Site"))?.message)
        #expect(message.contains(": empty/, notes/mine.txt, p/mine.txt;"))
    }

    @Test func manyFilesAreCounted() throws {
        for number in 10..<35 { try folder.write("Site/f\(number)") }
        let message = try #require(try refusal(to: folder("Site"))?.message)
        #expect(message.contains("f29 and 5 more;"))
    }

    @Test func aFileOfAnotherSpelling() throws {
        _ = try publisher.publish(try .pages(["caf\u{E9}": "1"]), to: folder("Site"))
        try folder.write("Site/cafe\u{301}", "mine")
        _ = try refusal(to: folder("Site"))
    }

    @Test func aNameThatIsNotUTF8() throws {
        try folder.makeFolder("Site")
        let name = Array(folder("Site/").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), 0]
        let descriptor = open(name, O_CREAT | O_WRONLY, 0o644)
        #expect(descriptor >= 0)
        close(descriptor)
        _ = try refusal(to: folder("Site"))
        unlink(name)
    }

    @Test func aLinkWhereAPageWas() throws {
        _ = try publisher.publish(try .pages(["a.html": "1", "b/c.html": "1"]), to: folder("Site"))
        try folder.write("elsewhere/c.html", "precious")
        folder.remove("Site/b")
        try folder.symbolicLink("Site/b", to: "../elsewhere")
        #expect(try refusal(to: folder("Site"))?.message.contains(": b;") == true)
        folder.remove("Site/b")
        folder.remove("Site/a.html")
        try folder.symbolicLink("Site/a.html", to: "../elsewhere/c.html")
        #expect(try refusal(to: folder("Site"))?.message.contains(": a.html;") == true)
        #expect(folder.read("elsewhere/c.html") == "precious")
    }

    @Test func aManifestThatWasChanged() throws {
        try folder.write("Site/manifest.json", "{\"files\": [\"index.html\"]}\n")
        #expect(try refusal(to: folder("Site"))?.path == folder("Site/manifest.json"))
        folder.remove("Site/manifest.json")
        try folder.makeFolder("Site/manifest.json")
        _ = try refusal(to: folder("Site"))
    }

    @Test func aFileInItsPlace() throws {
        try folder.write("Site", "text")
        #expect(try refusal(to: folder("Site"))?.message.contains("not a folder") == true)
        try folder.symbolicLink("Dangling", to: "nowhere")
        #expect(try refusal(to: folder("Dangling"))?.message.contains("link") == true)
        #expect(try refusal(to: folder("no/../x/.."))?.message.contains("..") == true)
        #expect(try refusal(to: "")?.message.contains("empty") == true)
    }

    @Test func rootAndCurrentFolder() throws {
        for path in ["/", "//", ".", "./", ".."] { _ = try refusal(to: path) }
    }

    @Test(arguments: ["Content", "Content/", "Content/out", "Content/new/out", ".", "link", "link/out"])
    func theContent(_ path: String) throws {
        try folder.makeFolder("Content")
        try folder.symbolicLink("link", to: "Content")
        let content = ProtectedFolder(path: folder("Content"), name: "the content folder", isWhollyReserved: true)
        let error = try refusal(to: folder(path), protecting: [content])
        #expect(error?.message.contains("the content folder") == true)
    }

    @Test func theHomeButNotWhatLiesInIt() throws {
        let home = ProtectedFolder(path: folder.path, name: "the home folder", isWhollyReserved: false)
        _ = try refusal(to: folder.path, protecting: [home])
        _ = try publisher.publish(try .pages(["a": ""]), to: folder("Site"), options: .with { $0.protected = [home] })
        #expect(folder.exists("Site/a"))
        let absent = ProtectedFolder(path: folder("none"), name: "the content folder", isWhollyReserved: true)
        _ = try publisher.publish(
            try .pages(["a": ""]), to: folder("none/Site"), options: .with { $0.protected = [absent] })
    }

    @Test func aSiblingWithALongerNameIsNotInside() throws {
        try folder.makeFolder("Content")
        let content = ProtectedFolder(path: folder("Content"), name: "the content folder", isWhollyReserved: true)
        _ = try publisher.publish(
            try .pages(["a": ""]), to: folder("Content2"), options: .with { $0.protected = [content] })
        #expect(folder.exists("Content2/a"))
    }

    @Test func aSecondBuildAtOnce() throws {
        let site = folder("Site")
        let other = Output(
            path: try OutputPath("index.html"),
            content: .rendered { buffer in
                // Runs while the first build holds the lock.
                do {
                    _ = try Publisher.hasty.publish(try .pages(["a": "inner"]), to: site)
                    buffer += Array("published".utf8)
                } catch {
                    buffer += Array("\(error)".utf8)
                }
            })
        _ = try publisher.publish(try Plan([other]), to: site)
        #expect(
            folder.read("Site/index.html")
                == "another build is publishing to \(site); try again when it has ended, or wait for it with --wait")
        #expect(folder.names() == ["Site"])
    }

    @Test func aLockFileThatWasLeftIsNoLock() throws {
        try folder.write(".Site.lock")
        _ = try publisher.publish(try .pages(["a": ""]), to: folder("Site"))
        #expect(folder.names() == ["Site"])
    }
}
