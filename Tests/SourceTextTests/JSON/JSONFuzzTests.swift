import SeededRandom
import Testing

@testable import SourceText

/// Whatever the bytes, reading ends, the tree is well formed, and what is not JSON is reported.
@Suite struct JSONFuzzTests {
    static let documents = [
        #"{"period": "2016-09", "observations": [{"indicator": "08", "unit": "临水", "value": -93.50e+1, "rank": null}]}"#,
        #"[[[[{"a": [true, false, null, "\u4e34\uD83C\uDFE0\\", 0.0, 1E-5]}]]], {"": {}}, []]"#,
        "{\r\n  \"标题\": \"关于🏠的通知\",\r\n  \"x-note\": [\"e\u{301}\", \"\\n\"]\r\n}",
    ]

    @Test(arguments: documents)
    func everyTruncationIsReported(document: String) {
        let bytes = Array(document.utf8)
        #expect(Reading.json(bytes).places == [])
        for length in 0..<bytes.count {
            let reading = Reading.json(Array(bytes[..<length]))
            #expect(!reading.diagnostics.isEmpty && reading.isWellFormed, "cut to \(length) bytes")
        }
    }

    @Test(arguments: [
        "[", "{", "\"", "[1", "{\"a\"", "{\"a\":", "{\"a\":1", "[\"临", "tru", "-", "[1,", "{\"a\":1,", "[\"\\",
        "[\"\\u12",
    ])
    func incompleteTextIsReported(text: String) {
        #expect(!Reading.json(text).diagnostics.isEmpty)
    }

    @Test(arguments: 0..<40)
    func mutationsNeverBreakTheTree(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "\"", "'", "{", "}", "[", "]", ",", "：", "“", "”", ":", "\\", "\\u", "\n", "\r", "/*", "//", "#", "0", "-",
            "e", "\u{0}", "临", "\u{3000}", " ",
        ]
        for round in 0..<50 {
            var bytes = Array(Self.documents.randomElement(using: &generator)?.utf8 ?? "".utf8)
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                let at = Int.random(in: 0..<max(bytes.count, 1), using: &generator)
                switch Int.random(in: 0..<5, using: &generator) {
                case 0:
                    bytes.insert(
                        contentsOf: Array((pieces.randomElement(using: &generator) ?? "").utf8),
                        at: min(at, bytes.count))
                case 1 where !bytes.isEmpty: bytes.remove(at: at)
                case 2 where !bytes.isEmpty: bytes[at] = UInt8.random(in: 0...255, using: &generator)
                case 3 where !bytes.isEmpty:
                    bytes.insert(
                        contentsOf: bytes[at..<min(bytes.count, at + Int.random(in: 0..<40, using: &generator))], at: 0)
                default: bytes.removeLast(min(bytes.count, Int.random(in: 0..<4, using: &generator)))
                }
            }
            let reading = Reading.json(bytes)
            #expect(reading.isWellFormed, "seed \(seed), round \(round): \(bytes)")
            for diagnostic in reading.diagnostics {
                #expect(diagnostic.column >= 1 && diagnostic.endColumn >= diagnostic.column)
                #expect(diagnostic.text.utf8.last == UInt8(ascii: "\n"))
            }
            // Every text can be asked for, and correct JSON stays correct when written out again.
            _ = reading.values
        }
    }

    @Test(arguments: 0..<20)
    func randomTokensNeverBreakTheTree(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed) &+ 1_000)
        let tokens = [
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\"", "1", "true", " ", "\n", "x", "'y'", "，", "：", "】", "#",
            "\"", ";", "=",
        ]
        for round in 0..<100 {
            let text = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                tokens.randomElement(using: &generator) ?? ""
            }.joined()
            let reading = Reading.json(text)
            #expect(reading.isWellFormed, "seed \(seed), round \(round): \(text)")
            _ = reading.values
        }
    }
}
