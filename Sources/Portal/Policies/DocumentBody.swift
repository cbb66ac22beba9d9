import Accountability
import Markup
import PolicyText

extension Site {
    /// The text of a document as markup.
    ///
    /// - Parameters:
    ///   - document: The text.
    ///   - policy: The document it is the text of, so that what rests on an article stands below it; `nil` for a page.
    ///   - context: The page it stands on.
    /// - Returns: The blocks in order, one element with its anchor as id for each division.
    func documentBody(_ document: PolicyDocument, of policy: Reference<Policy>?, in context: PageContext) -> HTML {
        var renderer = DocumentRenderer(context: context, policy: policy)
        return renderer.blocks(document.blocks)
    }
}

/// Renders one document's blocks in order; counts its tables so that each has an id of its own.
struct DocumentRenderer {
    let context: PageContext
    let policy: Reference<Policy>?
    private var tableCount = 0
    private var chartCount = 0
    /// Inside an article, what rests on a place is listed once, at the article's end.
    private var isInArticle = false

    init(context: PageContext, policy: Reference<Policy>?) {
        self.context = context
        self.policy = policy
    }

    private var site: Site { context.site }

    mutating func blocks(_ blocks: [Block]) -> HTML {
        var parts: [HTML] = []
        parts.reserveCapacity(blocks.count)
        for block in blocks { parts.append(self.block(block)) }
        return "\(parts)"
    }

    private mutating func block(_ block: Block) -> HTML {
        switch block {
        case .division(let division): return self.division(division)
        case .heading(let level, let inlines): return heading(level, inlineContent(inlines))
        case .paragraph(let paragraph):
            return "<p\(attribute: "class", className(of: paragraph.role))>\(inlineContent(paragraph.inlines))</p>\n"
        case .list(let list): return self.list(list)
        case .quote(let inner): return "<blockquote>\n\(blocks(inner))</blockquote>\n"
        case .code(let info, let text):
            let language = info.split(separator: " ").first.map { "language-\($0)" }
            return "<pre><code\(attribute: "class", language)>\(text)</code></pre>\n"
        case .rule: return "<hr>\n"
        case .table(let table):
            tableCount += 1
            return markdownTable(table, number: tableCount)
        case .live(let live): return self.live(live)
        }
    }

    private func className(of role: Paragraph.Role) -> String? {
        switch role {
        case .plain: nil
        case .addressee: "addressee"
        case .attachments: "attachments"
        case .signature: "signature"
        case .date: "signature date"
        }
    }

    // MARK: Divisions

    private mutating func division(_ division: Division) -> HTML {
        let isOutermostArticle = division.kind == .article && !isInArticle
        if isOutermostArticle { isInArticle = true }
        let content = divisionContent(division)
        if isOutermostArticle { isInArticle = false }

        let anchors = isOutermostArticle ? division.allAnchors : isInArticle ? [] : [division.anchor]
        let resting = policy.flatMap { site.implementation(of: anchors, in: $0, context: context) }
        switch division.kind {
        case .item:
            return "<div class=\"item\" id=\"\(division.anchor)\">\n\(content)\(resting)</div>\n"
        default:
            return
                "<section class=\"\(className(of: division.kind))\" id=\"\(division.anchor)\">\n\(content)\(resting)</section>\n"
        }
    }

    private func className(of kind: Division.Kind) -> String {
        switch kind {
        case .annex: "annex"
        case .part, .subpart: "part"
        case .chapter: "chapter"
        case .section: "section"
        case .article: "article"
        case .articlePart: "article-part"
        case .item: "item"
        case .heading: "passage"
        }
    }

    private mutating func divisionContent(_ division: Division) -> HTML {
        guard let level = division.level else {
            return labelled(division)
        }
        let title = division.kind == .articlePart ? unitNames(in: division.title) : nil
        let words = title ?? inlineContent(division.title)
        let gap: HTML = division.label.isEmpty || words.isEmpty ? "" : "　"
        return "\(heading(level, "\(division.label)\(gap)\(words)\(permalink(division))"))\(blocks(division.blocks))"
    }

