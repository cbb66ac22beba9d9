import Accountability
import SeededRandom
import Testing

@Suite struct ComparisonTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let value: String
        let target: String
        var measure = Measure.count
        var by: String?
        var milestones: [String] = []
        var period = "2016-09"
        let status: ProgressStatus
        /// Achieved ÷ expected and the share of the target, in per cent as printed.
        let attainment: String?
        let completion: String?

        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "109.7 % of the pace", value: "4115", target: ">= 5000", status: .ahead, attainment: "109.7",
            completion: "82.3"),
        Case(
            name: "just the pace", value: "3750", target: ">= 5000", status: .onTrack, attainment: "100.0",
            completion: "75.0"),
        Case(
            name: "a hair below the pace", value: "3749", target: ">= 5000", status: .behind, attainment: "99.9",
            completion: "75.0"),
        Case(
            name: "a hair below ahead", value: "3937", target: ">= 5000", status: .onTrack, attainment: "104.9",
            completion: "78.7"),
        Case(
            name: "just behind", value: "3375", target: ">= 5000", status: .behind, attainment: "90.0",
            completion: "67.5"),
        Case(
            name: "seriously behind", value: "3374", target: ">= 5000", status: .seriouslyBehind, attainment: "89.9",
            completion: "67.5"),
        Case(
            name: "nothing", value: "0", target: ">= 5000", status: .seriouslyBehind, attainment: "0.0",
            completion: "0.0"),
        Case(
            name: "already met", value: "5000", target: ">= 5000", period: "2016-03", status: .achieved,
            attainment: "400.0", completion: "100.0"),
        Case(
            name: "640 per cent", value: "640", target: ">= 100", period: "2016-12", status: .achieved,
            attainment: "640.0", completion: "640.0"),
        Case(
            name: "99.96 % is not met", value: "99.96", target: ">= 100", measure: .rate, status: .behind,
            attainment: "99.9", completion: "99.9"),
        Case(
            name: "above a milestone, below the target", value: "85", target: ">= 95", measure: .rate,
            milestones: ["2016-09: 80"], status: .ahead, attainment: "106.2", completion: "89.5"),
        Case(
            // 85 ÷ 95: the milestone of September is past, the target itself holds.
            name: "above the last milestone in a month without one", value: "85", target: ">= 95", measure: .rate,
            milestones: ["2016-09: 80"], period: "2016-10", status: .seriouslyBehind, attainment: "89.5",
            completion: "89.5"),
        Case(
            // 6 ÷ 6.3 in June, 3 ÷ 6.3 in May.
            name: "low, just above its milestone", value: "6.3", target: "<= 3", measure: .lowRate,
            milestones: ["2016-03: 9", "2016-06: 6"], period: "2016-06", status: .behind, attainment: "95.2",
            completion: "47.6"),
        Case(
            name: "low, in a month without a milestone", value: "6.3", target: "<= 3", measure: .lowRate,
            milestones: ["2016-03: 9", "2016-06: 6"], period: "2016-05", status: .seriouslyBehind, attainment: "47.6",
            completion: "47.6"),
        Case(
            name: "low and met", value: "2.5", target: "<= 3", measure: .lowRate, status: .achieved,
            attainment: "120.0", completion: "120.0"),
        Case(
            name: "low and not met", value: "3.2", target: "<= 3", measure: .lowRate, status: .behind,
            attainment: "93.8", completion: "93.8"),
        Case(
            name: "the ceiling included", value: "3.0", target: "<= 3", measure: .lowRate, status: .achieved,
            attainment: "100.0", completion: "100.0"),
        Case(
            name: "nothing left", value: "0", target: "<= 0", measure: .lowRate, status: .achieved, attainment: nil,
            completion: nil),
        Case(
            name: "something left", value: "1", target: "<= 0", measure: .lowRate, status: .seriouslyBehind,
            attainment: nil, completion: nil),
        Case(
            name: "none of what is to be low", value: "0", target: "<= 3", measure: .lowRate, status: .achieved,
            attainment: nil, completion: nil),
        Case(
            name: "low counts are met only at the end", value: "9", target: "<= 12", measure: .lowCount,
            status: .onTrack, attainment: "100.0", completion: "133.3"),
        Case(
            name: "low counts at the end", value: "12", target: "<= 12", measure: .lowCount, period: "2016-12",
            status: .achieved, attainment: "100.0", completion: "100.0"),
        Case(
            name: "a low count that ran over", value: "13", target: "<= 12", measure: .lowCount,
            status: .seriouslyBehind,
            attainment: "69.2", completion: "92.3"),
        Case(
            name: "a target of zero or more", value: "0", target: ">= 0", status: .achieved, attainment: nil,
            completion: nil),
        Case(
            name: "nothing due yet, nothing done", value: "0", target: ">= 100", milestones: ["2016-09: 0"],
            status: .onTrack, attainment: nil, completion: "0.0"),
        Case(
            name: "nothing due yet, something done", value: "1", target: ">= 100", milestones: ["2016-09: 0"],
            status: .ahead, attainment: nil, completion: "1.0"),
        Case(
            name: "below nothing", value: "-1", target: ">= 100", milestones: ["2016-09: 0"], status: .seriouslyBehind,
            attainment: nil, completion: "-1.0"),
        Case(
            name: "a loss that may be", value: "-4", target: ">= -5", measure: .rate, status: .achieved,
            attainment: "125.0", completion: "125.0"),
        Case(
            name: "too great a loss", value: "-10", target: ">= -5", measure: .rate, status: .seriouslyBehind,
            attainment: "50.0", completion: "50.0"),
        Case(
            name: "a fall that is due", value: "-4", target: "<= -5", measure: .lowRate, status: .seriouslyBehind,
            attainment: "80.0", completion: "80.0"),
        Case(
            name: "just so many", value: "100", target: "= 100", measure: .rate, status: .achieved,
            attainment: "100.0", completion: "100.0"),
        Case(
            name: "more than just so many", value: "104", target: "= 100", measure: .rate, status: .onTrack,
            attainment: "104.0", completion: "104.0"),
        Case(
            name: "as many digits as there may be", value: "999999999999999", target: ">= 0.000000000000001",
            status: .achieved, attainment: "133333333333333200000000000000000.0",
            completion: "99999999999999900000000000000000.0"),
    ]

    @Test(arguments: cases) func isWorkedOut(_ example: Case) throws {
        let period = try #require(Period(example.period))
        let target = try Target(example.target, by: example.by, milestones: example.milestones)
        let value = try decimal(example.value)
        let yardstick = try #require(
            Yardstick(target, measure: example.measure, at: period, planYear: 2016, pace: .init()))
        let comparison = Comparison(value, against: yardstick)
        #expect(comparison.status == example.status)
        #expect(comparison.isMet == (example.status == .achieved))
        #expect(comparison.attainmentPercentage?.description == example.attainment)
        #expect(comparison.completionPercentage?.description == example.completion)
    }

    @Test func limitsAreNotCompared() throws {
        let target = try Target("<= 5", isLimit: true)
        let period = try #require(Period("2016-09"))
        #expect(Yardstick(target, measure: .lowRate, at: period, planYear: 2016, pace: .init()) == nil)
    }

    /// The better the value, the better or the same the status; and no printed share contradicts it.
    @Test(arguments: 0..<30) func statusFollowsTheValue(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        func number() -> String { "\(Int.random(in: -50...200, using: &generator))" }
        let measures = [Measure.count, .rate, .lowCount, .lowRate]
        for _ in 0..<40 {
            let measure = measures[Int.random(in: 0..<4, using: &generator)]
            let milestones = Bool.random(using: &generator) ? ["2016-03: \(number())", "2016-10: \(number())"] : []
            let target = try Target(
                "\(measure.direction == .higher ? ">=" : "<=") \(number())", milestones: milestones)
            let period = try #require(
                Period(cycle: .month, year: 2016, index: Int.random(in: 1...12, using: &generator)))
            let yardstick = try #require(
                Yardstick(target, measure: measure, at: period, planYear: 2016, pace: .init()))
            var values = (0..<60).map { _ in Int.random(in: -60...250, using: &generator) }.sorted()
            if measure.direction == .lower { values.reverse() }
            // The worst status comes last.
            var last = ProgressStatus.allCases.count
            for value in values {
                let comparison = Comparison(Decimal(value), against: yardstick)
                let new = try #require(ProgressStatus.allCases.firstIndex(of: comparison.status))
                #expect(new <= last, "seed \(seed), value \(value) of \(target)")
                last = new
                if let share = comparison.completionPercentage, !comparison.isMet, measure.direction == .higher {
                    #expect(share < Decimal(100), "seed \(seed), value \(value) of \(target)")
                }
            }
        }
    }
}
