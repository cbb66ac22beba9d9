import Accountability
import Markup

extension Site {
    /// A status as readers see it everywhere: its glyph and its word, on its colour.
    func statusMark(_ status: ProgressStatus) -> HTML {
        "<span class=\"st \(status.rawValue)\">\(status.glyph)\(wording.status(status))</span>"
    }

    /// A status, or a dash for a figure that has none.
    func statusMark(_ status: ProgressStatus?) -> HTML {
        status.map { statusMark($0) } ?? "\(wording.none)"
    }
}

extension ProgressStatus {
    /// Its glyph: a path in a box of 12 × 12 in the colour of the text, for no font has all seven.
    var glyph: HTML {
        switch self {
        case .achieved: "<svg viewBox=\"0 0 12 12\"><path d=\"M.5 6.5 2.5 4.5 5 7l4.5-5L11.5 4 5 11Z\"/></svg>"
        case .ahead: "<svg viewBox=\"0 0 12 12\"><path d=\"M6 1 11.5 11H.5Z\"/></svg>"
        case .onTrack: "<svg viewBox=\"0 0 12 12\"><path d=\"M6 1a5 5 0 0 1 0 10A5 5 0 0 1 6 1Z\"/></svg>"
        case .behind: "<svg viewBox=\"0 0 12 12\"><path d=\"M6 .5 11.5 6 6 11.5.5 6Z\"/></svg>"
        case .seriouslyBehind: "<svg viewBox=\"0 0 12 12\"><path d=\"M1 1h10v10H1Z\"/></svg>"
        case .notReported: "<svg viewBox=\"0 0 12 12\"><path d=\"M10 .7 11.3 2 2 11.3.7 10Z\"/></svg>"
        case .notApplicable: "<svg viewBox=\"0 0 12 12\"><path d=\"M1 5h10v2H1Z\"/></svg>"
        }
    }
}
