import SeededRandom
import Testing

@testable import Charts

@Suite struct TextTests {
    @Test(
        "lines end where they may",
        arguments: [
            ("县人力资源和社会保障局", ["县人力资源", "和社会保障局"]),
            ("退役军人事务局（服务中心）", ["退役军人事务", "局（服务中心）"]),
            ("新增就业5000人以上", ["新增就业", "5000人以上"]),
            ("Office for Poverty", ["Office for", "Poverty"]),
        ])
    func balanced(text: String, lines: [String]) {
        #expect(LineBreaking.balanced(text, width: 1300, size: 14) == lines)
    }

    @Test func twoLinesThatDoNotDo() {
        #expect(LineBreaking.balanced("短", width: 1000, size: 14) == ["短"])
        #expect(LineBreaking.balanced("一二三四五六七八九十", width: 500, size: 14) == nil)
        #expect(LineBreaking.balanced("Antidisestablishmentarianism", width: 1000, size: 14) == nil)
    }

    @Test("nothing is lost and no line is too wide", arguments: Array(UInt64(1)...50))
    func filled(seed: UInt64) {
        var random = RandomCharts(seed: seed)
        for _ in 0..<20 {
            let text = random.text()
            let lines = LineBreaking.filled(text, width: 600, size: 13)
            #expect(lines.joined().unicodeScalars.filter { $0 != " " } == text.unicodeScalars.filter { $0 != " " })
            for line in lines { #expect(TextMetrics.width(line, size: 13) <= 600) }
        }
    }

    @Test("kinsoku", arguments: [("甲，乙", 1), ("（甲", 1), ("5人", 1), ("5～8", 1), ("《甲乙》", 2), ("甲%", 1), ("ab", 1)])
    func forbidden(text: String, index: Int) {
        let lines = LineBreaking.balanced(text, width: TextMetrics.width(text, size: 10) - 1, size: 10)
        #expect(lines?[0].unicodeScalars.count != index)
    }

    @Test func metrics() {
        #expect(TextMetrics.width("青禾", size: 14) == 280)
        #expect(TextMetrics.width("", size: 14) == 0)
        #expect(TextMetrics.width("4115", size: 14) == 370)
        #expect(TextMetrics.width("−5%", size: 10) == 245)
        #expect(TextMetrics.width("e\u{301}", size: 10) == 67)
        #expect(TextMetrics.width("青禾", size: 14, isBold: true) == 280)
    }

    /// Widths of fonts in hundredths of an em, rounded up, as Chromium measures them in DejaVu Sans and Noto Serif CJK.
    @Test(
        "nothing is wider than the room reserved for it",
        arguments: [
            ("90.70", true, 317), ("4,115", true, 317), ("100%", true, 310), ("(wm)", true, 289), ("H", true, 87),
            ("W", true, 111), (":", true, 40), ("H", false, 86), ("I", false, 41), ("h", false, 67), ("m", false, 98),
            ("/", false, 40), ("–", true, 60),
        ])
    func bounds(text: String, isBold: Bool, width: Int) {
        #expect(TextMetrics.width(text, size: 100, isBold: isBold) >= width * 10)
    }
}

@Suite struct NumberFormatTests {
    private let chinese = ChartWording.chinese.numbers
    private let english = ChartWording.english.numbers

    private func labels(_ numbers: [Number], _ style: NumberStyle) -> [String] {
        let money = Quantity(name: "", unit: "元")
        let format = NumberFormat(choosingFor: numbers, of: money, style: style)
        return numbers.map { format.labelWithUnit($0, money) }
    }

    @Test("one magnitude for a chart, chosen by the largest value")
    func magnitude() {
        #expect(labels(["99999", "5"], chinese) == ["99999元", "5元"])
        #expect(
            labels(["100000", "5000", "0"], chinese) == ["10.00万元", "0.50万元", "0万元"]
                || labels(["100000", "5000", "0"], chinese) == ["10.0万元", "0.5万元", "0万元"])
        #expect(labels(["1000000000", "250000000"], chinese) == ["10.0亿元", "2.5亿元"])
        #expect(labels(["-123456"], chinese) == ["−12.35万元"])
        let share = Quantity(name: "", unit: "%")
        #expect(
            NumberFormat(choosingFor: ["640000"], of: share, style: chinese).labelWithUnit("640000", share) == "640000%"
        )
        #expect(labels(["4115"], english) == ["4,115 元"])
        #expect(labels(["48200000"], english) == ["48.2 million 元"])
    }

    @Test("halves go to the even neighbour", arguments: [(25, 2), (35, 4), (-25, -2), (26, 3), (-35, -4), (24, 2)])
    func rounding(value: Int, expected: Int) {
        #expect(roundedHalfToEven(Int64(value), dividingBy: 10) == Int64(expected))
    }

    @Test func typesetting() {
        #expect(NumberFormat.typeset("-0.50", groupingFrom: nil) == "−0.50")
        #expect(NumberFormat.typeset("-0.00", groupingFrom: nil) == "0.00")
        #expect(NumberFormat.typeset("1234567.8", groupingFrom: 5) == "1,234,567.8")
        #expect(NumberFormat.typeset("1234", groupingFrom: 5) == "1234")
    }
}

@Suite struct EndLabelTests {
    @Test func labelsMoveApartAndStayInside() {
        #expect(EndLabels.spread([100, 500], height: 100, within: 0...1000) == [100, 500])
        #expect(EndLabels.spread([500, 500], height: 100, within: 0...1000) == [450, 550])
        #expect(EndLabels.spread([0, 10, 900], height: 100, within: 0...1000) == [50, 150, 900])
        #expect(EndLabels.spread([990, 995], height: 100, within: 0...1000) == [850, 950])
        #expect(EndLabels.spread([1, 2, 3], height: 100, within: 0...299) == nil)
        #expect(EndLabels.spread([], height: 100, within: 0...10) == [])
    }

    @Test(arguments: Array(UInt64(1)...50)) func random(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let wanted = (0..<6).map { _ in Int.random(in: -50...1050, using: &generator) }.sorted()
        let middles = try #require(EndLabels.spread(wanted, height: 120, within: 0...1000))
        #expect(zip(middles, middles.dropFirst()).allSatisfy { $1 - $0 >= 120 })
        #expect(middles.allSatisfy { $0 >= 60 && $0 <= 940 })
    }
}
