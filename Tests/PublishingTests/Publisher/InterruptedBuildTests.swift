import Publishing
import Testing

@testable import Publishing

/// What is beside the site when a build begins.
@Suite struct InterruptedBuildTests {
    let folder: TemporaryFolder
    let publisher = Publisher.hasty

    init() throws {
        folder = try TemporaryFolder()
    }

    private func mark(_ paths: String...) throws -> [UInt8] {
        StagingMark(outputs: try paths.map { try OutputPath($0) }).bytes
    }

    @Test func halfASiteIsRemoved() throws {
        try folder.write(".Site.new-7/outputs.json", bytes: try mark("a", "b/c"))
        try folder.write(".Site.new-7/site/b/c", "half")
        _ = try publisher.publish(try .pages(["a": "1"]), to: folder("Site"))
        #expect(folder.names() == ["Site"])
    }

    @Test func aFolderBarelyBegunIsRemoved() throws {
        try folder.makeFolder(".Site.new-1")
        try folder.write(".Site.new-2/outputs.json", "{\n  \"gen")
        _ = try publisher.publish(try .pages(["a": "1"]), to: folder("Site"))
        #expect(folder.names() == ["Site"])
    }

    @Test func foldersThatOnlyLookLikeOursAreLeftAlone() throws {
        try folder.write(".Site.new-1/notes.txt", "mine")
        try folder.write(".Site.new-old/outputs.json", bytes: try mark("a"))
        try folder.write(".Other.new-1/outputs.json", bytes: try mark("a"))
        try folder.write(".Site.new-3", "a file")
        let before = folder.tree()
        _ = try publisher.publish(try .pages(["a": "1"]), to: folder("Site"))
        #expect(folder.tree().filter { !$0.hasPrefix("Site/") } == before)
    }

    @Test func filesNobodyKnowsAreNotRemoved() throws {
        try folder.write(".Site.new-1/outputs.json", bytes: try mark("a"))
        try folder.write(".Site.new-1/site/a", "half")
        try folder.write(".Site.new-1/site/letter.txt", "dear")
        let error = #expect(throws: PublishingError.self) {
            try publisher.publish(try .pages(["a": "1"]), to: folder("Site"))
        }
        #expect(error?.code == .refusedFolder)
        #expect(error?.message.contains("letter.txt") == true)
        #expect(folder.read(".Site.new-1/site/letter.txt") == "dear")
        folder.remove(".Site.new-1/site/letter.txt")
        _ = try publisher.publish(try .pages(["a": "1"]), to: folder("Site"))
        #expect(folder.names() == ["Site"])
    }

    @Test func twoFilesOfTheOwnerAreNotMadeOne() throws {
        try folder.write(".Site.new-1/outputs.json", bytes: try mark("a"))
        try folder.write(".Site.new-1/site/.git/HEAD", "old")
        try folder.write("Site/.git/HEAD", "new")
        let error = #expect(throws: PublishingError.self) {
            try publisher.publish(try .pages(["a": "1"]), to: folder("Site"))
        }
        #expect(error?.path == folder(".Site.new-1/site/.git"))
        #expect(folder.read("Site/.git/HEAD") == "new")
        #expect(folder.read(".Site.new-1/site/.git/HEAD") == "old")
    }

    @Test func theOwnersFilesComeBackEvenWithoutASite() throws {
        try folder.write(".Site.new-1/outputs.json", bytes: try mark("a"))
        try folder.write(".Site.new-1/site/sub/.git/HEAD", "kept")
        _ = try publisher.publish(try .pages(["a": "1"]), to: folder("Site"))
        #expect(folder.read("Site/sub/.git/HEAD") == "kept")
        #expect(folder.names() == ["Site"])
    }

    @Test func aFileThatCameInMeanwhileIsKept() throws {
        _ = try publisher.publish(try .pages(["a": "1"]), to: folder("Site"))
        let late = Output(
            path: try OutputPath("a"),
            content: .rendered { [folder] buffer in
                // Comes after the old site was looked through and before it is replaced.
                do { try folder.write("Site/late.txt", "dear") } catch { buffer += Array("\(error)".utf8) }
            })
        let summary = try publisher.publish(try Plan([late]), to: folder("Site"))
        #expect(summary.leftover?.message.contains("late.txt") == true)
        #expect(folder.read("Site/a") == "")
        #expect(folder.read(".Site.new-1/site/late.txt") == "dear")
    }
}
