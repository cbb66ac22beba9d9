/// An order of numbered things, sorted by small keys one after the other: what is equal keeps its order.
///
/// Counting instead of comparing sorts millions of observations in a time that grows as their number does.
struct StableOrder {
    private(set) var indices: [UInt32]

    init(count: Int) {
        indices = (0..<count).map { UInt32(truncatingIfNeeded: $0) }
    }

    private init(indices: [UInt32]) {
        self.indices = indices
    }

    /// The order sorted by a key, which is 0 or more.
    func sorted(by key: (Int) -> Int) -> StableOrder {
        var starts: [Int] = []
        for index in indices {
            let key = key(Int(index))
            while starts.count <= key { starts.append(0) }
            starts[key] += 1
        }
        var next = 0
        for key in starts.indices { (starts[key], next) = (next, next + starts[key]) }
        var sorted = [UInt32](repeating: 0, count: indices.count)
        for index in indices {
            let key = key(Int(index))
            sorted[starts[key]] = index
            starts[key] += 1
        }
        return StableOrder(indices: sorted)
    }
}
