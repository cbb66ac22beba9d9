import Testing

@testable import SourceText

@Suite struct UTF8ScanTests {
    @Test func stepsAgreeWithTheStandardLibrary() {
        // Every pair of bytes behind a start of each length: the scalars shown are the steps counted.
        for prefix: [UInt8] in [[], [0xE4], [0xED], [0xE0], [0xF0, 0x90], [0xF4, 0x8F], [0xF0]] {
            for first in UInt8.min...UInt8.max {
                for second: UInt8 in [
                    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xE4, 0xED, 0xF0, 0xFF,
                ] {
                    let bytes = prefix + [first, second]
                    let steps = bytes.withUnsafeBufferPointer { bytes in
                        var (count, offset) = (0, 0)
                        while offset < bytes.count {
                            offset += abs(UTF8Scan.step(bytes, offset))
                            count += 1
                        }
                        return count
                    }
                    #expect(steps == String(decoding: bytes, as: UTF8.self).unicodeScalars.count, "\(bytes)")
                }
            }
        }
    }

    @Test func readsEveryScalar() {
        for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let read = Array(String(scalar).utf8).withUnsafeBufferPointer { bytes -> Unicode.Scalar? in
                let length = UTF8Scan.step(bytes, 0)
                return length == bytes.count ? UTF8Scan.scalar(bytes, 0, length: length) : nil
            }
            if read != scalar { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test(arguments: [(0, 1), (1, 1), (2, 2), (4, 3), (7, 4), (8, 4), (99, 4)])
    func countsLines(offset: Int, line: Int) {
        let file = SourceFile(path: "a", text: "a\nb\rc\r\nd")
        #expect(file.line(at: offset) == line)
        #expect(SourcePlace(file, SourceSpan(offset, offset)).line == line)
        let index = file.bytes.withUnsafeBufferPointer { LineIndex($0) }
        #expect(index.line(at: offset) == line)
    }
}
