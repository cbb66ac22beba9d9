package import Markup

extension State {
    /// The state's glyph as an image of 12 × 12 units in the colour of the text round it, hidden from screen readers.
    ///
    /// A path and no character: fonts differ in which characters they have, and some draw them as emoji. The word
    /// stands beside it.
    package var glyph: HTML {
        switch self {
        case .achieved:
            #"<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M1 6 3 4 5 6 9 1 11 3 5 10Z"/></svg>"#
        case .ahead: #"<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M6 1 11.5 11H.5Z"/></svg>"#
        case .onTrack: #"<svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5"/></svg>"#
        case .behind: #"<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M6 0 12 6 6 12 0 6Z"/></svg>"#
        case .seriouslyBehind: #"<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M1 1H11V11H1Z"/></svg>"#
        case .notReported: #"<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M9.2 1 11 2.2 2.8 11 1 9.8Z"/></svg>"#
        case .notApplicable: #"<svg viewBox="0 0 12 12" aria-hidden="true"><path d="M1 5H11V7H1Z"/></svg>"#
        }
    }
}
