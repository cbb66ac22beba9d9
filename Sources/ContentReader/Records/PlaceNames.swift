import SourceText

/// Names places of files in messages, such as the first of two: `Content/units.json:12`.
///
/// Looks for the lines of a file once, however many messages name places in it.
final class PlaceNames {
    private var lineBreaks: [ObjectIdentifier: [Int]] = [:]

    /// The file and line of a place.
    func name(of place: SourcePlace) -> String {
        "\(place.file.path):\(line(of: place))"
    }

    private func line(of place: SourcePlace) -> Int {
        let key = ObjectIdentifier(place.file)
        let breaks = lineBreaks[key] ?? PlaceNames.lineBreaks(of: place.file)
        lineBreaks[key] = breaks
        // The number of breaks before the place.
        var (low, high) = (0, breaks.count)
        while low < high {
            let middle = (low + high) / 2
            if breaks[middle] < Int(place.span.start) { low = middle + 1 } else { high = middle }
        }
        return low + 1
    }

    /// CR, LF and CRLF end a line, as they do for diagnostics.
    private static func lineBreaks(of file: SourceFile) -> [Int] {
        file.bytes.withUnsafeBufferPointer { bytes in
            bytes.indices.filter { index in
                switch bytes[index] {
                case UInt8(ascii: "\n"): true
                case UInt8(ascii: "\r"): index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
                default: false
                }
            }
        }
    }
}

/// Where problems go, with what it takes to name places in them.
struct Problems {
    let log: ProblemLog
    let places = PlaceNames()
}
