/// One block of a document's body.
package indirect enum Block: Sendable {
    /// A numbered or headed part of the document with everything in it.
    case division(Division)
    /// A heading inside a quotation or list item, which divides nothing; level 2…6.
    case heading(level: Int, [Inline])
    case paragraph(Paragraph)
    case list(List)
    case quote([Block])
    /// A code block; `info` is the fence's info string, empty for indented code.
    case code(info: String, text: String)
    case rule
    case table(Table)
    /// A table, chart or figure made from the data.
    case live(LiveBlock)
}

/// A paragraph and the part it plays in an official letter.
package struct Paragraph: Sendable {
    package enum Role: Hashable, Sendable {
        case plain
        /// 主送机关: whom a notice is addressed to.
        case addressee
        /// 附件说明: the list of what is attached.
        case attachments
        /// 署名: who signs.
        case signature
        /// 成文日期 as printed below the signature.
        case date
    }

    package let role: Role
    package let inlines: [Inline]

    package init(role: Role = .plain, _ inlines: [Inline]) {
        self.role = role
        self.inlines = inlines
    }
}

/// A list written with CommonMark's list marks.
package struct List: Sendable {
    package struct Item: Sendable {
        /// The number as it is to be shown; `nil` in an unordered list.
        package let number: Int?
        /// The item's anchor; `nil` where it is not numbered.
        package let anchor: String?
        package let blocks: [Block]

        package init(number: Int?, anchor: String?, blocks: [Block]) {
            self.number = number
            self.anchor = anchor
            self.blocks = blocks
        }
    }

    package let isOrdered: Bool
    /// Whether its paragraphs are shown without space between them.
    package let isTight: Bool
    package let items: [Item]

    package init(isOrdered: Bool, isTight: Bool, items: [Item]) {
        self.isOrdered = isOrdered
        self.isTight = isTight
        self.items = items
    }
}
