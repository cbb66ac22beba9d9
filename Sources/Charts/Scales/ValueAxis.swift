/// The axis of a chart's values: its domain, ticks and their labels, alike in both layouts.
struct ValueAxis {
    let precision: Precision
    let format: NumberFormat
    let ticks: Ticks
    /// One for each tick.
    let labels: [String]
    /// Values above it pass the end of the axis.
    let isClipped: Bool

    /// What the axis has to show beside the numbers.
    struct Demand {
        /// Zero belongs to the domain: bars and counts that grow.
        var includesZero: Bool
        /// The value that counts as 100 % when values far beyond it are to be clipped; nil clips nothing.
        var whole: Number?
        /// A value up to which the axis goes at least.
        var least: Number?
        /// The value no tick passes.
        var ceiling: Number?
        /// The most ticks.
        var limit = 6
    }

    /// Makes an axis for numbers, of which there is at least one.
    init(_ numbers: [Number], _ quantity: Quantity, _ demand: Demand, style: NumberStyle) {
        format = NumberFormat(choosingFor: numbers, of: quantity, style: style)
        let precision = Precision(covering: numbers)
        self.precision = precision
        var low = demand.includesZero ? 0 : Int64.max
        var high = demand.includesZero ? 0 : Int64.min
        var second = Int64.min
        for number in numbers {
            let value = precision.value(number)
            low = min(low, value)
            if value > high {
                (second, high) = (high, value)
            } else if value > second, value < high {
                second = value
            }
        }
        if numbers.isEmpty { (low, high) = (0, 0) }

        if let least = demand.least { high = max(high, precision.value(least)) }

        var tickDemand = Ticks.Demand(count: min(5, demand.limit), limit: demand.limit)
        let whole = demand.whole.map { precision.value($0) } ?? 0
        isClipped = whole > 0 && low >= 0 && second >= 0 && high / 2 > second && high / 3 > whole / 2
        if isClipped {
            high = max(second + second / 5, whole + whole / 5)
        } else if quantity.isPercentage, low >= 0, high <= 100 * precision.unit {
            tickDemand.ceiling = 100 * precision.unit
        }
        if let ceiling = demand.ceiling, !isClipped, high <= precision.value(ceiling) {
            tickDemand.ceiling = precision.value(ceiling)
        }
        if low >= 0 { tickDemand.floor = 0 }
        tickDemand.unit = precision.unit
        tickDemand.quantum = quantity.isWhole ? precision.unit : 1
        tickDemand.isPercentage = quantity.isPercentage
        let ticks = Ticks.covering(low, high, tickDemand)
        self.ticks = ticks
        var labels: [String] = []
        for value in ticks.values {
            labels.append(format.tick(value, scale: precision.scale, step: ticks.step))
        }
        self.labels = labels
    }

    func scale(from start: Int, to end: Int) -> Scale {
        Scale(lowest: ticks.lowest, highest: ticks.highest, start: start, end: end)
    }

    /// Whether the axis begins elsewhere than at zero, which has to be said.
    var leavesZeroOut: Bool { ticks.lowest > 0 || ticks.highest < 0 }

    func value(_ number: Number) -> Int64 { precision.value(number) }

    /// Whether a number passes the end of the axis.
    func clips(_ number: Number) -> Bool { isClipped && precision.value(number) > ticks.highest }

    /// The widest tick label, in tenths of a px.
    var labelWidth: Int { labels.reduce(0) { max($0, TextMetrics.width($1, size: 12)) } }
}
