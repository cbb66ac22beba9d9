import SeededRandom
import Testing

@testable import Accountability

@Suite struct ProgressTests {
    private typealias County = ReportedCounty

    @Test func anObservationKeepsWhatItWasGiven() throws {
        let value = try decimal("-0.000000000000123")
        let observation = Observation(
            indicator: Reference(7), unit: Reference(70_000), value: value, score: try decimal("18.50"),
            statedStatus: .notApplicable, isProvisional: true, isNotApplicable: false, details: 3)
        #expect(observation.value?.description == value.description)
        #expect(observation.score?.description == "18.50")
        #expect(observation.statedStatus == .notApplicable)
        #expect(observation.isProvisional && !observation.isNotApplicable)
        let placed = observation.placed(source: 1_000_000, detailsBefore: 40)
        #expect((placed.source, placed.detailsIndex) == (1_000_000, 43))
        #expect(placed.statedStatus == .notApplicable && placed.isProvisional)
        #expect(placed.unit == Reference(70_000))
        #expect(MemoryLayout<Observation>.stride == 32)
    }

    @Test(arguments: ["0", "0.00", "999999999999999", "-999999999999999", "0.999999999999999", "1e14"])
    func numbersKeepTheirDigits(text: String) throws {
        let number = try decimal(text)
        #expect(CompactDecimal(number).decimal?.description == number.description)
        #expect(CompactDecimal(nil).decimal == nil)
    }

    @Test func missingIsNotZero() throws {
        let none = Observation(indicator: Reference(0), unit: nil, value: nil)
        #expect(!none.hasValue && none.value == nil && !none.isAnswer)
        #expect(Observation(indicator: Reference(0), unit: nil, value: Decimal(0)).hasValue)
    }

    /// Two files of one month and one of another, in no order.
    private static func county() throws -> (Library, [Reference<Indicator>]) {
        var county = ReportedCounty()
        let indicators = [county.add("01"), county.add("02")]
        try county.report("2016-02") { batch in
            batch.add(indicator: indicators[1], unit: County.west, value: Decimal(222))
            batch.add(
                indicator: indicators[0], unit: County.west, value: Decimal(221), details: .init(note: "说明"))
        }
        try county.report("2016-01") { batch in
            batch.add(indicator: indicators[1], unit: nil, value: Decimal(102))
            batch.add(indicator: indicators[0], unit: County.east, value: Decimal(111))
        }
        try county.report("2016-02") { batch in
            batch.add(indicator: indicators[0], unit: nil, value: Decimal(201))
            batch.add(
                indicator: indicators[0], unit: County.east, value: Decimal(211),
                details: .init(rank: GivenRank(place: 2, of: 14, among: "二类县")))
        }
        return (county.library, indicators)
    }

    @Test func areKeptByPeriodIndicatorAndUnit() throws {
        let (library, indicators) = try ProgressTests.county()
        let progress = library.progress
        #expect(progress.periods.map(\.period.description) == ["2016-01", "2016-02"])
        #expect(progress.latestPeriod(of: County.plan(2016))?.description == "2016-02")
        #expect(progress.latestPeriod(of: County.plan(2015)) == nil)
        #expect(progress.latestPeriod(of: County.plan(2016), cycle: .quarter) == nil)
        let february = try County.period("2016-02")
        func numbers(_ observations: some Sequence<Observation>) -> [Int] {
            observations.compactMap { $0.value.map { Int($0.coefficient) } }
        }
        #expect(numbers(progress.observations(in: february)) == [201, 211, 221, 222])
        #expect(numbers(progress.observations(of: indicators[0], in: february)) == [201, 211, 221])
        #expect(numbers(progress.observations(of: indicators[1], in: try County.period("2016-01"))) == [102])
        #expect(progress.observations(in: try County.period("2016-03")).isEmpty)
        #expect(numbers(progress.observations(by: County.east)) == [111, 211])
        #expect(numbers(progress.observations(by: nil)) == [201, 102])
        #expect(numbers(progress.history(of: indicators[0], by: County.east)) == [111, 211])
        #expect(progress.history(of: indicators[1], by: County.east).isEmpty)
        #expect(progress.observations(by: County.north).isEmpty)
        #expect(progress.observation(of: indicators[1], by: County.west, in: february)?.value == Decimal(222))
        #expect(progress.observation(of: indicators[1], by: County.east, in: february) == nil)
    }

