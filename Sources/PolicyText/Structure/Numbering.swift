/// A run of numbers that should have neither gap nor repeat.
struct NumberRun {
    enum Finding {
        case gap
        case `repeat`
    }

    private var seen: Set<DivisionNumber> = []
    private(set) var last: DivisionNumber?
    private var lastLabel = ""

    /// Takes the next number; the finding says what is wrong with it, in words that quote the label before it.
    ///
    /// With `mayRestart`, 1 is as good as the number that follows.
    mutating func take(_ number: DivisionNumber, label: String, mayRestart: Bool = false) -> (Finding, String)? {
        if mayRestart, number.main == 1, number.insertion == 0 { seen = [] }
        defer {
            seen.insert(number)
            last = number
            lastLabel = label
        }
        let isFollowing: Bool
        if let last {
            isFollowing =
                number.main == last.main + 1 && number.insertion == 0
                || number.main == last.main && number.insertion == last.insertion + 1
        } else {
            isFollowing = number.main == 1 && number.insertion == 0
        }
        if isFollowing || mayRestart && seen.isEmpty && number == DivisionNumber(1) { return nil }
        if seen.contains(number) { return (.repeat, "\"\(label)\" stands here again") }
        guard let last else { return (.gap, "\"\(label)\" is the first of its kind: expected the number 1") }
        return number > last
            ? (.gap, "a number is missing between \"\(lastLabel)\" and \"\(label)\"")
            : (.gap, "\"\(label)\" stands behind \"\(lastLabel)\", though its number comes before")
    }
}

/// The anchors given so far, each unique in its document.
struct AnchorRegister {
    private var names: [String: AnchorName] = [:]
    /// The anchors given since the annex, or the document, began.
    private var scope: Set<String> = []
    private var repeats: [String: Int] = [:]
    /// Put before an anchor of an annex that stands earlier in the file.
    private var annexPrefix = ""

    var all: [String: AnchorName] { names }

    mutating func beginAnnex(_ anchor: String) {
        scope = []
        annexPrefix = "\(anchor)-"
    }

    /// The first free anchor for a division.
    ///
    /// The plain one, or where another division of the same annex has that, the
    /// qualified one.
    mutating func claim(_ plain: String, qualified: String? = nil) -> String {
        var anchor = plain
        if let qualified, scope.contains(plain) { anchor = qualified }
        if names[anchor] != nil, !scope.contains(anchor), !annexPrefix.isEmpty { anchor = annexPrefix + anchor }
        // The number is printed twice, which has been warned about; the anchors differ all the same.
        let wanted = anchor
        while names[anchor] != nil {
            let count = repeats[wanted, default: 1] + 1
            repeats[wanted] = count
            anchor = "\(wanted)-repeat-\(count)"
        }
        scope.insert(plain)
        scope.insert(anchor)
        names[anchor] = AnchorName(kind: .heading, citation: "")
        return anchor
    }

    /// Says what a claimed anchor names.
    mutating func name(_ anchor: String, _ name: AnchorName) {
        names[anchor] = name
    }
}
