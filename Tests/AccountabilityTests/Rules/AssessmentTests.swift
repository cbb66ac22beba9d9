import Accountability
import SeededRandom
import Testing

@Suite struct AssessmentTests {
    private typealias County = ReportedCounty

    @Test func allSevenStates() throws {
        var county = ReportedCounty()
        let indicator = county.add("01", targets: [try Target(">= 120")])
        let units = (0..<8).map { number in Unit(id: "u\(number)", name: "单位\(number)", kind: .village) }
        county.units = units
        let values = [120, 100, 90, 85, 80]
        try county.report("2016-09") { batch in
            for (place, value) in values.enumerated() {
                batch.add(indicator: indicator, unit: Reference(place), value: Decimal(value))
            }
            batch.add(indicator: indicator, unit: Reference(5), value: nil, details: .init(note: "尚未报送"))
            batch.add(indicator: indicator, unit: Reference(6), value: nil, isNotApplicable: true)
        }
        let library = county.library
        let period = try County.period("2016-09")
        let statuses = (0..<8).map { library.assessment(of: indicator, by: Reference($0), in: period).status }
        #expect(
            statuses == [
                .achieved, .ahead, .onTrack, .behind, .seriouslyBehind, .notReported, .notApplicable, .notReported,
            ])
    }

    @Test func aStatedStatusKeepsItsArithmetic() throws {
        var county = ReportedCounty()
        let indicator = county.add("01", targets: [try Target(">= 120")])
        try county.report("2016-09") { batch in
            batch.add(
                indicator: indicator, unit: nil, value: Decimal(10), statedStatus: .onTrack,
                details: .init(reason: "经批准顺延"))
        }
        let assessment = county.library.assessment(of: indicator, by: nil, in: try County.period("2016-09"))
        #expect(assessment.status == .onTrack)
        #expect(assessment.isStated && assessment.reason == "经批准顺延")
        #expect(assessment.comparison?.status == .seriouslyBehind)
    }

    @Test func withoutATargetThereIsNoStatus() throws {
        var county = ReportedCounty()
        let plain = county.add("01")
        let limited = county.add("02", .lowRate, targets: [try Target("<= 5", isLimit: true)])
        let scored = county.add("03", nil)
        let words = county.add("04", .rate, targets: [try Target(">= 全省平均")])
        try county.report("2016-09") { batch in
            batch.add(indicator: plain, unit: nil, value: Decimal(10))
            batch.add(indicator: limited, unit: nil, value: Decimal(9))
            batch.add(indicator: scored, unit: nil, value: nil, score: Decimal(8))
            batch.add(indicator: words, unit: nil, value: Decimal(95))
            batch.add(
                indicator: words, unit: ReportedCounty.east, value: Decimal(95), details: .init(reference: Decimal(96)))
            batch.add(indicator: scored, unit: ReportedCounty.east, value: nil)
        }
        let library = county.library
        let period = try County.period("2016-09")
        for indicator in [plain, limited, scored, words] {
            let assessment = library.assessment(of: indicator, by: nil, in: period)
            #expect(assessment.status == nil && assessment.comparison == nil, "\(indicator)")
        }
        #expect(library.assessment(of: words, by: ReportedCounty.east, in: period).status == .behind)
        #expect(library.assessment(of: scored, by: ReportedCounty.east, in: period).status == .notReported)
    }

    @Test func theNearestTargetHolds() throws {
        var county = ReportedCounty()
        let indicator = county.add(
            "01", .rate,
            targets: [
                try Target(">= 50"), try Target(">= 60", unit: ReportedCounty.towns),
                try Target(">= 70", unit: ReportedCounty.east), try Target("<= 99", isLimit: true),
            ])
        let library = county.library
        let period = try #require(Period("2016-09"))
        func goal(_ unit: Reference<Unit>?) -> Decimal? {
            library.target(of: indicator, for: unit, at: period)?.goal(reference: nil)
        }
        #expect(goal(nil) == Decimal(50))
        #expect(goal(ReportedCounty.office) == Decimal(50))
        #expect(goal(ReportedCounty.west) == Decimal(60))
        #expect(goal(ReportedCounty.towns) == Decimal(60))
        #expect(goal(ReportedCounty.east) == Decimal(70))
    }

    /// A unit's page lists what holds for it, limits and targets in words too, in the content's order.
    @Test func allTargetsThatHoldForAUnit() throws {
        var county = ReportedCounty()
        let others = Reference<Unit>(county.units.count)
        county.units.append(
            Unit(id: "others", name: "其他", kind: .group, members: [ReportedCounty.east, ReportedCounty.west]))
        let indicator = county.add(
            "01", .rate,
            targets: [
                try Target(">= 80", unit: others), try Target("<= 99", isLimit: true), try Target(">= 50"),
                try Target(">= 60", unit: ReportedCounty.towns), try Target(">= 全省平均", unit: ReportedCounty.east),
                try Target("<= 90", unit: ReportedCounty.east, isLimit: true),
            ])
        let library = county.library
        func places(_ unit: Reference<Unit>) -> [Int] {
            library.targets(of: indicator, for: unit).compactMap { found in
                library.indicators[indicator].targets.firstIndex {
                    $0.unit == found.unit && $0.isLimit == found.isLimit
                }
            }
        }
        #expect(places(ReportedCounty.east) == [4, 5])
        #expect(places(ReportedCounty.west) == [0, 3])
        #expect(places(ReportedCounty.north) == [3])
        #expect(places(ReportedCounty.office) == [1, 2])
    }

    /// A unit in several groups has the targets of all of them.
    @Test func theTargetsOfAllGroupsHold() throws {
        var county = ReportedCounty()
        let others = Reference<Unit>(county.units.count)
        county.units.append(Unit(id: "others", name: "其他", kind: .group, members: [ReportedCounty.east]))
        let indicator = county.add(
            "01", .rate,
            targets: [
                try Target(">= 60", unit: others, by: "2016-06"), try Target(">= 70", unit: ReportedCounty.towns),
                try Target(">= 80", unit: others, by: "2016-12"), try Target(">= 全省平均", unit: ReportedCounty.east),
            ])
        let library = county.library
        func goal(_ unit: Reference<Unit>?, _ period: String, reference: Decimal? = nil) throws -> Decimal? {
            library.target(of: indicator, for: unit, at: try #require(Period(period)), reference: reference)?
                .goal(reference: reference)
        }
        #expect(try goal(ReportedCounty.east, "2016-05") == Decimal(60))
        #expect(try goal(ReportedCounty.east, "2016-07") == Decimal(70))
        #expect(try goal(ReportedCounty.west, "2016-05") == Decimal(70))
        #expect(try goal(ReportedCounty.office, "2016-05") == nil)
        #expect(try goal(nil, "2016-05") == nil)
        // A target in words is the unit's own as soon as it is known what it amounts to.
        #expect(try goal(ReportedCounty.east, "2016-05", reference: Decimal(55)) == Decimal(55))
    }

    @Test(arguments: [
        ("2016-02", 10), ("2016-03", 10), ("2016-04", 30), ("2016-06", 30), ("2016-Q3", 60), ("2016-12", 60),
    ]) func theTargetOfTheTimeHolds(text: String, expected: Int) throws {
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            var county = ReportedCounty()
            let targets = [
                try Target(">= 10", by: "2016-03-31"), try Target(">= 30", by: "2016-Q2"),
                try Target(">= 60", by: "2016-11"),
            ]
            let indicator = county.add("01", .rate, targets: order.map { targets[$0] })
            let target = county.library.target(of: indicator, for: nil, at: try #require(Period(text)))
            #expect(target?.goal(reference: nil) == Decimal(expected))
        }
    }

    /// Whatever is worked out once for many units is what each unit's own target gives.
    @Test(arguments: 0..<40) func yardsticksAreThoseOfTheTargets(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var county = ReportedCounty()
        let others = Reference<Unit>(county.units.count)
        county.units.append(
            Unit(id: "others", name: "其他", kind: .group, members: [ReportedCounty.east, ReportedCounty.office]))
        let holders: [Reference<Unit>?] = [
            nil, ReportedCounty.towns, others, ReportedCounty.east, ReportedCounty.west,
        ]
        let measure = [Measure.rate, .count, nil].randomElement(using: &generator) ?? nil
        let targets = try (0..<Int.random(in: 0...5, using: &generator)).map { number in
            try Target(
                Int.random(in: 0..<4, using: &generator) == 0 ? ">= 全省平均" : ">= \(10 * number + 10)",
                unit: holders.randomElement(using: &generator) ?? nil,
                by: [nil, "2016-06", "2016-12"].randomElement(using: &generator) ?? nil,
                milestones: Bool.random(using: &generator) ? ["2016-03: 5"] : [],
                isLimit: Int.random(in: 0..<5, using: &generator) == 0)
        }
        let indicator = county.add("01", measure, targets: targets)
        // Of two months something was reported, of the third nothing.
        for period in ["2016-03", "2016-09"] {
            try county.report(period) { $0.add(indicator: indicator, unit: nil, value: Decimal(1)) }
        }
        let library = county.library
        for text in ["2016-03", "2016-05", "2016-09"] {
            let period = try #require(Period(text))
            for unit in [nil] + library.units.references.map(Optional.some) {
                for reference in [nil, Decimal(7)] {
                    let target = library.target(of: indicator, for: unit, at: period, reference: reference)
                    let yardstick = library.yardstick(of: indicator, for: unit, at: period, reference: reference)
                    let expected = target.flatMap { target in
                        measure.flatMap {
                            Yardstick(
                                target, measure: $0, at: period, planYear: 2016, reference: reference, pace: .init())
                        }
                    }
                    #expect(
                        yardstick?.target === expected?.target, "seed \(seed), \(text), \(String(describing: unit))")
                    #expect(yardstick?.goal == expected?.goal)
                    #expect(yardstick?.shownExpectation == expected?.shownExpectation)
                }
            }
        }
    }
}
