/// Says where a file is not UTF-8, in one diagnostic however many places there are.
struct EncodingCheck {
    /// Beyond so many ill-formed places a file is taken to be in another encoding, and not worth reading on.
    static let tolerated = 8

    /// Whether the bytes are UTF-16 or UTF-32, which is reported as such.
    static func isWide(_ file: SourceFile, log: ProblemLog) -> Bool {
        let start = file.bytes.prefix(4)
        let hasMark = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
        // ASCII characters in two bytes each.
        let isEvery = { (parity: Int) in start.indices.filter { $0 % 2 == parity }.allSatisfy { start[$0] == 0 } }
        guard hasMark || (start.count > 1 && (isEvery(0) || isEvery(1))) else { return false }
        log.error(
            "not-utf8", at: SourcePlace(file, .wholeFile),
            "the file is not UTF-8 but looks like UTF-16; save it again with the encoding UTF-8")
        return true
    }

    /// Reports ill-formed UTF-8 and gives the number of places; 0 for a well-formed file.
    static func report(_ file: SourceFile, log: ProblemLog) -> Int {
        guard let defects = file.bytes.withUnsafeBufferPointer(UTF8Scan.defects) else { return 0 }
        let bytes = file.bytes[defects.first].map { byte in
            "0x\(byte < 16 ? "0" : "")" + String(byte, radix: 16, uppercase: true)
        }
        var message = "\(bytes.joined(separator: " ")) is not UTF-8; save the file again with the encoding UTF-8"
        if defects.count > tolerated {
            message += " (it looks like GBK or another older encoding: \(defects.count) places are not UTF-8)"
        } else if defects.count > 1 {
            message += " (\(defects.count) places, the last in line \(file.line(at: defects.last)))"
        }
        log.error(
            "not-utf8", at: SourcePlace(file, SourceSpan(defects.first.lowerBound, defects.first.upperBound)), message)
        return defects.count
    }
}
