#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Markdown to compare readings of.
package enum CommonMarkExamples {
    /// Our own examples of every construct.
    package static let own = [
        "A paragraph\nof two lines.\n\nAnother.", "Hard  \nbreak and\\\nbreak.",
        "# One\n\n## Two ##\n\nSet\n===\n\next\n---",
        "***\n\n---\n\n___", "    code\n    more\n\ntext", "```swift\nlet a = 1\n```", "~~~\n<b> & \"\n~~~",
        "```\nopen to the end",
        "> quoted\nlazy\n> > deeper\n\n> - a\n> - b", "- a\n- b\n- c", "- a\n\n- b\n\n  c", "* a\n  * b\n    * c\n",
        "1. a\n2. b\n\n   c\n3. d", "3) c\n4) d", "- # heading\n- ```\n  code\n  ```\n- > quote",
        "*em* **strong** ***both*** _em_ __strong__ a*b*c a_b_c", "**a *b* c** *a **b** c*", "`code` `` a`b `` ` a `",
        "[a](https://example.org/ \"t\") [b](<a b.html>) [c](#x)",
        "[a]: https://example.org/x 'Title'\n\n[a] [b][a] [a][]",
        "![alt *em* `c`](assets/a.png \"t\")", "<https://example.org/?a=b&c> <office@example.org>",
        "&amp; &copy; &#35; &#x22; &nonsense;", "\\*no\\* \\[no\\] \\\\ \\`no\\`", "a\tb\n\n-\ttab\n\n\t\ttwo",
        "- \n  a\n-\n- b", "Text\n- list\n\n1986\\. A great year", "[not a link] ](", "* * *\n+ a\n+ b\n- c", "",
        "\n\n", "&#0; \u{0} text", "[link *em* `c`](unit:north)",
    ]

    /// The examples of the specification that hold no raw HTML and do not touch an extension of ours; empty where the
    /// environment variable `MINGBAI_COMMONMARK_SPEC` names no copy of it.
    ///
    /// A copy is the specification's `spec.txt`, or the `spec.json` of Debian's golang-github-yuin-goldmark-dev.
    package static let specification: [String] =
        specificationText.map { text in
            specificationExamples(in: text).filter { CommonMarkOracle.html(of: $0) != nil && !isOurs($0) }
        } ?? []

    /// Examples in which we mean to differ.
    private static func isOurs(_ markdown: String) -> Bool {
        // A printed number that makes no list (2.two) makes an item to us, and blanks round a paragraph are layout.
        ["1\\. not a list", "2.two", "&nbsp;", "&#9;"].contains { markdown.contains($0) }
    }

    private static let specificationText: String? = {
        guard let path = getenv("MINGBAI_COMMONMARK_SPEC"), let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }()

    private static func specificationExamples(in text: String) -> [String] {
        if text.hasPrefix("[") {
            let member = "\"markdown\": \""
            return text.split(separator: "\n").compactMap { line in
                guard let start = line.firstRange(of: member)?.upperBound else { return nil }
                return unescaped(line[start...].dropLast(2))
            }
        }
        let fence = String(repeating: "`", count: 32)
        var examples: [String] = []
        var lines: [Substring]?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("\(fence) example") {
                lines = []
            } else if line == ".", let markdown = lines {
                examples.append(markdown.map { "\($0)\n" }.joined().replacing("→", with: "\t"))
                lines = nil
            } else {
                lines?.append(line)
            }
        }
        return examples
    }

    private static func unescaped(_ text: Substring) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars
        while let scalar = rest.popFirst() {
            guard scalar == "\\", let escape = rest.popFirst() else {
                result.append(scalar)
                continue
            }
            switch escape {
            case "n": result.append("\n")
            case "t": result.append("\t")
            case "u":
                let digits = String(rest.prefix(4))
                rest = rest.dropFirst(4)
                result.append(UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
            default: result.append(escape)
            }
        }
        return String(result)
    }
}
