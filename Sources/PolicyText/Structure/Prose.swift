import SourceText

/// The last steps running text goes through, after a paragraph has been cut into its lines.
struct Prose {
    let body: MarkdownBody

    /// Drops needless line breaks, and finds the documents cited.
    func finish(_ inlines: [Inline], finder: inout PlaceFinder) -> [Inline] {
        cited(inlines.closedUp(), finder: &finder)
    }

    private func cited(_ inlines: [Inline], finder: inout PlaceFinder) -> [Inline] {
        var result: [Inline] = []
        for inline in inlines {
            switch inline {
            case .text(let words):
                // Most texts cite nothing: every number ends so.
                guard
                    words.unicodeScalars.contains(where: {
                        DocumentNumber.opening.contains($0) || DocumentNumber.closing.contains($0)
                    })
                else {
                    result.append(inline)
                    continue
                }
                let reader = CitationReader(words)
                for number in reader.malformed {
                    body.log.warning(
                        "malformed-document-number", at: finder.place(of: number),
                        "\"\(number)\" is no document number: expected one like 湘办〔2016〕30号")
                }
                result += reader.inlines
            case .emphasis(let inner): result.append(.emphasis(cited(inner, finder: &finder)))
            case .strong(let inner): result.append(.strong(cited(inner, finder: &finder)))
            case .softBreak, .lineBreak, .code, .link, .image, .citation: result.append(inline)
            }
        }
        return result
    }
}
