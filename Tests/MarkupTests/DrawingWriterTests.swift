import Markup
import SeededRandom
import Testing

@Suite struct DrawingWriterTests {
    private func written(_ limit: Int, _ write: (inout DrawingWriter) -> Void) -> String {
        var html = HTML.Interpolation(literalCapacity: 0, interpolationCount: 0)
        html.appendDrawing(atMost: limit * DrawingWriter.mostBytes, write)
        return String(decoding: HTML(stringInterpolation: html).bytes, as: UTF8.self)
    }

    @Test func lengthsAndMarksStandAsInPathData() {
        let path = written(12) { path in
            path.append(.move)
            path.append(tenths: 105)
            path.append(.blank)
            path.append(tenths: -20)
            for mark in [DrawingWriter.Mark.line, .horizontal, .horizontalStep, .vertical, .verticalStep, .close] {
                path.append(mark)
            }
        }
        #expect(path == "M10.5 -2lHhVvz")
    }

    @Test func segmentsStandAsTheyAre() {
        let path = written(3) { drawing in
            drawing.append("<path d=\"M")
            drawing.append(tenths: 5)
            drawing.append("\"/>")
        }
        #expect(path == "<path d=\"M0.5\"/>")
    }

    @Test func aLengthIsTheShortestDecimal() {
        var random = SeededGenerator(seed: 11)
        let ends = [0, 1, -1, 9, 10, 99, 100, 9_990, 9_999, 10_000, -10_000, Int.max, Int.min]
        for tenths in ends + (-1_010..<1_010)
            + (0..<2_000).map({ _ in Int.random(in: -20_000...20_000, using: &random) })
        {
            let digits = String(tenths.magnitude)
            let whole = tenths.magnitude < 10 ? "0" : String(digits.dropLast())
            let tenth = digits.last == "0" ? "" : ".\(digits.suffix(1))"
            let expected = "\(tenths < 0 ? "-" : "")\(whole)\(tenth)"
            #expect(written(1) { $0.append(tenths: tenths) } == expected)
        }
    }
}
