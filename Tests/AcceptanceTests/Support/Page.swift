import Foundation

/// A page as a tree, read by other code than that which wrote it.
///
/// Knows as much HTML as the program writes: attributes in double quotation marks, every element closed in order
/// except the void ones and the marks of a drawing, five character references.
struct Page: Sendable {
    final class Element: Sendable {
        let name: String
        let attributes: [String: String]
        let children: [Node]

        fileprivate init(_ tag: StartTag, _ children: [Node]) {
            name = tag.name
            attributes = tag.attributes
            self.children = children
        }

        enum Node: Sendable {
            case element(Element)
            case text(String)
        }
    }

    fileprivate struct StartTag {
        let name: String
        let attributes: [String: String]
    }

    /// All elements in the order of their start tags.
    let elements: [Element]
    /// What is wrong with the markup itself; empty for a page that is well formed.
    let faults: [String]

    private static let voidNames: Set = ["meta", "link", "br", "hr", "img", "input"]

    init(_ data: Data) {
        let bytes = Array(data)
        var faults: [String] = []
        var open: [(tag: StartTag, children: [Element.Node])] = [(StartTag(name: "", attributes: [:]), [])]
        func close() {
            guard let (tag, children) = open.popLast() else { return }
            open[open.count - 1].children.append(.element(Element(tag, children)))
        }
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                let text = String(decoding: bytes[index..<end], as: UTF8.self)
                if text.contains(">") { faults.append("an unescaped > in \(text)") }
                open[open.count - 1].children.append(.text(Page.unescaped(text, &faults)))
                index = end
                continue
            }
            var end = index + 1
            var isQuoted = false
            while end < bytes.count, isQuoted || bytes[end] != UInt8(ascii: ">") {
                if bytes[end] == UInt8(ascii: "\"") { isQuoted.toggle() }
                end += 1
            }
            let tag = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
            index = end + 1
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                if open.count > 1, open[open.count - 1].tag.name == tag.dropFirst() {
                    close()
                } else {
                    faults.append("<\(tag)> closes <\(open[open.count - 1].tag.name)>")
                }
                continue
            }
            // A drawing's marks close themselves, as in XML; HTML's own elements cannot.
            let isMark = tag.hasSuffix("/") && open.contains { $0.tag.name == "svg" }
            let start = Page.startTag(isMark ? String(tag.dropLast()) : tag, &faults)
            open.append((start, []))
            if isMark || Page.voidNames.contains(start.name) { close() }
        }
        if open.count > 1 { faults.append("<\(open[open.count - 1].tag.name)> is not closed") }
        while open.count > 1 { close() }
        elements = Element(open[0].tag, open[0].children).descendants
        self.faults = faults
    }

    private static func startTag(_ tag: String, _ faults: inout [String]) -> StartTag {
        let name = String(tag.prefix { $0 != " " })
        var attributes: [String: String] = [:]
        var rest = tag.dropFirst(name.count)
        while !rest.isEmpty {
            guard rest.first == " " else {
                faults.append("no blank before an attribute in <\(tag)>")
                break
            }
            let key = String(rest.dropFirst().prefix { $0 != "=" && $0 != " " })
            rest = rest.dropFirst(key.count + 1)
            if attributes[key] != nil { faults.append("\(key) stands twice in <\(tag)>") }
            guard rest.hasPrefix("=\"") else {
                attributes[key] = ""
                continue
            }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            if value.contains("<") { faults.append("an unescaped < in <\(tag)>") }
            attributes[key] = unescaped(String(value), &faults)
            rest = rest.dropFirst(value.count + 3)
        }
        return StartTag(name: name, attributes: attributes)
    }

    private static func unescaped(_ text: String, _ faults: inout [String]) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        var rest = text[...]
        var result = ""
        let references = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
        while let mark = rest.firstIndex(of: "&") {
            result += rest[..<mark]
            rest = rest[mark...]
            if let (reference, character) = references.first(where: { rest.hasPrefix($0.key) }) {
                result += character
                rest = rest.dropFirst(reference.count)
            } else {
                faults.append("an unescaped & in \(text)")
                result += "&"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }
}

extension Page {
    /// The elements of a name.
    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    /// The element of an id.
    func element(id: String) -> Element? { elements.first { $0.attributes["id"] == id } }

    /// The content of a `meta` element by its name.
    func meta(_ name: String) -> String? {
        elements.first { $0.name == "meta" && $0.attributes["name"] == name }?.attributes["content"]
    }

    /// The only `main` element, or nothing.
    var main: Element? { all("main").first }
}

extension Page.Element {
    /// The words in it, as they stand in the page.
    var text: String {
        children.map { child in
            switch child {
            case .text(let text): text
            case .element(let element): element.text
            }
        }.joined()
    }

    /// All elements in it.
    var descendants: [Page.Element] {
        children.flatMap { child -> [Page.Element] in
            guard case .element(let element) = child else { return [] }
            return [element] + element.descendants
        }
    }

    /// The elements of a name in it.
    func all(_ name: String) -> [Page.Element] { descendants.filter { $0.name == name } }

    /// The elements directly in it.
    var elements: [Page.Element] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The addresses of the links in it.
    var links: [String] { all("a").compactMap { $0.attributes["href"] } }

    /// The rows of the bodies of a table, each with the words of its cells; a cell that spans rows stands in each.
    var rows: [[String]] {
        var rows: [[String]] = []
        var hanging: [Int: (text: String, left: Int)] = [:]
        for row in all("tbody").flatMap({ $0.all("tr") }) {
            var cells: [String] = []
            func takeHanging() {
                while let above = hanging[cells.count] {
                    hanging[cells.count] = above.left > 1 ? (above.text, above.left - 1) : nil
                    cells.append(above.text)
                }
            }
            for cell in row.elements {
                takeHanging()
                let span = cell.attributes["rowspan"].flatMap { Int($0) } ?? 1
                if span > 1 { hanging[cells.count] = (cell.text, span - 1) }
                cells += Array(repeating: cell.text, count: cell.attributes["colspan"].flatMap { Int($0) } ?? 1)
            }
            takeHanging()
            rows.append(cells)
        }
        return rows
    }
}

/// The path an address leads to from a page, both below the site, and the id behind `#`.
///
/// Returns nothing for an address that leaves the site.
func target(of address: String, from page: String) -> (path: String, id: String?)? {
    let schemes = ["http:", "https:", "mailto:", "tel:"]
    if schemes.contains(where: { address.hasPrefix($0) }) { return nil }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let id = parts.count == 2 ? parts[1].removingPercentEncoding ?? parts[1] : nil
    guard !parts[0].isEmpty else { return (page, id) }
    var components = page.split(separator: "/").dropLast().map(String.init)
    for component in parts[0].split(separator: "/") {
        if component == ".." {
            if components.popLast() == nil { components.append("..") }
        } else {
            components.append(component.removingPercentEncoding ?? String(component))
        }
    }
    return (components.joined(separator: "/"), id)
}
