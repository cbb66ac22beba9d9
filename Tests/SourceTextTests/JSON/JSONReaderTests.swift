import Testing

@testable import SourceText

/// JSON that is JSON: the kinds of cases that parsers must accept (RFC 8259).
@Suite struct JSONReaderTests {
    @Test(arguments: [
        ("[]", "[]"),
        ("{}", "{}"),
        (" [ ] ", "[]"),
        ("\t{\r\n}\n", "{}"),
        ("[[],{},[[]]]", "[[],{},[[]]]"),
        ("true", "true"),
        ("false", "false"),
        ("null", "null"),
        ("42", "42"),
        ("-0.1", "-0.1"),
        ("\"\"", "\"\""),
        ("\" \"", "\" \""),
        ("[1,2.50,-3,0,-0,0.0]", "[1,2.50,-3,0,-0,0.0]"),
        ("[1e5,1E5,1e+5,1E-05,0e1,-0.1e-7]", "[1e5,1E5,1e+5,1E-05,0e1,-0.1e-7]"),
        ("[123456789012345678901234567890.00]", "[123456789012345678901234567890.00]"),
        ("[null,1,\"1\",{}]", "[null,1,\"1\",{}]"),
        ("{\"a\":1,\"b\":[true,null]}", "{\"a\":1,\"b\":[true,null]}"),
        ("{\"\":0}", "{\"\":0}"),
        ("{\"a\":{\"a\":{\"a\":1}}}", "{\"a\":{\"a\":{\"a\":1}}}"),
        ("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]", "[\"\"\\/\u{8}\u{C}\n\r\t\"]"),
        ("[\"\\u4e34\\u6C34\"]", "[\"临水\"]"),
        ("[\"\\uD83C\\uDFE0\"]", "[\"🏠\"]"),
        ("[\"\\u0000\\u001f\"]", "[\"\u{0}\u{1F}\"]"),
        ("[\"\\\\u0041\"]", "[\"\\u0041\"]"),
        ("[\"临水县扶贫办\",\"é\",\"🏠\"]", "[\"临水县扶贫办\",\"é\",\"🏠\"]"),
        ("[\"\u{7F}\u{80}\u{2028}\u{FFFF}\u{10FFFF}\"]", "[\"\u{7F}\u{80}\u{2028}\u{FFFF}\u{10FFFF}\"]"),
        ("[\"// no comment /* */ # [] {} , :\"]", "[\"// no comment /* */ # [] {} , :\"]"),
        ("[\"“中文标点，：【】”\"]", "[\"“中文标点，：【】”\"]"),
        (
            "[\"a long text of many plain letters, longer than eight bytes\"]",
            "[\"a long text of many plain letters, longer than eight bytes\"]"
        ),
    ])
    func acceptsJSON(text: String, values: String) {
        let reading = Reading.json(text)
        #expect(reading.places == [])
        #expect(Array(reading.values.utf8) == Array(values.utf8))
        #expect(reading.isWellFormed)
    }

