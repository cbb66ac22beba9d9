import Foundation
import QRCodes
import Testing

@Suite struct QRCodeTests {
    /// Addresses as pages have them: short, percent-encoded, Chinese, long.
    static let addresses = [
        "https://example.org/",
        "https://www.example.org/qinghe/projects/mailing-tea-base.html",
        "https://www.example.org/%E9%9D%92%E7%A6%BE%E5%8E%BF/funds/xj-2025-1.html",
        "https://www.example.org/青禾县/projects/村村通.html?来自=公示栏",
        "https://www.example.org/" + String(repeating: "a-long-folder/", count: 60) + "p.html",
    ]

    @Test func theSizeGrowsWithTheText() throws {
        // Version 1 has 21 modules and, at level M, room for 14 bytes; version 40 has 177 and room for 2,331.
        #expect(try #require(QRCode("https://a.cn/x")).size == 21)
        #expect(try #require(QRCode("https://a.cn/xy")).size == 25)
        #expect(try #require(QRCode(String(repeating: "x", count: 2331))).size == 177)
        #expect(QRCode(String(repeating: "x", count: 2332)) == nil)
        #expect(QRCode("") == nil)
    }

    @Test func thePatternsThatReadersLookForAreThere() throws {
        let code = try #require(QRCode(QRCodeTests.addresses[1]))
        for (row, column) in [(0, 0), (0, code.size - 7), (code.size - 7, 0)] {
            let finder = (0..<7).map { y in (0..<7).map { code[row + y, column + $0] ? "#" : "." }.joined() }
            #expect(finder == ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"])
        }
        #expect(!code[-1, 0] && !code[0, code.size])
    }

    /// The strokes cover the dark modules, each once, and nothing else.
    @Test(arguments: addresses)
    func strokesAreTheModules(_ address: String) throws {
        let code = try #require(QRCode(address))
        var seen: Set<[Int]> = []
        var (x, y) = (0, 0)
        let commands = code.strokes.matches(of: /([Mmh])([0-9]+)(?: ([0-9]+)(?:\.5)?)?/)
        #expect(commands.map { String($0.output.0) }.joined() == code.strokes)
        for command in commands {
            let first = try #require(Int(command.output.2))
            switch command.output.1 {
            case "M": (x, y) = (first, try #require(command.output.3.flatMap { Int($0) }))
            case "m": x += first
            default:
                for _ in 0..<first {
                    #expect(seen.insert([y - QRCode.quietZone, x - QRCode.quietZone]).inserted)
                    x += 1
                }
            }
        }
        let dark = (0..<code.size).flatMap { row in
            (0..<code.size).filter { code[row, $0] }.map { [row, $0] }
        }
        #expect(seen == Set(dark))
    }

    /// A reader of another make reads the drawing back to the text.
    @Test(
        .enabled(
            if: ["/usr/bin/zbarimg", "/usr/bin/rsvg-convert"].allSatisfy {
                FileManager.default.isExecutableFile(atPath: $0)
            }, "zbarimg or rsvg-convert is not installed"), arguments: addresses)
    func readersReadIt(_ address: String) throws {
        let code = try #require(QRCode(address))
        let side = code.sizeWithQuietZone
        let drawing = """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(side * 4)" height="\(side * 4)" viewBox="0 0 \(side) \(side)">\
            <rect width="\(side)" height="\(side)" fill="#fff"/><path stroke="#000" d="\(code.strokes)"/></svg>
            """
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mingbai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(drawing.utf8).write(to: folder.appendingPathComponent("code.svg"))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", "cd \"$0\" && rsvg-convert code.svg -o code.png && zbarimg --quiet --raw --nodbus code.png > text",
            folder.path,
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let text = try String(contentsOf: folder.appendingPathComponent("text"), encoding: .utf8)
        #expect(text.trimmingCharacters(in: .newlines) == address)
    }
}
