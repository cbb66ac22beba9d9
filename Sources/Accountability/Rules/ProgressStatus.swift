/// How far a figure is, held against what is expected of it; from the best to the worst, then those without a figure.
package enum ProgressStatus: String, Sendable, CaseIterable {
    /// The target is met.
    case achieved
    case ahead
    case onTrack = "on-track"
    case behind
    case seriouslyBehind = "seriously-behind"
    /// Nothing was reported, which is never the same as 0.
    case notReported = "not-reported"
    /// The indicator does not concern the unit.
    case notApplicable = "not-applicable"
}
