import Accountability
import SourceText

extension ValueReader {
    /// An amount of money, exact to the fen and not below zero.
    func money(_ node: SourceNode, _ name: String) -> Money? {
        let bytes: [UInt8]
        switch node.kind {
        case .number: bytes = Array(node.lexeme)
        case .text, .plain: bytes = Array((node.text ?? "").utf8)
        default:
            reportType(node, name, expected: #"an amount such as "1175000.00" or "117.5万元""#)
            return nil
        }
        do throws(Money.ReadingError) {
            let money = try Money(reading: bytes)
            if !money.isNegative { return money }
            log.error("invalid-amount", at: node.place, "\(quoted(name)) cannot be below 0: \(money) yuan")
        } catch {
            let text = quoted(node.text ?? "")
            switch error {
            case .malformed:
                log.error(
                    "invalid-amount", at: node.place,
                    "\(quoted(name)) needs an amount in yuan such as 1175000.00, or with its unit such as \"117.5万元\", "
                        + "found \(text)",
                    suggestion: ValueReader.plainAmount(node.text ?? ""))
            case .tooManyDigits:
                log.error(
                    "invalid-amount", at: node.place,
                    "\(quoted(name)) has more than \(Decimal.digitLimit) digits: \(text)")
            case .finerThanFen:
                log.error(
                    "invalid-amount", at: node.place, "\(quoted(name)) is finer than a fen (0.01 yuan): \(text)")
            }
        }
        return nil
    }

    /// The same amount in plain digits, where a text is one but for grouping marks, blanks, a currency sign or
    /// full-width digits.
    private static func plainAmount(_ text: String) -> String? {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case ",", "，", "'", "¥", "￥", "\u{A0}", " ", "\u{3000}": continue
            case "０"..."９", "．":
                guard let narrow = Unicode.Scalar(scalar.value - 0xFEE0) else { return nil }
                plain.append(narrow)
            default: plain.append(scalar)
            }
        }
        var candidate = String(plain)
        if candidate.unicodeScalars.last == "万" { candidate += "元" }
        return (try? Money(reading: candidate.utf8)) == nil ? nil : candidate
    }
}

extension RecordReader {
    /// An amount of money.
    func money(_ key: Key, _ presence: Presence = .optional) -> Money? {
        value(key, presence).flatMap { values.money($0, key.rawValue) }
    }
}
