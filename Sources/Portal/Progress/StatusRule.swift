import Accountability
import Markup

extension Site {
    /// The seven states, each with its glyph, the character that stands for it in grids, and its word.
    var statusKey: HTML {
        let items = ProgressStatus.allCases.map { status -> HTML in
            "<span\(attribute: "class", "st \(status.rawValue)")>\(status.glyph)<i>\(wording.character(of: status))</i>\(wording.status(status))</span>"
        }
        return "<p>\(items.joined(separator: "\n"))</p>\n"
    }

    /// The rule in words.
    var statusRuleText: String {
        let pace = library.settings.pace
        return wording.paceRule(
            ahead: percentage(of: pace.ahead), onTrack: percentage(of: pace.onTrack),
            behind: percentage(of: pace.behind))
    }

    /// A factor such as 1.05 in per cent, exactly.
    private func percentage(of factor: Decimal) -> String {
        let percent =
            factor.scale >= 2
            ? Decimal(coefficient: factor.coefficient, scale: factor.scale - 2)
            : Decimal(coefficient: factor.coefficient * (factor.scale == 1 ? 10 : 100))
        return "\(percent)%"
    }
}
