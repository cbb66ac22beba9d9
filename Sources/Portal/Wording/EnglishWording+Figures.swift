import Accountability
import Charts

extension EnglishWording {
    // MARK: Heads and labels
    var arithmetic: String { "Arithmetic" }
    var latestValue: String { "Latest value" }
    var trend: String { "Trend" }
    var standing: String { "Progress" }
    var currentStanding: String { "Where it stands" }
    var valuesByUnit: String { "Latest values by unit" }
    var targetsOfUnits: String { "The targets of single units stand in: " }
    var provisional: String { "Provisional" }
    var showTable: String { "Show the data" }
    var seeTable: String { "See the table of the data" }
    var downloads: String { "Downloads" }
    var chartFile: String { "Chart (SVG)" }
    var notReportedYet: String { "No value yet. " }
    var scoredOnly: String { "Scored only" }
    var noTarget: String { "no target to hold it against" }
    var scoresByPeriod: String { "Scores by period" }
    var scoresByIndicator: String { "Scores by indicator" }
    var scoresByUnit: String { "Scores by unit" }
    var unscored: String { "Not scored" }
    var ranksElsewhere: String { "Places in higher assessments" }
    var ranksAreNoVerdict: String {
        "These are the places as published. Whether anybody is held accountable is decided by the competent body under "
            + "the rules, never by a place alone. The rules: "
    }
    var latestFigures: String { "Latest figures" }
    var needingAttention: String { "In need of attention" }
    var statesByCategory: String { "States by category" }
    var statesOfIndicators: String { "State and number of each" }
    var fullStop: String { ". " }
    var semicolon: String { "; " }
    var notReportedOfWhole: String { "Nothing is reported of the whole jurisdiction; the units' figures follow." }
    var drawingScales: String {
        " Bars show the value from 0 to 120% of the target, which is the upright mark; the dashed mark is the pace. "
            + "Each trend has a scale of its own."
    }
    var noFigureDue: String { "Nothing due for the newest period" }

    // MARK: Charts
    func chartWord(_ word: ChartWord) -> String {
        switch word {
        case .actual: "Actual"
        case .target: "Target"
        case .limit: "Ceiling"
        case .pace: "Pace"
        case .lastYear: "Last year"
        case .projection: "Projected"
        case .notReported: "Not reported"
        case .notApplicable: "Not applicable"
        case .provisional: "provisional"
        case .revised: "restated"
        case .unscored: "Not scored"
        case .unitPrefix: "Unit: "
        case .lowerIsBetter: "lower is better ↓"
        case .verticalAxisNotFromZero: "axis does not start at zero"
        case .horizontalAxisNotFromZero: "axis does not start at zero"
        case .tied: "tied "
        case .noDifference: "no notable difference"
        case .period: "Period"
        case .name: "Name"
        case .completion: "Completion"
        case .change: "On last year"
        case .status: "Status"
        case .fullScore: "Full score"
        case .score: "Score"
        case .deduction: "Lost"
        case .reason: "Reason"
        case .rank: "Rank"
        case .rankChange: "Change"
        case .note: "Note"
        case .colon: ": "
        case .received: "Received"
        case .allocated: "Allocated"
        case .handedDown: "Handed down"
        case .paid: "Paid"
        case .accepted: "Accepted"
        case .paymentRate: "Share paid"
        case .overspend: "Over budget"
        case .funding: "Funding"
        case .undivided: "Not divided"
        case .ofHundred: "Of 100 yuan"
        case .share: "Share"
        case .unitOfMeasure: "Unit of measure"
        }
    }

    var numberStyle: NumberStyle {
        NumberStyle(
            magnitudes: [
                .init(name: "thousand ", power: 3, from: 5), .init(name: "million ", power: 6, from: 7),
                .init(name: "billion ", power: 9, from: 10),
            ],
            groupsLabelsFrom: 4, groupsTablesFrom: 4, unitSeparator: " ")
    }

    func shortPeriod(_ period: Period) -> String {
        switch period.cycle {
        case .month: String(EnglishWording.months[period.index - 1].prefix(3))
        case .quarter: "Q\(period.index)"
        case .year: "\(period.year)"
        }
    }

    // MARK: Sentences and values
    func quantity(_ number: String, unit: String) -> String {
        unit.isEmpty || unit == "%" ? "\(number)\(unit)" : "\(number) \(unit)"
    }

