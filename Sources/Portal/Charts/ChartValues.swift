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
    ///
    /// - Parameters:
    ///   - indicator: The indicator.
    ///   - measure: Its measure.
    ///   - numbers: Its values and targets: where none has decimals, no axis has any.
    init(_ indicator: Indicator, _ measure: Measure, _ numbers: [Decimal?]) {
        self.init(
            name: indicator.name, unit: measure.unit, isWhole: numbers.allSatisfy { $0?.scale ?? 0 == 0 },
            lowerIsBetter: measure.direction == .lower,
            isCumulative: measure.kind == .cumulative)
    }
}

/// One scale for several numbers, as far as a drawing can tell them apart.
struct CommonScale {
    /// The most decimals a number has.
    private var decimals = 0
    /// The largest number, at so many decimals.
    private var largest: UInt128 = 0

    private static let limit: UInt128 = 1_000_000_000_000_000_000

    mutating func include(_ number: Decimal) {
        if number.scale > decimals {
            largest =
                Decimal(coefficient: Int128(largest), scale: decimals).coefficient(atScale: number.scale).magnitude
            decimals = number.scale
        }
        largest = max(largest, coefficient(of: number).magnitude)
    }

    /// Where a number that is included lies.
    func place(_ number: Decimal) -> Int64 {
        let coefficient = coefficient(of: number)
        if largest <= CommonScale.limit { return Int64(truncatingIfNeeded: coefficient) }
        var unit: UInt128 = 1
        while largest / unit > CommonScale.limit { unit *= 10 }
        return Int64(coefficient / Int128(unit))
    }

    private func coefficient(of number: Decimal) -> Int128 {
        number.scale == decimals ? number.coefficient : number.coefficient(atScale: decimals)
    }
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
