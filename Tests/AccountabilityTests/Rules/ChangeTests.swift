import Accountability
import Testing

@Suite struct ChangeTests {
    private typealias County = ReportedCounty

    private func values(_ texts: [(period: String, value: Int)], _ measure: Measure = .count) throws -> (
        Library, Reference<Indicator>
    ) {
        var county = ReportedCounty()
        let now = county.add("01", measure, targets: [try Target(">= 120")])
        let then = county.add("01", year: 2015, measure, targets: [try Target(">= 120")])
        for (period, value) in texts {
            try county.report(period) { batch in
                batch.add(
                    indicator: period.hasPrefix("2016") ? now : then, unit: ReportedCounty.east, value: Decimal(value))
            }
        }
        return (county.library, now)
    }

    private func observation(_ library: Library, _ indicator: Reference<Indicator>, _ text: String) throws
        -> Observation
    {
        try #require(
            library.progress.observation(of: indicator, by: ReportedCounty.east, in: try County.period(text)))
    }

    @Test func sinceTheReportedPeriodBefore() throws {
        let (library, indicator) = try values([("2016-03", 40), ("2016-05", 50), ("2016-Q1", 40)])
        let change = try #require(library.change(of: try observation(library, indicator, "2016-05")))
        #expect(change.since.description == "2016-03")
        #expect(change.difference == Decimal(10))
        #expect(change.growth == Fraction(1, over: 4))
        #expect(library.change(of: try observation(library, indicator, "2016-03")) == nil)
        #expect(library.change(of: try observation(library, indicator, "2016-Q1")) == nil)
    }

    @Test func aCountThatFellIsRestated() throws {
        let (library, indicator) = try values([("2016-01", 40), ("2016-02", 38), ("2016-03", 41)])
        let (february, march) = (
            try observation(library, indicator, "2016-02"), try observation(library, indicator, "2016-03")
        )
        #expect(library.isRestated(february))
        #expect(!library.isRestated(march))
        let (levels, level) = try values([("2016-01", 40), ("2016-02", 38)], .rate)
        let fallen = try observation(levels, level, "2016-02")
        #expect(!levels.isRestated(fallen))
    }

    /// Told of a whole period at once, it is the same as told one by one.
    @Test func restatedFiguresOfAPeriod() throws {
        var county = ReportedCounty()
        let (count, rate) = (county.add("01"), county.add("02", .rate))
        let units = [nil, County.office, County.east, County.west]
        let reported: [(period: String, values: [Int?])] = [
            ("2016-01", [40, 30, nil, 10]), ("2016-02", [30, 35, 5, nil]), ("2016-03", [nil, 10, 4, 5]),
            ("2016-Q1", [1, 1, 1, 1]),
        ]
        for (period, values) in reported {
            try county.report(period) { batch in
                for indicator in [count, rate] {
                    for (unit, value) in zip(units, values) where unit != County.west || value != nil {
                        batch.add(indicator: indicator, unit: unit, value: value.map { Decimal($0) })
                    }
                }
            }
        }
        let library = county.library
        var found = 0
        for period in library.progress.periods {
            let observations = library.progress.observations(in: period)
            let places = observations.enumerated().filter { library.isRestated($1) }.map(\.offset)
            #expect(library.restatedPlaces(in: period) == places, "\(period)")
            found += places.count
        }
        #expect(found == 3)
    }

    @Test func againstTheYearBefore() throws {
        let (library, indicator) = try values([("2015-03", 32), ("2016-03", 40), ("2016-04", 45)])
        let change = try #require(library.yearOnYear(try observation(library, indicator, "2016-03")))
        #expect((change.before, change.after) == (Decimal(32), Decimal(40)))
        #expect(change.growth == Fraction(1, over: 4))
        #expect(library.yearOnYear(try observation(library, indicator, "2016-04")) == nil)
    }

    @Test func theBaselineMayStandForTheYearBefore() throws {
        var county = ReportedCounty()
        let indicator = county.add("01", .rate, targets: [try Target(">= 95", baseline: "2015-12: 78")])
        for month in ["2016-11", "2016-12"] {
            try county.report(month) { $0.add(indicator: indicator, unit: ReportedCounty.east, value: Decimal(90)) }
        }
        let library = county.library
        #expect(library.yearOnYear(try observation(library, indicator, "2016-12"))?.before == Decimal(78))
        #expect(library.yearOnYear(try observation(library, indicator, "2016-11")) == nil)
    }

    @Test func anotherIndicatorOfTheSameIDIsNotCompared() throws {
        var county = ReportedCounty()
        let now = county.add("01", .rate)
        let then = county.add("01", year: 2015, .count)
        try county.report("2015-03") { $0.add(indicator: then, unit: nil, value: Decimal(1)) }
        try county.report("2016-03") { $0.add(indicator: now, unit: nil, value: Decimal(2)) }
        let library = county.library
        let observation = try #require(
            library.progress.observation(of: now, by: nil, in: try County.period("2016-03")))
        #expect(library.yearOnYear(observation) == nil)
        #expect(library.relations.yearBefore == [nil, nil])
    }

    @Test func noGrowthFromNothing() throws {
        let (library, indicator) = try values([("2016-01", 0), ("2016-02", 5)])
        let change = try #require(library.change(of: try observation(library, indicator, "2016-02")))
        #expect(change.difference == Decimal(5))
        #expect(change.growth == nil)
    }

    @Test func statusesThatChanged() throws {
        var county = ReportedCounty()
        let indicator = county.add("01", targets: [try Target(">= 120")])
        let (office, east, west, north) = (County.office, County.east, County.west, County.north)
        try county.report("2016-01") { batch in
            batch.add(indicator: indicator, unit: office, value: Decimal(10))
            batch.add(indicator: indicator, unit: east, value: Decimal(10))
            batch.add(indicator: indicator, unit: north, value: Decimal(5))
        }
        try county.report("2016-02") { batch in
            batch.add(indicator: indicator, unit: office, value: Decimal(20))
            batch.add(indicator: indicator, unit: east, value: Decimal(30))
            batch.add(indicator: indicator, unit: west, value: Decimal(1))
        }
        let library = county.library
        let changes = library.statusChanges(
            from: library.statuses(in: try County.period("2016-01")),
            to: library.statuses(in: try County.period("2016-02")))
        #expect(changes.map(\.unit) == [east, west, north])
        #expect(changes.map(\.before) == [.onTrack, .notReported, .seriouslyBehind])
        #expect(changes.map(\.after) == [.ahead, .seriouslyBehind, .notReported])
    }
}
