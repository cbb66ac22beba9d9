/// A text as a message quotes it: in quotation marks, cut where it is long.
func quoted(_ text: String) -> String {
    let limit = 40
    let scalars = text.unicodeScalars
    guard scalars.count > limit else { return "\"\(text)\"" }
    var shown = String.UnicodeScalarView()
    shown.append(contentsOf: scalars.prefix(limit))
    return "\"\(String(shown))…\""
}

/// Names as a message lists them: `a, b or c`.
func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) or \(last)"
}
