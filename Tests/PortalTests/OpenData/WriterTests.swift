import Accountability
import class Foundation.JSONSerialization
import struct Foundation.Data
import Testing

@testable import Portal

@Suite struct WriterTests {
    /// Text that spreadsheets would run is guarded, quoting follows RFC 4180; numbers are never altered.
    @Test(arguments: [
        ("东镇", "东镇"), ("=1+1", "'=1+1"), ("+86", "'+86"), ("-3", "'-3"), ("@x", "'@x"), ("\tx", "'\tx"),
        ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("=a,b", "\"'=a,b\""), ("", ""),
        ("\rx", "\"'\rx\""),
    ])
    func cell(_ text: String, _ written: String) {
        var writer = CSVWriter()
        writer.begin(columns: ["c"])
        writer.text(text)
        writer.endRow()
        #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("c\r\n\(written)\r\n".utf8))
    }

    @Test func numbersAndGaps() {
        var writer = CSVWriter()
        writer.begin(columns: ["a", "b", "c"])
        writer.number(Decimal(coefficient: -50, scale: 2))
        writer.number(nil as Decimal?)
        writer.number(7 as Int?)
        writer.endRow()
        #expect(String(decoding: writer.bytes.dropFirst(3), as: UTF8.self) == "a,b,c\r\n-0.50,,7\r\n")
    }

    @Test func json() throws {
        var writer = JSONWriter()
        writer.object { writer in
            writer.text("a\"", "x\n\u{1}\\\"=")
            writer.value(behind: JSONWriter.opening(of: "n"), .number(Decimal(coefficient: 9350, scale: 2)))
            writer.value(behind: JSONWriter.opening(of: "gap"), .none)
            writer.value(behind: JSONWriter.opening(of: "empty"), .list([]))
            writer.text("none", nil)
            writer.array("list") { writer in
                writer.object { $0.number("k", 1) }
                writer.object { $0.number("k", 2) }
            }
        }
        #expect(String(decoding: writer.bytes, as: UTF8.self).contains("\"n\":93.50,"))
        let value = try #require(
            try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any])
        #expect(value["a\""] as? String == "x\n\u{1}\\\"=")
        #expect((value["list"] as? [[String: Int]])?.map { $0["k"] } == [1, 2])
        #expect(Set(value.keys) == ["a\"", "n", "list"])
    }
}
