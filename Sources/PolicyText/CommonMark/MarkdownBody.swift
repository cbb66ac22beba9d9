import SourceText

/// A document's body while it is read: its lines, its log, and the references found so far.
final class MarkdownBody {
    let file: SourceFile
    let start: Int
    let log: ProblemLog
    private(set) var references: [DocumentReference] = []
    /// The offsets at which the body's lines begin, and the body's end.
    private let lineStarts: [Int]

    init(file: SourceFile, start: Int, log: ProblemLog) {
        self.file = file
        self.start = start
        self.log = log
        var starts = [start]
        let bytes = file.bytes
        for index in start..<bytes.count {
            // CR LF is one line break.
            let isBreak = bytes[index] == 0x0A || (bytes[index] == 0x0D && bytes[safe: index + 1] != 0x0A)
            if isBreak { starts.append(index + 1) }
        }
        if starts.last != bytes.count { starts.append(bytes.count) }
        lineStarts = starts
    }

    /// The number of lines.
    var lineCount: Int { lineStarts.count - 1 }

    /// A line without its break, counted from 1 as libcmark does; empty beyond the body.
    func line(_ number: Int) -> SourceSpan {
        guard number >= 1, number < lineStarts.count else {
            return SourceSpan(file.bytes.count, file.bytes.count)
        }
        let start = lineStarts[number - 1]
        var end = lineStarts[number]
        while end > start, file.bytes[end - 1] == 0x0A || file.bytes[end - 1] == 0x0D { end -= 1 }
        return SourceSpan(start, end)
    }

    /// The stretch from one line to another, the second included.
    func lines(_ first: Int, _ last: Int) -> SourceSpan {
        SourceSpan(Int(line(first).start), Int(line(max(first, last)).end))
    }

    func note(_ reference: DocumentReference) {
        references.append(reference)
    }
}

extension [UInt8] {
    /// The byte at an index, or `nil` beyond the end.
    subscript(safe index: Int) -> UInt8? { index < count ? self[index] : nil }
}
