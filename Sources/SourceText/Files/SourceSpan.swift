/// A stretch of a source file: UTF-8 byte offsets, half open.
package struct SourceSpan: Hashable, Sendable {
    package let start: UInt32
    package let end: UInt32

    package init(_ start: Int, _ end: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: max(start, end))
    }

    /// Where a diagnostic about a whole file stands.
    package static let wholeFile = SourceSpan(0, 0)

    package var range: Range<Int> { Int(start)..<Int(end) }
}

/// A place a diagnostic can point at: a stretch of a file.
package struct SourcePlace: Sendable {
    package let file: SourceFile
    package let span: SourceSpan

    package init(_ file: SourceFile, _ span: SourceSpan) {
        self.file = file
        self.span = span
    }
}
