import Foundation
import Testing

/// What the program takes on its command line, and how it ends.
@Suite struct CommandLineTests {
    /// A folder that holds the small site's content.
    private func folder(_ changes: [String: String] = [:]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(SmallSite.content.merging(changes) { $1 }, below: "Content")
        return folder
    }

    /// Runs the program on the small site's content with some changes.
    private func run(_ arguments: [String], with changes: [String: String] = [:]) throws -> Program.Outcome {
        let folder = try folder(changes)
        return try Program.run(arguments + CommandLineTests.day, in: folder.url)
    }

    private static let day = ["--as-of", "2025-06-30"]

    /// Content with one warning and nothing worse.
    private static let warned = [
        "portal.json": #"{"title": "公开", "language": "zh-Hans", "url": "https://www.example.org/", "#
            + #""authority": {"name": "甲"}, "filing": {"siteCode": "0000000000", "icp": "备00号"}}"#
    ]

    private static let mistaken = ["duties.json": #"{"duties": [{"id": "a"},]}"#]

    // MARK: Wrong usage

    @Test(arguments: [
        ["biuld"], ["build", "--contents", "Content"], ["build", "--as-of", "2025-02-29"],
        ["build", "--as-of", "today"],
        ["build", "--jobs", "0"], ["build", "--jobs", "-1"], ["build", "--jobs", "many"], ["build", "--format", "xml"],
        ["build", "Content"], ["check", "--output", "Site"], ["--quiet"],
    ])
    func wrongUsageIs64(arguments: [String]) throws {
        let folder = try folder()
        let outcome = try Program.run(arguments, in: folder.url)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("Error: "))
        #expect(outcome.errors.contains("Usage: mingbai"))
        #expect(try folder.files().keys.allSatisfy { $0.hasPrefix("Content/") })
    }

