/// One value of a data file, or one key of an object, and where it stands.
package struct SourceNode: Sendable {
    /// What a value is; YAML mappings and lists are objects and arrays.
    package enum Kind: UInt8, Sendable {
        case object, array
        /// A JSON string, or a YAML scalar with quotation marks.
        case text
        /// A YAML scalar without quotation marks: text, unless the schema asks for another type.
        case plain
        case number, bool, null
        /// Text kept decoded beside the entries because its bytes in the file are not its text.
        case decodedText
    }

    @usableFromInline let tree: SourceTree.Finished
    @usableFromInline let index: Int

    @inlinable
    init(tree: SourceTree.Finished, index: Int) {
        self.tree = tree
        self.index = index
    }

    @inlinable var entry: SourceTree.Entry { tree.entries[index] }

    /// The kind of value; decoded text counts as `.text`.
    package var kind: Kind { entry.kind == .decodedText ? .text : entry.kind }

    /// The file the value stands in.
    package var file: SourceFile { tree.file }

    /// The value's stretch of the file: without the quotation marks of a string, with the brackets of a list.
    ///
    /// A YAML list or mapping ends with its last value, a YAML text of several lines with its first line.
    package var span: SourceSpan { SourceSpan(Int(entry.start), Int(entry.end)) }

    /// The value's stretch with its file, for a diagnostic.
    package var place: SourcePlace { SourcePlace(file, span) }

    /// The bytes of the value as they stand in the file; for a number its exact characters.
    package var lexeme: ArraySlice<UInt8> { file.bytes[span.range] }

    /// The text of a string, number or YAML scalar with its escapes resolved; `nil` for every other kind.
    package var text: String? {
        let entry = entry
        switch entry.kind {
        case .decodedText:
            return tree.decodedTexts[Int(entry.next)]
        case .text where entry.hasEscapes:
            return file.bytes.withUnsafeBufferPointer { bytes in
                String(decoding: JSONEscapes.decoded(UnsafeBufferPointer(rebasing: bytes[span.range])), as: UTF8.self)
            }
        case .text, .plain, .number:
            return file.text(in: span)
        case .object, .array, .bool, .null:
            return nil
        }
    }

    /// The values of a list; empty for every other kind.
    package var elements: Children { Children(tree: tree, first: index + 1, end: kind == .array ? behind : index + 1) }

    /// The keys and values of an object in the order written, repeated keys left out; empty for every other kind.
    package var members: Members {
        Members(children: Children(tree: tree, first: index + 1, end: kind == .object ? behind : index + 1))
    }

    /// The value of a key, or `nil`; looks at the keys one by one.
    package subscript(key: StaticString) -> SourceNode? {
        for member in members where member.key.isText(key) { return member.value }
        return nil
    }

    /// Whether a text equals these bytes; cheaper than making a string of it.
    package func isText(_ other: StaticString) -> Bool {
        let entry = entry
        if entry.kind == .decodedText || entry.hasEscapes {
            return other.withUTF8Buffer { bytes in text?.utf8.elementsEqual(bytes) ?? false }
        }
        return other.withUTF8Buffer { isLexeme($0) }
    }

    /// Whether the bytes of the value, as they stand in the file, are those of a text.
    package func isLexeme(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isLexeme($0) }
    }

    private func isLexeme(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
        let (start, end) = (Int(entry.start), Int(entry.end))
        guard end - start == other.count else { return false }
        return file.bytes.withUnsafeBufferPointer { bytes in
            UnsafeBufferPointer(rebasing: bytes[start..<end]).elementsEqual(other)
        }
    }

    /// The index behind this value and all its descendants.
    private var behind: Int {
        switch entry.kind {
        case .object, .array: Int(entry.next)
        default: index + 1
        }
    }

    /// The direct children of a list.
    package struct Children: Sequence, IteratorProtocol {
        let tree: SourceTree.Finished
        var first: Int
        let end: Int

        /// The next child.
        package mutating func next() -> SourceNode? {
            guard first < end else { return nil }
            let node = SourceNode(tree: tree, index: first)
            first = node.behind
            return node
        }
    }

    /// The key and value pairs of an object.
    package struct Members: Sequence, IteratorProtocol {
        var children: Children

        /// The next key and its value.
        package mutating func next() -> (key: SourceNode, value: SourceNode)? {
            guard let key = children.next(), let value = children.next() else { return nil }
            return (key, value)
        }
    }
}
