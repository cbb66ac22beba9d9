import Markup
import Testing

@testable import Charts

/// What holds for every chart, whatever it is given.
@Suite struct PropertyTests {
    private static let seeds = Array(UInt64(1)...40)

    private func drawings(_ seed: UInt64) -> [(form: String, drawing: Drawing)] {
        var random = RandomCharts(seed: seed)
        let wording = seed % 3 == 0 ? ChartWording.english : .chinese
        var drawings: [(String, Drawing)] = []
        for _ in 0..<4 {
            if let drawing = random.progress().drawing(wording) { drawings.append(("progress", drawing)) }
            drawings += random.bullets().drawings(wording).map { ("bullets", $0) }
            drawings += random.scores().drawings(wording).map { ("scores", $0) }
            if let drawing = random.history().drawing(wording) { drawings.append(("history", drawing)) }
            drawings += random.ranking().drawings(wording).map { ("ranking", $0) }
            drawings += random.funds().drawings(wording).map { ("funds", $0) }
            if let drawing = random.payments().drawing(wording) { drawings.append(("payments", drawing)) }
            if let waffle = random.waffle() { drawings.append(("waffle", waffle.drawing(wording))) }
            if let chart = random.composition() { drawings.append(("composition", chart.drawing(wording))) }
        }
        return drawings
    }

    private static var samples: [(form: String, drawing: Drawing)] {
        Samples.progress.compactMap { sample in
            sample.chart.drawing(sample.wording).map { ("progress \(sample.name)", $0) }
        }
            + Samples.bullets.flatMap { sample in
                sample.chart.drawings(sample.wording).map { ("bullet \(sample.name)", $0) }
            }
            + Samples.scores.flatMap { sample in
                sample.chart.drawings(sample.wording).map { ("score \(sample.name)", $0) }
            }
            + Samples.rankings.flatMap { sample in
                sample.chart.drawings(sample.wording).map { ("ranking \(sample.name)", $0) }
            }
            + Samples.histories.compactMap { sample in
                sample.chart.drawing(sample.wording).map { ("history \(sample.name)", $0) }
            } + fundSamples
    }

    private static var fundSamples: [(form: String, drawing: Drawing)] {
        Samples.funds.flatMap { sample in
            sample.chart.drawings(sample.wording).map { ("funds \(sample.name)", $0) }
        }
            + Samples.payments.compactMap { sample in
                sample.chart.drawing(sample.wording).map { ("payments \(sample.name)", $0) }
            } + Samples.waffles.map { ("waffle \($0.name)", $0.chart.drawing($0.wording)) }
            + Samples.compositions.map { ("composition \($0.name)", $0.chart.drawing($0.wording)) }
    }

    private func check(_ scene: Scene, _ name: String) {
        let area = Box(left: 0, top: 0, right: scene.width, bottom: scene.height)
        var texts: [(text: String, box: Box)] = []
        for mark in scene.marks {
            let bounds = scene.bounds(of: mark)
            #expect(area.contains(bounds), "\(name): \(mark.role) \(mark.shape) \(bounds) in \(area)")
            if case .text(let text, _, _, _, let box) = mark.shape { texts.append((text, box)) }
        }
        for (index, text) in texts.enumerated() {
            for other in texts[..<index] where text.box.meets(other.box) {
                Issue.record("\(name): “\(text.text)” \(text.box) meets “\(other.text)” \(other.box)")
            }
        }
    }

    @Test func samplesStayInsideAndApart() {
        for (form, drawing) in Self.samples {
            check(drawing.wide, "\(form) wide")
            check(drawing.narrow, "\(form) narrow")
        }
    }

    @Test(arguments: seeds) func marksStayInsideAndTextsApart(seed: UInt64) {
        for (form, drawing) in drawings(seed) {
            check(drawing.wide, "\(form), seed \(seed), wide")
            check(drawing.narrow, "\(form), seed \(seed), narrow")
        }
    }

    @Test(arguments: seeds) func markupIsWellFormed(seed: UInt64) throws {
        for (_, drawing) in drawings(seed) {
            let markup = try MarkupScanner(drawing.html(titleID: "a<\"'&", descriptionID: "b").bytes)
            #expect(!markup.texts.isEmpty)
            _ = try MarkupScanner(drawing.file(title: "<&\u{0}>", description: "\"'", language: "zh-Hans").bytes)
        }
        var random = RandomCharts(seed: seed)
        for _ in 0..<20 {
            _ = try MarkupScanner(random.sparkline().html.bytes)
            _ = try MarkupScanner(random.bulletInCell().html.bytes)
        }
    }

