internal import CCommonMark
import SourceText

/// Reads the inlines of one leaf block.
struct InlineReader {
    private let body: MarkdownBody
    private var finder: PlaceFinder
    private var isDepthReported = false

    init(body: MarkdownBody, span: SourceSpan) {
        self.body = body
        finder = PlaceFinder(file: body.file, span: span)
    }

    /// The inlines below a node; adjacent texts are joined.
    mutating func read(_ parent: OpaquePointer?, depth: Int = 0) -> [Inline] {
        var inlines: [Inline] = []
        var text = ""
        func flush() {
            guard !text.isEmpty else { return }
            inlines.append(.text(text))
            text = ""
        }
        for node in MarkdownChildren(of: parent) {
            switch cmark_node_get_type(node) {
            case CMARK_NODE_TEXT:
                text += markdownText(cmark_node_get_literal(node))
            case CMARK_NODE_HTML_INLINE:
                text += rawHTML(node)
            case CMARK_NODE_SOFTBREAK:
                flush()
                inlines.append(.softBreak)
            case CMARK_NODE_LINEBREAK:
                flush()
                inlines.append(.lineBreak)
            case CMARK_NODE_CODE:
                flush()
                inlines.append(.code(markdownText(cmark_node_get_literal(node))))
            case CMARK_NODE_IMAGE:
                flush()
                let destination = destination(of: node)
                inlines.append(.image(destination, title: title(of: node), alt: plainText(below: node)))
            case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_LINK:
                guard depth < DocumentLimits.inlineNesting else {
                    reportDepth()
                    text += plainText(below: node)
                    continue
                }
                flush()
                inlines.append(nested(node, depth: depth + 1))
            default:
                text += plainText(below: node)
            }
        }
        flush()
        return inlines
    }

    private mutating func nested(_ node: OpaquePointer, depth: Int) -> Inline {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_EMPH: return .emphasis(read(node, depth: depth))
        case CMARK_NODE_STRONG: return .strong(read(node, depth: depth))
        default:
            // The words of a link stand before its address.
            let words = read(node, depth: depth)
            return .link(destination(of: node), title: title(of: node), words)
        }
    }

    private mutating func rawHTML(_ node: OpaquePointer) -> String {
        let tag = markdownText(cmark_node_get_literal(node))
        let firstLine = tag.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? tag
        body.log.warning(
            "raw-html", at: finder.place(of: firstLine), "HTML is not rendered: \"\(firstLine)\" is shown as text")
        return tag
    }

    private mutating func destination(of node: OpaquePointer) -> Destination {
        let address = markdownText(cmark_node_get_url(node))
        // An autolink of a mail address has its scheme added.
        let written = address.hasPrefix("mailto:") ? String(address.dropFirst(7)) : address
        let place = finder.place(of: written.isEmpty ? "()" : written)
        return DestinationReader.read(address, at: place, body: body)
    }

    private func title(of node: OpaquePointer) -> String? {
        let title = markdownText(cmark_node_get_title(node))
        return title.isEmpty ? nil : title
    }

    private mutating func reportDepth() {
        guard !isDepthReported else { return }
        isDepthReported = true
        body.log.error(
            "nesting-too-deep", at: finder.blockPlace,
            "emphasis and links nested deeper than \(DocumentLimits.inlineNesting) levels")
    }

    /// The words below a node, however deep: libcmark's iterator uses no stack.
    private func plainText(below node: OpaquePointer) -> String {
        guard let iterator = cmark_iter_new(node) else { return "" }
        defer { cmark_iter_free(iterator) }
        var text = ""
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return text }
            guard event == CMARK_EVENT_ENTER else { continue }
            let inner = cmark_iter_get_node(iterator)
            switch cmark_node_get_type(inner) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
                text += markdownText(cmark_node_get_literal(inner))
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
                text += " "
            default: break
            }
        }
    }
}
