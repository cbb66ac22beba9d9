/// The values of one data file with their positions: what JSON and YAML front matter are both read into.
///
/// Values lie in one flat array in the order of the text, sixteen bytes each, so that a file of a million
/// observations costs megabytes and not a tree of objects. A `SourceNode` is a view of one of them.
package struct SourceTree: Sendable {
    /// The file the values stand in.
    package let file: SourceFile
    var entries: [Entry]
    /// Texts that do not stand in the file as they mean, such as a folded YAML scalar; found by `Entry.next`.
    var decodedTexts: [String]

    /// One value, or one key of an object.
    @usableFromInline
    struct Entry: Sendable {
        @usableFromInline var kind: SourceNode.Kind
        /// A string that contains an escape, so that its bytes are not its text.
        @usableFromInline var hasEscapes = false
        /// Byte offsets of the value: without the quotation marks of a string, with the brackets of a list.
        @usableFromInline var start: UInt32
        @usableFromInline var end: UInt32
        /// For an object or array, the index behind its last descendant; for a decoded text, its index; else 0.
        @usableFromInline var next: UInt32

        @usableFromInline
        init(kind: SourceNode.Kind, hasEscapes: Bool = false, start: Int, end: Int, next: Int = 0) {
            self.kind = kind
            self.hasEscapes = hasEscapes
            self.start = UInt32(truncatingIfNeeded: start)
            self.end = UInt32(truncatingIfNeeded: end)
            self.next = UInt32(truncatingIfNeeded: next)
        }
    }

    init(file: SourceFile) {
        self.file = file
        entries = []
        decodedTexts = []
    }

    /// The outermost value; `nil` where the file could not be read at all.
    package var root: SourceNode? {
        entries.isEmpty ? nil : SourceNode(tree: Finished(self), index: 0)
    }

    /// A tree as its nodes share it.
    ///
    /// A class, so that copying a node, which reading does all the time, counts one reference and not three.
    @usableFromInline
    final class Finished: Sendable {
        @usableFromInline let file: SourceFile
        @usableFromInline let entries: [Entry]
        @usableFromInline let decodedTexts: [String]

        init(_ tree: SourceTree) {
            file = tree.file
            entries = tree.entries
            decodedTexts = tree.decodedTexts
        }
    }
}
