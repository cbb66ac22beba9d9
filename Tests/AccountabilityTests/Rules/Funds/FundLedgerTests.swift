import Accountability
import FundSamples
import Testing

@Suite struct FundLedgerTests {
    /// A batch of 100 central and 50 county, a later one that carries 20 of it on.
    private static func portfolio(
        _ projects: [Project], carried: Int = 20, first: RecordedException? = nil, second: RecordedException? = nil
    ) -> Portfolio {
        Portfolio(
            batches: [
                Portfolio.batch(
                    "a", year: 2024, sources: [Portfolio.source(.central, 100), Portfolio.source(.county, 50)],
                    exception: first),
                Portfolio.batch(
                    "b", year: 2025,
                    sources: [Portfolio.source(.county, 30), Portfolio.source(.carryOver, carried, carriedFrom: 0)],
                    exception: second),
            ], projects: projects)
    }

    @Test func whatIsLeftIsWhatNobodyTook() {
        let ledger = FundLedgerTests.portfolio([
            Portfolio.project("p", funding: [Portfolio.funding(0, .central, 60), Portfolio.funding(1, .county, 30)]),
            Portfolio.project("q", funding: [Portfolio.funding(0, .central, 40), Portfolio.funding(0, .county, 10)]),
        ]).ledger
        let first = Reference<Batch>(0)
        #expect(ledger.allocated(from: first) == Money(fen: 110))
        #expect(ledger.carriedOn(from: first) == Money(fen: 20))
        #expect(ledger.unallocated(of: first) == Money(fen: 20))
        #expect(ledger.projects(of: first).map(\.index) == [0, 1])
        #expect(ledger.allocated(from: first, to: Reference(1)) == Money(fen: 50))
        #expect(ledger.levels(of: first).map(\.level) == [.central, .county])
        #expect(ledger.levels(of: Reference(1)).map(\.received.fen) == [30, 20])
        #expect(ledger.discrepancies(of: first) == [] && ledger.discrepancies(of: Reference<Batch>(1)) == [])
        #expect(ledger.overdrawnLevels().isEmpty && ledger.overdrawnRemainders().isEmpty)
    }

    @Test func theFirstThatGoesBeyondTheSourceIsNamed() throws {
        let ledger = FundLedgerTests.portfolio(
            [
                Portfolio.project("p", funding: [Portfolio.funding(0, .central, 60)]),
                Portfolio.project(
                    "q", funding: [Portfolio.funding(0, .county, 1), Portfolio.funding(0, .central, 41)]),
                Portfolio.project("r", funding: [Portfolio.funding(0, .central, 1)]),
            ], carried: 0
        ).ledger
        let (level, overdraft) = try #require(ledger.overdrawnLevels().first)
        #expect(ledger.overdrawnLevels().count == 1)
        #expect(level == .central)
        #expect(overdraft.part.project == Reference(1) && overdraft.part.place == 1)
        #expect(overdraft.sum == Money(fen: 102) && overdraft.limit == Money(fen: 100))
        #expect(ledger.discrepancies(of: Reference<Batch>(0)).map(\.rule) == [.level(.central)])
    }

    @Test func aLevelThatBroughtNothingIsOverdrawn() throws {
        let ledger = FundLedgerTests.portfolio(
            [
                Portfolio.project("p", funding: [Portfolio.funding(0, .social, 1)])
            ], carried: 0
        ).ledger
        #expect(try #require(ledger.overdrawnLevels().first).overdraft.limit == .zero)
    }

    @Test func exceptionsExplain() {
        func overdrawn(_ exceptions: [RecordedException?], batch: RecordedException? = nil) -> [Int32] {
            FundLedgerTests.portfolio(
                exceptions.enumerated().map { index, exception in
                    Portfolio.project(
                        "p\(index)", funding: [Portfolio.funding(0, .central, 60)], exception: exception)
                }, carried: 0, first: batch
            ).ledger.overdrawnLevels().map(\.overdraft.part.project.index)
        }
        let exception = Portfolio.exception
        #expect(overdrawn([nil, nil]) == [1])
        #expect(overdrawn([nil, exception]) == [])
        #expect(overdrawn([exception, nil]) == [])
        #expect(overdrawn([nil, nil], batch: exception) == [])
        // The others are still held to the source.
        #expect(overdrawn([exception, nil, nil]) == [2])
    }

    @Test func moreThanWasLeftCannotBeCarriedOn() throws {
        let projects = [Portfolio.project("p", funding: [Portfolio.funding(0, .central, 100)])]
        func overdraft(_ carried: Int, _ first: RecordedException? = nil, _ second: RecordedException? = nil)
            -> FundLedger.Overdraft<FundLedger.Carrying>?
        {
            FundLedgerTests.portfolio(projects, carried: carried, first: first, second: second).ledger
                .overdrawnRemainders().first
        }
        #expect(overdraft(50) == nil)
        let found = try #require(overdraft(51))
        #expect(found.part.batch == Reference(1) && found.part.place == 1)
        #expect(found.batch == Reference(0) && found.sum == Money(fen: 51) && found.limit == Money(fen: 50))
        #expect(overdraft(51, Portfolio.exception) == nil)
        #expect(overdraft(51, nil, Portfolio.exception) == nil)
    }

    @Test(
        arguments: [
            ([nil, 0, 1], []), ([0], [0]), ([1, 0, 0], [0]), ([nil, 2, 1, 3], [1, 3]), ([1, 2, nil], []),
        ] as [([Int?], [Int32])]) func moneyCannotComeFromItself(origins: [Int?], circles: [Int32])
    {
        let batches = origins.enumerated().map { index, origin in
            Portfolio.batch("b\(index)", sources: [Portfolio.source(.carryOver, 1, carriedFrom: origin)])
        }
        #expect(FundLedger(batches: batches, projects: []).carriedInCircles().map(\.index) == circles)
    }

    @Test(arguments: 0..<60) func everyFenIsCaught(seed: UInt64) {
        let portfolio = Portfolio.random(seed: seed)
        let ledger = portfolio.ledger
        for batch in portfolio.batches.references { #expect(ledger.discrepancies(of: batch) == [], "seed \(seed)") }
        for project in portfolio.projects.references {
            #expect(ledger.discrepancies(of: project) == [], "seed \(seed)")
        }
        // A fen more to a source is one the batch has not.
        for (index, batch) in portfolio.batches.enumerated() {
            for place in batch.sources.indices {
                var sources = batch.sources
                sources[place] = Batch.Source(
                    level: sources[place].level, amount: sources[place].amount + Money(fen: 1),
                    carriedFrom: sources[place].carriedFrom)
                var changed = portfolio
                changed.batches[index] = Portfolio.batch(
                    batch.id, year: batch.fiscalYear, sources: sources, amount: Int(batch.amount.fen))
                let faults = changed.ledger.discrepancies(of: Reference<Batch>(index)).map(\.rule)
                #expect(faults.contains(.sources), "seed \(seed), batch \(index), source \(place)")
            }
        }
        // A fen more to what is left makes each level overdrawn.
        for batch in portfolio.batches.references {
            for (level, received, allocated) in ledger.levels(of: batch) {
                var changed = portfolio
                changed.projects.append(
                    Portfolio.project(
                        "more",
                        funding: [Portfolio.funding(Int(batch.index), level, Int(received.fen - allocated.fen) + 1)]))
                let overdrawn = changed.ledger.overdrawnLevels()
                #expect(overdrawn.contains { $0.level == level && $0.overdraft.batch == batch }, "seed \(seed)")
            }
        }
    }
}
