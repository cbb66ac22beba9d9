/// A piece of markup in which everything that came from outside the program has been escaped.
///
/// A fragment is written as the string literal it looks like; what is interpolated is escaped according to its type
/// (see ``Interpolation``). Literal segments are `StaticString`, so text known only at run time cannot pass for
/// markup, and a fragment cannot be made from bytes outside this module. Line breaks and indentation inside a
/// multi-line literal are part of the fragment.
@usableFromInline
package struct Fragment<Syntax: Sendable>: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// The fragment as UTF-8.
    @usableFromInline package let bytes: [UInt8]

    @inlinable
    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Takes a literal as it stands.
    @inlinable
    package init(stringLiteral value: StaticString) {
        self.bytes = value.withUTF8Buffer { Array($0) }
    }

    /// Takes the bytes an interpolated literal collected.
    @inlinable
    package init(stringInterpolation: Interpolation) {
        self.bytes = stringInterpolation.bytes
    }

    /// Whether there is nothing in the fragment, not even white space.
    @inlinable
    package var isEmpty: Bool { bytes.isEmpty }

    /// Appends the fragment to a buffer, which a renderer reuses from page to page.
    @inlinable
    package func write(into buffer: inout [UInt8]) {
        Escaping.append(markup: bytes, to: &buffer)
    }
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
        var bytes: [UInt8] = []
        var isFirst = true
        for fragment in self {
            if !isFirst { Escaping.append(markup: separator.bytes, to: &bytes) }
            isFirst = false
            Escaping.append(markup: fragment.bytes, to: &bytes)
        }
        return Fragment(bytes: bytes)
    }
}

extension Fragment {
    /// Takes bytes as markup without escaping: only for the owner's own theme files, never for content.
    package static func trusted(_ bytes: [UInt8]) -> Fragment {
        Fragment(bytes: bytes)
    }
}
