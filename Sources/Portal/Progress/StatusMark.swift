import Accountability
import Charts
import Markup

extension Site {
    /// A status as readers see it everywhere: its glyph and its word, on its colour.
    func statusMark(_ status: ProgressStatus) -> HTML {
        "<span\(attribute: "class", "st \(status.rawValue)")>\(status.glyph)\(wording.status(status))</span>"
    }

    /// A status, or a dash for a figure that has none.
    func statusMark(_ status: ProgressStatus?) -> HTML {
        status.map { statusMark($0) } ?? "\(wording.none)"
    }
}

extension ProgressStatus {
    /// Its glyph, the same as in charts.
    var glyph: HTML { Charts.State(self).glyph }
}
