import Accountability
import Testing

@Suite struct ProjectionTests {
    private func projection(
        _ texts: [(period: String, value: Int)], from period: String, _ measure: Measure = .count
    ) throws -> Projection? {
        var county = ReportedCounty()
        let now = county.add("01", measure)
        let then = county.add("01", year: 2015, measure)
        for (period, value) in texts {
            try county.report(period) { batch in
                batch.add(indicator: period.hasPrefix("2016") ? now : then, unit: nil, value: Decimal(value))
            }
        }
        let library = county.library
        let observation = try #require(
            library.progress.observation(of: now, by: nil, in: try ReportedCounty.period(period)))
        return library.projection(from: observation)
    }

    private static let threeMonths = [("2016-01", 100), ("2016-02", 200), ("2016-04", 400)]

    @Test func byTheRunRate() throws {
        let projection = try #require(try projection(ProjectionTests.threeMonths, from: "2016-04"))
        #expect(projection.months == 4)
        #expect(projection.byRunRate == Fraction(1200))
        #expect(projection.byLastYear == nil)
    }

    @Test func byLastYearsShare() throws {
        let projection = try projection(
            ProjectionTests.threeMonths + [("2015-04", 150), ("2015-12", 900)], from: "2016-04")
        #expect(projection?.byLastYear == Fraction(2400))
    }

    @Test func lastYearMayHaveBegunWithNothing() throws {
        let projection = try projection(
            ProjectionTests.threeMonths + [("2015-04", 0), ("2015-12", 900)], from: "2016-04")
        #expect(projection != nil && projection?.byLastYear == nil)
    }

    @Test func notFromTwoMonths() throws {
        #expect(try projection(ProjectionTests.threeMonths, from: "2016-02") == nil)
    }

    @Test func notOfALevelAndNotAtTheEnd() throws {
        #expect(try projection(ProjectionTests.threeMonths, from: "2016-04", .rate) == nil)
        #expect(try projection(ProjectionTests.threeMonths + [("2016-12", 900)], from: "2016-12") == nil)
    }
}