    @Test func keepsEveryASCIICharacterAtEveryOffset() {
        // Eight bytes are looked at together, so each place in them matters.
        for offset in 0..<17 {
            for byte in UInt8(0x20)..<0x7F where byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
                var inner = [UInt8](repeating: UInt8(ascii: "a"), count: 17)
                inner[offset] = byte
                let reading = Reading.json([UInt8(ascii: "\"")] + inner + [UInt8(ascii: "\"")])
                #expect(reading.places == [] && reading.tree.root?.lexeme.elementsEqual(inner) == true)
            }
        }
    }

    @Test func findsEveryControlCharacterAtEveryOffset() {
        for offset in 0..<17 {
            for byte in UInt8(0)..<0x20 where byte != 10 && byte != 13 {
                var inner = [UInt8](repeating: UInt8(ascii: "a"), count: 17)
                inner[offset] = byte
                let reading = Reading.json([UInt8(ascii: "\"")] + inner + [UInt8(ascii: "\"")])
                #expect(reading.places == ["1:\(offset + 2) control-character"])
            }
        }
    }

    @Test func dropsAByteOrderMark() {
        let reading = Reading.json([0xEF, 0xBB, 0xBF] + Array("[1]".utf8))
        #expect(reading.values == "[1]")
        #expect(reading.places == [])
    }

    @Test func nestsToItsLimit() {
        let limit = JSONReader.depthLimit
        func nested(_ depth: Int) -> Reading {
            .json(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
        }
        #expect(nested(limit).places == [])
        #expect(nested(limit + 1).places == ["1:\(limit + 1) too-deep"])
        #expect(nested(100_000).codes == ["too-deep"])
        #expect(nested(100_000).isWellFormed)
        #expect(Reading.json(String(repeating: "{\"a\":", count: 100_000)).codes == ["too-deep"])
    }

    @Test func readsAMemberByKey() throws {
        let root = try #require(Reading.json(#"{"unit": "临水", "\u0076alue": 93.50, "n": null}"#).tree.root)
        #expect(root["unit"]?.text == "临水")
        #expect(root["value"]?.text == "93.50")
        #expect(root["n"]?.kind == .null)
        #expect(root["none"] == nil)
        #expect(root["unit"].map { Array($0.elements).count } == 0)
    }

    @Test func knowsWhereValuesStand() throws {
        let text = "{\r\n\t\"单位\": \"临水 e\u{301}🏠\",\r\n\t\"值\": [12, true]\r\n}"
        let root = try #require(Reading.json(text).tree.root)
        let log = ProblemLog()
        for member in root.members {
            log.note("a", at: member.key.place, "key")
            log.note("b", at: member.value.place, "value")
            for element in member.value.elements { log.note("c", at: element.place, "element") }
        }
        #expect(
            log.resolved().map { "\($0.line):\($0.column)-\($0.endColumn) \($0.message)" } == [
                "2:3-5 key", "2:9-15 value", "3:3-4 key", "3:7-17 value", "3:8-10 element", "3:12-16 element",
            ])
    }

    @Test func tellsKeysApartByBytes() {
        // The same letter composed and decomposed: equal as `String`s, two keys as JSON.
        #expect(Reading.json("{\"\u{E9}\": 1, \"e\u{301}\": 2}").places == [])
    }

    @Test func findsRepeatedKeys() {
        let reading = Reading.json("{\n\"a\": 1,\n\"b\": {\"a\": 1},\n\"a\": {\"c\": [2]},\n\"\\u0061\": 3,\n\"d\": 4}")
        #expect(reading.places == ["4:2 duplicate-key", "5:2 duplicate-key"])
        #expect(reading.diagnostics.allSatisfy { $0.message.contains("in line 2") })
        #expect(reading.values == "{\"a\":1,\"b\":{\"a\":1},\"d\":4}")
        #expect(reading.isWellFormed)
    }

    @Test func findsRepeatedKeysAmongMany() {
        let keys = (0..<100_000).map { "\"key-\($0)\": \($0)" }
        let reading = Reading.json("{" + keys.joined(separator: ",\n") + ",\n\"key-7\": 0, \"key\\u002d99999\": 1}")
        #expect(reading.codes == ["duplicate-key", "duplicate-key"])
        #expect(reading.diagnostics.first?.message.hasSuffix("in line 8") == true)
        #expect(reading.diagnostics.last?.message.hasSuffix("in line 100000") == true)
        #expect(reading.tree.root?.members.reduce(0) { count, _ in count + 1 } == 100_000)
    }

    @Test func repeatedKeysOfAnyCountAreFound() {
        // Around the number of keys at which a table takes over.
        for count in 1..<40 {
            for repeated in 0..<count {
                let keys = ((0..<count).map { "\"k\($0)\":0" } + ["\"k\(repeated)\":0"]).joined(separator: ",")
                #expect(Reading.json("{" + keys + "}").codes == ["duplicate-key"])
            }
        }
    }
}
