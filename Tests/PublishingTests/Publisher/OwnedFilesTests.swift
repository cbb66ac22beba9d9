import Publishing
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Hidden files in the output folder are the site owner's.
@Suite struct OwnedFilesTests {
    let folder: TemporaryFolder
    let publisher = Publisher.hasty

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func aFolderWithNothingElseIsPublishedTo() throws {
        try folder.write("Site/.gitignore", "*")
        _ = try publisher.publish(try .pages(["a": "1"]), to: folder("Site"))
        #expect(folder.names("Site").sorted() == [".gitignore", "a", "manifest.json"])
        #expect(folder.read("Site/.gitignore") == "*")
    }

    @Test(arguments: Platform.allCases)
    func theyChangeOverAsTheyAre(_ platform: Platform) throws {
        let publisher = Publisher(operations: platform.operations)
        _ = try Publisher.hasty.publish(try .pages(["a": "1", "sub/b": "1"]), to: folder("Site"))
        try folder.write("Site/.git/objects/ab/cd", "object")
        try folder.write("Site/.htaccess", "rules")
        try folder.write("Site/sub/.keep", "")
        try folder.symbolicLink("Site/.link", to: "../elsewhere")
        #expect(mkfifo(folder("Site/.pipe"), 0o600) == 0)
        #expect(chmod(folder("Site/.git"), 0o700) == 0)
        let paths = [".git", ".git/objects/ab/cd", ".htaccess", "sub/.keep", ".link", ".pipe"].map { "Site/\($0)" }
        let before = paths.map { folder.status($0) }

        for round in 2...3 {
            let summary = try publisher.publish(try .pages(["a": "\(round)"]), to: folder("Site"))
            #expect(summary.leftover == nil)
        }
        for (path, old) in zip(paths, before) {
            let new = folder.status(path)
            #expect(new?.st_ino == old?.st_ino && new?.st_mode == old?.st_mode, "\(path)")
        }
        #expect(folder.read("Site/a") == "3")
        #expect(folder.names("Site").sorted() == [".git", ".htaccess", ".link", ".pipe", "a", "manifest.json", "sub"])
        #expect(folder.names("Site/sub") == [".keep"])
        #expect(folder.names() == ["Site"])
    }

    @Test func oneInTheWayOfAPageIsRefused() throws {
        try folder.write("Site/Notes/.mine", "x")
        let error = #expect(throws: PublishingError.self) {
            try publisher.publish(try .pages(["notes": "a page"]), to: folder("Site"))
        }
        #expect(error?.code == .refusedFolder)
        #expect(error?.path == folder("Site/Notes/.mine"))
        #expect(folder.tree() == ["Site/", "Site/Notes/", "Site/Notes/.mine: x"])
    }

    @Test func theirContentsAreNobodysBusiness() throws {
        try folder.write("Site/.git/any file", "x")
        try folder.symbolicLink("Site/.git/loop", to: ".")
        _ = try publisher.publish(try .pages(["a": "1"]), to: folder("Site"))
        #expect(folder.read("Site/.git/loop/any file") == "x")
    }
}
