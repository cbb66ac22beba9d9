extension PolicyDocument {
    /// The live blocks of the document, in the order of the text.
    package var liveBlocks: [LiveBlock] { blocks.flatMap(\.liveBlocks) }
}

extension Block {
    /// The live blocks in it, in the order of the text.
    fileprivate var liveBlocks: [LiveBlock] {
        switch self {
        case .live(let block): [block]
        case .division(let division): division.blocks.flatMap(\.liveBlocks)
        case .list(let list): list.items.flatMap(\.blocks).flatMap(\.liveBlocks)
        case .quote(let blocks): blocks.flatMap(\.liveBlocks)
        case .heading, .paragraph, .code, .rule, .table: []
        }
    }
}
