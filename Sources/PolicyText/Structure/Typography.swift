extension Unicode.Scalar {
    /// A Han character.
    var isHan: Bool {
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x2E80...0x2FDF, 0x3005...0x3007:
            true
        default: false
        }
    }

    /// A Han character, or punctuation and signs as wide as one: what needs no space at a line break.
    var isFullWidth: Bool {
        switch value {
        case 0x3001...0x303F, 0x3040...0x30FF, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6:
            true
        default: isHan
        }
    }

    /// Quotation marks, dashes and dots that Chinese and Latin text share: full-width beside a Han character.
    var isSharedPunctuation: Bool {
        switch value {
        case 0x00B7, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: true
        default: false
        }
    }

    /// A blank used for layout: space, tab, no-break and full-width space, and their kin.
    var isLayoutBlank: Bool {
        switch value {
        case 0x20, 0x09, 0xA0, 0x3000, 0x2000...0x200B, 0x202F, 0x205F, 0xFEFF: true
        default: false
        }
    }
}

extension [Inline] {
    /// Without the line breaks that stand between two full-width characters; adjacent texts are joined.
    func closedUp() -> [Inline] { closedUp(after: nil, before: nil) }

    private func closedUp(after previous: Unicode.Scalar?, before following: Unicode.Scalar?) -> [Inline] {
        var result: [Inline] = []
        var text = ""
        for (index, inline) in enumerated() {
            if case .text(let words) = inline {
                text += words
                continue
            }
            let last =
                text.unicodeScalars.last ?? result.last?.lastScalar ?? (result.isEmpty ? previous : nil)
            let next = index + 1 < count ? self[index + 1].firstScalar : following
            // The text goes on where the break falls away.
            if case .softBreak = inline, Self.needsNoSpace(last, next) { continue }
            if !text.isEmpty {
                result.append(.text(text))
                text = ""
            }
            switch inline {
            case .emphasis(let inner):
                result.append(.emphasis(inner.closedUp(after: last, before: next)))
            case .strong(let inner):
                result.append(.strong(inner.closedUp(after: last, before: next)))
            case .link(let destination, let title, let inner):
                result.append(.link(destination, title: title, inner.closedUp(after: last, before: next)))
            case .text, .softBreak, .lineBreak, .code, .image, .citation:
                result.append(inline)
            }
        }
        if !text.isEmpty { result.append(.text(text)) }
        return result
    }

    private static func needsNoSpace(_ left: Unicode.Scalar?, _ right: Unicode.Scalar?) -> Bool {
        guard let left, let right else { return false }
        return left.isFullWidth && (right.isFullWidth || right.isSharedPunctuation)
            || left.isSharedPunctuation && right.isFullWidth
    }

    /// Without layout blanks at both ends.
    func trimmed() -> [Inline] {
        var result = self
        while case .text(let words) = result.first {
            let kept = String(String.UnicodeScalarView(words.unicodeScalars.drop(while: \.isLayoutBlank)))
            guard kept.isEmpty else {
                result[0] = .text(kept)
                break
            }
            result.removeFirst()
        }
        while case .text(let words) = result.last {
            let scalars = words.unicodeScalars
            let end = scalars.lastIndex { !$0.isLayoutBlank }.map(scalars.index(after:)) ?? scalars.startIndex
            guard end == scalars.startIndex else {
                result[result.count - 1] = .text(String(scalars[..<end]))
                break
            }
            result.removeLast()
        }
        return result
    }

    /// A title printed with its characters apart (`总　则`) closed up; every other text as it is.
    func withSpacedTitleClosed() -> [Inline] {
        guard count == 1, case .text(let words) = self[0] else { return self }
        let parts = words.unicodeScalars.split(whereSeparator: \.isLayoutBlank)
        guard parts.count > 1, parts.allSatisfy({ $0.count == 1 && $0.first?.isHan == true }) else { return self }
        var closed = String.UnicodeScalarView()
        for part in parts { closed.append(contentsOf: part) }
        return [.text(String(closed))]
    }
}

extension Inline {
    fileprivate var firstScalar: Unicode.Scalar? {
        switch self {
        case .text(let words): words.unicodeScalars.first
        case .emphasis(let inner), .strong(let inner), .link(_, _, let inner), .citation(_, let inner):
            inner.first?.firstScalar
        case .softBreak, .lineBreak, .code, .image: nil
        }
    }

    fileprivate var lastScalar: Unicode.Scalar? {
        switch self {
        case .text(let words): words.unicodeScalars.last
        case .emphasis(let inner), .strong(let inner), .link(_, _, let inner), .citation(_, let inner):
            inner.last?.lastScalar
        case .softBreak, .lineBreak, .code, .image: nil
        }
    }
}
