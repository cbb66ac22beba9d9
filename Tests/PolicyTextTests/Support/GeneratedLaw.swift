import SeededRandom

/// A law made up at random, with the anchors it must get.
struct GeneratedLaw {
    private(set) var markdown = ""
    private(set) var anchors: [String] = []

    private var generator: SeededGenerator
    private let usesHeadings: Bool
    private let articleHeadings: Bool
    private let separator: String
    private let indent: String
    private let blank: String
    private let itemForm: Int
    private let arabic: Bool

    private var article = 0

    init(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        let usesHeadings = generator.chance(60)
        let isShort = generator.chance(50)
        let hasTitledArticles = generator.chance(20)
        self.usesHeadings = usesHeadings
        articleHeadings = usesHeadings && hasTitledArticles
        separator = usesHeadings || isShort ? "\n\n" : "\n"
        indent = usesHeadings ? "" : generator.pick(["", "\u{3000}\u{3000}", "\u{A0}\u{A0}", "  "])
        blank = generator.pick([" ", "  ", "\u{3000}", "\u{A0}"])
        itemForm = Int.random(in: 0..<3, using: &generator)
        arabic = generator.chance(10)
        self.generator = generator

        let parts = self.generator.chance(25) ? Int.random(in: 2...3, using: &self.generator) : 0
        if parts == 0 {
            chapters(prefix: "")
        } else {
            for part in 1...parts {
                heading(1, "第\(numeral(part))编", title: "编名")
                anchors.append("part-\(part)")
                chapters(prefix: part == 1 ? "" : "part-\(part)-")
            }
        }
    }

    private mutating func chapters(prefix: String) {
        let count = Int.random(in: 0...4, using: &generator)
        // Without chapters in a part articles follow at once.
        guard count > 0 else { return articles() }
        for chapter in 1...count {
            heading(2, "第\(numeral(chapter))章", title: generator.pick(["总则", "总 则", "总　　则", "部门责任", "附 则"]))
            // The first chapter-1 is plain, wherever the part stands in which it is found.
            let plain = "chapter-\(chapter)"
            let anchor = anchors.contains(plain) ? prefix + plain : plain
            anchors.append(anchor)
            let sections = generator.chance(30) ? Int.random(in: 1...3, using: &generator) : 0
            guard sections > 0 else {
                articles()
                continue
            }
            for section in 1...sections {
                heading(3, "第\(numeral(section))节", title: "节名")
                anchors.append("\(anchor == plain ? "" : prefix)section-\(chapter)-\(section)")
                articles()
            }
        }
    }

    private mutating func articles() {
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            article += 1
            one(anchor: "article-\(article)", label: "第\(numeral(article))条")
            if generator.chance(10) {
                one(anchor: "article-\(article)-1", label: "第\(numeral(article))条之\(numeral(1))")
            }
        }
    }

    private mutating func one(anchor: String, label: String) {
        anchors.append(anchor)
        let text = generator.pick(["县里按第三条的规定办理。", "依照第二章、第三节的规定，修路。", "职责由水务局承担。"])
        if articleHeadings {
            heading(4, label, title: "条名")
            line(text)
        } else {
            let bold = usesHeadings && generator.chance(30)
            line(bold ? "**\(label)**\(blank)\(text)" : "\(label)\(blank)\(text)")
        }
        if generator.chance(20) { line("第三条第二款规定的，从其规定。") }
        guard generator.chance(40) else { return }
        line("下列事项由县里办理：")
        let items = Int.random(in: 1...12, using: &generator)
        for item in 1...items {
            anchors.append("\(anchor)-item-\(item)")
            line("\(itemLabel(item))修第\(numeral(item))条路；")
            guard itemForm != 2, generator.chance(15) else { continue }
            for inner in 1...2 {
                anchors.append("\(anchor)-item-\(item)-\(inner)")
                line("（\(inner)）路面；")
            }
        }
        guard generator.chance(30) else { return }
        line("前款之外另有：")
        anchors.append("\(anchor)-list-2-item-1")
        line("\(itemLabel(1))修桥。")
    }

    private func itemLabel(_ number: Int) -> String {
        switch itemForm {
        case 0: "（\(Self.chinese(number))）"
        case 1: "(\(Self.chinese(number)))"
        default: "\(number)．"
        }
    }

    private mutating func heading(_ level: Int, _ label: String, title: String) {
        let marks = usesHeadings ? String(repeating: "#", count: level) + " " : indent
        markdown += "\(marks)\(label)\(blank)\(title)\(separator)"
    }

    private mutating func line(_ text: String) {
        markdown += "\(indent)\(text)\(separator)"
    }

    private func numeral(_ value: Int) -> String {
        arabic ? "\(value)" : Self.chinese(value)
    }

    /// The Chinese numeral of 1…9999, as laws print it.
    static func chinese(_ value: Int) -> String {
        let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        var result = ""
        var isZeroPending = false
        for (power, unit) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
            let digit = value / power % 10
            if digit == 0 {
                isZeroPending = !result.isEmpty
                continue
            }
            if isZeroPending { result += "零" }
            isZeroPending = false
            result += digit == 1 && power == 10 && value < 20 ? unit : digits[digit] + unit
        }
        return result
    }
}