    /// A division whose label begins its first paragraph.
    private mutating func labelled(_ division: Division) -> HTML {
        let label: HTML
        switch division.kind {
        case .article: label = "<b class=\"label\">\(division.label)</b>　"
        case .section: label = "<b class=\"label\">\(division.label)</b>"
        default: label = "<span class=\"label\">\(division.label)</span>"
        }
        guard case .paragraph(let first)? = division.blocks.first else {
            return "<p>\(label)</p>\n\(blocks(division.blocks))"
        }
        return """
            <p>\(label)\(inlineContent(first.inlines))\(division.kind == .article ? permalink(division) : nil)</p>
            \(blocks(Array(division.blocks.dropFirst())))
            """
    }

    private func permalink(_ division: Division) -> HTML {
        "<a class=\"pilcrow noprint\" href=\"\(Address.fragment(division.anchor))\" aria-label=\"\(context.wording.permalink)\">#</a>"
    }

    private func heading(_ level: Int, _ content: HTML) -> HTML {
        switch level {
        case ...2: "<h2>\(content)</h2>\n"
        case 3: "<h3>\(content)</h3>\n"
        case 4: "<h4>\(content)</h4>\n"
        case 5: "<h5>\(content)</h5>\n"
        default: "<h6>\(content)</h6>\n"
        }
    }

    /// A heading that names units, linked to their pages; `nil` where it names none.
    private func unitNames(in title: [Inline]) -> HTML? {
        let names = title.plainText.split(separator: "、", omittingEmptySubsequences: false).map(String.init)
        let units = names.map { site.unitsByName[$0] }
        guard units.contains(where: { $0 != nil }) else { return nil }
        return zip(names, units).map { name, unit -> HTML in
            unit.map { "<a href=\"\(context.link(site.path(of: $0)))\">\(name)</a>" } ?? "\(name)"
        }.joined(separator: "、")
    }

    // MARK: Lists and tables

    private mutating func list(_ list: List) -> HTML {
        var items: [HTML] = []
        for (position, item) in list.items.enumerated() {
            let number = list.isOrdered && item.number != (list.items[0].number ?? 1) + position ? item.number : nil
            items.append(
                "<li\(attribute: "id", item.anchor)\(attribute: "value", number)>\(itemContent(item.blocks, isTight: list.isTight))</li>\n"
            )
        }
        guard list.isOrdered else { return "<ul>\n\(items)</ul>\n" }
        let start = list.items.first?.number ?? 1
        return "<ol\(attribute: "start", start == 1 ? nil : start)>\n\(items)</ol>\n"
    }

    private mutating func itemContent(_ content: [Block], isTight: Bool) -> HTML {
        guard isTight else { return "\n\(blocks(content))" }
        var parts: [HTML] = []
        for (position, block) in content.enumerated() {
            if case .paragraph(let paragraph) = block {
                let words = inlineContent(paragraph.inlines)
                parts.append(position + 1 < content.count ? "\(words)\n" : words)
            } else {
                parts.append(position == 0 ? "\n\(self.block(block))" : self.block(block))
            }
        }
        return "\(parts)"
    }

    private func markdownTable(_ table: Table, number: Int) -> HTML {
        func row(_ cells: [Table.Cell], isHead: Bool) -> HTML {
            let content = cells.map { cell -> HTML in
                let span: HTML =
                    "\(attribute: "rowspan", cell.rowSpan > 1 ? cell.rowSpan : nil)\(attribute: "colspan", cell.columnSpan > 1 ? cell.columnSpan : nil)"
                if isHead { return "<th scope=\"col\"\(span)>\(inlineContent(cell.inlines))</th>" }
                let alignment = alignmentClass(table.alignments, column: cell.column)
                return "<td\(attribute: "class", alignment)\(span)>\(inlineContent(cell.inlines))</td>"
            }
            return "<tr>\(content)</tr>\n"
        }
        return """
            <div class="scroll" role="region" aria-label="\(context.wording.tableNumber(number))" tabindex="0">
            <table>
            <thead>
            \(table.rows.first.map { row($0, isHead: true) })</thead>
            \(table.rows.count > 1 ? "<tbody>\n\(table.rows.dropFirst().map { row($0, isHead: false) })</tbody>\n" as HTML : nil)</table>
            </div>

            """
    }

    private func alignmentClass(_ alignments: [Table.Alignment], column: Int) -> String? {
        guard column < alignments.count else { return nil }
        switch alignments[column] {
        case .right: return "n"
        case .center: return "c"
        case .left, .none: return nil
        }
    }

    // MARK: Live blocks