    /// Up to 120 per cent a bullet is the longer the more there is; beyond it ends torn, whatever there is.
    @Test func bulletsGrowWithTheirValues() throws {
        func end(_ value: Int64) throws -> Double? {
            let text = String(decoding: Bullet(value: .reported(value), target: 700).html.bytes, as: UTF8.self)
            return try Regex("d=\"M6 8H([0-9.]+)V").firstMatch(in: text)?[1].substring.flatMap { Double($0) }
        }
        let ends = try (1...840).compactMap { try end($0) }
        try #require(ends.count == 840)
        #expect(zip(ends, ends.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(ends[699] == 106 && ends[349] == 56 && ends[839] == 126)
        #expect(try end(841) == nil && end(-1) == nil && end(0) == nil)
    }

    @Test(arguments: seeds) func sameBytesTwice(seed: UInt64) {
        let first = drawings(seed).map { $0.drawing.html(titleID: "t", descriptionID: nil).bytes }
        let second = drawings(seed).map { $0.drawing.html(titleID: "t", descriptionID: nil).bytes }
        #expect(first == second)
    }

    @Test func orderThatMeansNothingChangesNothing() throws {
        var chart = Samples.progress[0].chart
        let first = try #require(chart.drawing(.chinese)).html(titleID: "t", descriptionID: nil)
        chart.projection?.ends.reverse()
        let second = try #require(chart.drawing(.chinese)).html(titleID: "t", descriptionID: nil)
        #expect(first == second)
    }

