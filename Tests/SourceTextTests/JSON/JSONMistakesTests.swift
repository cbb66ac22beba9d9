import Testing

@testable import SourceText

/// Text that is not JSON: each mistake is found once, at its place, and read as what was meant.
@Suite struct JSONMistakesTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let text: String
        let places: [String]
        let values: String
        var testDescription: String { text }

        init(_ text: String, _ places: [String], _ values: String) {
            self.text = text
            self.places = places
            self.values = values
        }
    }

    @Test(arguments: [
        Case("", ["1:1 empty-file"], "nothing"),
        Case(" \n\t", ["1:1 empty-file"], "nothing"),
        Case("[1 2]", ["1:3 missing-comma"], "[1,2]"),
        Case("[\n1\n2\n]", ["2:2 missing-comma"], "[1,2]"),
        Case("{\"a\": 1\n\"b\": 2}", ["1:8 missing-comma"], "{\"a\":1,\"b\":2}"),
        Case("[{} {}]", ["1:4 missing-comma"], "[{},{}]"),
        Case("[[]\n[]]", ["1:4 missing-comma"], "[[],[]]"),
        Case("[1,]", ["1:3 trailing-comma"], "[1]"),
        Case("{\"a\":1,}", ["1:7 trailing-comma"], "{\"a\":1}"),
        Case("[,1]", ["1:2 missing-value"], "[1]"),
        Case("[1,,2]", ["1:4 missing-value"], "[1,2]"),
        Case("[,]", ["1:2 missing-value", "1:2 trailing-comma"], "[]"),
        Case("{,\"a\":1}", ["1:2 missing-value"], "{\"a\":1}"),
        Case("{\"a\":1,,\"b\":2}", ["1:8 missing-value"], "{\"a\":1,\"b\":2}"),
        Case("{\"a\" 1}", ["1:5 missing-colon"], "{\"a\":1}"),
        Case("{\"a\" = 1}", ["1:6 missing-colon"], "{\"a\":1}"),
        Case("{\"a\" => 1}", ["1:6 missing-colon"], "{\"a\":1}"),
        Case("{\"a\"::1}", ["1:6 unexpected-text"], "{\"a\":1}"),
        Case("{\"a\"}", ["1:5 missing-value"], "{\"a\":null}"),
        Case("{\"a\":}", ["1:5 missing-value"], "{\"a\":null}"),
        Case("{\"a\":,\"b\":1}", ["1:5 missing-value"], "{\"a\":null,\"b\":1}"),
        Case("{\"a\",\"b\":1}", ["1:5 missing-value"], "{\"a\":null,\"b\":1}"),
        Case("{:1}", ["1:2 missing-key"], "{}"),
        Case("{[1]}", ["1:2 missing-key"], "{}"),
        Case("{{\"a\":1},\"b\":2}", ["1:2 missing-key"], "{\"b\":2}"),
        Case("{\"a\":1 :2}", ["1:8 missing-key"], "{\"a\":1}"),
        Case("[\"a\": 1]", ["1:5 unexpected-text"], "[\"a\",1]"),
        Case("{\"a\":1;\"b\":2}", ["1:7 wrong-separator"], "{\"a\":1,\"b\":2}"),
        Case("{\"a\": 1 吨}", ["1:9 unexpected-text"], "{\"a\":1}"),
        // Words.
        Case("{a: 1}", ["1:2 unquoted-key"], "{\"a\":1}"),
        Case("{单位: 1}", ["1:2 unquoted-key"], "{\"单位\":1}"),
        Case("{1: 1}", ["1:2 unquoted-key"], "{\"1\":1}"),
        Case("{\"a\": 1 b: 2}", ["1:8 missing-comma", "1:9 unquoted-key"], "{\"a\":1,\"b\":2}"),
        Case("{\"unit\": linshui, \"b\": 1}", ["1:10 unquoted-text"], "{\"unit\":\"linshui\",\"b\":1}"),
        Case("[2016-09]", ["1:2 unquoted-text"], "[\"2016-09\"]"),
        Case("[117.5万元]", ["1:2 unquoted-text"], "[\"117.5万元\"]"),
        Case("[95%]", ["1:2 unquoted-text"], "[\"95%\"]"),
        Case(
            "[True, FALSE, None]", ["1:2 wrong-literal", "1:8 wrong-literal", "1:15 wrong-literal"], "[True,FALSE,null]"
        ),
        Case("[tru]", ["1:2 unquoted-text"], "[\"tru\"]"),
        Case("[nulls]", ["1:2 unquoted-text"], "[\"nulls\"]"),
        Case("[*]", ["1:2 unquoted-text"], "[\"*\"]"),
        Case("*", ["1:1 unquoted-text"], "\"*\""),
        // Quotation marks.
        Case("['a']", ["1:2 wrong-quotation-marks"], "[\"a\"]"),
        Case("{'a': 'it\\'s'}", ["1:2 wrong-quotation-marks", "1:7 wrong-quotation-marks"], "{\"a\":\"it's\"}"),
        Case("{“a”: “临水”}", ["1:2 wrong-quotation-marks", "1:7 wrong-quotation-marks"], "{\"a\":\"临水\"}"),
        Case("[“a\"]", ["1:2 wrong-quotation-marks"], "[\"a\"]"),
        Case("[\"他说\"好\"了\"]", ["1:5 inner-quotation-mark"], "[\"他说\"好\"了\"]"),
        Case("['a]", ["1:2 unquoted-text"], "[\"'a\"]"),
        Case("[\"a]\n", ["1:2 unclosed-text", "1:5 unclosed-bracket"], "[\"a]\"]"),
        Case("{\"a\": \"x,\n\"b\": 1}", ["1:7 unclosed-text"], "{\"a\":\"x\",\"b\":1}"),
        Case("{\"a\": \"x\ny\",\n\"b\": 1}", ["1:9 control-character"], "{\"a\":\"x\ny\",\"b\":1}"),
        Case("\"", ["1:1 unclosed-text"], "\"\""),
        Case("\"a", ["1:1 unclosed-text"], "\"a\""),
        // Escapes and controls.
        Case("[\"\\x\"]", ["1:3 bad-escape"], "[\"\\x\"]"),
        Case("[\"C:\\数据\"]", ["1:5 bad-escape"], "[\"C:\\数据\"]"),
        Case("[\"\\u12G4\"]", ["1:3 bad-escape"], "[\"\\u12G4\"]"),
        Case("[\"\\U0041\"]", ["1:3 bad-escape"], "[\"\\U0041\"]"),
        Case("[\"\\u00\"]", ["1:3 bad-escape"], "[\"\\u00\"]"),
        Case("[\"\\uD800\"]", ["1:3 lone-surrogate"], "[\"\u{FFFD}\"]"),
        Case("[\"\\uDC00\\uD800\"]", ["1:3 lone-surrogate", "1:9 lone-surrogate"], "[\"\u{FFFD}\u{FFFD}\"]"),
        Case("[\"\\uD800\\u0041\"]", ["1:3 lone-surrogate"], "[\"\u{FFFD}A\"]"),
        Case("[\"a\tb\"]", ["1:4 control-character"], "[\"a\tb\"]"),
        Case("[\"\u{0}\"]", ["1:3 control-character"], "[\"\u{0}\"]"),
        Case("[\"\\", ["1:2 unclosed-text", "1:4 unclosed-bracket"], "[\"\\\"]"),
        // Numbers.
        Case("[+1]", ["1:2 wrong-number"], "[1]"),
        Case("[.5]", ["1:2 wrong-number"], "[.5]"),
        Case("[-.5]", ["1:2 wrong-number"], "[-.5]"),
        Case("[1.]", ["1:2 wrong-number"], "[1]"),
        Case("[007]", ["1:2 wrong-number"], "[7]"),
        Case("[-01]", ["1:2 wrong-number"], "[-01]"),
        Case("[0x1F]", ["1:2 wrong-number"], "[0x1F]"),
        Case("[１２]", ["1:2 wrong-number"], "[１２]"),
        Case("[NaN, -Infinity]", ["1:2 wrong-literal", "1:7 wrong-literal"], "[null,null]"),
        Case("[1e]", ["1:2 unquoted-text"], "[\"1e\"]"),
        Case("[1.e1]", ["1:2 unquoted-text"], "[\"1.e1\"]"),
        Case("[-]", ["1:2 unquoted-text"], "[\"-\"]"),
        Case("[--1]", ["1:2 unquoted-text"], "[\"--1\"]"),
        Case("[1.2.3]", ["1:2 unquoted-text"], "[\"1.2.3\"]"),
        Case("[1a]", ["1:2 unquoted-text"], "[\"1a\"]"),
        // Full-width punctuation.
        Case("{\"a\"：1，\"b\":2}", ["1:5 full-width-punctuation", "1:7 full-width-punctuation"], "{\"a\":1,\"b\":2}"),
        Case(
            "【1，2】", ["1:1 full-width-punctuation", "1:3 full-width-punctuation", "1:5 full-width-punctuation"], "[1,2]"
        ),
        Case("｛\"a\":1｝", ["1:1 full-width-punctuation", "1:7 full-width-punctuation"], "{\"a\":1}"),
        Case("[1；2]", ["1:3 full-width-punctuation"], "[1,2]"),
        Case("{\"a\":true，\"b\":null}", ["1:10 full-width-punctuation"], "{\"a\":true,\"b\":null}"),
        Case(
            "{a：b，c：d}",
            [
                "1:2 unquoted-key", "1:3 full-width-punctuation", "1:4 unquoted-text", "1:5 full-width-punctuation",
                "1:6 unquoted-key", "1:7 full-width-punctuation", "1:8 unquoted-text",
            ], "{\"a\":\"b\",\"c\":\"d\"}"),
        // Comments and blanks.
        Case("[1, // one\n2]", ["1:5 comment"], "[1,2]"),
        Case("[1 /* one, */, 2]", ["1:4 comment"], "[1,2]"),
        Case("[1] # end", ["1:5 comment"], "[1]"),
        Case("/* open", ["1:1 comment"], "nothing"),
        Case("[/*/ 1]", ["1:2 comment", "1:8 unclosed-bracket"], "[]"),
        Case("[1,\u{3000}\u{A0}2]", ["1:4 odd-blank"], "[1,2]"),
        Case("\u{FEFF}[\u{C}]", ["1:2 odd-blank"], "[]"),
        // Brackets.
        Case("[", ["1:2 unclosed-bracket"], "[]"),
        Case("{", ["1:2 unclosed-bracket"], "{}"),
        Case("[1,", ["1:4 unclosed-bracket"], "[1]"),
        Case("{\"a\":", ["1:6 unclosed-bracket"], "{\"a\":null}"),
        Case("{\"a\"", ["1:5 unclosed-bracket"], "{\"a\":null}"),
        Case("[{\"a\":[1", ["1:9 unclosed-bracket"], "[{\"a\":[1]}]"),
        Case("[1]]", ["1:4 text-after-end"], "[1]"),
        Case("{}}", ["1:3 text-after-end"], "{}"),
        Case("{} {}", ["1:4 text-after-end"], "{}"),
        Case("1 2", ["1:3 text-after-end"], "1"),
        Case("]", ["1:1 unexpected-text"], "nothing"),
        Case("[1}", ["1:3 wrong-bracket"], "[1]"),
        Case("{\"a\":1]", ["1:7 wrong-bracket"], "{\"a\":1}"),
        Case("{\"a\":[1,2}", ["1:10 unclosed-bracket"], "{\"a\":[1,2]}"),
        Case("{\"a\":[1,2},\"b\":3}", ["1:10 wrong-bracket"], "{\"a\":[1,2],\"b\":3}"),
        Case("[{\"a\":1], {}]", ["1:8 wrong-bracket"], "[{\"a\":1},{}]"),
        Case("[}", ["1:2 wrong-bracket"], "[]"),
        Case("{]", ["1:2 wrong-bracket"], "{}"),
    ])
    func recovers(_ expected: Case) {
        let reading = Reading.json(expected.text)
        #expect(reading.places == expected.places)
        #expect(Array(reading.values.utf8) == Array(expected.values.utf8), "\(reading.values)")
        #expect(reading.isWellFormed)
    }

    @Test func findsManyMistakesInOnePass() {
        let text = """
            {
              "period": '2016-09',
              plan: "2016",
              "observations": [
                {"indicator": "08"，"unit": "linshui" "value": 012},
                {"indicator" "09", "value": NaN, // later
                },
              ]
            }
            """
        let reading = Reading.json(text)
        #expect(
            reading.places == [
                "2:13 wrong-quotation-marks", "3:3 unquoted-key", "5:23 full-width-punctuation", "5:41 missing-comma",
                "5:51 wrong-number", "6:17 missing-colon", "6:33 wrong-literal", "6:36 trailing-comma", "6:38 comment",
                "7:6 trailing-comma",
            ])
        #expect(
            reading.values == """
                {"period":"2016-09","plan":"2016","observations":[{"indicator":"08","unit":"linshui","value":12},\
                {"indicator":"09","value":null}]}
                """)
    }

    @Test(
        arguments: [
            ([0xFF], "0xFF"),
            ([0xC0, 0x80], "0xC0"),
            ([0xC1, 0xBF], "0xC1"),
            ([0xE0, 0x80, 0x80], "0xE0"),
            ([0xED, 0xA0, 0x80], "0xED"),
            ([0xF0, 0x80, 0x80, 0x80], "0xF0"),
            ([0xF4, 0x90, 0x80, 0x80], "0xF4"),
            ([0xF5, 0x80, 0x80, 0x80], "0xF5"),
            ([0xE4, 0xB8], "0xE4 0xB8"),
            ([0xF0, 0x9F, 0x8F], "0xF0 0x9F 0x8F"),
            ([0x80], "0x80"),
            ([0x0A], ""),
        ] as [([UInt8], String)])
    func findsIllFormedUTF8(bytes: [UInt8], named: String) {
        guard !named.isEmpty else { return }
        for (before, after) in [
            ("[\"临\", \"水", "\"]"), ("[\"临\", x", "]"), ("[\"临\", '", "']"), ("[\"临\", /*", "*/ 1]"),
        ] {
            let reading = Reading.json(Array(before.utf8) + bytes + Array(after.utf8))
            let found = reading.diagnostics.filter { $0.code == "not-utf8" }
            #expect(found.count == 1)
            #expect(found.first?.message.hasPrefix("\(named) is not UTF-8") == true)
            #expect(found.first?.column == before.unicodeScalars.count + 1)
            #expect(reading.isWellFormed)
        }
    }

    @Test func tellsOtherEncodings() {
        let wide: [UInt8] = [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00]
        #expect(Reading.json(wide).places == ["1:1 not-utf8"])
        #expect(Reading.json(Array(wide.dropFirst(2))).places == ["1:1 not-utf8"])
        #expect(Reading.json([0xFE, 0xFF, 0x00, 0x7B]).diagnostics.first?.message.contains("UTF-16") == true)
        // 临水县扶贫开发办公室 in GBK: its second bytes would read as all kinds of mistakes.
        let gbk: [UInt8] = [
            0xC1, 0xD9, 0xCB, 0xAE, 0xCF, 0xD8, 0xB7, 0xF6, 0xC6, 0xB6, 0xBF, 0xAA, 0xB7, 0xA2, 0xB0, 0xEC, 0xB9, 0xAB,
            0xCA, 0xD2,
        ]
        let reading = Reading.json(Array("[\"".utf8) + gbk + Array("\", , 'x']".utf8))
        #expect(reading.places == ["1:3 not-utf8"])
        #expect(reading.diagnostics.first?.message.contains("GBK") == true)
    }

    @Test func reportsABoundedNumberOfProblems() {
        let reading = Reading.json("[" + String(repeating: "'a'\n", count: 100_000) + "]")
        #expect(reading.diagnostics.count == JSONReader.problemLimit + 1)
        #expect(reading.codes.last == "too-many-problems")
        #expect(reading.isWellFormed)
    }

    @Test(arguments: [
        "\"a\"b", "\"a\nb", "'a", "“", "/*", "\"\\", ",", ":", "[", "{", "]", "}", "{\"a\":[", "a", "\u{3000}",
        "\"a\" ", "-",
        "[}", "{]", "\"a\n \n",
    ])
    func staysQuickOnRepeatedMistakes(unit: String) {
        for start in ["[", "{", "{\"a\":"] {
            let reading = Reading.json(start + String(repeating: unit, count: 200_000 / unit.utf8.count))
            #expect(reading.diagnostics.count <= JSONReader.problemLimit + 2)
            #expect(reading.isWellFormed)
        }
    }
}
