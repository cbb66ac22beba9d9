import SeededRandom
import Testing

@testable import Markup

@Suite struct EscapingTests {
    @Test(
        "text becomes exactly these bytes",
        arguments: [
            ("", ""),
            ("新增就业4115人，完成82.3%", "新增就业4115人，完成82.3%"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            (#"" onload="x"#, "&quot; onload=&quot;x"),
            ("' onload='x", "&#39; onload=&#39;x"),
            ("R&D", "R&amp;D"),
            ("&amp;", "&amp;amp;"),
            ("&#60;", "&amp;#60;"),
            ("《<通知>》", "《&lt;通知&gt;》"),
            ("a\tb\nc\r\nd", "a\tb\nc\r\nd"),
            ("a\u{0}b\u{1F}c\u{B}d\u{C}e", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e"),
            ("a\u{7F}b\u{80}c\u{9F}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
            ("a\u{A0}b·c°", "a\u{A0}b·c°"),
            ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
            ("，：\u{FFFD}\u{FFEE}\u{F8FF}", "，：\u{FFFD}\u{FFEE}\u{F8FF}"),
            ("e\u{301}é𠮷👨‍👩‍👧", "e\u{301}é𠮷👨‍👩‍👧"),
        ])
    func bytes(text: String, expected: String) {
        let fragment: HTML = "\(text)"
        #expect(fragment.bytes == Array(expected.utf8))
        let part: HTML = "\(Substring(("x" + text + "y").unicodeScalars.dropFirst().dropLast()))"
        #expect(part.bytes == Array(expected.utf8))
        let xml: XML = "\(text)"
        #expect(xml.bytes == Array(expected.utf8))
    }

    @Test(
        "dangerous characters are replaced wherever they stand",
        arguments: [
            ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"), ("\u{0}", "\u{FFFD}"),
            ("\u{1}", "\u{FFFD}"), ("\u{1F}", "\u{FFFD}"), ("\u{7F}", "\u{FFFD}"), ("\u{80}", "\u{FFFD}"),
            ("\u{85}", "\u{FFFD}"), ("\u{9F}", "\u{FFFD}"), ("\u{FFFE}", "\u{FFFD}"), ("\u{FFFF}", "\u{FFFD}"),
        ])
    func everyPosition(character: String, replacement: String) {
        for before in 0...20 {
            for after in 0...20 {
                let (left, right) = (String(repeating: "中", count: before), String(repeating: "·", count: after))
                let fragment: HTML = "\(left + character + right)"
                #expect(fragment.bytes == Array((left + replacement + right).utf8))
            }
        }
    }

    @Test("unescaping gives the text back", arguments: 1...40 as ClosedRange<UInt64>)
    func roundTrip(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let text = random.text(count: Int.random(in: 0...60, using: &random))
            let fragment: HTML = "\(text)"
            let escaped = String(decoding: fragment.bytes, as: UTF8.self)
            #expect(!escaped.utf8.contains { "<>\"'".utf8.contains($0) }, "seed \(seed)")
            #expect(Array(unescape(escaped).utf8) == Array(text.utf8), "seed \(seed)")
        }
    }

    @Test("numbers are written in digits", arguments: [0, 7, 10, -1, 2016, -998_877, Int.max, Int.min])
    func numbers(number: Int) {
        let fragment: HTML = "<b>\(number)</b>"
        #expect(String(decoding: fragment.bytes, as: UTF8.self) == "<b>\(number)</b>")
    }

    @Test(
        "decimals are written with their zeros and a true minus sign",
        arguments: [
            (0, 0, "0"), (0, 2, "0.00"), (5, 2, "0.05"), (-50, 2, "−0.50"), (9350, 2, "93.50"), (-7, 0, "−7"),
            (Int64.min, 3, "−9223372036854775.808"), (1, 25, "0.0000000000000000000000001"),
        ] as [(Int64, Int, String)])
    func decimals(coefficient: Int64, decimals: Int, expected: String) {
        let fragment: HTML = "<b>\(coefficient, decimals: decimals)</b>"
        #expect(String(decoding: fragment.bytes, as: UTF8.self) == "<b>\(expected)</b>")
    }

    @Test(
        "tenths have a point only before a digit",
        arguments: [(0, "0"), (5, "0.5"), (100, "10"), (-105, "-10.5"), (-3, "-0.3")])
    func tenths(tenths: Int, expected: String) {
        let fragment: HTML = "<b>\(tenths: tenths)</b>"
        #expect(String(decoding: fragment.bytes, as: UTF8.self) == "<b>\(expected)</b>")
    }

    private func unescape(_ text: String) -> String {
        let references: [(String, Unicode.Scalar)] = [
            ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
        ]
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.first {
            if let (reference, meaning) = references.first(where: { rest.starts(with: $0.0.unicodeScalars) }) {
                result.append(meaning)
                rest = rest.dropFirst(reference.unicodeScalars.count)
            } else {
                result.append(scalar)
                rest = rest.dropFirst()
            }
        }
        return String(result)
    }
}

extension SeededGenerator {
    /// Text of scalars that markup may hold: often dangerous ones, else from every plane.
    fileprivate mutating func text(count: Int) -> String {
        var scalars = String.UnicodeScalarView()
        let dangerous = Array("&<>\"'#;amplt \n".unicodeScalars)
        while scalars.count < count {
            if Bool.random(using: &self) {
                scalars.append(dangerous[Int.random(in: 0..<dangerous.count, using: &self)])
            } else if let scalar = Unicode.Scalar(UInt32.random(in: 0xA0...0x10FFFF, using: &self)),
                scalar != "\u{FFFE}", scalar != "\u{FFFF}"
            {
                scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
