extension Fragment {
    /// Collects the segments of an interpolated literal, escaping each according to its type.
    ///
    /// What it does can be inlined down to functions that know nothing of the syntax: generic code looks its types up
    /// at run time.
    ///
    /// An optional `String` has no interpolation on purpose: a template says what stands in its place, or that nothing
    /// does, by mapping it to an optional fragment.
    @usableFromInline
    package struct Interpolation: StringInterpolationProtocol {
        @usableFromInline var pieces: [ByteBuffer] = []
        /// What follows the pieces.
        @usableFromInline var bytes = ByteBuffer()

        /// Reserves room for the literal segments and, for each value, what a sentence takes.
        ///
        /// Fragments live for microseconds, so room to spare costs less than growing once: 24 bytes a value took 8 %
        /// more instructions for a page than 96.
        @inlinable
        package init(literalCapacity: Int, interpolationCount: Int) {
            Escaping.reserve(literalCapacity + 96 * interpolationCount, in: &bytes)
        }

        /// Appends a segment of the literal as it stands.
        @inlinable @inline(__always)
        package mutating func appendLiteral(_ literal: StaticString) {
            Escaping.append(markup: literal, to: &bytes)
        }

        /// Appends text, escaped so that it stands for itself in content and in quoted attribute values.
        ///
        /// The value of `href`, `src` or `action` must be an ``Address``: debug builds stop at plain text there.
        @inlinable
        package mutating func appendInterpolation(_ text: String) {
            assert(!awaitsAddress, "the value of an address attribute must be an Address, not text")
            Escaping.append(text, to: &bytes)
        }

        /// Appends text, escaped so that it stands for itself in content and in quoted attribute values.
        @inlinable
        package mutating func appendInterpolation(_ text: Substring) {
            assert(!awaitsAddress, "the value of an address attribute must be an Address, not text")
            Escaping.append(text, to: &bytes)
        }

        /// Appends a whole number in decimal digits, without separators.
        @inlinable
        package mutating func appendInterpolation(_ number: Int) {
            Escaping.append(number, to: &bytes)
        }

        /// Appends a number with so many decimals, as `−0.50` for -50 and 2: the minus sign is the one of text.
        @inlinable
        package mutating func appendInterpolation(_ coefficient: Int64, decimals: Int) {
            Escaping.append(coefficient, decimals: decimals, to: &bytes)
        }

        /// Appends a number of tenths as a decimal, with its point only where a digit follows: 105 as `10.5`.
        package mutating func appendInterpolation(tenths: Int) {
            appendDrawing(atMost: DrawingWriter.mostBytes) { $0.append(tenths: tenths) }
        }

        /// Appends a checked address, escaped.
        @inlinable
        package mutating func appendInterpolation(_ address: Address) {
            Escaping.append(address.text, to: &bytes)
        }

        /// Appends a fragment as it is.
        @inlinable
        package mutating func appendInterpolation(_ fragment: Fragment) {
            Escaping.append(markup: fragment.pieces, fragment.rest, to: &pieces, &bytes)
        }

        /// Appends a fragment as it is, or nothing.
        @inlinable
        package mutating func appendInterpolation(_ fragment: Fragment?) {
            guard let fragment else { return }
            Escaping.append(markup: fragment.pieces, fragment.rest, to: &pieces, &bytes)
        }

        /// Appends fragments in order, as in `\(units.map { unit in "<li>\(unit.name)</li>" })`.
        @inlinable
        package mutating func appendInterpolation(_ fragments: [Fragment]) {
            var count = 0
            for fragment in fragments where fragment.pieces.isEmpty { count += fragment.rest.count }
            Escaping.reserve(count, in: &bytes)
            for fragment in fragments {
                Escaping.append(markup: fragment.pieces, fragment.rest, to: &pieces, &bytes)
            }
        }

        /// Appends a space and `name="text"`, or nothing when there is no text.
        @inlinable
        package mutating func appendInterpolation(attribute name: StaticString, _ text: String?) {
            guard let text else { return }
            open(name)
            assert(!awaitsAddress, "the value of an address attribute must be an Address, not text")
            Escaping.append(text, to: &bytes)
            appendLiteral("\"")
        }

        /// Appends a space and `name="number"`, or nothing when there is no number.
        @inlinable
        package mutating func appendInterpolation(attribute name: StaticString, _ number: Int?) {
            guard let number else { return }
            open(name)
            Escaping.append(number, to: &bytes)
            appendLiteral("\"")
        }

        /// Appends a space and `name="address"`, or nothing when there is no address.
        @inlinable
        package mutating func appendInterpolation(attribute name: StaticString, _ address: Address?) {
            guard let address else { return }
            open(name)
            Escaping.append(address.text, to: &bytes)
            appendLiteral("\"")
        }

        /// Appends a space and the name of a boolean attribute when the condition holds, else nothing.
        @inlinable
        package mutating func appendInterpolation(flag name: StaticString, when condition: Bool) {
            guard condition else { return }
            appendLiteral(" ")
            appendLiteral(name)
        }

        @inlinable
        mutating func open(_ name: StaticString) {
            appendLiteral(" ")
            appendLiteral(name)
            appendLiteral("=\"")
        }

        /// Whether what comes next is the start of an attribute value that browsers follow or load.
        @usableFromInline var awaitsAddress: Bool { Escaping.endsInAddressAttribute(bytes) }
    }
}
