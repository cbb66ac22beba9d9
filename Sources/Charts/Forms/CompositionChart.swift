/// What a whole is made of: one bar of a hundred per cent, cut into its parts.
package struct CompositionChart: Sendable {
    /// A part of the whole.
    package struct Part: Sendable {
        package var name: Name
        /// Zero or more.
        package var amount: Number
        /// Its share as printed, with its sign; those of all parts add up to a hundred.
        package var share: String
        /// Which of the looks it has, below `partLimit`: the same for the same kind of part on every chart.
        package var look: Int
        /// What goes to nothing yet: it is open.
        package var isUnallocated: Bool

        package init(name: Name, amount: Number, share: String, look: Int, isUnallocated: Bool = false) {
            self.name = name
            self.amount = amount
            self.share = share
            self.look = look
            self.isUnallocated = isUnallocated
        }
    }

    /// What the amounts are called and counted in: 元.
    package let quantity: Quantity
    /// In the order of their way; at least one above zero.
    package let parts: [Part]

    /// The most parts that can be told apart without colour.
    package static let partLimit = 6

    /// Nil of nothing, where a part is below zero, and where there are more parts than can be told apart.
    package init?(quantity: Quantity, parts: [Part]) {
        guard parts.count <= Self.partLimit, parts.allSatisfy({ $0.amount.coefficient >= 0 }),
            parts.contains(where: { $0.amount.coefficient > 0 })
        else { return nil }
        self.quantity = quantity
        self.parts = parts
    }
}
