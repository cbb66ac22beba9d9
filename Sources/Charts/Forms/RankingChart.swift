/// Units side by side on one scale, ranked or in official order: dots for scores, bars for amounts.
package struct RankingChart: Sendable {
    /// How a value is drawn.
    package enum Mark: Sendable {
        /// A dot, on a scale that need not begin at zero.
        case dot
        /// A bar from zero.
        case bar
    }

    /// A place gained or lost since the period before.
    package struct Change: Sendable {
        /// Places gained; negative for places lost.
        package var places: Int
        /// The same in words, for the table: 上升2位.
        package var words: String

        package init(places: Int, words: String) {
            self.places = places
            self.words = words
        }
    }

    /// One unit.
    package struct Row: Sendable {
        /// Nil in official order, and for units without a value.
        package var rank: Int?
        /// Other rows share the rank.
        package var isTied: Bool
        package var name: Name
        package var value: Datum
        package var change: Change?
        /// The unit whose page this is: coloured, the others grey.
        package var isOwn: Bool
        /// The heading above this row where a group of rows begins.
        package var heading: String?

        package init(
            name: Name, value: Datum, rank: Int? = nil, isTied: Bool = false, change: Change? = nil,
            isOwn: Bool = false, heading: String? = nil
        ) {
            self.name = name
            self.value = value
            self.rank = rank
            self.isTied = isTied
            self.change = change
            self.isOwn = isOwn
            self.heading = heading
        }
    }

    package var quantity: Quantity
    package var mark: Mark
    /// By rank, or in official order.
    package var rows: [Row]
    /// Runs of neighbouring rows between which there is no noticeable difference; apart from each other, ascending.
    package var brackets: [Range<Int>]
    /// The full score, which ends the axis; nil where there is none.
    package var fullScore: Number?

    package init(
        quantity: Quantity, mark: Mark, rows: [Row], brackets: [Range<Int>] = [], fullScore: Number? = nil
    ) {
        self.quantity = quantity
        self.mark = mark
        self.rows = rows
        self.brackets = brackets
        self.fullScore = fullScore
    }
}
