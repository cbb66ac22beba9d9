/// A stretch of a source file: UTF-8 byte offsets, half open.
package struct SourceSpan: Hashable, Sendable {
    /// The offset of the first byte.
    package let start: UInt32
    /// The offset behind the last byte; never before `start`.
    package let end: UInt32

    /// The stretch between two offsets, from 0.
    package init(_ start: Int, _ end: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: max(start, end))
    }

    /// Where a diagnostic about a whole file stands.
    package static let wholeFile = SourceSpan(0, 0)

    /// The stretch as indexes of the file's bytes.
    package var range: Range<Int> { Int(start)..<Int(end) }
}

/// A place a diagnostic can point at: a stretch of a file.
package struct SourcePlace: Sendable {
    /// The file.
    package let file: SourceFile
    /// The stretch of it.
    package let span: SourceSpan

    /// A stretch of a file.
    package init(_ file: SourceFile, _ span: SourceSpan) {
        self.file = file
        self.span = span
    }
}
