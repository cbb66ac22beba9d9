import CCommonMark
import PolicyText

/// Prints blocks as libcmark prints its tree, so that both can be compared.
///
/// Ours differs on purpose: headings lose their level (pages number them by what they stand in), refused and
/// relative addresses are compared without their escapes.
enum CommonMarkHTML {
    static func ours(_ blocks: [Block], isTight: Bool = false) -> String {
        blocks.map { block($0, isTight: isTight) }.joined()
    }

    private static func block(_ block: Block, isTight: Bool) -> String {
        switch block {
        case .division(let division):
            let title = division.title.isEmpty ? "" : " "
            let heading = "\(division.label)\(title)\(inlines(division.title))".trimmingSpaces
            return (division.level == nil ? "" : "<h>\(heading)</h>\n") + ours(division.blocks)
        case .heading(_, let title): return "<h>\(inlines(title))</h>\n"
        case .paragraph(let paragraph):
            return isTight ? inlines(paragraph.inlines) + "\n" : "<p>\(inlines(paragraph.inlines))</p>\n"
        case .list(let list):
            let name = list.isOrdered ? "ol" : "ul"
            let start = list.items.first?.number.flatMap { $0 == 1 ? nil : " start=\"\($0)\"" } ?? ""
            let items = list.items.map { "<li>\n\(ours($0.blocks, isTight: list.isTight))</li>\n" }.joined()
            return "<\(name)\(start)>\n\(items)</\(name)>\n"
        case .quote(let inner): return "<blockquote>\n\(ours(inner))</blockquote>\n"
        case .code(let info, let text):
            let language = info.split(separator: " ").first.map { " class=\"language-\(escaped(String($0)))\"" } ?? ""
            return "<pre><code\(language)>\(escaped(text))</code></pre>\n"
        case .rule: return "<hr />\n"
        case .table, .live: return "<!-- no CommonMark -->\n"
        }
    }

    static func inlines(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let words): escaped(words)
            case .softBreak: "\n"
            case .lineBreak: "<br />\n"
            case .code(let words): "<code>\(escaped(words))</code>"
            case .emphasis(let inner): "<em>\(self.inlines(inner))</em>"
            case .strong(let inner): "<strong>\(self.inlines(inner))</strong>"
            case .citation(_, let inner): self.inlines(inner)
            case .link(let destination, let title, let inner):
                "<a href=\"\(address(destination))\"\(attribute(title))>\(self.inlines(inner))</a>"
            case .image(let destination, let title, let alt):
                "<img src=\"\(address(destination))\" alt=\"\(escaped(alt))\"\(attribute(title)) />"
            }
        }.joined()
    }

    private static func attribute(_ title: String?) -> String { title.map { " title=\"\(escaped($0))\"" } ?? "" }

    private static func address(_ destination: Destination) -> String {
        switch destination {
        case .outside(let address): address.percentDecoded
        case .record(let kind, let id, let anchor): "\(kind):\(id)" + (anchor.map { "#\($0)" } ?? "")
        case .relative(let path, let fragment): (path + (fragment.map { "#\($0)" } ?? "")).percentDecoded
        case .fragment(let fragment): "#\(fragment)".percentDecoded
        case .none: ""
        }
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "&": escaped += "&amp;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    // MARK: libcmark

    /// What libcmark itself prints, the differences on purpose applied; `nil` where the text holds raw HTML.
    static func oracle(_ markdown: String) -> String? {
        var markdown = markdown
        return markdown.withUTF8 { buffer -> String? in
            buffer.withMemoryRebound(to: CChar.self) { text -> String? in
                guard let root = cmark_parse_document(text.baseAddress, text.count, CMARK_OPT_VALIDATE_UTF8) else {
                    return nil
                }
                defer { cmark_node_free(root) }
                guard !holdsHTML(root), let html = cmark_render_html(root, CMARK_OPT_UNSAFE) else { return nil }
                defer { cmark_get_default_mem_allocator().pointee.free(html) }
                return normalized(String(cString: html))
            }
        }
    }

    private static func holdsHTML(_ root: OpaquePointer) -> Bool {
        guard let iterator = cmark_iter_new(root) else { return false }
        defer { cmark_iter_free(iterator) }
        while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
            let type = cmark_node_get_type(cmark_iter_get_node(iterator))
            if type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE { return true }
        }
        return false
    }

    private static func normalized(_ html: String) -> String {
        var html = html
        for level in 1...6 {
            html = html.replacing("<h\(level)>", with: "<h>").replacing("</h\(level)>", with: "</h>")
        }
        for name in ["href", "src"] {
            html = html.replacingAttribute(name) { address in
                let plain =
                    address.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
                    .replacing("&#x27;", with: "'").replacing("&amp;", with: "&").percentDecoded
                return isRefused(plain) ? "" : plain
            }
        }
        return html
    }

    /// The rule for addresses, said once more.
    private static func isRefused(_ address: String) -> Bool {
        if address.isEmpty || address.hasPrefix("/") || address.contains("\\") { return true }
        let first = address.prefix { !"/?#".contains($0) }
        guard let colon = first.firstIndex(of: ":") else { return false }
        let scheme = first[..<colon].lowercased()
        let known = ["http", "https", "mailto", "tel", "policy", "unit", "indicator", "project", "batch", "notice"]
        return !known.contains(scheme) || address.index(after: colon) == address.endIndex || address.hasSuffix("://")
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " })
    }

    fileprivate var percentDecoded: String {
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"),
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), rest.count > 1
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    fileprivate func replacingAttribute(_ name: String, _ change: (String) -> String) -> String {
        let pieces = split(separator: "\(name)=\"", omittingEmptySubsequences: false)
        var result = String(pieces[0])
        for piece in pieces.dropFirst() {
            let end = piece.firstIndex(of: "\"") ?? piece.endIndex
            result += "\(name)=\"\(change(String(piece[..<end])))\(piece[end...])"
        }
        return result
    }
}

/// Text with the line breaks between tags laid aside.
func withoutBreaksBetweenTags(_ html: String) -> String {
    var result = ""
    for line in html.split(separator: "\n", omittingEmptySubsequences: false) {
        let glued = result.isEmpty || line.hasPrefix("<") || result.hasSuffix(">") || line.isEmpty
        result += (glued ? "" : "\n") + line
    }
    return result
}
