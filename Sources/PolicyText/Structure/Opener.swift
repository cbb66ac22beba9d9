/// The printed number a line begins with, which opens a division.
struct Opener {
    /// The kinds of item, in the order in which official documents nest them.
    enum ItemForm: Int {
        /// `一、`, of which a document without articles makes sections.
        case han = 1
        /// `（一）`
        case hanInParentheses
        /// `1.`
        case arabic
        /// `（1）`
        case arabicInParentheses
        /// `①`
        case circled
    }

    enum Kind: Equatable {
        /// 编, 分编, 章, 节 or 条.
        case division(Division.Kind)
        case item(ItemForm)
    }

    enum Position {
        case heading
        case paragraph
        /// A later line of a paragraph, which may begin with a number by chance.
        case line
    }

    let kind: Kind
    let number: DivisionNumber
    /// The number as printed, without blanks inside.
    let label: String
    /// The number as it stands in the text, to be looked for in the source.
    let printed: String
    /// How many scalars of the line it takes, blanks round it included.
    let length: Int
    /// Whether the words behind `一、` go on counting (`一、二年级`), so that only the expected number is believed.
    let isDoubtful: Bool

    /// The opener a line begins with, or `nil`.
    static func match(_ prefix: LinePrefix, at position: Position) -> Opener? {
        let scalars = prefix.scalars
        guard let start = scalars.firstIndex(where: { !$0.isLayoutBlank }) else { return nil }
        switch scalars[start] {
        case "第": return division(prefix, from: start, at: position)
        case "（", "(": return inParentheses(scalars, from: start)
        default:
            guard let circled = Numeral(circled: scalars[start]) else {
                return plain(scalars, from: start, at: position)
            }
            // ①和②项 speaks of items.
            if Mention.continues(scalars[(start + 1)...], next: { $0.first.flatMap(Numeral.init(circled:)) }) {
                return nil
            }
            return item(.circled, circled.value, scalars, from: start, to: start + 1)
        }
    }

    // MARK: 第…条

    private static func division(_ prefix: LinePrefix, from start: Int, at position: Position) -> Opener? {
        let scalars = prefix.scalars
        var index = scalars.skippingBlanks(from: start + 1)
        guard let numeral = Numeral.first(in: scalars[index...]) else { return nil }
        index = scalars.skippingBlanks(from: index + numeral.length)
        guard index < scalars.count else { return nil }
        let kind: Division.Kind
        switch scalars[index] {
        case "条": kind = .article
        case "章": kind = .chapter
        case "节": kind = .section
        case "编": kind = .part
        case "分" where index + 1 < scalars.count && scalars[index + 1] == "编":
            kind = .subpart
            index += 1
        default: return nil
        }
        index += 1
        var insertion = 0
        if index < scalars.count, scalars[index] == "之", let inserted = Numeral.first(in: scalars[(index + 1)...]) {
            insertion = inserted.value
            index += 1 + inserted.length
        }
        guard opensDivision(kind, prefix, behind: index, at: position) else { return nil }
        return Opener(
            kind: .division(kind), number: DivisionNumber(numeral.value, insertion: insertion),
            label: String(scalars[start..<index].filter { !$0.isLayoutBlank }), printed: String(scalars[start..<index]),
            length: scalars.skippingBlanks(from: index), isDoubtful: false)
    }

    private static func opensDivision(
        _ kind: Division.Kind, _ prefix: LinePrefix, behind index: Int, at position: Position
    ) -> Bool {
        let scalars = prefix.scalars
        let rest = scalars.skippingBlanks(from: index)
        // 第三条 第二款规定 speaks of an article, blank or not.
        if namesSmallerPlace(scalars[rest...]) || namesItem(scalars[rest...]) { return false }
        let isApart = rest > index || rest == scalars.count || prefix.emphasisEnds.contains(index)
        let follows = isApart ? nil : scalars[index]
        if position == .heading { return follows.map { !continuations.contains($0) } ?? true }
        if kind == .article { return isApart || follows == "【" }
        // Chapters have no sentence of their own: a line that reads like one only speaks of a chapter.
        let last = scalars.last { !$0.isLayoutBlank }
        let isTitle =
            prefix.isWhole && !scalars[rest...].contains("。") && last.map { !sentenceEnds.contains($0) } ?? true
        return isTitle && (isApart || kind == .chapter && follows.map { !continuations.contains($0) } ?? true)
    }

    /// Whether a text begins `第二款`, `第（三）项`, `第1目`.
    private static func namesSmallerPlace(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        guard scalars.first == "第" else { return false }
        let rest = scalars.dropFirst().drop {
            "（(）)".unicodeScalars.contains($0) || Numeral.isChineseNumeral($0) || Numeral.arabicDigit($0) != nil
        }
        return rest.first.map { "款项目".unicodeScalars.contains($0) } ?? false
    }

    /// Whether a text begins `（二）项规定`.
    private static func namesItem(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        Mention.numberInParentheses(scalars).map { Mention.namesItem(scalars.dropFirst($0.length + 2)) } ?? false
    }

