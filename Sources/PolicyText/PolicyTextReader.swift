import CCommonMark
package import SourceText

/// Reads the Markdown body of a document into a `PolicyDocument`.
package struct PolicyTextReader {
    /// The version of the library that reads the text, such as `0.30.2`: another may read it otherwise.
    package static var libraryVersion: String { String(cString: cmark_version_string()) }

    /// Reads a body.
    ///
    /// What cannot be read is reported and left out; a body beyond the limits is reported and read as empty.
    ///
    /// - Parameters:
    ///   - file: The document's file.
    ///   - bodyStart: The offset in bytes at which the body begins, behind the front matter.
    ///   - log: Takes the problems found.
    /// - Returns: The document; empty where the body is beyond the limits.
    package static func read(_ file: SourceFile, from bodyStart: Int, log: ProblemLog) -> PolicyDocument {
        let start = min(max(0, bodyStart), file.bytes.count)
        guard DocumentLimits.admit(file, from: start, log: log) else { return .empty }
        let body = MarkdownBody(file: file, start: start, log: log)
        return StructureBuilder.document(BlockReader.read(body), body: body)
    }
}