    @Test(arguments: ["", "soon", "-1", "99999999999999999999", "1e9"])
    func epochThatIsNoneIs64(epoch: String) throws {
        let folder = try folder()
        let outcome = try Program.run(["build"], in: folder.url, environment: ["SOURCE_DATE_EPOCH": epoch])
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("SOURCE_DATE_EPOCH") || outcome.errors.contains("seconds"))
        #expect(try folder.files().keys.allSatisfy { $0.hasPrefix("Content/") })
    }

    @Test func helpNamesEveryCommandAndOption() throws {
        let help = try Program.run(["--help"])
        #expect(help.status == 0)
        for word in ["build", "check", "verify"] { #expect(help.output.contains("  \(word)")) }
        let build = try Program.run(["build", "--help"])
        #expect(build.status == 0)
        let options = ["--content", "--output", "--as-of", "--strict", "--jobs", "--format", "--quiet"]
        for option in options + ["--adopt", "--wait", "--precompress", "--timings"] {
            #expect(build.output.contains("  \(option)"), "\(option)")
        }
        for status in ["0 ", "1 ", "64 ", "74 ", "70 "] { #expect(build.output.contains(status)) }
        #expect(build.errors.isEmpty)
        let check = try Program.run(["check", "--help"])
        for option in options where option != "--output" && option != "--jobs" {
            #expect(check.output.contains("  \(option)"), "\(option)")
        }
    }

    // MARK: Built, or not

    @Test func aBuildSaysWhatItWrote() throws {
        let folder = try folder()
        let outcome = try Program.run(["build"] + CommandLineTests.day, in: folder.url)
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        let pages = try folder.files(below: "Site").count - 1
        let lines = outcome.output.split(separator: "\n")
        #expect(
            lines.dropLast() == [
                """
                The site in Site has \(pages) pages and 0 attachments: 5 content files read and checked, \
                \(pages) rendered, \(pages) files written, 0 unchanged, 0 removed.
                """,
                "It is a new folder, put in place in one step.",
            ])
        #expect(lines.last?.hasPrefix("Seconds: reading 0.") == true)
        #expect(SiteAudit(files: try folder.files(below: "Site")).breaches() == [])
    }

    @Test func aCheckWritesNothing() throws {
        let folder = try folder()
        let before = try folder.files()
        let sound = try Program.run(["check"] + CommandLineTests.day, in: folder.url)
        #expect(sound.status == 0)
        #expect(sound.output.hasPrefix("The content is sound: "))
        #expect(sound.errors.isEmpty)
        #expect(differences(try folder.files(), before) == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["Content"])

        try folder.write(CommandLineTests.mistaken, below: "Content")
        let mistaken = try Program.run(["check"] + CommandLineTests.day, in: folder.url)
        #expect(mistaken.status == 1)
        #expect(mistaken.errors.hasSuffix("3 errors; nothing was published\n"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["Content"])
    }

    @Test func strictLetsWarningsStop() throws {
        let folder = try folder(CommandLineTests.warned)
        let strict = try Program.run(["build", "--strict"] + CommandLineTests.day, in: folder.url)
        #expect(strict.status == 1)
        #expect(strict.errors.contains(": warning: "))
        #expect(strict.errors.hasSuffix("1 warning (--strict); nothing was published\n"))
        #expect(!FileManager.default.fileExists(atPath: folder["Site"].path))
        #expect(try Program.run(["build"] + CommandLineTests.day, in: folder.url).status == 0)
        // Notes are no warnings.
        let noted = try self.folder([
            "portal.json": (SmallSite.content["portal.json"] ?? "")
                .replacing("\"url\": \"https://www.example.org/linshui/\",\n", with: "")
        ])
        let outcome = try Program.run(["build", "--strict"] + CommandLineTests.day, in: noted.url)
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains(": note: "))
    }

    @Test func quietPrintsProblemsOnly() throws {
        let sound = try run(["build", "--quiet"])
        #expect(sound.status == 0)
        #expect(sound.output.isEmpty && sound.errors.isEmpty)
        let warned = try run(["build", "--quiet"], with: CommandLineTests.warned)
        #expect(warned.status == 0)
        #expect(warned.output.isEmpty)
        #expect(warned.errors.contains(": warning: "))
        let mistaken = try run(["build", "--quiet"], with: CommandLineTests.mistaken)
        #expect(mistaken.status == 1)
        #expect(mistaken.errors.contains(": error: "))
        #expect(!mistaken.errors.contains("published"))
    }

    @Test func jsonIsOneObjectALine() throws {
        let folder = try folder(CommandLineTests.mistaken)
        let outcome = try Program.run(["build", "--format", "json"] + CommandLineTests.day, in: folder.url)
        #expect(outcome.status == 1)
        #expect(outcome.errors.isEmpty)
        let lines = try CommandLineTests.objects(outcome.output)
        #expect(lines.count == 4)
        for line in lines.dropLast() {
            #expect(line["file"] as? String == "Content/duties.json")
            #expect(line["severity"] as? String == "error")
            #expect(
                Set(line.keys).isSuperset(of: ["file", "line", "column", "endColumn", "severity", "code", "message"]))
        }
        #expect(lines.map { $0["code"] as? String } == ["missing-key", "missing-key", "trailing-comma", nil])
        let summary = try #require(lines.last?["summary"] as? [String: Any])
        #expect(summary["published"] as? Bool == false)
        #expect(summary["errors"] as? Int == 3)
    }

    @Test func jsonTellsOfSuccessAndFailureToo() throws {
        for (arguments, changes, status, published): ([String], [String: String], Int32, Bool) in [
            (["build"], [:], 0, true), (["check"], [:], 0, false),
            (["build", "--quiet"], CommandLineTests.warned, 0, true),
            (["build", "--strict"], CommandLineTests.warned, 1, false),
            (["build", "--output", "Content/Site"], [:], 74, false), (["check", "--content", "none"], [:], 74, false),
        ] {
            let outcome = try run(arguments + ["--format", "json"], with: changes)
            #expect(outcome.status == status, "\(arguments)")
            #expect(outcome.errors.isEmpty == (status != 74), "\(arguments)")
            let lines = try CommandLineTests.objects(outcome.output)
            let summary = try #require(lines.last?["summary"] as? [String: Any])
            #expect(summary["published"] as? Bool == published, "\(arguments)")
            #expect(lines.dropLast().allSatisfy { $0["summary"] == nil })
        }
    }

    private static func objects(_ text: String) throws -> [[String: Any]] {
        #expect(text.hasSuffix("\n"))
        return try text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    // MARK: Input and output

    @Test func contentThatCannotBeReadIs74() throws {
        let folder = try folder()
        let missing = try Program.run(["build", "--content", "Contents"], in: folder.url)
        #expect(missing.status == 74)
        #expect(missing.errors.contains("Contents"))
        let file = try Program.run(["check", "--content", "Content/duties.json"], in: folder.url)
        #expect(file.status == 74)
        #expect(file.errors.contains("Content/duties.json"))
        #expect(!FileManager.default.fileExists(atPath: folder["Site"].path))
    }

    @Test(.enabled(if: geteuid() != 0, "root reads everything"))
    func aFileThatMayNotBeReadIs74() throws {
        let folder = try folder()
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder["Content/duties.json"].path)
        let outcome = try Program.run(["build"], in: folder.url)
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("Content/duties.json"))
    }

    @Test func aFolderWithForeignFilesIsRefusedAndKept() throws {
        let folder = try folder()
        try folder.write(["notes.txt": "甲", "old/index.html": "乙", ".well-known/x": "丙"], below: "Site")
        let before = try folder.files(below: "Site")
        let outcome = try Program.run(["build"] + CommandLineTests.day, in: folder.url)
        #expect(outcome.status == 74)
        #expect(outcome.errors.contains("notes.txt"))
        #expect(outcome.errors.contains("old"))
        #expect(!outcome.errors.contains(".well-known"))
        #expect(differences(try folder.files(below: "Site"), before) == [])
        #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.url.path)) == ["Content", "Site"])
    }

    @Test func filesOfTheOwnerStay() throws {
        let folder = try folder()
        try folder.write([".gitignore": "*\n", ".well-known/security.txt": "甲"], below: "Site")
        for _ in 1...2 {
            #expect(try Program.run(["build"] + CommandLineTests.day, in: folder.url).status == 0)
            let files = try folder.files(below: "Site")
            #expect(files[".gitignore"] == Data("*\n".utf8))
            #expect(files[".well-known/security.txt"] == Data("甲".utf8))
            #expect(files["index.html"] != nil)
        }
    }

    @Test(arguments: ["Content", "Content/Site", "Content/assets", "Content/../Content/Site", "."])
    func outputThatTouchesTheContentIsRefused(output: String) throws {
        let folder = try folder(["assets/a.txt": "甲"])
        let before = try folder.files()
        let outcome = try Program.run(["build", "--output", output] + CommandLineTests.day, in: folder.url)
        #expect(outcome.status == 74)
        #expect(outcome.errors.hasPrefix("mingbai: "))
        #expect(differences(try folder.files(), before) == [])
    }

    @Test func outputThatIsAFileIsRefused() throws {
        let folder = try folder()
        try folder.write(["Site": "甲"])
        let outcome = try Program.run(["build"] + CommandLineTests.day, in: folder.url)
        #expect(outcome.status == 74)
        #expect(try folder.files()["Site"] == Data("甲".utf8))
    }

    // MARK: The day

    private static let future = """
        ---
        title: 补充规定
        issued: 2025-02-01
        published: 2025-07-01
        ---

        第一条　供水单位应当公开水质。

        """

    private func appears(_ arguments: [String], epoch: String? = nil) throws -> Bool {
        let folder = try folder(["policies/lbf-2025-8.md": CommandLineTests.future])
        let environment = epoch.map { ["SOURCE_DATE_EPOCH": $0, "TZ": "America/New_York"] } ?? [:]
        let outcome = try Program.run(["build"] + arguments, in: folder.url, environment: environment)
        #expect(outcome.status == 0)
        let site = try folder.files(below: "Site")
        let isThere = site["policies/lbf-2025-8.html"] != nil
        let named = site.filter { String(decoding: $1, as: UTF8.self).contains("补充规定") || $0.contains("lbf-2025-8") }
        #expect(named.isEmpty == !isThere, "\(named.keys.sorted())")
        #expect(outcome.errors.contains("[not-yet-published]") == !isThere)
        return isThere
    }

    @Test func aDocumentAppearsOnItsDay() throws {
        #expect(try !appears(["--as-of", "2025-06-30"]))
        #expect(try appears(["--as-of", "2025-07-01"]))
        #expect(try appears(["--as-of", "2030-01-01"]))
    }

    @Test func theDayOfTheEpochIsThatOfThePortal() throws {
        // 2025-06-30T15:59:59Z and a second later: midnight in Shanghai.
        #expect(try !appears([], epoch: "1751299199"))
        #expect(try appears([], epoch: "1751299200"))
        // What the command line says goes before.
        #expect(try !appears(["--as-of", "2025-06-30"], epoch: "1751299200"))
    }

    @Test func aReferenceToWhatIsNotPublishedYetLeadsNowhere() throws {
        let folder = try folder([
            "policies/lbf-2025-8.md": CommandLineTests.future,
            "duties.json": """
            {"duties": [{"id": "water-bureau-1", "units": ["water-bureau"], "text": "公开水质。", "policy": "lbf-2025-8#article-1"}]}
            """,
        ])
        for (day, isThere) in [("2025-06-30", false), ("2025-07-01", true)] {
            #expect(try Program.run(["build", "--as-of", day], in: folder.url).status == 0)
            let site = try folder.files(below: "Site")
            #expect(SiteAudit(files: site).breaches() == [])
            let duties = Page(try #require(site["duties/index.html"]))
            #expect(duties.main?.links.contains("../policies/lbf-2025-8.html#article-1") == isThere)
        }
    }
}
