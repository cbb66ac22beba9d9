import SourceText

/// Sorts the addresses of links and images, and refuses what no page may link to.
enum DestinationReader {
    private static let schemes = ["http", "https", "mailto", "tel"]

    /// The kind of an address; a refused one is reported, a reference noted.
    static func read(_ address: String, at place: SourcePlace, body: MarkdownBody) -> Destination {
        let destination = classify(address, at: place, log: body.log)
        switch destination {
        case .record, .relative, .fragment:
            body.note(DocumentReference(destination: destination, place: place))
        case .outside, .none: break
        }
        return destination
    }

    private static func classify(_ address: String, at place: SourcePlace, log: ProblemLog) -> Destination {
        guard !address.isEmpty else {
            log.error("empty-link", at: place, "the link has no address")
            return .none
        }
        // Browsers drop control characters and read a backslash as a slash, so that such an address is another one.
        guard !address.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
            log.error("unsafe-link", at: place, "the address holds a control character or backslash")
            return .none
        }
        let (base, fragment) = split(address, at: "#")
        let firstSegment = base.utf8.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        if let colon = firstSegment.firstIndex(of: UInt8(ascii: ":")) {
            let scheme = String(base[..<colon]).lowercased()
            return withScheme(
                scheme, address, rest: String(base[base.utf8.index(after: colon)...]), fragment, place, log)
        }
        if base.isEmpty { return .fragment(decoded(fragment ?? "")) }
        guard base.utf8.first != UInt8(ascii: "/") else {
            log.error(
                "unsafe-link", at: place,
                "the address \"\(address)\" begins with a slash: expected one relative to this file, or assets/…")
            return .none
        }
        return .relative(path: decoded(base), fragment: fragment.map(decoded))
    }

    private static func withScheme(
        _ scheme: String, _ address: String, rest: String, _ fragment: String?, _ place: SourcePlace, _ log: ProblemLog
    ) -> Destination {
        if schemes.contains(where: { $0.utf8.elementsEqual(scheme.utf8) }) {
            guard !rest.isEmpty, rest != "//" else {
                log.error("empty-link", at: place, "the address \"\(address)\" names nothing")
                return .none
            }
            if let flaw = flaw(of: address, afterScheme: rest, isWeb: scheme.hasPrefix("http")) {
                log.error("unsafe-link", at: place, "the address \(flaw)")
                return .none
            }
            return .outside(address)
        }
        // A plan is named by live blocks only: it has no page of its own kind to link to.
        if let kind = RecordKind(rawValue: scheme), kind != .plan {
            guard !rest.isEmpty else {
                log.error("empty-link", at: place, "the reference \"\(address)\" names no \(scheme)")
                return .none
            }
            return .record(kind, id: decoded(rest), anchor: fragment.map(decoded))
        }
        log.error(
            "unsafe-link", at: place,
            "links may be http, https, mailto, tel, relative or a reference such as policy:…; not \"\(scheme):\"")
        return .none
    }

    /// What makes an outside address another one to browsers than to a reader; `nil` where it is sound.
    ///
    /// The pages refuse such addresses: here it is said where one stands.
    private static func flaw(of address: String, afterScheme rest: String, isWeb: Bool) -> String? {
        let isHidden = address.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: true
            case .spaceSeparator: scalar != " "
            default: false
            }
        }
        if isHidden { return "holds a character that cannot be seen" }
        if address.utf8.last == UInt8(ascii: " ") { return "ends in a space" }
        guard isWeb else { return nil }
        guard rest.utf8.starts(with: "//".utf8) else { return "needs // and a host behind http: or https:" }
        let host = rest.utf8.dropFirst(2).prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        if host.isEmpty || host.first == UInt8(ascii: ":") { return "names no host" }
        if host.contains(UInt8(ascii: "@")) {
            return "has a name before its host, which makes one host look like another"
        }
        if host.contains(where: { " %".utf8.contains($0) }) { return "has a host that none can bear" }
        // An address in brackets has to be closed: browsers do not open what begins with http://[::1.
        let brackets = host.filter { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
        if !brackets.isEmpty, !brackets.elementsEqual("[]".utf8) { return "has a host that none can bear" }
        return nil
    }

    private static func split(_ text: String, at separator: Character) -> (String, String?) {
        guard let index = text.firstIndex(of: separator) else { return (text, nil) }
        return (String(text[..<index]), String(text[text.index(after: index)...]))
    }

    /// Resolves percent escapes; text whose escapes are not UTF-8, or stand for control characters, stays as it is.
    private static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), let high = bytes[safe: index + 1].flatMap(digit),
                let low = bytes[safe: index + 2].flatMap(digit)
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(bytes[index])
                index += 1
            }
        }
        guard !decoded.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return text }
        return String(validating: decoded, as: UTF8.self) ?? text
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
