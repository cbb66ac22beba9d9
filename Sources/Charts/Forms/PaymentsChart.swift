/// How a project's money went out, month by month: what was handed down and paid so far, as steps towards its funding.
package struct PaymentsChart: Sendable {
    /// One month, with the sums at its end.
    package struct Month: Sendable {
        /// As the table's row is headed: 2025年9月.
        package var label: String
        /// Under the axis; nil leaves the month without words.
        package var tick: String?
        /// The same where the chart is narrow.
        package var narrowTick: String?
        package var handedDown: Number
        /// Payments less refunds.
        package var paid: Number

        package init(label: String, tick: String? = nil, narrowTick: String? = nil, handedDown: Number, paid: Number) {
            self.label = label
            self.tick = tick
            self.narrowTick = narrowTick
            self.handedDown = handedDown
            self.paid = paid
        }
    }

    /// What the money is called and counted in: 元.
    package var quantity: Quantity
    /// Without gaps, the earliest first.
    package var months: [Month]
    /// All the project is given.
    package var funding: Number

    package init(quantity: Quantity, months: [Month], funding: Number) {
        self.quantity = quantity
        self.months = months
        self.funding = funding
    }
}
