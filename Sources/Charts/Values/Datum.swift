/// What is known of one value that was expected.
package enum Datum: Sendable {
    /// A value, which may be zero.
    case reported(Number, Standing = .final)
    /// No value came, for the reason given if there is one. Never the same as zero.
    case notReported(reason: String? = nil)
    /// No value is expected here.
    case notApplicable

    /// How settled a value is.
    package enum Standing: Sendable {
        case final
        /// A first figure: drawn hollow.
        case provisional
        /// Corrected since it was first published, with what the footnote says.
        case revised(note: String)
    }

    /// The value, if there is one.
    package var number: Number? {
        if case .reported(let number, _) = self { number } else { nil }
    }

    var isProvisional: Bool {
        if case .reported(_, .provisional) = self { true } else { false }
    }

    var isMissing: Bool {
        if case .notReported = self { true } else { false }
    }

    /// What the footnote of a revised value says.
    var revision: String? {
        if case .reported(_, .revised(let note)) = self { note } else { nil }
    }
}
