/// What a word that is no JSON value was probably meant to be.
enum JSONWord {
    /// A literal; `meant` is how it is written.
    case literal(SourceNode.Kind, meant: String)
    /// A number: the part of the word that is its digits, what is wrong, and how it is written if that is known.
    case number(Range<Int>, message: String, meant: String?)
    case text

    init(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
        // Words longer than any number are text, whatever they begin with.
        guard word.count <= 64 else {
            self = .text
            return
        }
        let folded = Self.withoutFullWidth(String(decoding: word, as: UTF8.self))
        switch folded.lowercased() {
        case "true", "yes", "是": self = .literal(.bool, meant: "true")
        case "false", "no", "否": self = .literal(.bool, meant: "false")
        case "null", "none", "nil", "undefined", "nan", "-nan", "infinity", "-infinity", "+infinity", "inf", "-inf":
            self = .literal(.null, meant: "null")
        default: self = Self.number(folded, at: word.startIndex..<word.endIndex) ?? .text
        }
    }

    private static func number(_ word: String, at range: Range<Int>) -> JSONWord? {
        var digits = Substring(word)
        var trimmed = range
        var message: String?
        if digits.utf8.count != range.count { message = "a number is written with half-width digits" }
        if digits.hasPrefix("+") {
            digits = digits.dropFirst()
            trimmed = trimmed.lowerBound + 1..<trimmed.upperBound
            message = message ?? "a number has no plus sign"
        }
        let sign = digits.hasPrefix("-") ? "-" : ""
        digits = digits.dropFirst(sign.utf8.count)
        guard let first = digits.utf8.first, isDigit(first) || first == UInt8(ascii: ".") else { return nil }
        guard !digits.lowercased().hasPrefix("0x") else {
            return .number(range, message: "a number is written in decimal digits", meant: nil)
        }
        // Not the words that only begin like numbers: 2016-09, 12:30, 117.5万元, 95%.
        guard digits.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }),
            digits.utf8.count(where: { $0 == UInt8(ascii: ".") }) <= 1, digits != "."
        else { return nil }
        if digits.hasPrefix(".") {
            message = message ?? "a number has a digit before its point"
            digits = "0" + digits
        }
        if digits.hasSuffix(".") {
            message = message ?? "a number has a digit behind its point"
            digits = digits.dropLast()
            trimmed = trimmed.lowerBound..<max(trimmed.lowerBound, trimmed.upperBound - 1)
        }
        var zeros = 0
        while digits.utf8.count > 1, digits.hasPrefix("0"), !digits.hasPrefix("0.") {
            digits = digits.dropFirst()
            zeros += 1
        }
        if zeros > 0 {
            message = message ?? "a number does not begin with 0; put it in quotation marks if it is a code"
        }
        guard let message else { return nil }
        // A sign keeps the zeros in the lexeme; digits of full width keep the whole word.
        if sign.isEmpty, word.utf8.count == range.count {
            trimmed = trimmed.lowerBound + zeros..<trimmed.upperBound
        }
        return .number(trimmed, message: message, meant: sign + digits)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    /// The text with full-width forms of ASCII characters replaced.
    private static func withoutFullWidth(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isFullWidth = scalar.value >= 0xFF01 && scalar.value <= 0xFF5E
            folded.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(folded)
    }
}
