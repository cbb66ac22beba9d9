/// The state of reading one JSON text: a loop over its bytes with the open lists and objects on a stack of its own.
///
/// Each round of the loop takes at least one byte or changes what is expected, so that it ends on any bytes. This file
/// holds what correct JSON goes through; the other files of the type hold strings, numbers, keys, and what to make of
/// mistakes.
struct JSONScanner: ~Copyable {
    /// What may come next.
    enum Expectation {
        case value
        /// A value, or the end of a list that is still empty.
        case element
        case key
        /// A key, or the end of an object that is still empty.
        case member
        case colon
        /// A comma, or the end of the innermost list or object.
        case separator
        /// The outermost value has ended.
        case nothing
    }

    /// An open list or object.
    struct Frame {
        let entry: Int
        let isObject: Bool
        /// Where this object's keys begin in `keyMarks`.
        let keyBase: Int
        /// The entry of a key that is to be left out of the tree with its value; -1 for none.
        var rejectedKey = -1
    }

    let bytes: UnsafeBufferPointer<UInt8>
    var problems: JSONProblems
    var entries: [SourceTree.Entry] = []
    var at = 0
    var expected = Expectation.value
    var frames: [Frame] = []
    var inObject = false
    /// The keys of the open objects, from the outermost to the innermost; only the first `keyCount` count.
    var keyMarks: [KeyMark] = []
    var keyCount = 0
    /// Where the innermost object's keys begin in `keyMarks`.
    var keyBase = 0
    /// The keys of those open objects that have many.
    var largeObjects: [LargeObject] = []
    /// The number of frames with a rejected key.
    var rejections = 0
    /// The offset of the last comma.
    var comma = 0
    /// The offset behind the last key or value, its quotation mark included.
    var lastEnd = 0
    var isStopped = false

    init(_ bytes: UnsafeBufferPointer<UInt8>, problems: JSONProblems) {
        self.bytes = bytes
        self.problems = problems
        // Data written without blanks has an entry for each eight bytes or so; what is not used is never touched.
        entries.reserveCapacity(bytes.count / 8 + 16)
    }

    mutating func run() {
        while !isStopped {
            skipBlanks()
            guard at < bytes.count else { break }
            accept(bytes[at], width: 1)
        }
        finish()
    }

    /// Takes what begins with a byte; `width` is above 1 where another character was typed for the byte.
    @inline(__always)
    mutating func accept(_ byte: UInt8, width: Int) {
        switch expected {
        case .value, .element:
            acceptValue(byte, width: width)
        case .separator:
            if byte == UInt8(ascii: ",") {
                comma = at
                at += width
                expected = inObject ? .key : .value
            } else if byte == (inObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
                close(width: width)
            } else {
                recover(byte, width: width)
            }
        case .key, .member:
            if byte == UInt8(ascii: "\""), width == 1 {
                scanKey()
            } else if byte == UInt8(ascii: "}"), expected == .member {
                close(width: width)
            } else {
                recover(byte, width: width)
            }
        case .colon:
            if byte == UInt8(ascii: ":") {
                at += width
                expected = .value
            } else {
                recover(byte, width: width)
            }
        case .nothing:
            recover(byte, width: width)
        }
    }

    @inline(__always)
    private mutating func acceptValue(_ byte: UInt8, width: Int) {
        switch byte {
        case UInt8(ascii: "\"") where width == 1:
            let entry = scanString()
            entries.append(entry)
            valueEnded()
        case UInt8(ascii: "-") where width == 1, UInt8(ascii: "0")...UInt8(ascii: "9"):
            scanNumber()
        case UInt8(ascii: "{"):
            open(isObject: true, width: width)
        case UInt8(ascii: "["):
            open(isObject: false, width: width)
        case UInt8(ascii: "]") where expected == .element:
            close(width: width)
        case UInt8(ascii: "t") where isWord("true"):
            appendLiteral(.bool, length: 4)
        case UInt8(ascii: "f") where isWord("false"):
            appendLiteral(.bool, length: 5)
        case UInt8(ascii: "n") where isWord("null"):
            appendLiteral(.null, length: 4)
        default:
            recover(byte, width: width)
        }
    }

    mutating func open(isObject: Bool, width: Int) {
        guard frames.count < JSONReader.depthLimit else {
            report(
                "too-deep", at..<at + width,
                "lists and objects stand in each other more than \(JSONReader.depthLimit) deep; not read from here on")
            isStopped = true
            return
        }
        frames.append(Frame(entry: entries.count, isObject: isObject, keyBase: keyCount))
        keyBase = keyCount
        entries.append(SourceTree.Entry(kind: isObject ? .object : .array, start: at, end: at + width))
        inObject = isObject
        at += width
        expected = isObject ? .member : .element
    }

    mutating func close(width: Int) {
        guard let frame = frames.popLast() else { return }
        at += width
        entries[frame.entry].end = UInt32(truncatingIfNeeded: at)
        entries[frame.entry].next = UInt32(truncatingIfNeeded: entries.count)
        if let large = largeObjects.last, large.entry == frame.entry { largeObjects.removeLast() }
        keyCount = frame.keyBase
        inObject = frames.last?.isObject ?? false
        keyBase = frames.last?.keyBase ?? 0
        valueEnded()
    }

    /// To be called behind each value, with `at` at its end.
    @inline(__always)
    mutating func valueEnded() {
        lastEnd = at
        if rejections > 0 { dropRejectedMember() }
        expected = frames.isEmpty ? .nothing : .separator
    }

    private mutating func appendLiteral(_ kind: SourceNode.Kind, length: Int) {
        entries.append(SourceTree.Entry(kind: kind, start: at, end: at + length))
        at += length
        valueEnded()
    }

    /// Whether a literal stands here by itself and is not the beginning of a longer word.
    private func isWord(_ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard at + count <= bytes.count else { return false }
        for index in 0..<count where bytes[at + index] != literal.utf8Start[index] { return false }
        return endsWord(at + count)
    }

    @inline(__always)
    mutating func skipBlanks() {
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: " "):
                at += 1
                while at + 8 <= bytes.count, word(at) == 0x2020_2020_2020_2020 { at += 8 }
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
                at += 1
            default:
                return
            }
        }
    }

    /// Eight bytes at once, the first the lowest on any machine.
    ///
    /// At least eight must be left.
    @inline(__always)
    func word(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(never)
    mutating func report(_ code: String, _ span: Range<Int>, _ message: String, suggestion: String? = nil) {
        problems.report(code, span, message, suggestion: suggestion)
        if problems.isFull { isStopped = true }
    }
}
