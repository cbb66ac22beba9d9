import SourceText

/// Finds the places of a block's pieces by searching its source forwards.
///
/// libcmark's positions of inlines are unreliable, so the text itself is looked for. A text that does not stand in
/// the source as it is read (for an entity or escape in it) gets the block's first line; from the first such miss on
/// no more is searched, which keeps the whole linear.
struct PlaceFinder {
    let file: SourceFile
    private let span: SourceSpan
    private var cursor: Int
    private var hasMissed = false

    init(file: SourceFile, span: SourceSpan) {
        self.file = file
        self.span = span
        cursor = Int(span.start)
    }

    /// Where the block begins: its first line.
    ///
    /// Looked for once: lines may be long and misses many.
    private(set) lazy var blockPlace: SourcePlace = {
        let bytes = file.bytes[span.range]
        let end = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex
        return SourcePlace(file, SourceSpan(bytes.startIndex, end))
    }()

    /// The next place of a text, behind the last one found.
    mutating func place(of text: String) -> SourcePlace {
        var text = text
        let end = Int(span.end)
        let found: Int? =
            hasMissed
            ? nil
            : text.withUTF8 { needle in
                file.bytes.withUnsafeBufferPointer { bytes in
                    guard let first = needle.first, end - cursor >= needle.count else { return nil }
                    var index = cursor
                    while index <= end - needle.count {
                        if bytes[index] == first, (1..<needle.count).allSatisfy({ bytes[index + $0] == needle[$0] }) {
                            return index
                        }
                        index += 1
                    }
                    return nil
                }
            }
        guard let found else {
            hasMissed = true
            return blockPlace
        }
        cursor = found + text.utf8.count
        return SourcePlace(file, SourceSpan(found, cursor))
    }
}
