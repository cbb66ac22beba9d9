/// What only some observations have.
package struct ObservationDetails: Sendable {
    /// Why the status is another than the computed one.
    package let reason: String?
    package let note: String?
    /// What a target in words, such as the provincial average, amounts to in this period.
    package let reference: Decimal?
    package let rank: GivenRank?

    package init(reason: String? = nil, note: String? = nil, reference: Decimal? = nil, rank: GivenRank? = nil) {
        self.reason = reason
        self.note = note
        self.reference = reference
        self.rank = rank
    }
}

/// A place among others that somebody else awarded, such as the province.
package struct GivenRank: Hashable, Sendable {
    /// From 1.
    package let place: Int
    package let of: Int?
    /// Among whom, in words, such as 二类县.
    package let among: String?

    package init(place: Int, of: Int? = nil, among: String? = nil) {
        self.place = place
        self.of = of
        self.among = among
    }
}

/// The details of many observations, each text kept once.
struct DetailsTable: Sendable {
    /// The details of one observation: places among the texts and ranks, or -1.
    private struct Entry {
        var reason: Int32
        var note: Int32
        var rank: Int32
        var reference: CompactDecimal
    }

    private var entries: [Entry] = []
    private var texts: [String] = []
    private var ranks: [GivenRank] = []
    private var known: [String: Int32] = [:]

    var count: Int { entries.count }

    subscript(index: Int) -> ObservationDetails {
        let entry = entries[index]
        return ObservationDetails(
            reason: text(entry.reason), note: text(entry.note), reference: entry.reference.decimal,
            rank: entry.rank < 0 ? nil : ranks[Int(entry.rank)])
    }

    private func text(_ index: Int32) -> String? { index < 0 ? nil : texts[Int(index)] }

    mutating func append(_ details: ObservationDetails) {
        var entry = Entry(
            reason: place(details.reason), note: place(details.note), rank: -1,
            reference: CompactDecimal(details.reference))
        if let rank = details.rank {
            entry.rank = Int32(truncatingIfNeeded: ranks.count)
            ranks.append(rank)
        }
        entries.append(entry)
    }

    /// Adds the details of another table behind those here.
    mutating func append(_ other: DetailsTable) {
        func moved(_ index: Int32, by count: Int) -> Int32 {
            index < 0 ? index : index + Int32(truncatingIfNeeded: count)
        }
        entries += other.entries.map {
            Entry(
                reason: moved($0.reason, by: texts.count), note: moved($0.note, by: texts.count),
                rank: moved($0.rank, by: ranks.count), reference: $0.reference)
        }
        texts += other.texts
        ranks += other.ranks
    }

    /// The place of a text, which is kept once; texts that only look alike keep their own bytes.
    private mutating func place(_ text: String?) -> Int32 {
        guard let text else { return -1 }
        if let index = known[text], texts[Int(index)].utf8.elementsEqual(text.utf8) { return index }
        let index = Int32(truncatingIfNeeded: texts.count)
        texts.append(text)
        known[text] = index
        return index
    }

    /// Forgets what is only needed while details are added one by one.
    mutating func finish() {
        known = [:]
    }
}
