import Foundation
import Markup
import Testing

@testable import Charts

/// Other programs read the files charts are.
@Suite struct ConverterTests {
    private static let converter = "/usr/bin/rsvg-convert"

    @Test(
        "rsvg-convert draws every file",
        .enabled(if: FileManager.default.isExecutableFile(atPath: converter), "rsvg-convert is not installed"))
    func converts() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("charts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var drawings = Samples.progress.compactMap { $0.chart.drawing($0.wording) }
        drawings += Samples.bullets.flatMap { $0.chart.drawings($0.wording) }
        drawings += Samples.scores.flatMap { $0.chart.drawings($0.wording) }
        drawings += Samples.rankings.flatMap { $0.chart.drawings($0.wording) }
        drawings += Samples.histories.compactMap { $0.chart.drawing($0.wording) }
        var files: [String] = []
        for (index, drawing) in drawings.enumerated() {
            let file = folder.appendingPathComponent("\(index).svg")
            try Data(drawing.file(title: "题 <\(index)>", description: "述", language: "zh-Hans").bytes).write(to: file)
            files.append(file.path)
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.converter)
        process.arguments = ["--format", "pdf", "--output", folder.appendingPathComponent("all.pdf").path] + files
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let message = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(String(decoding: message, as: UTF8.self))")
        #expect(files.count > 40)
    }
}
