/// The beginning of a line of text, where its number is looked for.
struct LinePrefix {
    /// The first scalars, emphasis looked through; U+FFFC stands for a piece that is no text.
    private(set) var scalars: [Unicode.Scalar] = []
    /// Whether these are all the line has.
    private(set) var isWhole = true
    /// The places at which emphasis ends: `**第一条**内容` has one behind the number.
    private(set) var emphasisEnds: Set<Int> = []

    /// How many scalars are looked at: a longer line is no title.
    static let limit = 72

    init(_ line: some Sequence<Inline>) {
        for inline in line where isWhole { append(inline) }
    }

    private mutating func append(_ inline: Inline) {
        switch inline {
        case .text(let words):
            for scalar in words.unicodeScalars {
                guard scalars.count < Self.limit else {
                    isWhole = false
                    return
                }
                scalars.append(scalar)
            }
        case .emphasis(let inner), .strong(let inner):
            for piece in inner where isWhole { append(piece) }
            emphasisEnds.insert(scalars.count)
        case .softBreak, .lineBreak:
            scalars.append(" ")
        case .code, .link, .image, .citation:
            scalars.append("\u{FFFC}")
        }
    }
}

extension [Inline] {
    /// Without the first scalars of its text, which may stand inside emphasis.
    func dropping(scalars count: Int) -> [Inline] {
        var remaining = count
        return dropping(&remaining)
    }

    private func dropping(_ remaining: inout Int) -> [Inline] {
        var result: [Inline] = []
        for inline in self {
            guard remaining > 0 else {
                result.append(inline)
                continue
            }
            switch inline {
            case .text(let words):
                let length = words.unicodeScalars.count
                if length > remaining {
                    result.append(.text(String(String.UnicodeScalarView(words.unicodeScalars.dropFirst(remaining)))))
                }
                remaining -= Swift.min(length, remaining)
            case .emphasis(let inner):
                let rest = inner.dropping(&remaining)
                if !rest.isEmpty { result.append(.emphasis(rest)) }
            case .strong(let inner):
                let rest = inner.dropping(&remaining)
                if !rest.isEmpty { result.append(.strong(rest)) }
            case .softBreak, .lineBreak, .code, .link, .image, .citation:
                remaining -= 1
            }
        }
        return result
    }
}
