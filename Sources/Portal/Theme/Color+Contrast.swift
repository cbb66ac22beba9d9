extension Color {
    /// The least contrast of text with its background (WCAG 2.2, success criterion 1.4.3).
    package static let minimumTextContrast = 4.5

    /// The contrast ratio of two colours by WCAG 2.2: from 1 to 21, whichever comes first.
    package func contrast(with other: Color) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// Finds the colour nearest to this one, on the way to black or white, that is readable as text.
    ///
    /// - Parameter backgrounds: All light or all dark; the result goes the other way.
    /// - Returns: This colour itself where it is readable on all of them.
    func readable(on backgrounds: [Color]) -> Color {
        let goal = backgrounds.allSatisfy { $0.luminance > 0.18 } ? Color.black : Color.white
        let steps = (0...32).first { steps in
            let candidate = mixed(with: goal, steps: steps)
            return backgrounds.allSatisfy { candidate.contrast(with: $0) >= Color.minimumTextContrast }
        }
        return mixed(with: goal, steps: steps ?? 32)
    }

    /// Relative luminance: 0 for black, 1 for white.
    private var luminance: Double {
        0.2126 * Color.linear(red) + 0.7152 * Color.linear(green) + 0.0722 * Color.linear(blue)
    }

    private static func linear(_ component: UInt8) -> Double {
        let value = Double(component) / 255
        if value <= 0.04045 { return value / 12.92 }
        // x^2.4 = x² · ⁵√x². Newton's method instead of `pow`, which may differ in the last digit between systems, and
        // a colour chosen by comparison with it would then differ too.
        let base = (value + 0.055) / 1.055
        let square = base * base
        var root = 1.0
        for _ in 0..<24 {
            let fourth = root * root * root * root
            root -= (fourth * root - square) / (5 * fourth)
        }
        return square * root
    }
}
