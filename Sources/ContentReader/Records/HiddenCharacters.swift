import SourceText

/// Finds characters that a reader cannot see and an author did not mean to write.
enum HiddenCharacters {
    /// What a scalar does to the text around it.
    private enum Effect {
        /// Not seen, or turns the direction of writing: to be looked at.
        case invisible
        /// Not allowed in HTML or XML at all.
        case forbidden
    }

    private static func effect(of scalar: Unicode.Scalar) -> Effect? {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: nil
        case 0x00...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: .forbidden
        case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0xE0000...0xE0FFF:
            .invisible
        default: nil
        }
    }

    /// The first bytes of all scalars with an effect; the clean text of a file is passed over by them.
    private static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF, 0xF3: true
        default: false
        }
    }

    /// Reports the hidden characters of a value's text, each kind once.
    static func report(in text: String, of node: SourceNode, log: ProblemLog) {
        guard text.utf8.contains(where: mayBegin) else { return }
        var seen: Set<Unicode.Scalar> = []
        for scalar in text.unicodeScalars {
            guard let effect = effect(of: scalar), seen.insert(scalar).inserted else { continue }
            report(scalar, effect, at: place(of: scalar, in: node), log: log)
        }
    }

    /// Reports the hidden characters of a document's body, each kind at its first place.
    static func report(in file: SourceFile, from start: Int, log: ProblemLog) {
        guard start < file.bytes.count else { return }
        var seen: Set<Unicode.Scalar> = []
        file.bytes.withUnsafeBufferPointer { bytes in
            var offset = start
            while offset < bytes.count {
                guard mayBegin(bytes[offset]) else {
                    offset += 1
                    continue
                }
                let rest = UnsafeBufferPointer(rebasing: bytes[offset...].prefix(4))
                guard let scalar = String(decoding: rest, as: UTF8.self).unicodeScalars.first else { return }
                if let effect = effect(of: scalar), seen.insert(scalar).inserted {
                    let span = SourceSpan(offset, offset + UTF8.width(scalar))
                    report(scalar, effect, at: SourcePlace(file, span), log: log)
                }
                offset += 1
            }
        }
    }

    /// The character's own place where it stands in the file as such, else its value's.
    private static func place(of scalar: Unicode.Scalar, in node: SourceNode) -> SourcePlace {
        let wanted = Array(String(scalar).utf8)
        let lexeme = node.lexeme
        for start in lexeme.indices where lexeme[start...].starts(with: wanted) {
            return SourcePlace(node.file, SourceSpan(start, start + wanted.count))
        }
        return node.place
    }

    private static func report(_ scalar: Unicode.Scalar, _ effect: Effect, at place: SourcePlace, log: ProblemLog) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        switch effect {
        case .invisible:
            log.warning("hidden-character", at: place, "the invisible character \(name) stands here; delete it")
        case .forbidden:
            log.error("control-character", at: place, "the control character \(name) cannot stand in a page; delete it")
        }
    }
}

extension UTF8 {
    fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}
