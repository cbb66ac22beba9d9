/// One line of a pipe table cut into cells.
struct PipeRow {
    struct Cell {
        /// The cell's Markdown without the blanks round it, escaped pipes resolved.
        let text: [UInt8]
        /// Written `||`: nothing at all between two pipes.
        let isJoined: Bool

        /// Written `^^`: the cell above goes on.
        var continuesAbove: Bool { text.elementsEqual("^^".utf8) }
    }

    let cells: [Cell]

    /// Cuts a line at its pipes, except those escaped with a backslash or inside a code span.
    init(_ line: ArraySlice<UInt8>) {
        let line = line.trimmed
        var cells: [Cell] = []
        var index = line.startIndex
        if line.first == Self.pipe { index += 1 }
        var text: [UInt8] = []
        var isUntouched = true
        var endsOpen = true
        var missingRuns: Set<Int> = []
        func finish() {
            cells.append(Cell(text: Array(text[...].trimmed), isJoined: isUntouched))
            text = []
            isUntouched = true
        }
        while index < line.endIndex {
            let byte = line[index]
            endsOpen = true
            if byte == Self.pipe {
                finish()
                endsOpen = false
                index += 1
                continue
            }
            isUntouched = false
            if byte == Self.backslash, index + 1 < line.endIndex {
                if line[index + 1] != Self.pipe { text.append(byte) }
                text.append(line[index + 1])
                index += 2
            } else if byte == Self.backtick {
                let end = Self.codeEnd(in: line, from: index, missingRuns: &missingRuns)
                var span = line[index..<end]
                // As outside, a backslash before a pipe only says that the pipe is no border.
                while let byte = span.popFirst() {
                    if byte == Self.backslash, span.first == Self.pipe { continue }
                    text.append(byte)
                }
                index = end
            } else {
                text.append(byte)
                index += 1
            }
        }
        if endsOpen { finish() }
        self.cells = cells
    }

    /// Whether a line could be a row at all: it has a pipe.
    static func isRow(_ line: ArraySlice<UInt8>) -> Bool { line.contains(pipe) }

    /// The alignments of a line that parts the header from the body; `nil` for any other line.
    static func alignments(_ line: ArraySlice<UInt8>) -> [Table.Alignment]? {
        guard isRow(line) else { return nil }
        var alignments: [Table.Alignment] = []
        for cell in PipeRow(line).cells {
            var dashes = cell.text[...]
            let isLeft = dashes.first == UInt8(ascii: ":")
            if isLeft { dashes.removeFirst() }
            let isRight = dashes.last == UInt8(ascii: ":")
            if isRight { dashes.removeLast() }
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
            alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
        }
        return alignments.isEmpty ? nil : alignments
    }

    private static let pipe = UInt8(ascii: "|")
    private static let backslash = UInt8(ascii: "\\")
    private static let backtick = UInt8(ascii: "`")

    /// The end of the code span that begins at an index, or of its backticks where nothing closes them.
    ///
    /// A length of run that nothing closes is remembered, so that a line of backticks is not searched again and again.
    private static func codeEnd(
        in line: ArraySlice<UInt8>, from start: Int, missingRuns: inout Set<Int>
    ) -> Int {
        let open = line[start...].firstIndex { $0 != backtick } ?? line.endIndex
        let length = open - start
        guard !missingRuns.contains(length) else { return open }
        var index = open
        while index < line.endIndex {
            guard line[index] == backtick else {
                index += 1
                continue
            }
            let end = line[index...].firstIndex { $0 != backtick } ?? line.endIndex
            if end - index == length { return end }
            index = end
        }
        missingRuns.insert(length)
        return open
    }
}

extension ArraySlice<UInt8> {
    /// Without blanks, tabs, no-break and full-width spaces at both ends.
    var trimmed: ArraySlice<UInt8> {
        var slice = self
        while let count = Self.blank(at: slice.startIndex, in: slice) { slice.removeFirst(count) }
        while true {
            if let last = slice.last, last == 0x20 || last == 0x09 {
                slice.removeLast()
            } else if slice.suffix(2).elementsEqual([0xC2, 0xA0]) {
                slice.removeLast(2)
            } else if slice.suffix(3).elementsEqual([0xE3, 0x80, 0x80]) {
                slice.removeLast(3)
            } else {
                return slice
            }
        }
    }

    private static func blank(at index: Int, in slice: ArraySlice<UInt8>) -> Int? {
        guard index < slice.endIndex else { return nil }
        if slice[index] == 0x20 || slice[index] == 0x09 { return 1 }
        if slice[index...].starts(with: [0xC2, 0xA0]) { return 2 }
        return slice[index...].starts(with: [0xE3, 0x80, 0x80]) ? 3 : nil
    }
}
