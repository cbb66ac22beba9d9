import Testing

@testable import Publishing

@Suite struct PathListsTests {
    @Test(arguments: [[], ["a"], ["b", "a", "c \"d\""], ["  ],", "\"outputs\": [", "县"]])
    func areReadAsWritten(_ paths: [String]) throws {
        let paths = try paths.map { try OutputPath($0) }
        let bytes = PathLists(["outputs": paths, "carried": paths.reversed()]).bytes
        #expect(PathLists(bytes, names: ["outputs", "carried"])?.lists == [paths, paths.reversed()])
        #expect(PathLists(bytes, names: ["outputs"]) == nil)
        #expect(PathLists(bytes, names: ["carried", "outputs"]) == nil)
        for length in bytes.indices {
            #expect(PathLists(Array(bytes[..<length]), names: ["outputs", "carried"]) == nil)
        }
    }

    @Test func pathsThatLeadOutAreRefused() throws {
        let bytes = PathLists(["outputs": [try OutputPath("a/b")]]).bytes
        let text = String(decoding: bytes, as: UTF8.self)
        for path in ["../b", "/b", "a//b", ".b"] {
            let changed = text.replacing("a/b", with: path)
            #expect(PathLists(Array(changed.utf8), names: ["outputs"]) == nil)
        }
    }
}
