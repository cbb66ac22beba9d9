import CCommonMark

/// What libcmark itself prints, so that readers and renderers can be held to it.
///
/// What differs on purpose is taken out: headings lose their level (pages number them by what they stand in), and
/// addresses are compared without their escapes, refused ones as empty.
package enum CommonMarkOracle {
    /// What libcmark itself prints, the differences on purpose applied; `nil` where the text holds raw HTML.
    package static func html(of markdown: String) -> String? {
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
    /// The text with its percent escapes resolved.
    package var percentDecoded: String {
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
package func withoutBreaksBetweenTags(_ html: String) -> String {
    var result = ""
    for line in html.split(separator: "\n", omittingEmptySubsequences: false) {
        let glued = result.isEmpty || line.hasPrefix("<") || result.hasSuffix(">") || line.isEmpty
        result += (glued ? "" : "\n") + line
    }
    return result
}
