import Accountability
import Testing

/// A county with two plans, three units in a group and an office, and what is reported of it; for tests of the rules.
struct ReportedCounty {
    static let office = Reference<Unit>(0)
    static let east = Reference<Unit>(1)
    static let west = Reference<Unit>(2)
    static let north = Reference<Unit>(3)
    static let towns = Reference<Unit>(4)

    var indicators: [Indicator] = []
    var batches: [ObservationBatch] = []
    var units = [
        Unit(id: "office", name: "办公室", kind: .government),
        Unit(id: "east", name: "东镇", kind: .township), Unit(id: "west", name: "西镇", kind: .township),
        Unit(id: "north", name: "北镇", kind: .township, validTo: Day("2016-06-30")),
        Unit(id: "towns", name: "各乡镇", kind: .group, members: [east, west, north]),
    ]

    /// The plan of 2016 is 0, that of 2015 is 1.
    static func plan(_ year: Int) -> Reference<AssessmentPlan> { Reference(2016 - year) }

    static func period(_ text: String) throws -> PlanPeriod {
        let period = try #require(Period(text))
        return PlanPeriod(plan: plan(period.year), period: period)
    }

    /// Adds an indicator of ten points.
    mutating func add(
        _ id: String, year: Int = 2016, _ measure: Measure? = .count, responsible: [Reference<Unit>] = [towns],
        targets: [Target] = []
    ) -> Reference<Indicator> {
        indicators.append(
            Indicator(
                id: id, plan: ReportedCounty.plan(year), number: id, category: nil, group: nil, name: "指标\(id)",
                points: Decimal(10), responsible: responsible, lead: nil, measure: measure, targets: targets,
                definition: nil, method: nil, source: nil, policy: nil))
        return Reference(indicators.count - 1)
    }

    /// Adds a file of one period.
    mutating func report(_ period: String, _ fill: (inout ObservationBatch) -> Void) throws {
        let period = try ReportedCounty.period(period)
        var batch = ObservationBatch(source: ProgressSource(plan: period.plan, period: period.period))
        fill(&batch)
        batches.append(batch)
    }

    var library: Library {
        Library(
            settings: PortalSettings(title: "甲", authority: .init(name: "乙")), units: units,
            plans: [2016, 2015].map { year in
                AssessmentPlan(
                    id: "\(year)", title: "指标", year: year, policy: nil, fullScore: nil, appraisalPoints: nil,
                    categories: [],
                    indicators: indicators.indices.filter { indicators[$0].plan == ReportedCounty.plan(year) }
                        .map { Reference($0) })
            }, indicators: indicators, progress: ProgressAssembly(batches: batches).progress)
    }
}

extension Measure {
    static let count = Measure(unit: "人", direction: .higher, kind: .cumulative)
    static let rate = Measure(unit: "%", direction: .higher, kind: .level)
    static let lowCount = Measure(unit: "起", direction: .lower, kind: .cumulative)
    static let lowRate = Measure(unit: "%", direction: .lower, kind: .level)
}

extension Target {
    /// A target written as `>= 5000`, with milestones written as `2016-06: 40`.
    convenience init(
        _ text: String, unit: Reference<Unit>? = nil, by: String? = nil, baseline: String? = nil,
        milestones: [String] = [], isLimit: Bool = false
    ) throws {
        let words = text.split(separator: " ").map(String.init)
        func point(_ text: String) throws -> (Period, Decimal) {
            let parts = text.split(separator: ":").map { String($0.filter { $0 != " " }) }
            return (try #require(Period(parts[0])), try decimal(parts[1]))
        }
        self.init(
            id: nil, unit: unit, comparison: try #require(Operator(rawValue: words[0])),
            bound: words[1].utf8.first.map { $0 < 0x3A } ?? false ? .value(try decimal(words[1])) : .relative(words[1]),
            by: try by.map { try #require(DueTime($0)) },
            baseline: try baseline.map {
                let (period, value) = try point($0)
                return Baseline(period: period, value: value)
            },
            milestones: try milestones.map {
                let (period, value) = try point($0)
                return Milestone(period: period, value: value)
            }, statement: nil, policy: nil, isLimit: isLimit, measure: nil)
    }
}

/// A number written as content writes it.
func decimal(_ text: String) throws -> Decimal {
    try Decimal(reading: Array(text.utf8))
}

func day(_ text: String) throws -> Day {
    try #require(Day(text))
}
