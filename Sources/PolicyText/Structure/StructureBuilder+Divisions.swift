import SourceText

extension StructureBuilder {
    /// Opens a part, chapter, section or article; the title is what stands behind the number in a heading.
    mutating func openDivision(
        _ kind: Division.Kind, _ opener: Opener, title: [Inline], sourceLevel: Int?, finder: inout PlaceFinder
    ) {
        closeRank(Frame.Rank.of(kind), sourceLevel: sourceLevel)
        scope.contents = nil
        var frame = Frame(kind: kind, rank: Frame.Rank.of(kind))
        frame.number = opener.number
        frame.label = opener.label
        frame.sourceLevel = sourceLevel
        frame.title = title
        if kind != .article || sourceLevel != nil { frame.level = headingLevel }

        let restarts = scope.restarting.remove(kind) != nil
        let finding = scope.runs[kind, default: NumberRun()].take(
            opener.number, label: opener.label, mayRestart: restarts)
        report(finding, at: finder.place(of: opener.printed))
        scope.restarting.formUnion(Self.kinds(countedAnewIn: kind))

        let parent = stack.last { [.part, .subpart, .chapter].contains($0.kind) }
        let slug = opener.number.slug
        switch kind {
        case .section:
            // section-4-2 stands for the chapter's anchor with the section's number behind it.
            let chapter = stack.last { $0.kind == .chapter }
            let prefix = chapter.map { $0.anchor.replacingLast("chapter-", with: "section-") + "-" } ?? "section-"
            frame.anchor = register.claim(prefix + slug, qualified: parent.map { "\($0.anchor)-section-\(slug)" })
            frame.citation = (parent?.citation ?? annexLabel) + opener.label
        case .article:
            frame.anchor = register.claim("article-\(slug)")
            frame.citation = annexLabel + opener.label
        default:
            frame.anchor = register.claim(
                "\(kind)-\(slug)", qualified: parent.map { "\($0.anchor)-\(kind)-\(slug)" })
            frame.citation = (parent?.citation ?? annexLabel) + opener.label
        }
        open(frame)
    }

    /// 章 begin with 第一章 again in each 编, 节 in each 章; articles run through.
    private static func kinds(countedAnewIn kind: Division.Kind) -> Set<Division.Kind> {
        switch kind {
        case .part: [.subpart, .chapter, .section]
        case .subpart: [.chapter, .section]
        case .chapter: [.section]
        default: []
        }
    }

    /// What a citation of a place in this annex begins with; empty outside one, or where it has no number.
    private var annexLabel: String {
        stack.count > 1 && stack[1].kind == .annex ? stack[1].label : ""
    }

    /// Starts an annex, in which all numbering starts anew.
    mutating func openAnnex(label: String, title: [Inline], sourceLevel: Int?) {
        close(to: 1)
        scope = Scope()
        annexes += 1
        var frame = Frame(kind: .annex, rank: Frame.Rank.annex)
        frame.number = DivisionNumber(annexes)
        frame.label = label
        frame.title = title
        frame.sourceLevel = sourceLevel
        frame.level = headingLevel
        frame.anchor = register.claim("annex-\(annexes)")
        frame.citation = label.isEmpty ? title.plainText : label
        register.beginAnnex(frame.anchor)
        open(frame)
    }

    /// Opens what a heading without a number stands for: a part of an article, or a division of its own.
    mutating func openHeading(_ title: [Inline], sourceLevel: Int) {
        if let article = stack.lastIndex(where: { $0.kind == .article }) {
            let part = stack.firstIndex { $0.kind == .articlePart }
            // A smaller heading inside a part belongs to the part.
            if let part, let level = stack[part].sourceLevel, sourceLevel > level {
                close(to: part + 1)
                for index in stack.indices { stack[index].hasTextSinceItem = true }
                append(.heading(level: headingLevel, title))
                return
            }
            close(to: article + 1)
            stack[article].articleParts += 1
            var frame = Frame(kind: .articlePart, rank: Frame.Rank.articlePart)
            frame.number = DivisionNumber(stack[article].articleParts)
            frame.title = title
            frame.sourceLevel = sourceLevel
            frame.level = headingLevel
            frame.anchor = register.claim("\(stack[article].anchor)-part-\(stack[article].articleParts)")
            frame.citation = "\(stack[article].citation)“\(title.plainText)”"
            open(frame)
            return
        }
        // A heading ends what paragraphs alone have opened.
        if let index = stack.firstIndex(where: { $0.rank >= Frame.Rank.hanSection && $0.sourceLevel == nil }) {
            close(to: index)
        }
        if let index = stack.firstIndex(where: {
            $0.rank >= Frame.Rank.hanSection && $0.sourceLevel.map { $0 >= sourceLevel } ?? false
        }) {
            close(to: index)
        }
        headings += 1
        var frame = Frame(kind: .heading, rank: Frame.Rank.item)
        frame.number = DivisionNumber(headings)
        frame.title = title
        frame.sourceLevel = sourceLevel
        frame.level = headingLevel
        frame.anchor = register.claim("heading-\(headings)")
        frame.citation = title.plainText
        open(frame)
    }
}

extension String {
    /// With the last occurrence of an ASCII text replaced.
    fileprivate func replacingLast(_ text: String, with replacement: String) -> String {
        let bytes = Array(utf8)
        let needle = Array(text.utf8)
        guard bytes.count >= needle.count else { return self }
        for start in stride(from: bytes.count - needle.count, through: 0, by: -1)
        where bytes[start..<(start + needle.count)].elementsEqual(needle) {
            return String(
                decoding: bytes[..<start] + Array(replacement.utf8) + bytes[(start + needle.count)...], as: UTF8.self)
        }
        return self
    }
}
