import Testing

@testable import Charts

/// The room reserved for every label of the recorded drawings: what a browser holds its own widths against.
///
/// A line of `labels.tsv` is the width in tenths of a px, the size in px, the weight and the text. The file is recorded
/// as the drawings are, with `MINGBAI_RECORD=1`.
@Suite struct LabelWidthTests {
    @Test func theRoomOfEachLabelIsAsRecorded() {
        var lines = Set<String>()
        for drawing in drawings {
            for mark in drawing.wide.marks + drawing.narrow.marks {
                guard case .text(let text, _, _, _, let box) = mark.shape else { continue }
                let weight = mark.role == .strong || mark.role == .heading ? 600 : 400
                lines.insert("\(box.width)\t\(box.height / 12)\t\(weight)\t\(text)")
            }
        }
        #expect(lines.count > 500)
        let bytes = Array(lines.sorted().joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
        GoldenFolder.compare(bytes, with: "labels.tsv")
    }

    private var drawings: [Drawing] {
        var drawings = Samples.progress.compactMap { $0.chart.drawing($0.wording) }
        drawings += Samples.bullets.flatMap { $0.chart.drawings($0.wording) }
        drawings += Samples.scores.flatMap { $0.chart.drawings($0.wording) }
        drawings += Samples.rankings.flatMap { $0.chart.drawings($0.wording) }
        drawings += Samples.histories.compactMap { $0.chart.drawing($0.wording) }
        drawings += Samples.funds.flatMap { $0.chart.drawings($0.wording) }
        drawings += Samples.payments.compactMap { $0.chart.drawing($0.wording) }
        drawings += Samples.waffles.compactMap { $0.chart.drawing($0.wording) }
        return drawings
    }
}
