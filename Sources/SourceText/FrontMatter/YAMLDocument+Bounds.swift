// What Yams is not given: its time and its stack are not bounded by the size of the text alone.
extension YAMLDocument {
    /// So many opening brackets may stand in front matter: they bound how deep its flow style can nest.
    private static var bracketLimit: Int { 256 }
    /// So far may a line be indented: each level of block style but lists takes a column.
    private static var indentationLimit: Int { 128 }

    /// Whether the text is of bounded size and cost and has only the characters of YAML.
    func isWorthParsing() -> Bool {
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
        if let deep = deepPlace() {
            log.error(
                "too-deep", at: SourcePlace(file, SourceSpan(deep, deep + 1)),
                "too many brackets, or a line indented too far; write lists with one value a line")
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

    /// The first place where values may stand in each other so deep that the recursion of Yams would need more stack
    /// than a thread has.
    ///
    /// Yams itself stops at 1,000 levels, which is too much for a stack of half a megabyte. Brackets and indentation
    /// only bound the depth, from above; the true depth is checked by the tree builder.
    private func deepPlace() -> Int? {
        var brackets = 0
        var indentation = 0
        var isIndentation = true
        for offset in range {
            let byte = file.bytes[offset]
            switch byte {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                (indentation, isIndentation) = (0, true)
            case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "\t"):
                if isIndentation { indentation += 1 }
                if indentation > Self.indentationLimit { return offset }
            default:
                isIndentation = false
                if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { brackets += 1 }
                if brackets > Self.bracketLimit { return offset }
            }
        }
        return nil
    }
}
