/// The lines of a text, found once, so that many offsets can be turned into line numbers.
///
/// CR, LF and CRLF each end a line.
struct LineIndex {
    /// The offset at which each line starts; the first is 0.
    let starts: [Int]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var starts = [0]
        for offset in bytes.indices where Self.isBreak(bytes, offset) { starts.append(offset + 1) }
        self.starts = starts
    }

    /// The number, from 1, of the line an offset lies in.
    func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a line ends with this byte; the CR of a CRLF does not end it, its LF does.
    static func isBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
        switch bytes[offset] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"): offset + 1 >= bytes.count || bytes[offset + 1] != UInt8(ascii: "\n")
        default: false
        }
    }
}

extension SourceFile {
    /// The number, from 1, of the line an offset lies in, for a message that names a second place.
    ///
    /// Counts from the start of the file each time: meant for messages, not for loops.
    package func line(at offset: Int) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var line = 1
            for index in 0..<min(max(offset, 0), bytes.count) where LineIndex.isBreak(bytes, index) { line += 1 }
            return line
        }
    }
}

extension SourcePlace {
    /// The number of the place's line, from 1; see `SourceFile.line(at:)` for its cost.
    package var line: Int { file.line(at: Int(span.start)) }
}
