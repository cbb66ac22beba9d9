import Testing

@testable import Publishing

@Suite struct ManifestTests {
    private static let edition = Edition(day: "2016-09-19", version: "1.2.3")

    private func manifest(
        _ paths: [String], adopted: [String] = [], edition: Edition = Self.edition
    ) throws -> Manifest {
        Manifest(
            edition: edition,
            files: try paths.enumerated().map { index, path in
                Manifest.File(path: try OutputPath(path), size: index, digest: Digest(of: Array(path.utf8)))
            }, adopted: try adopted.map { try OutputPath($0) })
    }

    @Test func isJSONWithALineForEachFile() throws {
        let text = String(decoding: try manifest(["b/县.html", "a \"b\".txt"], adopted: ["mine"]).bytes, as: UTF8.self)
        let lines = text.split(separator: "\n")
        #expect(
            lines.dropLast(2).joined(separator: "\n") == """
                {
                  "generator": "mingbai",
                  "version": "1.2.3",
                  "day": "2016-09-19",
                  "digest": "c51d09e7456bd9bc0f05cfa45d1222224fedc4cfa2adf5668adfa5d6bc3c74cf",
                  "files": [
                    {"path": "a \\"b\\".txt", "size": 1, "sha256": "dd998a4261c2b53a65736bbdbc8977da845109582c10a078cccbb09d3a043c74"},
                    {"path": "b/县.html", "size": 0, "sha256": "f3c1f90fd576af13e71bae9cbcd18d8a991e507d287a6e5d0f8a5bf2fc5d414c"}
                  ],
                  "adopted": [
                    "mine"
                  ],
                """)
        #expect(lines.dropLast().last?.hasPrefix("  \"seal\": \"") == true)
        #expect(lines.last == "}")
    }

    @Test(arguments: [
        [], ["a"], ["a", "b/c", "b/d \"e\", f", "县"],
        ["{\"path\": \"x\", \"size\": 1, \"sha256\": \"y\"}", "\", \"size\": 3", "\"files\": [", "],"],
    ])
    func readsWhatItWrites(_ paths: [String]) throws {
        let manifest = try manifest(paths, adopted: paths.map { "adopted/\($0)" })
        #expect(Manifest(manifest.bytes) == manifest)
    }

    @Test func theInputsStandInIt() throws {
        let inputs = Digest(of: Array("甲".utf8))
        let edition = Edition(day: "2016-09-19", version: "1", inputs: inputs)
        let manifest = try manifest(["a"], edition: edition)
        let text = String(decoding: manifest.bytes, as: UTF8.self)
        #expect(text.contains("  \"day\": \"2016-09-19\",\n  \"inputs\": \"\(inputs)\",\n  \"digest\": "))
        #expect(Manifest(manifest.bytes) == manifest)
        #expect(Manifest(Array(text.replacing("\(inputs)", with: "x").utf8)) == nil)
    }

    @Test func everyFlippedBitShows() throws {
        let bytes = try manifest(["a", "b/c \"d\"", "县"], adopted: ["x"]).bytes
        for index in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[index] ^= 1 << bit
                #expect(Manifest(changed) == nil, "bit \(bit) of byte \(index)")
            }
        }
    }

    @Test func anythingElseIsRefused() throws {
        let bytes = try manifest(["a", "b"]).bytes
        for length in bytes.indices { #expect(Manifest(Array(bytes[..<length])) == nil, "\(length) bytes") }
        #expect(Manifest(bytes + [0x0A]) == nil)
        for text in ["", "{}", "{\"files\": []}", "[\"a\"]"] { #expect(Manifest(Array(text.utf8)) == nil) }
        #expect(Manifest([0xFF, 0xFE]) == nil)
    }

    @Test func theTreeDigestIsThatOfSha256sum() throws {
        // printf a >a; printf b/c >b-c; sha256sum a b-c | sed s,b-c,b/c, | sha256sum
        #expect(
            "\(try manifest(["b/c", "a"]).treeDigest)"
                == "c3f0e666cfb31cdcccb693452c268b7d0bbea5a65381f6a21fbca67270f67ebb")
        let other = Manifest(
            edition: Edition(day: "2020-01-01", version: "2"), files: try manifest(["b/c", "a"]).files)
        #expect(try other.treeDigest == manifest(["b/c", "a"]).treeDigest)
    }
}
