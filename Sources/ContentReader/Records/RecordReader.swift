import Accountability
import SourceText

/// The keys a kind of record knows, as they are written.
protocol RecordKey: RawRepresentable<String>, CaseIterable, Equatable {}

/// Typed access to the keys of one object.
///
/// Every mistake is reported where it stands and reading goes on: a value that cannot be read is `nil`, and whoever
/// needs one puts a stand-in there, since nothing made from content with errors is ever handed out.
struct RecordReader<Key: RecordKey> {
    let node: SourceNode
    /// What the record is, as a message calls it: `this unit`.
    let subject: String
    let values: ValueReader
    /// As written; so few that looking through them takes less than a hash.
    private let fields: [(key: Key, value: SourceNode)]
    /// The keys that were probably meant by unknown ones: they are not missed as well.
    private let mistyped: [Key]

    var log: ProblemLog { values.log }

    /// Takes an object apart, reporting the keys it must not have.
    ///
    /// A value that is no object is reported and reads as an object without keys; those needed are not missed in it.
    init(_ node: SourceNode, _ subject: String, log: ProblemLog) {
        self.node = node
        self.subject = subject
        values = ValueReader(log: log)
        var fields: [(key: Key, value: SourceNode)] = []
        var mistyped: [Key] = []
        if node.kind == .object {
            for (key, value) in node.members {
                let name = key.text ?? ""
                if let known = Key(rawValue: name) {
                    fields.append((known, value))
                } else if !name.utf8.starts(with: "x-".utf8) {
                    let meant = Suggestion.closest(to: name, among: Key.allCases.map(\.rawValue))
                    log.error(
                        "unknown-key", at: key.place, "unknown key \(quoted(name)) in \(subject)", suggestion: meant)
                    if let meant = meant.flatMap(Key.init) { mistyped.append(meant) }
                }
            }
        } else {
            log.error(
                "wrong-type", at: node.start,
                "\(subject) must be an object in braces, found \(values.described(node))")
        }
        self.fields = fields
        self.mistyped = mistyped
    }

    /// Whether a key was written, with whatever value.
    func has(_ key: Key) -> Bool { field(key) != nil }

    /// A key's value, whatever it is; of a key that is written twice, which is an error by itself, the last one.
    private func field(_ key: Key) -> SourceNode? { fields.last { $0.key == key }?.value }

    /// A key's value; its absence is reported where it is needed, and `null` everywhere.
    func value(_ key: Key, _ presence: Presence = .optional) -> SourceNode? {
        guard let value = field(key) else {
            if presence == .required, node.kind == .object, !mistyped.contains(key) {
                log.error("missing-key", at: node.start, "\(subject) needs \(quoted(key.rawValue))")
            }
            return nil
        }
        guard value.kind != .null else {
            values.reportType(value, key.rawValue, expected: "a value")
            return nil
        }
        return value
    }

    /// Where a diagnostic about a key stands: at its value, or at the record where it has none.
    func place(_ key: Key) -> SourcePlace { field(key)?.start ?? node.start }

    /// The elements of a list, each read by `element`; what cannot be read is left out.
    ///
    /// `allowsSingle` says whether one value may stand for a list of one, as front matter may write it.
    func list<Element>(
        _ key: Key, _ presence: Presence = .optional, allowsSingle: Bool = false,
        _ element: (SourceNode) -> Element?
    ) -> [Element] {
        elements(key, presence, allowsSingle: allowsSingle).compactMap(element)
    }

    /// The elements of a list, not yet read; a list that is needed must have one unless it may be empty.
    func elements(
        _ key: Key, _ presence: Presence = .optional, allowsSingle: Bool = false, mayBeEmpty: Bool = false
    ) -> [SourceNode] {
        guard let value = value(key, presence) else { return [] }
        if value.kind == .array {
            let elements = Array(value.elements)
            if elements.isEmpty, presence == .required, !mayBeEmpty {
                log.error("empty-list", at: value.start, "\(quoted(key.rawValue)) must name at least one")
            }
            return elements
        }
        if allowsSingle { return [value] }
        values.reportType(value, key.rawValue, expected: "a list in square brackets")
        return []
    }

    func text(_ key: Key, _ presence: Presence = .optional) -> String? {
        value(key, presence).flatMap { values.text($0, key.rawValue, presence) }
    }

    func texts(_ key: Key, _ presence: Presence = .optional, allowsSingle: Bool = false) -> [String] {
        list(key, presence, allowsSingle: allowsSingle) { values.text($0, key.rawValue) }
    }

    func printedNumber(_ key: Key, _ presence: Presence = .optional) -> String? {
        value(key, presence).flatMap { values.printedNumber($0, key.rawValue) }
    }

    func id(_ key: Key, _ presence: Presence = .required) -> String? {
        value(key, presence).flatMap { values.id($0, key.rawValue) }
    }

    func day(_ key: Key, _ presence: Presence = .optional) -> Day? {
        value(key, presence).flatMap { values.day($0, key.rawValue) }
    }

    func period(_ key: Key, _ presence: Presence = .optional) -> Period? {
        value(key, presence).flatMap { values.period($0, key.rawValue) }
    }

    func dueTime(_ key: Key, _ presence: Presence = .optional) -> DueTime? {
        value(key, presence).flatMap { values.dueTime($0, key.rawValue) }
    }

    func decimal(_ key: Key, _ presence: Presence = .optional) -> Decimal? {
        value(key, presence).flatMap { values.decimal($0, key.rawValue) }
    }

    func integer(_ key: Key, in range: ClosedRange<Int>, _ presence: Presence = .optional) -> Int? {
        value(key, presence).flatMap { values.integer($0, key.rawValue, in: range) }
    }

    func bool(_ key: Key) -> Bool? {
        value(key).flatMap { values.bool($0, key.rawValue) }
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: Key, _ presence: Presence = .optional
    ) -> Choice? {
        value(key, presence).flatMap { values.choice($0, key.rawValue) }
    }

    /// A record within this one.
    func record<Inner: RecordKey>(
        _ key: Key, as subject: String, _ presence: Presence = .optional
    ) -> RecordReader<Inner>? {
        value(key, presence).map { RecordReader<Inner>($0, subject, log: log) }
    }
}

extension RecordReader {
    /// Reports two days that stand in the wrong order.
    func checkOrder(_ earlier: Key, _ first: Day?, _ later: Key, _ second: Day?, _ severity: Diagnostic.Severity) {
        guard let first, let second, first > second else { return }
        log.report(
            severity, "days-out-of-order", at: place(later),
            "\(quoted(later.rawValue)) is \(second), before \(quoted(earlier.rawValue)) on \(first)")
    }
}
