import PolicyText

@testable import SourceText

/// A document read for a test, and what the log holds.
struct Reading {
    struct Problem: Equatable, CustomStringConvertible {
        let severity: Diagnostic.Severity
        let code: String
        /// The text the problem points at.
        let text: String

        var description: String { "\(severity) \(code) at \"\(text)\"" }
    }

    let document: PolicyDocument
    let problems: [Problem]

    init(_ markdown: String, frontMatter: String = "") {
        self.init(bytes: Array((frontMatter + markdown).utf8), from: frontMatter.utf8.count)
    }

    init(bytes: [UInt8], from start: Int = 0) {
        let file = SourceFile(path: "policies/sample.md", bytes: bytes)
        let log = ProblemLog()
        document = PolicyTextReader.read(file, from: start, log: log)
        problems = log.problems.map {
            Problem(severity: $0.severity, code: $0.code, text: file.text(in: $0.place.span))
        }
    }

    var codes: [String] { problems.map(\.code) }

    /// The anchors in the order of the text.
    var anchors: [String] {
        var anchors: [String] = []
        func collect(_ blocks: [Block]) {
            for block in blocks {
                switch block {
                case .division(let division):
                    anchors.append(division.anchor)
                    collect(division.blocks)
                case .list(let list):
                    for item in list.items {
                        if let anchor = item.anchor { anchors.append(anchor) }
                        collect(item.blocks)
                    }
                case .quote(let inner): collect(inner)
                default: break
                }
            }
        }
        collect(document.blocks)
        return anchors
    }

    /// The document as an indented outline of all it holds, for comparison by eye.
    var sketch: String {
        var lines: [String] = []
        func draw(_ blocks: [Block], _ depth: Int) {
            let indent = String(repeating: "  ", count: depth)
            for block in blocks {
                switch block {
                case .division(let division):
                    let level = division.level.map { "h\($0) " } ?? ""
                    let title = division.title.isEmpty ? "" : " \(division.title.plainText)"
                    lines.append("\(indent)#\(division.anchor) \(level)\(division.label)\(title)")
                    draw(division.blocks, depth + 1)
                case .heading(let level, let inlines): lines.append("\(indent)h\(level) \(inlines.plainText)")
                case .paragraph(let paragraph):
                    let role = paragraph.role == .plain ? "" : "(\(paragraph.role)) "
                    lines.append("\(indent)\(role)\(paragraph.inlines.plainText)")
                case .list(let list):
                    for item in list.items {
                        let anchor = item.anchor.map { "#\($0) " } ?? ""
                        lines.append("\(indent)* \(anchor)\(item.number.map { "\($0)" } ?? "")")
                        draw(item.blocks, depth + 1)
                    }
                case .quote(let inner):
                    lines.append("\(indent)>")
                    draw(inner, depth + 1)
                case .code(let info, let text): lines.append("\(indent)code(\(info)) \(text.utf8.count)")
                case .rule: lines.append("\(indent)---")
                case .table(let table):
                    for row in table.rows {
                        let cells = row.map { cell in
                            let span =
                                cell.rowSpan == 1 && cell.columnSpan == 1 ? "" : "\(cell.rowSpan)x\(cell.columnSpan) "
                            return span + cell.inlines.plainText
                        }
                        lines.append("\(indent)| " + cells.joined(separator: " | "))
                    }
                case .live(let live):
                    let arguments = live.arguments.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
                    lines.append("\(indent)live \(live.kind) \(arguments)")
                }
            }
        }
        draw(document.blocks, 0)
        return lines.joined(separator: "\n")
    }
}
