import Accountability
import Markup

/// The status grid of a period: a row for each unit, a column for each indicator, a figure in each cell.
///
/// A cell is told by its glyph, by one character and by its colour; screen readers get the word.
struct StatusGrid {
    /// Rows under one heading.
    struct Group {
        /// `nil` where the rows need no heading.
        var title: String?
        var rows: Range<Int>
    }

    /// Unique in the page.
    var id: String
    var caption: HTML
    var matrix: StatusMatrix
    /// In order; together all rows.
    var groups: [Group]
    /// The page cells link from; `nil` on paper.
    var context: PageContext?
    /// Whether it is the period whose figures and arithmetic indicators' pages show; of others they list the values.
    var isNewest = true
    /// Whether a column is left empty for notes made by hand.
    var hasNotes = false

    /// The table.
    func html(in site: Site) -> HTML {
        let wording = site.wording
        let heads = matrix.columns.map { head(of: $0, in: site) }
        let categories = categoryRow(in: site)
        let rows = categories == nil ? nil : 2
        let notes: HTML? =
            hasNotes ? "<th scope=\"col\" class=\"notes\"\(attribute: "rowspan", rows)>\(wording.notes)</th>" : nil
        let unit: HTML = "<th scope=\"col\"\(attribute: "rowspan", rows)>\(wording.unit)</th>"
        let sum: HTML = "<th scope=\"col\" class=\"n\"\(attribute: "rowspan", rows)>\(wording.status(.achieved))</th>"
        let rowsOfHeads: HTML =
            categories.map { "<tr>\(unit)\($0)\(sum)\(notes)</tr>\n<tr>\(heads)</tr>\n" }
            ?? "<tr>\(unit)\(heads)\(sum)\(notes)</tr>\n"
        return """
            <table class="grid">
            <caption id="\(id)">\(caption)</caption>
            <thead>
            \(rowsOfHeads)</thead>
            \(groups.map { body(of: $0, in: site) })\(foot(in: site))</table>

            """
    }

    // MARK: Head

    private func head(of indicator: Reference<Indicator>, in site: Site) -> HTML {
        let record = site.library.indicators[indicator]
        let name = record.name + unitOfMeasure(of: record, in: site)
        guard let context else { return "<th scope=\"col\">\(record.number)<br><b>\(name)</b></th>" }
        return """
            <th scope="col">\(record.number)<br><a href="\(context.link(site.path(of: indicator)))">\(name)</a></th>
            """
    }

    /// The unit of measure, where the name does not end in it as many do.
    private func unitOfMeasure(of indicator: Indicator, in site: Site) -> String {
        guard let unit = indicator.measure?.unit else { return "" }
        let bare = indicator.name.utf8
        let isNamed = ["（\(unit)）", "(\(unit))"].contains { bare.suffix($0.utf8.count).elementsEqual($0.utf8) }
        return isNamed ? "" : site.wording.parenthesised(unit)
    }

    /// The categories above runs of their indicators; `nil` in a plan without any.
    private func categoryRow(in site: Site) -> HTML? {
        let categories = matrix.columns.map { site.library.indicators[$0].category }
        guard categories.contains(where: { $0 != nil }), let first = matrix.columns.first else { return nil }
        let plan = site.library.plans[site.library.indicators[first].plan]
        var cells: [HTML] = []
        var start = 0
        while start < categories.count {
            let category = categories[start]
            let end = categories[start...].firstIndex { $0 != category } ?? categories.count
            let title = category.map { site.title(of: plan.categories[$0]) } ?? site.wording.none
            cells.append(
                "<th scope=\"colgroup\"\(attribute: "colspan", end - start > 1 ? end - start : nil)>\(title)</th>")
            start = end
        }
        return "\(cells)"
    }

    // MARK: Body

    private func body(of group: Group, in site: Site) -> HTML {
        let width = matrix.columns.count + (hasNotes ? 3 : 2)
        let title: HTML? = group.title.map {
            "<tr><th scope=\"rowgroup\"\(attribute: "colspan", width)>\($0)</th></tr>\n"
        }
        return "<tbody>\n\(title)\(group.rows.map { row($0, in: site) })</tbody>\n"
    }

