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
            ahead: wording.percentage(pace.ahead), onTrack: wording.percentage(pace.onTrack),
            behind: wording.percentage(pace.behind))
    }
}
