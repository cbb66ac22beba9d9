extension ProblemLog {
    /// How many problems of one kind are listed for one file.
    ///
    /// Nobody mends more in one go, while a megabyte of mistakes would print a hundred.
    static let listed = 1_000

    /// The problems as diagnostics with lines and columns, in the order they are printed.
    ///
    /// Sorted by the bytes of the file's path, then line, column, code and message, so that the order in which files
    /// were read, or by how many threads, never shows. Of one kind in one file the first thousand are listed, and then
    /// how many more there are.
    package func resolved() -> [Diagnostic] {
        var byFile: [ObjectIdentifier: Int] = [:]
        var files: [(file: SourceFile, problems: [Problem])] = []
        for problem in problems {
            let file = problem.place.file
            if let index = byFile[ObjectIdentifier(file)] {
                files[index].problems.append(problem)
            } else {
                byFile[ObjectIdentifier(file)] = files.count
                files.append((file, [problem]))
            }
        }
        return files.flatMap { PlaceResolver.diagnostics(Self.bounded($0.problems), in: $0.file) }
            .sorted(by: Diagnostic.isBefore)
    }

    /// The problems of one file, those of each kind beyond the limit put together into one.
    private static func bounded(_ problems: [Problem]) -> [Problem] {
        guard problems.count > listed else { return problems }
        var counts: [String: Int] = [:]
        var kept: [Problem] = []
        var firstLeftOut: [(problem: Problem, count: Int)] = []
        var leftOut: [String: Int] = [:]
        let inOrder = problems.enumerated().sorted {
            ($0.element.place.span.start, $0.offset) < ($1.element.place.span.start, $1.offset)
        }
        for (_, problem) in inOrder {
            let kind = "\(problem.severity.rawValue) \(problem.code)"
            counts[kind, default: 0] += 1
            if counts[kind, default: 0] <= listed {
                kept.append(problem)
            } else if let index = leftOut[kind] {
                firstLeftOut[index].count += 1
            } else {
                leftOut[kind] = firstLeftOut.count
                firstLeftOut.append((problem, 1))
            }
        }
        return kept
            + firstLeftOut.map { problem, count in
                Problem(
                    place: problem.place, severity: problem.severity, code: problem.code,
                    message: "\(count) more of this kind from here on are not listed", suggestion: nil)
            }
    }
}

extension Diagnostic {
    fileprivate static func isBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        if let order = bytesInOrder(left.file, right.file) { return order }
        if left.line != right.line { return left.line < right.line }
        if left.column != right.column { return left.column < right.column }
        if let order = bytesInOrder(left.code, right.code) { return order }
        if let order = bytesInOrder(left.message, right.message) { return order }
        if left.endColumn != right.endColumn { return left.endColumn < right.endColumn }
        return bytesInOrder(left.suggestion ?? "", right.suggestion ?? "") ?? false
    }

    /// Whether one text sorts before another by its bytes; `nil` where they are the same.
    private static func bytesInOrder(_ left: String, _ right: String) -> Bool? {
        if left.utf8.elementsEqual(right.utf8) { return nil }
        return left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}

/// Turns the byte offsets of one file's problems into lines and columns, in one pass over the file.
private struct PlaceResolver {
    /// One end of a problem's stretch.
    struct Point {
        let offset: Int
        let isEnd: Bool
        let problem: Int
    }

    struct Position {
        var line = 1
        var column = 1
        var endColumn = 1
        var lineStart = 0
    }

    /// Lines are kept for printing to this many bytes on each side of the place, so that a file that is one long line
    /// with a thousand problems is not kept a thousand times.
    static let margin = 1_024

    static func diagnostics(_ problems: [ProblemLog.Problem], in file: SourceFile) -> [Diagnostic] {
        file.bytes.withUnsafeBufferPointer { bytes in
            let positions = positions(of: problems, in: bytes)
            return zip(problems, positions).map { problem, position in
                let offset = min(Int(problem.place.span.start), bytes.count)
                let excerpt = excerpt(around: offset, lineStart: position.lineStart, in: bytes)
                return Diagnostic(
                    file: file.path, line: position.line, column: position.column, endColumn: position.endColumn,
                    severity: problem.severity, code: problem.code, message: problem.message,
                    suggestion: problem.suggestion,
                    sourceLine: String(decoding: bytes[excerpt], as: UTF8.self),
                    sourceLineColumn: position.column - scalars(in: excerpt.lowerBound..<offset, of: bytes))
            }
        }
    }

    private static func positions(of problems: [ProblemLog.Problem], in bytes: UnsafeBufferPointer<UInt8>) -> [Position]
    {
        var points: [Point] = []
        points.reserveCapacity(problems.count * 2)
        for (index, problem) in problems.enumerated() {
            let span = problem.place.span
            points.append(Point(offset: min(Int(span.start), bytes.count), isEnd: false, problem: index))
            points.append(Point(offset: min(Int(span.end), bytes.count), isEnd: true, problem: index))
        }
        points.sort { ($0.offset, $0.isEnd ? 1 : 0, $0.problem) < ($1.offset, $1.isEnd ? 1 : 0, $1.problem) }

        var positions = [Position](repeating: Position(), count: problems.count)
        /// The problems that started in the current line and have not ended.
        var open: [Int] = []
        var (line, column, lineStart, offset, next) = (1, 1, 0, 0, 0)
        while next < points.count {
            let isAtEnd = offset >= bytes.count
            let length = isAtEnd ? 1 : abs(UTF8Scan.step(bytes, offset))
            while next < points.count, points[next].offset < offset + length {
                let point = points[next]
                next += 1
                if !point.isEnd {
                    positions[point.problem] = Position(
                        line: line, column: column, endColumn: column, lineStart: lineStart)
                    open.append(point.problem)
                } else if positions[point.problem].line == line {
                    let last = point.offset > offset ? column + 1 : column
                    positions[point.problem].endColumn = max(last, positions[point.problem].column)
                    open.removeAll { $0 == point.problem }
                }
            }
            if isAtEnd { break }
            let isReturn = bytes[offset] == UInt8(ascii: "\r")
            if LineIndex.isBreak(bytes, offset) || isReturn {
                // The break itself, in both its bytes, stands in the column behind the line's last scalar.
                for problem in open { positions[problem].endColumn = max(column, positions[problem].column) }
                open.removeAll(keepingCapacity: true)
                if LineIndex.isBreak(bytes, offset) {
                    (line, column, lineStart) = (line + 1, 1, offset + 1)
                }
            } else {
                column += 1
            }
            offset += length
        }
        return positions
    }

    /// The part of a line that is kept for printing.
    private static func excerpt(
        around offset: Int, lineStart: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Range<Int> {
        var start = max(lineStart, offset - margin)
        while start < offset, start > lineStart, bytes[start] & 0xC0 == 0x80 { start += 1 }
        start = min(start, offset)
        var end = offset
        while end < bytes.count, end - offset < margin, bytes[end] != UInt8(ascii: "\n"),
            bytes[end] != UInt8(ascii: "\r")
        {
            end += abs(UTF8Scan.step(bytes, end))
        }
        // An offset at the LF of a CRLF: the line's text ends before the CR.
        if start < offset, bytes[offset - 1] == UInt8(ascii: "\r") { end = offset - 1 }
        return start..<max(start, end)
    }

    private static func scalars(in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
            if bytes[offset] != UInt8(ascii: "\r") { count += 1 }
            offset += abs(UTF8Scan.step(bytes, offset))
        }
        return count
    }
}
