import SourceText

/// Finds parts, chapters, articles and items in the blocks of a body, and gives them their anchors.
///
/// Works through the blocks in order with a stack of open divisions: whatever opens a division closes those it cannot
/// stand in. A heading's level is one below that of the headings it stands in, so that no level is left out.
struct StructureBuilder {
    let body: MarkdownBody
    let prose: Prose
    var stack: [Frame] = [.document]
    /// The stack is not closed below this: the inside of a list item.
    var floor = 0
    var register = AnchorRegister()
    var scope = Scope()
    var annexes = 0
    var headings = 0

    /// What counts anew in each annex.
    struct Scope {
        var runs: [Division.Kind: NumberRun] = [:]
        /// The kinds that may begin with 1 again, for a larger division has begun since.
        var restarting: Set<Division.Kind> = []
        /// Whether 成文日期 has been seen, behind which the annexes stand.
        var hasDate = false
        /// A table of contents is being read: its first entry, once seen.
        var contents: Contents?
    }

    enum Contents: Equatable {
        case begun
        case first(Division.Kind, DivisionNumber)
    }

    /// The structure of a body's blocks.
    static func document(_ blocks: [SourceBlock], body: MarkdownBody) -> PolicyDocument {
        var builder = StructureBuilder(body: body, prose: Prose(body: body))
        builder.flow(blocks)
        builder.close(to: 1)
        let root = builder.stack[0]
        return PolicyDocument(
            blocks: root.blocks, outline: root.outline, anchors: builder.register.all, references: body.references)
    }

    private init(body: MarkdownBody, prose: Prose) {
        self.body = body
        self.prose = prose
    }

    mutating func flow(_ blocks: [SourceBlock]) {
        let quoted = isInListItem ? [] : quotedParagraphs(in: blocks)
        for (index, block) in blocks.enumerated() {
            switch block {
            case .paragraph(let inlines, let span) where quoted.contains(index): flowQuoted(inlines, span)
            case .paragraph(let inlines, let span): flowParagraph(inlines, span)
            case .heading(let level, let inlines, let span): flowHeading(level, inlines, span)
            case .list(let list): flowList(list)
            case .quote(let inner): append(.quote(plain(inner)))
            case .code(let info, let text): append(.code(info: info, text: text))
            case .rule: append(.rule)
            case .table(let table): append(.table(table))
            case .live(let live): append(.live(live))
            }
        }
    }

    /// Blocks in which nothing is numbered: those of a quotation.
    func plain(_ blocks: [SourceBlock]) -> [Block] {
        blocks.map { block in
            switch block {
            case .paragraph(let inlines, let span):
                .paragraph(Paragraph(finished(inlines, span).trimmed()))
            case .heading(let level, let inlines, let span):
                .heading(level: min(6, level + 1), finished(inlines, span).trimmed())
            case .list(let list):
                .list(
                    List(
                        isOrdered: list.isOrdered, isTight: list.isTight,
                        items: list.items.map { List.Item(number: $0.number, anchor: nil, blocks: plain($0.blocks)) }))
            case .quote(let inner): .quote(plain(inner))
            case .code(let info, let text): .code(info: info, text: text)
            case .rule: .rule
            case .table(let table): .table(table)
            case .live(let live): .live(live)
            }
        }
    }

    func finished(_ inlines: [Inline], _ span: SourceSpan) -> [Inline] {
        var finder = PlaceFinder(file: body.file, span: span)
        return prose.finish(inlines, finder: &finder)
    }

    // MARK: The stack

    var top: Frame { stack[stack.count - 1] }

    /// Whether an article is open.
    var isInArticle: Bool { stack.contains { $0.kind == .article } }

    /// Whether the inside of a CommonMark list item is being read.
    var isInListItem: Bool { floor > 0 }

    mutating func append(_ block: Block) {
        stack[stack.count - 1].blocks.append(block)
    }

    /// Opens a division: gives its anchor a name and puts it on the stack.
    mutating func open(_ frame: Frame) {
        register.name(frame.anchor, AnchorName(kind: frame.kind, citation: frame.citation))
        stack.append(frame)
    }

    /// The level of a heading that opens a division here.
    var headingLevel: Int { min(6, 2 + stack.count { $0.level != nil }) }

    /// Closes divisions until so many frames are left.
    mutating func close(to count: Int) {
        while stack.count > max(count, floor + 1) {
            let frame = stack.removeLast()
            stack[stack.count - 1].blocks.append(
                .division(
                    Division(
                        kind: frame.kind, number: frame.number, label: frame.label, title: frame.title,
                        anchor: frame.anchor, level: frame.level, blocks: frame.blocks)))
            guard frame.level != nil || !frame.isParagraphItem else { continue }
            stack[stack.count - 1].outline.append(
                OutlineEntry(
                    kind: frame.kind, anchor: frame.anchor, label: frame.label,
                    title: frame.title.isEmpty ? frame.summary : frame.title.plainText, children: frame.outline))
        }
    }

    /// Closes what a division of a rank cannot stand in; a heading's level parts it from unnumbered headings.
    mutating func closeRank(_ rank: Int, sourceLevel: Int? = nil) {
        if let index = stack[(floor + 1)...].firstIndex(where: { $0.rank >= rank && $0.kind != .heading }) {
            close(to: index)
        }
        guard let sourceLevel else { return }
        while stack.count > floor + 1, top.kind == .heading, top.sourceLevel.map({ $0 >= sourceLevel }) ?? false {
            close(to: stack.count - 1)
        }
    }

    /// Closes everything of the document or annex that is being read.
    mutating func closeScope() {
        close(to: stack.count > 1 && stack[1].kind == .annex ? 2 : 1)
    }

    /// Reports what is wrong with a number.
    func report(_ finding: (NumberRun.Finding, String)?, at place: @autoclosure () -> SourcePlace) {
        guard let (finding, message) = finding else { return }
        body.log.warning(finding == .gap ? "numbering-gap" : "numbering-repeat", at: place(), message)
    }
}
