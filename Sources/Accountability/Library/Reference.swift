/// A record of the library, named by its place in the library's table of that kind.
///
/// A reference is only made for a record that exists, so following one cannot fail.
@usableFromInline
package struct Reference<Record>: Hashable, Comparable, Sendable {
    @usableFromInline package let index: Int32

    @inlinable
    package init(_ index: Int) {
        self.index = Int32(truncatingIfNeeded: index)
    }

    /// The order in which the content lists the records.
    @inlinable
    package static func < (one: Reference, other: Reference) -> Bool { one.index < other.index }
}

extension Array {
    /// The record a reference names; lent, so that reading one property copies no other.
    @inlinable
    package subscript(_ reference: Reference<Element>) -> Element {
        _read { yield self[Int(reference.index)] }
    }

    /// A reference to each record, in order.
    package var references: some Sequence<Reference<Element>> & SendableMetatype {
        indices.lazy.map { Reference<Element>($0) }
    }
}
