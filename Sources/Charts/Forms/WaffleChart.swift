/// What becomes of every hundred yuan: a hundred squares, shared out among a few parts.
package struct WaffleChart: Sendable {
    /// What some of the hundred go to.
    package struct Part: Sendable {
        package var name: Name
        package var amount: Number
        /// How many of the hundred squares it takes.
        package var squares: Int
        /// What goes to nothing yet: its squares are open.
        package var isUnallocated: Bool

        package init(name: Name, amount: Number, squares: Int, isUnallocated: Bool = false) {
            self.name = name
            self.amount = amount
            self.squares = squares
            self.isUnallocated = isUnallocated
        }
    }

    /// What the money is called and counted in: 元.
    package let quantity: Quantity
    /// In official order; their squares add up to a hundred.
    package let parts: [Part]

    /// The most parts that can be told apart without colour.
    package static let partLimit = 6

    /// Nil where the squares are no shares of a hundred, or where there are more parts than can be told apart.
    package init?(quantity: Quantity, parts: [Part]) {
        guard parts.count <= Self.partLimit, parts.allSatisfy({ (0...100).contains($0.squares) }),
            parts.reduce(0, { $0 + $1.squares }) == 100
        else { return nil }
        self.quantity = quantity
        self.parts = parts
    }
}
