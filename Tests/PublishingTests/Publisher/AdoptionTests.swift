import Publishing
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Files that no build wrote and that the owner lets a build adopt.
@Suite struct AdoptionTests {
    let folder: TemporaryFolder
    private let adopting = PublishingOptions.with { $0.adoptsFiles = true }

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(arguments: Platform.allCases)
    func theyStayFromThenOn(_ platform: Platform) throws {
        let publisher = Publisher(operations: platform.operations)
        try folder.write("Site/notes.txt", "mine")
        try folder.write("Site/p/x.txt", "mine")
        try folder.makeFolder("Site/empty")
        try folder.symbolicLink("Site/link", to: "notes.txt")
        _ = try publisher.publish(try .pages(["p/a.html": "1"]), to: folder("Site"), options: adopting)
        for text in ["2", "3"] {
            _ = try publisher.publish(try .pages(["p/a.html": text]), to: folder("Site"))
            #expect(folder.read("Site/p/a.html") == text)
            #expect(folder.read("Site/notes.txt") == "mine")
            #expect(folder.read("Site/p/x.txt") == "mine")
            #expect(folder.exists("Site/empty"))
            #expect(folder.status("Site/link").map { $0.st_mode & S_IFMT } == S_IFLNK)
            #expect(try publisher.verify(folder("Site")).differences == [])
        }
        #expect(folder.names() == ["Site"])
    }

    @Test(arguments: Platform.allCases)
    func oneInAPagesPlaceIsKeptAside(_ platform: Platform) throws {
        let publisher = Publisher(operations: platform.operations)
        try folder.write("Site/index.html", "mine")
        try folder.write("Site/p/a.html", "same")
        try folder.write("Site/manifest.json", "damaged")
        let plan = try Plan.pages(["index.html": "page", "p/a.html": "same"])
        let summary = try publisher.publish(plan, to: folder("Site"), options: adopting)
        #expect(summary.replacedFiles == ".replaced-1")
        #expect(
            folder.tree("Site/.replaced-1") == [
                "Site/.replaced-1/index.html: mine", "Site/.replaced-1/manifest.json: damaged",
            ])
        #expect(folder.read("Site/index.html") == "page")
        #expect(folder.names() == ["Site"])
        #expect(try publisher.verify(folder("Site")).differences == [])
    }

    @Test func aFailureLeavesTheFolderAsItWas() throws {
        try folder.write("Site/index.html", "mine")
        let before = folder.tree()
        var operations = FileOperations.hasty
        operations.exchange = { _, _ throws(SystemError) in throw SystemError(number: EIO) }
        #expect(throws: PublishingError.self) {
            try Publisher(operations: operations).publish(
                try .pages(["index.html": "page"]), to: folder("Site"), options: adopting)
        }
        #expect(folder.tree() == before)
    }

    @Test func aPageDoesNotTakeAnAdoptedFilesPlaceUnasked() throws {
        try folder.write("Site/a.html", "mine")
        _ = try Publisher.hasty.publish(try .pages(["b.html": "1"]), to: folder("Site"), options: adopting)
        for path in ["a.html", "A.html", "a.html/b"] {
            let error = #expect(throws: PublishingError.self) {
                try Publisher.hasty.publish(try .pages([path: "page"]), to: folder("Site"))
            }
            #expect(error?.code == .refusedFolder)
            #expect(error?.path == folder("Site/a.html"))
        }
        #expect(folder.read("Site/a.html") == "mine")
        folder.remove("Site/a.html")
        // Gone, it is nobody's.
        _ = try Publisher.hasty.publish(try .pages(["a.html": "page"]), to: folder("Site"))
        #expect(try Publisher.hasty.verify(folder("Site")).manifest?.adopted == [])
    }
}
