/// Finds what was probably meant by a mistyped name.
package enum Suggestion {
    /// Names longer than this, in Unicode scalars, get no suggestion.
    static let lengthLimit = 64

    /// The name nearest to a mistyped one, or `nil` where none is near.
    ///
    /// Near means few slips: letters left out, added, changed, or two neighbours exchanged (optimal string alignment over
    /// Unicode scalars, ASCII capitals counting as small letters). Up to three slips, fewer for short names; names of one
    /// or two ASCII letters get no suggestion but in the other case. Of equally near names the first by bytes is taken,
    /// so that the order of the candidates does not matter.
    package static func closest(to name: String, among candidates: some Sequence<String>) -> String? {
        var word = Word(name)
        let length = word.scalars.count
        guard length > 0, length <= lengthLimit else { return nil }
        let isShort = length <= 2
        var limit = isShort ? (name.utf8.count > length ? 1 : 0) : length <= 5 ? 1 : length <= 9 ? 2 : 3
        var best: (name: String, distance: Int)?
        var other = Word("")
        for candidate in candidates {
            // Four bytes are the longest scalar, one the shortest.
            let bytes = candidate.utf8.count
            guard bytes <= (length + limit) * 4, bytes >= length - limit else { continue }
            other.set(candidate)
            guard let distance = word.distance(to: other, limit: limit) else { continue }
            if distance == length { continue }
            if let found = best, found.distance == distance,
                !candidate.utf8.lexicographicallyPrecedes(found.name.utf8)
            {
                continue
            }
            best = (candidate, distance)
            limit = distance
        }
        return best?.name
    }
}

/// A name taken apart for comparing, with the buffers that comparing needs.
private struct Word {
    var scalars: [UInt32] = []
    /// One bit for each scalar by its last six bits: words that differ in many bits differ in many scalars.
    var signature: UInt64 = 0
    private var rows: [[Int]] = [[], [], []]

    init(_ text: String) { set(text) }

    mutating func set(_ text: String) {
        scalars.removeAll(keepingCapacity: true)
        signature = 0
        for scalar in text.unicodeScalars {
            let isCapital = scalar.value >= 65 && scalar.value <= 90
            let folded = isCapital ? scalar.value | 0x20 : scalar.value
            scalars.append(folded)
            signature |= 1 << UInt64(folded & 63)
        }
    }

    /// The number of slips between two words, or `nil` where it is above the limit.
    mutating func distance(to other: Word, limit: Int) -> Int? {
        let (count, otherCount) = (scalars.count, other.scalars.count)
        guard abs(count - otherCount) <= limit, (signature ^ other.signature).nonzeroBitCount <= 2 * limit else {
            return nil
        }
        for index in rows.indices where rows[index].count <= otherCount {
            rows[index] = [Int](repeating: 0, count: otherCount + 1)
        }
        for index in 0...otherCount { rows[1][index] = index }
        for row in 0..<count {
            // Cells further than the limit from the diagonal cannot end within it.
            let low = max(0, row - limit)
            let high = min(otherCount, row + limit + 1)
            var smallest = low == 0 ? row + 1 : limit + 1
            rows[2][0] = row + 1
            if low > 0 { rows[2][low] = limit + 1 }
            for column in low..<max(low, high) {
                let isSame = scalars[row] == other.scalars[column]
                var slips = rows[1][column] + (isSame ? 0 : 1)
                slips = min(slips, rows[2][column] + 1)
                if column < row + limit { slips = min(slips, rows[1][column + 1] + 1) }
                if row > 0, column > 0, scalars[row] == other.scalars[column - 1],
                    scalars[row - 1] == other.scalars[column]
                {
                    slips = min(slips, rows[0][column - 1] + 1)
                }
                rows[2][column + 1] = slips
                smallest = min(smallest, slips)
            }
            if smallest > limit { return nil }
            rows.swapAt(0, 1)
            rows.swapAt(1, 2)
        }
        return rows[1][otherCount] <= limit ? rows[1][otherCount] : nil
    }
}
