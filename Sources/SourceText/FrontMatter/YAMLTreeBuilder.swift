internal import Yams

/// Writes the nodes of Yams into a `SourceTree`, and refuses what front matter does not have.
struct YAMLTreeBuilder {
    private let file: SourceFile
    private let log: ProblemLog
    private var places: YAMLPlaces
    /// From the offset of a key that got another name to the offset of its first scalar.
    private let renamedKeys: [Int: Int]
    private var tree: SourceTree
    private var problemCount = 0
    /// Set where reading on is no use.
    private var isStopped = false

    /// How many problems of one front matter are reported.
    static let problemLimit = 100

    init(file: SourceFile, places: YAMLPlaces, renamedKeys: [Int: Int], log: ProblemLog) {
        self.file = file
        self.places = places
        self.renamedKeys = renamedKeys
        self.log = log
        tree = SourceTree(file: file)
    }

    /// The tree of a document; `nil` where it is no mapping or has anchors or too much nesting.
    consuming func tree(of root: Node) -> SourceTree? {
        guard case .mapping = root else {
            let start = places.offset(of: root.mark)
            log.error(
                "front-matter-shape", at: SourcePlace(file, SourceSpan(start, places.lineEnd(behind: start))),
                "front matter is lines of the form key: value")
            return nil
        }
        append(root, depth: 0)
        return isStopped ? nil : tree
    }

    /// Adds a node and its descendants; the recursion is bounded by the depth limit.
    private mutating func append(_ node: Node, depth: Int) {
        guard !isStopped else { return }
        let start = places.offset(of: node.mark)
        guard depth < FrontMatterReader.depthLimit else {
            isStopped = true
            return report(
                "too-deep", start, start,
                "lists and mappings stand in each other more than \(FrontMatterReader.depthLimit) deep")
        }
        checkProperties(of: node, at: start)
        guard !isStopped else { return }
        switch node {
        case .scalar(let scalar):
            append(scalar, at: start)
        case .sequence(let sequence):
            let index = open(.array, at: start)
            for element in sequence { append(element, depth: depth + 1) }
            close(index)
        case .mapping(let mapping):
            let index = open(.object, at: start)
            appendMembers(of: mapping, depth: depth)
            close(index)
        case .alias:
            // The parser puts the anchored value in its place; what it leaves is an anchor all the same.
            refuseAnchor(at: start)
        }
    }

    private mutating func appendMembers(of mapping: Node.Mapping, depth: Int) {
        var keys: [KeyBytes: Int] = [:]
        for (key, value) in mapping {
            guard !isStopped else { return }
            let start = places.offset(of: key.mark)
            checkProperties(of: key, at: start)
            let index = tree.entries.count
            guard !isStopped, case .scalar(let scalar) = key else {
                report(
                    "front-matter-key", start, start + 1,
                    "a key is text, not a list or mapping; a text that begins with [ or { stands in quotation marks")
                continue
            }
            append(scalar, at: start)
            let entry = tree.entries[index]
            let text = SourceNode(tree: SourceTree.Finished(tree), index: index).text ?? ""
            if text == "<<", entry.kind == .plain {
                report("front-matter-anchor", start, start + 2, "front matter has no merge key <<; write the keys out")
                tree.entries.removeLast()
            } else if entry.kind == .null {
                report("missing-key", start, start, "a value without a key")
                tree.entries.removeLast()
            } else if let first = keys.updateValue(
                keys[KeyBytes(bytes: Array(text.utf8))] ?? start, forKey: KeyBytes(bytes: Array(text.utf8)))
            {
                report(
                    "duplicate-key", Int(entry.start), Int(entry.end),
                    "the key \(VisibleText.quoted(text.utf8)) stands in this mapping already, in line \(file.line(at: first))"
                )
                tree.entries.removeLast()
            } else {
                append(value, depth: depth + 1)
            }
        }
    }

    private mutating func open(_ kind: SourceNode.Kind, at start: Int) -> Int {
        tree.entries.append(SourceTree.Entry(kind: kind, start: start, end: start))
        return tree.entries.count - 1
    }

