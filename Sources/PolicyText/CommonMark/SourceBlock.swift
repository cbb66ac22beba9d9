import SourceText

/// A block as CommonMark sees it, before chapters and articles are found in it.
indirect enum SourceBlock {
    case paragraph([Inline], SourceSpan)
    case heading(level: Int, [Inline], SourceSpan)
    case list(SourceList)
    case quote([SourceBlock])
    case code(info: String, text: String)
    case rule
    case table(Table)
    case live(LiveBlock)
}

/// A list as CommonMark sees it.
struct SourceList {
    struct Item {
        /// The number as printed; `nil` in an unordered list.
        var number: Int?
        /// The item's first line.
        let span: SourceSpan
        var blocks: [SourceBlock]
    }

    let isOrdered: Bool
    let isTight: Bool
    var items: [Item]
}
