package import SourceText

/// A fenced block that is replaced by a table, chart or figure made from the data.
package struct LiveBlock: Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case indicators, chart, duties, projects, total
    }

    package enum Key: String, CaseIterable, Hashable, Sendable {
        case plan, category, indicator, unit, period, batch, project, policy
    }

    package struct Argument: Sendable {
        package let key: Key
        package let value: String
        /// Where the value stands.
        package let place: SourcePlace

        package init(key: Key, value: String, place: SourcePlace) {
            self.key = key
            self.value = value
            self.place = place
        }
    }

    package let kind: Kind
    /// In the order written; no key twice, only keys this kind knows, those it needs present.
    package let arguments: [Argument]
    /// Where the info string stands.
    package let place: SourcePlace

    package init(kind: Kind, arguments: [Argument], place: SourcePlace) {
        self.kind = kind
        self.arguments = arguments
        self.place = place
    }

    /// The value of an argument, or `nil` where it is not given.
    package subscript(key: Key) -> String? {
        arguments.first { $0.key == key }?.value
    }
}
