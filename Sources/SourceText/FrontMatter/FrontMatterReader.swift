/// Reads the YAML front matter of a Markdown document into a `SourceTree`.
///
/// Front matter stands between a first line `---` and the next line `---`. It is plain YAML: a mapping of texts, lists
/// and mappings, without anchors, aliases, merge keys, tags and keys that are not text. Scalars stay text (`no`, `010`
/// and `12:30` mean what they say); a key without a value has the value null.
package struct FrontMatterReader {
    /// The largest front matter, in bytes.
    package static let sizeLimit = 65_536
    /// How deep lists and mappings may stand in each other.
    package static let depthLimit = 64

    /// A document cut in two.
    package struct Parts {
        /// The front matter's values: an object, or nothing (`root` is `nil`) where there is no front matter or where it
        /// could not be read, which is reported.
        package let frontMatter: SourceTree
        /// The offset at which the body begins, behind the closing `---` line; 0 where there is no front matter.
        ///
        /// It is the end of the file where the body cannot be told or trusted: without a closing line, or where the
        /// document is not UTF-8. Both are reported.
        package let bodyStart: Int
    }

    /// Cuts a document in two and reads its front matter.
    ///
    /// The whole document is checked to be UTF-8, so that what reads the body can trust it. A document without front
    /// matter is no problem here: who needs a key says that it is missing.
    package static func read(_ file: SourceFile, log: ProblemLog) -> Parts {
        let nothing = SourceTree(file: file)
        let end = file.bytes.count
        guard end <= SourceFile.sizeLimit else {
            log.error(
                "file-too-large", at: SourcePlace(file, .wholeFile),
                "the file is larger than \(SourceFile.sizeLimit) bytes; split it")
            return Parts(frontMatter: nothing, bodyStart: 0)
        }
        guard !EncodingCheck.isWide(file, log: log), EncodingCheck.report(file, log: log) == 0 else {
            return Parts(frontMatter: nothing, bodyStart: end)
        }
        switch FrontMatterFence(file.bytes) {
        case .none:
            return Parts(frontMatter: nothing, bodyStart: 0)
        case .unclosed:
            log.error(
                "front-matter-unclosed", at: SourcePlace(file, SourceSpan(0, 3)),
                "the front matter that begins here has no closing line ---", suggestion: nil)
            return Parts(frontMatter: nothing, bodyStart: end)
        case .closed(let inner, let bodyStart):
            let tree = YAMLDocument(file: file, range: inner, log: log).read()
            return Parts(frontMatter: tree, bodyStart: bodyStart)
        }
    }
}

/// Where the lines `---` of a document stand.
enum FrontMatterFence: Equatable {
    case none
    case unclosed
    /// The offsets between the two lines, and the offset behind the second.
    case closed(inner: Range<Int>, bodyStart: Int)

    init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBufferPointer { bytes in
            guard let first = Self.lineEnd(bytes, fenceAt: 0) else { return .none }
            var lineStart = first
            while lineStart < bytes.count {
                if let behind = Self.lineEnd(bytes, fenceAt: lineStart) {
                    return .closed(inner: first..<lineStart, bodyStart: behind)
                }
                while lineStart < bytes.count, !LineIndex.isBreak(bytes, lineStart) { lineStart += 1 }
                lineStart += 1
            }
            return .unclosed
        }
    }

    /// The offset behind a line that is `---` and blanks, or `nil` where another line begins.
    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, fenceAt start: Int) -> Int? {
        guard start + 3 <= bytes.count, bytes[start..<start + 3].allSatisfy({ $0 == UInt8(ascii: "-") }) else {
            return nil
        }
        var offset = start + 3
        while offset < bytes.count {
            if LineIndex.isBreak(bytes, offset) { return offset + 1 }
            guard [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(bytes[offset]) else {
                return nil
            }
            offset += 1
        }
        return offset
    }
}
