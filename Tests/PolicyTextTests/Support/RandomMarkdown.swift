import SeededRandom

extension SeededGenerator {
    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &self)]
    }
}

/// Random documents from the pieces Markdown is made of, none of which is a printed number.
enum RandomMarkdown {
    private static let pieces = [
        "word", "a b", "*", "**", "_", "__", "`", "``", "[", "]", "](a.html)", "](https://e.org \"t\")", "![", "[x]",
        "\\",
        "\\*", "&amp;", "&", "<https://e.org>", "  ", "\"", "!", ".", "<", ">", "é", "(", ")", "#", "~", "+", "=",
    ]

    static func document(using generator: inout SeededGenerator) -> String {
        var blocks: [String] = []
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            blocks.append(block(depth: 0, using: &generator))
        }
        if generator.chance(30) { blocks.append("[x]: b.html 'Title'") }
        return blocks.joined(separator: generator.chance(80) ? "\n\n" : "\n") + "\n"
    }

    private static func block(depth: Int, using generator: inout SeededGenerator) -> String {
        switch Int.random(in: 0..<(depth < 3 ? 10 : 6), using: &generator) {
        case 0: return String(repeating: "#", count: Int.random(in: 1...6, using: &generator)) + " " + line(&generator)
        case 1:
            return generator.pick(["```\n", "~~~ swift\n"]) + line(&generator) + "\n" + generator.pick(["```", "~~~"])
        case 2: return generator.pick(["---", "***", "    indented code", "\tcode", "text\n==="])
        case 3, 4, 5:
            return (0...Int.random(in: 0...2, using: &generator)).map { _ in line(&generator) }.joined(separator: "\n")
        case 6, 7:
            return block(depth: depth + 1, using: &generator).split(separator: "\n", omittingEmptySubsequences: false)
                .map { "> \($0)" }.joined(separator: "\n")
        default:
            let mark = generator.pick(["- ", "* ", "1. ", "+ "])
            let indent = String(repeating: " ", count: mark.utf8.count)
            let items = (0...Int.random(in: 0...2, using: &generator)).map { _ in
                mark
                    + block(depth: depth + 1, using: &generator)
                    .split(separator: "\n", omittingEmptySubsequences: false)
                    .joined(separator: "\n\(indent)")
            }
            return items.joined(separator: generator.chance(50) ? "\n" : "\n\n")
        }
    }

    private static func line(_ generator: inout SeededGenerator) -> String {
        (0...Int.random(in: 1...8, using: &generator)).map { _ in generator.pick(pieces) }.joined(
            separator: generator.chance(50) ? " " : "")
    }
}
