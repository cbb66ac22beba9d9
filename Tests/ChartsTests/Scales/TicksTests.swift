import Testing

@testable import Charts

@Suite struct TicksTests {
    private func values(_ low: Int64, _ high: Int64, _ demand: Ticks.Demand = .init(count: 5, limit: 6)) -> [Int64] {
        Ticks.covering(low, high, demand).values
    }

    @Test("the numbers people count by")
    func nice() {
        #expect(values(0, 5000) == [0, 1000, 2000, 3000, 4000, 5000])
        #expect(values(0, 100) == [0, 20, 40, 60, 80, 100] || values(0, 100) == [0, 25, 50, 75, 100])
        #expect(values(-40, 60) == [-40, -20, 0, 20, 40, 60])
    }

    @Test("data may pass the last tick by a quarter of a step, not by more")
    func growth() {
        for high in stride(from: Int64(1000), through: 9990, by: 37) {
            let ticks = Ticks.covering(0, high, .init(count: 5, limit: 7))
            #expect(ticks.values.count == 7 || ticks.highest - (ticks.values.last ?? 0) <= ticks.step / 4, "\(high)")
        }
    }

    @Test("empty, single and equal values have ticks too", arguments: [0, 7, -7, 1, 999_999_999_999_999] as [Int64])
    func degenerate(value: Int64) {
        let ticks = Ticks.covering(value, value, .init(count: 5, limit: 6))
        #expect(ticks.highest > ticks.lowest)
        #expect(ticks.lowest <= value && value <= ticks.highest)
        #expect(!ticks.values.isEmpty)
        let axis = ValueAxis([], Samples.people, .init(includesZero: true), style: ChartWording.chinese.numbers)
        #expect(axis.labels == ["0", "1"])
    }

    @Test("whole things are not divided")
    func whole() {
        let demand = Ticks.Demand(count: 5, limit: 6, quantum: 100, unit: 100)
        for high: Int64 in [100, 200, 300, 400, 700] {
            #expect(values(0, high, demand).allSatisfy { $0 % 100 == 0 }, "\(high)")
        }
    }

    @Test("floor and ceiling are kept")
    func bounds() {
        let ticks = Ticks.covering(
            9620, 9990, .init(count: 5, limit: 6, unit: 100, isPercentage: true, floor: 0, ceiling: 10000))
        #expect(ticks.highest <= 10000)
    }

    @Test("random axes", arguments: Array(UInt64(1)...60))
    func random(seed: UInt64) {
        var random = RandomCharts(seed: seed)
        for _ in 0..<50 {
            let numbers = (0..<4).map { _ in random.number() }
            let demand = ValueAxis.Demand(includesZero: seed % 2 == 0, limit: Int(seed % 5) + 2)
            let style = seed % 3 == 0 ? ChartWording.english.numbers : ChartWording.chinese.numbers
            let axis = ValueAxis(numbers, random.quantity(), demand, style: style)
            #expect(axis.ticks.values.count <= demand.limit)
            for number in numbers {
                let value = axis.value(number)
                #expect(axis.ticks.lowest <= value && value <= axis.ticks.highest)
            }
            let parsed = axis.labels.map { parse($0) }
            #expect(zip(parsed, parsed.dropFirst()).allSatisfy { $0 < $1 }, "\(axis.labels)")
            // Labels say exactly where their ticks are.
            for (value, label) in zip(axis.ticks.values, parsed) {
                let exponent = 6 - axis.precision.scale - axis.format.power
                #expect(label == scaled(value, exponent), "\(axis.labels)")
            }
            let scale = axis.scale(from: 2000, to: 100)
            let places = axis.ticks.values.map(scale.position)
            #expect(zip(places, places.dropFirst()).allSatisfy { $0 >= $1 })
        }
    }

    /// A label in millionths.
    private func parse(_ label: String) -> Int128 {
        let digits = label.filter { $0 != "," && $0 != "−" }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        let padded = fraction + String(repeating: "0", count: max(0, 6 - fraction.count))
        let value = Int128(parts[0] + padded.prefix(6)) ?? .min
        return label.hasPrefix("−") ? -value : value
    }

    private func scaled(_ value: Int64, _ exponent: Int) -> Int128 {
        var value = Int128(value)
        for _ in 0..<max(0, exponent) { value *= 10 }
        for _ in 0..<max(0, -exponent) { value /= 10 }
        return value
    }

    @Test("a value far beyond the others is clipped, and only then")
    func clipping() {
        func isClipped(_ numbers: [Number]) -> Bool {
            ValueAxis(
                numbers, Samples.people, .init(includesZero: true, whole: "100"), style: ChartWording.chinese.numbers
            ).isClipped
        }
        #expect(isClipped(["640", "100", "90"]))
        #expect(!isClipped(["640", "330", "90"]))
        #expect(!isClipped(["149", "60", "50"]))
        #expect(!isClipped(["640", "-5", "100"]))
    }
}
