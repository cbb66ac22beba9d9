import SourceText

extension StructureBuilder {
    // MARK: Headings

    mutating func flowHeading(_ sourceLevel: Int, _ inlines: [Inline], _ span: SourceSpan) {
        var finder = PlaceFinder(file: body.file, span: span)
        if isInListItem {
            append(.heading(level: min(6, sourceLevel + 1), finished(inlines, span).trimmed()))
            return
        }
        let prefix = LinePrefix(inlines)
        let opener = Opener.match(prefix, at: .heading)
        func title(behind length: Int) -> [Inline] {
            prose.finish(inlines.dropping(scalars: length), finder: &finder).trimmed().withSpacedTitleClosed()
        }
        if let opener {
            switch opener.kind {
            case .division(let kind):
                let words = title(behind: opener.length)
                openDivision(kind, opener, title: words, sourceLevel: sourceLevel, finder: &finder)
                return
            case .item(let form) where isNumbered(form, opener, sourceLevel: sourceLevel):
                let words = title(behind: opener.length)
                openItem(form, opener, title: words, sourceLevel: sourceLevel, isTitle: true, finder: &finder)
                return
            case .item: break
            }
        }
        if let annex = AnnexLabel(prefix) {
            openAnnex(label: annex.label, title: title(behind: annex.length), sourceLevel: sourceLevel)
        } else if sourceLevel == 1 {
            openAnnex(label: "", title: title(behind: 0), sourceLevel: sourceLevel)
        } else {
            let words = title(behind: 0)
            if prefix.isContentsTitle { scope.contents = .begun }
            openHeading(words, sourceLevel: sourceLevel)
        }
    }

    /// Whether a heading that begins with an item's number opens a section or item.
    ///
    /// Inside an article every heading opens a part of it, and a heading of the first level an annex, unless it is
    /// `一、`.
    private func isNumbered(_ form: Opener.ItemForm, _ opener: Opener, sourceLevel: Int) -> Bool {
        if opener.isDoubtful, !isExpected(opener.number.main, form: form) { return false }
        return form == .han ? opensHanSections : !isInArticle && sourceLevel > 1
    }

    // MARK: Paragraphs

    mutating func flowParagraph(_ inlines: [Inline], _ span: SourceSpan) {
        var finder = PlaceFinder(file: body.file, span: span)
        let isPasted = hasSeveralOpeners(inlines)
        var rest = inlines[...]
        var isFirst = true
        while !rest.isEmpty {
            let position: Opener.Position = isFirst ? .paragraph : .line
            let opener = believed(Opener.match(LinePrefix(rest.firstLine), at: position))
            // The list of attachments keeps its lines, numbered as they are.
            let isList = opener == nil && isFirst && AnnexLabel(LinePrefix(rest.firstLine)) != nil
            let end = isList ? rest.endIndex : paragraphEnd(in: rest, isPasted: isPasted)
            let line = Array<Inline>(rest[..<end])
            if let opener {
                flowOpened(opener, line, finder: &finder)
            } else {
                flowText(line, finder: &finder)
            }
            rest = rest[end...].drop(while: \.isBreak)
            isFirst = false
        }
    }

    /// The opener, unless it is one that only a right number makes credible.
    private func believed(_ opener: Opener?) -> Opener? {
        guard let opener else { return nil }
        switch opener.kind {
        case .division: return isInListItem ? nil : opener
        case .item(let form):
            if isInListItem, form == .han || !top.numbersItems { return nil }
            return opener.isDoubtful && !isExpected(opener.number.main, form: form) ? nil : opener
        }
    }

    /// Whether several lines begin divisions: text pasted without blank lines, every line of it a paragraph.
    private func hasSeveralOpeners(_ inlines: [Inline]) -> Bool {
        var count = 0
        for index in inlines.indices where index == 0 || inlines[index - 1].isBreak {
            let position: Opener.Position = index == 0 ? .paragraph : .line
            if believed(Opener.match(LinePrefix(inlines[index...].firstLine), at: position)) != nil { count += 1 }
            if count == 2 { return true }
        }
        return false
    }

    /// Where the paragraph at the front ends: before the next line that opens a division or is indented as one.
    ///
    /// In pasted text any line behind a full stop is a paragraph too.
    private func paragraphEnd(in inlines: ArraySlice<Inline>, isPasted: Bool) -> Int {
        for index in inlines.indices.dropFirst() where inlines[index - 1].isBreak {
            let line = LinePrefix(inlines[index...].firstLine)
            let isIndented = line.scalars.first.map { $0 == "\u{3000}" || $0 == "\u{A0}" } ?? false
            if isPasted, inlines[..<(index - 1)].endsSentence { return index - 1 }
            if isIndented || believed(Opener.match(line, at: .line)) != nil { return index - 1 }
        }
        return inlines.endIndex
    }

