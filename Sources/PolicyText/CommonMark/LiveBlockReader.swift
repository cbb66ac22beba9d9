import SourceText

/// Reads the info string of a fenced block that is made from the data.
enum LiveBlockReader {
    /// What a kind of block takes: the arguments it knows, and those of which it needs at least one.
    private static func keys(of kind: LiveBlock.Kind) -> (known: [LiveBlock.Key], needed: [LiveBlock.Key]) {
        switch kind {
        case .indicators: ([.plan], [.plan])
        case .chart: ([.indicator, .unit, .period, .plan, .batch], [.indicator, .plan, .batch])
        case .duties: ([.unit], [.unit])
        case .projects: ([.batch, .unit], [])
        case .total:
            (
                [.plan, .category, .indicator, .unit, .period, .batch, .project],
                [.plan, .indicator, .unit, .batch, .project]
            )
        }
    }

    /// The live block an info string asks for; `nil` for an ordinary block of code.
    static func read(info: String, text: String, line: SourceSpan, body: MarkdownBody) -> LiveBlock? {
        let words = info.split(whereSeparator: { $0.unicodeScalars.allSatisfy(\.isLayoutBlank) }).map(String.init)
        guard let name = words.first else { return nil }
        var finder = PlaceFinder(file: body.file, span: line)
        let place = finder.place(of: name)
        guard let kind = LiveBlock.Kind(rawValue: name) else {
            let near = closest(to: name, among: LiveBlock.Kind.allCases.map(\.rawValue))
            if let near, words.dropFirst().contains(where: { $0.contains("=") }) {
                body.log.error("unknown-live-block", at: place, "no live block \"\(name)\"", suggestion: near)
            }
            return nil
        }
        let (known, needed) = keys(of: kind)
        var arguments: [LiveBlock.Argument] = []
        // A misspelt argument is not missed as well.
        var hasUnreadArgument = false
        for word in words.dropFirst() {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let wordPlace = finder.place(of: word)
            guard parts.count == 2, !parts[1].isEmpty else {
                body.log.error("live-block-argument", at: wordPlace, "expected key=value, found \"\(word)\"")
                hasUnreadArgument = true
                continue
            }
            guard let key = known.first(where: { $0.rawValue.utf8.elementsEqual(parts[0].utf8) }) else {
                body.log.error(
                    "unknown-argument", at: wordPlace, "\"\(name)\" takes no \"\(parts[0])\"",
                    suggestion: closest(to: parts[0], among: known.map(\.rawValue)))
                hasUnreadArgument = true
                continue
            }
            guard !arguments.contains(where: { $0.key == key }) else {
                body.log.error("duplicate-argument", at: wordPlace, "\"\(key.rawValue)\" is given twice")
                continue
            }
            let start = Int(wordPlace.span.end) - parts[1].utf8.count
            let valuePlace = SourcePlace(body.file, SourceSpan(max(0, start), Int(wordPlace.span.end)))
            arguments.append(LiveBlock.Argument(key: key, value: parts[1], place: valuePlace))
            note(key, parts[1], at: valuePlace, body: body)
        }
        if !needed.isEmpty, !hasUnreadArgument, !arguments.contains(where: { needed.contains($0.key) }) {
            let names = needed.map { "\($0.rawValue)=…" }.joined(separator: " or ")
            body.log.error("missing-argument", at: place, "\"\(name)\" needs \(names)")
        }
        if text.unicodeScalars.contains(where: { !$0.isLayoutBlank && $0 != "\n" && $0 != "\r" }) {
            body.log.warning("live-block-content", at: place, "what stands inside \"\(name)\" is replaced by the data")
        }
        return LiveBlock(kind: kind, arguments: arguments, place: place)
    }

    private static func note(_ key: LiveBlock.Key, _ value: String, at place: SourcePlace, body: MarkdownBody) {
        let kind: RecordKind
        switch key {
        case .plan: kind = .plan
        case .indicator: kind = .indicator
        case .unit: kind = .unit
        case .batch: kind = .batch
        case .project: kind = .project
        case .policy: kind = .policy
        case .category, .period: return
        }
        body.note(DocumentReference(destination: .record(kind, id: value, anchor: nil), place: place))
    }

    /// The candidate that at most two edits lead to; the first of several equally near.
    private static func closest(to word: String, among candidates: [String]) -> String? {
        guard word.utf8.count <= 24 else { return nil }
        return candidates.map { (candidate: $0, edits: edits(Array(word.utf8), Array($0.utf8))) }
            .filter { $0.edits <= 2 }
            .min { $0.edits < $1.edits }?.candidate
    }

    private static func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let substitution = diagonal + (byte == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substitution, diagonal + 1, row[j] + 1)
            }
        }
        return row[right.count]
    }
}
