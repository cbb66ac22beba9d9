/// Ranks over time, first place on top: a slope between two periods, a bump chart over three to six.
package struct RankHistoryChart: Sendable {
    /// The ranks of one unit.
    package struct Line: Sendable {
        package var name: Name
        /// A rank for each period, from 1; nil breaks the line.
        package var ranks: [Int?]
        /// The unit whose page this is: coloured, the others grey.
        package var isOwn: Bool

        package init(name: Name, ranks: [Int?], isOwn: Bool = false) {
            self.name = name
            self.ranks = ranks
            self.isOwn = isOwn
        }
    }

    /// The periods' labels, oldest first: two to six.
    package var periods: [String]
    /// In official order: at most twelve.
    package var lines: [Line]

    package init(periods: [String], lines: [Line]) {
        self.periods = periods
        self.lines = lines
    }

    /// The most lines that can be told apart; more units belong in a table with sparklines.
    package static let lineLimit = 12
    /// The most periods with room for a rank each.
    package static let periodLimit = 6
}
