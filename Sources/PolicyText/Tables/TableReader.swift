internal import CCommonMark
import SourceText

/// Finds pipe tables among the paragraphs of a tree and reads them from their source lines.
///
/// The cells of all tables are parsed together, as headings of one line each in front of the body: a heading holds
/// inlines and nothing else, and behind it the body still lends its link definitions.
struct TableReader {
    private struct Source {
        let rows: [PipeRow]
        let places: [SourceSpan]
        let alignments: [Table.Alignment]
    }

    private let body: MarkdownBody
    /// The tables by the line of their header.
    private var sources: [Int: Source] = [:]
    private var cellTree: MarkdownTree?
    private var followingCell: OpaquePointer?

    /// Looks at every paragraph below a root.
    init(body: MarkdownBody, root: OpaquePointer?) {
        self.body = body
        var markdown: [UInt8] = []
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { break }
            let node = cmark_iter_get_node(iterator)
            guard event == CMARK_EVENT_ENTER, let node, cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH,
                let source = source(of: node)
            else { continue }
            sources[Int(cmark_node_get_start_line(node))] = source
            for cell in source.rows.lazy.flatMap(\.cells) where Self.hasInlines(cell) {
                markdown += "# ".utf8
                markdown += cell.text
                markdown += " #\n".utf8
            }
        }
        guard !markdown.isEmpty else { return }
        if Self.mayDefineLinks(body.file.bytes[body.start...]) {
            markdown += "\n".utf8
            markdown += body.file.bytes[body.start...]
        }
        let tree = MarkdownTree(markdown[...])
        cellTree = tree
        followingCell = cmark_node_first_child(tree.root)
    }

    /// The table a paragraph is; `nil` for any other paragraph.
    ///
    /// To be asked about the paragraphs in the order of the text.
    mutating func table(at node: OpaquePointer) -> Table? {
        guard let source = sources[Int(cmark_node_get_start_line(node))] else { return nil }
        var texts: [[[Inline]]] = []
        for (row, span) in zip(source.rows, source.places) {
            var finder = PlaceFinder(file: body.file, span: span)
            texts.append(row.cells.map { inlines(of: $0, in: span, finder: &finder) })
        }
        let grid = TableGrid(rows: source.rows, columns: source.alignments.count)
        for (row, message) in grid.problems {
            body.log.warning("table-shape", at: SourcePlace(body.file, source.places[row]), message)
        }
        return grid.table(texts: texts, alignments: source.alignments)
    }

    private mutating func inlines(of cell: PipeRow.Cell, in span: SourceSpan, finder: inout PlaceFinder) -> [Inline] {
        guard Self.hasInlines(cell), let node = followingCell else { return [] }
        followingCell = cmark_node_next(node)
        var reader = InlineReader(body: body, span: span)
        return Prose(body: body).finish(reader.read(node), finder: &finder)
    }

    private static func hasInlines(_ cell: PipeRow.Cell) -> Bool { !cell.text.isEmpty && !cell.continuesAbove }

    private static func mayDefineLinks(_ bytes: ArraySlice<UInt8>) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }
    }

    /// The rows of a paragraph whose second line parts a header from a body.
    private func source(of node: OpaquePointer) -> Source? {
        let first = Int(cmark_node_get_start_line(node))
        let last = Int(cmark_node_get_end_line(node))
        guard last > first else { return nil }
        let column = max(1, Int(cmark_node_get_start_column(node)))
        let header = body.file.bytes[body.line(first).range].dropFirst(column - 1)
        guard PipeRow.isRow(header), let alignments = PipeRow.alignments(content(of: first + 1)) else {
            for number in (first + 1)...last where PipeRow.isRow(content(of: number)) {
                guard number > first + 1, PipeRow.alignments(content(of: number)) != nil else { continue }
                body.log.warning(
                    "table-not-apart", at: SourcePlace(body.file, body.line(number - 1)),
                    "a table needs a blank line before it")
            }
            return nil
        }
        var rows = [PipeRow(header)]
        var places = [body.line(first)]
        for number in (first + 2)..<max(first + 2, last + 1) {
            rows.append(PipeRow(content(of: number)))
            places.append(body.line(number))
        }
        var columns = alignments
        let width = rows[0].cells.count
        if columns.count != width {
            body.log.warning(
                "table-shape", at: SourcePlace(body.file, body.line(first + 1)),
                "the header has \(width) cells, the line below it \(columns.count)")
            columns = Array(columns.prefix(width))
            columns += Array(repeating: .none, count: width - columns.count)
        }
        return Source(rows: rows, places: places, alignments: columns)
    }

    /// A line without what a quotation round it puts in front.
    private func content(of number: Int) -> ArraySlice<UInt8> {
        body.file.bytes[body.line(number).range].drop {
            $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">")
        }
    }
}
