/// Shares of a whole in per cent that add up to 100 as they are printed (largest remainders).
package enum Shares {
    /// The printed share of each part.
    ///
    /// Each is cut to the decimals; what is missing to 100 goes, a last digit each, to those that lost most by it, of
    /// equals to the first.
    ///
    /// - Parameters:
    ///   - parts: None below 0.
    ///   - decimals: How many decimals are printed, 0…3.
    /// - Returns: One for each part; `nil` where the parts add up to nothing or one is below 0.
    package static func percentages(of parts: [Decimal], decimals: Int = 1) -> [Decimal]? {
        let scale = parts.map(\.scale).max() ?? 0
        let amounts = parts.map { $0.coefficient(atScale: scale) }
        let total = amounts.reduce(0, +)
        guard total > 0, amounts.allSatisfy({ $0 >= 0 }) else { return nil }
        let whole = 100 * Decimal.power(decimals)
        var shares = amounts.map { ($0 * whole) / total }
        let remainders = amounts.map { ($0 * whole) % total }
        let missing = Int(whole - shares.reduce(0, +))
        let byLoss = amounts.indices.sorted {
            remainders[$0] == remainders[$1] ? $0 < $1 : remainders[$0] > remainders[$1]
        }
        for place in byLoss.prefix(missing) { shares[place] += 1 }
        return shares.map { Decimal(coefficient: $0, scale: decimals) }
    }
}
