import Accountability

/// A file of the iCalendar format (RFC 5545), written line by line.
struct ICalendar {
    /// What has been written so far; every line ends in CRLF.
    private(set) var bytes: [UInt8] = []

    /// The longest line in octets, without its end (section 3.1).
    private static let lineLength = 75

    /// Adds a line whose value is written in the format's own signs.
    ///
    /// - Parameters:
    ///   - name: The name of a property, with its parameters.
    ///   - value: A value that needs no escaping: a date, an address, a word of the format.
    mutating func add(_ name: StaticString, _ value: String) {
        fold(name, Array(value.utf8))
    }

    /// Adds a line whose value is text, escaped as section 3.3.11 asks; line breaks become `\n`, other controls go.
    mutating func add(_ name: StaticString, text: String) {
        var value: [UInt8] = []
        var previous: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
                value += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\r"):
                value += "\\n".utf8
            case UInt8(ascii: "\n"):
                if previous != UInt8(ascii: "\r") { value += "\\n".utf8 }
            case 0..<0x20, 0x7F:
                break
            default:
                value.append(byte)
            }
            previous = byte
        }
        fold(name, value)
    }

    /// A day as the format writes it: `20260325`.
    static func date(_ day: Day) -> String {
        day.description.filter { $0 != "-" }
    }

    /// Writes a line in pieces of at most 75 octets; a piece never ends inside a character.
    private mutating func fold(_ name: StaticString, _ value: [UInt8]) {
        var line = name.withUTF8Buffer { Array($0) }
        line.append(UInt8(ascii: ":"))
        line += value
        var start = 0
        var room = ICalendar.lineLength
        while line.count - start > room {
            var end = start + room
            while ICalendar.continuesCharacter(line[end]) { end -= 1 }
            bytes += line[start..<end]
            bytes += "\r\n ".utf8
            start = end
            // The space that begins a further piece is counted with it.
            room = ICalendar.lineLength - 1
        }
        bytes += line[start...]
        bytes += "\r\n".utf8
    }

    private static func continuesCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