    @Test func detailsAndSourcesAreFound() throws {
        let (library, indicators) = try ProgressTests.county()
        let progress = library.progress
        let february = try County.period("2016-02")
        func details(_ unit: Reference<Unit>?) -> ObservationDetails? {
            progress.observation(of: indicators[0], by: unit, in: february).flatMap { progress.details(of: $0) }
        }
        #expect(details(County.west)?.note == "说明")
        #expect(details(County.west)?.rank == nil)
        #expect(details(County.east)?.rank == GivenRank(place: 2, of: 14, among: "二类县"))
        #expect(details(nil) == nil)
        #expect(progress.sources(of: february.period, of: february.plan).count == 2)
        let observations = progress.observations(in: february)
        #expect(observations.allSatisfy { progress.period(of: $0) == february.period })
        #expect(observations.map(\.source) == [2, 2, 0, 0])
    }

    @Test func textsThatOnlyLookAlikeKeepTheirBytes() {
        var table = DetailsTable()
        table.append(ObservationDetails(note: "\u{e9}"))
        table.append(ObservationDetails(note: "e\u{301}"))
        table.append(ObservationDetails(note: "\u{e9}"))
        #expect((0..<3).map { table[$0].note.map { Array($0.utf8).count } } == [2, 3, 2])
    }

    @Test func repetitionsAreNamedByWhereTheyWereWritten() throws {
        var county = ReportedCounty()
        let indicator = county.add("01")
        for _ in 0..<2 {
            try county.report("2016-01") { batch in
                batch.add(indicator: indicator, unit: County.west, value: Decimal(1))
                batch.add(indicator: indicator, unit: County.east, value: Decimal(2))
            }
        }
        try county.report("2016-02") { $0.add(indicator: indicator, unit: County.east, value: Decimal(2)) }
        let repetitions = ProgressAssembly(batches: county.batches).repetitions
        #expect(repetitions.map(\.first) == [.init(batch: 0, ordinal: 0), .init(batch: 0, ordinal: 1)])
        #expect(repetitions.map(\.second) == [.init(batch: 1, ordinal: 0), .init(batch: 1, ordinal: 1)])
    }

    /// Whatever the order of files and records, the same observations lie in the same places.
    @Test(arguments: 0..<10) func theOrderOfWritingDoesNotShow(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var written: [(period: String, indicator: Int, unit: Int)] = []
        for period in ["2016-01", "2016-Q1", "2016-03", "2015-12"] {
            for indicator in 0..<3 {
                for unit in -1..<4 where Int.random(in: 0..<4, using: &generator) > 0 {
                    written.append((period, indicator, unit))
                }
            }
        }
        func progress() throws -> Progress {
            var batches: [ObservationBatch] = []
            for (place, (text, indicator, unit)) in written.enumerated() {
                let period = try County.period(text)
                if place % 7 == 0 || batches.last?.source.period != period.period {
                    batches.append(ObservationBatch(source: .init(plan: period.plan, period: period.period)))
                }
                batches[batches.count - 1].add(
                    indicator: Reference(indicator), unit: unit < 0 ? nil : Reference(unit),
                    value: Decimal(indicator * 10 + unit))
            }
            let assembly = ProgressAssembly(batches: batches)
            #expect(assembly.repetitions.isEmpty)
            return assembly.progress
        }
        let first = try progress()
        written.shuffle(using: &generator)
        let second = try progress()
        #expect(first.periods == second.periods)
        #expect(first.periods.map(\.period.description) == ["2016-01", "2016-03", "2016-Q1", "2015-12"])
        for period in first.periods {
            let (one, other) = (first.observations(in: period), second.observations(in: period))
            #expect(one.map(\.indicator) == other.map(\.indicator) && one.map(\.unit) == other.map(\.unit))
            #expect(one.map(\.value) == other.map(\.value), "seed \(seed)")
        }
        for unit in [nil, Reference<Unit>(0), Reference(3)] {
            let (one, other) = (first.observations(by: unit), second.observations(by: unit))
            #expect(one.map { first.period(of: $0) } == other.map { second.period(of: $0) }, "seed \(seed)")
        }
    }
}
