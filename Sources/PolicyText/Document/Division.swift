/// A part of a document that can be cited or linked to: a chapter, an article, an item.
///
/// A page gives each division one element with its anchor as `id`. Where `level` is set the label and title are a
/// heading; where it is not, the label is printed at the start of the first paragraph in `blocks`.
package struct Division: Sendable {
    package enum Kind: Hashable, Sendable {
        /// 附件, or a document of its own below a covering notice.
        case annex
        /// 编
        case part
        /// 分编
        case subpart
        /// 章
        case chapter
        /// 节, or what `一、` opens in a document without articles.
        case section
        /// 条
        case article
        /// What a heading inside an article opens.
        case articlePart
        /// 项 or 目: `（一）`, `1.`, `（1）`, `①`.
        case item
        /// What a heading without a number opens.
        case heading
    }

    package let kind: Kind
    /// The number; of an annex, article part or heading its place among its like.
    package let number: DivisionNumber
    /// The printed number without blanks inside, such as `第十六条` or `（三）`; empty where none is printed.
    package let label: String
    /// The words of the heading; empty for an article that is only numbered.
    package let title: [Inline]
    /// Unique in the document.
    package let anchor: String
    /// 2…6 where the label and title are a heading; `nil` where the label begins the first paragraph.
    package let level: Int?
    package let blocks: [Block]

    package init(
        kind: Kind, number: DivisionNumber, label: String, title: [Inline], anchor: String, level: Int?,
        blocks: [Block]
    ) {
        self.kind = kind
        self.number = number
        self.label = label
        self.title = title
        self.anchor = anchor
        self.level = level
        self.blocks = blocks
    }
}

/// A number as laws use it: 16, or 16 with the insertion 1 for `第十六条之一`.
package struct DivisionNumber: Hashable, Sendable, Comparable {
    package let main: Int
    /// The number behind 之; 0 where there is none.
    package let insertion: Int

    package init(_ main: Int, insertion: Int = 0) {
        self.main = main
        self.insertion = insertion
    }

    /// The form it has in anchors: `16`, `16-1`.
    package var slug: String { insertion == 0 ? "\(main)" : "\(main)-\(insertion)" }

    package static func < (left: DivisionNumber, right: DivisionNumber) -> Bool {
        (left.main, left.insertion) < (right.main, right.insertion)
    }
}
