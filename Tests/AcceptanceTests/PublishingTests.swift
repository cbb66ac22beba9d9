import Foundation
import Testing

/// What the built program leaves in the output folder, whatever happens to it.
@Suite struct PublishingTests {
    private static let day = ["--quiet", "--as-of", "2025-06-30"]

    /// A folder with two contents that differ in most pages.
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(SmallSite.content, below: "A")
        try folder.write(SmallSite.content, below: "B")
        let portal = try #require(SmallSite.content["portal.json"])
        try folder.write(["portal.json": portal.replacing("临水县责任公开", with: "临水县公开")], below: "B")
        try folder.write(["pages/about.md": "---\ntitle: 关于\n---\n\n正文。\n"], below: "B")
        return folder
    }

    private func build(
        _ content: String, in folder: TemporaryFolder, _ options: [String] = [], to site: String = "Site"
    ) throws -> Program.Outcome {
        try Program.run(
            ["build", "--content", content, "--output", site] + PublishingTests.day + options, in: folder.url)
    }

    private func verify(_ folder: TemporaryFolder, _ site: String = "Site") throws -> Program.Outcome {
        try Program.run(["verify", site], in: folder.url)
    }

    private func inodes(_ folder: TemporaryFolder, _ paths: some Sequence<String>) -> [String: UInt64] {
        var found: [String: UInt64] = [:]
        for path in paths {
            var status = stat()
            if lstat(folder.url.appendingPathComponent("Site/\(path)").path, &status) == 0 {
                found[path] = UInt64(status.st_ino)
            }
        }
        return found
    }

    // MARK: Writing what differs

    @Test func nothingIsWrittenWhereNothingChanged() throws {
        let folder = try folder()
        #expect(try build("A", in: folder).status == 0)
        let site = try folder.files(below: "Site")
        let before = inodes(folder, site.keys)
        let status = try FileManager.default.attributesOfItem(atPath: folder["Site"].path)
        let outcome = try Program.run(
            ["build", "--content", "A", "--as-of", "2025-06-30"], in: folder.url)
        #expect(outcome.output.contains(", 0 rendered, 0 files written, \(site.count - 1) unchanged, 0 removed."))
        #expect(outcome.output.contains("\nIt was there already, so nothing was touched.\n"))
        #expect(inodes(folder, site.keys) == before)
        let after = try FileManager.default.attributesOfItem(atPath: folder["Site"].path)
        #expect(status[.systemFileNumber] as? UInt64 == after[.systemFileNumber] as? UInt64)
        #expect(status[.modificationDate] as? Date == after[.modificationDate] as? Date)
    }

    @Test func onlyWhatDiffersIsWritten() throws {
        let folder = try folder()
        #expect(try build("A", in: folder).status == 0)
        let old = try folder.files(below: "Site")
        let before = inodes(folder, old.keys)
        let duties = try #require(SmallSite.content["duties.json"])
        try folder.write(["duties.json": duties.replacing("供水工程", with: "引水工程")], below: "A")
        let outcome = try Program.run(
            ["build", "--content", "A", "--as-of", "2025-06-30", "--format", "json"], in: folder.url)
        let new = try folder.files(below: "Site")
        let after = inodes(folder, new.keys)
        let changed = differences(old, new).filter { $0 != "manifest.json" }
        #expect(changed.contains("duties/index.html") && changed.count < old.count / 2)
        #expect(new.keys.filter { before[$0] != after[$0] && $0 != "manifest.json" }.sorted() == changed)
        #expect(outcome.output.contains("\"written\": \(changed.count), "))
        #expect(outcome.output.contains("\"unchanged\": \(new.count - 1 - changed.count), "))
        #expect(outcome.output.contains("\"way\": \"exchanged\""))
        #expect(try verify(folder).status == 0)
    }

    @Test func aPageChangedInTheSiteDoesNotSurvive() throws {
        let folder = try folder()
        #expect(try build("A", in: folder).status == 0)
        let before = try folder.files(below: "Site")
        // Of the same length, so that neither size nor name gives it away.
        let page = try #require(before["units/index.html"])
        var forged = Array(page)
        forged[forged.count / 2] ^= 1
        try folder.write(forged, to: "Site/units/index.html")
        #expect(try build("A", in: folder).status == 0)
        #expect(differences(try folder.files(below: "Site"), before) == [])
    }

    // MARK: Killed, or without space

    @Test func killsAtAnyInstantLeaveTheOldSiteOrTheNew() throws {
        let folder = try folder()
        let options = ["--jobs", "2"] + PublishingTests.day
        var sites: [[String: Data]] = []
        for content in ["A", "B"] {
            #expect(try build(content, in: folder, to: "Reference-\(content)").status == 0)
            sites.append(try folder.files(below: "Reference-\(content)"))
        }
        try folder.write([".well-known/security.txt": "甲"], below: "Site")
        let owned = [".well-known/security.txt": Data("甲".utf8)]
        let duration = ContinuousClock().measure { _ = try? build("A", in: folder) }
        let longest = max(2000, Int(duration / .microseconds(1)))
        var seed: UInt64 = 20_160_919
        var kills = 0
        for round in 0..<300 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let content = folder["AB".map { String($0) }[round % 2]].path
            let wasKilled = try Program.run(
                ["build", "--content", content, "--output", folder["Site"].path] + options,
                killedAfter: UInt32(Int(seed >> 33) % longest))
            if wasKilled { kills += 1 }
            let found = try folder.files(below: "Site")
            let isWhole = sites.contains { differences(found, $0.merging(owned) { $1 }) == [] }
            #expect(isWhole, "round \(round), \(found.count) files")
            if !isWhole { return }
        }
        #expect(kills > 100)
        // The next build leaves nothing of those before it.
        #expect(try build("A", in: folder).status == 0)
        #expect(try verify(folder).status == 0)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(names.sorted() == ["A", "B", "Reference-A", "Reference-B", "Site"])
    }

    /// Runs a shell script on a file system of so many kilobytes at `disk`, in a name space of its own.
    private func onSmallDisk(_ kilobytes: Int, _ script: String, in folder: TemporaryFolder) throws -> Program.Outcome {
        let preparation = """
            mkdir -p disk && mount -t tmpfs -o size=\(kilobytes)k none disk && cp -R Start/. disk/ && \
            P="$1" && \(script); cp -R disk/. Result/; umount disk; true
            """
        try folder.write([".keep": ""], below: "Result")
        return try Program.run(["--version"], in: folder.url, after: preparation)
    }

    private static let canMount =
        (try? Program.run(
            ["--version"], in: FileManager.default.temporaryDirectory,
            after: "mkdir -p mingbai-mount && mount -t tmpfs none mingbai-mount && umount mingbai-mount")).map {
            $0.status == 0
        } ?? false

    @Test(.enabled(if: canMount, "mounting needs rights"), arguments: [0, 20, 60, 120, 250])
    func aFullDiskLeavesTheOldSite(kilobytesLeft: Int) throws {
        let folder = try folder()
        #expect(try build("A", in: folder, to: "Start/Site").status == 0)
        let old = try folder.files(below: "Start/Site")
        #expect(try build("B", in: folder, to: "Reference").status == 0)
        let new = try folder.files(below: "Reference")
        // The file system is counted in pages of 4 KB.
        let taken = old.values.reduce(0) { $0 + ($1.count + 4095) / 4096 * 4 }
        let outcome = try onSmallDisk(
            taken + kilobytesLeft,
            "{ \"$P\" build --content B --output disk/Site --as-of 2025-06-30; echo status $?; }", in: folder
        )
        let found = try folder.files(below: "Result/Site")
        if outcome.output.contains("status 0") {
            #expect(kilobytesLeft > 0)
            #expect(differences(found, new) == [])
        } else {
            #expect(outcome.output.contains("status 74"), "\(outcome)")
            #expect(outcome.errors.contains("disk/"))
            #expect(outcome.errors.contains("no space is left on the disk"))
            #expect(differences(found, old) == [])
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder["Result"].path).sorted() == [
                    ".keep", "Site",
                ])
        }
    }

    @Test(.enabled(if: canMount, "mounting needs rights"))
    func aMountPointIsUpdatedInPlace() throws {
        let folder = try folder()
        #expect(try build("B", in: folder, to: "Reference").status == 0)
        try folder.write([".htaccess": "甲"], below: "Start")
        let outcome = try onSmallDisk(
            8000,
            """
            { "$P" build --content A --output disk --as-of 2025-06-30; "$P" build --content B --output disk \
            --as-of 2025-06-30; "$P" verify disk; echo status $?; }
            """, in: folder)
        #expect(outcome.output.contains("updated file by file"))
        #expect(outcome.output.contains("status 0"), "\(outcome)")
        var found = try folder.files(below: "Result")
        #expect(found.removeValue(forKey: ".htaccess") == Data("甲".utf8))
        found.removeValue(forKey: ".keep")
        #expect(differences(found, try folder.files(below: "Reference")) == [])
    }

    // MARK: Adopting, waiting

    @Test func adoptedFilesStay() throws {
        let folder = try folder()
        try folder.write(["notes.txt": "甲", "old/x.html": "乙", "index.html": "丙"], below: "Site")
        let refused = try build("A", in: folder)
        #expect(refused.status == 74)
        #expect(refused.errors.contains("--adopt"))
        #expect(try build("A", in: folder, ["--adopt"]).status == 0)
        for content in ["A", "B"] {
            #expect(try build(content, in: folder).status == 0)
            let site = try folder.files(below: "Site")
            #expect(site["notes.txt"] == Data("甲".utf8))
            #expect(site["old/x.html"] == Data("乙".utf8))
            #expect(site[".replaced-1/index.html"] == Data("丙".utf8))
            #expect(site["index.html"].map { $0.count > 1000 } == true)
            #expect(try verify(folder).status == 0)
        }
    }

    @Test func aSecondBuildFailsOrWaits() throws {
        let folder = try folder()
        // Held by another process for as long as that takes.
        let busy = try Program.run(
            ["build", "--content", "A", "--quiet"], in: folder.url,
            after: "exec 9>.Site.lock && flock 9 && exec 8<&9")
        #expect(busy.status == 74)
        #expect(busy.errors.contains("another build is publishing to Site") && busy.errors.contains("--wait"))
        let waited = try Program.run(
            ["build", "--content", "A", "--quiet", "--wait"], in: folder.url,
            after: "{ flock .Site.lock sleep 0.3 & } && while ! [ -e .Site.lock ]; do :; done")
        #expect(waited.status == 0, "\(waited)")
        #expect(try verify(folder).status == 0)
    }

    // MARK: Verifying

    @Test func verifyFindsEveryDifference() throws {
        let folder = try folder()
        #expect(try build("A", in: folder).status == 0)
        let sound = try verify(folder)
        #expect(sound.status == 0 && sound.errors.isEmpty)
        #expect(sound.output.hasPrefix("Site is what mingbai "))
        let site = try folder.files(below: "Site")
        for path in site.keys.sorted() {
            var bytes = Array(try #require(site[path]))
            for index in Set([0, bytes.count / 3, bytes.count - 1]) {
                bytes[index] ^= 1
                try folder.write(bytes, to: "Site/\(path)")
                let outcome = try verify(folder)
                #expect(outcome.status == 1)
                #expect(outcome.errors.contains("Site/\(path): "), "\(path), byte \(index)")
                bytes[index] ^= 1
            }
            try folder.write(bytes, to: "Site/\(path)")
        }
        try FileManager.default.removeItem(at: folder["Site/units/index.html"])
        try folder.write(["units/new.html": "", "empty.d/.hidden": "", ".well-known/x": ""], below: "Site")
        let changed = try verify(folder)
        #expect(changed.status == 1)
        #expect(
            changed.errors == """
                Site/units/index.html: is missing
                Site/units/new.html: was added: no build wrote it
                2 differences

                """)
        let json = try Program.run(["verify", "--format", "json", "Site"], in: folder.url)
        #expect(json.output.hasPrefix("{\"file\": \"units/index.html\", \"difference\": \"missing\"}\n"))
        #expect(try verify(folder, "A").status == 1)
        #expect(try verify(folder, "none").status == 74)
    }

    // MARK: Compressed forms

    @Test func compressedFormsStandBesideTextFiles() throws {
        let folder = try folder()
        try folder.write(
            ["assets/text.csv": String(repeating: "甲,乙\r\n", count: 500), "assets/x.bin": "y"], below: "A")
        #expect(try build("A", in: folder).status == 0)
        let plain = try folder.files(below: "Site")
        #expect(try build("A", in: folder, ["--precompress"]).status == 0)
        let site = try folder.files(below: "Site")
        #expect(try verify(folder).status == 0)
        for path in plain.keys where path != "manifest.json" {
            #expect(site[path] == plain[path])
            let isText = !path.hasSuffix(".bin") && !path.hasSuffix(".png")
            #expect((site["\(path).gz"] != nil) == isText, "\(path)")
            #expect((site["\(path).br"] != nil) == isText, "\(path)")
        }
        let before = inodes(folder, site.keys)
        let duties = try #require(SmallSite.content["duties.json"])
        try folder.write(["duties.json": duties.replacing("供水工程", with: "引水工程")], below: "A")
        #expect(try build("A", in: folder, ["--precompress", "--jobs", "2"]).status == 0)
        let edited = try folder.files(below: "Site")
        let after = inodes(folder, edited.keys)
        let changed = Set(differences(site, edited))
        #expect(changed.contains("duties/index.html.br") && changed.contains("duties/index.html.gz"))
        #expect(Set(edited.keys.filter { before[$0] != after[$0] }) == changed)
        // A clean build gives the same.
        #expect(try build("A", in: folder, ["--precompress"], to: "Clean").status == 0)
        #expect(differences(try folder.files(below: "Clean"), edited) == [])
        // A form that says something else than its page does not survive.
        let about = try #require(edited["units/index.html.gz"])
        try folder.write(Array(try #require(edited["duties/index.html.gz"])), to: "Site/units/index.html.gz")
        #expect(try build("A", in: folder, ["--precompress"]).status == 0)
        #expect(try folder.files(below: "Site")["units/index.html.gz"] == about)
        // Left out again, they are gone.
        #expect(try build("A", in: folder).status == 0)
        #expect(try folder.files(below: "Site").keys.allSatisfy { !$0.hasSuffix(".gz") && !$0.hasSuffix(".br") })
    }

    @Test func timingsNameEachKindOfPage() throws {
        let folder = try folder()
        let outcome = try Program.run(
            ["build", "--content", "A", "--timings", "--as-of", "2025-06-30"], in: folder.url)
        #expect(outcome.status == 0)
        let kinds = outcome.output.split(separator: "\n").compactMap { $0.split(separator: " ").last }
        for kind in ["units/*.html", "index.html", "policies/*.html", "indicators/*/*.html"] {
            #expect(kinds.contains(Substring(kind)), "\(kind)")
        }
        let json = try Program.run(
            ["build", "--content", "A", "--timings", "--format", "json", "--as-of", "2025-06-30"], in: folder.url)
        #expect(json.output.split(separator: "\n").last?.hasPrefix("{\"summary\": ") == true)
    }
}
