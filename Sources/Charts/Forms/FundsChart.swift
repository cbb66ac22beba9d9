/// What became of money: three bars in one on a common line, allocated, paid and accepted.
package struct FundsChart: Sendable {
    /// One source, batch, group of projects or project.
    package struct Row: Sendable {
        package var name: Name
        /// What came in, where it may be more than was allocated.
        package var received: Number?
        /// Nil in a row that only says what was paid, such as one of refunds below zero.
        package var allocated: Number?
        /// Payments less refunds; not applicable where they belong to several rows and nobody divides them.
        package var paid: Datum
        /// What was paid by those that were accepted; nil where nothing can have been yet.
        package var accepted: Number?
        /// The share paid as printed, with its sign; nil of nothing.
        package var rate: String?
        package var overspend: Overspend?
        /// The heading above this row where a group of rows begins.
        package var heading: String?

        package init(
            name: Name, received: Number? = nil, allocated: Number?, paid: Datum, accepted: Number? = nil,
            rate: String? = nil, overspend: Overspend? = nil, heading: String? = nil
        ) {
            self.name = name
            self.received = received
            self.allocated = allocated
            self.paid = paid
            self.accepted = accepted
            self.rate = rate
            self.overspend = overspend
            self.heading = heading
        }
    }

    /// That something cost more than was allocated for it.
    package struct Overspend: Sendable {
        /// By how much; above zero.
        package var excess: Number
        /// What was allocated and the excess: where the hatched part ends.
        package var end: Number

        package init(excess: Number, end: Number) {
            self.excess = excess
            self.end = end
        }
    }

    /// What the money is called and counted in: 元.
    package var quantity: Quantity
    /// In official order.
    package var rows: [Row]

    package init(quantity: Quantity, rows: [Row]) {
        self.quantity = quantity
        self.rows = rows
    }
}

extension FundsChart.Row {
    var numbers: [Number] {
        [received, allocated, paid.number, accepted, overspend?.end].compactMap { $0 }
    }
}
