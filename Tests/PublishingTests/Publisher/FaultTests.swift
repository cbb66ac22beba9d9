import Publishing
import Synchronization
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Each file operation fails once, or is the one at which the program is killed: the site is the old one or the new.
@Suite struct FaultTests {
    @Test(arguments: [
        (EIO, Platform.complete), (ENOSPC, .complete), (EIO, .withoutLinks), (EIO, .withoutEither),
        (EIO, .withoutExchange), (EIO, .mountPoint), (ENOSPC, .withoutParent),
    ])
    func oneFailureLeavesTheOldSiteOrTheNew(_ number: Int32, _ platform: Platform) throws {
        for hasOldSite in platform == .complete ? [false, true] : [true] {
            try forEachOperation { step in
                let scene = try Scene(hasOldSite: hasOldSite)
                let before = scene.folder.tree("Site")
                let fault = Fault(at: step, number: number)
                do throws(PublishingError) {
                    let summary = try scene.publish(with: platform.operations.observed(before: fault.strike))
                    #expect(scene.isWhole(scene.new) && scene.hasOwned(), "operation \(step)")
                    if let leftover = summary.leftover { #expect(leftover.errno == number) }
                } catch {
                    #expect(error.code == .inputOutput, "operation \(step): \(error)")
                    #expect(error.errno == number)
                    #expect(
                        error.message.contains(error.path) && error.path.hasPrefix(scene.folder.path)
                            || error.path == ".")
                    let after = scene.folder.tree("Site").filter { !$0.hasPrefix("Site/.mingbai.lock") }
                    #expect(after == before, "operation \(step)")
                    let left = scene.folder.names().filter { $0 != "Site" && $0 != "source" && $0 != ".Site.lock" }
                    #expect(left.isEmpty, "operation \(step)")
                }
                try expectRecovery(scene, step)
                return fault.hasCome
            }
        }
    }

    @Test(arguments: Platform.allCases)
    func aKillLeavesTheOldSiteOrTheNew(_ platform: Platform) throws {
        for hasOldSite in platform == .complete ? [false, true] : [true] {
            try forEachOperation { step in
                let scene = try Scene(hasOldSite: hasOldSite)
                let fault = Fault(at: step, isLasting: true)
                do throws(PublishingError) {
                    _ = try scene.publish(with: platform.operations.observed(before: fault.strike))
                } catch {}
                let isOld = scene.old.map(scene.isWhole) ?? !scene.folder.exists("Site")
                // An update in place may be half done: then every file is whole, and the next build finishes it.
                let isHalfDone = !platform.canExchange && scene.isMixture()
                #expect(isOld || scene.isWhole(scene.new) || isHalfDone, "operation \(step)")
                if platform != .withoutLinks { #expect(scene.hasOwned(), "operation \(step)") }
                if isHalfDone {
                    let failing = try Plan([.copy("x", from: scene.folder("missing"))])
                    #expect(throws: PublishingError.self) {
                        try scene.publish(failing, with: platform.operations)
                    }
                    let isOld = scene.old.map(scene.isWhole) ?? !scene.folder.exists("Site")
                    #expect(isOld || scene.isWhole(scene.new), "operation \(step)")
                }
                try expectRecovery(scene, step)
                return fault.hasCome
            }
        }
    }

    /// Kills the build and then the one that cleans up after it.
    @Test(arguments: Platform.allCases)
    func aKillDuringRecoveryIsRecoveredToo(_ platform: Platform) throws {
        try forEachOperation { first in
            let scene = try Scene(hasOldSite: true)
            // Each first place with one second place: all pairs would be the square of the work.
            let kills = [first, first * 7 % 110 + 1].map { Fault(at: $0, isLasting: true) }
            for kill in kills {
                do throws(PublishingError) {
                    _ = try scene.publish(with: platform.operations.observed(before: kill.strike))
                } catch {}
            }
            try expectRecovery(scene, first)
            return kills[0].hasCome
        }
    }

