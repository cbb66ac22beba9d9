import SourceText

extension StructureBuilder {
    /// Whether `一、` opens a section here: outside articles, or where it already does.
    var opensHanSections: Bool {
        !isInListItem && (!isInArticle || stack.contains { $0.rank == Frame.Rank.hanSection })
    }

    /// Whether a number counts on from one already read in the divisions that are open.
    func isExpected(_ number: Int, form: Opener.ItemForm) -> Bool {
        let last = stack.last { frame in frame.lists.contains { $0.form == form } }?
            .lists.last { $0.form == form }?.run.last?.main
        return last.map { number == $0 + 1 } ?? false
    }

    /// Whether the list of attachments has just been read, whose numbers are those of the attachments.
    var endsInAttachments: Bool {
        if case .paragraph(let last) = top.blocks.last { last.role == .attachments } else { false }
    }

    /// Opens the section or item of a number printed at the start of a paragraph or heading.
    mutating func openItem(
        _ form: Opener.ItemForm, _ opener: Opener, title: [Inline], sourceLevel: Int?, isTitle: Bool,
        finder: inout PlaceFinder
    ) {
        let isSection = form == .han && opensHanSections
        let rank = isSection ? Frame.Rank.hanSection : Frame.Rank.item + form.rawValue
        closeRank(rank, sourceLevel: sourceLevel)
        let container = stack.count - 1
        let list = takeNumber(opener.number.main, form: form, label: opener.label, in: container) {
            finder.place(of: opener.printed)
        }
        var frame = Frame(kind: isSection ? .section : .item, rank: rank)
        frame.number = opener.number
        frame.label = opener.label
        frame.title = title
        frame.sourceLevel = sourceLevel
        if isTitle { frame.level = headingLevel }
        if isSection {
            let outer = stack[container].anchor
            let qualified =
                outer.isEmpty ? "section-\(list)-\(opener.number.slug)" : "\(outer)-section-\(opener.number.slug)"
            frame.anchor = register.claim("section-\(opener.number.slug)", qualified: qualified)
            frame.citation = opener.label
        } else {
            frame.anchor = itemAnchor(opener.number.main, list: list, in: container)
            frame.citation = itemCitation(form, opener.label, number: opener.number.main, in: container)
        }
        open(frame)
    }

    /// Takes an item's number into the list it continues, or a new one; returns the list's place in its division.
    mutating func takeNumber(
        _ number: Int, form: Opener.ItemForm, label: String, in container: Int, beginsList: Bool = false,
        place: () -> SourcePlace
    ) -> Int {
        let earlier = stack[container].lists.lastIndex { $0.form == form }
        let last = earlier.flatMap { stack[container].lists[$0].run.last?.main }
        let isApart = beginsList || stack[container].hasTextSinceItem || stack[container].lastForm != form
        let index: Int
        if let earlier, number != 1 || !isApart, number == (last ?? 0) + 1 || !isApart || number != 1 {
            index = earlier
        } else {
            let place = stack[container].lists.count + 1
            stack[container].lists.append(Frame.ItemList(form: form, place: place))
            index = place - 1
        }
        let finding = stack[container].lists[index].run.take(DivisionNumber(number), label: label)
        report(finding, at: place())
        stack[container].lastForm = form
        stack[container].hasTextSinceItem = false
        return stack[container].lists[index].place
    }

    /// The anchor of an item: `article-27-item-3`, in a second list `article-27-list-2-item-1`, in an item `…-3-2`.
    mutating func itemAnchor(_ number: Int, list: Int, in container: Int) -> String {
        let outer = stack[container].anchor
        let prefix = outer.isEmpty ? "" : "\(outer)-"
        let inList = list == 1 ? "" : "list-\(list)-"
        let item = stack[container].kind == .item && list == 1 ? "" : "item-"
        return register.claim("\(prefix)\(inList)\(item)\(number)")
    }

    /// How an item is cited: 第（三）项 of an article and 第2目 of that; elsewhere by the numbers as printed.
    func itemCitation(_ form: Opener.ItemForm, _ label: String, number: Int, in container: Int) -> String {
        let outer = stack[container].citation
        let depth = stack[...container].reversed().prefix { $0.kind == .item }.count
        guard depth < 2, isInArticle else {
            return outer + label
        }
        let printed: String
        switch form {
        case .hanInParentheses, .arabicInParentheses:
            printed = "（\(label.filter { !"（）()".contains($0) })）"
        case .circled: printed = label
        case .han, .arabic: printed = "\(label.filter { !"、.．".contains($0) })"
        }
        return "\(outer)第\(printed)\(depth == 0 ? "项" : "目")"
    }