    func signed(growth: String) -> String { "\(growth)%" }
    func signed(points: String) -> String { "\(points) percentage points" }
    func asOf(_ period: String, _ text: String) -> String { "\(period): \(text)" }

    func finding(period: String, value: String, isCumulative: Bool, completion: String?) -> String {
        "\(isCumulative ? "By \(period)" : period): \(value)" + (completion.map { ", \($0) of the target" } ?? "")
    }

    func notReported(in period: String) -> String { "\(period): not reported" }
    func valuesByPeriod(unit: String) -> String { unit.isEmpty ? "Values by period" : "Values by period (\(unit))" }
    func goal(_ target: String) -> String { "Target: \(target). " }
    func lowestAndHighest(_ lowest: String, _ highest: String) -> String { "Lowest \(lowest), highest \(highest). " }
    func missingPeriods(_ periods: [String]) -> String { "Not reported: \(periods.joined(separator: ", ")). " }

    func projectionNote(months: Int) -> String {
        "Projected from \(months) reported months; no promise, and no part of a status or score. "
    }

    func projectionRange(_ low: String, _ high: String) -> String { "\(low) to \(high)" }

    func unitsFinding(period: String, units: Int, states: [(name: String, count: Int)]) -> String {
        "\(period): of \(count(units, .units)), "
            + states.map { "\($0.count) \($0.name.lowercased())" }.joined(separator: ", ")
    }

    func highestAndLowest(_ name: String, _ highest: String, _ lowest: String) -> String {
        "\(name) is highest at \(highest), lowest at \(lowest). "
    }

    func rankAmong(_ rank: Int, of count: Int, kind: String, isShared: Bool) -> String {
        "\(isShared ? "tied " : "")rank \(rank) of \(count) (\(kind))"
    }

    func ranksAmong(_ kind: String) -> String { "Place by score among its like (\(kind))" }
    func ranksByPeriod(_ ranks: [String]) -> String { "Place by period: \(ranks.joined(separator: ", "))." }

    func scoreSum(_ sum: String, scored: Int, of indicators: Int) -> String {
        "\(sum) points (\(scored) of \(count(indicators, .indicators)) scored)"
    }

    func scoreFinding(period: String, sum: String, of points: String) -> String {
        "\(period): \(sum) of \(points) points"
    }

    func rank(place: Int, of: Int?, among: String?) -> String {
        "place \(place)" + (of.map { " of \($0)" } ?? "") + (among.map { " among \($0)" } ?? "")
    }

    func standing(period: String, counts: StateCounts, isByUnit: Bool, plan: String?) -> String {
        let noun = isByUnit ? "figures" : "indicators"
        return (plan.map { "\(quoted(title: $0)), " } ?? "")
            + "\(period): of \(counts.applicable) \(noun) due, \(states(in: counts)). "
    }

    func unitStanding(period: String, counts: StateCounts) -> String {
        "\(period): of \(count(counts.applicable, .indicators)) due, \(states(in: counts)). "
    }

    private func states(in counts: StateCounts) -> String {
        ProgressStatus.allCases.filter { counts[$0] > 0 }
            .map { "\(counts[$0]) \(status($0).lowercased())" }.joined(separator: ", ")
    }

    func source(_ source: String, published: String?) -> String {
        "Source: \(source)" + (published.map { ", published \($0)" } ?? "")
    }

    func lastReported(_ period: String, _ value: String) -> String { "last reported for \(period): \(value)" }
    func tied(within tolerance: String) -> String { "Differences of up to \(tolerance) share a rank. " }

    // MARK: Arithmetic
    func monthsOf(_ elapsed: Int, _ all: Int) -> String { "\(elapsed)/\(all)" }
    func milestone(of period: String) -> String { " (milestone \(period))" }
    func baseline(of period: String) -> String { " (baseline \(period))" }
    func beyondQuotient(_ expected: String) -> String {
        "better than the expected \(expected); no percentage can say it"
    }
    func shortOfQuotient(_ expected: String) -> String { "short of the expected \(expected); no percentage can say it" }
    func asExpected(_ expected: String) -> String { "equal to the expected \(expected)" }
    func stated(reason: String) -> String { "Stated status, because: \(reason)" }
    func computed(_ status: String) -> String { "by its value it would be: \(status)" }
    func unitsContinued(_ part: Int) -> String { "Values by unit (part \(part))" }
}
