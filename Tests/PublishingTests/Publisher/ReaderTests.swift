import Parallel
import Publishing
import Synchronization
import Testing

@testable import Publishing

/// Visitors read while the site is replaced.
@Suite struct ReaderTests {
    @Test func readersFindWholeFiles() throws {
        let folder = try TemporaryFolder()
        let versions = try (0...9).map { number in
            let text = String(repeating: "\(number)", count: 20_000)
            return try Plan.pages(["a.html": text, "sub/b.html": text])
        }
        _ = try Publisher.hasty.publish(versions[0], to: folder("Site"))
        try folder.write("Site/.gitignore", "*")
        let isDone = Atomic(false)
        let rounds = parallelMap(count: 4, jobs: 4, workspace: { 0 }) { _, worker -> [String] in
            var wrong: [String] = []
            if worker == 0 {
                for number in 1...40 {
                    do {
                        _ = try Publisher.hasty.publish(versions[number % 10], to: folder("Site"))
                    } catch {
                        wrong.append("\(error)")
                    }
                }
                isDone.store(true, ordering: .releasing)
            }
            while !isDone.load(ordering: .acquiring) {
                for path in ["a.html", "sub/b.html"] {
                    // A reader that had found the old folder may find it emptied; looking again finds the new one.
                    let text = folder.read("Site/\(path)") ?? folder.read("Site/\(path)")
                    if text?.utf8.count != 20_000 || Set(text?.utf8 ?? "".utf8).count != 1 { wrong.append(path) }
                }
                if folder.read("Site/.gitignore") ?? folder.read("Site/.gitignore") != "*" { wrong.append("hidden") }
            }
            return wrong
        }
        #expect(rounds.flatMap { $0 } == [])
    }
}
