/// A piece of running text.
package indirect enum Inline: Sendable {
    case text(String)
    /// A line break of the source that stands for a space; those between Han characters are gone already.
    case softBreak
    case lineBreak
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case link(Destination, title: String?, [Inline])
    case image(Destination, title: String?, alt: String)
    /// A cited document with the words that cite it: `《…》（湘办〔2016〕30号）`, or the number alone.
    case citation(DocumentNumber, [Inline])
}

extension [Inline] {
    /// The words alone: breaks as a space, images as their alternative text.
    package var plainText: String {
        var text = ""
        appendPlainText(to: &text)
        return text
    }

    private func appendPlainText(to text: inout String) {
        for inline in self {
            switch inline {
            case .text(let words), .code(let words), .image(_, _, let words): text += words
            case .softBreak, .lineBreak: text += " "
            case .emphasis(let inner), .strong(let inner), .link(_, _, let inner), .citation(_, let inner):
                inner.appendPlainText(to: &text)
            }
        }
    }
}

/// Where a link leads, already checked for its kind; whether the target exists is for others to check.
package enum Destination: Hashable, Sendable {
    /// An address with the scheme `http`, `https`, `mailto` or `tel`, as written.
    case outside(String)
    /// A record of the library: the id as written, and an anchor in its page.
    case record(RecordKind, id: String, anchor: String?)
    /// A path relative to the document's file, or one that begins with `assets/`; percent escapes are resolved.
    case relative(path: String, fragment: String?)
    /// An anchor of this document.
    case fragment(String)
    /// A refused address, reported as an error: only the link's words are shown.
    case none
}

/// The kinds of record a document can refer to; the raw value is the scheme of such a link.
package enum RecordKind: String, CaseIterable, Hashable, Sendable {
    case policy, unit, indicator, project, batch, notice
    /// An assessment plan; named by live blocks only.
    case plan
}
