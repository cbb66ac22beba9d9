/// What was reported of one indicator by one unit, or by the whole jurisdiction, for one period.
///
/// A few machine words, for there may be millions; what only some observations have lies in a table of the
/// `Progress` that holds it, which also knows the period.
@usableFromInline
package struct Observation: Sendable {
    package let indicator: Reference<Indicator>
    /// The unit's place in the library, or -1.
    let unitIndex: Int32
    /// The place of the source among those of the progress, above eight bits of flags.
    @usableFromInline let sourceAndFlags: UInt32
    /// The place of the details among those of the progress, or -1.
    let detailsIndex: Int32
    @usableFromInline let packedValue: CompactDecimal
    @usableFromInline let packedScore: CompactDecimal

    private static let provisionalFlag: UInt32 = 1 << 7
    @usableFromInline static let notApplicableFlag: UInt32 = 1 << 6

    /// An observation as a file states it.
    ///
    /// A value and a score are numbers as the content may write them; `details` is the place of the details among
    /// those of the batch.
    package init(
        indicator: Reference<Indicator>, unit: Reference<Unit>?, value: Decimal?, score: Decimal? = nil,
        statedStatus: ProgressStatus? = nil, isProvisional: Bool = false, isNotApplicable: Bool = false,
        details: Int? = nil
    ) {
        let status = statedStatus.flatMap { ProgressStatus.allCases.firstIndex(of: $0) }.map { UInt32($0) + 1 } ?? 0
        self.init(
            indicator: indicator, unitIndex: unit?.index ?? -1,
            sourceAndFlags: status | (isProvisional ? Observation.provisionalFlag : 0)
                | (isNotApplicable ? Observation.notApplicableFlag : 0),
            detailsIndex: details.map { Int32(truncatingIfNeeded: $0) } ?? -1, packedValue: CompactDecimal(value),
            packedScore: CompactDecimal(score))
    }

    private init(
        indicator: Reference<Indicator>, unitIndex: Int32, sourceAndFlags: UInt32, detailsIndex: Int32,
        packedValue: CompactDecimal, packedScore: CompactDecimal
    ) {
        self.indicator = indicator
        self.unitIndex = unitIndex
        self.sourceAndFlags = sourceAndFlags
        self.detailsIndex = detailsIndex
        self.packedValue = packedValue
        self.packedScore = packedScore
    }

    /// The same observation in a progress, where its source and its details have other places.
    func placed(source: Int, detailsBefore: Int) -> Observation {
        Observation(
            indicator: indicator, unitIndex: unitIndex,
            sourceAndFlags: UInt32(truncatingIfNeeded: source) << 8 | (sourceAndFlags & 0xFF),
            detailsIndex: detailsIndex < 0 ? -1 : detailsIndex + Int32(truncatingIfNeeded: detailsBefore),
            packedValue: packedValue, packedScore: packedScore)
    }

    /// Who reported; `nil` for the whole jurisdiction.
    package var unit: Reference<Unit>? { unitIndex < 0 ? nil : Reference(Int(unitIndex)) }

    /// The value; `nil` where it is not reported, which is never the same as 0.
    @inlinable package var value: Decimal? { packedValue.decimal }
    @inlinable package var compactValue: CompactDecimal { packedValue }
    @inlinable package var hasValue: Bool { !packedValue.isNone }

    /// The points given; `nil` where none were.
    @inlinable package var score: Decimal? { packedScore.decimal }
    @inlinable package var hasScore: Bool { !packedScore.isNone }

    /// The status that replaces the computed one.
    package var statedStatus: ProgressStatus? {
        let number = Int(sourceAndFlags & 0xF)
        return number == 0 ? nil : ProgressStatus.allCases[number - 1]
    }

    /// 初步数: the figure may still change.
    package var isProvisional: Bool { sourceAndFlags & Observation.provisionalFlag != 0 }

    /// The indicator does not concern this unit in this period.
    @inlinable package var isNotApplicable: Bool { sourceAndFlags & Observation.notApplicableFlag != 0 }

    /// The place of the source among `Progress.sources`.
    @inlinable package var source: Int { Int(sourceAndFlags >> 8) }

    /// Whether something was reported: a value, a score, or that there is nothing to report.
    package var isAnswer: Bool { hasValue || hasScore || isNotApplicable }
}
