/// The forms of addresses that content may name.
enum Address {
    /// Whether a text is an absolute `http` or `https` address with a host and without anything to trip over.
    static func isWeb(_ text: String) -> Bool { webHost(of: text) != nil }

    /// An absolute web address in the form a site's own address is kept in: ending in a slash; `nil` for what cannot be
    /// one, such as an address with a query.
    static func site(_ text: String) -> String? {
        guard isWeb(text), !text.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) else {
            return nil
        }
        return text.utf8.last == UInt8(ascii: "/") ? text : text + "/"
    }

    /// Whether a text is a web address or a path on the same server; nothing that names another scheme.
    static func isLink(_ text: String) -> Bool {
        if isWeb(text) { return true }
        guard isClean(text), !text.isEmpty, !text.utf8.starts(with: "//".utf8) else { return false }
        let first = text.utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        return !first.contains(UInt8(ascii: ":"))
    }

    /// Whether a text could be an electronic mail address.
    static func isMail(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, isClean(text) else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
    }

    /// Whether a text could be a telephone number: it has three digits at least.
    static func isPhone(_ text: String) -> Bool {
        text.utf8.count { (0x30...0x39).contains($0) } >= 3
    }

    /// Whether a text is a path of a page in the site: safe names joined by slashes, the last ending in `.html`.
    static func isPagePath(_ text: String) -> Bool {
        guard isClean(text), text.utf8.count <= 1000, text.utf8.reversed().starts(with: ".html".utf8.reversed()) else {
            return false
        }
        return text.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { name in
            guard let first = name.utf8.first, name.utf8.count <= 255, name.utf8.count > 0 else { return false }
            return first != UInt8(ascii: ".") && !name.utf8.contains { #"\:?#%*|"#.utf8.contains($0) }
        }
    }

    private static func webHost(of text: String) -> Substring? {
        guard isClean(text) else { return nil }
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, ["http", "https"].contains(parts[0].lowercased()), parts[1].hasPrefix("//") else {
            return nil
        }
        let authority = parts[1].dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let pieces = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard let host = pieces.first, !host.isEmpty, pieces.count <= 2, !authority.contains("@") else { return nil }
        if pieces.count == 2, !(1...65_535).contains(Int(pieces[1]) ?? 0) { return nil }
        let isHost = host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            !label.isEmpty && label.unicodeScalars.allSatisfy { $0 == "-" || $0.properties.isAlphabetic || isDigit($0) }
        }
        return isHost ? host : nil
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    /// Whether nothing in a text ends an address or escapes from an attribute.
    private static func isClean(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            !scalar.properties.isWhitespace && scalar.value > 0x20 && scalar.value != 0x7F
                && !#"<>"`{}|^\"#.unicodeScalars.contains(scalar)
        }
    }
}
