@testable import SourceText

/// What reading a text gave, in a form that is easy to compare.
struct Reading {
    /// The values, written as JSON; `nothing` without a root.
    let values: String
    let diagnostics: [Diagnostic]
    let tree: SourceTree

    /// Line, column and code of each diagnostic.
    var places: [String] { diagnostics.map { "\($0.line):\($0.column) \($0.code)" } }
    var codes: [String] { diagnostics.map(\.code) }

    static func json(_ text: String) -> Reading { json(Array(text.utf8)) }

    static func json(_ bytes: [UInt8]) -> Reading {
        let log = ProblemLog()
        let tree = JSONReader.read(SourceFile(path: "a.json", bytes: bytes), log: log)
        return Reading(tree, log)
    }

    private init(_ tree: SourceTree, _ log: ProblemLog) {
        values = tree.root.map { $0.written } ?? "nothing"
        diagnostics = log.resolved()
        self.tree = tree
    }

    static func frontMatter(_ text: String) -> (reading: Reading, bodyStart: Int) { frontMatter(Array(text.utf8)) }

    static func frontMatter(_ bytes: [UInt8]) -> (reading: Reading, bodyStart: Int) {
        let log = ProblemLog()
        let parts = FrontMatterReader.read(SourceFile(path: "a.md", bytes: bytes), log: log)
        return (Reading(parts.frontMatter, log), parts.bodyStart)
    }

    /// Whether the entries are what the views rely on: ends nested in each other, keys and values in pairs.
    var isWellFormed: Bool {
        func end(of index: Int, limit: Int) -> Int? {
            let entry = tree.entries[index]
            guard entry.start <= entry.end, Int(entry.end) <= tree.file.bytes.count else { return nil }
            switch entry.kind {
            case .object, .array:
                let behind = Int(entry.next)
                guard behind > index, behind <= limit else { return nil }
                var child = index + 1
                var count = 0
                while child < behind {
                    if entry.kind == .object, count % 2 == 0 {
                        guard [.text, .plain, .decodedText].contains(tree.entries[child].kind) else { return nil }
                    }
                    guard let next = end(of: child, limit: behind) else { return nil }
                    child = next
                    count += 1
                }
                return child == behind && (entry.kind == .array || count % 2 == 0) ? behind : nil
            case .decodedText:
                return Int(entry.next) < tree.decodedTexts.count ? index + 1 : nil
            default:
                return index + 1
            }
        }
        return tree.entries.isEmpty || end(of: 0, limit: tree.entries.count) == tree.entries.count
    }
}

extension SourceNode {
    /// The value as JSON with only what is needed escaped, numbers and plain scalars as they stand.
    var written: String {
        switch kind {
        case .object:
            "{" + members.map { "\($0.key.written):\($0.value.written)" }.joined(separator: ",") + "}"
        case .array: "[" + elements.map(\.written).joined(separator: ",") + "]"
        case .text: "\"" + (text ?? "?") + "\""
        case .plain, .number: text ?? "?"
        case .bool: String(decoding: lexeme, as: UTF8.self)
        case .null: "null"
        case .decodedText: "?"
        }
    }
}
