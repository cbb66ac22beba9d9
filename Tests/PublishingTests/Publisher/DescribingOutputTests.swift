import Publishing
import Testing

/// Outputs that tell of other files are rendered when those stand.
@Suite struct DescribingOutputTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("source", "copied")
    }

    /// Pages, a copy, and two outputs that list every file they are told of.
    private func plan(_ text: String) throws -> Plan {
        func list(_ path: String) throws -> Output {
            Output(
                path: try OutputPath(path),
                content: .describing { files, buffer in
                    for file in files.values.sorted(by: { $0.path < $1.path }) {
                        buffer += "\(file.path) \(file.size) \(file.digest)\n".utf8
                    }
                })
        }
        // By their paths one stands before the files it tells of.
        return try Plan([
            list("a-list.txt"), .page("b.txt", text), .copy("c.txt", from: folder("source")), .page("d.txt", "same"),
            list("z-list.txt"),
        ])
    }

    private func lines(_ text: String) -> String {
        [("b.txt", text), ("c.txt", "copied"), ("d.txt", "same")].map { path, text in
            "\(path) \(text.utf8.count) \(Digest(of: Array(text.utf8)))\n"
        }.joined()
    }

    @Test(arguments: [1, 2, 8])
    func theyTellOfEveryOtherFile(_ jobs: Int) throws {
        for text in ["one", "another", "another"] {
            let summary = try Publisher.hasty.publish(
                try plan(text), to: folder("Site"), options: .with { $0.jobs = jobs })
            #expect(folder.read("Site/a-list.txt") == lines(text))
            #expect(folder.read("Site/z-list.txt") == lines(text))
            #expect(summary.pages == 4 && summary.copies == 1)
        }
        // Nothing differs a second time, kept files have been told of all the same.
        let summary = try Publisher.hasty.publish(try plan("another"), to: folder("Site"))
        #expect(summary.way == .alreadyThere && summary.written == 0)
    }

    /// Where an edition is built again nothing is rendered, unless a copied file they tell of has changed.
    @Test func theyAreKeptOnlyWithWhatTheyTellOf() throws {
        let options = PublishingOptions.with {
            $0.edition = Edition(day: "2016-09-19", version: "1", inputs: Digest(of: Array("inputs".utf8)))
        }
        for (copied, rendered) in [("copied", 4), ("copied", 0), ("changed", 2), ("changed", 0)] {
            try folder.write("source", copied)
            let summary = try Publisher.hasty.publish(try plan("one"), to: folder("Site"), options: options)
            #expect(summary.rendered == rendered)
            let line = "c.txt \(copied.utf8.count) \(Digest(of: Array(copied.utf8)))\n"
            #expect(folder.read("Site/a-list.txt")?.contains(line) == true)
        }
    }

    @Test func compressedFormsAreMade() throws {
        _ = try Publisher.hasty.publish(try plan("one"), to: folder("Site"), options: .with { $0.compresses = true })
        #expect(folder.names("Site").contains("a-list.txt.gz"))
        #expect(folder.read("Site/a-list.txt")?.hasPrefix(lines("one").prefix(20)) == true)
    }

    @Test func inspectionAndTimingSeeThem() throws {
        let plan = try plan("one").mapRendering { path, render in
            { buffer in
                buffer += "\(path):".utf8
                render(&buffer)
            }
        }
        let seen = plan.inspectingPages(jobs: 2) { "\($0) \(String(decoding: $1, as: UTF8.self).prefix(12))" }
        #expect(seen == ["a-list.txt a-list.txt:b", "b.txt b.txt:one", "d.txt d.txt:same", "z-list.txt z-list.txt:b"])
    }
}
