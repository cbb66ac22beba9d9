/// Scores out of their full marks: outlines as long as the points to be had, filled as far as they were scored.
///
/// Where nothing has been scored yet it shows the weights alone.
package struct ScoreChart: Sendable {
    /// One indicator or category.
    package struct Row: Sendable {
        package var name: Name
        package var points: Number
        /// `notReported` where the score is still to be given.
        package var score: Datum
        /// Points lost, as the table prints them.
        package var deduction: String?
        package var reason: String?
        /// The heading above this row where a group of rows begins.
        package var heading: String?

        package init(
            name: Name, points: Number, score: Datum, deduction: String? = nil, reason: String? = nil,
            heading: String? = nil
        ) {
            self.name = name
            self.points = points
            self.score = score
            self.deduction = deduction
            self.reason = reason
            self.heading = heading
        }
    }

    /// What the points are called and counted in: 分.
    package var quantity: Quantity
    /// In official order.
    package var rows: [Row]

    package init(quantity: Quantity, rows: [Row]) {
        self.quantity = quantity
        self.rows = rows
    }
}
