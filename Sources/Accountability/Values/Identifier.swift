/// The rule that ids keep: `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 characters, and no name a file system keeps.
package enum Identifier {
    package static let lengthLimit = 64

    /// What is wrong with an id.
    package enum Fault: Hashable {
        case malformed, tooLong, reserved
    }

    /// The first fault of an id, or `nil` for a right one.
    package static func fault(of id: String) -> Fault? {
        let bytes = id.utf8
        guard bytes.count <= lengthLimit else { return .tooLong }
        var previous = UInt8(ascii: "-")
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
            default: return .malformed
            }
            previous = byte
        }
        guard previous != UInt8(ascii: "-") else { return .malformed }
        return isReserved(id) ? .reserved : nil
    }

    /// `index` is the page of a section; the others are devices to Windows, whatever their ending.
    private static func isReserved(_ id: String) -> Bool {
        switch id {
        case "index", "con", "prn", "aux", "nul": true
        default:
            id.utf8.count == 4 && (id.hasPrefix("com") || id.hasPrefix("lpt"))
                && (id.utf8.last.map { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains($0) } ?? false)
        }
    }
}
