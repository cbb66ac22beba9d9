import Publishing
import Synchronization
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a build does with files that the old site has already.
@Suite struct RebuildTests {
    let folder: TemporaryFolder
    let publisher = Publisher.hasty

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("source", String(repeating: "x", count: 300_000))
    }

    private func plan(_ text: String) throws -> Plan {
        try Plan([
            .page("a.html", "same"), .page("b.html", text), .copy("c/source", from: folder("source")),
            .page("d/e.html", "same"),
        ])
    }

    private let paths = ["a.html", "b.html", "c/source", "d/e.html", "manifest.json"]

    private func inodes() -> [ino_t?] { paths.map { folder.status("Site/\($0)")?.st_ino } }

    @Test func unchangedFilesAreTheSameFiles() throws {
        _ = try publisher.publish(try plan("1"), to: folder("Site"))
        let before = inodes()
        let summary = try publisher.publish(try plan("2"), to: folder("Site"), options: .with { $0.jobs = 2 })
        #expect((summary.way, summary.written, summary.unchanged, summary.removed) == (.exchanged, 1, 3, 0))
        #expect(zip(before, inodes()).map { $0 == $1 } == [true, false, true, true, false])
        #expect(folder.read("Site/b.html") == "2")
        for path in paths { #expect(folder.status("Site/\(path)")?.st_nlink == 1, "\(path)") }
    }

    @Test func nothingIsTouchedWhereNothingDiffers() throws {
        _ = try publisher.publish(try plan("1"), to: folder("Site"))
        let touching = Mutex<[String]>([])
        let harmless = ["open", "read", "close", "lock", "openStatus", "status", "list", "realPath"]
        let operations = FileOperations.system.observed { name in
            if !harmless.contains(name) { touching.withLock { $0.append(name) } }
        }
        let summary = try Publisher(operations: operations).publish(try plan("1"), to: folder("Site"))
        #expect((summary.way, summary.written, summary.unchanged) == (.alreadyThere, 0, 4))
        // The lock goes.
        #expect(touching.withLock { $0 } == ["removeFile"])
    }

    @Test(arguments: Platform.allCases)
    func filesOfTheOldSiteAreNeverWrittenTo(_ platform: Platform) throws {
        _ = try publisher.publish(try plan("1"), to: folder("Site"))
        // A backup of hard links must stay what it is.
        try folder.makeFolder("Backup/c")
        try folder.makeFolder("Backup/d")
        for path in paths { try folder.hardLink("Site/\(path)", to: "Backup/\(path)") }
        let before = folder.tree("Backup")
        for text in ["2", "3"] {
            _ = try Publisher(operations: platform.operations).publish(try plan(text), to: folder("Site"))
            #expect(folder.tree("Backup") == before)
            #expect(folder.read("Site/b.html") == text)
        }
    }

    @Test(arguments: ["Site/a.html", "Site/c/source"])
    func aChangedFileIsPutRight(_ path: String) throws {
        _ = try publisher.publish(try plan("1"), to: folder("Site"))
        let before = folder.tree("Site")
        var text = Array((folder.read(path) ?? "").utf8)
        text[text.count - 1] ^= 1
        try folder.write(path, bytes: text)
        let summary = try publisher.publish(try plan("1"), to: folder("Site"))
        #expect(summary.written == 1)
        #expect(folder.tree("Site") == before)
    }

    @Test func aFileWithOtherPermissionsIsPutRight() throws {
        _ = try publisher.publish(try plan("1"), to: folder("Site"))
        for path in ["a.html", "manifest.json"] {
            #expect(chmod(folder("Site/\(path)"), 0o600) == 0)
            _ = try publisher.publish(try plan("1"), to: folder("Site"))
            #expect(folder.status("Site/\(path)").map { $0.st_mode & 0o777 } == 0o644)
        }
    }

    @Test func aFileChangedBeforeItIsLinkedIsNotPublished() throws {
        _ = try publisher.publish(try plan("1"), to: folder("Site"))
        var operations = FileOperations.hasty
        let link = operations.makeHardLink
        operations.makeHardLink = { [folder] path, new throws(SystemError) in
            if path.hasSuffix("a.html") {
                do { try folder.write("Site/a.html", "evil") } catch { throw SystemError(number: EIO) }
            }
            try link(path, new)
        }
        let error = #expect(throws: PublishingError.self) {
            try Publisher(operations: operations).publish(try plan("2"), to: folder("Site"))
        }
        #expect(error?.message.contains("a.html was changed while the site was built") == true)
        #expect(folder.read("Site/b.html") == "1")
        #expect(folder.names().sorted() == ["Site", "source"])
    }

    @Test(arguments: [EMLINK, EPERM, EXDEV, ENOTSUP])
    func filesThatCannotBeLinkedAreCopied(_ number: Int32) throws {
        _ = try publisher.publish(try plan("1"), to: folder("Site"))
        var operations = FileOperations.hasty
        operations.makeHardLink = { _, _ throws(SystemError) in throw SystemError(number: number) }
        let summary = try Publisher(operations: operations).publish(try plan("2"), to: folder("Site"))
        #expect((summary.written, summary.unchanged) == (1, 3))
        #expect(folder.read("Site/c/source")?.utf8.count == 300_000)
        #expect(try publisher.verify(folder("Site")).differences == [])
    }

    @Test func aStrangerInTheNewSiteStopsIt() throws {
        _ = try publisher.publish(try plan("1"), to: folder("Site"))
        let before = folder.tree("Site")
        let plan = try Plan([
            // Makes the staging folder.
            .page("a.html", "different"),
            Output(
                path: try OutputPath("b.html"),
                content: .rendered { [folder] buffer in
                    buffer.append(0x32)
                    // Another program at work in that folder.
                    do { try folder.write(".Site.new-1/site/stranger", "x") } catch { buffer.append(0x33) }
                }),
        ])
        let error = #expect(throws: PublishingError.self) { try publisher.publish(plan, to: folder("Site")) }
        #expect(error?.path == folder("Site/stranger"))
        #expect(folder.tree("Site") == before)
    }

    @Test func theDayAndTheVersionStandInTheManifest() throws {
        let options = PublishingOptions.with { $0.edition = Edition(day: "2016-09-19", version: "9") }
        _ = try publisher.publish(try plan("1"), to: folder("Site"), options: options)
        #expect(try publisher.verify(folder("Site")).manifest?.edition == options.edition)
        let later = try publisher.publish(try plan("1"), to: folder("Site"))
        #expect((later.way, later.written, later.unchanged) == (.exchanged, 0, 4))
    }
}
