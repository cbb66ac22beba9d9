package import SourceText

/// The body of a policy document, notice or page as structure: what a page is rendered from.
package struct PolicyDocument: Sendable {
    /// The body's blocks in the order of the text; divisions hold what belongs to them.
    package let blocks: [Block]
    /// The table of contents: every division that has a heading, and every article, nested as the divisions are.
    package let outline: [OutlineEntry]
    /// Every anchor of the document with the words that cite it; looked up, never iterated.
    package let anchors: [String: AnchorName]
    /// Every reference to a record and every relative link, in the order of the text.
    package let references: [DocumentReference]

    package init(
        blocks: [Block], outline: [OutlineEntry], anchors: [String: AnchorName], references: [DocumentReference]
    ) {
        self.blocks = blocks
        self.outline = outline
        self.anchors = anchors
        self.references = references
    }

    /// A document without a body.
    package static let empty = PolicyDocument(blocks: [], outline: [], anchors: [:], references: [])
}

/// One line of a table of contents.
package struct OutlineEntry: Hashable, Sendable {
    package let kind: Division.Kind
    package let anchor: String
    /// The printed number, such as `第四章`; empty for a heading without one.
    package let label: String
    /// The words of the heading; for a section that has none, its first sentence; empty for an article without a title.
    package let title: String
    package let children: [OutlineEntry]

    package init(kind: Division.Kind, anchor: String, label: String, title: String, children: [OutlineEntry]) {
        self.kind = kind
        self.anchor = anchor
        self.label = label
        self.title = title
        self.children = children
    }
}

/// What an anchor names.
package struct AnchorName: Hashable, Sendable {
    package let kind: Division.Kind
    /// How the place is cited in running text: `第十六条`, `第二十七条第（三）项`.
    package let citation: String

    package init(kind: Division.Kind, citation: String) {
        self.kind = kind
        self.citation = citation
    }
}

/// A reference out of a document, for the reader of the folder to check.
package struct DocumentReference: Sendable {
    /// Where it leads; `.record`, `.relative` or `.fragment`.
    package let destination: Destination
    /// The stretch of the file at which a dead reference is reported.
    package let place: SourcePlace

    package init(destination: Destination, place: SourcePlace) {
        self.destination = destination
        self.place = place
    }
}
