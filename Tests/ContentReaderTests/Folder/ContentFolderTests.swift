import Accountability
import ContentReader
import Foundation
import SourceText
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite struct ContentFolderTests {
    static let cases: [ReadingCase] = [
        ReadingCase(
            "files at the top", ["unit.json": "{}", "README.md": "x", ".gitignore": "x", "units.json~": "x"],
            ["README.md:1:1 warning unknown-file", "unit.json:1:1 warning unknown-file"]),
        ReadingCase(
            "folders at the top", ["policy/a.md": "x", "misc/x": "x", ".git/config": "x"],
            ["misc:1:1 warning unknown-folder", "policy:1:1 warning unknown-folder"]),
        ReadingCase(
            "a folder for a file", ["portal.json/x.json": "{}", "portal.json": nil],
            ["portal.json:1:1 error missing-portal", "portal.json:1:1 error not-a-file"]),
        ReadingCase("a file for a folder", ["policies": "x"], ["policies:1:1 error not-a-folder"]),
        ReadingCase(
            "other files in a section",
            [
                "policies/x.txt": "x", "indicators/2016.jsn": "x", "units/more.JSON": "{}", "policies/.x.md.swp": "x",
                "policies/x.md~": "x",
            ],
            [
                "indicators/2016.jsn:1:1 warning unknown-file", "policies/x.txt:1:1 warning unknown-file",
                "units/more.JSON:1:1 warning unknown-file",
            ]),
        ReadingCase(
            "folders in a section", ["policies/2016/x.md": "x", "theme/fonts/x": "x"],
            ["policies/2016:1:1 warning unknown-folder", "theme/fonts:1:1 warning unknown-folder"]),
        ReadingCase(
            "a theme", ["theme/custom.ccs": "x", "theme/head.html": "<meta>"],
            ["theme/custom.ccs:1:1 warning unknown-file"]),
        ReadingCase(
            "funds and notices",
            ["funds/x.json": "", "notices/x.md": "", "notices/y.txt": ""],
            [
                "funds/x.json:1:1 error empty-file", "notices/x.md:1:1 error missing-front-matter",
                "notices/y.txt:1:1 warning unknown-file",
            ]),
    ]

    @Test(arguments: cases) func problems(_ example: ReadingCase) throws {
        try example.check()
    }

    @Test func anEmptyFolderToComeIsNothing() throws {
        let fixture = try ContentFixture { folder in
            try FileManager.default.createDirectory(
                at: folder.appending(path: "progress"), withIntermediateDirectories: true)
        }
        #expect(fixture.problems == [])
    }

    @Test func aFolderThatIsNotThereIsAnError() throws {
        let day = try #require(Day("2016-01-01"))
        #expect(throws: ContentFolderError(.open, "/nowhere/Content", errorNumber: ENOENT)) {
            try ContentReader.read(folder: "/nowhere/Content", asOf: { _ in day }, log: ProblemLog())
        }
    }

    @Test func pipesAreNotOpened() throws {
        let fixture = try ContentFixture { folder in
            #expect(mkfifo(folder.appending(path: "units.json").path, 0o600) == 0)
            #expect(mkfifo(folder.appending(path: "assets-pipe").path, 0o600) == 0)
        }
        #expect(fixture.problems == ["assets-pipe:1:1 error special-file", "units.json:1:1 error special-file"])
    }

    @Test func linksStayInside() throws {
        let outside = FileManager.default.temporaryDirectory.appending(path: "outside-\(UUID().uuidString)")
        try Data("{}".utf8).write(to: outside)
        defer { try? FileManager.default.removeItem(at: outside) }
        let fixture = try ContentFixture(["assets/a.txt": "a", "assets/deep/b.txt": "b"]) { folder in
            func link(_ path: String, to target: String) throws {
                try FileManager.default.createSymbolicLink(
                    atPath: folder.appending(path: path).path, withDestinationPath: target)
            }
            try link("assets/again.txt", to: "a.txt")
            try link("assets/folder", to: "deep")
            try link("assets/loop", to: "..")
            try link("assets/nowhere", to: "missing")
            try link("units.json", to: outside.path)
            try link("policies", to: "/etc")
        }
        #expect(
            fixture.problems == [
                "assets/loop:1:1 error link-loop", "assets/nowhere:1:1 error dead-link",
                "policies:1:1 error link-outside", "units.json:1:1 error link-outside",
            ])
    }

    @Test func linksInsideAreFollowed() throws {
        let fixture = try ContentFixture(["assets/a.txt": "a", "assets/deep/b.txt": "b"]) { folder in
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: "assets/folder").path, withDestinationPath: "deep")
        }
        #expect(fixture.content?.assets.map(\.path) == ["assets/a.txt", "assets/deep/b.txt", "assets/folder/b.txt"])
    }

    @Test func namesAreWellFormed() throws {
        let fixture = try ContentFixture { folder in
            func write(_ name: [UInt8]) {
                var path = Array(folder.path.utf8) + Array("/assets/".utf8) + name + [0]
                let file = path.withUnsafeMutableBytes {
                    fopen($0.assumingMemoryBound(to: CChar.self).baseAddress, "w")
                }
                if let file { fclose(file) } else { Issue.record("\(name) was not made") }
            }
            try FileManager.default.createDirectory(
                at: folder.appending(path: "assets"), withIntermediateDirectories: true)
            write(Array("caf\u{E9}.txt".utf8))
            write(Array("cafe\u{301}.txt".utf8))
            write(Array("a\\b.txt".utf8))
            write([0x61, 0xFF, 0x62])
            write(Array("表格 1.txt".utf8))
        }
        #expect(fixture.diagnostics.map(\.code) == ["invalid-name", "invalid-name", "invalid-name"])
        #expect(
            fixture.messages.contains(
                "the name of this file is written with decomposed characters; rename it to \"caf\u{E9}.txt\""))
    }

    @Test func themesAreText() throws {
        let fixture = try ContentFixture(["theme/head.html": "x"]) { folder in
            try Data([0x61, 0xFF]).write(to: folder.appending(path: "theme/head.html"))
        }
        #expect(fixture.problems == ["theme/head.html:1:1 error not-utf8"])
    }

    @Test func aFileThatCannotBeReadIsAnError() throws {
        // To the superuser every file can be read.
        guard geteuid() != 0 else { return }
        #expect(throws: ContentFolderError.self) {
            try ContentFixture(["units.json": "{}"]) { folder in
                #expect(chmod(folder.appending(path: "units.json").path, 0) == 0)
            }
        }
    }

    @Test(arguments: [("Content", "Content/portal.json"), ("./Content/", "./Content/portal.json")])
    func pathsAreContinuedAsGiven(folder: String, portal: String) throws {
        let error = ContentFolderError(.open, portal, errorNumber: EACCES)
        #expect(error.description.hasPrefix("cannot open \(portal): "))
        let path = FileManager.default.temporaryDirectory.appending(path: "content-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: path) }
        let day = try #require(Day("2016-01-01"))
        for given in [path.path, path.path + "/"] {
            let log = ProblemLog()
            _ = try ContentReader.read(folder: given, asOf: { _ in day }, log: log)
            #expect(log.resolved().map(\.file) == [path.path + "/portal.json"])
        }
    }
}
