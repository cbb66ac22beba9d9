/// An address that is safe in `href`, `src` and `action`: checked, or made by the program from path components.
///
/// Two addresses are equal when their bytes are.
@usableFromInline
package struct Address: Sendable {
    /// The address as browsers should read it, not yet escaped for markup.
    @usableFromInline package let text: String

    /// Wraps text that this module has checked or encoded.
    init(encoded text: String) {
        self.text = text
    }

    /// Checks an address written by someone else.
    ///
    /// Accepted are `http` and `https` with a host, `mailto`, `tel`, and references without a scheme. Spaces and
    /// the marks no address may hold, such as `"` and `<`, become `%20`, `%22`, `%3C`; nothing else changes.
    /// - Throws: ``AddressProblem`` for everything that browsers might read as another scheme or another host than a
    ///   reader of the source would.
    package init(checking text: String) throws(AddressProblem) {
        guard !text.isEmpty else { throw .empty }
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                // Browsers drop tabs and line breaks inside a scheme; the others hide what is written.
                throw .invisibleCharacter(scalar)
            case .spaceSeparator where scalar != " ":
                throw .invisibleCharacter(scalar)
            default:
                // Browsers read a backslash as a slash.
                if scalar == "\\" { throw .backslash }
            }
        }
        let bytes = Array(text.utf8)
        guard bytes.first != UInt8(ascii: " "), bytes.last != UInt8(ascii: " ") else { throw .surroundingSpace }
        guard !bytes.starts(with: "//".utf8) else { throw .missingScheme }

        let delimiters = Array(":/?#".utf8)
        let end = bytes.firstIndex { delimiters.contains($0) } ?? bytes.endIndex
        if end < bytes.endIndex, bytes[end] == UInt8(ascii: ":") {
            try Self.check(bytes[(end + 1)...], afterScheme: String(decoding: bytes[..<end], as: UTF8.self))
        } else if Self.hidesColon(bytes[..<end]) {
            throw .hiddenColon
        }
        self.text = bytes.contains(where: Self.isForbidden) ? Self.encodingForbidden(bytes) : text
    }

    /// The address that dials a number: its digits and plus signs; `nil` where it has none.
    package static func telephone(_ number: String) -> Address? {
        let digits = number.utf8.filter {
            $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") || $0 == UInt8(ascii: "+")
        }
        return digits.isEmpty ? nil : Address(encoded: "tel:\(String(decoding: digits, as: UTF8.self))")
    }

    private static func check(_ rest: ArraySlice<UInt8>, afterScheme scheme: String) throws(AddressProblem) {
        switch scheme.lowercased() {
        case "http", "https":
            guard rest.starts(with: "//".utf8) else { throw .missingHost }
            let ends = Array("/?#".utf8)
            let authority = rest.dropFirst(2).prefix { !ends.contains($0) }
            guard let first = authority.first, first != UInt8(ascii: ":") else { throw .missingHost }
            // `https://county.gov.cn@example.com` leads to example.com.
            guard !authority.contains(UInt8(ascii: "@")) else { throw .userInformation }
            guard !authority.contains(UInt8(ascii: " ")), !authority.contains(UInt8(ascii: "%")) else {
                throw .missingHost
            }
        case "mailto", "tel":
            guard !rest.isEmpty else { throw .empty }
        default:
            throw .scheme(scheme)
        }
    }

    /// Whether a first segment without a colon has one as soon as someone decodes it.
    private static func hidesColon(_ segment: ArraySlice<UInt8>) -> Bool {
        segment.indices.contains { index in
            segment[index...].starts(with: "%3A".utf8) || segment[index...].starts(with: "%3a".utf8)
        }
    }

    /// Whether RFC 3986 has no place for an ASCII byte that browsers would encode on their own.
    private static func isForbidden(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "^"),
            UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
            true
        default: false
        }
    }

    private static func encodingForbidden(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var encoded: [UInt8] = []
        for byte in bytes {
            if isForbidden(byte) {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                encoded.append(byte)
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}

extension Address: Equatable {
    @usableFromInline
    package static func == (left: Address, right: Address) -> Bool {
        // Text compared as `String` would equate composed and decomposed forms, which are different addresses.
        left.text.utf8.elementsEqual(right.text.utf8)
    }
}

/// Why an address was refused.
package enum AddressProblem: Error, Equatable, Sendable {
    /// Nothing is written, or nothing after `mailto:` or `tel:`.
    case empty
    /// A control, a format character, a line break or a space other than U+0020.
    case invisibleCharacter(Unicode.Scalar)
    /// A space before or after the address, which browsers would drop.
    case surroundingSpace
    /// A backslash, which browsers read as a slash.
    case backslash
    /// A scheme other than those accepted, as written.
    case scheme(String)
    /// `//host`, which takes the scheme of the page it stands on.
    case missingScheme
    /// `http:` or `https:` without `//` and a host.
    case missingHost
    /// A name or password before the host, which makes one host look like another.
    case userInformation
    /// `%3A` before the first slash: a scheme to whoever decodes it.
    case hiddenColon
}
