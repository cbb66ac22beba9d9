import Accountability
import SourceText

/// Checks what documents have to keep apart from each other.
struct DocumentChecks {
    private let problems: Problems
    private var aliases: [String: SourcePlace] = [:]
    private var numbers: [String: SourcePlace] = [:]

    init(problems: Problems) {
        self.problems = problems
    }

    /// Takes a document in, reporting old addresses and document numbers that another one has.
    mutating func add(_ node: SourceNode, aliases paths: [String], documentNumber: String?) {
        for path in paths {
            let place = DocumentChecks.place(of: path, in: node["aliases"]) ?? node.start
            guard let first = aliases[path] else {
                aliases[path] = place
                continue
            }
            problems.log.error(
                "duplicate-alias", at: place,
                "the address \(quoted(path)) already leads to a document at \(problems.places.name(of: first))")
        }
        guard let documentNumber, let place = node["documentNumber"]?.place else { return }
        guard let first = numbers[documentNumber] else {
            numbers[documentNumber] = place
            return
        }
        problems.log.warning(
            "shared-document-number", at: place,
            "the document number \(quoted(documentNumber)) is also that of \(problems.places.name(of: first)), "
                + "so citations of it are not linked")
    }

    private static func place(of path: String, in node: SourceNode?) -> SourcePlace? {
        guard let node else { return nil }
        return node.kind == .array ? node.elements.first { $0.text == path }?.place : node.place
    }
}
