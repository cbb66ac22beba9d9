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
        let shared = SharedCells(in: site)
        var columns = matrix.columns.map { Column($0, in: site) }
        let bodies = groups.map { body(of: $0, sharing: shared, columns: &columns, in: site) }
        let rowsOfHeads: HTML =
            categories.map { "<tr>\(unit)\($0)\(sum)\(notes)</tr>\n<tr>\(heads)</tr>\n" }
            ?? "<tr>\(unit)\(heads)\(sum)\(notes)</tr>\n"
        return """
            <table class="grid">
            <caption id="\(id)">\(caption)</caption>
            <thead>
            \(rowsOfHeads)</thead>
            \(bodies)\(foot(in: site))</table>

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

    /// What is the same in the cells of all rows.
    private struct SharedCells {
        /// How a cell opens and what it says, by the place of its status.
        let openings: [HTML]
        let words: [HTML]
        let none: HTML

        init(in site: Site) {
            let wording = site.wording
            openings = ProgressStatus.allCases.map { "<td\(attribute: "class", $0.rawValue)>" }
            words = ProgressStatus.allCases.map {
                "\($0.glyph)\(wording.character(of: $0))<i>\(wording.status($0))</i>"
            }
            none = "\(wording.none)"
        }
    }

    /// What is the same in the cells of a column, on the way down its rows.
    private struct Column {
        let indicator: Reference<Indicator>
        let isScoredOnly: Bool
        /// The units the pages of the indicator have a row for, sorted.
        let units: [Reference<Unit>]
        /// How many of them stand on the indicator's own page.
        private let unitsOnPage: Int
        /// The page of the indicator on which the last row was found, and its address: rows that follow each other
        /// mostly share it.
        private var page: Int?
        private var address: Address?

        init(_ indicator: Reference<Indicator>, in site: Site) {
            let record = site.library.indicators[indicator]
            self.indicator = indicator
            isScoredOnly = record.measure == nil
            units = site.standings[Int(record.plan.index)]?.units(of: indicator) ?? []
            unitsOnPage = site.unitsOnPage(of: indicator)
        }

        /// The page on which a unit, or the whole jurisdiction, has the row of its newest or of all its values.
        mutating func address(of unit: Reference<Unit>?, isNewest: Bool, in context: PageContext) -> Address {
            let row = unit.flatMap { units.place(of: $0) }
            let page =
                row.map { row in
                    isNewest ? Site.unitPart(ofRow: row, first: unitsOnPage) : Site.historyPart(ofRow: row)
                } ?? -1
            if let address, page == self.page { return address }
            let path =
                isNewest
                ? context.site.unitTablePath(of: indicator, part: max(0, page))
                : context.site.historyPath(of: indicator, row: row, of: units.count)
            let address = context.link(path)
            (self.page, self.address) = (page, address)
            return address
        }
    }

    private func body(
        of group: Group, sharing shared: SharedCells, columns: inout [Column], in site: Site
    ) -> HTML {
        let width = matrix.columns.count + (hasNotes ? 3 : 2)
        let title: HTML? = group.title.map {
            "<tr><th scope=\"rowgroup\"\(attribute: "colspan", width)>\($0)</th></tr>\n"
        }
        let rows = group.rows.map { row($0, sharing: shared, columns: &columns, in: site) }
        return "<tbody>\n\(title)\(rows)</tbody>\n"
    }

    /// A row; its cells are written one behind the other, since grids have hundreds of thousands of them.
    private func row(_ row: Int, sharing shared: SharedCells, columns: inout [Column], in site: Site) -> HTML {
        let unit = matrix.rows[row]
        let anchor = Address.fragment(isNewest ? site.rowAnchor(of: unit) : site.historyAnchor(of: unit))
        return HTML(room: 256 + 160 * columns.count) { html in
            html.appendLiteral("<tr><th scope=\"row\">")
            html.appendInterpolation(name(of: unit, in: site))
            html.appendLiteral("</th>")
            for column in columns.indices {
                write(
                    matrix[row, column], of: unit, anchor, sharing: shared, column: &columns[column], in: site,
                    into: &html)
            }
            html.appendLiteral("<td class=\"n\">")
            html.appendInterpolation(share(matrix.counts(ofRow: row), in: site))
            html.appendLiteral(hasNotes ? "</td><td class=\"notes\"></td></tr>\n" : "</td></tr>\n")
        }
    }

    private func name(of unit: Reference<Unit>?, in site: Site) -> HTML {
        guard let unit else { return "<strong>\(site.wording.wholeJurisdiction)</strong>" }
        if let context { return context.link(unit) }
        let record = site.library.units[unit]
        return "\(record.shortName ?? record.name)"
    }

    private func write(
        _ cell: StatusMatrix.Cell?, of unit: Reference<Unit>?, _ anchor: Address, sharing shared: SharedCells,
        column: inout Column, in site: Site, into html: inout HTML.Interpolation
    ) {
        guard let cell else {
            html.appendLiteral("<td></td>")
            return
        }
        if let status = cell.status {
            html.appendInterpolation(shared.openings[status.place])
        } else {
            html.appendLiteral("<td>")
        }
        var isLink = false
        if let context, cell.status != .notApplicable, hasRow(cell, of: column, by: unit) {
            isLink = true
            html.appendLiteral("<a href=\"")
            html.appendInterpolation(column.address(of: unit, isNewest: isNewest, in: context))
            html.appendInterpolation(anchor)
            html.appendLiteral("\">")
        }
        if let status = cell.status { html.appendInterpolation(shared.words[status.place]) }
        let hasFigure = writeFigure(
            of: cell, behindStatus: cell.status != nil, isScoredOnly: column.isScoredOnly, in: site, into: &html)
        if cell.status == nil, !hasFigure { html.appendInterpolation(shared.none) }
        html.appendLiteral(isLink ? "</a></td>" : "</td>")
    }

    /// Whether the page of the indicator has the row a cell leads to: in the newest period all have one, in others the
    /// units that reported something, in this period or another.
    private func hasRow(_ cell: StatusMatrix.Cell, of column: Column, by unit: Reference<Unit>?) -> Bool {
        guard !isNewest, cell.observation == nil, let unit else { return true }
        return column.units.place(of: unit) != nil
    }

    /// Writes the value, or for what is only scored the points, with the marks of what is to be known of it.
    ///
    /// - Returns: Whether there was any of it.
    private func writeFigure(
        of cell: StatusMatrix.Cell, behindStatus: Bool, isScoredOnly: Bool, in site: Site,
        into html: inout HTML.Interpolation
    ) -> Bool {
        guard let observation = cell.observation, !observation.isNotApplicable else { return false }
        let remarks = site.remarks(on: observation, isRestated: cell.isRestated)
        let points = isScoredOnly && !observation.hasValue ? observation.score : nil
        guard observation.hasValue || points != nil || !remarks.isEmpty else { return false }
        if behindStatus { html.appendLiteral("<br>") }
        if let value = observation.value {
            html.appendInterpolation(value)
        } else if let points {
            html.appendInterpolation(site.wording.pointsValue(points.description))
        }
        for remark in remarks {
            html.appendLiteral("<sup>")
            html.appendInterpolation(site.wording.mark(of: remark))
            html.appendLiteral("</sup>")
        }
        return true
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
    /// The id of the row a unit, or the whole jurisdiction, has in the table of an indicator's page.
    func rowAnchor(of unit: Reference<Unit>?) -> String {
        unit.map { "unit-\(library.units[$0].id)" } ?? "jurisdiction"
    }
}
