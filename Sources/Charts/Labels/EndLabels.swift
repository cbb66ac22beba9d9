/// Places labels one above another, each as near as it can be to the mark it names.
enum EndLabels {
    /// Moves labels apart.
    ///
    /// - Parameters:
    ///   - wanted: The middles of the labels where they would stand alone, ascending; in tenths of a px.
    ///   - height: The height of each.
    ///   - range: Where the labels may stand, their whole height included.
    /// - Returns: The middles, ascending and at least `height` apart, in the range; nil when it is too short for them.
    static func spread(_ wanted: [Int], height: Int, within range: ClosedRange<Int>) -> [Int]? {
        guard wanted.count * height <= range.upperBound - range.lowerBound else { return nil }
        // Labels that meet become one block round the mean of what they wanted; blocks may meet in turn.
        var blocks: [(top: Int, count: Int, sum: Int)] = []
        for middle in wanted {
            // A label's wish, as the top its block would have if only it counted.
            var block = (top: 0, count: 1, sum: middle - height / 2)
            block.top = clamped(block, height, range)
            while let last = blocks.last, last.top + last.count * height > block.top {
                blocks.removeLast()
                block = (
                    top: 0, count: last.count + block.count,
                    sum: last.sum + block.sum - block.count * last.count * height
                )
                block.top = clamped(block, height, range)
            }
            blocks.append(block)
        }
        return blocks.flatMap { block in (0..<block.count).map { block.top + $0 * height + height / 2 } }
    }

    private static func clamped(
        _ block: (top: Int, count: Int, sum: Int), _ height: Int, _ range: ClosedRange<Int>
    ) -> Int {
        max(range.lowerBound, min(block.sum / block.count, range.upperBound - block.count * height))
    }
}
