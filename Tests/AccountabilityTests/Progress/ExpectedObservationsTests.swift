import Accountability
import Testing

@Suite struct ExpectedObservationsTests {
    private typealias County = ReportedCounty

    private func text(_ observations: [ExpectedObservation]) -> [String] {
        observations.map { text($0.indicator, $0.unit) }
    }

    private func text(_ observations: [MissingObservation]) -> [String] {
        observations.map { text($0.indicator, $0.unit) + ($0.isAnnounced ? " announced" : "") }
    }

    private func text(_ indicator: Reference<Indicator>, _ unit: Reference<Unit>?) -> String {
        "\(indicator.index):\(unit.map { "\($0.index)" } ?? "all")"
    }

    @Test func membersOweSinglyAndOnlyWhileTheyExist() throws {
        var county = ReportedCounty()
        let indicator = county.add("01", responsible: [County.towns, County.office])
        try county.report("2016-06") { $0.add(indicator: indicator, unit: County.east, value: Decimal(1)) }
        try county.report("2016-07") { _ in }
        let library = county.library
        #expect(text(library.expectedObservations(in: try County.period("2016-06"))) == ["0:0", "0:1", "0:2", "0:3"])
        #expect(text(library.expectedObservations(in: try County.period("2016-07"))) == ["0:0", "0:1", "0:2"])
        #expect(text(library.missingObservations(in: try County.period("2016-06"))) == ["0:0", "0:2", "0:3"])
    }

    @Test func theWholeJurisdictionOwesWhereATargetIsIts() throws {
        var county = ReportedCounty()
        _ = county.add("01", targets: [try Target(">= 1")])
        _ = county.add("02", targets: [try Target(">= 1"), try Target(">= 1", unit: County.towns)])
        _ = county.add("03", targets: [try Target("<= 1", isLimit: true)])
        let library = county.library
        #expect(
            text(library.expectedObservations(in: try County.period("2016-12")))
                == ["0:all", "1:all", "1:1", "1:2", "2:1", "2:2"])
    }

    @Test func aGroupThatDoesNotSayWhoItIsOwesItself() throws {
        var county = ReportedCounty()
        county.units.append(Unit(id: "helpers", name: "帮扶单位", kind: .group))
        _ = county.add("01", responsible: [Reference(5)])
        #expect(text(county.library.expectedObservations(in: try County.period("2016-12"))) == ["0:5"])
    }

    @Test func scoresAreOwedWhereAnyWereGiven() throws {
        var county = ReportedCounty()
        let indicator = county.add("01", nil)
        try county.report("2016-11") { _ in }
        try county.report("2016-12") { batch in
            batch.add(indicator: indicator, unit: County.east, value: nil, score: Decimal(1))
        }
        let library = county.library
        #expect(library.expectedObservations(in: try County.period("2016-11")).isEmpty)
        #expect(text(library.missingObservations(in: try County.period("2016-12"))) == ["0:2"])
    }

    @Test func aNoteIsNoFigureAndNotApplicableIsAnAnswer() throws {
        var county = ReportedCounty()
        let indicator = county.add("01")
        try county.report("2016-12") { batch in
            batch.add(indicator: indicator, unit: County.east, value: nil, details: .init(note: "尚未报送"))
            batch.add(indicator: indicator, unit: County.west, value: nil, isNotApplicable: true)
        }
        #expect(text(county.library.missingObservations(in: try County.period("2016-12"))) == ["0:1 announced"])
    }

    /// Of an indicator without a measure nothing is expected before anybody has points; who says that it is not scored
    /// yet owes it all the same, and nobody else does.
    @Test func whatIsAnnouncedAsMissingIsMissing() throws {
        var county = ReportedCounty()
        let indicator = county.add("01", nil)
        try county.report("2016-12") { batch in
            batch.add(indicator: indicator, unit: nil, value: nil, details: .init(note: "材料未报，暂不评分"))
            batch.add(indicator: indicator, unit: County.west, value: nil, details: .init(note: "申诉复核中"))
            batch.add(indicator: indicator, unit: County.east, value: nil, isNotApplicable: true)
        }
        let missing = county.library.missingObservations(in: try County.period("2016-12"))
        #expect(missing.map(\.unit) == [nil, County.west])
        #expect(missing.allSatisfy { $0.isAnnounced })
    }
}
