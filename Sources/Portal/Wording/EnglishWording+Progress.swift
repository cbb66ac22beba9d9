import Accountability

extension EnglishWording {
    // MARK: Progress
    var statusWord: String { "Status" }
    var statusGrid: String { "Statuses at a glance" }
    var delays: String { "Behind schedule" }
    var unitsAndIndicators: String { "Each unit, each indicator" }
    var byKind: String { "By kind of unit" }
    var unconcernedUnits: String { "No figure of this period applies to these units, which have no row: " }
    var achievedByUnits: String { "Units that achieved it" }
    var gridNote: String {
        " P: provisional; R: restated; J: status stated, not computed. An empty cell: the indicator is not the unit’s."
    }
    var figuresUntil: String { "Data as of" }
    var periodWord: String { "Period" }
    var previousPeriod: String { "Previous" }
    var nextPeriod: String { "Next" }
    var neighbouringPeriods: String { "Neighbouring periods" }
    var statesByPeriod: String { "Figures in each state" }
    var noFigures: String { "no figures" }
    var noChanges: String { "All statuses are as they were." }
    var changedStatuses: String { "Changed statuses" }
    var statusBefore: String { "Before" }
    var statusAfter: String { "Now" }
    var missingFigures: String { "Not reported" }
    var missingByUnit: String { "What each unit has not reported" }
    var figuresMissing: String { "Figures missing" }
    var nothingMissing: String { "All that was expected has been reported." }
    var remarks: String { "Provisional and restated figures, remarks" }
    var remarksCaption: String { "Figures with a remark" }
    var remarkKind: String { "Remark" }
    var reasonOrNote: String { "Reason or note" }
    var sentenceGap: String { "; " }
    var value: String { "Value" }
    var scores: String { "Scores" }
    var scoresByCategory: String { "Scores of the whole jurisdiction by category" }
    var score: String { "Score" }
    var scored: String { "Scored" }
    var scoredPoints: String { "Points of what is scored" }
    var scoreNote: String {
        "Scores are added as given; nothing is put in the place of one that is missing. Points are shared by all units an indicator names."
    }
    var rankWord: String { "Rank" }
    var notes: String { "Notes" }
    var wallSheets: String { "Wall sheets" }

    func status(_ status: ProgressStatus) -> String {
        switch status {
        case .achieved: "Achieved"
        case .ahead: "Ahead"
        case .onTrack: "On track"
        case .behind: "Behind"
        case .seriouslyBehind: "Seriously behind"
        case .notReported: "Not reported"
        case .notApplicable: "Not applicable"
        }
    }

    func character(of status: ProgressStatus) -> String {
        switch status {
        case .achieved: "M"
        case .ahead: "A"
        case .onTrack: "T"
        case .behind: "B"
        case .seriouslyBehind: "S"
        case .notReported: "N"
        case .notApplicable: "X"
        }
    }

    func paceRule(ahead: String, onTrack: String, behind: String) -> String {
        "A target that is met is achieved. Otherwise the value is divided by what is expected by then, or the other way round where the lower is the better: from \(ahead) on it is ahead, from \(onTrack) on track, from \(behind) behind, below \(behind) seriously behind. What was not sent in is not reported."
    }

    func progressHeading(_ period: String) -> String {
        "Progress in \(period)"
    }

    func progressDescription(_ period: String) -> String {
        "Values, statuses and scores of all units in \(period), and what was not reported"
    }

    func statesOfJurisdiction(_ states: [(name: String, count: Int)], total: Int) -> String {
        "For the whole jurisdiction, of \(total) indicators under assessment: \(listed(states))."
    }

    func statesOfUnits(_ states: [(name: String, count: Int)], total: Int, units: Int) -> String {
        "Of \(total) figures of \(count(units, .units)): \(listed(states))."
    }

    func changesSince(_ period: String) -> String {
        "Changes since \(period)"
    }

    func changes(better: Int, worse: Int, other: Int) -> String {
        "\(better) better, \(worse) worse, \(other) newly reported, missing or otherwise changed."
    }

    func leftOut(_ count: Int) -> String {
        "\(count) more are on the pages of the units and indicators."
    }

    func missingLead(figures: Int, units: Int) -> String {
        "\(figures) expected figures of \(count(units, .units)) were not reported."
    }

    func andMore(_ total: Int) -> String {
        " and others, \(total) in all"
    }

    func rankNote(tolerance: String) -> String {
        "Units of a kind are ranked among those scored in the very same indicators, the others not at all; scores no more than \(tolerance) apart share a rank."
    }

    func rank(_ rank: Int, isShared: Bool) -> String {
        isShared ? "=\(rank)" : "\(rank)"
    }

    func month(_ month: Int) -> String {
        EnglishWording.months[month - 1]
    }

    func monthsOf(_ year: String) -> String {
        "The months of \(year)"
    }

    func achieved(_ achieved: Int, of total: Int) -> String {
        "\(achieved)/\(total) achieved"
    }

    func wallSheet(_ paper: String, part: Int?) -> String {
        "\(paper) wall sheets" + (part.map { " (\($0))" } ?? "")
    }

    func sheet(_ letter: String, of count: Int) -> String {
        "Sheet \(letter) of \(count)"
    }

    func address(_ url: String) -> String {
        "On line: \(url)"
    }

    func remark(_ remark: FigureRemark) -> String {
        switch remark {
        case .provisional: "Provisional"
        case .restated: "Restated"
        case .stated: "Status stated"
        }
    }

    func mark(of remark: FigureRemark) -> String {
        switch remark {
        case .provisional: "P"
        case .restated: "R"
        case .stated: "J"
        }
    }

    private func listed(_ states: [(name: String, count: Int)]) -> String {
        states.map { "\($0.count) \($0.name.lowercased())" }.joined(separator: ", ")
    }

    var pointsUnit: String { "points" }

    func scored(_ scored: Int, of indicators: Int) -> String {
        "\(scored) of \(count(indicators, .indicators)) scored"
    }

    func scoreSum(_ sum: String, points: String, scored: Int, indicators: Int) -> String {
        "\(sum) of \(points) points; of \(count(indicators, .indicators)), \(scored) scored."
    }
}
