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
        // Links are the commonest values of a page, so this walks bytes; splitting into components took ten times as
        // long.
        var page = normalized(page)
        var target = normalized(target)
        var bytes: [UInt8] = []
        page.withUTF8 { page in
            target.withUTF8 { target in
                var shared = 0
                for index in 0..<min(page.count, target.count) {
                    guard page[index] == target[index] else { break }
                    if page[index] == UInt8(ascii: "/") { shared = index + 1 }
                }
                bytes.reserveCapacity(page.count + target.count + 32)
                for byte in page[shared...] where byte == UInt8(ascii: "/") {
                    bytes.append(contentsOf: "../".utf8)
                }
                appendEncoded(UnsafeBufferPointer(rebasing: target[shared...]), keepingSlashes: true, to: &bytes)
            }
        }
        appendFragment(fragment, to: &bytes)
        return Address(encoded: String(decoding: bytes, as: UTF8.self))
    }

    /// The address of a place on the same page: `#main`.
    package static func fragment(_ id: String) -> Address {
        var bytes: [UInt8] = []
        appendFragment(id, to: &bytes)
        return Address(encoded: String(decoding: bytes, as: UTF8.self))
    }

    /// The address of an output below this one, as site maps and feeds need it.
    ///
    /// A query or fragment of this address is left out; it makes no difference whether it ends in a slash.
    package func appending(path: String, fragment: String? = nil) -> Address {
        var bytes = Array(text.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
        while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        bytes.append(UInt8(ascii: "/"))
        var path = Self.normalized(path)
        path.withUTF8 { Self.appendEncoded($0, keepingSlashes: true, to: &bytes) }
        Self.appendFragment(fragment, to: &bytes)
        return Address(encoded: String(decoding: bytes, as: UTF8.self))
    }

    /// The address in ASCII, its other characters percent-encoded: for programs that know no other addresses.
    package var ascii: String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if byte < 0x80 {
                bytes.append(byte)
            } else {
                bytes += [
                    UInt8(ascii: "%"), Self.hexadecimalDigit(byte >> 4), Self.hexadecimalDigit(byte & 0xF),
                ]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The path without empty, `.` and `..` components; nearly always the path itself.
    private static func normalized(_ path: String) -> String {
        var path = path
        if path.withUTF8({ isNormal($0) }) { return path }

        var components: [Substring] = []
        for component in path.split(separator: "/") where component != "." {
            if component == ".." {
                _ = components.popLast()
            } else {
                components.append(component)
            }
        }
        return components.joined(separator: "/")
    }

    /// Whether no component is empty or begins with a dot.
    private static func isNormal(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous = UInt8(ascii: "/")
        for byte in path {
            if previous == UInt8(ascii: "/"), byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return false }
            previous = byte
        }
        return previous != UInt8(ascii: "/")
    }

    private static func appendFragment(_ id: String?, to bytes: inout [UInt8]) {
        guard var id else { return }
        bytes.append(UInt8(ascii: "#"))
        id.withUTF8 { appendEncoded($0, keepingSlashes: false, to: &bytes) }
    }

    /// Encodes every byte but RFC 3986's unreserved characters, so that no component can be read as a scheme.
    private static func appendEncoded(
        _ text: UnsafeBufferPointer<UInt8>, keepingSlashes keepsSlashes: Bool, to bytes: inout [UInt8]
    ) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                bytes.append(byte)
            case UInt8(ascii: "/") where keepsSlashes:
                bytes.append(byte)
            default:
                bytes.append(UInt8(ascii: "%"))
                bytes.append(hexadecimalDigit(byte >> 4))
                bytes.append(hexadecimalDigit(byte & 0xF))
            }
        }
    }

    private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
