import CommonMarkOracle
import PolicyText

/// Prints blocks as libcmark prints its tree, so that both can be compared.
///
/// Ours differs on purpose: headings lose their level (pages number them by what they stand in), refused and
/// relative addresses are compared without their escapes.
enum BlockHTML {
    static func html(of blocks: [Block], isTight: Bool = false) -> String {
        blocks.map { block($0, isTight: isTight) }.joined()
    }

    private static func block(_ block: Block, isTight: Bool) -> String {
        switch block {
        case .division(let division):
            let title = division.title.isEmpty ? "" : " "
            let heading = "\(division.label)\(title)\(inlines(division.title))".trimmingSpaces
            return (division.level == nil ? "" : "<h>\(heading)</h>\n") + html(of: division.blocks)
        case .heading(_, let title): return "<h>\(inlines(title))</h>\n"
        case .paragraph(let paragraph):
            return isTight ? inlines(paragraph.inlines) + "\n" : "<p>\(inlines(paragraph.inlines))</p>\n"
        case .list(let list):
            let name = list.isOrdered ? "ol" : "ul"
            let start = list.items.first?.number.flatMap { $0 == 1 ? nil : " start=\"\($0)\"" } ?? ""
            let items = list.items.map { "<li>\n\(html(of: $0.blocks, isTight: list.isTight))</li>\n" }.joined()
            return "<\(name)\(start)>\n\(items)</\(name)>\n"
        case .quote(let inner): return "<blockquote>\n\(html(of: inner))</blockquote>\n"
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
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " })
    }
}
