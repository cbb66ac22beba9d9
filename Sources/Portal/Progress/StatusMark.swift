import Accountability
import Charts
import Markup

extension Site {
    /// A status as readers see it everywhere: its glyph and its word, on its colour.
    func statusMark(_ status: ProgressStatus) -> HTML { statusMarks[status] }

    /// A status, or a dash for a figure that has none.
    func statusMark(_ status: ProgressStatus?) -> HTML {
        status.map { statusMark($0) } ?? "\(wording.none)"
    }
}

/// The marks of all statuses, rendered once: grids are full of them.
struct StatusMarks: Sendable {
    private let marks: [HTML]

    init(_ wording: any Wording) {
        marks = ProgressStatus.allCases.map { status in
            "<span\(attribute: "class", "st \(status.rawValue)")>\(status.glyph)\(wording.status(status))</span>"
        }
    }

    subscript(status: ProgressStatus) -> HTML { marks[status.place] }
}

extension ProgressStatus {
    /// Its glyph, the same as in charts.
    var glyph: HTML { Charts.State(self).glyph }
}
