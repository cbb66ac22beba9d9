/// What a chart's numbers count: heads of columns, key and units are taken from it.
package struct Quantity: Sendable {
    /// The name, such as 新增就业.
    package var name: String
    /// The unit of measure, such as 人 or %; empty for a bare number.
    package var unit: String
    /// Only whole numbers make sense: no axis is divided more finely.
    package var isWhole: Bool
    /// Less is better, which is said in words and never shown by turning an axis over.
    package var lowerIsBetter: Bool
    /// A count that grows through the year: the axis begins at zero and holds the target.
    package var isCumulative: Bool

    package init(
        name: String, unit: String, isWhole: Bool = false, lowerIsBetter: Bool = false, isCumulative: Bool = true
    ) {
        self.name = name
        self.unit = unit
        self.isWhole = isWhole
        self.lowerIsBetter = lowerIsBetter
        self.isCumulative = isCumulative
    }

    var isPercentage: Bool { unit.utf8.elementsEqual("%".utf8) }
}

/// What a value is held against.
package struct Target: Sendable {
    package var value: Number
    /// The whole demand in words where a chart has room for it, such as `≤ 3%，2017年底`; nil leaves the value alone.
    package var text: String?
    /// A ceiling that is a rule and no goal: marked as such, and without a status.
    package var isLimit: Bool

    package init(value: Number, text: String? = nil, isLimit: Bool = false) {
        self.value = value
        self.text = text
        self.isLimit = isLimit
    }
}

/// The name of a unit, an indicator or whatever a row stands for.
package struct Name: Sendable {
    package var full: String
    /// Used where the full name has no room; the table always has the full one.
    package var short: String?

    package init(_ full: String, short: String? = nil) {
        self.full = full
        self.short = short
    }
}

/// A state and the word that always stands beside its colour.
package struct Status: Sendable {
    package var state: State
    package var word: String

    package init(_ state: State, word: String) {
        self.state = state
        self.word = word
    }
}
