/// How text from content is shown in a terminal: nothing invisible, nothing that drives the terminal.
enum VisibleText {
    /// Whether a scalar is shown as an escape: controls, bidirectional marks, and what has no shape or breaks lines.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: false
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
        case 0xE0000...0xE0FFF: true
        default: false
        }
    }

    /// An escape that names a scalar, such as `\u{202E}`.
    static func escape(_ scalar: Unicode.Scalar) -> String {
        "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }

    /// A text with its hidden scalars escaped.
    static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        var shown = ""
        for scalar in text.unicodeScalars {
            if isHidden(scalar) { shown += escape(scalar) } else { shown.unicodeScalars.append(scalar) }
        }
        return shown
    }

    /// The columns a scalar takes in a terminal: 2 for East Asian wide ones, 0 for marks that sit on another.
    static func width(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x300: 1
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x3098, 0x309B...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: 0
            default: 1
            }
        }
    }

    /// A stretch of content in straight quotation marks, cut where it is long; bounded work for any stretch.
    static func quoted(_ bytes: some Collection<UInt8>, limit: Int = 40) -> String {
        let text = String(decoding: bytes.prefix(limit * 4 + 4), as: UTF8.self).unicodeScalars
        var shown = String.UnicodeScalarView()
        shown.append(contentsOf: text.prefix(limit))
        return "\"" + String(shown) + (text.count > limit ? "…\"" : "\"")
    }
}
