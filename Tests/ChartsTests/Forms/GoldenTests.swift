import Markup
import Testing

@testable import Charts

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of every form in every situation, compared with the ones that were looked at and found good.
///
/// `MINGBAI_RECORD=1 swift test --filter ChartsTests` records them anew; the difference is reviewed like code.
@Suite struct GoldenTests {
    @Test func progress() {
        compare("progress", Samples.progress.map { ($0.name, markup($0.chart.drawing($0.wording))) })
    }

    @Test func bullets() {
        compare(
            "bullet",
            Samples.bullets.map { sample in (sample.name, sample.chart.drawings(sample.wording).flatMap { markup($0) })
            })
    }

    @Test func scores() {
        compare(
            "score",
            Samples.scores.map { sample in (sample.name, sample.chart.drawings(sample.wording).flatMap { markup($0) }) }
        )
    }

    @Test func rankings() {
        compare(
            "ranking",
            Samples.rankings.map { sample in
                (sample.name, sample.chart.drawings(sample.wording).flatMap { markup($0) })
            })
    }

    @Test func histories() {
        compare("rank-history", Samples.histories.map { ($0.name, markup($0.chart.drawing($0.wording))) })
    }

    @Test func sparklines() {
        compare("sparkline", Samples.sparklines.map { ($0.name, $0.chart.html.bytes) })
    }

    @Test func bulletsInCells() {
        compare("bullet-in-cell", Samples.bulletsInCells.map { ($0.name, $0.chart.html.bytes) })
    }

    @Test func funds() {
        compare(
            "funds",
            Samples.funds.map { sample in (sample.name, sample.chart.drawings(sample.wording).flatMap { markup($0) }) })
    }

    @Test func payments() {
        compare("payments", Samples.payments.map { ($0.name, markup($0.chart.drawing($0.wording))) })
    }

    @Test func waffles() {
        #expect(Samples.waffles.count == 5)
        compare("waffle", Samples.waffles.map { ($0.name, markup($0.chart.drawing($0.wording))) })
    }

    @Test func compositions() {
        #expect(Samples.compositions.count == 6)
        compare("composition", Samples.compositions.map { ($0.name, markup($0.chart.drawing($0.wording))) })
    }

    @Test func fileOfItsOwn() throws {
        let sample = Samples.progress[0]
        let drawing = try #require(sample.chart.drawing(sample.wording))
        let file = drawing.file(title: "新增就业<1—9月>", description: "全年目标5000人 & 累计4115人", language: "zh-Hans")
        compare("file", [("ordinary", file.bytes)])
    }

    private func markup(_ drawing: Drawing?) -> [UInt8] {
        drawing?.html(titleID: "t", descriptionID: "d").bytes ?? Array("(none)".utf8)
    }

    private func compare(
        _ name: String, _ cases: [(name: String, bytes: [UInt8])],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        var bytes: [UInt8] = []
        for (name, markup) in cases {
            bytes.append(contentsOf: "== \(name) ==\n".utf8)
            // A line for each element, so that a difference can be read.
            for (index, byte) in markup.enumerated() {
                if byte == UInt8(ascii: "<"), index > 0, markup[index + 1] != UInt8(ascii: "/") {
                    bytes.append(UInt8(ascii: "\n"))
                }
                bytes.append(byte)
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        GoldenFolder.compare(bytes, with: "\(name).txt", sourceLocation: sourceLocation)
    }
}

/// The folder of recorded drawings beside the tests.
enum GoldenFolder {
    static var path: String {
        let source = #filePath.utf8CString.dropLast().map { UInt8(bitPattern: $0) }
        let forms = source.lastIndex(of: UInt8(ascii: "/")) ?? 0
        let tests = source[..<forms].lastIndex(of: UInt8(ascii: "/")) ?? 0
        return String(decoding: source[..<tests], as: UTF8.self) + "/Golden/"
    }

    /// Compares bytes with a recorded file, or records them.
    static func compare(
        _ bytes: [UInt8], with name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        if getenv("MINGBAI_RECORD") != nil {
            write(bytes, to: path + name)
            return
        }
        let expected = read(path + name)
        let difference = zip(bytes, expected).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        #expect(
            bytes == expected,
            "\(name) differs near: \(String(decoding: bytes.dropFirst(max(0, (difference ?? 0) - 80)).prefix(160), as: UTF8.self))",
            sourceLocation: sourceLocation)
    }

    private static func read(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "rb") else { return [] }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes.append(contentsOf: buffer[..<count])
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "wb") else { return }
        defer { fclose(file) }
        fwrite(bytes, 1, bytes.count, file)
    }
}
