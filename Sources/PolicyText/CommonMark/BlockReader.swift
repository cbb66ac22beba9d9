internal import CCommonMark
import SourceText

/// Turns libcmark's tree into source blocks.
struct BlockReader {
    private let body: MarkdownBody
    private var tables: TableReader

    /// Parses a body that keeps the limits.
    static func read(_ body: MarkdownBody) -> [SourceBlock] {
        let tree = MarkdownTree(body.file.bytes[body.start...])
        return withExtendedLifetime(tree) {
            var reader = BlockReader(body: body, tables: TableReader(body: body, root: tree.root))
            return reader.blocks(of: tree.root, depth: 0)
        }
    }

    private init(body: MarkdownBody, tables: TableReader) {
        self.body = body
        self.tables = tables
    }

    private mutating func blocks(of parent: OpaquePointer?, depth: Int) -> [SourceBlock] {
        var blocks: [SourceBlock] = []
        // The limits admit no deeper tree; this only keeps the recursion bounded by what is seen here.
        guard depth <= 2 * DocumentLimits.nesting else { return blocks }
        for node in MarkdownChildren(of: parent) {
            let first = Int(cmark_node_get_start_line(node))
            let span = body.lines(first, Int(cmark_node_get_end_line(node)))
            switch cmark_node_get_type(node) {
            case CMARK_NODE_PARAGRAPH:
                if let table = tables.table(at: node) {
                    blocks.append(.table(table))
                } else {
                    blocks.append(.paragraph(inlines(of: node, in: span), span))
                }
            case CMARK_NODE_HEADING:
                let level = Int(cmark_node_get_heading_level(node))
                blocks.append(.heading(level: level, inlines(of: node, in: span), span))
            case CMARK_NODE_BLOCK_QUOTE:
                blocks.append(.quote(self.blocks(of: node, depth: depth + 1)))
            case CMARK_NODE_LIST:
                blocks.append(.list(list(node, depth: depth + 1)))
            case CMARK_NODE_CODE_BLOCK:
                blocks.append(code(node, line: first))
            case CMARK_NODE_HTML_BLOCK:
                blocks.append(.paragraph(rawHTML(node, line: first), span))
            case CMARK_NODE_THEMATIC_BREAK:
                blocks.append(.rule)
            default: break
            }
        }
        return blocks
    }

    private func inlines(of node: OpaquePointer, in span: SourceSpan) -> [Inline] {
        var reader = InlineReader(body: body, span: span)
        return reader.read(node)
    }

    private mutating func list(_ node: OpaquePointer, depth: Int) -> SourceList {
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        let start = Int(cmark_node_get_list_start(node))
        var items: [SourceList.Item] = []
        for item in MarkdownChildren(of: node) {
            let line = body.line(Int(cmark_node_get_start_line(item)))
            let number = isOrdered ? printedNumber(of: item, in: line) ?? start + items.count : nil
            items.append(SourceList.Item(number: number, span: line, blocks: blocks(of: item, depth: depth + 1)))
        }
        // Numbers that are all the same are Markdown's way of leaving the counting to the reader's program.
        if isOrdered, items.count > 1, items.allSatisfy({ $0.number == start }) {
            for index in items.indices { items[index].number = start + index }
        }
        return SourceList(isOrdered: isOrdered, isTight: cmark_node_get_list_tight(node) != 0, items: items)
    }

    /// The number an item was written with: libcmark keeps only that of the first, and counts on.
    private func printedNumber(of item: OpaquePointer, in line: SourceSpan) -> Int? {
        let column = max(1, Int(cmark_node_get_start_column(item)))
        let digits = body.file.bytes[line.range].dropFirst(column - 1).prefix(9).prefix { (0x30...0x39).contains($0) }
        return digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private func code(_ node: OpaquePointer, line: Int) -> SourceBlock {
        let info = markdownText(cmark_node_get_fence_info(node))
        let text = markdownText(cmark_node_get_literal(node))
        if let live = LiveBlockReader.read(info: info, text: text, line: body.line(line), body: body) {
            return .live(live)
        }
        if info.isEmpty, !isFenced(node, line: line), text.unicodeScalars.contains(where: \.isHan) {
            body.log.warning(
                "indented-code", at: SourcePlace(body.file, body.line(line)),
                "four blanks or more before a paragraph make it a block of code: remove them")
        }
        return .code(info: info, text: text)
    }

    private func isFenced(_ node: OpaquePointer, line: Int) -> Bool {
        let column = max(1, Int(cmark_node_get_start_column(node)))
        let mark = body.file.bytes[body.line(line).range].dropFirst(column - 1).first
        return mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
    }

    private func rawHTML(_ node: OpaquePointer, line: Int) -> [Inline] {
        let text = markdownText(cmark_node_get_literal(node))
        body.log.warning(
            "raw-html", at: SourcePlace(body.file, body.line(line)), "HTML is not rendered: this is shown as text")
        var inlines: [Inline] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
            if !inlines.isEmpty { inlines.append(.softBreak) }
            inlines.append(.text(String(line)))
        }
        return inlines
    }
}
