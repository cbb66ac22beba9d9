import Accountability
import SourceText

/// Whether a record must have a key.
enum Presence {
    case required, optional
}

/// Reads single values and reports those that are not what their key asks for.
///
/// `name` is the key as a message quotes it; the elements of a list go by the name of their list.
struct ValueReader {
    let log: ProblemLog

    /// A text that says something; what is blank counts as absent.
    func text(_ node: SourceNode, _ name: String, _ presence: Presence = .optional) -> String? {
        guard node.kind == .text || node.kind == .plain, let text = node.text else {
            reportType(node, name, expected: "text in quotation marks")
            return nil
        }
        guard text.unicodeScalars.contains(where: { !$0.isBlank }) else {
            switch presence {
            case .required: log.error("empty-text", at: node.place, "\(quoted(name)) is empty; it must say something")
            case .optional:
                log.warning("empty-text", at: node.place, "\(quoted(name)) is empty; leave the key out instead")
            }
            return nil
        }
        HiddenCharacters.report(in: text, of: node, log: log)
        return text
    }

    /// A text or a whole number, as it is printed.
    func printedNumber(_ node: SourceNode, _ name: String) -> String? {
        if node.kind == .number {
            let isWhole = node.lexeme.allSatisfy { (0x30...0x39).contains($0) }
            if isWhole, let text = node.text { return text }
            let message = "\(quoted(name)) must be text or a whole number, found \(described(node))"
            log.error("wrong-type", at: node.place, message)
            return nil
        }
        return text(node, name)
    }

    /// An id that keeps the rules for ids.
    func id(_ node: SourceNode, _ name: String = "id") -> String? {
        guard let id = text(node, name, .required) else { return nil }
        guard let fault = Identifier.fault(of: id) else { return id }
        log.error("invalid-id", at: node.place, fault.message(for: id))
        return nil
    }

    /// A day such as `2016-09-19`.
    func day(_ node: SourceNode, _ name: String) -> Day? {
        guard let text = text(node, name, .required) else { return nil }
        if let day = Day(text) { return day }
        log.error(
            "invalid-day", at: node.place, "\(quoted(name)) needs a day such as 2016-09-19, found \(quoted(text))")
        return nil
    }

    /// A month, quarter or year; a year may be written as a number.
    func period(_ node: SourceNode, _ name: String) -> Period? {
        guard let text = node.kind == .number ? node.text : text(node, name, .required) else { return nil }
        if let period = Period(text) { return period }
        log.error(
            "invalid-period", at: node.place,
            "\(quoted(name)) needs a period such as 2016-09, 2016-Q3 or 2016, found \(quoted(text))")
        return nil
    }

    /// A day or a period; a year may be written as a number.
    func dueTime(_ node: SourceNode, _ name: String) -> DueTime? {
        guard let text = node.kind == .number ? node.text : text(node, name, .required) else { return nil }
        if let due = DueTime(text) { return due }
        log.error(
            "invalid-day", at: node.place,
            "\(quoted(name)) needs a day such as 2016-12-31 or a period such as 2016-Q3, found \(quoted(text))")
        return nil
    }

    /// An exact decimal, as a number or as text.
    func decimal(_ node: SourceNode, _ name: String) -> Decimal? {
        let bytes: ArraySlice<UInt8>
        switch node.kind {
        case .number: bytes = node.lexeme
        case .text, .plain: bytes = ArraySlice((node.text ?? "").utf8)
        default:
            reportType(node, name, expected: "a number")
            return nil
        }
        do throws(Decimal.ReadingError) {
            return try Decimal(reading: bytes)
        } catch {
            let text = quoted(node.text ?? "")
            switch error {
            case .malformed:
                log.error(
                    "invalid-number", at: node.place,
                    "\(quoted(name)) needs plain digits such as 93.5, found \(text)")
            case .tooManyDigits:
                log.error(
                    "invalid-number", at: node.place,
                    "\(quoted(name)) has more than \(Decimal.digitLimit) digits: \(text)")
            }
            return nil
        }
    }

    /// A whole number within bounds.
    func integer(_ node: SourceNode, _ name: String, in range: ClosedRange<Int>) -> Int? {
        guard node.kind == .number || node.kind == .text || node.kind == .plain, let text = node.text else {
            reportType(node, name, expected: "a whole number")
            return nil
        }
        if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text), range.contains(number) {
            return number
        }
        log.error(
            "invalid-number", at: node.place,
            "\(quoted(name)) needs a whole number from \(range.lowerBound) to \(range.upperBound), found \(quoted(text))"
        )
        return nil
    }

    /// `true` or `false`.
    func bool(_ node: SourceNode, _ name: String) -> Bool? {
        if node.kind == .bool || node.kind == .plain {
            if node.isText("true") { return true }
            if node.isText("false") { return false }
        }
        // A literal written otherwise was reported where the file was read.
        if node.kind == .bool { return nil }
        reportType(node, name, expected: "true or false")
        return nil
    }

    /// One of the values an enumeration allows.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(_ node: SourceNode, _ name: String) -> Choice? {
        guard let text = text(node, name, .required) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let allowed = Choice.allCases.map(\.rawValue)
        log.error(
            "unknown-value", at: node.place, "\(quoted(name)) is \(listed(allowed)), found \(quoted(text))",
            suggestion: Suggestion.closest(to: text, among: allowed))
        return nil
    }

    /// Reports a value of another type than its key asks for.
    func reportType(_ node: SourceNode, _ name: String, expected: String) {
        if node.kind == .null {
            log.error("null-value", at: node.place, "\(quoted(name)) has no value; leave the key out instead")
        } else {
            log.error("wrong-type", at: node.start, "\(quoted(name)) must be \(expected), found \(described(node))")
        }
    }

    /// What a value is, in words.
    func described(_ node: SourceNode) -> String {
        switch node.kind {
        case .object: "an object"
        case .array: "a list"
        case .text, .plain: "the text \(quoted(node.text ?? ""))"
        case .number: "the number \(node.text ?? "")"
        case .bool: node.isText("true") ? "true" : "false"
        case .null, .decodedText: "null"
        }
    }
}

extension SourceNode {
    /// Where a diagnostic about an object or a list as a whole stands: at its bracket; for others the value.
    var start: SourcePlace {
        switch kind {
        case .object, .array:
            SourcePlace(file, SourceSpan(span.range.lowerBound, min(span.range.lowerBound + 1, span.range.upperBound)))
        default: place
        }
    }
}

extension Identifier.Fault {
    /// What is wrong with an id, and how to write it.
    func message(for id: String) -> String {
        switch self {
        case .malformed:
            "\(quoted(id)) is no id; write small letters a-z and digits, in words joined by single hyphens"
        case .tooLong: "the id \(quoted(id)) is longer than \(Identifier.lengthLimit) characters"
        case .reserved:
            "the id \(quoted(id)) is reserved, because a file of that name cannot stand on every system; choose another"
        }
    }
}

extension Unicode.Scalar {
    /// Whether it leaves the page white; nearly all others are told by their number alone.
    fileprivate var isBlank: Bool {
        switch value {
        case 0x21...0x7E, 0x4E00...0x9FFF: false
        default: properties.isWhitespace
        }
    }
}
