/// A tiny reader of SVG that is strict about what it accepts.
struct MarkupScanner {
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    private static let elements: [String: Set<String>] = [
        "svg": [
            "class", "role", "aria-labelledby", "aria-describedby", "aria-hidden", "width", "height", "viewBox",
            "font-size", "font-family", "fill", "xmlns", "xml:lang",
        ],
        "g": paint, "path": paint.union(["d"]), "rect": paint.union(["x", "y", "width", "height"]),
        "circle": paint.union(["cx", "cy", "r"]), "text": paint.union(["x", "y"]), "title": [], "desc": [],
    ]
    private static let paint: Set<String> = [
        "class", "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin",
        "stroke-linecap", "font-size", "font-weight", "text-anchor",
    ]

    /// The contents of all `text` elements, references resolved, an x for every character beyond ASCII.
    private(set) var texts: [String] = []
    private(set) var elementCount = 0

    init(_ bytes: [UInt8]) throws(Problem) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Problem(description: "no UTF-8") }
        // Marks that combine with a delimiter would hide it from comparisons of characters.
        let source = String(text.unicodeScalars.map { $0.value < 0x80 ? Character($0) : "x" })
        var open: [String] = []
        var rest = Substring(source)
        while let start = rest.firstIndex(of: "<") {
            let text = try Self.resolved(rest[..<start])
            rest = rest[rest.index(after: start)...]
            guard let end = rest.firstIndex(of: ">") else { throw Problem(description: "no end of tag") }
            var tag = rest[..<end]
            rest = rest[rest.index(after: end)...]
            if tag.first == "/" {
                guard open.popLast() == String(tag.dropFirst()) else { throw Problem(description: "</\(tag)>") }
                if tag == "/text" { texts.append(text) }
                continue
            }
            let isEmpty = tag.last == "/"
            if isEmpty { tag = tag.dropLast() }
            let name = String(tag.prefix { $0 != " " })
            guard let allowed = Self.elements[name] else { throw Problem(description: "element <\(name)>") }
            try Self.checkAttributes(tag.dropFirst(name.count), allowed)
            elementCount += 1
            if !isEmpty { open.append(name) }
        }
        _ = try Self.resolved(rest)
        guard open.isEmpty else { throw Problem(description: "left open: \(open)") }
    }

    private static func checkAttributes(_ text: Substring, _ allowed: Set<String>) throws(Problem) {
        var seen = Set<String>()
        var rest = text
        while !rest.isEmpty {
            guard rest.first == " ", let equals = rest.firstIndex(of: "=") else {
                throw Problem(description: "attributes: \(rest)")
            }
            let name = String(rest[rest.index(after: rest.startIndex)..<equals])
            guard allowed.contains(name), seen.insert(name).inserted else {
                throw Problem(description: "attribute \(name)")
            }
            rest = rest[rest.index(after: equals)...]
            guard rest.first == "\"" else { throw Problem(description: "no quotes: \(name)") }
            rest = rest.dropFirst()
            guard let end = rest.firstIndex(of: "\"") else { throw Problem(description: "no end of \(name)") }
            _ = try resolved(rest[..<end])
            rest = rest[rest.index(after: end)...]
        }
    }

    private static func resolved(_ text: Substring) throws(Problem) -> String {
        var result = ""
        var rest = text
        while let start = rest.firstIndex(where: { $0 == "&" || $0 == "\"" || $0 == "'" }) {
            result += rest[..<start]
            rest = rest[start...]
            let references = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
            guard let reference = references.first(where: { rest.hasPrefix($0.key) }) else {
                throw Problem(description: "not escaped: \(rest.prefix(12))")
            }
            result += reference.value
            rest = rest.dropFirst(reference.key.count)
        }
        for scalar in rest.unicodeScalars where scalar.value < 0x20 && scalar != "\n" {
            throw Problem(description: "control U+\(String(scalar.value, radix: 16))")
        }
        return result + rest
    }
}