    /// Ends a list or mapping at the end of its last value: Yams does not say where its bracket stands.
    private mutating func close(_ index: Int) {
        let end = tree.entries.last?.end ?? 0
        tree.entries[index].end = max(tree.entries[index].start, end)
        tree.entries[index].next = UInt32(truncatingIfNeeded: tree.entries.count)
    }

    // MARK: Scalars

    private mutating func append(_ scalar: Node.Scalar, at start: Int) {
        let text = trueText(of: scalar, at: start)
        switch scalar.style {
        case .plain, .any:
            if text.isEmpty {
                tree.entries.append(SourceTree.Entry(kind: .null, start: start, end: start))
            } else if stands(text, at: start) {
                tree.entries.append(SourceTree.Entry(kind: .plain, start: start, end: start + text.utf8.count))
            } else {
                appendDecoded(text, start, places.lineEnd(behind: start))
            }
        case .singleQuoted, .doubleQuoted:
            let inner = start + 1
            let end = closingQuote(behind: inner, style: scalar.style)
            if end - inner == text.utf8.count, stands(text, at: inner) {
                tree.entries.append(SourceTree.Entry(kind: .text, start: inner, end: end))
            } else {
                appendDecoded(text, inner, end)
            }
        case .literal, .folded:
            appendDecoded(text, start, places.lineEnd(behind: start))
        }
    }

    private mutating func appendDecoded(_ text: String, _ start: Int, _ end: Int) {
        tree.entries.append(
            SourceTree.Entry(kind: .decodedText, start: start, end: max(start, end), next: tree.decodedTexts.count))
        tree.decodedTexts.append(text)
    }

    /// The text of a scalar, with its own first character where it had got another for the reading.
    private func trueText(of scalar: Node.Scalar, at start: Int) -> String {
        guard let first = renamedKeys[start] else { return scalar.string }
        let own = file.bytes.withUnsafeBufferPointer { bytes in
            UTF8Scan.scalar(bytes, first, length: abs(UTF8Scan.step(bytes, first)))
        }
        var text = String.UnicodeScalarView([own])
        text.append(contentsOf: scalar.string.unicodeScalars.dropFirst())
        return String(text)
    }

    private func stands(_ text: String, at offset: Int) -> Bool {
        let end = offset + text.utf8.count
        return end <= file.bytes.count && file.bytes[offset..<end].elementsEqual(text.utf8)
    }

    /// The offset of the mark that ends a quoted scalar.
    private func closingQuote(behind start: Int, style: Node.Scalar.Style) -> Int {
        let bytes = file.bytes
        let quote = style == .singleQuoted ? UInt8(ascii: "'") : UInt8(ascii: "\"")
        var offset = start
        while offset < bytes.count {
            let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
            if bytes[offset] == quote, !(style == .singleQuoted && next == quote) { return offset }
            let isEscape = bytes[offset] == (style == .singleQuoted ? quote : UInt8(ascii: "\\"))
            offset += isEscape ? 2 : 1
        }
        return min(offset, bytes.count)
    }

    // MARK: What is refused

    private mutating func checkProperties(of node: Node, at start: Int) {
        let mark = start < file.bytes.count ? file.bytes[start] : 0
        if node.anchor != nil || mark == UInt8(ascii: "&") {
            refuseAnchor(at: start)
        } else if mark == UInt8(ascii: "!") {
            isStopped = true
            report(
                "front-matter-tag", start, start + 1,
                "front matter has no tags; a text that begins with ! stands in quotation marks")
        }
    }

    private mutating func refuseAnchor(at start: Int) {
        isStopped = true
        YAMLMessage.anchor(SourcePlace(file, SourceSpan(start, start + 1))).report(to: log)
    }

    private mutating func report(_ code: String, _ start: Int, _ end: Int, _ message: String) {
        problemCount += 1
        if problemCount > Self.problemLimit { isStopped = true }
        log.error(code, at: SourcePlace(file, SourceSpan(start, end)), message)
    }
}