    private func row(_ row: Int, in site: Site) -> HTML {
        let cells = matrix.columns.indices.map { cell(row, $0, in: site) }
        return """
            <tr><th scope="row">\(name(of: matrix.rows[row], in: site))</th>\(cells)<td class="n">\(share(matrix.counts(ofRow: row), in: site))</td>\(hasNotes ? "<td class=\"notes\"></td>" : nil)</tr>

            """
    }

    private func name(of unit: Reference<Unit>?, in site: Site) -> HTML {
        guard let unit else { return "<strong>\(site.wording.wholeJurisdiction)</strong>" }
        if let context { return context.link(unit) }
        let record = site.library.units[unit]
        return "\(record.shortName ?? record.name)"
    }

    private func cell(_ row: Int, _ column: Int, in site: Site) -> HTML {
        guard let cell = matrix[row, column] else { return "<td></td>" }
        let content: HTML
        if let status = cell.status {
            content = """
                \(status.glyph)\(site.wording.character(of: status))<i>\(site.wording.status(status))</i>\(figure(of: cell, in: site).map { "<br>\($0)" as HTML })
                """
        } else {
            content = figure(of: cell, in: site) ?? "\(site.wording.none)"
        }
        let linked: HTML
        if let context, cell.status != .notApplicable, isNewest || hasHistory(cell, of: column, by: row, in: site) {
            let address = context.link(
                site.rowPath(of: matrix.columns[column], unit: matrix.rows[row]),
                fragment: isNewest ? site.rowAnchor(of: matrix.rows[row]) : site.historyAnchor(of: matrix.rows[row]))
            linked = "<a href=\"\(address)\">\(content)</a>"
        } else {
            linked = content
        }
        return "<td\(attribute: "class", cell.status?.rawValue)>\(linked)</td>"
    }

    /// Whether the page of the indicator has a row for the unit: it reported something, in this period or another.
    private func hasHistory(_ cell: StatusMatrix.Cell, of column: Int, by row: Int, in site: Site) -> Bool {
        guard cell.observation == nil, let unit = matrix.rows[row] else { return true }
        let standing = site.standings[Int(site.library.indicators[matrix.columns[column]].plan.index)]
        return standing?.units(of: matrix.columns[column]).place(of: unit) != nil
    }

    /// The value, or for what is only scored the points, with the marks of what is to be known of it.
    private func figure(of cell: StatusMatrix.Cell, in site: Site) -> HTML? {
        guard let observation = cell.observation, !observation.isNotApplicable else { return nil }
        let marks = site.remarks(on: observation).map { "<sup>\(site.wording.mark(of: $0))</sup>" as HTML }
        if let value = observation.value { return "\(site.figure(value))\(marks)" }
        let isScoredOnly = site.library.indicators[observation.indicator].measure == nil
        if isScoredOnly, let score = observation.score {
            return "\(site.wording.pointsValue(score.description))\(marks)"
        }
        return marks.isEmpty ? nil : "\(marks)"
    }

    // MARK: Sums

    private func foot(in site: Site) -> HTML? {
        guard matrix.rows.count(where: { $0 != nil }) > 1 else { return nil }
        var total = StateCounts()
        let cells = matrix.columns.indices.map { column -> HTML in
            let counts = matrix.counts(ofColumn: column)
            total += counts
            return "<td>\(share(counts, in: site))</td>"
        }
        return """
            <tfoot>
            <tr><th scope="row">\(site.wording.achievedByUnits)</th>\(cells)<td class="n">\(share(total, in: site))</td>\(hasNotes ? "<td class=\"notes\"></td>" : nil)</tr>
            </tfoot>

            """
    }

    /// How many are achieved of those that apply, as in 14/17.
    private func share(_ counts: StateCounts, in site: Site) -> String {
        counts.applicable > 0 ? "\(counts[.achieved])/\(counts.applicable)" : site.wording.none
    }
}

extension Site {
    /// The digits written, with a true minus sign.
    func figure(_ value: Decimal) -> String {
        value.isNegative ? "\u{2212}\(value.description.dropFirst())" : value.description
    }

    /// The id of the row a unit, or the whole jurisdiction, has in the table of an indicator's page.
    func rowAnchor(of unit: Reference<Unit>?) -> String {
        unit.map { "unit-\(library.units[$0].id)" } ?? "jurisdiction"
    }
}
