/// The place of one output in the site: a relative path that every file system and web server can hold.
///
/// What exists is valid: components joined by single slashes, none of them empty, hidden, too long, or kept by
/// Windows. Equality, order and hashing go by UTF-8 bytes: two spellings that Unicode holds equivalent are two paths.
package struct OutputPath: Sendable, CustomStringConvertible {
    /// The path as it is written, such as `policies/index.html`.
    package let string: String

    package var description: String { string }

    /// The longest component, in UTF-8 bytes: the limit of the usual file systems (85 Han characters).
    package static let componentLimit = 255

    /// Checks a path.
    ///
    /// - Parameter string: The path with `/` between its components.
    /// - Throws: The first flaw from the left.
    package init(_ string: String) throws(Flaw) {
        if string.isEmpty { throw .empty }
        if string.utf8.first == UInt8(ascii: "/") { throw .absolute }
        for component in string.unicodeScalars.split(separator: "/", omittingEmptySubsequences: false) {
            if let flaw = Flaw(of: component) { throw flaw }
        }
        self.string = string
    }

    /// Where the publisher keeps the manifest of the site.
    static let manifest = OutputPath(valid: "manifest.json")

    private init(valid string: String) {
        self.string = string
    }

    /// The path with something more at its end; nil where the name would be too long.
    func appending(_ suffix: StaticString) -> OutputPath? {
        do throws(Flaw) { return try OutputPath("\(string)\(suffix)") } catch { return nil }
    }

    /// Whether the name ends in any of some extensions, each with its dot.
    func hasExtension(_ extensions: [String]) -> Bool {
        extensions.contains {
            string.utf8.count > $0.utf8.count && string.utf8.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
    }

    /// The folders it lies in, outermost first, without the site itself; empty for a path without a slash.
    package var folders: [OutputPath] {
        string.utf8.indices.filter { string.utf8[$0] == UInt8(ascii: "/") }
            .map { OutputPath(valid: String(string[..<$0])) }
    }
}

extension OutputPath: Hashable, Comparable {
    // `String` compares by canonical equivalence; files do not.
    package static func == (one: OutputPath, other: OutputPath) -> Bool {
        one.string.utf8.elementsEqual(other.string.utf8)
    }

    package static func < (one: OutputPath, other: OutputPath) -> Bool {
        one.string.utf8.lexicographicallyPrecedes(other.string.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        var string = string
        string.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension OutputPath {
    /// Why a text is no output path.
    package enum Flaw: Error, Equatable, Sendable {
        /// There is no text at all.
        case empty
        /// It begins with a slash.
        case absolute
        /// Two slashes follow each other, or it ends in one.
        case emptyComponent
        /// A component begins with a dot: `.`, `..`, or a hidden file, which is the site owner's.
        case leadingDot(String)
        /// A component ends in a dot or a blank, which Windows drops.
        case trailingDotOrBlank(String)
        /// A component holds a backslash, which Windows reads as a slash.
        case backslash(String)
        /// A component holds NUL or another control character, shown here as U+FFFD.
        case controlCharacter(String)
        /// A component has more than `componentLimit` UTF-8 bytes.
        case tooLong(String)
        /// A component is a name that Windows keeps for a device, with or without an extension.
        case keptByWindows(String)
    }
}

extension OutputPath.Flaw: CustomStringConvertible {
    /// What is wrong and what to write instead.
    package var description: String {
        switch self {
        case .empty: "the path is empty"
        case .absolute: "the path begins with a slash; write it relative to the site"
        case .emptyComponent: "the path has an empty component; write single slashes between names"
        case .leadingDot(let name): "\"\(name)\" begins with a dot; hidden files are the site owner's"
        case .trailingDotOrBlank(let name): "\"\(name)\" ends in a dot or a blank, which Windows drops"
        case .backslash(let name): "\"\(name)\" holds a backslash, which Windows reads as a slash"
        case .controlCharacter(let name): "\"\(name)\" holds a control character"
        case .tooLong(let name):
            "\"\(name)\" has \(name.utf8.count) UTF-8 bytes; a name may have \(OutputPath.componentLimit)"
        case .keptByWindows(let name): "\"\(name)\" is a name that Windows keeps for a device"
        }
    }

    fileprivate init?(of component: String.UnicodeScalarView.SubSequence) {
        let name = String(component)
        guard let first = component.first, let last = component.last else {
            self = .emptyComponent
            return
        }
        if component.contains(where: Self.isControl) {
            let shown = component.map { Self.isControl($0) ? "\u{FFFD}" : $0 }
            self = .controlCharacter(String(String.UnicodeScalarView(shown)))
        } else if first == "." {
            self = .leadingDot(name)
        } else if last == "." || last == " " {
            self = .trailingDotOrBlank(name)
        } else if component.contains("\\") {
            self = .backslash(name)
        } else if name.utf8.count > OutputPath.componentLimit {
            self = .tooLong(name)
        } else if Self.isKeptByWindows(component) {
            self = .keptByWindows(name)
        } else {
            return nil
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        // Looking up the properties of a scalar takes a hundred times as long, and paths have millions.
        scalar.isASCII ? scalar.value < 0x20 || scalar.value == 0x7F : scalar.properties.generalCategory == .control
    }

    /// Whether Windows takes a name for a device: its list in "Naming Files, Paths, and Namespaces".
    private static func isKeptByWindows(_ component: String.UnicodeScalarView.SubSequence) -> Bool {
        var stem = component.prefix { $0 != "." }
        while stem.last == " " { stem.removeLast() }
        // The longest is `conout$`.
        guard stem.prefix(8).count < 8 else { return false }
        let name = String(stem).lowercased()
        if ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(name) { return true }
        guard name.hasPrefix("com") || name.hasPrefix("lpt"), name.unicodeScalars.count == 4 else { return false }
        return name.unicodeScalars.last.map { "0123456789¹²³".unicodeScalars.contains($0) } ?? false
    }
}
