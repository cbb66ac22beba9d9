import Accountability
import FundSamples
import Testing

@Suite struct ReconciliationTests {
    private static func failing(_ checks: [Reconciliation]) -> [Reconciliation.Rule] {
        checks.filter { !$0.holds }.map(\.rule)
    }

    @Test func theSourcesAreTheBatch() throws {
        let sources = try ["0.4万元", "0.82712万元", "79.72万元", "15.6万元"].map {
            Batch.Source(level: .county, amount: try Money(reading: $0.utf8))
        }
        let right = Portfolio.batch("b", sources: sources, amount: 96_547_120)
        #expect(ReconciliationTests.failing(right.reconciliations) == [])
        let wrong = try #require(
            Portfolio.batch("b", sources: sources, amount: 96_547_121).reconciliations.first { !$0.holds })
        #expect(wrong.rule == .sources)
        #expect(wrong.arithmetic == .equal(Money(fen: 96_547_120), Money(fen: 96_547_121)))
        #expect(wrong.difference == Money(fen: -1))
    }

    @Test(
        arguments: [
            (nil, "2025-03-01", "2025-03-02", []), ("2025-03-02", "2025-03-01", "2025-03-02", ["issued-received"]),
            ("2025-03-03", nil, "2025-03-02", ["issued-disclosed"]),
            ("2025-03-01", "2025-03-03", "2025-03-02", ["received"]),
            ("2025-03-01", "2025-03-01", "2025-03-01", []), ("2025-03-01", nil, nil, []),
        ] as [(String?, String?, String?, [String])]) func daysOfABatchAreInOrder(
            issued: String?, received: String?, published: String?, faults: [String]
        )
    {
        let batch = Portfolio.batch(
            "b", sources: [Portfolio.source(.county, 5, issued: issued), Portfolio.source(.central, 5)],
            received: received, published: published)
        let expected = faults.map { fault -> Reconciliation.Rule in
            switch fault {
            case "issued-received": .order(.sourceIssued(0), .received)
            case "issued-disclosed": .order(.sourceIssued(0), .disclosed)
            default: .order(.received, .disclosed)
            }
        }
        #expect(ReconciliationTests.failing(batch.reconciliations) == expected)
    }

    @Test(
        arguments: [
            (100, 100, 100, 0, []), (100, 101, 0, 0, [.allocations]), (100, 90, 91, 0, [.payments]),
            (100, 90, 95, 5, []),
            (100, 90, 5, 6, [.refunds]), (0, 0, 0, 0, []),
        ] as [(Int, Int, Int, Int, [Reconciliation.Rule])]) func whatIsPaidWasHandedDown(
            funding: Int, allocated: Int, paid: Int, refunded: Int, faults: [Reconciliation.Rule]
        )
    {
        let project = Portfolio.project(
            "p", funding: [Portfolio.funding(0, .county, funding)],
            transactions: [
                Portfolio.move(.payment, paid), Portfolio.move(.allocation, allocated),
                Portfolio.move(.refund, refunded), Portfolio.move(.reallocation, 1_000),
            ])
        #expect(ReconciliationTests.failing(project.reconciliations) == faults)
    }

    private static func change(to: Project.Change.Value?, day: Int32 = 20_000) -> Project.Change {
        Project.Change(day: Day(number: day), kind: .amount, to: to, reason: "结算")
    }

    @Test(
        arguments: [
            (110, [], true), (109, [], false), (111, [], false), (105, [change(to: .money(Money(fen: 105)))], true),
            (104, [change(to: .money(Money(fen: 105)))], false), (104, [change(to: nil)], true),
            (104, [change(to: .text("核减"))], true), (110, [change(to: .money(Money(fen: 105)))], true),
            (
                104,
                [change(to: .money(Money(fen: 104)), day: 20_001), change(to: .money(Money(fen: 105)))], true
            ),
            (104, [change(to: .money(Money(fen: 103))), change(to: .money(Money(fen: 104)))], true),
            (104, [change(to: .money(Money(fen: 104))), change(to: .money(Money(fen: 103)))], false),
            (104, [Project.Change(day: Day(number: 1), kind: .scope, reason: "减少")], false),
        ] as [(Int, [Project.Change], Bool)]) func theCostIsThePlanOrTheRecordedChange(
            cost: Int, changes: [Project.Change], holds: Bool
        )
    {
        let project = Portfolio.project(
            "p", funding: [Portfolio.funding(0, .county, 100)], ownFunds: 10, changes: changes,
            completion: .init(amount: Money(fen: Int128(cost))))
        #expect(ReconciliationTests.failing(project.reconciliations) == (holds ? [] : [.completion]))
    }

    @Test func theAimedAtAreAPart() {
        func faults(_ beneficiaries: Project.Beneficiaries) -> [Reconciliation.Rule] {
            let project = Project(
                id: "p", title: "p", type: .industry, status: .library, locations: [], responsibleUnit: Reference(0),
                beneficiaries: beneficiaries)
            return ReconciliationTests.failing(project.reconciliations)
        }
        #expect(faults(.init(households: 5, persons: 20, targetHouseholds: 5, targetPersons: 20)) == [])
        #expect(
            faults(.init(households: 5, persons: 20, targetHouseholds: 6, targetPersons: 21))
                == [.targetHouseholds, .targetPersons])
        #expect(faults(.init(persons: 3, targetHouseholds: 6, targetPersons: 3)) == [])
    }

    @Test func daysOfAProjectAreInOrder() {
        func day(_ number: Int32) -> Day { Day(number: number) }
        func faults(_ planned: Project.Term, signed: Day?, _ actual: Project.Term, completed: Day?)
            -> [Reconciliation.Rule]
        {
            let project = Project(
                id: "p", title: "p", type: .industry, status: .library, locations: [], responsibleUnit: Reference(0),
                procurement: .init(signed: signed), planned: planned, actual: actual,
                completion: .init(day: completed))
            return ReconciliationTests.failing(project.reconciliations)
        }
        #expect(
            faults(.init(from: day(2), to: day(2)), signed: day(1), .init(from: day(1), to: day(3)), completed: day(3))
                == [])
        #expect(
            faults(.init(from: day(3), to: day(2)), signed: nil, .init(), completed: nil) == [
                .order(.plannedFrom, .plannedTo)
            ])
        #expect(
            faults(.init(), signed: day(9), .init(from: nil, to: day(8)), completed: day(7))
                == [.order(.signed, .actualTo), .order(.actualTo, .completed)])
    }
}
