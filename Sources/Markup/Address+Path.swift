extension Address {
    /// The address of one output seen from another, always naming the file: `../index.html#x`.
    ///
    /// - Parameters:
    ///   - page: The output the link stands on, as a path from the root of the site: `units/linshui.html`.
    ///   - target: The output it leads to, in the same form.
    ///   - fragment: The id to scroll to, not yet encoded.
    /// - Returns: The address, percent-encoded. It never leaves the site: empty and `.` components count for nothing,
    ///   `..` stops at the root.
    package static func relative(from page: String, to target: String, fragment: String? = nil) -> Address {
        let folder = components(of: page).dropLast()
        let path = components(of: target)
        var shared = 0
        while shared < folder.count, shared < path.count - 1, folder[shared].utf8.elementsEqual(path[shared].utf8) {
            shared += 1
        }
        let climb = Array(repeating: "..", count: folder.count - shared)
        let descent = path[shared...].map(percentEncoded)
        return Address(encoded: (climb + descent).joined(separator: "/") + suffix(fragment))
    }

    /// The address of a place on the same page: `#main`.
    package static func fragment(_ id: String) -> Address {
        Address(encoded: suffix(id))
    }

    /// The address of an output below this one, as site maps and feeds need it.
    ///
    /// A query or fragment of this address is left out; it makes no difference whether it ends in a slash.
    package func appending(path: String, fragment: String? = nil) -> Address {
        var base = text.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        while base.last == UInt8(ascii: "/") { base.removeLast() }
        let encoded = Self.components(of: path).map(Self.percentEncoded)
        let parts = [String(decoding: base, as: UTF8.self)] + encoded
        return Address(encoded: parts.joined(separator: "/") + Self.suffix(fragment))
    }

    private static func components(of path: String) -> [Substring] {
        var components: [Substring] = []
        for component in path.split(separator: "/") where component != "." {
            if component == ".." {
                _ = components.popLast()
            } else {
                components.append(component)
            }
        }
        return components
    }

    private static func suffix(_ fragment: String?) -> String {
        fragment.map { "#" + percentEncoded($0) } ?? ""
    }

    /// Encodes every byte but RFC 3986's unreserved characters, so that no component can be read as a scheme.
    private static func percentEncoded(_ component: some StringProtocol) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var encoded: [UInt8] = []
        for byte in component.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                encoded.append(byte)
            default:
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
