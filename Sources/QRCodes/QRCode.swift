import CQREncode

/// A QR code (ISO/IEC 18004) of a text, at error correction level M: a seventh of it may be dirty or torn.
package struct QRCode: Sendable {
    /// Modules along a side, without the quiet zone round the code.
    package let size: Int
    /// Whether each module is dark, row by row.
    private let modules: [Bool]

    /// The modules that must stay light on each side for a reader to find the code.
    package static let quietZone = 4

    /// Makes the code of a text, as small as it gets; `nil` for a text without bytes and for one of more than 2,331, which
    /// no code holds.
    ///
    /// - Parameter text: Encoded as its UTF-8 bytes, which readers take for UTF-8.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= Int(Int32.max),
            let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(code) }
        let size = Int(code.pointee.width)
        guard size > 0, let data = code.pointee.data else { return nil }
        self.size = size
        // The lowest bit of a module is its colour; the others say what it is part of.
        modules = UnsafeBufferPointer(start: data, count: size * size).map { $0 & 1 == 1 }
    }

    /// Whether a module is dark; those outside are light.
    package subscript(row: Int, column: Int) -> Bool {
        (0..<size).contains(row) && (0..<size).contains(column) && modules[row * size + column]
    }

    /// Modules along a side with the quiet zone.
    package var sizeWithQuietZone: Int { size + 2 * QRCode.quietZone }

    /// The dark modules as the data of an SVG path of strokes one module wide, quiet zone included in the coordinates.
    package var strokes: String {
        var path: [UInt8] = []
        path.reserveCapacity(4 * size * size)
        func append(_ command: Unicode.Scalar, _ number: Int) {
            path.append(UInt8(ascii: command))
            // The largest code has 177 modules a side.
            if number >= 100 { path.append(0x30 + UInt8(number / 100)) }
            if number >= 10 { path.append(0x30 + UInt8(number / 10 % 10)) }
            path.append(0x30 + UInt8(number % 10))
        }
        for row in 0..<size {
            var column = 0
            // Where the pen stands in the row; `nil` before its first stroke.
            var pen: Int?
            while column < size {
                guard self[row, column] else {
                    column += 1
                    continue
                }
                let start = column
                while self[row, column] { column += 1 }
                if let pen {
                    append("m", start - pen)
                    path += " 0".utf8
                } else {
                    append("M", start + QRCode.quietZone)
                    append(" ", row + QRCode.quietZone)
                    path += ".5".utf8
                }
                append("h", column - start)
                pen = column
            }
        }
        return String(decoding: path, as: UTF8.self)
    }
}
