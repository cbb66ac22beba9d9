/// A division whose end has not come yet.
struct Frame {
    /// How divisions nest: one opens inside those of a lower rank.
    enum Rank {
        static let document = -1
        static let annex = 0
        static let hanSection = 5
        static let article = 6
        static let articlePart = 7
        /// Items follow, by their form.
        static let item = 10
        /// The item of a CommonMark list, which ends where its list item does.
        static let listItem = 9

        static func of(_ kind: Division.Kind) -> Int {
            switch kind {
            case .annex: annex
            case .part: 1
            case .subpart: 2
            case .chapter: 3
            case .section: 4
            case .article: article
            case .articlePart: articlePart
            case .item, .heading: item
            }
        }
    }

    /// The items of one list: those of one form that count on.
    struct ItemList {
        let form: Opener.ItemForm
        /// From 1 in its division.
        let place: Int
        var run = NumberRun()
    }

    var kind: Division.Kind
    var rank: Int
    var number = DivisionNumber(1)
    var label = ""
    var title: [Inline] = []
    var anchor = ""
    var level: Int?
    /// The level of the Markdown heading that opened it; `nil` where a paragraph did.
    var sourceLevel: Int?
    /// How it is cited, and how items in it are.
    var citation = ""
    /// What the table of contents prints where there is no title.
    var summary = ""
    /// Whether items in it can be linked to.
    var numbersItems = true

    var blocks: [Block] = []
    var outline: [OutlineEntry] = []
    var lists: [ItemList] = []
    var lastForm: Opener.ItemForm?
    /// Whether a paragraph or heading stands behind the last item.
    var hasTextSinceItem = false
    var articleParts = 0

    static let document = Frame(kind: .heading, rank: Rank.document)

    /// Whether it is an item opened by a paragraph, which holds that paragraph and the items below it.
    var isParagraphItem: Bool { kind == .item && rank >= Rank.item && level == nil }
}
