import Accountability
import FundSamples
import Testing

@Suite struct PaymentCourseTests {
    private static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    private static func project(
        _ moves: [(Project.Transaction.Kind, Int, String)], status: ProjectStatus = .started
    ) -> Project {
        Portfolio.project(
            "p", status: status, funding: [Portfolio.funding(0, .county, 1000)],
            transactions: moves.map { Portfolio.move($0.0, $0.1, day($0.2)) })
    }

    @Test func sumsStandAtTheEndsOfMonths() throws {
        let project = PaymentCourseTests.project(
            [
                (.payment, 70, "2025-03-31"), (.allocation, 100, "2025-01-15"), (.refund, 20, "2025-05-02"),
                (.reallocation, 500, "2024-01-01"),
            ], status: .accepted)
        let course = try #require(PaymentCourse(of: project, until: PaymentCourseTests.day("2026-01-01")))
        #expect(course.months.map(\.month.description) == ["2025-01", "2025-02", "2025-03", "2025-04", "2025-05"])
        #expect(course.months.map(\.handedDown.fen) == [100, 100, 100, 100, 100])
        #expect(course.months.map(\.paid.fen) == [0, 0, 70, 70, 50])
    }

    @Test func whatGoesOnIsToldUpToTheDay() throws {
        let moves: [(Project.Transaction.Kind, Int, String)] = [(.allocation, 100, "2025-11-15")]
        let until = PaymentCourseTests.day("2026-02-01")
        let open = try #require(PaymentCourse(of: PaymentCourseTests.project(moves), until: until))
        #expect(open.months.map(\.month.description) == ["2025-11", "2025-12", "2026-01", "2026-02"])
        let halted = try #require(
            PaymentCourse(of: PaymentCourseTests.project(moves, status: .cancelled), until: until))
        #expect(halted.months.count == 1)
        // A transaction ahead of the day is told all the same.
        let before = try #require(
            PaymentCourse(of: PaymentCourseTests.project(moves), until: PaymentCourseTests.day("2025-01-01")))
        #expect(before.months.count == 1)
    }

    @Test func whatNeverMovedOrLiesTooFarApartHasNone() {
        let until = PaymentCourseTests.day("2026-02-01")
        #expect(PaymentCourse(of: PaymentCourseTests.project([]), until: until) == nil)
        #expect(PaymentCourse(of: PaymentCourseTests.project([(.reallocation, 1, "2025-01-01")]), until: until) == nil)
        #expect(
            PaymentCourse(
                of: PaymentCourseTests.project([(.payment, 1, "0001-01-01"), (.payment, 1, "9999-12-31")]),
                until: until) == nil)
    }

    @Test(arguments: 0..<40) func whatWasReceivedIsSomewhere(seed: UInt64) {
        let portfolio = Portfolio.random(seed: seed)
        let ledger = portfolio.ledger
        for batch in portfolio.batches.references {
            let whereabouts = ledger.whereabouts(of: [batch])
            #expect(whereabouts.parts.map(\.amount).total() == portfolio.batches[batch].amount, "seed \(seed)")
            #expect(whereabouts.total == portfolio.batches[batch].amount)
            #expect(Set(whereabouts.parts.map(\.place)).count == whereabouts.parts.count)
            #expect(whereabouts.parts.allSatisfy { !$0.amount.isZero && !$0.amount.isNegative })
        }
        let all = ledger.whereabouts()
        #expect(all.parts.map(\.amount).total() == all.total)
    }
}
