import Markup

/// A data table in a scroll region of its own, so that a phone never scrolls the whole page sideways.
struct DataTable {
    /// The head of a column.
    enum Column {
        case text(String)
        /// A column of figures, aligned on the right.
        case figures(String)
    }

    /// The id of the caption; unique in the page.
    var id: String
    /// What the table shows, as visible text.
    var caption: String
    /// Where the caption is the heading of its part of the page: 2 or 3.
    var level: Int?
    var classes: String?
    var columns: [Column]
    var rows: [HTML]
    /// How many rows there are, where they were not written one by one.
    var count: Int?
    /// The row of sums.
    var foot: HTML?
    /// What the script that filters rows is told; `nil` for a table it leaves alone.
    var filter: TableFilter?

    /// Longer tables scroll inside their region, under a head that stays.
    private static let tallFrom = 40

    var html: HTML {
        let isTall = (count ?? rows.count) >= DataTable.tallFrom
        return """
            \(filter?.field)<div class="\(isTall ? "scroll tall" : "scroll")" role="region" aria-labelledby="\(id)" tabindex="0"><table\(attribute: "class", classes)>
            <caption id="\(id)">\(title)</caption>
            <thead><tr>\(heads)</tr></thead><tbody>
            \(rows)</tbody>\(foot.map { "<tfoot>\n\($0)</tfoot>" as HTML })</table></div>

            """
    }

    private var heads: HTML {
        HTML(room: 64 * columns.count) { html in
            for column in columns {
                switch column {
                case .text(let title):
                    html.appendLiteral("<th scope=\"col\">")
                    html.appendInterpolation(title)
                case .figures(let title):
                    html.appendLiteral("<th scope=\"col\" class=\"n\">")
                    html.appendInterpolation(title)
                }
                html.appendLiteral("</th>")
            }
        }
    }

    private var title: HTML {
        switch level {
        case 2: "<h2>\(caption)</h2>"
        case 3: "<h3>\(caption)</h3>"
        default: "<span>\(caption)</span>"
        }
    }
}
