/// Reads strict JSON (RFC 8259) into a `SourceTree`, with every problem found in one pass.
///
/// What is not JSON is reported and read as what was probably meant, so that one slip does not hide the next: the tree
/// is well formed whatever the bytes, each key has a value, and a value that cannot be guessed is null. Numbers keep
/// their characters.
package struct JSONReader {
    /// How deep lists and objects may stand in each other; text nested deeper is not read on.
    package static let depthLimit = 64
    /// How many problems are reported of one file; one more says that there are others.
    package static let problemLimit = 1_000

    /// Reads a file; the tree holds what could be read, the log what could not.
    ///
    /// Of a repeated key the tree holds the first value only. Without any value, as in an empty file, `root` is `nil`
    /// and the log holds an error.
    package static func read(_ file: SourceFile, log: ProblemLog) -> SourceTree {
        var tree = SourceTree(file: file)
        guard file.bytes.count <= SourceFile.sizeLimit else {
            log.error(
                "file-too-large", at: SourcePlace(file, .wholeFile),
                "the file is larger than \(SourceFile.sizeLimit) bytes; split it")
            return tree
        }
        guard !EncodingCheck.isWide(file, log: log) else { return tree }
        tree.entries = file.bytes.withUnsafeBufferPointer { bytes in
            var scanner = JSONScanner(bytes, problems: JSONProblems(file: file, log: log))
            scanner.run()
            return scanner.entries
        }
        return tree
    }
}