    @Test(arguments: Platform.allCases)
    func everyMomentShowsOneSite(_ platform: Platform) throws {
        let scene = try Scene(hasOldSite: true)
        let torn = Mutex<[String]>([])
        let operations = platform.operations.observed { name in
            let isWhole = scene.old.map(scene.isWhole) == true || scene.isWhole(scene.new)
            let isHalfDone = !platform.canExchange && scene.isMixture()
            if !isWhole && !isHalfDone { torn.withLock { $0.append(name) } }
            if platform != .withoutLinks && !scene.hasOwned() { torn.withLock { $0.append("hidden: \(name)") } }
        }
        _ = try scene.publish(with: operations)
        #expect(torn.withLock { $0 } == [])
        #expect(scene.isWhole(scene.new) && scene.hasOwned())
    }

    @Test func interruptedCallsAndShortWritesAreTakenUpAgain() throws {
        let scene = try Scene(hasOldSite: true)
        let calls = Atomic(0)
        var operations = FileOperations.hasty
        let write = operations.write
        operations.write = { descriptor, memory throws(SystemError) in
            try write(descriptor, UnsafeRawBufferPointer(rebasing: memory.prefix(3)))
        }
        let read = operations.read
        operations.read = { descriptor, memory throws(SystemError) in
            try read(descriptor, UnsafeMutableRawBufferPointer(rebasing: memory.prefix(2)))
        }
        let summary = try scene.publish(
            with: operations.observed { name throws(SystemError) in
                if calls.wrappingAdd(1, ordering: .relaxed).oldValue.isMultiple(of: 2) {
                    throw SystemError(number: EINTR)
                }
            })
        #expect(summary.leftover == nil)
        #expect(scene.isWhole(scene.new) && scene.hasOwned())
        #expect(scene.folder.names().sorted() == ["Site", "source"])
    }

    @Test func aWriteOfNothingIsAFailure() throws {
        let scene = try Scene(hasOldSite: false)
        var operations = FileOperations.hasty
        operations.write = { _, _ in 0 }
        #expect(throws: PublishingError.self) { try scene.publish(with: operations) }
        #expect(!scene.folder.exists("Site"))
    }

    @Test(arguments: [1, 2, 8])
    func theFirstFailureInOrderIsReported(_ jobs: Int) throws {
        let folder = try TemporaryFolder()
        let plan = try Plan(
            (10..<90).map { try .copy("f\($0)", from: folder($0 < 33 ? "" : "missing\($0)")) }
                .filter { $0.path.string >= "f33" })
        let error = #expect(throws: PublishingError.self) {
            try Publisher.hasty.publish(plan, to: folder("Site"), options: .with { $0.jobs = jobs })
        }
        #expect(error?.path == folder("missing33"))
        #expect(folder.names() == [])
    }

    @Test func aFullDiskSaysSo() throws {
        let scene = try Scene(hasOldSite: false)
        var operations = FileOperations.hasty
        operations.write = { _, _ throws(SystemError) in throw SystemError(number: ENOSPC) }
        let error = #expect(throws: PublishingError.self) { try scene.publish(with: operations) }
        #expect(error?.message.hasSuffix(": no space is left on the disk; make room and build again") == true)
    }

    /// Calls a function with 1, 2, 3, … until it says that there is no such operation.
    private func forEachOperation(_ body: (Int) throws -> Bool) throws {
        var step = 1
        while try body(step) { step += 1 }
        // A build has dozens of operations; fewer would mean that the faults never came.
        #expect(step > 60)
    }

    /// Builds again without faults and expects the new site, all that is the owner's, and nothing else.
    private func expectRecovery(_ scene: Scene, _ step: Int) throws {
        let summary = try scene.publish()
        #expect(summary.leftover == nil, "operation \(step)")
        #expect(scene.isWhole(scene.new) && scene.hasOwned(), "operation \(step)")
        #expect(scene.folder.names().sorted() == ["Site", "source"], "operation \(step)")
        #expect(!scene.folder.tree("Site").contains { $0.hasSuffix("-> link") }, "operation \(step)")
    }
}
