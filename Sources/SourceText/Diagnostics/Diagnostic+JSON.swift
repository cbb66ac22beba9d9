extension Diagnostic {
    /// The diagnostic as one JSON object on one line, without a line break.
    ///
    /// The keys are always the same eight in the same order; `suggestion` is `null` where there is none. Texts are exact:
    /// what would drive a terminal or end a line is written as `\u` escapes.
    package var json: String {
        let suggestion = suggestion.map(Self.quoted) ?? "null"
        return """
            {"file":\(Self.quoted(file)),"line":\(line),"column":\(column),"endColumn":\(endColumn),\
            "severity":"\(severity.rawValue)","code":\(Self.quoted(code)),"message":\(Self.quoted(message)),\
            "suggestion":\(suggestion)}
            """
    }

    /// A text as a JSON string.
    package static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where VisibleText.isHidden(scalar):
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
                }
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