    @Test(arguments: seeds) func barsAreAsLongAsTheirValues(seed: UInt64) {
        var random = RandomCharts(seed: seed)
        var chart = random.ranking()
        chart.mark = .bar
        for index in chart.rows.indices { chart.rows[index].value = .reported(random.number()) }
        if chart.rows.count > 2 { chart.rows[2].value = chart.rows[0].value }
        let precision = Precision(covering: chart.rows.compactMap(\.value.number))
        for drawing in chart.drawings(.chinese) {
            for scene in [drawing.wide, drawing.narrow] {
                // Datum, value, signed length, whether it is a stub.
                var bars: [(value: Int64, length: Int, isStub: Bool)] = []
                for mark in scene.marks where mark.datum >= 0 {
                    guard let number = chart.rows[mark.datum].value.number, mark.role != .bracket else { continue }
                    // What is lost beside numbers 10^15 times as large is only seen to be something.
                    guard precision.value(number) != 0 || number.coefficient == 0 else { continue }
                    switch mark.shape {
                    case .rectangle, .path:
                        let length = scene.bounds(of: mark).width
                        bars.append(
                            (precision.value(number), number.coefficient < 0 ? -length : length, mark.role == .stub))
                        #expect((mark.role == .stub) == (number.coefficient == 0))
                    default: break
                    }
                }
                for (one, other) in zip(bars, bars.dropFirst()) {
                    if one.value == other.value { #expect(one.length == other.length) }
                    if one.value < other.value, !one.isStub, !other.isStub { #expect(one.length <= other.length) }
                }
                let sorted = bars.filter { !$0.isStub }.sorted { $0.value < $1.value }
                for (one, other) in zip(sorted, sorted.dropFirst()) { #expect(one.length <= other.length) }
                let equal = Dictionary(grouping: bars, by: \.value)
                for (value, bars) in equal where value != 0 { #expect(Set(bars.map(\.length)).count == 1) }
            }
        }
    }

    /// What each row of a chart of funds draws of one kind, as the length of the bar.
    private func lengths(_ role: Role, in scene: Scene) -> [Int: Int] {
        var lengths: [Int: Int] = [:]
        for mark in scene.marks where mark.datum >= 0 && mark.role == role {
            lengths[mark.datum] = scene.bounds(of: mark).width
        }
        return lengths
    }

    @Test(arguments: seeds) func nestedBarsAreAsLongAsTheirAmounts(seed: UInt64) {
        var random = RandomCharts(seed: seed)
        var chart = random.funds()
        for index in chart.rows.indices {
            let amounts = (0..<4).map { _ in Int64.random(in: 0...999_999_999, using: &random.generator) }.sorted()
            func number(_ place: Int) -> Number {
                Number(index % 7 == 0 && place < 2 ? 0 : amounts[place], scale: 2, text: "")
            }
            chart.rows[index].accepted = number(0)
            chart.rows[index].paid = .reported(number(1))
            chart.rows[index].allocated = number(2)
            chart.rows[index].received = number(3)
            chart.rows[index].overspend = nil
        }
        for drawing in chart.drawings(.chinese) {
            for scene in [drawing.wide, drawing.narrow] {
                let kinds: [(Role, (FundsChart.Row) -> Number?)] = [
                    (.inset, \.accepted), (.bar, \.paid.number), (.outline, \.allocated), (.missingBar, \.received),
                ]
                var nested: [Int: [Int]] = [:]
                for (role, number) in kinds {
                    let lengths = lengths(role, in: scene)
                    for (row, length) in lengths { nested[row, default: []].append(length) }
                    let shown = lengths.sorted {
                        (number(chart.rows[$0.key])?.coefficient ?? 0) < (number(chart.rows[$1.key])?.coefficient ?? 0)
                    }
                    for (one, other) in zip(shown, shown.dropFirst()) { #expect(one.value <= other.value) }
                    for row in lengths.keys { #expect(number(chart.rows[row])?.coefficient != 0) }
                }
                // Each part lies within what it is a part of.
                for lengths in nested.values { #expect(lengths == lengths.sorted()) }
            }
        }
    }

    @Test(arguments: seeds) func everyPartHasItsSquares(seed: UInt64) throws {
        var random = RandomCharts(seed: seed)
        let randomWaffle = random.waffle()
        let waffle = try #require(randomWaffle)
        let drawing = waffle.drawing(.chinese)
        for scene in [drawing.wide, drawing.narrow] {
            for (index, part) in waffle.parts.enumerated() {
                // One more stands in the key.
                #expect(scene.marks.count { $0.datum == index } == part.squares + 1)
            }
        }
        #expect(WaffleChart(quantity: waffle.quantity, parts: waffle.parts + waffle.parts) == nil)
    }

    /// The parts follow each other in one bar, as long as their amounts have it; what is not nothing is seen.
    @Test(arguments: seeds) func thePartsFillTheBar(seed: UInt64) throws {
        var random = RandomCharts(seed: seed)
        guard let chart = random.composition() else { return }
        let precision = Precision(covering: chart.parts.map(\.amount))
        let drawing = chart.drawing(.chinese)
        for scene in [drawing.wide, drawing.narrow] {
            let bars = scene.marks.compactMap { mark -> (part: Int, box: Box)? in
                if case .rectangle(let box) = mark.shape, box.height > 250 { (mark.datum, box) } else { nil }
            }
            #expect(bars.map(\.part) == chart.parts.indices.filter { chart.parts[$0].amount.coefficient > 0 })
            for (one, other) in zip(bars, bars.dropFirst()) { #expect(one.box.right < other.box.left) }
            let lengths = bars.map { (amount: precision.value(chart.parts[$0.part].amount), width: $0.box.width) }
            for (one, other) in lengths.flatMap({ one in lengths.map { (one, $0) } }) where one.amount <= other.amount {
                // Edges lie on tenths of a pixel, and an empty box is drawn within its stroke.
                #expect(one.width <= other.width + 31, "\(one) \(other)")
            }
            let ends = (bars.map(\.box.left).min() ?? 0, bars.map(\.box.right).max() ?? 0)
            #expect(ends.0 <= 30 && ends.1 >= scene.width - 30)
        }
        let tooMany = [CompositionChart.Part](repeating: chart.parts[0], count: CompositionChart.partLimit + 1)
        #expect(CompositionChart(quantity: chart.quantity, parts: tooMany) == nil)
        let negative = CompositionChart.Part(name: Name("-"), amount: "-1", share: "", look: 0)
        #expect(CompositionChart(quantity: chart.quantity, parts: [negative]) == nil)
        for (part, fields) in zip(chart.parts, chart.table(.chinese).fields.dropFirst()) {
            #expect(fields[1] == part.amount.text)
        }
    }

    @Test(arguments: seeds) func paymentsRiseAndFallWithTheirSums(seed: UInt64) throws {
        var random = RandomCharts(seed: seed)
        let chart = random.payments()
        guard let drawing = chart.drawing(.chinese) else {
            #expect(chart.months.isEmpty)
            return
        }
        let precision = Precision(covering: chart.months.flatMap { [$0.handedDown, $0.paid] } + [chart.funding])
        for scene in [drawing.wide, drawing.narrow] {
            let points = scene.marks.filter { $0.role == .point && $0.datum >= 0 }
            let heights = points.map { (precision.value(chart.months[$0.datum].paid), scene.bounds(of: $0).top) }
                .sorted { $0.0 < $1.0 }
            for (one, other) in zip(heights, heights.dropFirst()) {
                #expect(one.0 == other.0 ? one.1 == other.1 : one.1 >= other.1)
            }
            for (one, other) in zip(points, points.dropFirst()) where one.datum < other.datum {
                #expect(scene.bounds(of: one).left < scene.bounds(of: other).left)
            }
        }
    }

    @Test(arguments: seeds) func everyAmountIsInTheTable(seed: UInt64) throws {
        var random = RandomCharts(seed: seed)
        let funds = random.funds()
        for (row, fields) in zip(funds.rows, funds.table(.chinese).fields.dropFirst()) {
            for number in [row.received, row.allocated, row.paid.number, row.accepted, row.overspend?.excess] {
                if let number { #expect(fields.contains(number.text)) }
            }
        }
        let payments = random.payments()
        for (month, fields) in zip(payments.months, payments.table(.chinese).fields.dropFirst()) {
            #expect(fields.starts(with: [month.label, month.handedDown.text, month.paid.text, payments.funding.text]))
        }
        let randomWaffle = random.waffle()
        let waffle = try #require(randomWaffle)
        let rows = waffle.table(.chinese).fields.dropFirst()
        #expect(rows.compactMap { Int($0[2]) }.reduce(0, +) == 100)
        for (part, fields) in zip(waffle.parts, rows) { #expect(fields[1] == part.amount.text) }
    }

    @Test(arguments: seeds) func everyDatumIsInTheTable(seed: UInt64) {
        var random = RandomCharts(seed: seed)
        let progress = random.progress()
        let table = progress.table(.chinese).fields
        #expect(table.count == progress.periods.count + 1)
        for (period, row) in zip(progress.periods, table.dropFirst()) {
            for number in [period.actual?.number, period.pace, period.lastYear?.number, progress.target?.value] {
                if let number { #expect(row.contains(number.text)) }
            }
        }
        let ranking = random.ranking()
        for (row, fields) in zip(ranking.rows, ranking.table(.chinese).fields.dropFirst()) {
            #expect(fields[0] == row.name.full)
            if let number = row.value.number { #expect(fields.contains(number.text)) }
            if row.value.isMissing { #expect(fields.last == "not-reported") }
        }
        let bullets = random.bullets()
        for (row, fields) in zip(bullets.rows, bullets.table(.chinese).fields.dropFirst()) {
            for number in row.numbers { #expect(fields.contains(number.text)) }
        }
        let scores = random.scores()
        for (row, fields) in zip(scores.rows, scores.table(.chinese).fields.dropFirst()) {
            #expect(fields.contains(row.points.text))
            if let number = row.score.number { #expect(fields.contains(number.text)) }
        }
    }

    @Test func weightStaysInTheBudget() throws {
        for (form, drawing) in Self.samples {
            for isNarrow in [false, true] {
                var html = HTML.Interpolation(literalCapacity: 0, interpolationCount: 0)
                (isNarrow ? drawing.narrow : drawing.wide).write(
                    into: &html, isNarrow: isNarrow, titleID: "trend-t", descriptionID: "trend-d")
                let bytes = HTML(stringInterpolation: html).bytes
                #expect(bytes.count <= 30_000, "\(form): \(bytes.count)")
                #expect(try MarkupScanner(bytes).elementCount <= 400, "\(form)")
            }
        }
        let ordinary = try #require(Samples.progress[0].chart.drawing(.chinese))
        #expect(ordinary.html(titleID: "trend-t", descriptionID: "trend-d").bytes.count <= 8000)
        #expect(Samples.sparklines[0].chart.html.bytes.count <= 450)
    }
}
