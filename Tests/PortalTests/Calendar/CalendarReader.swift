/// A small, strict reader of iCalendar files (RFC 5545): it takes what the standard allows and nothing else.
struct CalendarReader {
    /// A property: its name with its parameters, and its value as written.
    struct Line: Equatable {
        let name: String
        let value: String
    }

    enum Problem: Error, Equatable {
        case bareLineBreak, longLine, notUTF8, noColon, blankLine, notClosed, badEscape
    }

    /// The lines of each event, without its `BEGIN` and `END`.
    let events: [[Line]]
    /// The lines of the calendar itself.
    let head: [Line]

    init(_ bytes: [UInt8]) throws {
        let lines = try CalendarReader.unfolded(bytes).map(CalendarReader.line)
        guard lines.first == Line(name: "BEGIN", value: "VCALENDAR"),
            lines.last == Line(name: "END", value: "VCALENDAR")
        else { throw Problem.notClosed }
        var (head, events): ([Line], [[Line]]) = ([], [])
        var open: [Line]?
        for line in lines.dropFirst().dropLast() {
            switch (line.name, line.value) {
            case ("BEGIN", "VEVENT") where open == nil: open = []
            case ("END", "VEVENT"):
                guard let event = open else { throw Problem.notClosed }
                events.append(event)
                open = nil
            case ("BEGIN", _), ("END", _): throw Problem.notClosed
            default:
                if open == nil { head.append(line) } else { open?.append(line) }
            }
        }
        guard open == nil else { throw Problem.notClosed }
        self.head = head
        self.events = events
    }

    /// The text of a value: what was escaped as it was before.
    static func text(_ value: String) throws -> String {
        var text = ""
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if isEscaped {
                switch scalar {
                case "n", "N": text += "\n"
                case "\\", ";", ",": text.unicodeScalars.append(scalar)
                default: throw Problem.badEscape
                }
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == ";" || scalar == "," {
                throw Problem.badEscape
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        guard !isEscaped else { throw Problem.badEscape }
        return text
    }

    private static func unfolded(_ bytes: [UInt8]) throws -> [String] {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        var position = 0
        while position < bytes.count {
            if bytes[position] == 10 { throw Problem.bareLineBreak }
            guard bytes[position] == 13 else {
                line.append(bytes[position])
                position += 1
                continue
            }
            guard position + 1 < bytes.count, bytes[position + 1] == 10 else { throw Problem.bareLineBreak }
            position += 2
            guard line.count <= 75 else { throw Problem.longLine }
            guard !line.isEmpty else { throw Problem.blankLine }
            // Each piece by itself must be whole characters, for readers that look at pieces.
            guard String(validating: line, as: UTF8.self) != nil else { throw Problem.notUTF8 }
            if line[0] == 32, let last = lines.indices.last {
                lines[last] += line.dropFirst()
            } else {
                lines.append(line)
            }
            line = []
        }
        guard line.isEmpty else { throw Problem.bareLineBreak }
        return try lines.map { line in
            guard let text = String(validating: line, as: UTF8.self) else { throw Problem.notUTF8 }
            return text
        }
    }

    private static func line(_ text: String) throws -> Line {
        guard let colon = text.utf8.firstIndex(of: 58) else { throw Problem.noColon }
        return Line(name: String(text[..<colon]), value: String(text[text.utf8.index(after: colon)...]))
    }
}
