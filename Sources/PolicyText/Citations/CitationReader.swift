/// Finds cited document numbers in one run of text.
struct CitationReader {
    private let scalars: [Unicode.Scalar]
    /// The longest number between parentheses, and the longest title before them, that are looked at.
    private static let numberLimit = 96
    private static let titleLimit = 400

    /// Numbers that lost a bracket, as printed.
    private(set) var malformed: [String] = []
    private(set) var inlines: [Inline] = []
    private var done = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var index = 0
        while index < scalars.count {
            if scalars[index] == "（" || scalars[index] == "(", let end = parenthesisEnd(from: index) {
                index = citations(between: index, and: end)
            } else {
                if DocumentNumber.opening.contains(scalars[index]) || DocumentNumber.closing.contains(scalars[index]) {
                    checkBracket(at: index)
                }
                index += 1
            }
        }
        appendText(to: scalars.count)
    }

    /// The index of the parenthesis that closes one, where a number could stand between them.
    private func parenthesisEnd(from start: Int) -> Int? {
        var depth = 0
        for index in start..<min(scalars.count, start + Self.numberLimit) {
            switch scalars[index] {
            case "（", "(": depth += 1
            case "）", ")":
                depth -= 1
                if depth == 0 { return index }
            default: break
            }
        }
        return nil
    }

    /// Takes up what is cited between two parentheses; returns where to go on.
    private mutating func citations(between start: Int, and end: Int) -> Int {
        var found: [(number: DocumentNumber, range: Range<Int>)] = []
        var first = start + 1
        for index in first...end where index == end || "、，,；;".unicodeScalars.contains(scalars[index]) {
            if let number = DocumentNumber(string(first..<index)) { found.append((number, first..<index)) }
            first = index + 1
        }
        guard !found.isEmpty else { return start + 1 }
        if found.count == 1, let title = titleStart(before: start), title >= done {
            append(found[0].number, title..<(end + 1))
        } else {
            for (number, range) in found { append(number, range) }
        }
        return end + 1
    }

    /// Where the `《…》` that ends right before an index begins; titles nest.
    private func titleStart(before index: Int) -> Int? {
        var end = index - 1
        while end >= 0, scalars[end].isLayoutBlank { end -= 1 }
        guard end >= 0, scalars[end] == "》" else { return nil }
        var depth = 0
        for start in stride(from: end, through: max(0, end - Self.titleLimit), by: -1) {
            if scalars[start] == "》" { depth += 1 }
            if scalars[start] == "《" { depth -= 1 }
            if depth == 0 { return start }
        }
        return nil
    }

    /// Notes a number whose year has only one of its brackets: `湘办〔201630号`, `湘办2016〕30号`.
    private mutating func checkBracket(at index: Int) {
        let isTortoise = "〔〕﹝﹞".unicodeScalars.contains(scalars[index])
        let isSquare = "[]［］【】".unicodeScalars.contains(scalars[index])
        guard isTortoise || isSquare else { return }
        let organ = scalars[..<index].suffix(24)
        if DocumentNumber.opening.contains(scalars[index]) {
            let digits = scalars[(index + 1)...].prefix(12).prefix { Numeral.arabicDigit($0) != nil }
            guard digits.count > 4, organ.last?.isHan == true else { return }
            let hasSign = digits.endIndex < scalars.count && scalars[digits.endIndex] == "号"
            // Square brackets have other uses: there only 号 tells a number.
            if isTortoise || hasSign { note(organ, upTo: digits.endIndex + (hasSign ? 1 : 0)) }
        } else {
            let digits = organ.suffix(5).reversed().prefix { Numeral.arabicDigit($0) != nil }.count
            let rest = organ.dropLast(digits)
            guard digits == 4, rest.last?.isHan == true else { return }
            let tail = scalars[(index + 1)...].prefix(6).prefix { Numeral.arabicDigit($0) != nil }
            guard !tail.isEmpty, tail.endIndex < scalars.count, scalars[tail.endIndex] == "号" else { return }
            note(rest, upTo: tail.endIndex + 1)
        }
    }

    private mutating func note(_ organ: ArraySlice<Unicode.Scalar>, upTo end: Int) {
        let start = organ.lastIndex { !$0.isHan }.map { $0 + 1 } ?? organ.startIndex
        malformed.append(string(start..<end))
    }

    private mutating func append(_ number: DocumentNumber, _ range: Range<Int>) {
        appendText(to: range.lowerBound)
        inlines.append(.citation(number, [.text(string(range))]))
        done = range.upperBound
    }

    private mutating func appendText(to end: Int) {
        if end > done { inlines.append(.text(string(done..<end))) }
        done = max(done, end)
    }

    private func string(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }
}