    static let continuations: Set<Unicode.Scalar> = Set("的至到和与及或、，,。；;：:所以中之第规款项—".unicodeScalars)
    private static let sentenceEnds: Set<Unicode.Scalar> = Set("。；;，,：:、".unicodeScalars)

    // MARK: Items

    private static func inParentheses(_ scalars: [Unicode.Scalar], from start: Int) -> Opener? {
        var index = scalars.skippingBlanks(from: start + 1)
        let form: ItemForm
        let numeral: Numeral
        if let chinese = Numeral(chinese: scalars[index...]) {
            (form, numeral) = (.hanInParentheses, chinese)
        } else if let arabic = Numeral(arabic: scalars[index...]) {
            (form, numeral) = (.arabicInParentheses, arabic)
        } else {
            return nil
        }
        index = scalars.skippingBlanks(from: index + numeral.length)
        guard index < scalars.count, scalars[index] == "）" || scalars[index] == ")", numeral.value < 1000 else {
            return nil
        }
        // （一）至（三）项 and （一）项规定 speak of items; （一）项目管理 and （一）(1)甲 are some.
        let behind = scalars[scalars.skippingBlanks(from: index + 1)...]
        let isMention = Mention.continues(behind) { text in
            let isChinese = text.dropFirst().first.map(Numeral.isChineseNumeral) ?? false
            return isChinese == (form == .hanInParentheses) ? Mention.numberInParentheses(text) : nil
        }
        if isMention || Mention.namesItem(behind) { return nil }
        return item(form, numeral.value, scalars, from: start, to: index + 1)
    }

    private static func plain(_ scalars: [Unicode.Scalar], from start: Int, at position: Position) -> Opener? {
        if let numeral = Numeral(chinese: scalars[start...]) {
            let end = start + numeral.length
            // 两千、三千 and 〇、五 are quantities: no list counts so.
            guard end < scalars.count, scalars[end] == "、", numeral.value > 0, scalars[start] != "两" else { return nil }
            let rest = scalars.skippingBlanks(from: end + 1)
            let next = Numeral(chinese: scalars[rest...])
            // 一、二年级; 十、百、千; and who counts to a hundred has counted to ninety-nine.
            let isDoubtful =
                numeral.value >= 100
                || next.map { next in
                    next.value == numeral.value + 1
                        || next.value > numeral.value && scalars[rest...].dropFirst(next.length).first == "、"
                } ?? false
            return item(.han, numeral.value, scalars, from: start, to: end + 1, isDoubtful: isDoubtful)
        }
        guard let numeral = Numeral(arabic: scalars[start...]), numeral.length <= 3 else { return nil }
        let end = start + numeral.length
        guard end < scalars.count else { return nil }
        let rest = scalars.skippingBlanks(from: end + 1)
        let next = rest < scalars.count ? scalars[rest] : nil
        switch scalars[end] {
        case ".", "．":
            // 1.5万元 and 2017.8.1 begin with a digit each; no decimal has four digits and then 年.
            if let next, rest == end + 1, Numeral.arabicDigit(next) != nil {
                guard let year = Numeral(arabic: scalars[rest...]), year.length == 4,
                    scalars[rest...].dropFirst(4).first == "年"
                else { return nil }
            }
            // 1.至3.项 speaks of items; 1.到2025年 is one.
            let isMention = Mention.continues(scalars[rest...]) { text in
                guard let other = Numeral(arabic: text) else { return nil }
                let behind = text.dropFirst(other.length)
                guard let stop = behind.first, stop == "." || stop == "．" else { return nil }
                return behind.dropFirst().first.flatMap(Numeral.arabicDigit) == nil ? other : nil
            }
            if isMention { return nil }
            // A line broken anywhere may begin with a number that ends a sentence.
            if position == .line, scalars[end] == ".", !(next.map { $0.isFullWidth || $0.isSharedPunctuation } ?? false)
            {
                return nil
            }
            return item(.arabic, numeral.value, scalars, from: start, to: end + 1)
        case "、":
            let isDoubtful = Numeral(arabic: scalars[rest...])?.value == numeral.value + 1
            return item(.arabic, numeral.value, scalars, from: start, to: end + 1, isDoubtful: isDoubtful)
        case "）":
            return item(.arabicInParentheses, numeral.value, scalars, from: start, to: end + 1)
        default: return nil
        }
    }

    private static func item(
        _ form: ItemForm, _ value: Int, _ scalars: [Unicode.Scalar], from start: Int, to end: Int,
        isDoubtful: Bool = false
    ) -> Opener {
        let printed = scalars[start..<end]
        return Opener(
            kind: .item(form), number: DivisionNumber(value),
            label: String(printed.filter { !$0.isLayoutBlank }), printed: String(printed),
            length: scalars.skippingBlanks(from: end), isDoubtful: isDoubtful)
    }
}

extension [Unicode.Scalar] {
    fileprivate func skippingBlanks(from index: Int) -> Int {
        var index = index
        while index < count, self[index].isLayoutBlank { index += 1 }
        return index
    }
}

extension String {
    fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) {
        self.init(String.UnicodeScalarView(scalars))
    }
}
