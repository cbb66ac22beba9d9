import PolicyText
import Testing

/// Pipe tables, which libcmark does not know.
@Suite struct TableTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let name: String
        let markdown: String
        let sketch: String
        var codes: [String] = []
        var testDescription: String { name }
    }

    private static let examples = [
        Example(
            name: "plain", markdown: "| 甲 | 乙 |\n|---|:-:|\n| 一 | **二** |\n三|四",
            sketch: "| 甲 | 乙\n| 一 | 二\n| 三 | 四"),
        Example(
            name: "escapes and code", markdown: "| a \\| b | `c|d` |\n|-|-|\n| `e\\|f` | `` ` | `` |",
            sketch: "| a | b | c|d\n| e|f | ` |"),
        Example(
            name: "unclosed code", markdown: "| ` | b |\n|-|-|\n| `` | ` |", sketch: "| ` | b\n| `` | `"),
        Example(
            name: "joined rows", markdown: "| 甲 | 乙 |\n|-|-|\n| 一 | 1 |\n| ^^ | 2 |\n| ^^ | 3 |",
            sketch: "| 甲 | 乙\n| 3x1 一 | 1\n| 2\n| 3"),
        Example(
            name: "joined columns", markdown: "| 甲 | 乙 | 丙 |\n|-|-|-|\n| 一 || 二 |\n| 三 | | 四 |\n| 五 |||",
            sketch: "| 甲 | 乙 | 丙\n| 1x2 一 | 二\n| 三 |  | 四\n| 1x3 五"),
        Example(
            name: "joined rows and columns",
            markdown: "| 甲 | 乙 | 丙 |\n|-|-|-|\n| 一 || 1 |\n| ^^ || 2 |\n| ^^ | ^^ | 3 |",
            sketch: "| 甲 | 乙 | 丙\n| 3x2 一 | 1\n| 2\n| 3"),
        Example(
            name: "no rectangle", markdown: "| 甲 | 乙 |\n|-|-|\n| 一 ||\n| ^^ | 二 |",
            sketch: "| 甲 | 乙\n| 一 | \n|  | 二", codes: ["table-shape", "table-shape"]),
        Example(
            name: "joined to nothing", markdown: "| 甲 | 乙 |\n|-|-|\n| ^^ | 一 |\n|| 二 |",
            sketch: "| 甲 | 乙\n|  | 一\n|  | 二", codes: ["table-shape", "table-shape"]),
        Example(
            name: "ragged", markdown: "| 甲 | 乙 |\n|-|-|\n| 一 |\n| 二 | 三 | 四 |", sketch: "| 甲 | 乙\n| 一\n| 二 | 三",
            codes: ["table-shape", "table-shape"]),
        Example(
            name: "delimiter of another width", markdown: "| 甲 | 乙 |\n|-|\n| 一 | 二 |", sketch: "| 甲 | 乙\n| 一 | 二",
            codes: ["table-shape"]),
        Example(
            name: "in a quotation and a list",
            markdown: "> | 甲 | 乙 |\n> |-|-|\n> | 一 | 二 |\n\n- | 丙 | 丁 |\n  |-|-|\n  | 三 | 四 |",
            sketch: ">\n  | 甲 | 乙\n  | 一 | 二\n* \n  | 丙 | 丁\n  | 三 | 四"),
        Example(
            name: "cells that look like blocks", markdown: "| # a | - b # |\n|-|-|\n| 1. c | > d |\n| #  | ``` |",
            sketch: "| # a | - b #\n| 1. c | > d\n| # | ```"),
        Example(
            name: "right behind a paragraph", markdown: "文字\n| 甲 | 乙 |\n|-|-|", sketch: "文字 | 甲 | 乙 | |-|-|",
            codes: ["table-not-apart"]),
        Example(name: "no table", markdown: "甲 | 乙\n- | -", sketch: "甲 | 乙\n* \n  | -"),
    ]

    @Test(arguments: examples)
    func table(_ example: Example) {
        let reading = Reading(example.markdown)
        #expect(reading.sketch == example.sketch)
        #expect(reading.codes == example.codes)
    }

    @Test func alignments() throws {
        guard case .table(let table) = Reading("a|b|c|d\n-|:-|-:|:-:").document.blocks.first else {
            Issue.record("no table")
            return
        }
        #expect(table.alignments == [.none, .left, .right, .center])
        #expect(table.rows.count == 1)
    }

    @Test func cellsHoldInlinesAndUseDefinitions() {
        let reading = Reading("| [甲][x] | 见《某办法》（湘办〔2016〕30号） |\n|-|-|\n| [乙](unit:b) | <u> |\n\n[x]: unit:a")
        guard case .table(let table) = reading.document.blocks.first else {
            Issue.record("no table")
            return
        }
        let cells = table.rows.flatMap { $0 }
        guard case .link(.record(.unit, "a", nil), _, _) = cells[0].inlines.first,
            case .citation(let number, _) = cells[1].inlines.last
        else {
            Issue.record("no link or no citation")
            return
        }
        #expect(number.number == 30)
        #expect(reading.codes == ["raw-html"])
        // Each reference once, in order, at its cell.
        #expect(
            reading.document.references.map(\.destination) == [
                .record(.unit, id: "a", anchor: nil), .record(.unit, id: "b", anchor: nil),
            ])
    }
}