    // MARK: CommonMark lists

    /// Takes a list: its items count among those of the division it stands in.
    mutating func flowList(_ list: SourceList) {
        if endsInAttachments {
            for block in plain([.list(list)]) { append(block) }
            return
        }
        let pieces = isInListItem ? [.list(list)] : list.cutAtOpeners()
        guard pieces.count == 1 else { return flow(pieces) }
        if list.isOrdered, !isInListItem { closeRank(Frame.Rank.item + Opener.ItemForm.arabic.rawValue) }
        let container = stack.count - 1
        var items: [List.Item] = []
        for (index, item) in list.items.enumerated() {
            items.append(listItem(item, isFirst: index == 0, in: container))
        }
        append(.list(List(isOrdered: list.isOrdered, isTight: list.isTight, items: items)))
    }

    private mutating func listItem(_ item: SourceList.Item, isFirst: Bool, in container: Int) -> List.Item {
        var frame = Frame(kind: .item, rank: Frame.Rank.listItem)
        frame.numbersItems = false
        var finder = PlaceFinder(file: body.file, span: item.span)
        if stack[container].numbersItems {
            var number = item.number.map { (form: Opener.ItemForm.arabic, value: $0, label: "\($0).") }
            // A list of bullets whose items bear printed numbers.
            if number == nil, case .paragraph(let inlines, _) = item.blocks.first,
                let opener = Opener.match(LinePrefix(inlines.prefix(4)), at: .paragraph), !opener.isDoubtful,
                case .item(let form) = opener.kind
            {
                number = (form, opener.number.main, opener.label)
            }
            if let number {
                let list = takeNumber(
                    number.value, form: number.form, label: number.label, in: container,
                    beginsList: isFirst && item.number != nil
                ) {
                    finder.place(of: "\(number.value)")
                }
                frame.anchor = itemAnchor(number.value, list: list, in: container)
                frame.citation = itemCitation(number.form, number.label, number: number.value, in: container)
                frame.numbersItems = true
                register.name(frame.anchor, AnchorName(kind: .item, citation: frame.citation))
            }
        }
        let outerFloor = floor
        floor = stack.count
        stack.append(frame)
        flow(item.blocks)
        close(to: floor + 1)
        let blocks = stack.removeLast().blocks
        floor = outerFloor
        return List.Item(number: item.number, anchor: frame.anchor.isEmpty ? nil : frame.anchor, blocks: blocks)
    }
}

extension SourceList {
    /// The list cut at lines that were drawn into its items although they begin a division.
    ///
    /// CommonMark takes a line without indentation behind an item as that item's own (`1. 甲` followed by `2.乙` or
    /// `第二条　丙`); here the number at its start says otherwise.
    func cutAtOpeners() -> [SourceBlock] {
        var pieces: [SourceBlock] = []
        var kept: [Item] = []
        func list(_ items: [Item]) -> SourceBlock {
            .list(SourceList(isOrdered: isOrdered, isTight: isTight, items: items))
        }
        for item in items {
            var item = item
            let tail = item.blocks.cutTail()
            kept.append(item)
            guard !tail.isEmpty else { continue }
            pieces.append(list(kept))
            pieces += tail
            kept = []
        }
        if !kept.isEmpty { pieces.append(list(kept)) }
        return pieces
    }
}

extension [SourceBlock] {
    /// Takes off what follows, in the last paragraph, from the first line that opens a division on.
    fileprivate mutating func cutTail() -> [SourceBlock] {
        guard let last else { return [] }
        switch last {
        case .paragraph(let inlines, let span):
            for index in inlines.indices.dropFirst() where inlines[index - 1].isBreak {
                guard let opener = Opener.match(LinePrefix(inlines[index...].prefix(6)), at: .line), !opener.isDoubtful
                else { continue }
                self[count - 1] = .paragraph(Array<Inline>(inlines[..<(index - 1)]), span)
                return [.paragraph(Array<Inline>(inlines[index...]), span)]
            }
            return []
        case .list(var list):
            guard let item = list.items.indices.last else { return [] }
            let tail = list.items[item].blocks.cutTail()
            if !tail.isEmpty { self[count - 1] = .list(list) }
            return tail
        default: return []
        }
    }
}

extension Inline {
    var isBreak: Bool {
        switch self {
        case .softBreak, .lineBreak: true
        default: false
        }
    }
}
