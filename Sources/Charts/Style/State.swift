/// The seven states a value can be in against its target.
package enum State: UInt8, CaseIterable, Sendable {
    case achieved, ahead, onTrack, behind, seriouslyBehind, notReported, notApplicable

    /// The state's class name, as the theme's tokens and the content format spell it.
    package var name: StaticString {
        switch self {
        case .achieved: "achieved"
        case .ahead: "ahead"
        case .onTrack: "on-track"
        case .behind: "behind"
        case .seriouslyBehind: "seriously-behind"
        case .notReported: "not-reported"
        case .notApplicable: "not-applicable"
        }
    }
}
