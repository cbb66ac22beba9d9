/// A piece of markup in which everything that came from outside the program has been escaped.
///
/// A fragment is written as the string literal it looks like; what is interpolated is escaped according to its type
/// (see ``Interpolation``). Literal segments are `StaticString`, so text known only at run time cannot pass for
/// markup, and a fragment cannot be made from bytes outside this module. Line breaks and indentation inside a
/// multi-line literal are part of the fragment.
@usableFromInline
package struct Fragment<Syntax: Sendable>: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// The beginning of a long fragment, in the pieces it was made from: a table that stands in a section, that in a page,
    /// is copied once, when the page is written.
    @usableFromInline let pieces: [ByteBuffer]
    /// What follows the pieces; all of most fragments.
    @usableFromInline let rest: ByteBuffer

    @inlinable
    init(pieces: [ByteBuffer] = [], rest: ByteBuffer) {
        self.pieces = pieces
        self.rest = rest
    }

    /// The fragment as UTF-8.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(into: &bytes)
        return bytes
    }

    /// Takes a literal as it stands.
    @inlinable
    package init(stringLiteral value: StaticString) {
        var bytes = ByteBuffer()
        Escaping.append(markup: value, to: &bytes)
        self.init(rest: bytes)
    }

    /// Takes the bytes an interpolated literal collected.
    @inlinable
    package init(stringInterpolation: Interpolation) {
        self.init(pieces: stringInterpolation.pieces, rest: stringInterpolation.bytes)
    }

    /// Takes what a function writes, for what is too long or too frequent to be put together from fragments.
    ///
    /// - Parameters:
    ///   - room: About the bytes it writes.
    ///   - write: Appends segments and values as an interpolated literal does.
    @inlinable
    package init(room: Int, _ write: (inout Interpolation) -> Void) {
        var markup = Interpolation(literalCapacity: room, interpolationCount: 0)
        write(&markup)
        self.init(stringInterpolation: markup)
    }

    /// Whether there is nothing in the fragment, not even white space.
    @inlinable
    package var isEmpty: Bool { pieces.isEmpty && rest.isEmpty }

    /// Appends the fragment to a buffer, which a renderer reuses from page to page.
    @inlinable
    package func write(into buffer: inout [UInt8]) {
        Escaping.write(pieces, rest, to: &buffer)
    }

    /// Whether both are the same bytes, whatever they were made from.
    @usableFromInline
    package static func == (one: Fragment, other: Fragment) -> Bool { one.bytes == other.bytes }
}

/// The syntax of web pages, SVG inside them included.
@usableFromInline
package enum HTMLSyntax: Sendable {}

/// The syntax of stand-alone XML documents such as site maps and feeds.
@usableFromInline
package enum XMLSyntax: Sendable {}

/// A fragment of a web page.
@usableFromInline
package typealias HTML = Fragment<HTMLSyntax>

/// A fragment of an XML document.
@usableFromInline
package typealias XML = Fragment<XMLSyntax>

extension Sequence {
    /// Puts fragments one after another with a separator between them, as in a list of units set off by “、”.
    @inlinable
    package func joined<Syntax>(separator: Fragment<Syntax>) -> Fragment<Syntax> where Element == Fragment<Syntax> {
        var (pieces, bytes) = ([ByteBuffer](), ByteBuffer())
        var isFirst = true
        for fragment in self {
            if !isFirst { Escaping.append(markup: separator.pieces, separator.rest, to: &pieces, &bytes) }
            isFirst = false
            Escaping.append(markup: fragment.pieces, fragment.rest, to: &pieces, &bytes)
        }
        return Fragment(pieces: pieces, rest: bytes)
    }
}

extension Fragment {
    /// Takes bytes as markup without escaping: only for the owner's own theme files, never for content.
    package static func trusted(_ bytes: [UInt8]) -> Fragment {
        Fragment(rest: bytes.withUnsafeBufferPointer { ByteBuffer($0) })
    }
}
