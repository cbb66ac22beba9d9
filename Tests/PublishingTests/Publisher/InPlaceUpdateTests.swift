import Publishing
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Updates file by file that cannot come to their end.
@Suite struct InPlaceUpdateTests {
    /// Rights that are missing in the middle of a site are found before anything in it changes.
    @Test(arguments: ["", "kept", "same", "returned"])
    func aFolderThatMayNotBeWrittenToLeavesTheOldSite(_ name: String) throws {
        let scene = try Scene(hasOldSite: true)
        let before = scene.folder.tree("Site")
        let place = scene.folder(name.isEmpty ? "Site" : "Site/\(name)")
        var operations = Platform.withoutExchange.operations
        let move = operations.move
        let removeFile = operations.removeFile
        operations.checkWriting = { folder throws(SystemError) in
            if folder == place { throw SystemError(number: EACCES) }
        }
        operations.move = { from, to throws(SystemError) in
            if to.hasPrefix("\(place)/") && !to.dropFirst(place.utf8.count + 1).contains("/") {
                throw SystemError(number: EACCES)
            }
            try move(from, to)
        }
        operations.removeFile = { path throws(SystemError) in
            if path.hasPrefix("\(place)/") && !path.dropFirst(place.utf8.count + 1).contains("/") {
                throw SystemError(number: EACCES)
            }
            try removeFile(path)
        }
        let changes = name != "same"
        do throws(PublishingError) {
            _ = try scene.publish(with: operations)
            #expect(!changes)
            #expect(scene.isWhole(scene.new) && scene.hasOwned())
        } catch {
            #expect(changes)
            #expect(error.path == place)
            #expect(error.message.hasPrefix("cannot write to \(place): permission is denied; give the user"))
            #expect(!error.isUnfinished)
            #expect(scene.folder.tree("Site") == before)
            #expect(scene.folder.names().sorted() == ["Site", "source"])
        }
    }

    @Test func aFailureThatPersistsIsNamedUntilItIsMended() throws {
        let scene = try Scene(hasOldSite: true)
        var operations = Platform.withoutExchange.operations
        let move = operations.move
        let place = scene.folder("Site/kept/page.html")
        operations.move = { from, to throws(SystemError) in
            if to == place { throw SystemError(number: EIO) }
            try move(from, to)
        }
        for _ in 0..<3 {
            let error = #expect(throws: PublishingError.self) { try scene.publish(with: operations) }
            #expect(error?.isUnfinished == true)
            #expect(error?.path == place)
            #expect(error?.message.contains("part of it is new; the next build finishes it") == true)
            #expect(scene.isMixture() && scene.hasOwned())
        }
        let summary = try scene.publish(with: Platform.withoutExchange.operations)
        #expect(summary.leftover == nil)
        #expect(scene.isWhole(scene.new) && scene.hasOwned())
        #expect(scene.folder.names().sorted() == ["Site", "source"])
    }
}
