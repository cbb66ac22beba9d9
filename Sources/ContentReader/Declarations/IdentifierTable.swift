import Accountability
import SourceText

/// The ids of one kind of record: which there are, and where each was first written.
struct IdentifierTable<Entry: Sendable>: Sendable {
    private var entries: [String: (entry: Entry, place: SourcePlace)] = [:]
    /// In the order declared.
    private(set) var ids: [String] = []
    /// What a record of this kind is called in messages: `unit`.
    let kind: String

    init(kind: String) {
        self.kind = kind
    }

    /// Takes an id in; a second record of the same id is reported, and the first stays.
    mutating func declare(_ id: String, _ entry: Entry, at place: SourcePlace, problems: Problems) {
        if let first = entries[id] {
            problems.log.error(
                "duplicate-id", at: place,
                "the \(kind) \(quoted(id)) is already written at \(problems.places.name(of: first.place))")
            return
        }
        entries[id] = (entry, place)
        ids.append(id)
    }

    subscript(id: String) -> Entry? { entries[id]?.entry }
}
