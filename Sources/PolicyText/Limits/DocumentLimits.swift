import SourceText

/// The bounds a body must keep before it is given to libcmark.
///
/// libcmark 0.30 takes quadratic time on some inputs: in the length of a stretch without a blank line, and in the
/// depth of containers. It also copies a reference definition into every link that uses it. A bound on the size of
/// the document alone would let a megabyte take half a minute.
enum DocumentLimits {
    /// The longest body, in bytes.
    static let size = 1 << 20
    /// The longest stretch without a blank line, in bytes.
    static let run = 32 << 10
    /// The deepest nesting of quotations, lists and list items.
    static let nesting = 64
    /// The most bytes that links through reference definitions may expand to.
    static let expansion = 16 << 20
    /// The deepest nesting of emphasis and links inside one paragraph; what lies deeper is shown as plain words.
    static let inlineNesting = 32

    /// Whether a body keeps the bounds; every one it breaks is reported as an error.
    static func admit(_ file: SourceFile, from bodyStart: Int, log: ProblemLog) -> Bool {
        let bytes = file.bytes
        guard bytes.count - bodyStart <= size else {
            log.error(
                "document-too-long", at: SourcePlace(file, SourceSpan(bodyStart, bodyStart)),
                "the text is longer than \(size) bytes: divide it into several documents")
            return false
        }
        var isAdmitted = true
        var runStart = bodyStart
        var isRunReported = false
        var longestDefinition = 0
        var brackets = 0
        var lineStart = bodyStart
        while lineStart < bytes.count {
            let lineEnd = bytes[lineStart...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            let line = bytes[lineStart..<lineEnd]
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                runStart = lineEnd
                isRunReported = false
            } else if lineEnd - runStart > run, !isRunReported {
                isRunReported = true
                isAdmitted = false
                log.error(
                    "run-too-long", at: SourcePlace(file, SourceSpan(lineStart, lineEnd)),
                    "more than \(run) bytes without a blank line: put blank lines between the paragraphs")
            }
            if containers(of: line) > nesting {
                isAdmitted = false
                log.error(
                    "nesting-too-deep", at: SourcePlace(file, SourceSpan(lineStart, lineEnd)),
                    "quotations and lists nested deeper than \(nesting) levels")
            }
            brackets += line.count { $0 == UInt8(ascii: "[") }
            longestDefinition = max(longestDefinition, definitionLength(in: bytes, line: line))
            lineStart = lineEnd + 1
        }
        if longestDefinition * brackets > expansion {
            isAdmitted = false
            log.error(
                "definition-too-long", at: SourcePlace(file, SourceSpan(bodyStart, bodyStart)),
                "a link definition of \(longestDefinition) bytes in a text with \(brackets) brackets: write the "
                    + "address at the link")
        }
        return isAdmitted
    }

    /// An upper bound of the containers open behind a line that opens one; 0 for a line that opens none.
    ///
    /// A level costs a mark, or at least two columns of indentation where an earlier line opened it. Lines of one
    /// mark alone are thematic breaks, however long.
    private static func containers(of line: ArraySlice<UInt8>) -> Int {
        var marks = 0
        var columns = 0
        var columnsBeforeMark = 0
        var index = line.startIndex
        scan: while index < line.endIndex {
            switch line[index] {
            case UInt8(ascii: " "): columns += 1
            case UInt8(ascii: "\t"): columns += 4
            case UInt8(ascii: ">"):
                marks += 1
                columnsBeforeMark = columns
            case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
                guard isBlank(line, at: index + 1) else { break scan }
                marks += 1
                columnsBeforeMark = columns
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let end = line[index...].prefix(10).firstIndex { !(0x30...0x39).contains($0) } ?? line.endIndex
                guard end < line.endIndex, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")"),
                    isBlank(line, at: end + 1)
                else { break scan }
                marks += 1
                columnsBeforeMark = columns
                index = end
            default: break scan
            }
            index += 1
        }
        guard marks > nesting || columnsBeforeMark > nesting else { return 0 }
        let isThematicBreak = "-*".utf8.contains { mark in
            line.allSatisfy { $0 == mark || $0 == 0x20 || $0 == 0x09 }
        }
        return isThematicBreak ? 0 : marks + columnsBeforeMark / 2
    }

    private static func isBlank(_ line: ArraySlice<UInt8>, at index: Int) -> Bool {
        index >= line.endIndex || line[index] == 0x20 || line[index] == 0x09
    }

    /// How many bytes a reference definition in a line may hold, up to the next blank line; 0 without one.
    private static func definitionLength(in bytes: [UInt8], line: ArraySlice<UInt8>) -> Int {
        var longest = 0
        var start: Int?
        for index in line.indices.dropLast() where line[index] == UInt8(ascii: "]") {
            guard line[index + 1] == UInt8(ascii: ":") else { continue }
            if let start { longest = max(longest, index - start) }
            start = index
        }
        guard let start else { return 0 }
        // The address or title may go on over the following lines; a definition ends at a blank line at the latest.
        var index = line.endIndex
        var isLineBlank = false
        while index < bytes.count, index - start <= run {
            switch bytes[index] {
            case 0x0A:
                if isLineBlank { return max(longest, index - start) }
                isLineBlank = true
            case 0x20, 0x09, 0x0D: break
            case UInt8(ascii: "]") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ":"):
                return max(longest, index - start)
            default: isLineBlank = false
            }
            index += 1
        }
        return max(longest, index - start)
    }
}
