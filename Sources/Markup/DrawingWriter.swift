/// Writes a drawing into room that is there: literal segments, lengths and the marks between them, of which a page has
/// thousands, too short each to look for room for it.
///
/// What it can write is as safe as the literal segments of a fragment: nothing comes from a text.
@usableFromInline
package struct DrawingWriter: ~Copyable {
    @usableFromInline let room: UnsafeMutableBufferPointer<UInt8>
    @usableFromInline var count = 0
    /// Taken once for all lengths of a drawing.
    @usableFromInline let texts = DrawingWriter.texts

    fileprivate init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

    /// A letter of path data, or what parts two numbers.
    @usableFromInline
    package enum Mark: UInt8 {
        case move = 0x4D
        case line = 0x6C
        case horizontal = 0x48
        case horizontalStep = 0x68
        case vertical = 0x56
        case verticalStep = 0x76
        case close = 0x7A
        case blank = 0x20
    }

    /// The most bytes a mark or a length takes: sign, 19 digits, point and tenth.
    @inlinable
    package static var mostBytes: Int { 22 }

    /// The text of each length below 100, its first character in the lowest byte, and in the highest byte how many
    /// characters it has: most lengths and nearly all steps between two points are so short, and a page has hundreds.
    private static let texts: [UInt64] = (0..<1000).map { tenths in
        let (whole, tenth) = UInt64(tenths).quotientAndRemainder(dividingBy: 10)
        var (text, length) = whole < 10 ? (0x30 + whole, 1) : (0x30 + whole / 10 | (0x30 + whole % 10) << 8, UInt64(2))
        if tenth > 0 {
            text |= (0x2E | (0x30 + tenth) << 8) << (8 * length)
            length += 2
        }
        return text | length << 56
    }

    /// Appends a segment of markup as it stands.
    @inlinable @inline(__always)
    package mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { literal in
            precondition(count + literal.count <= room.count, "more is written than there is room for")
            guard let start = literal.baseAddress, let place = room.baseAddress else { return }
            (place + count).update(from: start, count: literal.count)
            count += literal.count
        }
    }

    @inlinable
    package mutating func append(_ mark: Mark) {
        precondition(count < room.count, "more is written than there is room for")
        put(mark.rawValue)
    }

    /// Appends a length given in tenths, with its point only where a digit follows.
    @inlinable
    package mutating func append(tenths: Int) {
        precondition(count + DrawingWriter.mostBytes <= room.count, "more is written than there is room for")
        put(tenths: tenths)
    }

    /// Appends a line by so much in both directions as path data has it: a minus sign parts two numbers, too.
    @inlinable @inline(__always)
    package mutating func append(lineBy x: Int, _ y: Int) {
        precondition(count + 2 * DrawingWriter.mostBytes + 2 <= room.count, "more is written than there is room for")
        put(Mark.line.rawValue)
        put(tenths: x)
        if y >= 0 { put(Mark.blank.rawValue) }
        put(tenths: y)
    }

    /// Writes a length where there is room for it.
    @inlinable @inline(__always)
    mutating func put(tenths: Int) {
        if tenths < 0 { put(UInt8(ascii: "-")) }
        guard tenths.magnitude < texts.count else { return append(long: tenths.magnitude) }
        let text = texts[Int(tenths.magnitude)]
        UnsafeMutableRawBufferPointer(room)
            .storeBytes(of: UInt32(truncatingIfNeeded: text).littleEndian, toByteOffset: count, as: UInt32.self)
        count += Int(text >> 56)
    }

    @usableFromInline
    mutating func append(long tenths: UInt) {
        let (whole, tenth) = tenths.quotientAndRemainder(dividingBy: 10)
        var divisor: UInt = 100
        while whole / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: whole / divisor % 10))
            divisor /= 10
        }
        if tenth > 0 {
            put(UInt8(ascii: "."))
            put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: tenth))
        }
    }

    @inlinable
    mutating func put(_ byte: UInt8) {
        room[count] = byte
        count += 1
    }
}

extension Fragment.Interpolation {
    /// Appends what a function draws, so many bytes at most.
    package mutating func appendDrawing(atMost room: Int, _ write: (inout DrawingWriter) -> Void) {
        bytes.withRoom(for: room) { end in
            var writer = DrawingWriter(UnsafeMutableBufferPointer(start: end, count: room))
            write(&writer)
            return writer.count
        }
    }
}
