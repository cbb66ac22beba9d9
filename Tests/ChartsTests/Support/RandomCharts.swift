import Charts
import SeededRandom

/// Charts nobody would think of, the same ones for the same seed.
struct RandomCharts {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    private mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &generator)]
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

    mutating func number() -> Number {
        let scale = pick([0, 0, 0, 1, 2, 4])
        let limit: Int64 = pick([1, 10, 100, 5000, 100_000, 99_999_999, 100_000_000_000, 999_999_999_999_999])
        var value = chance(10) ? 0 : Int64.random(in: 0...limit, using: &generator)
        if chance(10) { value = -value }
        return Number(value, scale: scale, text: String(value))
    }

    mutating func datum() -> Datum {
        switch Int.random(in: 0..<12, using: &generator) {
        case 0: .notReported(reason: nil)
        case 1: .notApplicable
        case 2: .reported(number(), .provisional)
        case 3: .reported(number(), .revised(note: text()))
        default: .reported(number())
        }
    }

    mutating func text() -> String {
        let scalars: [Unicode.Scalar] = Array("青禾县农业局《》，（）Wm1%5000人<>&\"' \u{0}\u{1B}\u{202E}\u{301}😀مر".unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 1...26, using: &generator) { text.append(pick(scalars)) }
        return String(text)
    }

    mutating func quantity() -> Quantity {
        Quantity(
            name: text(), unit: pick(["人", "%", "元", "", "公里"]), isWhole: chance(30), lowerIsBetter: chance(20),
            isCumulative: chance(60))
    }

    private mutating func heading() -> String? { chance(10) ? "分组" : nil }

    mutating func progress() -> ProgressChart {
        let count = Int.random(in: 0...12, using: &generator)
        let data = (0..<count).map { _ -> Datum? in chance(5) ? nil : datum() }
        var periods = Samples.months(data, target: chance(50) ? 5000 : nil)
        for index in periods.indices where chance(40) { periods[index].lastYear = datum() }
        var chart = ProgressChart(quantity: quantity(), periods: periods)
        if chance(80) { chart.target = Target(value: number(), isLimit: chance(20)) }
        if chance(50) { chart.paceStart = "0" }
        if chance(50) { chart.projection = .init(ends: chance(50) ? [number(), number()] : [number()], text: "1～2") }
        return chart
    }

    mutating func bullets() -> BulletChart {
        BulletChart(
            rows: (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                BulletChart.Row(
                    name: Name(text(), short: chance(50) ? "简称" : nil), quantity: quantity(), value: datum(),
                    target: chance(80) ? Target(value: number(), isLimit: chance(10)) : nil,
                    pace: chance(50) ? number() : nil, lastYear: chance(50) ? number() : nil,
                    completion: chance(50) ? "82.3%" : nil, heading: heading())
            }, paceBands: [900, 1000, 1050])
    }

    mutating func scores() -> ScoreChart {
        ScoreChart(
            quantity: Quantity(name: "得分", unit: "分"),
            rows: (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                let points = Int.random(in: 1...20, using: &generator)
                let score: Datum =
                    chance(20) ? .notReported() : .reported(Number(Int.random(in: 0...points, using: &generator)))
                return ScoreChart.Row(name: Name(text()), points: Number(points), score: score, heading: heading())
            })
    }

    mutating func ranking() -> RankingChart {
        let rows = (0..<Int.random(in: 1...70, using: &generator)).map { index in
            RankingChart.Row(
                name: Name(text(), short: chance(50) ? "简称" : nil), value: datum(), rank: chance(80) ? index + 1 : nil,
                isTied: chance(10), change: chance(50) ? .init(places: index % 5 - 2, words: "变") : nil,
                isOwn: chance(3), heading: heading())
        }
        return RankingChart(
            quantity: quantity(), mark: chance(50) ? .dot : .bar, rows: rows,
            brackets: rows.count > 5 ? [1..<3, 4..<6] : [])
    }

    mutating func history() -> RankHistoryChart {
        let count = Int.random(in: 2...6, using: &generator)
        let lines = Int.random(in: 1...12, using: &generator)
        return RankHistoryChart(
            periods: (1...count).map { "\($0)月" },
            lines: (0..<lines).map { _ in
                RankHistoryChart.Line(
                    name: Name(text(), short: chance(50) ? "简称" : nil),
                    ranks: (0..<count).map { _ in chance(15) ? nil : Int.random(in: 1...lines, using: &generator) },
                    isOwn: chance(10))
            })
    }

    mutating func funds() -> FundsChart {
        FundsChart(
            quantity: quantity(),
            rows: (0..<Int.random(in: 1...60, using: &generator)).map { _ in
                FundsChart.Row(
                    name: Name(text(), short: chance(50) ? "简称" : nil), received: chance(30) ? number() : nil,
                    allocated: chance(90) ? number() : nil, paid: datum(), accepted: chance(40) ? number() : nil,
                    rate: chance(70) ? "73.2%" : nil,
                    overspend: chance(20) ? .init(excess: number(), end: number()) : nil, heading: heading())
            })
    }

    mutating func payments() -> PaymentsChart {
        let count = Int.random(in: 0...40, using: &generator)
        return PaymentsChart(
            quantity: quantity(),
            months: (0..<count).map { index in
                PaymentsChart.Month(
                    label: "\(index)", tick: chance(70) ? text() : nil, narrowTick: chance(50) ? "\(index)" : nil,
                    handedDown: number(), paid: number())
            }, funding: number())
    }

    mutating func waffle() -> WaffleChart? {
        let count = Int.random(in: 1...WaffleChart.partLimit, using: &generator)
        var left = 100
        let parts = (0..<count).map { index -> WaffleChart.Part in
            let squares = index == count - 1 ? left : Int.random(in: 0...left, using: &generator)
            left -= squares
            return WaffleChart.Part(name: Name(text()), amount: number(), squares: squares)
        }
        return WaffleChart(quantity: quantity(), parts: parts)
    }

    mutating func composition() -> CompositionChart? {
        let count = Int.random(in: 1...CompositionChart.partLimit, using: &generator)
        let parts = (0..<count).map { look -> CompositionChart.Part in
            let amount = Int.random(in: chance(20) ? 0...0 : 0...99_999_999, using: &generator)
            return CompositionChart.Part(
                name: Name(text()), amount: Number(Int64(amount), text: "\(amount)"), share: "1.0%", look: look)
        }
        return CompositionChart(quantity: quantity(), parts: parts)
    }

    mutating func sparkline() -> Sparkline {
        Sparkline(
            values: ArraySlice(
                (0..<Int.random(in: 0...14, using: &generator)).map { _ in chance(20) ? nil : number().coefficient }),
            target: chance(50) ? number().coefficient : nil)
    }

    mutating func bulletInCell() -> Bullet {
        Bullet(
            value: chance(10) ? .notReported : .reported(number().coefficient, isProvisional: chance(20)),
            target: number().coefficient, pace: chance(70) ? number().coefficient : nil)
    }
}
