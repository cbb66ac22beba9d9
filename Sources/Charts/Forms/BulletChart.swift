/// Values against their targets at one moment: one on the scale of its measure, several on a shared scale of per cent.
package struct BulletChart: Sendable {
    /// One value and its target.
    package struct Row: Sendable {
        package var name: Name
        package var quantity: Quantity
        package var value: Datum
        package var target: Target?
        /// What would be on schedule.
        package var pace: Number?
        package var lastYear: Number?
        /// The rate of completion as printed, with its sign: `82.3%`.
        package var completion: String?
        package var status: Status?
        /// The heading above this row where a group of rows begins.
        package var heading: String?

        package init(
            name: Name, quantity: Quantity, value: Datum, target: Target? = nil, pace: Number? = nil,
            lastYear: Number? = nil, completion: String? = nil, status: Status? = nil, heading: String? = nil
        ) {
            self.name = name
            self.quantity = quantity
            self.value = value
            self.target = target
            self.pace = pace
            self.lastYear = lastYear
            self.completion = completion
            self.status = status
            self.heading = heading
        }
    }

    /// In official order.
    package var rows: [Row]
    /// The thresholds of the status rule as thousandths of the pace, ascending, drawn as bands; empty for none.
    package var paceBands: [Int]

    package init(rows: [Row], paceBands: [Int] = []) {
        self.rows = rows
        self.paceBands = paceBands
    }
}
