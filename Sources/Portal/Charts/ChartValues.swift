import Accountability
import Charts

extension Charts.Number {
    /// A number of the content with the digits it was written in.
    init(_ decimal: Decimal) {
        // Numbers of the content have at most 15 digits, and what is computed from them is rounded to as few.
        self.init(Int64(clamping: decimal.coefficient), scale: decimal.scale, text: decimal.description)
    }
}

extension Charts.State {
    /// The same state as charts draw it.
    init(_ status: ProgressStatus) {
        self =
            switch status {
            case .achieved: .achieved
            case .ahead: .ahead
            case .onTrack: .onTrack
            case .behind: .behind
            case .seriouslyBehind: .seriouslyBehind
            case .notReported: .notReported
            case .notApplicable: .notApplicable
            }
    }
}

extension Charts.Quantity {
    /// What an indicator with a measure counts.
    init(_ indicator: Indicator, _ measure: Measure) {
        self.init(
            name: indicator.name, unit: measure.unit, lowerIsBetter: measure.direction == .lower,
            isCumulative: measure.kind == .cumulative)
    }
}

extension [Decimal?] {
    /// The numbers at one scale, as far as a drawing can tell them apart.
    func places() -> [Int64?] {
        let scale = reduce(0) { Swift.max($0, $1?.scale ?? 0) }
        var largest: UInt128 = 0
        let coefficients = map { number -> Int128? in
            guard let number else { return nil }
            let coefficient = number.scale == scale ? number.coefficient : number.coefficient(atScale: scale)
            largest = Swift.max(largest, coefficient.magnitude)
            return coefficient
        }
        if largest <= 1_000_000_000_000_000_000 { return coefficients.map { $0.map { Int64(truncatingIfNeeded: $0) } } }
        var unit: Int128 = 1
        while largest / unit.magnitude > 1_000_000_000_000_000_000 { unit *= 10 }
        return coefficients.map { $0.map { Int64($0 / unit) } }
    }
}

extension Fraction {
    /// As a decimal with no more digits than it needs, else rounded half to even (GB/T 8170) to so many decimals.
    func shown(decimals: Int) -> Decimal { shortest(decimals: decimals) ?? Decimal(0) }
}

extension Site {
    /// What is known of a figure, as charts show it.
    func datum(_ observation: Observation?) -> Datum {
        guard let observation else { return .notReported() }
        if observation.isNotApplicable { return .notApplicable }
        let note = library.progress.details(of: observation)?.note
        guard let value = observation.value else { return .notReported(reason: note) }
        if observation.isProvisional { return .reported(Number(value), .provisional) }
        if library.isRestated(observation) {
            return .reported(Number(value), .revised(note: note ?? wording.chartWord(.revised)))
        }
        return .reported(Number(value))
    }

    /// A status with its word; `nil` for a figure that has none.
    func chartStatus(_ status: ProgressStatus?) -> Charts.Status? {
        status.map { Charts.Status(State($0), word: wording.status($0)) }
    }

    /// The name of a unit, with the short one it may be drawn by.
    func chartName(_ unit: Reference<Unit>) -> Name {
        Name(library.units[unit].name, short: library.units[unit].shortName)
    }
}
