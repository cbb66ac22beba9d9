/// A measure through the months of a year towards its target: actual values, pace, last year and what may come.
package struct ProgressChart: Sendable {
    /// One reporting period and everything known of it.
    package struct Period: Sendable {
        /// As the table's row is headed: 9月.
        package var label: String
        /// Under the axis; nil leaves the tick without words.
        package var tick: String?
        /// The same where the chart is narrow.
        package var narrowTick: String?
        /// The end of the period in months from the beginning of the year: 1…12.
        package var month: Int
        /// Nil: the period is not over yet, so nothing is missing.
        package var actual: Datum?
        /// What is to be reached where that is not the chart's target, as where it follows an average elsewhere.
        package var target: Number?
        /// What would be on schedule.
        package var pace: Number?
        package var lastYear: Datum?
        /// The rate of completion as the table prints it, with its sign.
        package var completion: String?
        /// The change from last year as the table prints it.
        package var change: String?
        package var status: Status?

        package init(label: String, month: Int, tick: String? = nil, narrowTick: String? = nil) {
            self.label = label
            self.month = month
            self.tick = tick
            self.narrowTick = narrowTick
        }
    }

    /// Where the year may end if it goes on as it did, by one method or two; the caption says it is no promise.
    package struct Projection: Sendable {
        /// The values at the end of the year; one or two, in any order.
        package var ends: [Number]
        /// The label as printed beside them, without the word: `5390～5480人`.
        package var text: String

        package init(ends: [Number], text: String) {
            self.ends = ends
            self.text = text
        }
    }

    package var quantity: Quantity
    /// In order of their months: twelve, or four ending at 3, 6, 9 and 12.
    package var periods: [Period]
    package var target: Target?
    /// Where the pace begins, at the start of the year; nil begins it at the first period that has one.
    package var paceStart: Number?
    package var projection: Projection?

    package init(
        quantity: Quantity, periods: [Period], target: Target? = nil, paceStart: Number? = nil,
        projection: Projection? = nil
    ) {
        self.quantity = quantity
        self.periods = periods
        self.target = target
        self.paceStart = paceStart
        self.projection = projection
    }

    /// Months on the axis.
    static let months = 12
}
