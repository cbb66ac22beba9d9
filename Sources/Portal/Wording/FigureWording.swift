import Accountability
import Charts

/// The words round figures: values, statuses, scores, ranks, and the arithmetic behind them.
protocol FigureWording: Sendable {
    // MARK: Heads and labels
    var arithmetic: String { get }
    var latestValue: String { get }
    var trend: String { get }
    var standing: String { get }
    var currentStanding: String { get }
    var valuesByUnit: String { get }
    /// That the targets of single units stand in another table, which is named next.
    var targetsOfUnits: String { get }
    var provisional: String { get }
    var showTable: String { get }
    /// The way to the table that holds a chart's data elsewhere on the page.
    var seeTable: String { get }
    var downloads: String { get }
    var chartFile: String { get }
    var notReportedYet: String { get }
    var scoredOnly: String { get }
    /// Where no target says what a value is to reach.
    var noTarget: String { get }
    var scoresByPeriod: String { get }
    var scoresByIndicator: String { get }
    var scoresByUnit: String { get }
    var unscored: String { get }
    var ranksElsewhere: String { get }
    /// That a rank alone has no consequence here.
    var ranksAreNoVerdict: String { get }
    var latestFigures: String { get }
    var needingAttention: String { get }
    var statesByCategory: String { get }
    /// The head of a column in which each indicator is a mark and its number.
    var statesOfIndicators: String { get }
    /// What ends a sentence.
    var fullStop: String { get }
    /// What stands between two statements.
    var semicolon: String { get }
    var notReportedOfWhole: String { get }
    /// What the bars and lines in the cells of a table show, as a sentence.
    var drawingScales: String { get }
    var noFigureDue: String { get }

    // MARK: Charts
    func chartWord(_ word: ChartWord) -> String
    var numberStyle: NumberStyle { get }
    /// A month or quarter without its year.
    func shortPeriod(_ period: Period) -> String

    // MARK: Sentences and values
    /// A number with its unit of measure.
    func quantity(_ number: String, unit: String) -> String
    func signed(growth: String) -> String
    func signed(points: String) -> String
    func asOf(_ period: String, _ text: String) -> String
    /// What a series comes to: the newest value and, where there is one, the rate of completion.
    func finding(period: String, value: String, isCumulative: Bool, completion: String?) -> String
    func notReported(in period: String) -> String
    /// The values of all periods, in a unit of measure.
    func valuesByPeriod(unit: String) -> String
    func goal(_ target: String) -> String
    func lowestAndHighest(_ lowest: String, _ highest: String) -> String
    func missingPeriods(_ periods: [String]) -> String
    func projectionNote(months: Int) -> String
    func projectionRange(_ low: String, _ high: String) -> String
    /// How many units there are and how many of them are in each state that occurs.
    func unitsFinding(period: String, units: Int, states: [(name: String, count: Int)]) -> String
    func highestAndLowest(_ name: String, _ highest: String, _ lowest: String) -> String
    func rankAmong(_ rank: Int, of count: Int, kind: String, isShared: Bool) -> String
    func ranksAmong(_ kind: String) -> String
    /// The rank of each period, each already written with its period.
    func ranksByPeriod(_ ranks: [String]) -> String
    func scoreSum(_ sum: String, scored: Int, of indicators: Int) -> String
    func scoreFinding(period: String, sum: String, of points: String) -> String
    func rank(place: Int, of: Int?, among: String?) -> String
    /// Where a plan stands: of so many with a figure due, how many in each state.
    func standing(period: String, counts: StateCounts, isByUnit: Bool, plan: String?) -> String
    func unitStanding(period: String, counts: StateCounts) -> String
    func source(_ source: String, published: String?) -> String
    func lastReported(_ period: String, _ value: String) -> String
    func tied(within tolerance: String) -> String

    // MARK: Arithmetic
    func monthsOf(_ elapsed: Int, _ all: Int) -> String
    func milestone(of period: String) -> String
    func baseline(of period: String) -> String
    func beyondQuotient(_ expected: String) -> String
    func shortOfQuotient(_ expected: String) -> String
    func asExpected(_ expected: String) -> String
    func stated(reason: String) -> String
    func computed(_ status: String) -> String
    func unitsContinued(_ part: Int) -> String
}

extension FigureWording {
    /// A share such as `1.05` as a percentage, exact.
    func percentage(_ share: Decimal) -> String {
        let shifted =
            share.scale >= 2
            ? Decimal(coefficient: share.coefficient, scale: share.scale - 2)
            : Decimal(coefficient: share.coefficient * (share.scale == 1 ? 10 : 100))
        return "\(shifted.description)%"
    }
}
