import Accountability
import Charts
import Markup

/// A chart with all that belongs to it: what it says, the data as a table, where they come from, files.
struct Figure: Sendable {
    /// Unique in its page, and the name of the chart's file.
    var id: String
    /// What the chart says.
    let heading: String
    /// The level of the heading: 2 or 3; `nil` inside a document, whose headings are its own.
    var level: Int? = 2
    /// What it shows, in a sentence or two; it describes the chart to those who do not see it.
    let sentence: String
    /// One, or several where there are many rows.
    let drawings: [Drawing]
    let data: Data
    /// Lines under the chart beside its footnotes.
    var notes: [String] = []
    /// Where the data come from.
    var sources: HTML?
    /// Files of the data, by the word of their link.
    var downloads: [(title: String, path: String)] = []

    /// Where the data stand as a table.
    enum Data: Sendable {
        /// With the chart, under a caption.
        case table(ChartTable, caption: String)
        /// Elsewhere on the page, in the table of an id.
        case elsewhere(id: String)
    }

    /// The most rows of one drawing; longer lists are tables only.
    static let rowLimit = 40

    /// The file of one of the drawings of a page's figure.
    static func path(of id: String, part: Int = 0, on page: String) -> String {
        let stem = page.hasSuffix(".html") ? String(page.dropLast(5)) : page
        return "charts/\(stem)/\(part == 0 ? id : "\(id)-\(part + 1)").svg"
    }
}

extension Site {
    /// The figure as a part of its page.
    func html(_ figure: Figure, in context: PageContext) -> HTML {
        let (title, sentence) = ("\(figure.id)-t", "\(figure.id)-d")
        let heading: HTML =
            switch figure.level {
            case 2: "<h2 id=\"\(title)\">\(figure.heading)</h2>"
            case 3: "<h3 id=\"\(title)\">\(figure.heading)</h3>"
            default: "<p id=\"\(title)\"><strong>\(figure.heading)</strong></p>"
            }
        let charts = figure.drawings.map { $0.html(titleID: title, descriptionID: sentence) }.joined(separator: "\n")
        let footnotes = figure.drawings.flatMap(\.footnotes)
        return """
            <figure class="fig" aria-labelledby="\(title)">
            \(heading)
            <p id="\(sentence)">\(figure.sentence)</p>
            \(charts)
            \(footnotes.isEmpty ? nil : "<ol class=\"muted\">\n\(footnotes.map { "<li>\($0)</li>\n" as HTML })</ol>\n" as HTML)\(data(of: figure))<figcaption class="muted">\(figure.notes.map { "\($0)" as HTML })\(figure.sources)\(downloads(of: figure, in: context))</figcaption>
            </figure>

            """
    }

    private func data(of figure: Figure) -> HTML {
        switch figure.data {
        case .table(let table, let caption):
            """
            <details><summary>\(wording.showTable)</summary>
            \(html(table, id: "\(figure.id)-c", caption: caption))</details>

            """
        case .elsewhere(let id): "<p class=\"noprint\"><a href=\"#\(id)\">\(wording.seeTable)</a></p>\n"
        }
    }

    private func downloads(of figure: Figure, in context: PageContext) -> HTML {
        let files = figure.downloads.map { ($0.title, $0.path) }
        let charts = figure.drawings.indices.map { part in
            (wording.chartFile, Figure.path(of: figure.id, part: part, on: context.path))
        }
        let links = (files + charts).map { title, path in
            "<a href=\"\(context.link(path))\">\(title)</a>" as HTML
        }
        return
            "<span class=\"noprint\">\(wording.labelled(wording.downloads, ""))\(links.joined(separator: context.separator))</span>"
    }

    /// One drawing of a figure as a file of its own.
    func file(of figure: Figure, part: Int) -> XML {
        figure.drawings[part].file(
            title: figure.heading, description: figure.sentence, language: wording.languageTag)
    }

    /// The data of a chart as a table of the page.
    private func html(_ table: ChartTable, id: String, caption: String) -> HTML {
        // Where nearly all columns hold figures the table says so once, not each cell.
        let isOfFigures = table.columns.count(where: \.isNumeric) > 3
        let rows = table.rows.map { cells -> HTML in
            let row = zip(table.columns, cells).enumerated().map { place, entry -> HTML in
                let (column, cell) = entry
                let content = html(cell)
                if place == 0 { return "<th scope=\"row\">\(content)</th>" }
                return column.isNumeric && !isOfFigures ? "<td class=\"n\">\(content)</td>" : "<td>\(content)</td>"
            }
            return "<tr>\(row)</tr>\n"
        }
        return DataTable(
            id: id, caption: caption, classes: isOfFigures ? "figures" : nil,
            columns: table.columns.map { column in
                let title = column.unit.isEmpty ? column.title : column.title + wording.parenthesised(column.unit)
                return column.isNumeric && !isOfFigures ? .figures(title) : .text(title)
            },
            rows: rows
        ).html
    }

    private func html(_ cell: ChartTable.Cell) -> HTML {
        switch cell {
        case .text(let text): "\(text)"
        case .number(let shown, _, let mark):
            "\(shown)\(mark.map { "<br><small>\($0)</small>" as HTML })"
        case .absent(let word, _): "<span class=\"muted\">\(word)</span>"
        case .status(let status):
            "<span class=\"st \("\(status.state.name)")\">\(status.state.glyph)\(status.word)</span>"
        case .empty: "\(wording.none)"
        }
    }

    /// Where the figures of some periods come from, and when they were published; the newest source only.
    func sources(of periods: [PlanPeriod], in context: PageContext) -> HTML? {
        let sources = periods.flatMap { library.progress.sources(of: $0.period, of: $0.plan) }
        guard let newest = sources.last else { return nil }
        let source = newest.source.map { wording.labelled(wording.source, $0) }
        let published: HTML? = newest.published.map {
            "\(wording.comma)\(wording.published) \(context.time($0))"
        }
        let day: HTML = "\(wording.dataAsOf(""))\(context.time(newest.period.lastDay))"
        return "\(source.map { "\($0)\(wording.comma)" as HTML })\(day)\(published)\(wording.fullStop)"
    }
}
