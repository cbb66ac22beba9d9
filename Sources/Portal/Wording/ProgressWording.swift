import Accountability

/// The words of statuses, of the pages of periods and of the sheets for walls.
protocol ProgressWording: Sendable {
    // MARK: Progress
    func status(_ status: ProgressStatus) -> String
    /// The one character that stands for a status in the cell of a grid.
    func character(of status: ProgressStatus) -> String
    var statusWord: String { get }
    var statusGrid: String { get }
    /// What is behind or seriously behind.
    var delays: String { get }
    var unitsAndIndicators: String { get }
    var byKind: String { get }
    var unconcernedUnits: String { get }
    /// The row of a grid that says how many units have met the target.
    var achievedByUnits: String { get }
    var gridNote: String { get }
    var figuresUntil: String { get }
    var periodWord: String { get }
    var previousPeriod: String { get }
    var nextPeriod: String { get }
    var neighbouringPeriods: String { get }
    var statesByPeriod: String { get }
    var noFigures: String { get }
    var noChanges: String { get }
    var changedStatuses: String { get }
    var statusBefore: String { get }
    var statusAfter: String { get }
    var missingFigures: String { get }
    var missingByUnit: String { get }
    var figuresMissing: String { get }
    var nothingMissing: String { get }
    var remarks: String { get }
    var remarksCaption: String { get }
    var remarkKind: String { get }
    var reasonOrNote: String { get }
    /// What stands between two statements of the content that follow each other.
    var sentenceGap: String { get }
    var value: String { get }
    var scores: String { get }
    var scoresByCategory: String { get }
    var score: String { get }
    var scored: String { get }
    var scoredPoints: String { get }
    var scoreNote: String { get }
    /// What points are counted in.
    var pointsUnit: String { get }
    func scored(_ scored: Int, of indicators: Int) -> String
    /// The points given, of how many, and of how many indicators.
    func scoreSum(_ sum: String, points: String, scored: Int, indicators: Int) -> String
    var rankWord: String { get }
    /// The column left empty for notes made by hand.
    var notes: String { get }
    var wallSheets: String { get }
    /// How a status is told from a figure; thresholds in per cent.
    func paceRule(ahead: String, onTrack: String, behind: String) -> String
    func progressHeading(_ period: String) -> String
    func progressDescription(_ period: String) -> String
    /// How many figures of the whole jurisdiction are in each state that occurs.
    func statesOfJurisdiction(_ states: [(name: String, count: Int)], total: Int) -> String
    /// How many figures of the units are in each state that occurs.
    func statesOfUnits(_ states: [(name: String, count: Int)], total: Int, units: Int) -> String
    func changesSince(_ period: String) -> String
    /// How many statuses became better, worse, or came and went.
    func changes(better: Int, worse: Int, other: Int) -> String
    func leftOut(_ count: Int) -> String
    func missingLead(figures: Int, units: Int) -> String
    /// Behind the first of a list, how many there are in all.
    func andMore(_ total: Int) -> String
    func remark(_ remark: FigureRemark) -> String
    /// The one character that stands for a remark in the cell of a grid.
    func mark(of remark: FigureRemark) -> String
    func rankNote(tolerance: String) -> String
    func rank(_ rank: Int, isShared: Bool) -> String
    /// A month of a year that is named elsewhere.
    func month(_ month: Int) -> String
    func monthsOf(_ year: String) -> String
    func achieved(_ achieved: Int, of total: Int) -> String
    /// The title of the sheets for the wall in a format.
    ///
    /// - Parameters:
    ///   - paper: The format.
    ///   - part: From 1, where they take several pages.
    func wallSheet(_ paper: String, part: Int?) -> String
    /// A lettered sheet of so many.
    func sheet(_ letter: String, of count: Int) -> String
    /// Where the portal is found, printed on sheets.
    func address(_ url: String) -> String
}
