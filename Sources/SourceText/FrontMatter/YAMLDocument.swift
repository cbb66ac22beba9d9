internal import Yams

/// The YAML text between the lines `---`, on its way from bytes to a tree.
struct YAMLDocument {
    let file: SourceFile
    /// The offsets of the text in the file.
    let range: Range<Int>
    let log: ProblemLog

    /// So many repeated keys are reported one by one; each costs another reading of the text.
    static let repetitionLimit = 20

    /// Reads the text; the tree is without entries where a problem prevented it.
    func read() -> SourceTree {
        let empty = SourceTree(file: file)
        guard isWorthParsing() else { return empty }
        var places = YAMLPlaces(file: file, range: range)
        var renamed: [Int: Int] = [:]
        while true {
            do {
                // Without `encoding` a variable of the environment would decide.
                let parser = try Parser(yaml: text(renaming: renamed), resolver: .basic, encoding: .utf8)
                guard let root = try parser.singleRoot() else { return objectWithoutKeys() }
                // A node does not keep its anchor alive, its parser does.
                return withExtendedLifetime(parser) {
                    YAMLTreeBuilder(file: file, places: places, renamedKeys: renamed, log: log).tree(of: root) ?? empty
                }
            } catch YamlError.duplicatedKeysInMapping(_, let context) {
                let key = places.offset(of: context.mark)
                if renamed.count < Self.repetitionLimit, renamed[key] == nil, let first = firstScalar(ofKeyAt: key) {
                    renamed[key] = first
                } else {
                    log.error(
                        "duplicate-key", at: SourcePlace(file, SourceSpan(key, key)),
                        "this key stands more than once in its mapping")
                    return empty
                }
            } catch let error as YamlError {
                YAMLMessage(error, in: file, places: &places).report(to: log)
                return empty
            } catch {
                log.error("front-matter", at: SourcePlace(file, SourceSpan(0, 3)), "the front matter cannot be read")
                return empty
            }
        }
    }

    private func objectWithoutKeys() -> SourceTree {
        var tree = SourceTree(file: file)
        tree.entries = [SourceTree.Entry(kind: .object, start: range.lowerBound, end: range.upperBound, next: 1)]
        return tree
    }

    // MARK: Repeated keys

    // Yams ends at the first repeated key and names only the first of its places. So that key gets another name, as long
    // in scalars, and the text is read again; the tree builder knows the true name and reports the repetition.

    /// The YAML text, the first scalar of some keys replaced by characters for private use.
    ///
    /// The keys to rename are given by their offsets, with the offsets of their first scalars.
    private func text(renaming renamed: [Int: Int]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(range.count + renamed.count * 3)
        var copied = range.lowerBound
        for (number, offset) in renamed.values.sorted().enumerated() {
            text += file.bytes[copied..<offset]
            text += [0xEE, 0x80, 0x80 + UInt8(truncatingIfNeeded: number)]
            copied = offset + file.bytes.withUnsafeBufferPointer { abs(UTF8Scan.step($0, offset)) }
        }
        text += file.bytes[copied..<range.upperBound]
        return String(decoding: text, as: UTF8.self)
    }

    /// The offset of a key's first scalar, or `nil` where the key is no text that begins with itself.
    private func firstScalar(ofKeyAt key: Int) -> Int? {
        guard key < range.upperBound else { return nil }
        let next = key + 1 < range.upperBound ? file.bytes[key + 1] : UInt8(ascii: "\n")
        switch file.bytes[key] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let isEscape = next == UInt8(ascii: "\\") || next == file.bytes[key] || next <= 0x20
            return isEscape ? nil : key + 1
        case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "["), UInt8(ascii: "{"),
            UInt8(ascii: "|"), UInt8(ascii: ">"), 0...0x20:
            return nil
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "<"):
            return next <= 0x20 ? nil : key
        default:
            return key
        }
    }
}
