import Accountability
import SourceText

/// What batches and projects have in common while they are read.
struct FundContext {
    let references: ReferenceReader
    let units: [Unit]
    let attachments: AttachmentReader
    /// The day of the build.
    let day: Day
    /// The last day on which something can have happened: the day of the build, and none for a record that is not to
    /// be seen before a later day.
    var latestDay: Day?
    let problems: Problems

    var log: ProblemLog { problems.log }
}

extension RecordReader {
    /// A body in words, or, written `unit:<id>`, a unit.
    func body(_ key: Key, _ context: FundContext, _ presence: Presence = .optional) -> NamedBody? {
        guard let node = value(key, presence), let text = values.text(node, key.rawValue, presence) else { return nil }
        let prefix = "unit:"
        guard text.utf8.starts(with: prefix.utf8) else { return NamedBody(name: text, unit: nil) }
        return context.references.unit(String(text.dropFirst(prefix.count)), at: node.place).map {
            NamedBody(name: context.units[$0].name, unit: $0)
        }
    }

    /// The day of something that has happened; one after the day of the build is reported.
    func pastDay(_ key: Key, _ context: FundContext, _ presence: Presence = .optional) -> Day? {
        guard let day = day(key, presence) else { return nil }
        if let latest = context.latestDay, day > latest {
            log.error(
                "future-day", at: place(key),
                "\(quoted(key.rawValue)) is \(day), after the day of the build, \(latest)")
        }
        return day
    }

    /// A number of households, persons or the like.
    func count(_ key: Key) -> Int? { integer(key, in: 0...100_000_000) }
}

/// Reads why something that does not reconcile is published all the same.
struct ExceptionReader {
    let context: FundContext

    private enum Key: String, RecordKey {
        case reason, approvedBy, day
    }

    func read(_ node: SourceNode) -> RecordedException? {
        let record = RecordReader<Key>(node, "this exception", log: context.log)
        let reason = record.text(.reason, .required)
        let approvedBy = record.body(.approvedBy, context, .required)
        guard let day = record.pastDay(.day, context, .required), let reason, let approvedBy else { return nil }
        return RecordedException(reason: reason, approvedBy: approvedBy, day: day)
    }
}
