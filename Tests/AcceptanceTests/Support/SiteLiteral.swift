import Foundation

/// A content folder and what is said about it, written as one text.
///
///     What is wrong, in a line or more.
///     -- duties.json --
///     {"duties": []}
///     -- diagnostics --
///     Content/duties.json:1:1: …
///
/// A file without lines is taken away. Where its name is followed by `\x`, each `\xNN` in its lines is a byte, and the
/// line feed at its end is left out.
struct SiteLiteral {
    /// What stands before the first file.
    let summary: String
    /// The files that differ from those of a sound folder; `nil` for one that is taken away.
    let files: [(path: String, bytes: [UInt8]?)]
    /// The part named `diagnostics`.
    let diagnostics: String

    private static let diagnosticsName = "diagnostics"

    init(_ text: String) throws {
        var summary = ""
        var parts: [(name: String, body: String)] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.hasPrefix("-- "), line.hasSuffix(" --") {
                parts.append((String(line.dropFirst(3).dropLast(3)), ""))
            } else if parts.isEmpty {
                summary += "\(line)\n"
            } else {
                parts[parts.count - 1].body += "\(line)\n"
            }
        }
        self.summary = summary
        diagnostics = parts.first { $0.name == SiteLiteral.diagnosticsName }?.body ?? ""
        files = parts.filter { $0.name != SiteLiteral.diagnosticsName }.map { name, body in
            guard !body.isEmpty else { return (name, nil) }
            return name.hasSuffix(" \\x")
                ? (String(name.dropLast(3)), SiteLiteral.bytes(String(body.dropLast())))
                : (name, Array(body.utf8))
        }
    }

    /// The same text with other diagnostics.
    static func text(_ text: String, with diagnostics: String) -> String {
        let mark = "-- \(diagnosticsName) --\n"
        let head = text.range(of: mark).map { String(text[..<$0.lowerBound]) } ?? text
        return head + mark + diagnostics
    }

    private static func bytes(_ text: String) -> [UInt8] {
        let pieces = text.components(separatedBy: "\\x")
        return Array(pieces[0].utf8)
            + pieces.dropFirst().flatMap { piece in
                (UInt8(piece.prefix(2), radix: 16).map { [$0] } ?? []) + Array(piece.utf8.dropFirst(2))
            }
    }
}
