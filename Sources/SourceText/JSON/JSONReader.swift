/// Reads strict JSON (RFC 8259) into a `SourceTree`, with every problem found in one pass.
package struct JSONReader {
    /// Reads a file; the tree holds what could be read, the log what could not.
    package static func read(_ file: SourceFile, log: ProblemLog) -> SourceTree {
        SourceTree(file: file)
    }

    /// The text of a string's inner bytes with its escapes resolved.
    static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