    private mutating func flowOpened(_ opener: Opener, _ line: [Inline], finder: inout PlaceFinder) {
        let rest = line.dropping(scalars: opener.length)
        switch opener.kind {
        case .division(let kind):
            if kind != .article, isContentsEntry(kind, opener.number) { return flowText(line, finder: &finder) }
            if kind == .article {
                openDivision(kind, opener, title: [], sourceLevel: nil, finder: &finder)
                appendOwn(rest, finder: &finder)
            } else {
                let words = prose.finish(rest, finder: &finder).trimmed().withSpacedTitleClosed()
                openDivision(kind, opener, title: words, sourceLevel: nil, finder: &finder)
            }
        case .item(let form):
            if endsInAttachments {
                append(.paragraph(Paragraph(role: .attachments, prose.finish(line, finder: &finder).trimmed())))
                return
            }
            let isSection = form == .han && opensHanSections
            let isTitle = isSection && LinePrefix(rest).isTitle
            if isTitle {
                let words = prose.finish(rest, finder: &finder).trimmed()
                openItem(form, opener, title: words, sourceLevel: nil, isTitle: true, finder: &finder)
            } else {
                openItem(form, opener, title: [], sourceLevel: nil, isTitle: false, finder: &finder)
                if isSection { stack[stack.count - 1].summary = LinePrefix(rest).firstSentence }
                appendOwn(rest, finder: &finder)
            }
        }
    }

    /// Adds the paragraph a division begins with, right behind its number.
    private mutating func appendOwn(_ inlines: [Inline], finder: inout PlaceFinder) {
        let words = prose.finish(inlines, finder: &finder).trimmed()
        if !words.isEmpty { append(.paragraph(Paragraph(words))) }
    }

    private mutating func flowText(_ line: [Inline], finder: inout PlaceFinder) {
        let words = prose.finish(line, finder: &finder).trimmed()
        guard !words.isEmpty else { return }
        let prefix = LinePrefix(words)
        if isInListItem {
            append(.paragraph(Paragraph(words)))
        } else if prefix.isDate {
            appendDate(words)
        } else if let annex = AnnexLabel(prefix) {
            if annex.length == prefix.scalars.count, prefix.isWhole, scope.hasDate || isInAnnex {
                openAnnex(label: annex.label, title: [], sourceLevel: nil)
            } else if annex.isListing {
                closeScope()
                append(.paragraph(Paragraph(role: .attachments, words)))
            } else {
                appendText(words, role: .plain)
            }
        } else {
            if prefix.isContentsTitle { scope.contents = .begun }
            appendText(words, role: isAddressee(words) ? .addressee : .plain)
        }
    }

    private mutating func appendText(_ words: [Inline], role: Paragraph.Role) {
        // A paragraph without a number ends the items of an article: it is a 款 of its own. In other documents it
        // goes on with the item before it.
        if isInArticle, let item = stack.firstIndex(where: \.isParagraphItem) { close(to: item) }
        for index in stack.indices { stack[index].hasTextSinceItem = true }
        append(.paragraph(Paragraph(role: role, words)))
    }

    /// Whether an annex is open, behind which the next may stand without a date between them.
    private var isInAnnex: Bool { stack.count > 1 && stack[1].kind == .annex }

    /// 主送机关: the first paragraph, ending in a colon.
    private func isAddressee(_ words: [Inline]) -> Bool {
        guard stack.count == 1, stack[0].blocks.isEmpty else { return false }
        let text = words.plainText.unicodeScalars
        return (text.last == "：" || text.last == ":") && !text.contains("。")
    }

    /// Adds 成文日期, and takes the short lines before it as the signature; both stand outside all sections.
    private mutating func appendDate(_ words: [Inline]) {
        var signers: [Block] = []
        // The paragraph behind a division's own number is its text and signs nothing.
        let own = top.level == nil && stack.count > 1 ? 1 : 0
        while signers.count < 4, top.blocks.count > own, case .paragraph(let paragraph) = top.blocks.last,
            paragraph.role == .plain, LinePrefix(paragraph.inlines).isTitle
        {
            signers.append(.paragraph(Paragraph(role: .signature, paragraph.inlines)))
            stack[stack.count - 1].blocks.removeLast()
        }
        closeScope()
        for signer in signers.reversed() { append(signer) }
        append(.paragraph(Paragraph(role: .date, words)))
        scope.hasDate = true
    }

    /// Whether a chapter's title is only an entry of a printed table of contents, which goes on until its first
    /// entry comes again.
    private mutating func isContentsEntry(_ kind: Division.Kind, _ number: DivisionNumber) -> Bool {
        switch scope.contents {
        case nil: return false
        case .begun:
            scope.contents = .first(kind, number)
            return true
        case .first(let firstKind, let firstNumber): return kind != firstKind || number != firstNumber
        }
    }
}

extension ArraySlice<Inline> {
    /// The inlines up to the first line break, as many as a number and a title can take.
    fileprivate var firstLine: ArraySlice<Inline> { prefix(8).prefix { !$0.isBreak } }

    /// Whether the last piece is text that ends in a full stop or the like.
    fileprivate var endsSentence: Bool {
        guard case .text(let words) = last, let end = words.unicodeScalars.last(where: { !$0.isLayoutBlank }) else {
            return false
        }
        return "。；：;:！？".unicodeScalars.contains(end)
    }
}
