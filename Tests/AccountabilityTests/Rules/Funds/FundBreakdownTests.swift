import Accountability
import FundSamples
import SeededRandom
import Testing

@Suite struct FundBreakdownTests {
    private static let units = [
        Unit(id: "east", name: "东镇", kind: .township), Unit(id: "west", name: "西镇", kind: .township),
    ]

    @Test(arguments: 0..<80) func everyTotalIsTheSumOfItsParts(seed: UInt64) {
        let portfolio = Portfolio.random(seed: seed)
        let ledger = portfolio.ledger
        var generator = SeededGenerator(seed: seed &+ 1000)
        let some = Set(portfolio.batches.references.filter { _ in Bool.random(using: &generator) })
        for selection in [nil, some] {
            let batches = portfolio.batches.references.filter { selection?.contains($0) ?? true }
            let received = batches.map { portfolio.batches[$0].amount }.total()
            let allocated = batches.map { ledger.allocated(from: $0) }.total()
            let left = batches.map { ledger.unallocated(of: $0) }.total()
            let whole = portfolio.projects.filter { project in
                project.funding.allSatisfy { batches.contains($0.batch) }
                    && (selection == nil || !project.funding.isEmpty)
            }
            let funded = whole.filter { !$0.funding.isEmpty }

            func check<Key>(_ breakdown: FundBreakdown<Key>, ofFunding: Bool) {
                let sum = breakdown.rows.reduce(breakdown.several ?? FundTotals()) { $0 + $1.totals }
                #expect(breakdown.total == sum, "seed \(seed)")
                #expect(breakdown.total.allocated == allocated, "seed \(seed)")
                let told = ofFunding ? funded : whole
                #expect(breakdown.total.paid == told.map(\.paid).total(), "seed \(seed)")
                #expect(breakdown.total.handedDown == told.map(\.allocated).total(), "seed \(seed)")
                #expect(breakdown.total.projects == told.count, "seed \(seed)")
                #expect(
                    breakdown.total.accepted == told.filter(\.status.isAccepted).map(\.paid).total(), "seed \(seed)")
                if ofFunding {
                    #expect(breakdown.total.received == received, "seed \(seed)")
                    #expect(breakdown.total.unallocated == left, "seed \(seed)")
                } else {
                    #expect(breakdown.total.received == .zero, "seed \(seed)")
                }
                #expect(breakdown.total.unspent == breakdown.total.allocated - breakdown.total.paid)
            }
            check(ledger.byLevel(of: selection), ofFunding: true)
            check(ledger.byYear(of: selection), ofFunding: true)
            check(ledger.byType(of: selection), ofFunding: false)
            check(ledger.byStatus(of: selection), ofFunding: false)
            check(ledger.byTownship(FundBreakdownTests.units, of: selection), ofFunding: false)
            #expect(ledger.totals(of: selection) == ledger.byLevel(of: selection).total, "seed \(seed)")
            let straddling = portfolio.projects.filter { project in
                let own = project.funding.filter { batches.contains($0.batch) }
                return !own.isEmpty && own.count < project.funding.count
            }
            #expect(ledger.byType(of: selection).straddling?.paid ?? .zero == straddling.map(\.paid).total())
            #expect(ledger.byLevel(of: selection).straddling?.projects ?? 0 == straddling.count)
        }
    }

    @Test func whatHasSeveralKeysIsCountedOnce() throws {
        let ledger = Portfolio(
            batches: [Portfolio.batch("a", sources: [Portfolio.source(.central, 70), Portfolio.source(.county, 30)])],
            projects: [
                Portfolio.project(
                    "p", units: [0], funding: [Portfolio.funding(0, .central, 50), Portfolio.funding(0, .county, 5)],
                    transactions: [Portfolio.move(.allocation, 40), Portfolio.move(.payment, 30)]),
                Portfolio.project(
                    "q", units: [0, 1], funding: [Portfolio.funding(0, .county, 20)],
                    transactions: [Portfolio.move(.allocation, 20), Portfolio.move(.payment, 7)]),
                Portfolio.project("r", units: [nil]),
            ]
        ).ledger
        let levels = ledger.byLevel()
        #expect(levels.rows.map(\.key) == [.central, .county])
        #expect(levels.rows.map(\.totals.received.fen) == [70, 30])
        #expect(levels.rows.map(\.totals.allocated.fen) == [50, 25])
        #expect(levels.rows.map(\.totals.paid.fen) == [0, 7])
        #expect(levels.several?.paid == Money(fen: 30))
        #expect(levels.total.unallocated == Money(fen: 25) && levels.total.unspent == Money(fen: 38))
        #expect(levels.total.projects == 2)
        let places = ledger.byTownship(FundBreakdownTests.units)
        #expect(places.rows.map(\.key) == [Reference(0), nil])
        #expect(places.rows.map(\.totals.projects) == [1, 1])
        #expect(places.several?.allocated == Money(fen: 20))
        #expect(places.total.paymentRate == Fraction(37, over: 75))
    }

    @Test func ofNothingThereIsNoRate() {
        let totals = FundLedger(batches: [], projects: [Portfolio.project("p")]).totals()
        #expect(totals == FundTotals())
        #expect(totals.paymentRate == nil && totals.allocationRate == nil)
        #expect(Portfolio.project("p").paymentRate == nil)
        #expect(Portfolio.project("p", funding: [Portfolio.funding(0, .county, 0)]).paymentRate == nil)
    }

    @Test func aVillageCountsForItsTownship() {
        let units =
            FundBreakdownTests.units + [
                Unit(id: "village", name: "石坎村", kind: .village, parent: Reference(1)),
                Unit(id: "office", name: "办公室", kind: .government),
            ]
        #expect(Reference<Unit>(2).township(units) == Reference(1))
        #expect(Reference<Unit>(3).township(units) == Reference(3))
        #expect(Portfolio.project("p", units: [2, 1, nil]).townships(units) == [Reference(1), nil])
    }
}
