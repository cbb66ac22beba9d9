/// The word 附件 at the start of a line, with its number.
struct AnnexLabel {
    /// As printed, without blanks: `附件`, `附件1`.
    let label: String
    /// How many scalars it takes, blanks round it and a colon included.
    let length: Int
    /// Whether a colon follows, behind which attachments are listed, or nothing at all.
    let isListing: Bool

    init?(_ prefix: LinePrefix) {
        let scalars = prefix.scalars
        var index = scalars.firstIndex { !$0.isLayoutBlank } ?? scalars.count
        guard scalars[index...].starts(with: ["附", "件"]) else { return nil }
        index += 2
        var label = "附件"
        let behind = scalars[index...].drop(while: \.isLayoutBlank)
        if let numeral = Numeral.first(in: behind) {
            let end = behind.startIndex + numeral.length
            // 附件一览表 and 附件3份 are words, no numbers.
            let next = end < scalars.count ? scalars[end] : nil
            if next.map({ !$0.isHan }) ?? true {
                label.unicodeScalars.append(contentsOf: behind[..<end])
                index = end
            }
        }
        while index < scalars.count, scalars[index].isLayoutBlank { index += 1 }
        isListing = index == scalars.count || scalars[index] == "：" || scalars[index] == ":"
        if index < scalars.count, scalars[index] == "：" || scalars[index] == ":" { index += 1 }
        while index < scalars.count, scalars[index].isLayoutBlank { index += 1 }
        self.label = label
        length = index
    }
}

extension LinePrefix {
    /// Whether the line reads like a title or a name: short, and no sentence.
    var isTitle: Bool {
        isWhole && scalars.count <= 40 && scalars.contains { !$0.isLayoutBlank }
            && !scalars.contains { "。；：;:！？".unicodeScalars.contains($0) }
            && scalars.last { !$0.isLayoutBlank } != "，"
    }

    /// The words up to the first full stop, or as many as a table of contents holds.
    var firstSentence: String {
        let words = scalars.drop(while: \.isLayoutBlank).prefix { $0 != "。" }
        let isCut = words.count > 40 || words.endIndex == scalars.endIndex && !isWhole
        return String(String.UnicodeScalarView(words.prefix(40))) + (isCut ? "…" : "")
    }

    /// Whether the line is the title of a printed table of contents.
    var isContentsTitle: Bool {
        isWhole && scalars.filter { !$0.isLayoutBlank } == ["目", "录"]
    }

    /// Whether the line is a day and nothing else: `2016年9月19日`, `二〇一六年九月十九日`.
    var isDate: Bool {
        guard isWhole, scalars.count <= 24 else { return false }
        var rest = scalars.filter { !$0.isLayoutBlank }[...]
        for unit: Unicode.Scalar in ["年", "月", "日"] {
            guard let numeral = Numeral.first(in: rest) else { return false }
            rest = rest.dropFirst(numeral.length)
            guard rest.popFirst() == unit else { return false }
        }
        return rest.isEmpty
    }
}
