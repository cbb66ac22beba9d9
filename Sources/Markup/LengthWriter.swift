/// Writes lengths and the marks between them into room that is there: the data of a path is little else.
///
/// Nothing it can write has a meaning in markup.
@usableFromInline
package struct LengthWriter: ~Copyable {
    private let room: UnsafeMutableBufferPointer<UInt8>
    fileprivate var count = 0

    fileprivate init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

    /// A letter of path data, or what parts two numbers.
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
    fileprivate static let mostBytes = 22

    package mutating func append(_ mark: Mark) {
        precondition(count < room.count, "more is written than there is room for")
        put(mark.rawValue)
    }

    /// Appends a length given in tenths, with its point only where a digit follows.
    package mutating func append(tenths: Int) {
        precondition(count + LengthWriter.mostBytes <= room.count, "more is written than there is room for")
        if tenths < 0 { put(UInt8(ascii: "-")) }
        let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
        guard whole >= 100 else { return put(UInt32(truncatingIfNeeded: whole), UInt32(truncatingIfNeeded: tenth)) }
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

    /// Puts a length below 100 as one word, the first character lowest: most lengths and nearly all steps between two
    /// points are, and a page has hundreds.
    private mutating func put(_ whole: UInt32, _ tenth: UInt32) {
        var text = 0x30 + whole
        var length: UInt32 = 1
        if whole >= 10 { (text, length) = (0x30 + whole / 10 | (0x30 + whole % 10) << 8, 2) }
        if tenth > 0 {
            text |= (0x2E | (0x30 + tenth) << 8) << (8 * length)
            length += 2
        }
        UnsafeMutableRawBufferPointer(room).storeBytes(of: text.littleEndian, toByteOffset: count, as: UInt32.self)
        count += Int(length)
    }

    private mutating func put(_ byte: UInt8) {
        room[count] = byte
        count += 1
    }
}

extension Fragment.Interpolation {
    /// Appends so many lengths and marks at most, written by a function.
    package mutating func appendLengths(atMost limit: Int, _ write: (inout LengthWriter) -> Void) {
        let room = limit * LengthWriter.mostBytes
        bytes.withRoom(for: room) { end in
            var writer = LengthWriter(UnsafeMutableBufferPointer(start: end, count: room))
            write(&writer)
            return writer.count
        }
    }
}
