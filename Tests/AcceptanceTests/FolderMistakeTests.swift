import Foundation
import Testing

/// Mistakes that no text can hold: links, pipes, and documents too long to be written down here.
@Suite struct FolderMistakeTests {
    /// Builds the small site after a change to its folder, over a site of before, which must stay as it is.
    private func diagnostics(_ change: (TemporaryFolder) throws -> Void) throws -> String {
        let folder = try TemporaryFolder()
        try folder.write(SmallSite.content, below: "Content")
        #expect(try Program.run(["build", "--as-of", MistakeTests.day], in: folder.url).status == 0)
        let before = try folder.files(below: "Site")
        try change(folder)
        let outcome = try Program.run(["build", "--as-of", MistakeTests.day], in: folder.url)
        #expect(outcome.status == 1)
        #expect(differences(try folder.files(below: "Site"), before) == [])
        return outcome.errors
    }

    private func link(_ path: String, to target: String) throws -> String {
        try diagnostics { folder in
            try FileManager.default.createSymbolicLink(atPath: folder[path].path, withDestinationPath: target)
        }
    }

    @Test func aPipe() throws {
        let errors = try diagnostics { #expect(mkfifo($0["Content/policies/a.md"].path, 0o600) == 0) }
        #expect(
            errors == """
                Content/policies/a.md:1:1: error: this is neither a file nor a folder; only files and folders belong here \
                [special-file]
                1 error; nothing was published

                """)
    }

    @Test(arguments: ["/etc/hosts", "../../outside.md", "/etc"])
    func aLinkThatLeadsOut(target: String) throws {
        let errors = try diagnostics { folder in
            try folder.write(["outside.md": "---\ntitle: 甲\n---\n"])
            try FileManager.default.createSymbolicLink(
                atPath: folder["Content/policies/a.md"].path, withDestinationPath: target)
        }
        #expect(
            errors == """
                Content/policies/a.md:1:1: error: this link leads out of the content folder; put the file itself here \
                [link-outside]
                1 error; nothing was published

                """)
    }

    @Test func aLinkThatLeadsNowhere() throws {
        #expect(
            try link("Content/policies/a.md", to: "b.md").hasPrefix(
                "Content/policies/a.md:1:1: error: this link leads nowhere"))
    }

    @Test func aLinkToAFolderAbove() throws {
        let errors = try link("Content/policies/all", to: "..")
        #expect(errors.contains("Content/policies/all:1:1: error: this link leads back to a folder above it"))
    }

    @Test func aLinkInsideIsFollowed() throws {
        let folder = try TemporaryFolder()
        try folder.write(SmallSite.content, below: "Content")
        try FileManager.default.createSymbolicLink(
            atPath: folder["Content/policies/a.md"].path, withDestinationPath: "lbf-2025-3.md")
        let outcome = try Program.run(["build", "--as-of", MistakeTests.day], in: folder.url)
        #expect(outcome.status == 0)
        #expect(try folder.files(below: "Site")["policies/a.html"] != nil)
    }

    @Test func aNameThatIsNotUTF8() throws {
        let errors = try diagnostics { folder in
            // The bytes 0xBC 0xD7, which Swift cannot hold in a text.
            let made = try Program.run(
                ["--help"], in: folder["Content"], after: #"printf x > "$(printf '\274\327.txt')""#)
            #expect(made.status == 0)
        }
        #expect(errors.contains("error: the name of this file is not UTF-8; give it a new name [invalid-name]"))
    }

    @Test func aParagraphWithoutEnd() throws {
        let errors = try diagnostics { folder in
            let text = (SmallSite.content["policies/lbf-2025-3.md"] ?? "")
            let long = String(repeating: "供水单位应当公开水质。\n", count: 1100)
            try folder.write(["Content/policies/lbf-2025-3.md": text + "\n" + long])
        }
        #expect(errors.contains("error: more than 32768 bytes without a blank line"))
        #expect(
            errors.hasSuffix("[run-too-long]\n供水单位应当公开水质。\n^~~~~~~~~~~~~~~~~~~~~~\n1 error; nothing was published\n"))
    }

    @Test func aDocumentOfAThousandPages() throws {
        let errors = try diagnostics { folder in
            let text = (SmallSite.content["policies/lbf-2025-3.md"] ?? "")
            let long = String(repeating: "供水单位应当公开水质。\n\n", count: 32_000)
            try folder.write(["Content/policies/lbf-2025-3.md": text + "\n" + long])
        }
        #expect(errors.contains("error: the text is longer than 1048576 bytes: divide it into several documents"))
        #expect(errors.hasSuffix("\n1 error; nothing was published\n"))
    }

    @Test func thousandsOfMistakes() throws {
        let errors = try diagnostics { folder in
            let duties = (1...5000).map { #"{"id": "D\#($0)", "units": ["nobody"], "text": "甲"}"# }
            try folder.write(["Content/duties.json": "{\"duties\": [\n\(duties.joined(separator: ",\n"))\n]}\n"])
        }
        #expect(errors.components(separatedBy: ": error: ").count - 1 == 10_000)
        #expect(errors.hasSuffix("10000 errors; nothing was published\n"))
    }
}