    /// A table, a chart or figures made from the data.
    private mutating func live(_ block: LiveBlock) -> HTML {
        tableCount += 1
        switch block.kind {
        case .indicators:
            guard let plan = block[.plan].flatMap({ site.plansByID[$0] }) else { return "" }
            return site.planTable(plan, id: "live-\(tableCount)", in: context)
        case .duties:
            guard let unit = block[.unit].flatMap({ site.unitsByID[$0] }) else { return "" }
            return site.dutyTable(of: unit, id: "live-\(tableCount)", in: context)
        case .projects:
            let batch = block[.batch].flatMap { site.batchesByID[$0] }
            // What is not to be seen yet was noted when the content was read.
            if block[.batch] != nil, batch == nil { return "" }
            return site.projectTable(
                ofBatch: batch, unit: block[.unit].flatMap { site.unitsByID[$0] }, id: "live-\(tableCount)", in: context
            )
        case .chart:
            chartCount += 1
            let figures = site.liveFigures(block, number: chartCount)
            return figures.isEmpty ? nothingYet : "\(figures.map { site.html($0, in: context) })"
        case .total:
            return site.liveTotal(block).map { "<p>\($0)</p>\n" } ?? nothingYet
        }
    }

    /// What stands where there are no data yet.
    private var nothingYet: HTML { "<p class=\"muted\">\(site.wording.notReportedYet)</p>\n" }

    // MARK: Running text

    func inlineContent(_ inlines: [Inline]) -> HTML {
        "\(inlines.map { inline($0) })"
    }

    private func inline(_ inline: Inline) -> HTML {
        switch inline {
        case .text(let text): return "\(text)"
        case .softBreak: return "\n"
        case .lineBreak: return "<br>\n"
        case .code(let text): return "<code>\(text)</code>"
        case .emphasis(let inner): return "<em>\(inlineContent(inner))</em>"
        case .strong(let inner): return "<strong>\(inlineContent(inner))</strong>"
        case .link(let destination, let title, let inner):
            guard let address = address(of: destination) else { return inlineContent(inner) }
            return
                "<a href=\"\(address)\"\(attribute: "title", title)\(attribute: "rel", isOutside(destination) ? "noopener external" : nil)>\(inlineContent(inner))</a>"
        case .image(let destination, let title, let alternative):
            return image(destination, title: title, alternative: alternative)
        case .citation(let number, let inner):
            guard let cited = site.documentsByNumber[number], cited != policy else { return inlineContent(inner) }
            return "<a href=\"\(context.link(site.path(of: cited)))\">\(inlineContent(inner))</a>"
        }
    }

    /// A picture of the content's own; one of another host would be a request to it, so that becomes a link.
    private func image(_ destination: Destination, title: String?, alternative: String) -> HTML {
        guard let address = address(of: destination) else { return "\(alternative)" }
        if isOutside(destination) {
            return "<a href=\"\(address)\" rel=\"noopener external\">\(alternative)</a>"
        }
        return "<img src=\"\(address)\" alt=\"\(alternative)\"\(attribute: "title", title)>"
    }

    private func isOutside(_ destination: Destination) -> Bool {
        if case .outside = destination { true } else { false }
    }

    /// Where a link leads from this page; `nil` where there is no page to lead to.
    private func address(of destination: Destination) -> Address? {
        switch destination {
        case .outside(let written): return try? Address(checking: written)
        case .fragment(let anchor): return .fragment(anchor)
        case .none: return nil
        case .relative(let path, let fragment):
            return site.path(ofLink: path, from: context.path).map { context.link($0, fragment: fragment) }
        case .record(let kind, let id, let anchor):
            return site.path(of: kind, id: id).map { context.link($0, fragment: anchor) }
        }
    }
}

extension Division {
    /// The anchor of the division and of everything in it.
    fileprivate var allAnchors: [String] {
        var anchors = [anchor]
        for block in blocks { block.appendAnchors(to: &anchors) }
        return anchors
    }
}

extension Block {
    fileprivate func appendAnchors(to anchors: inout [String]) {
        switch self {
        case .division(let division):
            anchors += division.allAnchors
        case .list(let list):
            for item in list.items {
                if let anchor = item.anchor { anchors.append(anchor) }
                for block in item.blocks { block.appendAnchors(to: &anchors) }
            }
        case .quote(let inner):
            for block in inner { block.appendAnchors(to: &anchors) }
        case .heading, .paragraph, .code, .rule, .table, .live:
            break
        }
    }
}
