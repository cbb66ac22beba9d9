import Testing

@testable import Publishing

@Suite struct ManifestTests {
    @Test func isJSONWithALineForEachFile() throws {
        let manifest = Manifest(files: [try OutputPath("b/县.html"), try OutputPath("a \"b\".txt")])
        #expect(
            String(decoding: manifest.bytes, as: UTF8.self) == """
                {
                  "generator": "mingbai",
                  "files": [
                    "a \\"b\\".txt",
                    "b/县.html"
                  ]
                }

                """)
    }

    @Test(arguments: [[], ["a"], ["a", "b/c", "b/d \"e\", f", "县"]])
    func readsWhatItWrites(_ paths: [String]) throws {
        let manifest = Manifest(files: try paths.map { try OutputPath($0) })
        #expect(Manifest(manifest.bytes) == manifest)
    }

    @Test(arguments: [
        "", "{}", "{\"files\": []}", "[\"a\"]",
        "{\n  \"generator\": \"mingbai\",\n  \"files\": [\n    \"../a\"\n  ]\n}\n",
        "{\n  \"generator\": \"mingbai\",\n  \"files\": [\n    \"b\",\n    \"a\"\n  ]\n}\n",
        "{\n  \"generator\": \"mingbai\",\n  \"files\": [\n    \"a\"\n  ]\n}",
        "{\n  \"generator\": \"other\",\n  \"files\": [\n    \"a\"\n  ]\n}\n",
        "{\n  \"generator\": \"mingbai\",\n  \"files\": [\n    \"a\",\n",
    ])
    func refusesAnythingElse(_ text: String) {
        #expect(Manifest(Array(text.utf8)) == nil)
    }

    @Test func refusesBytesThatAreNotUTF8() {
        #expect(Manifest([0xFF, 0xFE]) == nil)
    }
}
