/// Punctuation as a Chinese input method types it where JSON wants the ASCII character.
struct MistypedPunctuation {
    /// The character that was meant; a quotation mark of any shape means `"`.
    let meant: UInt8
    /// The UTF-8 length of what was typed.
    let width: Int

    /// What stands at an offset, if it is such a character.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) {
        guard bytes[offset] >= 0x80 else { return nil }
        let length = UTF8Scan.step(bytes, offset)
        guard length == 3, let meant = Self.meant(UTF8Scan.scalar(bytes, offset, length: length)) else { return nil }
        self.meant = meant
        width = length
    }

    private static func meant(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case "，", "、", "﹐", "､": UInt8(ascii: ",")
        case "：", "﹕", "∶": UInt8(ascii: ":")
        case "；": UInt8(ascii: ";")
        case "｛", "﹛": UInt8(ascii: "{")
        case "｝", "﹜": UInt8(ascii: "}")
        case "［", "【", "〔", "﹇": UInt8(ascii: "[")
        case "］", "】", "〕", "﹈": UInt8(ascii: "]")
        case "“", "”", "„", "‟", "＂", "〝", "〞", "‘", "’", "＇", "「", "」", "『", "』": UInt8(ascii: "\"")
        default: nil
        }
    }

    /// The name of a JSON character in messages.
    static func name(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: ","): "comma"
        case UInt8(ascii: ":"): "colon"
        case UInt8(ascii: ";"): "semicolon"
        case UInt8(ascii: "{"), UInt8(ascii: "}"): "brace"
        case UInt8(ascii: "["), UInt8(ascii: "]"): "bracket"
        default: "quotation mark"
        }
    }
}
