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

    // MARK: What Yams is not given

    /// Whether the text is of bounded size and cost and has only the characters of YAML.
    private func isWorthParsing() -> Bool {
        guard range.count <= FrontMatterReader.sizeLimit else {
            log.error(
                "front-matter-size", at: SourcePlace(file, SourceSpan(0, 3)),
                "the front matter is larger than \(FrontMatterReader.sizeLimit) bytes; is its closing line --- missing?"
            )
            return false
        }
        let control = file.bytes.withUnsafeBufferPointer { firstControl($0) }
        if let control {
            let code = String(control.scalar.value, radix: 16, uppercase: true)
            let padding = String(repeating: "0", count: max(0, 4 - code.utf8.count))
            log.error(
                "control-character", at: SourcePlace(file, SourceSpan(control.offset, control.end)),
                "the invisible character U+\(padding)\(code) cannot stand in front matter; delete it")
            return false
        }
        if let anchor = costlyAnchor() {
            YAMLMessage.anchor(SourcePlace(file, SourceSpan(anchor, anchor + 1))).report(to: log)
            return false
        }
        return true
    }

    /// The first scalar that YAML refuses, or that ends a line in YAML alone, so that lines would be counted otherwise.
    private func firstControl(
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> (scalar: Unicode.Scalar, offset: Int, end: Int)? {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let length = abs(UTF8Scan.step(bytes, offset))
            let scalar = UTF8Scan.scalar(bytes, offset, length: length)
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x20...0x7E: break
            case 0x00...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: return (scalar, offset, offset + length)
            default: break
            }
            offset += length
        }
        return nil
    }

    /// The place of an anchor whose aliases, put in each other, stand for more text than is worth comparing.
    ///
    /// Anchors are refused anyhow, by the tree builder, which knows that they are anchors. But Yams puts the anchored
    /// value in the place of each alias and compares the keys of a mapping whole, so a short text can mean hours. Here
    /// every `&name` and `*name` is taken for an anchor and an alias, which can only overrate the cost.
    private func costlyAnchor() -> Int? {
        var cost = 0
        var opened: [ArraySlice<UInt8>: (cost: Int, offset: Int)] = [:]
        for offset in range {
            cost += 1
            let byte = file.bytes[offset]
            guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") else { continue }
            let name = file.bytes[(offset + 1)..<range.upperBound].prefix { byte in
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
                    || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            }
            guard !name.isEmpty else { continue }
            if byte == UInt8(ascii: "&") {
                opened[name] = (cost, offset)
            } else if let anchor = opened[name] {
                cost += cost - anchor.cost
                if cost > FrontMatterReader.sizeLimit * 4 { return anchor.offset }
            }
        }
        return nil
    }
}
