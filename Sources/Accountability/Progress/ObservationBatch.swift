/// The observations of one file in the order written, on their way into a `Progress`.
package struct ObservationBatch: Sendable {
    package let source: ProgressSource
    package private(set) var observations: [Observation] = []
    private(set) var details = DetailsTable()

    package init(source: ProgressSource) {
        self.source = source
    }

    /// Makes room for as many observations.
    package mutating func reserveCapacity(_ count: Int) {
        observations.reserveCapacity(count)
    }

    /// Forgets what is only needed while observations are added.
    package mutating func finish() {
        details.finish()
    }

    /// Adds an observation, with its details where it has any.
    package mutating func add(
        indicator: Reference<Indicator>, unit: Reference<Unit>?, value: Decimal?, score: Decimal? = nil,
        statedStatus: ProgressStatus? = nil, isProvisional: Bool = false, isNotApplicable: Bool = false,
        details: ObservationDetails? = nil
    ) {
        observations.append(
            Observation(
                indicator: indicator, unit: unit, value: value, score: score, statedStatus: statedStatus,
                isProvisional: isProvisional, isNotApplicable: isNotApplicable,
                details: details == nil ? nil : self.details.count))
        if let details { self.details.append(details) }
    }
}
