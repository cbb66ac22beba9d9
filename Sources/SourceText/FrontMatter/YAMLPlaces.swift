internal import Yams

/// Turns the marks of Yams, lines and columns in scalars from 1, into byte offsets of the file.
struct YAMLPlaces {
    private let file: SourceFile
    /// The offsets of the YAML text in the file.
    private let range: Range<Int>
    /// The offsets in the file at which its lines start.
    private let lineStarts: [Int]
    /// The last place found: marks mostly come in the order of the text, and a line can be long.
    private var last = (line: 0, column: 0, offset: 0)

    init(file: SourceFile, range: Range<Int>) {
        self.file = file
        self.range = range
        lineStarts = file.bytes.withUnsafeBufferPointer { bytes in
            LineIndex(UnsafeBufferPointer(rebasing: bytes[range])).starts.map { $0 + range.lowerBound }
        }
    }

    /// The offset of a mark, at most the end of the YAML text.
    mutating func offset(of mark: Mark?) -> Int {
        guard let mark, mark.line >= 1 else { return range.lowerBound }
        guard mark.line <= lineStarts.count else { return range.upperBound }
        if last.line != mark.line || last.column > mark.column {
            last = (mark.line, 1, lineStarts[mark.line - 1])
        }
        file.bytes.withUnsafeBufferPointer { bytes in
            while last.column < mark.column, last.offset < range.upperBound {
                last.offset += abs(UTF8Scan.step(bytes, last.offset))
                last.column += 1
            }
        }
        return last.offset
    }

    /// The offset at which the line of an offset ends, without blanks and the line break.
    func lineEnd(behind offset: Int) -> Int {
        var end = offset
        while end < range.upperBound, file.bytes[end] != UInt8(ascii: "\n"), file.bytes[end] != UInt8(ascii: "\r") {
            end += 1
        }
        while end > offset, file.bytes[end - 1] <= 0x20 { end -= 1 }
        return end
    }

    /// The offset at which the line of an offset starts.
    func lineStart(before offset: Int) -> Int {
        lineStarts.last { $0 <= offset } ?? range.lowerBound
    }

    /// The text of the last line with text before a line, without the blanks around it.
    func lineAbove(_ lineStart: Int) -> Range<Int>? {
        var end = lineStart
        while end > range.lowerBound, file.bytes[end - 1] <= 0x20 { end -= 1 }
        guard end > range.lowerBound else { return nil }
        var start = self.lineStart(before: end - 1)
        while start < end, file.bytes[start] <= 0x20 { start += 1 }
        return start..<end
    }
}
